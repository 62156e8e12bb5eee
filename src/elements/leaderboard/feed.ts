// The board as one continuous scroll: pages in view are asked for, their neighbours ahead, and given up once scrolled past.
// Page 0 is the widget's own question; the others are shared and kept as any answer is.
import type { AnalyticsError } from '../../data/index.js';
import type { Question } from '../../data/question.js';
import { pageStore, type Loaded, type Store, type Watch } from '../../data/store.js';
import { pageClock } from '../../data/surroundings.js';
import type { Board, Place } from './given.js';

/** Rows beyond the view that are asked for as well. */
const ahead = 150;
/** Pages that are kept. */
const most = 8;
/** Between two looks at what is in view: whoever drags the thumb past a thousand pages asks for few of them. */
const pause = 60;

export interface FeedOptions {
  /** The question for a page. */
  ask(page: number): Question | AnalyticsError;
  /** Something came or failed. */
  changed(): void;
}

/** Rows at their places: one that did not fit the contract leaves no gap that the others would move up into. */
export function placed({ entries }: Board, rejected: Loaded['rejected']): readonly Place[] {
  const places: Place[] = [...entries];
  for (const { path } of rejected) {
    const index = /^\[(\d+)\]/.exec(path)?.[1];
    if (index) places.splice(Number(index), 0, 'unreadable');
  }
  return places;
}

export class PageFeed {
  readonly #options: FeedOptions;
  readonly #store: Store = pageStore();
  readonly #watches = new Map<number, Watch>();
  readonly #pages = new Map<number, readonly Place[]>();
  /** Pages that were asked for since page 0 came. */
  readonly #current = new Set<number>();
  #question = '';
  #first: Board | undefined;
  #view = { first: 0, last: 0 };
  #stopTimer: (() => void) | undefined;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  /** The question, and page 0 of its answer. Another question forgets all pages; page 0 anew has those in view asked again. */
  start(question: string, first: Board, rejected: Loaded['rejected']): void {
    const isOther = question !== this.#question;
    if (!isOther && first === this.#first) return;
    if (isOther) this.close();
    this.#question = question;
    this.#first = first;
    this.#current.clear();
    for (const page of this.#pages.keys()) if (!this.#watches.has(page)) this.#pages.delete(page);
    this.#pages.set(0, placed(first, rejected));
    for (const [page, watch] of this.#watches) {
      this.#current.add(page);
      watch.expire();
    }
  }

  at(index: number): Place {
    const page = this.#pageOf(index);
    const rows = this.#pages.get(page);
    if (rows) return rows[index - page * this.#size];
    const standing = this.#watches.get(page)?.standing;
    return standing?.error && !standing.fetching ? { failed: page } : undefined;
  }

  /** All that is in hand, in its order. */
  get inHand(): readonly Place[] {
    return [...this.#pages].sort(([a], [b]) => a - b).flatMap(([, places]) => places);
  }

  get unreadable(): number {
    return [...this.#pages.values()].flat().filter((place) => place === 'unreadable').length;
  }

  /** Rows from `first` up to, but not with, `last` are seen. */
  view(first: number, last: number): void {
    this.#view = { first, last };
    this.#stopTimer ??= pageClock.after(pause, () => {
      this.#stopTimer = undefined;
      this.#follow();
    });
  }

  retry(page: number): void {
    void this.#watches.get(page)?.refresh();
    this.#options.changed();
  }

  /** Ends what is under way and forgets what came. */
  close(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    for (const watch of this.#watches.values()) watch.close();
    this.#watches.clear();
    this.#pages.clear();
    this.#question = '';
    this.#first = undefined;
  }

  get #size(): number {
    return Math.max(1, this.#first?.pageSize ?? 1);
  }

  #pageOf(index: number): number {
    return Math.floor(index / this.#size);
  }

  #follow(): void {
    const { total } = this.#first ?? { total: 0 };
    const first = this.#pageOf(Math.max(0, this.#view.first - ahead));
    const last = this.#pageOf(Math.max(0, Math.min(total - 1, this.#view.last + ahead)));
    for (const [page, watch] of this.#watches) {
      if (page >= first && page <= last) continue;
      watch.close();
      this.#watches.delete(page);
    }
    for (let page = Math.max(1, first); page <= last; page++) if (!this.#watches.has(page)) this.#watch(page);
    this.#forgetFar();
  }

  #watch(page: number): void {
    const question = this.#options.ask(page);
    if (!('key' in question)) return;
    const watch = this.#store.watch(question, true, () => this.#take(page));
    this.#watches.set(page, watch);
    // Kept from before page 0 came: shown, and asked again.
    if (watch.standing.data && !this.#current.has(page)) watch.expire();
    this.#current.add(page);
    this.#take(page);
  }

  #take(page: number): void {
    const loaded = this.#watches.get(page)?.standing.data;
    if (loaded) this.#pages.set(page, placed(loaded.value as Board, loaded.rejected));
    this.#forgetFar();
    this.#options.changed();
  }

  /** Page 0 stays: it is printed. */
  #forgetFar(): void {
    const middle = this.#pageOf((this.#view.first + this.#view.last) / 2);
    const far = [...this.#pages.keys()].filter((page) => page > 0).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    for (const page of far.slice(most)) this.#pages.delete(page);
  }
}
