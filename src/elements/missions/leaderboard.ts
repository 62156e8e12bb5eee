// <ew-leaderboard>: the most engaged customers, page by page. Draws; ranks and sums come from the endpoint, changes from stats.
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { leaderboard as resource, missionTypes, type Answer, type LeaderboardEntry } from '../../contract/index.js';
import type { Table, TableColumn, TableRow } from '../../export/index.js';
import { formatCount, formatPercent } from '../../format/index.js';
import { leaderboard as english } from '../../i18n/en-leaderboard.js';
import type { Language } from '../../i18n/index.js';
import { changeOfRank, concentration } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { tableHead } from '../frame/lines.js';
import { Widget } from '../frame/widget.js';
import { safeLink } from '../shared/safe-link.js';
import { Grid, type Sorting } from '../table/grid.js';
import { pager, pagerStyles } from '../table/pager.js';
import { skeletonRows } from '../table/skeleton.js';
import { gridStyles } from '../table/styles.js';

type Board = Answer<typeof resource>;

export interface ProfileOpenDetail {
  customer: string;
  name: string | null;
}

declare global {
  interface HTMLElementEventMap {
    'ew-profile-open': CustomEvent<ProfileOpenDetail>;
  }
}

/**
 * Customers with the most missions in the period: rank, missions in all and per type, change of rank, profile.
 *
 * @example
 * ```html
 * <ew-leaderboard endpoint="https://example.com/analytics" profile-url="/customers/{customer}"></ew-leaderboard>
 * ```
 * @tag ew-leaderboard
 * @fires {CustomEvent<ProfileOpenDetail>} ew-profile-open - a profile button was used; cancel it to open the profile yourself
 * @cssprop [--ew-leaderboard-size=30rem] - block size in every state; `auto` grows with the rows
 * @csspart table - the table
 * @csspart row - a row
 * @csspart cell - a cell
 * @csspart profile - the profile button of a row
 * @csspart pager - the controls that lead from page to page
 */
export class Leaderboard extends Widget<typeof resource> {
  static override styles: CSSResultGroup = [
    Widget.styles,
    gridStyles,
    pagerStyles,
    css`
      :host { block-size: var(--ew-leaderboard-size, 30rem); }
      .tools { margin-block-end: calc(var(--_space) * 2); }
      .search { inline-size: min(100%, 16rem); min-block-size: calc(var(--_space) * 8); padding-inline: calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; font-size: var(--_size-13); }
      .up { color: var(--_positive); }
      .down { color: var(--_negative); }
      .profile { color: var(--_accent); text-decoration: none; }
    `,
  ];

  /** Address of a profile with `{customer}` for the id: https, http, mailto or relative. Without it only the event fires. */
  @property({ attribute: 'profile-url' }) profileUrl?: string;
  /** Customers on one page, 1 to 1,000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;
  /** Hides names, whatever the token allows. */
  @property({ type: Boolean }) masked = false;

  @state() private page = 0;
  @state() private search = '';
  @state() private sorting: Sorting = { key: 'rank', descending: false };

  protected readonly source = this.ask(resource, () => ({
    params: {
      page: String(this.page),
      pageSize: String(Math.max(1, Math.min(1000, Math.round(this.pageSize) || 50))),
      sort: this.sorting.key,
      descending: this.sorting.descending ? 'true' : undefined,
      search: this.search || undefined,
      masked: this.masked ? 'true' : undefined,
    },
  }));
  protected override readonly isTable = true;
  readonly #grid = new Grid(this);
  #twin: typeof import('./leaderboard-twin.js') | undefined;

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
    const words = this.#words;
    const pages = Math.ceil(data.total / Math.max(1, data.pageSize));
    return html`<div class="tools">
        <input class="search" part="search" type="search" aria-label=${words['leaderboard.search']} placeholder=${words['leaderboard.search']}
          maxlength="200" .value=${this.search} @change=${this.safely((event) => this.#searchFor((event.target as HTMLInputElement).value))} />
      </div>
      ${data.entries.length > 0 ? this.#rows(data) : html`<div class="message"><p>${words['leaderboard.none']}</p></div>`}
      ${pages > 1
        ? pager({
            page: data.page,
            pages,
            locale: this.currentLocale,
            words: { page: words['leaderboard.page'], previous: words['leaderboard.previous'], next: words['leaderboard.next'] },
            onPage: (page) => void (this.page = page),
          })
        : nothing}`;
  }

  protected skeleton(): TemplateResult {
    return skeletonRows(10);
  }

  protected tables(data: Board): Table[] {
    return [this.#table(data)];
  }

  protected summary({ entries, people }: Board): string {
    const [first] = entries;
    return first ? this.#words['leaderboard.summary'](this.#nameOf(first), this.#count(first.validations), this.#count(people)) : '';
  }

  protected override notes({ note, top, validations }: Board): string[] {
    const share = top && concentration(top.tenPercent.validations, validations);
    return [
      ...(top && share !== null && share !== undefined
        ? [this.#words['leaderboard.top'](this.#count(top.tenPercent.people), formatPercent(share, this.currentLocale))]
        : []),
      ...(note ? [note] : []),
    ];
  }

  protected override async loadTwin(): Promise<void> {
    this.#twin = await import('./leaderboard-twin.js');
  }

  protected explanations(data: Board): Explanation[] {
    return this.#twin?.leaderboardExplanations(data, this.#words, this.currentLocale) ?? [];
  }

  get #words(): Language['leaderboard'] {
    return this.words('leaderboard', english);
  }

  #count(value: number): string {
    return formatCount(value, this.currentLocale);
  }

  #nameOf({ name }: LeaderboardEntry): string {
    return name ?? this.#words['leaderboard.masked'];
  }

  #rows(data: Board): TemplateResult {
    const table = this.#table(data);
    const profile: TableColumn = { key: 'customer', label: this.#words['leaderboard.column.profile'], kind: 'text' };
    const shown = table.columns.filter(({ key }) => key !== 'previousRank');
    return this.#grid.render({
      table: { ...table, columns: [...shown, profile], rows: table.rows.map((row, index) => ({ ...row, customer: data.entries[index]!.customer })) },
      locale: this.currentLocale,
      total: data.total,
      offset: data.page * data.pageSize,
      sorting: this.sorting,
      sortable: ['rank', 'name', ...missionTypes],
      onSort: (sorting) => this.#sortBy(sorting),
      bars: { validations: Math.max(...data.entries.map(({ validations }) => validations)) },
      minor: [...missionTypes, 'change'],
      cell: (row, column) => this.#cell(row, column),
    });
  }

  #cell(row: TableRow, { key }: TableColumn): unknown {
    if (key === 'customer') return this.#profileButton(String(row['customer']), row['name'] as string);
    if (key !== 'change') return undefined;
    const text = String(row['change'] ?? '');
    return html`<span class=${text.startsWith('▲') ? 'up' : text.startsWith('▼') ? 'down' : ''}>${text}</span>`;
  }

  #profileButton(customer: string, name: string): TemplateResult {
    const label = this.#words['leaderboard.profile'](name);
    const text = this.#words['leaderboard.profile.short'];
    const link = safeLink(this.profileUrl, 'customer', customer);
    const open = this.safely((event: Event) => this.#openProfile(event, customer));
    return link
      ? html`<a class="button link profile" part="profile" href=${link} aria-label=${label} @click=${open}>${text}</a>`
      : html`<button type="button" class="button link profile" part="profile" aria-label=${label} @click=${open}>${text}</button>`;
  }

  #openProfile(event: Event, customer: string): void {
    const name = this.data?.entries.find((entry) => entry.customer === customer)?.name ?? null;
    const goesOn = this.emit<ProfileOpenDetail>('ew-profile-open', { customer, name }, true);
    if (!goesOn) event.preventDefault();
  }

  #sortBy(sorting: Sorting): void {
    this.sorting = sorting;
    this.page = 0;
  }

  #searchFor(text: string): void {
    this.search = text.trim();
    this.page = 0;
  }

  #table(data: Board): Table {
    const words = this.#words;
    const isCompared = data.entries.some(({ previousRank }) => previousRank !== undefined);
    const filter = this.search ? { label: words['leaderboard.search'], value: this.search } : null;
    return {
      caption: this.headingText,
      head: tableHead(data, { words: this.frameWords, locale: this.currentLocale }, filter),
      columns: columnsOf(words, isCompared),
      rows: data.entries.map((entry) => this.#row(entry)),
    };
  }

  #row(entry: LeaderboardEntry): TableRow {
    const { rank, validations, classic, content, opinion, engagement, previousRank } = entry;
    const row = { rank, name: this.#nameOf(entry), validations, classic, content, opinion, engagement };
    return { ...row, previousRank: previousRank ?? null, change: this.#changeText(rank, previousRank) };
  }

  #changeText(rank: number, before: number | null | undefined): string | null {
    const change = changeOfRank(rank, before);
    const words = this.#words;
    switch (change.kind) {
      case 'none':
        return null;
      case 'new':
        return words['leaderboard.change.new'];
      case 'same':
        return words['leaderboard.change.same'];
      default:
        return words[`leaderboard.change.${change.kind}`](this.#count(change.places));
    }
  }
}

function columnsOf(words: Language['leaderboard'], isCompared: boolean): TableColumn[] {
  const plain = ['validations', ...missionTypes] as const;
  const columns: TableColumn[] = [
    { key: 'rank', label: words['leaderboard.column.rank'], kind: 'count' },
    { key: 'name', label: words['leaderboard.column.name'], kind: 'text', rowHeader: true },
    ...plain.map((key) => ({ key, label: words[`leaderboard.column.${key}`], kind: 'count' as const })),
  ];
  if (!isCompared) return columns;
  return [
    ...columns,
    { key: 'previousRank', label: words['leaderboard.column.previousRank'], kind: 'count' },
    { key: 'change', label: words['leaderboard.column.change'], kind: 'text' },
  ];
}
