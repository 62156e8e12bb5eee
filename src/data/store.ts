// The page's shared answers: equal questions become one request, each of them a query of @tanstack/query-core.
import { focusManager, onlineManager, Query, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/query-core';
import type { RejectedItem } from '../contract/index.js';
import { toAnalyticsError, type AnalyticsError } from './errors.js';
import { forgetTokens, load } from './load.js';
import { identityOf, type Question } from './question.js';
import { pageScope } from './scope.js';
import type { Settings } from './settings.js';
import { pageClock, retryWait, shouldRetry, type Clock } from './timing.js';

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

type Asked = Query<Loaded, AnalyticsError>;

/** One question, everybody who asks it, and when it is asked again by itself. */
interface Entry {
  query: Asked;
  watches: Set<Watch>;
  stopTimer?: (() => void) | undefined;
  /** When the last request ended, monotonic. */
  endedAt?: number;
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
    const { data, dataUpdatedAt, error, fetchStatus, dataUpdateCount, errorUpdateCount } = this.#entry.query.state;
    // Between repetitions a hidden tab is a pause as well, which nobody needs to hear of.
    const paused = fetchStatus === 'paused' && !onlineManager.isOnline();
    return {
      data, receivedAt: dataUpdatedAt, error: error ?? undefined,
      fetching: fetchStatus !== 'idle' && !paused, paused,
      answers: dataUpdateCount, failures: errorUpdateCount,
    };
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

const isHopeless = ({ query }: Entry): boolean => query.state.error !== null && !query.state.error.retryable;
const intervalOf = ({ watches }: Entry): number =>
  Math.min(...[...watches].map(({ enabled, question: { settings } }) => (enabled && settings.refresh ? Math.max(shortestInterval, settings.refresh) * 1_000 : Infinity)));

export class Store {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  /** Every answer that is kept, asked for or not. */
  readonly #queries = new Map<string, Asked>();
  // All that a query wants of its client. QueryClient brings mutations and more, and the cache filters that nobody here uses.
  readonly #client = {
    getQueryCache: () => ({ config: {}, notify: (event: QueryCacheNotifyEvent) => this.#note(event) }),
  } as unknown as QueryClient;
  /** Until when the endpoint wants a pause, monotonic. */
  #pauses = new WeakMap<object, number>();
  #stopListening: (() => void) | undefined;

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  /** Starts asking; `changed` is called with every change, perhaps even before this returns. */
  watch(question: Question, enabled: boolean, changed: () => void): Watch {
    return new Watch(this, question, enabled, changed);
  }

  join(watch: Watch): Entry {
    const { key } = watch.question;
    const entry = this.#entries.get(key) ?? { query: this.#queryFor(watch.question), watches: new Set() };
    this.#stopListening ??= this.#listen();
    this.#entries.set(key, entry);
    entry.watches.add(watch);
    return entry;
  }

  leave(watch: Watch, entry: Entry): void {
    entry.watches.delete(watch);
    this.schedule(entry);
    if (entry.watches.size > 0) return;
    this.#entries.delete(entry.query.queryHash);
    // Nobody is left asking.
    void entry.query.cancel({ revert: true });
    if (this.#entries.size === 0) {
      this.#stopListening?.();
      this.#stopListening = undefined;
    }
    this.#prune();
  }

  async ask({ query }: Entry): Promise<void> {
    if (this.#clock.now() < (this.#pauses.get(query) ?? 0)) return;
    // How it ended is told by the query's state.
    await query.fetch().catch(() => undefined);
  }

  /** Asks unless there are figures that are fresh. */
  askIfOld(entry: Entry): void {
    const isWanted = [...entry.watches].some(({ enabled }) => enabled);
    if (isWanted && entry.query.isStaleByTime(Math.min(freshFor, intervalOf(entry)))) void this.ask(entry);
  }

  /** Plans the next refresh by itself, counted from the end of the last request. */
  schedule(entry: Entry): void {
    entry.stopTimer?.();
    const interval = intervalOf(entry);
    if (interval === Infinity || entry.query.state.fetchStatus !== 'idle' || isHopeless(entry)) return;
    const elapsed = this.#clock.now() - (entry.endedAt ??= this.#clock.now());
    entry.stopTimer = this.#clock.after(Math.max(0, interval - elapsed), () => {
      entry.overdue = !focusManager.isFocused();
      if (!entry.overdue) void this.ask(entry);
    });
  }

  /** Drops what was answered to these credentials, and aborts what is under way. */
  forget(settings: Settings): void {
    const whose = `${identityOf(settings)}.`;
    for (const query of this.#queries.values()) {
      if (!String(query.queryKey[0]).startsWith(whose)) continue;
      query.reset();
      this.#pauses.delete(query);
      // Whoever still asks after that was not signed out, and shares no more than the credentials.
      queueMicrotask(() => {
        const entry = this.#entries.get(query.queryHash);
        if (entry) this.askIfOld(entry);
      });
    }
    if (settings.getToken) forgetTokens(settings.getToken);
  }

  #queryFor(question: Question): Asked {
    const { key, identity } = question;
    const options = {
      queryKey: [identity] as readonly unknown[],
      queryHash: key,
      queryFn: ({ signal }: { signal: AbortSignal }) => load(question, signal, this.#clock).catch((reason: unknown) => Promise.reject(toAnalyticsError(reason))),
      retry: shouldRetry,
      retryDelay: (repeated: number, error: AnalyticsError) => retryWait(repeated, error, this.#clock.random),
      structuralSharing: false,
      gcTime: Infinity,
    };
    const query: Asked = this.#queries.get(key) ?? new Query({ client: this.#client, queryKey: options.queryKey, queryHash: key, options });
    this.#queries.set(key, query);
    return query;
  }

  #listen(): () => void {
    const resume = (mayGoOn: boolean) => mayGoOn && this.#resume();
    const ends = [onlineManager.subscribe(resume), focusManager.subscribe(resume)];
    return () => ends.forEach((end) => end());
  }

  #note(event: QueryCacheNotifyEvent): void {
    const entry = this.#entries.get(event.query.queryHash);
    if (!entry || event.type !== 'updated') return;
    const happened = event.action.type;
    const now = this.#clock.now();
    if (happened === 'success' || happened === 'error') entry.endedAt = now;
    if (happened === 'error') this.#pauses.set(entry.query, now + (entry.query.state.error?.retryAfter ?? 0) * 1_000);
    this.schedule(entry);
    for (const { changed } of [...entry.watches]) changed();
  }

  /** Goes on with what waited for connection or attention, and asks again for what failed or is due. */
  #resume(): void {
    for (const entry of this.#entries.values()) {
      entry.query.onOnline();
      if (entry.overdue || (entry.query.state.error?.retryable && entry.query.state.fetchStatus === 'idle')) void this.ask(entry);
      entry.overdue = false;
    }
  }

  /** Forgets the oldest answers nobody asks for: here, and not by a timer that outlives the widgets. */
  #prune(): void {
    const idle = [...this.#queries.values()].filter(({ queryHash }) => !this.#entries.has(queryHash));
    idle.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    for (const { queryHash } of idle.slice(keptUnasked)) this.#queries.delete(queryHash);
  }
}

let shared: Store | undefined;

/** The store of this copy of the library. */
export function pageStore(): Store {
  return (shared ??= new Store());
}

/** Signs the page out: all widgets stop, token and figures are forgotten until credentials change. */
export function logout(): void {
  const page = pageScope();
  const { settings } = page;
  page.logout();
  pageStore().forget(settings);
}
