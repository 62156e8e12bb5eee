/** An element live, each of its parts outlined and numbered, and beside it what they are called. Lives in the page's own tree; the outlines lie over everything, menus too. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { recordedFetchAnew } from '../../../demo/recorded/index.js';
import { recordedPeriod } from '../../sheet/answers.js';
import { docOf, elements, type Item } from '../../sheet/manifest.js';
import { fetchIn, refreshOnce } from '../../sheet/states.js';
import { badgesOf, boxesOf, namesIn, partsOf, unknownIn, type Box } from './find.js';
import { atRest, found, momentsOf, untilThereIs, usual, type Moment } from './moments.js';

/** The provider draws nothing, so it has no parts. */
export const tags: readonly string[] = elements.map(({ tagName }) => tagName).filter((tag) => tag !== 'ew-analytics').sort();

let made = 0;

/** Descriptions have code between backticks. */
const withCode = (text = ''): unknown[] => text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));


export class PartsPicture extends LitElement {
  @property() tag = 'ew-nps-donut';
  @property() moment = atRest.name;
  @state() private boxes: readonly Box[] = [];
  @state() private pointed: string | undefined;
  /** The element that is shown now. */
  element: HTMLElement | undefined;
  /** Settled once the moment has come. */
  shown: Promise<void> = Promise.resolve();
  #made = '';
  readonly #sizes = new ResizeObserver(() => this.#look());
  readonly #changes = new MutationObserver(() => this.#look());
  #asked = 0;

  /** All parts that are there now, in view or not. */
  names(): string[] {
    return this.element ? [...namesIn(this.element)] : [];
  }

  /** Those that the manifest does not name. */
  unknown(): string[] {
    return this.element ? unknownIn(this.element) : [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(document.documentElement);
    addEventListener('scroll', this.#look, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#changes.disconnect();
    removeEventListener('scroll', this.#look, true);
    cancelAnimationFrame(this.#asked);
  }

  protected override willUpdate(): void {
    if (!tags.includes(this.tag)) this.tag = tags[0]!;
    if (!momentsOf(this.tag).some(({ name }) => name === this.moment)) this.moment = atRest.name;
  }

  protected override updated(): void {
    const wanted = `${this.tag} ${this.moment}`;
    if (wanted === this.#made) return;
    this.#made = wanted;
    this.shown = this.#show(momentsOf(this.tag).find(({ name }) => name === this.moment)!);
  }

  async #show(moment: Moment): Promise<void> {
    const wanted = this.#made;
    const provider = this.#provider(moment);
    const element = (this.element = document.createElement(this.tag));
    for (const [name, value] of Object.entries({ ...usual[this.tag], ...moment.attributes })) if (value || name !== 'module') element.setAttribute(name, value);
    if (moment.data) Object.assign(element, { data: moment.data });
    provider.append(element);
    this.querySelector('.parts-stage')!.replaceChildren(provider);
    if (moment.selection) provider.select(moment.selection);
    await this.#settled(element);
    if (wanted === this.#made) await moment.act?.(element);
    if (wanted === this.#made && moment.until) await found(element, moment.until);
    this.#changes.disconnect();
    this.#changes.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    this.#sizes.observe(element);
    this.#look();
  }

  /** Never the same endpoint twice: neither answers of another moment nor what was switched on there. */
  #provider({ state, fetch }: Moment): HTMLElementTagNameMap['ew-analytics'] {
    const provider = document.createElement('ew-analytics');
    const { from, to } = recordedPeriod;
    Object.assign(provider, { endpoint: `https://${state === 'loading' ? 'loading-' : ''}parts-${++made}.invalid`, experience: 'summer-of-sound', from, to, compare: true, loading: 'eager' });
    provider.fetch = fetch ?? (state ? fetchIn(state) : recordedFetchAnew());
    if (state === 'stale') provider.addEventListener('ew-load', refreshOnce);
    return provider;
  }

  /** A frame and the tasks that it starts, until nothing loads any more. */
  async #settled(element: HTMLElement): Promise<void> {
    let frames = 0;
    await untilThereIs(() => {
      const all = [element, ...(element.shadowRoot?.querySelectorAll('[data-piece]') ?? [])];
      if (this.moment === 'loading' && element.shadowRoot?.querySelector('[part~=skeleton]')) return true;
      return frames++ > 2 && all.every((one) => one.shadowRoot && !one.matches(':state(loading)'));
    });
  }

  readonly #look = (): void => {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => {
      if (this.element?.isConnected) this.boxes = boxesOf(this.element);
      this.#raise();
    });
  };

  /** What was opened last lies on top; so the outlines are opened again whenever a menu is. */
  #raise(): void {
    const layer = this.querySelector<HTMLElement>('.parts-layer')!;
    if (layer.matches(':popover-open')) layer.hidePopover();
    layer.showPopover();
  }

  protected override render(): TemplateResult {
    const { description = '' } = docOf(this.tag);
    const [sentence] = description.split(/\n\s*\n|```/);
    return html`<header class="parts-head">
        <h1><code>&lt;${this.tag}&gt;</code></h1>
        <p>${withCode(sentence)}</p>
        <div class="parts-choices">
          <label>Element ${this.#select('tag', tags)}</label>
          <label>Shown ${this.#select('moment', momentsOf(this.tag).map((moment) => moment.name))}</label>
        </div>
      </header>
      <div class="parts-body">
        <div class="parts-stage ${momentsOf(this.tag).find((moment) => moment.name === this.moment)?.narrow ? 'slim' : ''}"></div>
        <section class="parts-list" aria-labelledby="parts-title">
          <h2 id="parts-title">Parts</h2>
          <ol>${partsOf(this.tag).map((part, index) => this.#line(part, index + 1))}</ol>
          <p class="parts-note">${this.boxes.length} of ${partsOf(this.tag).length} are in view. The others come with other moments: choose one above.</p>
        </section>
      </div>
      <div class="parts-lists">
        ${this.#table('Slots', docOf(this.tag).slots, (slot) => slot || 'default')} ${this.#table('States', docOf(this.tag).cssStates, (one) => `:state(${one})`)}
        ${this.#table('Custom properties', docOf(this.tag).cssProperties, (one) => one)}
      </div>
      <div class="parts-layer" popover="manual" aria-hidden="true">${this.#outlines()}</div>`;
  }

  #select(key: 'tag' | 'moment', choices: readonly string[]): TemplateResult {
    const choose = (event: Event) => {
      this[key] = (event.target as HTMLSelectElement).value;
      if (key === 'tag') this.moment = atRest.name;
    };
    return html`<select .value=${live(this[key])} @change=${choose}>${choices.map((one) => html`<option value=${one} ?selected=${one === this[key]}>${one}</option>`)}</select>`;
  }

  #line({ name, description }: Item, number: number): TemplateResult {
    const isThere = this.boxes.some((box) => box.name === name);
    const point = (to: string | undefined) => () => (this.pointed = to);
    return html`<li class=${isThere ? '' : 'away'} @pointerenter=${point(name)} @pointerleave=${point(undefined)}>
      <button type="button" aria-pressed=${this.pointed === name ? 'true' : 'false'} ?disabled=${!isThere} @focus=${point(name)} @blur=${point(undefined)}><span class="plate">${number}</span><code>${name}</code></button>
      <span>${withCode(description)}</span>
    </li>`;
  }

  #outlines(): TemplateResult[] {
    const badges = badgesOf(this.boxes, getComputedStyle(this).direction === 'rtl');
    return this.boxes.map((box, index) => {
      const place = (node: Element | undefined) => {
        const style = (node as HTMLElement | undefined)?.style;
        for (const key of ['left', 'top', 'width', 'height'] as const) style?.setProperty(key, `${box[key]}px`);
        style?.setProperty('--plate-left', `${badges[index]!.left - box.left}px`);
        style?.setProperty('--plate-top', `${badges[index]!.top - box.top}px`);
      };
      const look = this.pointed === undefined ? '' : this.pointed === box.name ? 'pointed' : 'dim';
      return html`<div class="outline ${look}" data-part=${box.name} ${ref(place)}><span class="plate">${box.number}</span></div>`;
    });
  }

  #table(title: string, items: readonly Item[] | undefined, name: (text: string) => string): TemplateResult | typeof nothing {
    if (!items?.length) return nothing;
    const hasDefaults = items.some((item) => item.default);
    return html`<section tabindex="0" aria-label=${title}>
      <h2>${title}</h2>
      <table class="tokens">
        <thead><tr><th scope="col">Name</th>${hasDefaults ? html`<th scope="col">Default</th>` : nothing}<th scope="col">What it is</th></tr></thead>
        <tbody>${items.map((item) => html`<tr><th scope="row"><code>${name(item.name)}</code></th>${hasDefaults ? html`<td><code>${item.default}</code></td>` : nothing}<td>${withCode(item.description)}</td></tr>`)}</tbody>
      </table>
    </section>`;
  }
}
