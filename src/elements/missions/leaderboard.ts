// <ew-leaderboard>: the most engaged customers, in pages or as one scroll. Draws; ranks and sums come from the endpoint, changes from stats.
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { leaderboard as resource, missionTypes, type LeaderboardEntry } from '../../contract/index.js';
import { warnOnce, type DaySelectDetail, type MissionTypeSelectDetail, type SelectionChange, type Settings } from '../../data/index.js';
import { makeQuestion } from '../../data/question.js';
import type { Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatPercent, formatPeriod, shiftDays, type CivilPeriod } from '../../format/index.js';
import { leaderboard as english } from '../../i18n/en-leaderboard.js';
import type { Language } from '../../i18n/index.js';
import { concentration } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { Widget } from '../frame/widget.js';
import { boardCell } from '../leaderboard/cells.js';
import type { Filter } from '../leaderboard/filters.js';
import { GivenRows, type Board, type Place } from '../leaderboard/given.js';
import { leaderboardStyles } from '../leaderboard/styles.js';
import { columnsOf, nameOf, rowOf, type TableContext, type WordsOf } from '../leaderboard/table.js';
import { topShares } from '../leaderboard/top.js';
import type { Arrangement, Places, WholeBoard } from '../leaderboard/whole.js';
import { safeLink } from '../shared/safe-link.js';
import { Grid, type Sorting } from '../table/grid.js';
import { pager, pagerStyles } from '../table/pager.js';
import type { RowNotice, Rows } from '../table/rows.js';
import { Search } from '../table/search.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';
import type { PrintedTable } from '../tools/print.js';

/** Detail of `ew-profile-open` (cancelable). */
export interface ProfileOpenDetail {
  customer: string;
  /** Null where it is hidden or not known. */
  name: string | null;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-profile-open': CustomEvent<ProfileOpenDetail>;
  }
}

/**
 * Customers with the most missions in the period: rank, missions in all and per type, change of rank, profile. Within `ew-analytics` it
 * follows the chosen type and day. A board given as `data` may have 100,000 entries: they are checked as they come into view.
 *
 * @example
 * ```html
 * <ew-leaderboard endpoint="https://example.com/analytics" profile-url="/customers/{customer}"></ew-leaderboard>
 * ```
 * @tag ew-leaderboard
 * @fires {CustomEvent<ProfileOpenDetail>} ew-profile-open - a profile button was used; cancel it to open the profile yourself
 * @fires {CustomEvent<MissionTypeSelectDetail>} ew-mission-type-select - the chosen type was taken back: `missionType` is null; cancelable
 * @fires {CustomEvent<DaySelectDetail>} ew-day-select - the chosen day was taken back: `day` is null; cancelable
 * @cssprop [--ew-leaderboard-size=30rem] - block size in every state; `auto` grows with the rows, up to the height of the window
 * @csspart top - what the most engaged customers did of all missions
 * @csspart search - the search field
 * @csspart filter - names what the board is narrowed to; takes that back
 * @csspart none - stands where no customer fits
 * @csspart table - the table
 * @csspart sort-button - sorts by a column
 * @csspart bar - the bar of the share in a cell
 * @csspart tools - search, filters and what the most engaged did
 * @csspart row - a row; also `notice` where rows could not be loaded
 * @csspart cell - a cell
 * @csspart profile - the profile button of a row
 * @csspart retry - loads rows that failed again
 * @csspart pager - the controls that lead from page to page
 * @csspart printed - says in print that the board goes on
 */
export class Leaderboard extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [Widget.styles, gridStyles, pagerStyles, leaderboardStyles];

  /** Address of a profile with `{customer}` for the id: https, http, mailto or relative. Without it only the event fires. */
  @property({ attribute: 'profile-url' }) profileUrl?: string;
  /** `pages` with buttons, or one continuous `scroll` that asks for pages as they come into view. */
  @property() paging: 'pages' | 'scroll' = 'pages';
  /** Customers on one page, 1 to 1,000; 50 where not given, 1,000 while scrolling. */
  @property({ type: Number, attribute: 'page-size' }) pageSize?: number;
  /** Hides names, whatever the token allows: customers are shown, searched and sorted by their ids. */
  @property({ type: Boolean }) masked = false;

  @state() private page = 0;
  /** How many rows fit, as it was said last. */
  #found = '';
  @state() private sorting: Sorting = { key: 'rank', descending: false };

  protected readonly source = this.ask(resource, () => ({ params: this.#params(this.page) }));
  protected override readonly isTable = true;
  readonly #grid = new Grid(this);
  readonly #search = new Search(this);
  #twin: typeof import('../leaderboard/twin.js') | undefined;
  #whole: WholeBoard | undefined;
  #loading: Promise<void> | undefined;
  #narrow: typeof import('../leaderboard/filters.js') | undefined;
  /** What page, place in the scroll and bars belong to. */
  #asked = '';
  /** The largest number of missions seen, which the bars are measured by. */
  #most = 0;
  /** Rows were brought by the page: all that can be had is in hand. A long list of them is kept apart. */
  #isLocal = false;
  #given: GivenRows | undefined;

  override set data(value: Board | undefined) {
    this.#isLocal = value !== undefined && value !== null;
    this.#given = GivenRows.of(value);
    this.#most = 0;
    this.#whole?.forget();
    super.data = this.#given ? (this.#given.rest as Board) : value;
  }
  override get data(): Board | undefined {
    const data = super.data;
    return data && this.#given ? { ...data, entries: this.#given.entries as LeaderboardEntry[] } : data;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#whole?.feed.close();
  }

  /** A chosen day narrows the period. */
  protected override ownSettings(): Settings {
    return { ...super.ownSettings(), ...this.#days };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const asked = this.#question;
    if (asked !== this.#asked && this.#asked) {
      this.page = this.#most = 0;
      this.#grid.toTop();
    }
    this.#asked = asked;
    if (this.scope.signedOut || !this.#isFed) this.#whole?.feed.close();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('profileUrl') && this.profileUrl && !safeLink(this.profileUrl, 'customer', '1')) {
      warnOnce(this, 'profile-url', 'The attribute profile-url must be https, http, mailto or relative.');
    }
    if (this.#whole?.catchUp()) this.requestUpdate();
  }

  protected name(): string {
    return this.#words['leaderboard.heading'];
  }

  protected override count({ people, validations }: Board): string {
    return this.#words['leaderboard.count'](people, this.#count(people), this.#count(validations));
  }

  protected override isEmpty({ people }: Board): boolean {
    return people === 0;
  }

  protected override emptyHint(): string {
    return this.#words['leaderboard.empty'];
  }

  protected picture(data: Board): TemplateResult {
    const [rows, filters] = [this.#rowsOf(data), this.#filters];
    return html`<div class="tools" part="tools">${this.#searchField(data)}${this.#narrow?.chips(filters, this.#wordsOf, this.safely((filter: Filter) => this.#takeBack(filter)))}<span class="fits" role="status">${this.#hits(data)}</span>${topShares(data, this.#words, this.currentLocale)}</div>
      ${rows.length > 0 ? this.#table(data, rows) : this.#nothingFits()} ${this.#pager(data)}`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(10);
  }

  protected tables(data: Board): Table[] {
    const isWhole = this.#isLocal || this.#isFed;
    const entries = (isWhole && this.#whole?.inHand(data)) || data.entries;
    return this.#tablesOf(data, entries, isWhole ? this.#total(data) : entries.length);
  }

  // The tools print the whole board, and not only the page in view.
  async printedTables(most: number): Promise<PrintedTable[] | undefined> {
    const { data } = this;
    if (!data || this.#isLocal || data.entries.length >= data.total) return undefined;
    const { firstRows } = await import('../table/first-rows.js');
    const found = await firstRows<LeaderboardEntry>((page) => makeQuestion(resource, this.settings, { ...this.#params(page), pageSize: String(most) }, ['endpoint']), most);
    return found && this.#tablesOf(data, found.rows, found.total).map((table) => ({ ...table, total: found.total }));
  }

  protected summary(data: Board): string {
    const words = this.#words;
    const people = this.#count(data.people);
    const first = this.#top(data).find(({ rank }) => rank === 1);
    return first ? words['leaderboard.summary'](nameOf(first, this.masked), this.#count(first.validations), people) : words['leaderboard.summary.all'](people);
  }

  protected override notes(data: Board): string[] {
    const masked = this.#isMasked(data) ? [this.#words['leaderboard.masked']] : [];
    return [...masked, ...(this.#whole?.notes(data) ?? []), ...(data.note ? [data.note] : [])];
  }

  protected override async loadTwin(): Promise<void> {
    [this.#twin] = await Promise.all([import('../leaderboard/twin.js'), this.#loading]);
  }

  protected explanations(data: Board): Explanation[] {
    return this.#twin?.leaderboardExplanations(data, this.#top(data)[0], { ...this.#contextOf(data), missionTypes, formatPercent, concentration }) ?? [];
  }

  #tablesOf(data: Board, entries: readonly LeaderboardEntry[], total: number): Table[] {
    const filters = [...this.#filters.map(({ text }) => text), ...(this.#search.text ? [`“${this.#search.text}”`] : [])];
    const options = { caption: this.headingText, columns: this.#columns(data), entries, total, filters, head: this.tableHead(data) };
    return this.#twin ? [this.#twin.boardTable(options, this.#contextOf(data))] : [];
  }

  get #words(): Language['leaderboard'] {
    return this.words('leaderboard', english);
  }

  readonly #count = (value: number): string => formatCount(value, this.currentLocale);
  readonly #wordsOf: WordsOf = (area, fallback) => this.words(area, fallback);

  #contextOf(data: Board): TableContext {
    return { words: this.#words, locale: this.currentLocale, masked: this.#isMasked(data), count: this.#count, wordsOf: this.#wordsOf };
  }

  /** Ranks are those of the whole board, so the order by missions is the order by rank turned around. */
  get #arrangement(): Arrangement {
    const { key, descending } = this.sorting;
    const byMissions = key === 'validations';
    const sort = byMissions ? 'rank' : (key as Arrangement['sort']);
    return { sort, descending: descending !== byMissions, search: this.#search.text, type: this.scope.selection.value.missionType, masked: this.masked };
  }

  #params(page: number): Record<string, string | undefined> {
    const { sort, descending, search, type, masked } = this.#arrangement;
    const size = Math.max(1, Math.min(1000, Math.round(this.pageSize ?? 0) || (this.#isFed ? 1000 : 50)));
    const yes = (flag: boolean) => (flag ? 'true' : undefined);
    return { page: String(page), pageSize: String(size), sort, descending: yes(descending), search: search || undefined, type, masked: yes(masked) };
  }

  /** Everything that is asked, the page left out. */
  get #question(): string {
    const { endpoint, from, to, zone, compare, preview } = this.settings;
    return JSON.stringify([endpoint, from, to, zone, compare, preview, this.#params(0)]);
  }

  /** True where pages come from the endpoint as they are scrolled to. */
  get #isFed(): boolean {
    return this.paging === 'scroll' && !this.#isLocal;
  }

  /** Days that are chosen in a chart beside; what the page brings is of one period. */
  get #days(): CivilPeriod | undefined {
    const { day, until } = this.scope.selection.value;
    return day && !this.#isLocal ? { from: day, to: until ?? shiftDays(day, 1) } : undefined;
  }

  get #filters(): Filter[] {
    const { value } = this.scope.selection;
    const days = this.#days && formatPeriod(this.#days, this.currentLocale);
    if (!this.#narrow && (value.missionType || days)) void this.#loadNarrow();
    return this.#narrow?.filtersOf(value, days, this.#words, this.#wordsOf) ?? [];
  }

  /** Rows that stand for what all have in common. */
  #top(data: Board): readonly LeaderboardEntry[] {
    return this.#given?.top ?? data.entries;
  }

  #isMasked(data: Board): boolean {
    const top = this.#top(data);
    return this.masked || (top.length > 0 && top.every(({ name }) => name === null));
  }

  #columns(data: Board): TableColumn[] {
    return columnsOf(this.#words, this.#top(data).some(({ previousRank }) => previousRank !== undefined));
  }

  #searchField(data: Board): TemplateResult {
    const label = this.#words[this.#isMasked(data) ? 'leaderboard.masked.search' : 'leaderboard.search'];
    return this.#search.field(label);
  }

  async #loadNarrow(): Promise<void> {
    try {
      this.#narrow = await import('../leaderboard/filters.js');
      this.requestUpdate();
    } catch {
      // The only cause is the network; the next drawing tries again.
    }
  }

  /** Selects a type of mission or days for the widgets around, all of which this one follows; `null` takes either back. False where a listener has cancelled that. */
  select({ missionType, day, until }: Pick<SelectionChange, 'missionType' | 'day' | 'until'>): boolean {
    return this.whenConnected(() => {
      const type = missionType === undefined || this.emit<MissionTypeSelectDetail>('ew-mission-type-select', { missionType }, true);
      const days = day === undefined || this.emit<DaySelectDetail>('ew-day-select', { day, ...(until ? { until } : {}) }, true);
      return type && days;
    });
  }

  #takeBack({ event, detail }: Filter): void {
    this.emit<MissionTypeSelectDetail | DaySelectDetail>(event, detail, true);
    // The chip is gone then.
    this.renderRoot.querySelector<HTMLElement>('.search')?.focus();
  }

  #hits(data: Board): string {
    const waiting = this.#whole?.waiting();
    const isAll = this.#filters.length === 0 && !this.#search.text;
    if (waiting || isAll || (this.#isLocal && !this.#whole)) this.#found = waiting ?? '';
    // While a search is under way the number would be that of the rows before, and be read out.
    else if (!this.source.fetching) this.#found = this.#words['leaderboard.fits'](this.#count(this.#total(data)), this.#count(data.people));
    return this.#found;
  }

  #nothingFits(): TemplateResult {
    const words = this.#words;
    const back = this.safely(() => {
      this.#search.text = '';
      this.#filters.forEach((filter) => this.#takeBack(filter));
    });
    return html`<div class="message" part="none"><p>${words['leaderboard.none']}</p><button type="button" class="button" @click=${back}>${words['leaderboard.none.back']}</button></div>`;
  }

  /** Rows that fit. */
  #total(data: Board): number {
    return this.#isLocal ? this.#places(data).length : data.total;
  }

  /** The rows of the page in view, of the whole board as it is scrolled, or of what the page has brought. */
  #places(data: Board): Places {
    const { entries, total } = data;
    const whole = this.#isLocal || (this.#isFed && entries.length < total) ? this.#needsWhole() : undefined;
    const given = this.#given;
    return whole?.places(data) ?? { length: this.#isFed ? total : entries.length, at: (index) => (given ? given.at(index) : entries[index]) };
  }

  #rowsOf(data: Board): Rows {
    const context = this.#contextOf(data);
    const { length, at } = this.#places(data);
    return { length, at: (index) => this.#row(at(index), index, context) };
  }

  #row(place: Place, index: number, context: TableContext): TableRow | RowNotice | undefined {
    if (typeof place !== 'object' || 'failed' in place) return this.#whole?.standIn(place as Exclude<Place, LeaderboardEntry>, index);
    this.#most = Math.max(this.#most, place.validations);
    return rowOf(place, context);
  }

  #needsWhole(): WholeBoard | undefined {
    const options = {
      isLocal: () => this.#isLocal,
      given: () => this.#given,
      arrangement: () => this.#arrangement,
      question: () => this.#question,
      rejected: () => this.source.rejected,
      ask: (page: number) => makeQuestion(resource, this.settings, this.#params(page), ['endpoint']),
      changed: () => this.requestUpdate(),
      count: this.#count,
      wordsOf: this.#wordsOf,
    };
    this.#loading ??= import('../leaderboard/whole.js').then(
      ({ WholeBoard }) => {
        this.#whole = new WholeBoard(options);
        this.requestUpdate();
      },
      // The only cause is the network; the next drawing tries again.
      () => (this.#loading = undefined),
    );
    return this.#whole;
  }

  #table(data: Board, rows: Rows): TemplateResult {
    const words = this.#words;
    const columns = this.#columns(data).filter(({ key }) => key !== 'previousRank');
    const profile: TableColumn = { key: 'customer', label: words['leaderboard.column.profile'], kind: 'text' };
    const most = (this.#most = Math.max(this.#most, ...this.#top(data).map(({ validations }) => validations)));
    const isPart = this.#isLocal ? data.entries.length < data.total : !this.#isFed;
    const context = { words, profileUrl: this.profileUrl, open: (event: Event, row: TableRow) => this.safely(() => this.#openProfile(event, row))(event) };
    return this.#grid.render({
      table: { caption: this.headingText, columns: [...columns, profile] },
      rows,
      locale: this.currentLocale,
      total: this.#total(data),
      offset: isPart ? data.page * data.pageSize : 0,
      sorting: this.sorting,
      sortable: ['rank', 'name', 'validations', ...missionTypes],
      onSort: (sorting) => this.#sortBy(sorting),
      bars: { validations: most },
      minor: [...missionTypes, 'change'],
      cell: (row, column) => boardCell(row, column, context),
      widest: { rank: data.people, validations: most, change: words['leaderboard.change.down'](this.#count(data.people)) },
      onView: (first, last) => this.#isFed && this.#whole?.feed.view(first, last),
      printed: (printed, all) => this.#whole?.printed(printed, all) ?? '',
    });
  }

  /** The first click on the rank shows the first rank first. */
  #sortBy(sorting: Sorting): void {
    this.sorting = sorting.key === 'rank' && this.sorting.key !== 'rank' ? { key: 'rank', descending: false } : sorting;
  }

  #openProfile(event: Event, { customer, person }: TableRow): void {
    const goesOn = this.emit<ProfileOpenDetail>('ew-profile-open', { customer: customer as string, name: person as string | null }, true);
    if (!goesOn) event.preventDefault();
  }

  #pager(data: Board): TemplateResult | typeof nothing {
    const words = this.#words;
    const pages = Math.ceil(data.total / Math.max(1, data.pageSize));
    if (pages < 2 || this.#isLocal || this.#isFed) return nothing;
    const turn = (to: number) => {
      this.page = to;
      this.#grid.toTop();
      this.say(words['leaderboard.page'](this.#count(to + 1), this.#count(pages)));
    };
    return pager({ page: data.page, pages, locale: this.currentLocale, words: { page: words['leaderboard.page'], previous: words['leaderboard.previous'], next: words['leaderboard.next'] }, onPage: turn });
  }
}
