// A board that is scrolled as a whole, whether the page has brought it or the endpoint gives it page by page: rows, order, what stands
// where a row cannot be shown. Loaded on first use.
import { html } from 'lit';
import type { LeaderboardEntry, RejectedItem } from '../../contract/index.js';
import type { TableRow } from '../../export/index.js';
import { leaderboardScroll as english } from '../../i18n/en-leaderboard-later.js';
import type { Language } from '../../i18n/index.js';
import { RowNotice } from '../table/rows.js';
import { Arranger, type Arrangement } from './arrange.js';
import { PageFeed, type FeedOptions } from './feed.js';
import type { Board, GivenRows, Place } from './given.js';
import type { WordsOf } from './table.js';

export type { Arrangement };

export interface WholeOptions extends FeedOptions {
  /** True where the page has brought the rows. */
  isLocal(): boolean;
  /** The long ones among them, which are not in the answer. */
  given(): GivenRows | undefined;
  arrangement(): Arrangement;
  /** Everything that is asked, the page left out. */
  question(): string;
  count(value: number): string;
  wordsOf: WordsOf;
  /** Of page 0. */
  rejected(): readonly RejectedItem[];
}

export interface Places {
  readonly length: number;
  at(index: number): Place;
}

export class WholeBoard {
  readonly feed: PageFeed;
  readonly #options: WholeOptions;
  #arranger: Arranger | undefined;
  #order: { key: string; indices: Uint32Array } | undefined;
  #wanted = '';
  #noted = 0;

  constructor(options: WholeOptions) {
    this.#options = options;
    this.feed = new PageFeed(options);
  }

  /** Other rows were brought: orders of the ones before mean nothing. */
  forget(): void {
    this.#arranger = this.#order = undefined;
    this.#wanted = '';
  }

  /** True while another order is being made. */
  get arranging(): boolean {
    return this.#wanted !== (this.#order?.key ?? '');
  }

  /** All rows in their order; while another order is being made those of the one before. */
  places(data: Board): Places {
    if (!this.#options.isLocal()) {
      this.feed.start(this.#options.question(), data, this.#options.rejected());
      return { length: data.total, at: (index) => this.feed.at(index) };
    }
    const read = this.#reader(data);
    const order = this.#arranged(data.entries.length, read);
    return { length: order?.length ?? data.entries.length, at: order ? (index) => read(order[index]!) : read };
  }

  /** Rows that can be had without asking, in the order of the screen. */
  inHand(data: Board): LeaderboardEntry[] {
    const { length, at } = this.#options.isLocal() ? this.places(data) : { length: 0, at: () => undefined };
    const places = this.#options.isLocal() ? Array.from({ length }, (_, index) => at(index)) : this.feed.inHand;
    return places.filter((place): place is LeaderboardEntry => typeof place === 'object' && 'customer' in place);
  }

  /** What a reader should know of the rows, under the board. */
  notes({ entries, people }: Board): string[] {
    const words = this.#words;
    const { count } = this.#options;
    const unreadable = (this.#noted = this.#unreadable);
    return [
      ...(this.#options.isLocal() && entries.length < people ? [words['few'](count(entries.length), count(people))] : []),
      ...(unreadable > 0 ? [words['unreadable.note'](count(unreadable))] : []),
    ];
  }

  /** Rows are checked as they are drawn: true, once, where some turned out bad after the notes were made. */
  catchUp(): boolean {
    const isBehind = this.#unreadable !== this.#noted;
    this.#noted = this.#unreadable;
    return isBehind;
  }

  /** Said instead of how many fit; empty where there is nothing to wait for. */
  waiting(): string {
    return this.arranging ? this.#words['arranging'] : '';
  }

  printed(rows: number, all: number): string {
    return this.#words['printed'](this.#options.count(rows), this.#options.count(all));
  }

  /** What is drawn where there is no entry to show. */
  standIn(place: Exclude<Place, LeaderboardEntry>, index: number): TableRow | RowNotice | undefined {
    const words = this.#words;
    if (place === 'unreadable') return { customer: null, name: words['unreadable'] };
    if (!place) return undefined;
    const retry = () => this.feed.retry(place.failed);
    // One row in five has the words, so that they are in view wherever the page is looked at.
    return new RowNotice(index % 5 === 0 ? html`${words['failed']} <button type="button" class="button link" part="retry" @click=${retry}>${words['retry']}</button>` : '–');
  }

  get #unreadable(): number {
    return (this.#options.given()?.unreadable.size ?? 0) + this.feed.unreadable;
  }

  get #words(): Language['leaderboardScroll'] {
    return this.#options.wordsOf('leaderboardScroll', english);
  }

  #reader({ entries }: Board): (index: number) => LeaderboardEntry | 'unreadable' {
    const given = this.#options.given();
    return given ? (index) => given.at(index) : (index) => entries[index] ?? 'unreadable';
  }

  /** Undefined for the order in which the rows came. */
  #arranged(length: number, read: (index: number) => LeaderboardEntry | 'unreadable'): Uint32Array | undefined {
    const wanted = this.#options.arrangement();
    const isAsItCame = wanted.sort === 'rank' && !wanted.descending && !wanted.search && !wanted.type;
    if (isAsItCame) this.#order = undefined;
    const key = isAsItCame ? '' : JSON.stringify(wanted);
    if (key !== this.#wanted) {
      this.#wanted = key;
      if (!isAsItCame) void this.#arrange((this.#arranger ??= new Arranger(length, read)), wanted, key);
    }
    return this.#order?.indices;
  }

  async #arrange(arranger: Arranger, wanted: Arrangement, key: string): Promise<void> {
    const indices = await arranger.arrange(wanted, () => this.#wanted === key);
    if (!indices || this.#wanted !== key) return;
    this.#order = { key, indices };
    this.#options.changed();
  }
}
