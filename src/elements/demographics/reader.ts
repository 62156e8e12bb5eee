// Reads groups one by one: all charts are one tab stop, arrow keys lead from group to group, and a tooltip says it with its parts.
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export class GroupReader implements ReactiveController {
  readonly #host: Host;
  readonly #words: (chart: string, group: number) => Tip | undefined;
  /** Id of the tab stop. */
  #stop: string | undefined;
  #shown: HTMLElement | undefined;
  #tip: Tip | undefined;

  constructor(host: Host, words: (chart: string, group: number) => Tip | undefined) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /** What was read last may be gone: the first group takes its place. */
  hostUpdated(): void {
    const rows = this.#rows;
    const stop = rows.find(({ id }) => id === this.#stop) ?? rows[0];
    for (const row of rows) row.tabIndex = row === stop ? 0 : -1;
  }

  tooltip(): TemplateResult {
    return tooltip(this.#tip);
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    const rows = this.#rows;
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]!.focus();
  };

  readonly onFocus = (event: Event): void => {
    const row = rowOf(event);
    if (!row) return;
    this.#stop = row.id;
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

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-group]')];
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}

const rowOf = (event: Event): HTMLElement | null => (event.target as Element).closest<HTMLElement>('[data-group]');
