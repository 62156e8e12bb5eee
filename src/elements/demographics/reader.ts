// Reads groups one by one: each chart is one tab stop, arrow keys lead from group to group, and a tooltip says it with its parts.
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export class GroupReader {
  readonly #host: Host;
  readonly #words: (chart: string, group: number) => Tip | undefined;
  /** The tab stop of each chart. */
  readonly #stops = new Map<string, number>();
  #shown: HTMLElement | undefined;
  #tip: Tip | undefined;

  constructor(host: Host, words: (chart: string, group: number) => Tip | undefined) {
    this.#host = host;
    this.#words = words;
  }

  tooltip(): TemplateResult {
    return tooltip(this.#tip);
  }

  /** @param count groups of the chart now, which may be fewer than before */
  tabIndex(chart: string, group: number, count: number): number {
    return group === Math.min(this.#stops.get(chart) ?? 0, count - 1) ? 0 : -1;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-group]')];
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]!.focus();
  };

  readonly onFocus = (event: Event): void => {
    const row = rowOf(event);
    if (!row) return;
    this.#stops.set(row.dataset['chart']!, Number(row.dataset['group']));
    this.#show(row);
  };

  readonly onPointer = (event: Event): void => {
    const row = rowOf(event);
    if (row && row !== this.#shown) this.#show(row);
  };

  /** A finger that lifts leaves its tooltip to be read; the next touch elsewhere takes it. */
  readonly onLeave = (event: Event): void => {
    if ((event as PointerEvent).pointerType !== 'touch') this.#clear();
  };

  /** Only a tooltip that is open keeps Escape from what is around, such as a dialog of the page. */
  #escape(event: KeyboardEvent): void {
    if (!this.#tip) return;
    event.stopPropagation();
    this.#clear();
  }

  #show(row: HTMLElement): void {
    this.#shown = row;
    this.#tip = this.#words(row.dataset['chart']!, Number(row.dataset['group']));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#place());
  }

  #clear(): void {
    this.#shown = this.#tip = undefined;
    hideTooltip(this.#box);
    this.#host.requestUpdate();
  }

  #place(): void {
    const [row, box] = [this.#shown, this.#box];
    if (!row?.isConnected || !this.#tip || !box) return;
    const { left, width, top } = row.getBoundingClientRect();
    placeTooltip(box, { x: left + width / 2, y: top + 8 });
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}

const rowOf = (event: Event): HTMLElement | null => (event.target as Element).closest<HTMLElement>('[data-group]');
