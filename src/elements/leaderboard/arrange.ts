// A board that the page brings by itself, sorted, searched and filtered as the endpoint would. Loaded on first use.
// A hundred thousand rows take some hundred milliseconds: done in slices, between which the page goes on.
import type { LeaderboardEntry, MissionType } from '../../contract/index.js';
import { pageClock } from '../../data/surroundings.js';

export interface Arrangement {
  sort: 'rank' | 'name' | MissionType;
  descending: boolean;
  search: string;
  type: MissionType | undefined;
  /** Names are neither searched nor sorted by. */
  masked: boolean;
}

/** Milliseconds that a slice may take: half a frame. */
const slice = 7;
/** Steps between two looks at the clock. */
const steps = 500;

type Order = (a: number, b: number) => number;
type Work<T> = Generator<void, T>;

/** Runs to the end, or until it is no longer wanted. */
async function inSlices<T>(work: Work<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (let started = pageClock.now(); ; ) {
    const { done, value } = work.next();
    if (done) return value;
    if (pageClock.now() - started < slice) continue;
    await new Promise<void>((next) => pageClock.after(0, next));
    if (!isWanted()) return undefined;
    started = pageClock.now();
  }
}

/** Merge sort from the bottom up: keeps the order of equals. */
function* sorted(items: Uint32Array, order: Order): Work<Uint32Array> {
  let [from, to] = [items.slice(), new Uint32Array(items.length)];
  for (let width = 1; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += 2 * width) {
      const middle = Math.min(start + width, items.length);
      const end = Math.min(start + 2 * width, items.length);
      for (let [left, right, at] = [start, middle, start]; at < end; at++) {
        const takesLeft = left < middle && (right >= end || order(from[left]!, from[right]!) <= 0);
        to[at] = from[takesLeft ? left++ : right++]!;
        if (at % steps === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export class Arranger {
  readonly #length: number;
  readonly #read: (index: number) => LeaderboardEntry | 'unreadable';
  #entries: (LeaderboardEntry | undefined)[] | undefined;
  /** Name, else id, in lower case. */
  #labels: string[] = [];
  /** Orders of all readable rows that were needed so far. */
  readonly #orders = new Map<string, Uint32Array>();

  /** @param read gives a row checked against the contract */
  constructor(length: number, read: (index: number) => LeaderboardEntry | 'unreadable') {
    this.#length = length;
    this.#read = read;
  }

  /** Indices of the rows that fit, in order; unreadable ones are left out. Undefined where it was no longer wanted. */
  arrange(wanted: Arrangement, isWanted: () => boolean): Promise<Uint32Array | undefined> {
    return inSlices(this.#arranged(wanted), isWanted);
  }

  *#arranged({ sort, descending, search, type, masked }: Arrangement): Work<Uint32Array> {
    const entries = (this.#entries ??= yield* this.#readAll());
    const key = [sort, descending, masked].join();
    const order = this.#orders.get(key) ?? (yield* this.#order(entries, sort, descending, masked));
    this.#orders.set(key, order);
    if (!search && !type) return order;
    const part = search.toLowerCase();
    const found: number[] = [];
    for (const [at, index] of order.entries()) {
      const entry = entries[index]!;
      const text = masked ? entry.customer.toLowerCase() : this.#labels[index]!;
      if ((!type || entry[type] > 0) && text.includes(part)) found.push(index);
      if (at % steps === 0) yield;
    }
    return Uint32Array.from(found);
  }

  *#readAll(): Work<(LeaderboardEntry | undefined)[]> {
    const entries: (LeaderboardEntry | undefined)[] = [];
    for (let index = 0; index < this.#length; index++) {
      const entry = this.#read(index);
      entries.push(entry === 'unreadable' ? undefined : entry);
      this.#labels[index] = entry === 'unreadable' ? '' : (entry.name || entry.customer).toLowerCase();
      if (index % 50 === 0) yield;
    }
    return entries;
  }

  *#order(entries: readonly (LeaderboardEntry | undefined)[], sort: Arrangement['sort'], descending: boolean, masked: boolean): Work<Uint32Array> {
    const readable = Uint32Array.from(entries.keys()).filter((index) => entries[index] !== undefined);
    const sign = descending ? -1 : 1;
    const of = (index: number) => entries[index]!;
    const labels = this.#labels;
    const byId: Order = (a, b) => byText(of(a).customer, of(b).customer);
    const byName: Order = masked ? () => 0 : (a, b) => byText(labels[a]!, labels[b]!);
    const byRank: Order = (a, b) => of(a).rank - of(b).rank;
    if (sort === 'name') return yield* sorted(readable, (a, b) => sign * (byName(a, b) || (masked ? byId(a, b) : 0)) || byId(a, b));
    const first: Order = sort === 'rank' ? byRank : (a, b) => of(a)[sort] - of(b)[sort];
    return yield* sorted(readable, (a, b) => sign * first(a, b) || byRank(a, b) || byName(a, b) || byId(a, b));
  }
}
