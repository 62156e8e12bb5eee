// <ew-experience-list>: folders and experiences of the tenant as cards. Draws; every figure comes from the endpoint as it is.
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { experiences as resource } from '../../contract/index.js';
import type { Table } from '../../export/index.js';
import { formatCount } from '../../format/index.js';
import { experiences as english } from '../../i18n/en-dashboards.js';
import type { Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { drawInOwnRegistry } from '../shared/own-registry.js';
import type * as Cards from './experience-cards.js';
import { grouped, shownIn, type Experiences, type Group } from './grouped.js';

/** As many cards are drawn at once; the next follow when the page has had its turn. */
const cardsAtOnce = 60;

/** What draws folders and cards, once any list of the page has loaded it. */
let cards: typeof Cards | undefined;

/** Detail of `ew-experience-open` (cancelable). */
export interface ExperienceOpenDetail {
  experience: string;
  name: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-experience-open': CustomEvent<ExperienceOpenDetail>;
  }
}

/**
 * Experiences of the tenant by folder: starts in the period, last visit, small trend, the way to the figures of each, its report bell.
 *
 * @example
 * ```html
 * <ew-experience-list endpoint="https://example.com/analytics" experience-url="/experiences/{experience}"></ew-experience-list>
 * ```
 * @tag ew-experience-list
 * @fires {CustomEvent<ExperienceOpenDetail>} ew-experience-open - a chart icon was used; cancel it to open the experience yourself
 * @cssprop [--ew-experience-list-size=calc(var(--ew-size) * 40)] - block size in every state; `auto` grows with the cards
 * @csspart search - the search field
 * @csspart archived-switch - shows archived experiences too
 * @csspart folder - a folder
 * @csspart folder-name - the button that folds a folder
 * @csspart totals - figures of a folder
 * @csspart experience - a card; also `archived`
 * @csspart name - the name of an experience
 * @csspart badge - says that an experience is archived
 * @csspart counts - starts and people of an experience
 * @csspart trend - the small trend
 * @csspart last-visit - when somebody was there last
 * @csspart open - the chart icon
 * @csspart bell - the report bell
 */
export class ExperienceList extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    css`
      :host { block-size: var(--ew-experience-list-size, calc(var(--_size) * 40)); }
      .cards, .bones { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_size) * 17)), 1fr)); gap: calc(var(--_space) * 3); }
      .bones > * { block-size: calc(var(--_space) * 31); border-radius: var(--_radius); }
      @media print {
        :host { block-size: auto; }
      }
    `,
  ];

  /** Address of an experience's own page with `{experience}` for the id: https, http, mailto or relative. Without it only the event fires. */
  @property({ attribute: 'experience-url' }) experienceUrl?: string;
  /** Shows archived experiences too. */
  @property({ type: Boolean, reflect: true }) archived = false;
  /** Leaves out the bells that subscribe to report mails. */
  @property({ type: Boolean, attribute: 'hide-bells' }) hideBells = false;

  @state() private search = '';
  /** Cards that are drawn so far. */
  @state() private drawn = cardsAtOnce;
  @state() private folded: ReadonlySet<string | null> = new Set();

  protected readonly source = this.ask(resource, () => ({ params: { archived: this.archived ? 'true' : undefined } }));
  #twin: typeof import('./experience-twin.js') | undefined;
  /** Of these groups were made of; sorting hundreds again for every drawing would be felt. */
  #made: { data: Experiences; search: string; locale: string; groups: Group[] } | undefined;
  #opened: string | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #bells: Cards.Bells | undefined;

  /** Focuses the experience that was opened last, else the search field. */
  override focus(options?: FocusOptions): void {
    const opened = this.#opened && this.renderRoot.querySelector<HTMLElement>(`[data-experience="${CSS.escape(this.#opened)}"] .open`);
    (opened || this.renderRoot.querySelector<HTMLElement>('.search'))?.focus(options);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { data } = this;
    if (!data || this.view !== 'ready' || this.#next !== undefined || shownIn(this.#groups(data)) <= this.drawn) return;
    this.#next = setTimeout(() => {
      this.#next = undefined;
      this.drawn += cardsAtOnce;
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    drawInOwnRegistry(this);
    return super.createRenderRoot();
  }

  protected name(): string {
    return this.#words['experiences.heading'];
  }

  protected override count(data: Experiences): string {
    const shown = shownIn(this.#groups(data));
    const [found, all] = [this.#count(shown), this.#count(data.experiences.length)];
    return shown < data.experiences.length ? this.#words['experiences.count.found'](found, all) : this.#words['experiences.count'](shown, all);
  }

  /** Where all are archived there is still something to switch on; what could not be read is not nothing. */
  protected override isEmpty({ experiences, folders, archivedCount }: Experiences): boolean {
    return experiences.length === 0 && folders.length === 0 && !archivedCount && this.source.rejected.length === 0;
  }

  protected override emptyHint(): string {
    return this.#words['experiences.empty'];
  }

  protected picture(data: Experiences): TemplateResult {
    const groups = this.#groups(data);
    if (!this.hideBells) this.#bells ??= new cards!.Bells(this);
    return html`${this.#tools(data)} ${cards!.folders(this, {
      data, groups,
      words: this.#words, locale: this.currentLocale,
      level: Math.min(6, this.headingLevel + 1),
      shown: this.drawn, isMany: data.experiences.length > cardsAtOnce,
      isOpen: (id) => this.search.trim() !== '' || !this.folded.has(id),
      hasBells: !this.hideBells,
      url: this.experienceUrl,
      fold: (id) => this.#fold(id),
      open: (event, experience) => this.#open(event, experience),
      safely: (action) => this.safely(action),
    })}
      ${groups.length === 0 ? html`<div class="message"><p>${this.#words[this.search.trim() ? 'experiences.none' : data.archivedCount ? 'experiences.onlyArchived' : 'experiences.empty']}</p></div>` : nothing}`;
  }

  protected override get canDraw(): boolean {
    return cards !== undefined;
  }

  protected override async loadDrawing(): Promise<void> {
    cards = await import('./experience-cards.js');
  }

  protected skeleton(): TemplateResult {
    return html`<div class="bones">${Array.from({ length: 6 }, () => html`<span class="skeleton"></span>`)}</div>`;
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./experience-twin.js');
  }

  protected tables(data: Experiences): Table[] {
    const filter = this.search.trim() ? { label: this.#words['experiences.filter'], value: this.search.trim() } : null;
    const head = this.tableHead(data, filter);
    return this.#twin?.experienceTables({ data, groups: this.#groups(data), caption: this.headingText, head, words: this.#words, hasArchived: this.archived }) ?? [];
  }

  protected explanations(data: Experiences): Explanation[] {
    return this.#twin?.experienceExplanations(this.#groups(data), this.#words, this.currentLocale) ?? [];
  }

  protected summary(data: Experiences): string {
    const words = this.#words;
    const all = words['experiences.summary'](this.#count(data.experiences.length), this.#count(data.folders.length));
    const [most] = [...data.experiences].sort((a, b) => b.starts - a.starts);
    return most?.starts ? `${all} ${words['experiences.summary.most'](most.name, this.#count(most.starts))}` : all;
  }

  get #words(): Language['experiences'] {
    return this.words('experiences', english);
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }

  #groups(data: Experiences): Group[] {
    const { search, currentLocale: locale } = this;
    const made = this.#made;
    if (made?.data === data && made.search === search && made.locale === locale) return made.groups;
    const groups = grouped(data, search, locale);
    this.#made = { data, search, locale, groups };
    return groups;
  }

  #tools({ archivedCount }: Experiences): TemplateResult {
    const words = this.#words;
    const label = archivedCount === undefined ? words['experiences.archived'] : words['experiences.archived.count'](this.#count(archivedCount));
    return html`<div class="tools">
      <input class="search" part="search" type="search" aria-label=${words['experiences.search']} placeholder=${words['experiences.search']} maxlength="200"
        .value=${this.search} @input=${this.safely((event) => this.#searchFor((event.target as HTMLInputElement).value))} />
      <label class="switch" part="archived-switch"><input type="checkbox" .checked=${this.archived} ?disabled=${archivedCount === 0 && !this.archived}
        @change=${this.safely((event) => void (this.archived = (event.target as HTMLInputElement).checked))} />${label}</label>
    </div>`;
  }

  #open(event: Event, { id: experience, name }: Experiences['experiences'][number]): void {
    this.#opened = experience;
    if (!this.emit<ExperienceOpenDetail>('ew-experience-open', { experience, name }, true)) event.preventDefault();
  }

  #fold(id: string | null): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  #searchFor(text: string): void {
    this.search = text;
    this.drawn = cardsAtOnce;
    const { data } = this;
    if (data) this.say(text.trim() && shownIn(this.#groups(data)) === 0 ? this.#words['experiences.none'] : this.count(data));
  }
}
