// The rows in view of a long table, out of a hundred thousand: what is drawn, what space stands for the rest, and what is printed.
// Loaded with the first long table. Styles are set by script, as a strict CSP refuses them in markup.
import { html, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addStyles } from '../frame/later-styles.js';
import { inView, isLeft, scrollTopFor, windowOf, type Drawn, type View } from './geometry.js';
import { windowStyles } from './window-styles.js';

/** Rows that are printed at most. */
export const printedRows = 1_000;

/** In pixels, of the column that names the row. */
const narrowestName = 100;

/** A row by its index, or space for rows that are not drawn. */
type Item = number | { name: string; height: number };

const nameOf = (item: Item): unknown => (typeof item === 'number' ? item : item.name);

export class RowWindow {
  readonly #host: LitElement;
  #view: View = { rows: 0, rowHeight: 36, viewHeight: 600, scrollTop: 0 };
  #drawn: Drawn = { first: 0, last: 0, above: 0, below: 0 };
  #spaces: number[] = [];
  /** Where the scroller was before the last drawing. */
  #top: number | undefined;
  #scroller: HTMLElement | undefined;
  /** What the columns' widths were taken from. */
  #laid = '';
  #observer: ResizeObserver | undefined;
  #leavePrint: (() => void) | undefined;
  #printing = false;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host, [windowStyles]);
  }

  connect(): void {
    if (this.#leavePrint) return;
    const before = () => this.#print(true);
    const after = () => this.#print(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    this.#leavePrint = () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }

  disconnect(): void {
    this.#leavePrint?.();
    this.#observer?.disconnect();
    this.#leavePrint = this.#scroller = undefined;
  }

  /** True while fewer rows are printed than there are. */
  get cutsShort(): boolean {
    return this.#printing && this.#view.rows > printedRows;
  }

  get printed(): number {
    return printedRows;
  }

  /** Rows that fit on the screen. */
  get page(): number {
    return Math.max(1, Math.floor(this.#view.viewHeight / this.#view.rowHeight) - 1);
  }

  /** The rows that can be seen. */
  get seen(): { first: number; last: number } {
    return inView(this.#view);
  }

  /** @param kept a row that has the focus and must not go, wherever it is */
  render(rows: number, columns: number, kept: number | undefined, draw: (index: number) => TemplateResult): unknown {
    this.#view.rows = rows;
    this.#drawn = this.#printing ? { first: 0, last: Math.min(rows, printedRows), above: 0, below: 0 } : windowOf(this.#view);
    const items = this.#items(kept !== undefined && kept >= 0 && kept < rows ? kept : undefined);
    this.#top = this.#scroller?.scrollTop;
    this.#spaces = items.flatMap((item) => (typeof item === 'number' ? [] : [item.height]));
    const space = html`<tr class="grid-pad" aria-hidden="true"><td colspan=${columns}></td></tr>`;
    return repeat(items, nameOf, (item) => (typeof item === 'number' ? draw(item) : space));
  }

  /** After the rows are drawn. */
  settle(scroller: HTMLElement): void {
    scroller.querySelectorAll<HTMLElement>('.grid-pad').forEach((pad, index) => pad.style.setProperty('height', `${this.#spaces[index] ?? 0}px`));
    // While rows are exchanged WebKit scrolls up to what is left.
    if (this.#top !== undefined && scroller.scrollTop !== this.#top) scroller.scrollTop = this.#top;
    this.#view.scrollTop = Math.min(this.#view.scrollTop, this.#view.rows * this.#view.rowHeight);
    if (scroller === this.#scroller) return;
    this.#scroller = scroller;
    this.#laid = '';
    this.#observer?.disconnect();
    this.#observer = new ResizeObserver(() => this.#measure(scroller));
    for (const element of [scroller, scroller.querySelector('thead')]) if (element) this.#observer.observe(element);
    this.#measure(scroller);
  }

  /** @returns true where other rows have to be drawn */
  scrolled(scroller: HTMLElement): boolean {
    this.#view.scrollTop = scroller.scrollTop;
    return !this.#printing && isLeft(this.#drawn, this.#view);
  }

  reveal(row: number, scroller: HTMLElement): void {
    if (row < 0) return;
    this.#view.scrollTop = scroller.scrollTop;
    const wanted = scrollTopFor(row, this.#view);
    if (wanted === this.#view.scrollTop) return;
    scroller.scrollTop = wanted;
    this.#view.scrollTop = wanted;
  }

  toTop(scroller: HTMLElement): void {
    this.#view.scrollTop = scroller.scrollTop = 0;
  }

  #items(kept: number | undefined): Item[] {
    const { first, last, above, below } = this.#drawn;
    const rows = Array.from({ length: last - first }, (_, index) => first + index);
    const space = (name: string, height: number): Item => ({ name, height });
    if (kept === undefined || (kept >= first && kept < last) || this.#printing) return [space('above', above), ...rows, space('below', below)];
    const { rowHeight } = this.#view;
    const share = kept < first ? kept / first : (kept - last) / (this.#view.rows - last);
    const room = Math.max(0, (kept < first ? above : below) - rowHeight);
    const parts: Item[] = [space(kept < first ? 'above' : 'under', room * share), kept, space(kept < first ? 'over' : 'below', room * (1 - share))];
    return kept < first ? [...parts, ...rows, space('below', below)] : [space('above', above), ...rows, ...parts];
  }

  #measure(scroller: HTMLElement): void {
    const row = scroller.querySelector<HTMLElement>('tbody tr:not(.grid-pad)');
    if (!row || this.#printing || scroller.clientHeight === 0) return;
    this.#layColumns(scroller);
    const { scrollTop } = scroller;
    const rowHeight = row.getBoundingClientRect().height || this.#view.rowHeight;
    const viewHeight = Math.max(rowHeight, scroller.clientHeight - (scroller.querySelector('thead')?.offsetHeight ?? 0));
    const isSame = rowHeight === this.#view.rowHeight && viewHeight === this.#view.viewHeight;
    Object.assign(this.#view, { rowHeight, viewHeight, scrollTop });
    if (!isSame || isLeft(this.#drawn, this.#view)) this.#host.requestUpdate();
  }

  /** Keeps the widths that the first rows have given the columns: they would jump with every other row that comes. */
  #layColumns(scroller: HTMLElement): void {
    const table = scroller.querySelector('table');
    const heads = [...scroller.querySelectorAll<HTMLElement>('thead th')];
    const laid = [scroller.clientWidth, ...heads.map((head) => head.textContent)].join();
    if (!table || laid === this.#laid) return;
    this.#laid = laid;
    this.#freeColumns(table, heads);
    const widths = heads.map((head) => Math.max(head.offsetWidth, head.offsetWidth && Number(head.dataset['widest'] ?? 0) * 7 + 8));
    // The column that names the row gives way first, as its text can be cut.
    const name = table.querySelector<HTMLTableCellElement>('tbody th')?.cellIndex ?? -1;
    const others = widths.reduce((sum, width, index) => sum + (index === name ? 0 : width), 0);
    if (name >= 0) widths[name] = Math.max(narrowestName, scroller.clientWidth - others);
    heads.forEach((head, index) => head.style.setProperty('inline-size', `${widths[index]}px`));
    table.style.setProperty('table-layout', 'fixed');
  }

  #freeColumns(table: HTMLElement, heads: readonly HTMLElement[]): void {
    table.style.removeProperty('table-layout');
    for (const head of heads) head.style.removeProperty('inline-size');
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#laid = '';
    const table = this.#scroller?.querySelector('table');
    if (printing && table) this.#freeColumns(table, [...table.querySelectorAll<HTMLElement>('thead th')]);
    this.#host.requestUpdate();
    // The browser prints as soon as its listeners have returned.
    (this.#host as unknown as { performUpdate(): void }).performUpdate();
    if (!printing && this.#scroller) this.#measure(this.#scroller);
  }
}
