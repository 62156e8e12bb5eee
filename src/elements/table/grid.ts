// A data table with the ARIA grid pattern: sticky head, sort buttons, one tab stop, and only the rows in view of a long table.
// Draws; the host sorts and pages.
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn, TableRow } from '../../export/index.js';
import { cellText } from './cell.js';
import { clamp, move, type GridPosition } from './cursor.js';
import { RowNotice, type Rows } from './rows.js';
import type { RowWindow } from './window.js';

/** From here on only the rows in view are drawn. */
const windowedFrom = 120;
/** Of a long table, until it is known how many can be seen. */
const drawnAtFirst = 30;
const usualPage = 10;

export interface Sorting {
  key: string;
  descending: boolean;
}

export interface GridOptions {
  table: Pick<Table, 'caption' | 'columns'> & Partial<Pick<Table, 'rows'>>;
  locale: string;
  /** Rows that are made as they come into view, in place of the table's. */
  rows?: Rows | undefined;
  /** Rows in all, where there are only some of them here; and the index of the first of these, from 0. */
  total?: number;
  offset?: number;
  sorting?: Sorting | undefined;
  /** Keys that can be sorted by; absent: none. */
  sortable?: readonly string[];
  onSort?: (sorting: Sorting) => void;
  /** Draws a cell in its own way; undefined leaves it to the column's kind. */
  cell?: (row: TableRow, column: TableColumn) => unknown;
  /** Columns that hold a bar of their value ÷ this largest value. */
  bars?: Readonly<Record<string, number>>;
  /** Less important columns, which move under the row's name where the grid is narrow. */
  minor?: readonly string[];
  /** State words added to a row's part, such as `selected`. */
  rowPart?: (row: TableRow) => string;
  /** Of a long table: values as long as any that a row further down may have. */
  widest?: TableRow;
  /** Told after each drawing of a long table which rows can be seen. */
  onView?: (first: number, last: number) => void;
  /** Says under a printed table that it goes on. */
  printed?: (rows: number, all: number) => string;
}

type Host = LitElement;

export class Grid implements ReactiveController {
  readonly #host: Host;
  readonly #name: string;
  #options: GridOptions | undefined;
  #at: GridPosition = { row: 0, column: 0 };
  #moved = false;
  /** The cell, or the control in it, that Tab leads to. */
  #stop: HTMLElement | undefined;
  #hadFocus = false;
  #window: RowWindow | undefined;
  #loading = false;

  /** @param name tells apart the grids of one host */
  constructor(host: Host, name = 'grid') {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window?.connect();
  }

  hostDisconnected(): void {
    this.#window?.disconnect();
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#options) return;
    if (this.#isLong) this.#settle(scroller);
    this.#rove(scroller);
  }

  render(options: GridOptions): TemplateResult {
    this.#options = options;
    const { table, printed } = options;
    const { columns } = table;
    const active = this.#active;
    this.#hadFocus = active !== null && this.#scroller?.contains(active) === true;
    this.#at = clamp(this.#at, this.#size);
    const isLong = this.#isLong;
    const all = options.total ?? this.#rows.length;
    return html`<div class=${`grid-scroller${columns.length > 6 ? ' many' : ''}${isLong ? ' long' : ''}`} part="table-scroller" data-grid=${this.#name} @scroll=${this.#onScroll}>
      <table class=${isLong ? 'grid windowed' : 'grid'} part="table" role="grid" aria-label=${table.caption} aria-rowcount=${all + 1}
        aria-colcount=${columns.length} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        <thead><tr role="row" aria-rowindex="1">${columns.map((column) => this.#headCell(column, options))}</tr></thead>
        <tbody>${isLong ? this.#longBody() : Array.from({ length: this.#rows.length }, (_, index) => this.#row(index))}</tbody>
      </table>
      ${isLong && printed && this.#window?.cutsShort ? html`<p class="grid-printed" part="printed">${printed(this.#window.printed, all)}</p>` : nothing}
    </div>`;
  }

  /** Scrolls back to the first row, as other rows take the place of those that were there. */
  toTop(): void {
    const scroller = this.#scroller;
    this.#at = { ...this.#at, row: Math.min(this.#at.row, 0) };
    if (!scroller) return;
    if (this.#window) this.#window.toTop(scroller);
    else scroller.scrollTop = 0;
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>(`[data-grid="${this.#name}"]`) ?? null;
  }

  get #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }

  get #rows(): Pick<Rows, 'length'> {
    return this.#options?.rows ?? this.#options?.table.rows ?? [];
  }

  get #size() {
    return { rows: this.#rows.length, columns: this.#options?.table.columns.length ?? 0, page: this.#window?.page ?? usualPage };
  }

  get #isLong(): boolean {
    return this.#rows.length > windowedFrom;
  }

  /** Index of the first row here among all rows. */
  get #offset(): number {
    return this.#options?.offset ?? 0;
  }

  #longBody(): unknown {
    if (this.#window) return this.#window.render(this.#size.rows, this.#size.columns, this.#hadFocus ? this.#at.row : undefined, (index) => this.#row(index));
    void this.#loadWindow();
    return Array.from({ length: drawnAtFirst }, (_, index) => this.#row(index));
  }

  async #loadWindow(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { RowWindow } = await import('./window.js');
      this.#window = new RowWindow(this.#host);
      if (this.#host.isConnected) this.#window.connect();
      this.#host.requestUpdate();
    } catch {
      // The only cause is the network: the first rows stay, and the next drawing tries again.
      this.#loading = false;
    }
  }

  #settle(scroller: HTMLElement): void {
    if (!this.#window) return;
    this.#window.settle(scroller);
    const { first, last } = this.#window.seen;
    this.#options?.onView?.(first, last);
  }

  #headCell(column: TableColumn, { sorting, sortable, onSort, minor, widest, locale }: GridOptions): TemplateResult {
    const isSorted = sorting?.key === column.key;
    const order = !isSorted ? 'none' : sorting.descending ? 'descending' : 'ascending';
    const canSort = Boolean(onSort && sortable?.includes(column.key));
    const sort = () => onSort?.({ key: column.key, descending: isSorted ? !sorting.descending : column.kind !== 'text' });
    const longest = widest?.[column.key];
    return html`<th scope="col" role="columnheader" tabindex="-1" class=${cellClass(column, minor)} part="column-header" aria-sort=${canSort ? order : nothing}
      data-widest=${longest === undefined ? nothing : cellText(longest, column, locale).length}>
      ${canSort
        ? html`<button type="button" class="grid-sort" part="sort-button" @click=${sort}
            >${column.label}<span class="grid-arrow" aria-hidden="true">${isSorted && !sorting.descending ? '↑' : '↓'}</span></button>`
        : column.label}
    </th>`;
  }

  #row(index: number): TemplateResult {
    const options = this.#options as GridOptions;
    const { columns, rows } = options.table;
    const row = options.rows ? options.rows.at(index) : rows?.[index];
    const place = this.#offset + index + 2;
    if (row instanceof RowNotice) return html`<tr role="row" part="row notice" aria-rowindex=${place}><td role="gridcell" tabindex="-1" class="word notice" colspan=${columns.length}>${row.content}</td></tr>`;
    const part = `row ${(row && options.rowPart?.(row)) ?? ''}`.trim();
    return html`<tr role="row" part=${part} aria-rowindex=${place} aria-busy=${row ? nothing : 'true'} aria-selected=${part.includes('selected') ? 'true' : nothing}>
      ${columns.map((column) => (column.rowHeader ? rowHead(row, column, options) : cell(row, column, options)))}
    </tr>`;
  }

  readonly #onScroll = (event: Event): void => {
    if (this.#isLong && this.#window?.scrolled(event.currentTarget as HTMLElement)) this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const next = move(this.#at, event.key, event.ctrlKey || event.metaKey, this.#size, isRightToLeft);
    if (!next || (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    this.#at = next;
    this.#moved = true;
    const scroller = this.#scroller;
    if (this.#isLong && scroller) this.#window?.reveal(next.row, scroller);
    this.#host.requestUpdate();
  };

  /** A click or a screen reader may put the focus anywhere: the roving tab stop follows. */
  readonly #onFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('th, td');
    const row = cell?.closest('tr');
    if (!cell || !row) return;
    const place = Number(row.getAttribute('aria-rowindex'));
    this.#at = { row: place === 1 ? -1 : place - 2 - this.#offset, column: cell.cellIndex };
  };

  #rove(scroller: HTMLElement): void {
    for (const control of scroller.querySelectorAll<HTMLElement>('tr :is(button, a[href]):not([tabindex])')) control.tabIndex = -1;
    const { row, column } = this.#at;
    const current = scroller.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${row < 0 ? 1 : row + 2 + this.#offset}"]`);
    // Scrolled out of the window: the head keeps the grid in the tab order.
    const cells = (current ?? scroller.querySelector('tr'))?.cells;
    const cell = cells && (cells[current ? column : 0] ?? cells[0]);
    this.#stopAt(cell && target(cell));
    const isLost = this.#hadFocus && !scroller.contains(this.#active);
    if (current && this.#moved) this.#stop?.focus();
    // A row that has arrived has other cells than its bones had.
    else if (isLost) this.#stop?.focus({ preventScroll: true });
    this.#moved = this.#hadFocus = false;
  }

  #stopAt(stop: HTMLElement | undefined): void {
    if (this.#stop && this.#stop !== stop) this.#stop.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
    this.#stop = stop;
  }
}

/** What takes the focus in a cell: the one control in it, else the cell. */
function target(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('button, a[href]') ?? cell;
}

type MaybeRow = TableRow | undefined;

function rowHead(row: MaybeRow, column: TableColumn, options: GridOptions): TemplateResult {
  // Label and blank are one text: a blank by itself is left out where the cell is read aloud.
  const under = options.table.columns.filter(({ key }) => options.minor?.includes(key));
  return html`<th scope="row" role="rowheader" tabindex="-1" class=${cellClass(column)} part="cell row-header">
    ${content(row, column, options)}
    ${under.length > 0
      ? html`<span class="grid-under">${under.map((other) => html`<span>${`${other.label} `}${content(row, other, options)}</span>`)}</span>`
      : nothing}
  </th>`;
}

function cell(row: MaybeRow, column: TableColumn, options: GridOptions): TemplateResult {
  const largest = options.bars?.[column.key];
  const value = row?.[column.key];
  const share = largest && typeof value === 'number' ? Math.max(0, Math.min(1, value / largest)) : undefined;
  return html`<td role="gridcell" tabindex="-1" class=${cellClass(column, options.minor)} part="cell">
    ${share === undefined
      ? nothing
      : html`<svg class="grid-bar" part="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${share * 100} height="4"></rect></svg>`}
    ${content(row, column, options)}
  </td>`;
}

function content(row: MaybeRow, column: TableColumn, options: GridOptions): unknown {
  if (!row) return html`<span class="skeleton grid-bone"></span>`;
  const own = options.cell?.(row, column);
  return own === undefined ? html`<bdi>${cellText(row[column.key] as Cell, column, options.locale)}</bdi>` : own;
}

function cellClass({ kind, key }: TableColumn, minor?: readonly string[]): string {
  const alignment = kind === 'text' || kind === 'flag' || kind === 'date' || kind === 'time' ? 'word' : 'digits';
  return minor?.includes(key) ? `${alignment} minor` : alignment;
}
