// <ew-mission-list>: the missions of the catalogue with what happened to them, page by page. Draws; pages come from the endpoint.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { missionList as resource, missionTypes, type MissionListEntry, type MissionSort, type MissionType } from '../../contract/index.js';
import type { DaySelectDetail, MissionTypeSelectDetail, SelectionChange, Settings } from '../../data/index.js';
import { makeQuestion } from '../../data/question.js';
import type { HeadLine, Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatPeriod, missing, shiftDays, type CivilPeriod } from '../../format/index.js';
import { change as changeEnglish } from '../../i18n/en.js';
import { missionList as english } from '../../i18n/en-mission-list.js';
import { missions as missionsEnglish } from '../../i18n/en-missions.js';
import type { Language } from '../../i18n/index.js';
import { missionTokens } from '../../theme/index.js';
import { Chosen } from '../charts/chosen.js';
import { swatch, swatchStyles } from '../charts/swatch.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { listStyles } from '../mission-list/list-styles.js';
import { lastPage, pageOf, type Missions } from '../mission-list/local.js';
import { isCompared, missionTable, type ListContext } from '../mission-list/table.js';
import { filterChip } from '../modules/parts.js';
import { safeLink } from '../shared/safe-link.js';
import { Grid, type Sorting } from '../table/grid.js';
import type { FirstRows } from '../table/first-rows.js';
import { pager, pagerStyles } from '../table/pager.js';
import { Search } from '../table/search.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';
import type { PrintedTable } from '../tools/print.js';

/** Detail of `ew-mission-open` (cancelable). */
export interface MissionOpenDetail {
  mission: string;
  name: string;
  type: MissionType;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-mission-open': CustomEvent<MissionOpenDetail>;
  }
}

const sorts: Readonly<Record<string, MissionSort>> = { validations: 'popularity', name: 'name', type: 'type' };
const popularFirst: Sorting = { key: 'validations', descending: true };

/**
 * Missions with type, description and popularity: by type, with search, order and pages. Within `ew-analytics` it follows the chosen
 * type and day.
 *
 * @example
 * ```html
 * <ew-mission-list endpoint="https://example.com/analytics" mission-url="/missions/{mission}"></ew-mission-list>
 * ```
 * @tag ew-mission-list
 * @fires {CustomEvent<MissionOpenDetail>} ew-mission-open - a detail button was used; cancel it to open the mission yourself
 * @fires {CustomEvent<MissionTypeSelectDetail>} ew-mission-type-select - a type was chosen, or taken back; cancelable
 * @fires {CustomEvent<DaySelectDetail>} ew-day-select - the chosen day was taken back: `day` is null; cancelable
 * @cssprop [--ew-mission-list-size=42rem] - block size in every state; `auto` grows with the rows
 * @cssprop [--ew-mission-classic=light-dark(#415fcb, #407fd8)] - classic missions
 * @cssprop [--ew-mission-content=light-dark(#d76f00, #e58d2b)] - content missions
 * @cssprop [--ew-mission-opinion=light-dark(#028c64, #75e8ba)] - opinion missions
 * @cssprop [--ew-mission-engagement=light-dark(#941862, #e09fd1)] - engagement missions
 * @csspart type - the drop-down of mission types
 * @csspart search - the search field
 * @csspart filter - says that only some days are counted; takes that back
 * @csspart none - stands where no mission fits
 * @csspart table - the table
 * @csspart sort-button - sorts by a column
 * @csspart bar - the bar of the share in a cell
 * @csspart tools - types, search and filter
 * @csspart row - a row; also `selected` for the mission that is open
 * @csspart cell - a cell
 * @csspart open - the detail button of a row
 * @csspart pager - the controls that lead from page to page
 */
export class MissionList extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, missionTokens, swatchStyles, gridStyles, pagerStyles, listStyles];

  /** Address of a mission's own page with `{mission}` for the id: https, http, mailto or relative. Without it only the event fires. */
  @property({ attribute: 'mission-url' }) missionUrl?: string;
  /** Id of the mission whose figures are open beside the list: its row is marked. */
  @property() mission?: string;
  /** Missions on one page, 1 to 1,000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;
  /** Draws a pattern on each type beside its colour. */
  @property({ type: Boolean, reflect: true }) patterns = false;

  @state() private page = 0;
  @state() private sorting: Sorting = popularFirst;

  protected override readonly isTable = true;
  protected readonly source = this.ask(resource, () => ({ params: this.#params(this.page, this.#size) }));
  readonly #grid = new Grid(this);
  readonly #search = new Search(this, () => this.#tellHits());
  readonly #type = new Chosen(this, 'missionType', () => this.scope);
  #explanations: typeof import('../mission-list/explanations.js') | undefined;
  /** What the page count belongs to. */
  #asked = '';
  /** Missions were brought by the page: all that can be had is in hand. */
  #isLocal = false;
  #opened: string | undefined;

  override set data(value: Missions | undefined) {
    this.#isLocal = value !== undefined && value !== null;
    super.data = value;
  }
  override get data(): Missions | undefined {
    return super.data;
  }

  /** Focuses the detail button that was used last, else the search field. */
  override focus(options?: FocusOptions): void {
    const opened = this.#opened && this.renderRoot.querySelector<HTMLElement>(`[data-mission="${CSS.escape(this.#opened)}"]`);
    (opened || this.renderRoot.querySelector<HTMLElement>('.search'))?.focus(options);
  }

  /** A chosen day narrows the period. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), ...this.#days };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { from, to, zone } = this.settings;
    const { type, search, sort, turned } = this.#query;
    const asked = JSON.stringify([from, to, zone, type, search, sort, turned, this.#size]);
    // Other missions begin at their first page, and fewer of them may end before this one.
    if (asked !== this.#asked) this.page = 0;
    else if (this.data) this.page = Math.min(this.page, lastPage(this.#shown(this.data).total, this.#size));
    this.#asked = asked;
  }

  protected name(): string {
    return this.#words['heading'];
  }

  protected override count(data: Missions): string {
    const words = this.#words;
    const { total } = this.#shown(data);
    const missions = total < data.missions ? words['count.found'](this.#count(total), this.#count(data.missions)) : words['count'](data.missions, this.#count(data.missions));
    return [missions, words['times'](data.validations, this.#count(data.validations))].join(' · ');
  }

  protected override isEmpty({ missions }: Missions): boolean {
    return missions === 0;
  }

  protected override emptyHint(): string {
    return this.#words['empty'];
  }

  protected picture(data: Missions): TemplateResult {
    const shown = this.#shown(data);
    return html`<div class="tools" part="tools">${this.#typeField()}${this.#search.field(this.#words['search'])}${this.#chip()}</div>
      ${shown.entries.length > 0 ? this.#rows(shown) : this.#nothingFits()} ${this.#below(shown)}`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(10);
  }

  protected override notes({ note, unknown = 0, entries, missions, previousPeriod }: Missions): string[] {
    const words = this.#words;
    const isPart = this.#isLocal && entries.length < missions;
    return [
      ...(previousPeriod && isCompared(entries) ? [this.words('change', changeEnglish)['change.compared'](formatPeriod(previousPeriod, this.currentLocale, 'medium'))] : []),
      ...(unknown > 0 ? [words['unknown'](unknown, this.#count(unknown))] : []),
      ...(isPart ? [words['few'](this.#count(entries.length), this.#count(missions))] : []),
      ...(note ? [note] : []),
    ];
  }

  protected summary(data: Missions): string {
    const [first, ...others] = this.#shown(data).entries;
    const most = others.reduce((best, entry) => (best && entry.validations > best.validations ? entry : best), first);
    return most ? this.#words['summary'](this.count(data), most.name, this.#count(most.validations)) : this.#words['none'];
  }

  protected override async loadTwin(): Promise<void> {
    this.#explanations = await import('../mission-list/explanations.js');
  }

  protected tables(data: Missions): Table[] {
    return [missionTable(this.#shown(data), this.#filter, this.#context)];
  }

  // The tools print all missions, and not only the page in view.
  async printedTables(most: number): Promise<PrintedTable[] | undefined> {
    const { data } = this;
    if (!data) return undefined;
    const found = await this.#firstRows(data, most);
    return found && [{ ...missionTable({ ...data, entries: [...found.rows] }, this.#filter, this.#context), total: found.total }];
  }

  async #firstRows(data: Missions, most: number): Promise<FirstRows<MissionListEntry> | undefined> {
    if (this.#isLocal) {
      const { entries, total } = pageOf(data, { ...this.#query, page: 0, pageSize: most });
      return { rows: entries, total };
    }
    if (data.entries.length >= data.total) return undefined;
    const { firstRows } = await import('../table/first-rows.js');
    return firstRows((page) => makeQuestion(resource, this.settings, this.#params(page, most), ['endpoint']), most);
  }

  #params(page: number, size: number): Record<string, string | undefined> {
    const { sort, turned, type, search } = this.#query;
    return { page: String(page), pageSize: String(size), sort, descending: turned ? 'true' : undefined, type, search: search || undefined };
  }

  protected explanations(data: Missions): Explanation[] {
    return this.#explanations?.listExplanations(this.#shown(data), this.#context) ?? [];
  }

  get #words(): Language['missionList'] {
    return this.words('missionList', english);
  }

  get #types(): Language['missions'] {
    return this.words('missions', missionsEnglish);
  }

  get #context(): ListContext {
    return { heading: this.headingText, locale: this.currentLocale, words: this.#words, types: this.#types, change: this.words('change', changeEnglish) };
  }

  get #size(): number {
    return Math.max(1, Math.min(1000, Math.round(this.pageSize) || 10));
  }

  get #query(): { type: MissionType | undefined; search: string; sort: MissionSort; turned: boolean } {
    const { key, descending } = this.sorting;
    // The most popular come first unless turned around; names and types from the first on.
    return { type: this.#type.value, search: this.#search.text, sort: sorts[key] ?? 'popularity', turned: descending !== (key === 'validations') };
  }

  /** Days that are chosen in a chart beside; what the page brings is of one period. */
  get #days(): CivilPeriod | undefined {
    const { day, until } = this.scope.selection.value;
    return day && !this.#isLocal ? { from: day, to: until ?? shiftDays(day, 1) } : undefined;
  }

  /** All that narrows the rows, as a file says it. */
  get #filter(): HeadLine | null {
    const type = this.#type.value;
    const value = [type && this.#label(type), this.#search.text && `“${this.#search.text}”`].filter(Boolean).join(' · ');
    return value ? { label: this.#words['filter'], value } : null;
  }

  #label(type: MissionType): string {
    return this.#types[`missions.type.${type}`];
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }

  /** The missions of the page in view; of those that the host has brought, the ones that fit. */
  #shown(data: Missions): Missions {
    return this.#isLocal ? pageOf(data, { ...this.#query, page: this.page, pageSize: this.#size }) : data;
  }

  #typeField(): TemplateResult {
    const words = this.#words;
    const chosen = this.#type.value;
    const choose = this.safely((event) => this.#chooseType(event.target as HTMLSelectElement));
    return html`<select class="field" part="type" aria-label=${words['type']} @change=${choose}>
      <option value="" ?selected=${!chosen}>${words['type.all']}</option>
      ${missionTypes.map((type) => html`<option value=${type} ?selected=${type === chosen}>${this.#label(type)}</option>`)}
    </select>`;
  }

  /** Selects a type of mission as its field does; `null` takes it back. False where a listener has cancelled that. */
  select({ missionType = null }: Pick<SelectionChange, 'missionType'>): boolean {
    return this.whenConnected(() => this.#type.set(missionType, () => this.emit<MissionTypeSelectDetail>('ew-mission-type-select', { missionType }, true)));
  }

  #chooseType(field: HTMLSelectElement): void {
    const missionType = (field.value || null) as MissionType | null;
    if (!this.select({ missionType })) field.value = this.#type.value ?? '';
  }

  /** False until the rows of the search are there. */
  #tellHits(): boolean {
    if (this.source.fetching || !this.data) return false;
    const { total } = this.#shown(this.data);
    this.say(this.#words['fits'](total, this.#count(total)));
    return true;
  }

  #chip(): TemplateResult | typeof nothing {
    const days = this.#days;
    if (!days) return nothing;
    const text = formatPeriod(days, this.currentLocale);
    return filterChip(this.#words['only'](text), this.#words['only.back'](text), this.safely(() => this.#takeDayBack()));
  }

  #takeDayBack(): void {
    this.emit<DaySelectDetail>('ew-day-select', { day: null }, true);
    this.renderRoot.querySelector<HTMLElement>('.search')?.focus();
  }

  #rows(data: Missions): TemplateResult {
    const table = missionTable(data, this.#filter, this.#context);
    const open: TableColumn = { key: 'open', label: this.#words['column.open'], kind: 'text' };
    return this.#grid.render({
      table: { ...table, columns: [...table.columns.filter(({ key }) => key !== 'before'), open] },
      locale: this.currentLocale,
      total: data.total,
      offset: data.page * data.pageSize,
      sorting: this.sorting,
      sortable: Object.keys(sorts),
      onSort: (sorting) => void (this.sorting = sorting),
      bars: { validations: Math.max(...data.entries.map(({ validations }) => validations)) },
      minor: ['type', 'description', 'change', 'people'],
      rowPart: ({ id }) => (id === this.mission ? 'selected' : ''),
      cell: (row, column) => this.#cell(row, column),
    });
  }

  #cell(row: TableRow, { key }: TableColumn): unknown {
    const text = row[key] ?? null;
    switch (key) {
      case 'name':
        return html`<span class="name" title=${String(text)}><bdi>${text}</bdi></span>`;
      case 'type':
        return html`<span class="type">${swatch(`mission-${row['typeName']}`)}${text}</span>`;
      case 'description':
        return text === null ? html`<span class="none">${missing}</span>` : html`<span class="description" title=${String(text)}><bdi>${text}</bdi></span>`;
      case 'change':
        return text === null ? undefined : html`<bdi class="change">${text}</bdi>`;
      case 'open':
        return this.#openButton(row);
      default:
        return undefined;
    }
  }

  #openButton(row: TableRow): TemplateResult {
    const words = this.#words;
    const id = String(row['id']);
    const label = words['open'](String(row['name']));
    const link = safeLink(this.missionUrl, 'mission', id);
    const text = html`<span>${words['column.open']}</span><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5"></path></svg>`;
    const open = this.safely((event: Event) => this.#open(event, id));
    return link
      ? html`<a class="button link open" part="open" data-mission=${id} href=${link} aria-label=${label} @click=${open}>${text}</a>`
      : html`<button type="button" class="button link open" part="open" data-mission=${id} aria-label=${label} @click=${open}>${text}</button>`;
  }

  #open(event: Event, mission: string): void {
    const entry = this.data?.entries.find(({ id }) => id === mission);
    if (!entry) return;
    this.#opened = mission;
    if (!this.emit<MissionOpenDetail>('ew-mission-open', { mission, name: entry.name, type: entry.type }, true)) event.preventDefault();
  }

  #nothingFits(): TemplateResult {
    const words = this.#words;
    const back = this.safely(() => {
      this.#search.text = '';
      if (this.#type.value) this.select({ missionType: null });
    });
    return html`<div class="message" part="none"><p>${words['none']}</p><button type="button" class="button" @click=${back}>${words['none.back']}</button></div>`;
  }

  #below({ total, page, pageSize }: Missions): TemplateResult | typeof nothing {
    const words = this.#words;
    const pages = lastPage(total, pageSize) + 1;
    if (pages === 1 && !this.#search.text) return nothing;
    const turn = (to: number) => {
      this.page = to;
      this.renderRoot.querySelector('.grid-scroller')?.scrollTo(0, 0);
      this.say(words['page'](this.#count(to + 1), this.#count(pages)));
    };
    return html`<div class="below">${this.#search.text ? html`<span class="fits">${words['fits'](total, this.#count(total))}</span>` : nothing}
      ${pages > 1 ? pager({ page, pages, locale: this.currentLocale, words: { page: words['page'], previous: words['previous'], next: words['next'] }, onPage: turn }) : nothing}</div>`;
  }
}
