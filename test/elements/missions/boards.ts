// Boards of any length, given by the page or behind an endpoint that counts and may fail, and what a reader sees of them.
import { aTimeout } from '@open-wc/testing';
import type { Leaderboard } from '../../../src/elements/missions/leaderboard.js';
import 'engagement-widgets/leaderboard';
import { plain } from '../../format/civil-cases.js';

export interface Entry {
  customer: string;
  name: string | null;
  rank: number;
  validations: number;
  classic: number;
  content: number;
  opinion: number;
  engagement: number;
  previousRank?: number | null;
}

const firsts = ['Ada', 'bao', 'Cem', 'Dina', 'Éva', 'Fatou', 'Greta', 'Åke', 'יעל', 'Zoë'];

/** Customers with ties, in order of rank, then name, then id: made so that no order but this one is theirs by chance. */
export function people(length: number): Entry[] {
  const all = Array.from({ length }, (_, index) => {
    const [classic, content, opinion, engagement] = [(index * 7) % 19, (index * 5) % 11, (index * 3) % 7, (index * 13) % 5];
    return { customer: `c-${index}`, name: `${firsts[(index * 31) % firsts.length]} ${(index * 7919) % 1000}`, classic, content, opinion, engagement, validations: classic + content + opinion + engagement };
  }).filter(({ validations }) => validations > 0);
  all.sort((a, b) => b.validations - a.validations || compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.customer, b.customer));
  const first = new Map<number, number>();
  all.forEach(({ validations }, index) => first.has(validations) || first.set(validations, index + 1));
  return all.map((entry, index) => ({ ...entry, rank: first.get(entry.validations)!, previousRank: index % 3 === 0 ? null : ((index * 17) % length) + 1 }));
}

export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

export function boardOf(entries: readonly unknown[], more: object = {}): object {
  return {
    period: { from: '2026-05-01', to: '2026-05-31' }, previousPeriod: { from: '2026-04-01', to: '2026-05-01' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z',
    validations: 1_000_000, people: entries.length, total: entries.length, page: 0, pageSize: Math.max(1, entries.length),
    top: { onePercent: { people: 1_000, validations: 120_000 }, tenPercent: { people: 10_000, validations: 430_000 } },
    entries, ...more,
  };
}

export const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await aTimeout(5);
};

export const all = (widget: Leaderboard, selector: string): HTMLElement[] => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
export const one = (widget: Leaderboard, selector: string): HTMLElement => widget.renderRoot.querySelector<HTMLElement>(selector)!;
export const rows = (widget: Leaderboard): HTMLTableRowElement[] => all(widget, 'tbody tr:not(.grid-pad)') as HTMLTableRowElement[];
export const rowAt = (widget: Leaderboard, index: number): HTMLTableRowElement | null => widget.renderRoot.querySelector(`tbody tr[aria-rowindex="${index + 2}"]`);
export const textOf = (element: Element | null | undefined): string => plain(element?.textContent ?? '').trim();
/** The name in a row, without what a narrow card puts under it. */
export const nameIn = (row: Element | null | undefined): string => textOf(row?.querySelector('th > span[dir]') ?? row?.querySelector('th'));
export const names = (widget: Leaderboard): string[] => rows(widget).map(nameIn);
export const cells = (row: Element | null): string[] => [...(row?.querySelectorAll(':scope > td, :scope > th') ?? [])].map((cell) => (cell.tagName === 'TH' ? nameIn(row) : textOf(cell)));

/** A widget on the page with a size of its own; `set` comes before it is connected. */
export async function show(set: (widget: Leaderboard) => void, parent: Element = document.body): Promise<Leaderboard> {
  const widget = document.createElement('ew-leaderboard');
  widget.setAttribute('locale', 'en');
  widget.style.setProperty('--ew-leaderboard-size', '480px');
  widget.style.setProperty('inline-size', '900px');
  set(widget);
  parent.append(widget);
  await widget.updateComplete;
  return widget;
}

/** Opens "How is this made?" by the menu, and reads it. */
export async function explained(widget: Leaderboard): Promise<string> {
  one(widget, '[part~=menu-button]').click();
  await until(() => widget.renderRoot.querySelector('[data-item=explain]'));
  one(widget, '[data-item=explain]').click();
  await until(() => widget.renderRoot.querySelector('.explain'));
  return all(widget, '.explain :is([role=heading], p, dl > div)').map((line) => textOf(line)).join('\n');
}

/** Scrolls as a reader does. Frames do not come to a tab in the background, so the event is fired by hand. */
export async function scrollTo(widget: Leaderboard, top: number): Promise<void> {
  const scroller = one(widget, '.grid-scroller');
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
  await widget.updateComplete;
}

/** Waits for what draws only the rows in view. */
export async function windowed(widget: Leaderboard): Promise<void> {
  await until(() => all(widget, '.grid-pad').length > 0);
  await widget.updateComplete;
}

export function press(widget: Leaderboard, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const target = (widget.renderRoot as ShadowRoot).activeElement ?? one(widget, 'table');
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
  return widget.updateComplete;
}

export const focusedRow = (widget: Leaderboard): string | null | undefined => (widget.renderRoot as ShadowRoot).activeElement?.closest('tr')?.getAttribute('aria-rowindex');

/** An endpoint with this board, which counts what it is asked, waits when told to, and fails pages when told to. */
export function endpoint(entries: readonly Entry[]) {
  const asked: URL[] = [];
  const state = { asked, aborted: 0, failing: new Set<number>(), held: false, fetch: ask };
  const pages = () => asked.map((url) => Number(url.searchParams.get('page')));
  async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = new URL(String(input));
    asked.push(url);
    const signal = init?.signal;
    const { searchParams: query } = url;
    const [page, size] = [Number(query.get('page')), Number(query.get('pageSize'))];
    while (state.held && page > 0 && !signal?.aborted) await aTimeout(5);
    if (signal?.aborted) {
      state.aborted += 1;
      throw new DOMException('', 'AbortError');
    }
    const headers = { 'content-type': 'application/json' };
    if (state.failing.has(page)) return new Response(JSON.stringify({ type: 'about:blank', kind: 'invalid-parameter', title: 'No', status: 400 }), { status: 400, headers });
    const search = query.get('search')?.toLowerCase() ?? '';
    const fits = entries.filter(({ name }) => (name ?? '').toLowerCase().includes(search));
    return new Response(JSON.stringify(boardOf(fits.slice(page * size, (page + 1) * size), { people: entries.length, total: fits.length, page, pageSize: size })), { headers });
  }
  return Object.assign(state, { pages });
}
