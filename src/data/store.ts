// The page's shared answers: equal questions become one query, asked as often as its most eager widget wants.
import type { RejectedItem } from '../contract/index.js';
import type { AnalyticsError } from './errors.js';
import { forgetTokens, load } from './load.js';
import { Query } from './query.js';
import { identityOf, type Question } from './question.js';
import { pageScope } from './scope.js';
import type { Settings } from './settings.js';
import { pageClock, pagePresence, type Clock, type Presence } from './surroundings.js';

/** An answer that fits the contract. */
export interface Loaded {
  value: unknown;
  rejected: readonly RejectedItem[];
}

/** How things stand for one who asks. */
export interface Standing {
  data: Loaded | undefined;
  /** When the data came, in wall-clock milliseconds. */
  receivedAt: number;
  error: AnalyticsError | undefined;
  fetching: boolean;
  /** Waiting for the connection to come back. */
  paused: boolean;
  /** How many answers and how many failures this question has had: each is told once. */
  answers: number;
  failures: number;
}

/** Figures younger than that are not asked for again by another widget, in milliseconds. */
export const freshFor = 60_000;
const keptUnasked = 50;
const shortestInterval = 5;

type Asked = Query<Loaded>;

/** One question, everybody who asks it, and when it is asked again by itself. */
interface Entry {
  query: Asked;
  watches: Set<Watch>;
  stopTimer?: (() => void) | undefined;
  /** True where its time came while the page was hidden. */
  overdue?: boolean;
}

/** One that asks. */
export class Watch {
  #entry: Entry;

  constructor(
    readonly store: Store,
    public question: Question,
    public enabled: boolean,
    readonly changed: () => void,
  ) {
    this.#entry = store.join(this);
    store.askIfOld(this.#entry);
    store.schedule(this.#entry);
  }

  get standing(): Standing {
    const { data, receivedAt, error, activity, answers, failures } = this.#entry.query;
    // Between repetitions a hidden tab is a pause as well, which nobody needs to hear of.
    const paused = activity === 'paused' && !this.store.presence.online;
    return { data, receivedAt, error, fetching: activity !== 'idle' && !paused, paused, answers, failures };
  }

  /** Asks something else, or the same under other circumstances. */
  update(question: Question, enabled: boolean): void {
    const isOther = question.key !== this.question.key;
    const mayAsk = enabled && (isOther || !this.enabled);
    Object.assign(this, { question, enabled });
    if (isOther) {
      const before = this.#entry;
      this.#entry = this.store.join(this);
      this.store.leave(this, before);
    }
    if (mayAsk) this.store.askIfOld(this.#entry);
    this.store.schedule(this.#entry);
  }

  /** Asks again, or joins a request that is running. Never rejects. */
  refresh(): Promise<void> {
    return this.store.ask(this.#entry);
  }

  /** What is shown is no longer good: asks again now, or as soon as it may. */
  expire(): void {
    if (this.enabled) void this.refresh();
    else this.#entry.query.invalidate();
  }

  close(): void {
    this.store.leave(this, this.#entry);
  }
}

const isHopeless = ({ query }: Entry): boolean => query.error !== undefined && !query.error.retryable;
const intervalOf = ({ watches }: Entry): number =>
  Math.min(...[...watches].map(({ enabled, question: { settings } }) => (enabled && settings.refresh ? Math.max(shortestInterval, settings.refresh) * 1_000 : Infinity)));

export class Store {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  /** Every answer that is kept, asked for or not. */
  readonly #queries = new Map<string, Asked>();
  /** What is under way beside these questions, such as a file, and who asked. */
  readonly transfers = new Map<AbortController, string>();
  /** Until when the endpoint wants a pause, monotonic. */
  #pauses = new WeakMap<object, number>();
  #stopListening: (() => void) | undefined;
  /** Gives the answer that came with the page; there where some came. */
  claim: ((question: Question) => Loaded | undefined) | undefined;

  constructor(
    clock: Clock = pageClock,
    readonly presence: Presence = pagePresence,
  ) {
    this.#clock = clock;
  }

  /** Starts asking; `changed` is called with every change, perhaps even before this returns. */
  watch(question: Question, enabled: boolean, changed: () => void): Watch {
    return new Watch(this, question, enabled, changed);
  }

  join(watch: Watch): Entry {
    const { key } = watch.question;
    const entry = this.#entries.get(key) ?? { query: this.#queryFor(watch.question), watches: new Set() };
    this.#stopListening ??= this.presence.subscribe(() => this.#resume());
    this.#entries.set(key, entry);
    entry.watches.add(watch);
    return entry;
  }

  leave(watch: Watch, entry: Entry): void {
    entry.watches.delete(watch);
    this.schedule(entry);
    if (entry.watches.size > 0) return;
    this.#entries.delete(entry.query.key);
    // Nobody is left asking.
    entry.query.cancel();
    if (this.#entries.size === 0) {
      this.#stopListening?.();
      this.#stopListening = undefined;
    }
    this.#prune();
  }

  async ask({ query }: Entry): Promise<void> {
    if (this.#clock.now() < (this.#pauses.get(query) ?? 0)) return;
    await query.ask();
  }

  /** Asks unless there are figures that are fresh. */
  askIfOld(entry: Entry): void {
    const isWanted = [...entry.watches].some(({ enabled }) => enabled);
    if (isWanted && entry.query.isOlderThan(Math.min(freshFor, intervalOf(entry)))) void this.ask(entry);
  }

  /** Plans the next refresh by itself, counted from the end of the last request. */
  schedule(entry: Entry): void {
    entry.stopTimer?.();
    const interval = intervalOf(entry);
    if (interval === Infinity || entry.query.activity !== 'idle' || isHopeless(entry)) return;
    const elapsed = this.#clock.now() - (entry.query.endedAt ??= this.#clock.now());
    entry.stopTimer = this.#clock.after(Math.max(0, interval - elapsed), () => {
      entry.overdue = !this.presence.attended;
      if (!entry.overdue) void this.ask(entry);
    });
  }

  /** Drops what was answered to these credentials, and aborts what is under way. */
  forget(settings: Settings): void {
    this.claim = undefined;
    const whose = `${identityOf(settings)}.`;
    for (const [transfer, identity] of this.transfers) if (identity.startsWith(whose)) transfer.abort();
    for (const query of this.#queries.values()) {
      if (!query.identity.startsWith(whose)) continue;
      query.reset();
      this.#pauses.delete(query);
      // Whoever still asks after that was not signed out, and shares no more than the credentials.
      queueMicrotask(() => {
        const entry = this.#entries.get(query.key);
        if (entry) this.askIfOld(entry);
      });
    }
    if (settings.getToken) forgetTokens(settings.getToken);
  }

  #queryFor(question: Question): Asked {
    const { key, identity } = question;
    const query: Asked =
      this.#queries.get(key) ??
      new Query<Loaded>({
        key,
        identity,
        clock: this.#clock,
        presence: this.presence,
        load: (signal) => load(question, signal, this.#clock),
        changed: (changed) => this.#note(changed),
      });
    this.#queries.set(key, query);
    const data = this.claim?.(question);
    if (data) Object.assign(query, { data, receivedAt: Date.now(), answers: 1, endedAt: this.#clock.now() });
    return query;
  }

  #note(query: Asked): void {
    const entry = this.#entries.get(query.key);
    if (!entry) return;
    const { error, endedAt, activity } = query;
    if (activity === 'idle' && error?.retryAfter && endedAt !== undefined) this.#pauses.set(query, endedAt + error.retryAfter * 1_000);
    this.schedule(entry);
    for (const { changed } of [...entry.watches]) changed();
  }

  /** Goes on with what waited for connection or attention, and asks again for what failed or is due. */
  #resume(): void {
    if (!this.presence.online || !this.presence.attended) return;
    for (const entry of this.#entries.values()) {
      entry.query.wake();
      if (entry.overdue || (entry.query.error?.retryable && entry.query.activity === 'idle')) void this.ask(entry);
      entry.overdue = false;
    }
  }

  /** Forgets the oldest answers nobody asks for: here, and not by a timer that outlives the widgets. */
  #prune(): void {
    const idle = [...this.#queries.values()].filter(({ key }) => !this.#entries.has(key));
    idle.sort((a, b) => b.receivedAt - a.receivedAt);
    for (const { key } of idle.slice(keptUnasked)) this.#queries.delete(key);
  }
}

let shared: Store | undefined;

/** The store of this copy of the library. */
export function pageStore(): Store {
  return (shared ??= new Store());
}

/** For a server, where each page has a store of its own. Returns the one before. */
export function usePageStore(store: Store | undefined): Store | undefined {
  const before = shared;
  shared = store;
  return before;
}

/** Signs the page out: all widgets stop, token and figures are forgotten until credentials change. */
export function logout(): void {
  const page = pageScope();
  const { settings } = page;
  page.logout();
  pageStore().forget(settings);
}
