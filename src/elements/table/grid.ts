// A data table by the ARIA grid pattern: one tab stop, arrow keys, sticky head, sorting by button, windowed rows.
// A Lit controller that any element may have; it draws an `export` Table and knows nothing of what the rows mean.
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Cell, Table, TableColumn, TableRow } from '../../export/table.js';
import { cellText } from './cell.js';
import { clamp, move, windowOf, type GridPosition } from './cursor.js';

/** From here on only the rows in view are drawn. */
const windowedFrom = 120;
/** Until a row has been measured. */
const assumedRowHeight = 36;

export interface Sorting {
  key: string;
  descending: boolean;
}

export interface GridOptions {
  table: Table;
  locale: string;
  /** Rows in all, where `table.rows` are only some of them; and the index of the first of these, from 0. */
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
}

type Host = LitElement;

export class Grid implements ReactiveController {
  readonly #host: Host;
  readonly #name: string;
  #at: GridPosition = { row: 0, column: 0 };
  #scrollTop = 0;
  #viewHeight = 600;
  #rowHeight = assumedRowHeight;
  #size = { rows: 0, columns: 0, page: 10 };
  #window = { first: 0, last: 0 };
  #moved = false;

  /** @param name tells apart the grids of one host */
  constructor(host: Host, name = 'grid') {
    this.#host = host;
    this.#name = name;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#measure(scroller);
    this.#padRows(scroller);
    this.#rove(scroller);
  }

  render(options: GridOptions): TemplateResult {
    const { table } = options;
    this.#size = { rows: table.rows.length, columns: table.columns.length, page: Math.max(1, Math.floor(this.#viewHeight / this.#rowHeight) - 1) };
    this.#at = clamp(this.#at, this.#size);
    const { first, last } = (this.#window = this.#visibleRows());
    const offset = options.offset ?? 0;
    return html`<div class=${table.columns.length > 6 ? 'grid-scroller many' : 'grid-scroller'} part="table-scroller" data-grid=${this.#name} @scroll=${this.#onScroll}>
      <table class=${this.#isWindowed ? 'grid windowed' : 'grid'} part="table" role="grid" aria-label=${table.caption} aria-rowcount=${(options.total ?? table.rows.length) + 1}
        aria-colcount=${table.columns.length} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        <thead><tr role="row" aria-rowindex="1">${table.columns.map((column) => this.#headCell(column, options))}</tr></thead>
        <tbody>
          <tr class="grid-pad" aria-hidden="true"><td colspan=${table.columns.length}></td></tr>
          ${table.rows.slice(first, last).map((row, index) => this.#row(row, offset + first + index, options))}
          <tr class="grid-pad" aria-hidden="true"><td colspan=${table.columns.length}></td></tr>
        </tbody>
      </table>
    </div>`;
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>(`[data-grid="${this.#name}"]`) ?? null;
  }

  get #isWindowed(): boolean {
    return this.#size.rows > windowedFrom;
  }

  #visibleRows(): { first: number; last: number } {
    if (!this.#isWindowed) return { first: 0, last: this.#size.rows };
    return windowOf(this.#scrollTop, this.#viewHeight, this.#rowHeight, this.#size.rows);
  }

  #headCell(column: TableColumn, { sorting, sortable, onSort, minor }: GridOptions): TemplateResult {
    const isSorted = sorting?.key === column.key;
    const order = !isSorted ? 'none' : sorting.descending ? 'descending' : 'ascending';
    const canSort = Boolean(onSort && sortable?.includes(column.key));
    const sort = () => onSort?.({ key: column.key, descending: isSorted ? !sorting.descending : column.kind !== 'text' });
    return html`<th scope="col" role="columnheader" class=${cellClass(column, minor)} part="column-header" aria-sort=${canSort ? order : nothing}>
      ${canSort
        ? html`<button type="button" class="grid-sort" part="sort-button" @click=${sort}
            >${column.label}<span class="grid-arrow" aria-hidden="true">${isSorted && !sorting.descending ? '↑' : '↓'}</span></button>`
        : column.label}
    </th>`;
  }

  #row(row: TableRow, index: number, options: GridOptions): TemplateResult {
    const { columns } = options.table;
    const part = `row ${options.rowPart?.(row) ?? ''}`.trim();
    return html`<tr role="row" part=${part} aria-rowindex=${index + 2} aria-selected=${part.includes('selected') ? 'true' : nothing}>
      ${columns.map((column) => (column.rowHeader ? this.#rowHead(row, column, options) : this.#cell(row, column, options)))}
    </tr>`;
  }

  #rowHead(row: TableRow, column: TableColumn, options: GridOptions): TemplateResult {
    const under = options.table.columns.filter(({ key }) => options.minor?.includes(key));
    return html`<th scope="row" role="rowheader" class=${cellClass(column)} part="cell row-header">
      ${content(row, column, options)}
      ${under.length > 0
        ? html`<span class="grid-under">${under.map((other) => html`<span>${other.label} ${content(row, other, options)}</span>`)}</span>`
        : nothing}
    </th>`;
  }

  #cell(row: TableRow, column: TableColumn, options: GridOptions): TemplateResult {
    const largest = options.bars?.[column.key];
    const value = row[column.key];
    const share = largest && typeof value === 'number' ? Math.max(0, Math.min(1, value / largest)) : undefined;
    return html`<td role="gridcell" class=${cellClass(column, options.minor)} part="cell">
      ${share === undefined
        ? nothing
        : html`<svg class="grid-bar" part="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${share * 100} height="4"></rect></svg>`}
      ${content(row, column, options)}
    </td>`;
  }

  readonly #onScroll = (event: Event): void => {
    const scroller = event.currentTarget as HTMLElement;
    this.#scrollTop = scroller.scrollTop;
    this.#viewHeight = scroller.clientHeight;
    if (!this.#isWindowed) return;
    const { first, last } = this.#visibleRows();
    if (first !== this.#window.first || last !== this.#window.last) this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const next = move(this.#at, event.key, event.ctrlKey || event.metaKey, this.#size, isRightToLeft);
    if (!next || (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    this.#at = next;
    this.#moved = true;
    this.#reveal(next.row);
    this.#host.requestUpdate();
  };

  /** A click or a screen reader may put the focus anywhere: the roving tab stop follows. */
  readonly #onFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('th, td');
    const row = cell?.closest('tr');
    if (!cell || !row) return;
    const body = row.parentElement?.tagName === 'TBODY';
    this.#at = { row: body ? this.#window.first + row.rowIndex - 2 : -1, column: cell.cellIndex };
  };

  #reveal(row: number): void {
    const scroller = this.#scroller;
    if (!this.#isWindowed || !scroller || row < 0) return;
    const top = row * this.#rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + 3 * this.#rowHeight > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top - scroller.clientHeight + 3 * this.#rowHeight;
    this.#scrollTop = scroller.scrollTop;
  }

  #measure(scroller: HTMLElement): void {
    const row = scroller.querySelector<HTMLElement>('tbody tr:not(.grid-pad)');
    if (!this.#isWindowed || !row) return;
    this.#viewHeight = scroller.clientHeight || this.#viewHeight;
    this.#rowHeight = row.offsetHeight || this.#rowHeight;
  }

  /** The space of the rows that are not drawn. Set through the style object: a strict CSP refuses style attributes. */
  #padRows(scroller: HTMLElement): void {
    const [before, after] = scroller.querySelectorAll<HTMLElement>('.grid-pad');
    before?.style.setProperty('height', `${this.#window.first * this.#rowHeight}px`);
    after?.style.setProperty('height', `${(this.#size.rows - this.#window.last) * this.#rowHeight}px`);
  }

  #rove(scroller: HTMLElement): void {
    const rows = [...scroller.querySelectorAll<HTMLTableRowElement>('tr:not(.grid-pad)')];
    const current = this.#at.row < 0 ? rows[0] : rows[this.#at.row - this.#window.first + 1];
    for (const row of rows) {
      for (const cell of row.cells) target(cell).tabIndex = row === current && cell.cellIndex === this.#at.column ? 0 : -1;
    }
    // Scrolled out of the window: the head keeps the grid in the tab order.
    if (!current && rows[0]?.cells[0]) target(rows[0].cells[0]).tabIndex = 0;
    const cell = current?.cells[this.#at.column];
    if (this.#moved && cell) target(cell).focus({ preventScroll: false });
    this.#moved = false;
  }
}

/** What takes the focus in a cell: the one control in it, else the cell. */
function target(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('button, a[href]') ?? cell;
}

function content(row: TableRow, column: TableColumn, options: GridOptions): unknown {
  const own = options.cell?.(row, column);
  return own === undefined ? cellText(row[column.key] as Cell, column, options.locale) : own;
}

function cellClass({ kind, key }: TableColumn, minor?: readonly string[]): string {
  const alignment = kind === 'text' || kind === 'flag' || kind === 'date' || kind === 'time' ? 'word' : 'digits';
  return minor?.includes(key) ? `${alignment} minor` : alignment;
}
