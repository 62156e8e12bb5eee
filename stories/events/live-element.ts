/** One element live: each of its events is written down as it happens, each of its methods is a button. All from the manifest. Lives in the page's own tree. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { recordedFetchAnew } from '../../demo/recorded/index.js';
import { withCode } from '../pages/page.js';
import { recordedPeriod } from '../sheet/answers.js';
import { docOf, elements, type Member } from '../sheet/manifest.js';
import { firstArgument, inWords, methodsOf } from './calls.js';
import { givenTo } from './given.js';

interface Heard {
  /** Counts up, so that the same twice can be told apart. */
  number: number;
  name: string;
  from: string;
  detail: string;
}

type Callable = HTMLElement & Record<string, (argument?: unknown) => unknown>;

/** Every event of every element: a provider hears those of the widgets in it. */
const allEvents: readonly string[] = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)))];
const tags: readonly string[] = elements.map(({ tagName }) => tagName).sort();
const mostHeard = 50;

let made = 0;

export class LiveElement extends LitElement {
  @property() tag = 'ew-heatmap-flow';
  /** Of the widget; the page itself is in English. */
  @property() direction = 'ltr';
  @state() private heard: readonly Heard[] = [];
  @state() private results: Readonly<Record<string, string>> = {};
  @state() private said = '';
  #element: HTMLElement | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('tag')) return;
    if (!tags.includes(this.tag)) this.tag = tags[0]!;
    this.heard = [];
    this.results = {};
    this.said = '';
    this.#element = this.#make();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of allEvents) this.addEventListener(name, this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of allEvents) this.removeEventListener(name, this.#hear);
  }

  protected override render() {
    const doc = docOf(this.tag);
    return html`<div class="choices">
        <label>Element<select .value=${live(this.tag)} @change=${(event: Event) => (this.tag = (event.target as HTMLSelectElement).value)}>
          ${tags.map((tag) => html`<option value=${tag} ?selected=${tag === this.tag}>${tag}</option>`)}
        </select></label>
      </div>
      <p>${withCode(doc.description)}</p>
      <div class="example" lang=${this.lang || 'en'} dir=${this.direction}>${keyed(this.#element, this.#element)}</div>
      <div class="two">
        <section aria-labelledby="heard-title">${this.#events()}</section>
        <section aria-labelledby="methods-title">${this.#methods()}</section>
      </div>`;
  }

  #events() {
    const { events = [] } = docOf(this.tag);
    return html`<h3 id="heard-title">Events</h3>
      <dl class="told">
        ${events.map(({ name, description, type }) => html`<dt><code>${name}</code>${this.#count(name)}</dt><dd>${withCode(description)}. <span class="quiet">${type?.text}</span></dd>`)}
      </dl>
      <div class="log-head"><h3 id="log-title">Heard</h3>${this.heard.length ? html`<button type="button" @click=${() => (this.heard = [])}>Clear</button>` : nothing}</div>
      <div class="log" role="log" tabindex="0" aria-labelledby="log-title"><ol>
        ${this.heard.map(({ number, name, from, detail }) => html`<li><span class="quiet">${number}</span> <code>${name}</code> <span class="quiet">${from === this.tag ? '' : `from ${from}`}</span><pre>${detail}</pre></li>`)}
      </ol></div>
      ${this.heard.length ? nothing : html`<p class="quiet">Nothing yet: click in the widget.</p>`}`;
  }

  #count(name: string) {
    const times = this.heard.filter((each) => each.name === name).length;
    return times ? html` <span class="quiet">${times} ×</span>` : nothing;
  }

  #methods() {
    const methods = methodsOf(docOf(this.tag));
    return html`<h3 id="methods-title">Methods</h3>
      ${methods.length ? nothing : html`<p class="quiet">None of its own.</p>`}
      <div role="status" class="visually-hidden">${this.said}</div>
      ${methods.map((method) => this.#method(method))}`;
  }

  #method(method: Member) {
    const { name, description } = method;
    const given = firstArgument(method);
    const result = this.results[name];
    return html`<form class="method" @submit=${(event: SubmitEvent) => this.#call(event, name)}>
      <div class="call">
        <button><code>${name}()</code></button>
        ${given === undefined ? nothing : html`<input name="argument" aria-label="Given to ${name}, as JSON" .defaultValue=${given} spellcheck="false" autocomplete="off">`}
      </div>
      <p class="quiet">${withCode(description)}</p>
      ${result === undefined ? nothing : html`<pre class="result" tabindex="0" role="region" aria-label="Result of ${name}">${result}</pre>`}
    </form>`;
  }

  readonly #call = async (event: SubmitEvent, name: string): Promise<void> => {
    event.preventDefault();
    const tag = this.tag;
    const written = (event.currentTarget as HTMLFormElement).elements.namedItem('argument') as HTMLInputElement | null;
    const result = await this.#resultOf(name, written?.value);
    if (tag !== this.tag) return;
    this.results = { ...this.results, [name]: result };
    this.said = `${name}: ${result.split('\n')[0]}`;
  };

  async #resultOf(name: string, written?: string): Promise<string> {
    try {
      const given = written ? [JSON.parse(written) as unknown] : [];
      return inWords(await (this.#target() as Callable)[name]!(...given));
    } catch (error) {
      return error instanceof SyntaxError ? `This is not JSON: ${error.message}` : String(error);
    }
  }

  #target(): HTMLElement {
    return this.#element!.matches(this.tag) ? this.#element! : this.#element!.querySelector<HTMLElement>(this.tag)!;
  }

  readonly #hear = (event: Event): void => {
    const { detail } = event as CustomEvent<unknown>;
    const from = (event.target as Element).localName;
    const [last] = this.heard;
    this.heard = [{ number: (last?.number ?? 0) + 1, name: event.type, from, detail: detail === undefined || detail === null ? 'no detail' : JSON.stringify(detail, null, 2) }, ...this.heard].slice(0, mostHeard);
  };

  /** In a provider that answers from recordings; a provider has widgets in it. */
  #make(): HTMLElement {
    const provider = document.createElement('ew-analytics');
    provider.setAttribute('experience', 'summer-of-sound');
    provider.setAttribute('from', recordedPeriod.from);
    provider.setAttribute('to', recordedPeriod.to);
    provider.toggleAttribute('compare', true);
    Object.assign(provider, { endpoint: `https://live-${++made}.invalid`, fetch: recordedFetchAnew() });
    const inside = this.tag === 'ew-analytics' ? ['ew-period-picker', 'ew-mission-pie', 'ew-mission-bar'] : [this.tag];
    provider.append(...inside.map((tag) => Object.entries(givenTo(tag)).reduce((element, [name, value]) => (element.setAttribute(name, value), element), document.createElement(tag) as HTMLElement)));
    return provider;
  }
}

if (!customElements.get('live-element')) customElements.define('live-element', LiveElement);
