// One scheduler at a time: a lease in the store that its holder renews, and that another may take once it has run out.
import { randomUUID } from 'node:crypto';
import type { Store } from '../store/port.js';
import { readRegister, setRegister, type Register } from './registers.js';

const name = 'scheduler';
/** Milliseconds. Longer than any pause of a process that still works. */
export const leaseLength = 60_000;

interface Holding {
  holder: string;
  /** Milliseconds of the wall clock. */
  until: number;
}

export class Lease {
  /** Who this is: another after every start. */
  readonly holder = randomUUID();
  readonly #store: Store;
  readonly #now: () => Date;
  #until = 0;
  #hasHeld = false;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Takes, keeps or renews the lease. `new` after it was somebody else's or nobody's. */
  async hold(): Promise<'held' | 'new' | 'elsewhere'> {
    const now = this.#now().getTime();
    if (this.#hasHeld && this.#until - now > leaseLength / 2) return 'held';
    const found = await readRegister(this.#store, name);
    const { holder, until } = holdingOf(found);
    if (holder !== this.holder && until > now) return this.#lost();
    const set = await this.#set(found.term, now + leaseLength);
    if (set.holder !== this.holder) return this.#lost();
    const isNew = !this.#hasHeld || holder !== this.holder;
    this.#until = set.until;
    this.#hasHeld = true;
    return isNew ? 'new' : 'held';
  }

  /** Lets the next one begin at once. */
  async release(): Promise<void> {
    if (!this.#hasHeld) return;
    const found = await readRegister(this.#store, name);
    if (holdingOf(found).holder === this.holder) await this.#set(found.term, 0);
    this.#lost();
  }

  async #set(term: number, until: number): Promise<Holding> {
    return holdingOf(await setRegister(this.#store, name, term, JSON.stringify({ holder: this.holder, until } satisfies Holding)));
  }

  #lost(): 'elsewhere' {
    this.#hasHeld = false;
    this.#until = 0;
    return 'elsewhere';
  }
}

function holdingOf({ value }: Register): Holding {
  return value === '' ? { holder: '', until: 0 } : (JSON.parse(value) as Holding);
}
