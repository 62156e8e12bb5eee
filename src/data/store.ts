// The page's shared answers: equal questions become one request, kept by @tanstack/query-core.
import { onlineManager, QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/query-core';
import { checkAnswer, type RejectedItem } from '../contract/index.js';
import { getJson } from './client.js';
import { AnalyticsError, toAnalyticsError } from './errors.js';
import { identityOf, type Question } from './question.js';
import { pageScope } from './scope.js';
import type { Settings } from './settings.js';
import { pageClock, retryWait, shouldRetry, type Clock } from './timing.js';
import { forgetTokens, tokenSource } from './token.js';

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

type Options = QueryObserverOptions<Loaded, AnalyticsError, Loaded, Loaded, Question['key']>;

/** One that asks. */
export interface Watch {
  readonly question: Question;
  standing(): Standing;
  update(question: Question, enabled: boolean): void;
  /** Asks again, or joins a request that is running. Never rejects. */
  refresh(): Promise<void>;
  close(): void;
}

export class Store {
  readonly #clock: Clock;
  #client: QueryClient | undefined;
  #watches = 0;
  /** Questions that the endpoint wants a pause for. */
  #holds = new Map<string, { until: number; error: AnalyticsError; identity: string }>();

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  /** Starts asking; `changed` is called with every change, perhaps even before this returns. */
  watch(question: Question, enabled: boolean, changed: () => void): Watch {
    this.#client ??= new QueryClient({ defaultOptions: { queries: { structuralSharing: false, gcTime: Infinity } } });
    const client = this.#client;
    if (this.#watches++ === 0) client.mount();
    const observer = new QueryObserver(client, this.#options(question, enabled));
    const leave = observer.subscribe(changed);
    return new OpenWatch(observer, question, (next, on) => this.#options(next, on), () => {
      leave();
      if (--this.#watches === 0) client.unmount();
      this.#prune();
    });
  }

  /** Drops what was answered to these credentials, and aborts what is under way. */
  forget(settings: Settings): void {
    const whose = `${identityOf(settings)}.`;
    const cache = this.#client?.getQueryCache();
    for (const query of cache?.getAll() ?? []) {
      if (String(query.queryKey[2]).startsWith(whose)) cache?.remove(query);
    }
    for (const [hash, { identity }] of this.#holds) if (identity.startsWith(whose)) this.#holds.delete(hash);
    if (settings.getToken) forgetTokens(settings.getToken);
  }

  #options(question: Question, enabled: boolean): Options {
    const every = Math.max(5, question.settings.refresh || 0) * 1_000;
    const interval = question.settings.refresh ? every : false;
    const hopeless = (error: AnalyticsError | null) => error !== null && !error.retryable;
    return {
      queryKey: question.key,
      queryFn: ({ signal }) => this.#load(question, signal),
      enabled,
      retry: (repeated, error) => shouldRetry(repeated, error),
      retryDelay: (repeated, error) => retryWait(repeated, error, () => this.#clock.random()),
      staleTime: interval === false ? freshFor : Math.min(freshFor, every),
      refetchInterval: ({ state }) => (hopeless(state.error) ? false : interval),
      refetchOnWindowFocus: interval !== false,
      refetchOnReconnect: ({ state }) => !hopeless(state.error),
      notifyOnChangeProps: ['data', 'error', 'fetchStatus', 'dataUpdatedAt', 'errorUpdateCount'],
    };
  }

  async #load(question: Question, signal: AbortSignal): Promise<Loaded> {
    const hash = question.key.join(' ');
    const hold = this.#holds.get(hash);
    if (hold && this.#clock.now() < hold.until) throw hold.error;
    try {
      const loaded = await load(question, signal, this.#clock);
      this.#holds.delete(hash);
      return loaded;
    } catch (reason) {
      const error = toAnalyticsError(reason);
      // No margin: the repetition itself comes after exactly that long, or later.
      if (error.retryAfter) this.#holds.set(hash, { until: this.#clock.now() + error.retryAfter * 1_000, error, identity: question.identity });
      throw error;
    }
  }

  /** Forgets the oldest answers nobody asks for, here and not by a timer that outlives the widgets. */
  #prune(): void {
    const cache = this.#client?.getQueryCache();
    const idle = (cache?.getAll() ?? []).filter((query) => query.getObserversCount() === 0);
    idle.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    for (const query of idle.slice(keptUnasked)) cache?.remove(query);
  }
}

class OpenWatch implements Watch {
  constructor(
    readonly observer: QueryObserver<Loaded, AnalyticsError, Loaded, Loaded, Question['key']>,
    public question: Question,
    readonly options: (question: Question, enabled: boolean) => Options,
    readonly close: () => void,
  ) {}

  standing(): Standing {
    const { data, dataUpdatedAt, error, fetchStatus } = this.observer.getCurrentResult();
    // Between repetitions a hidden tab is a pause as well, which nobody needs to hear of.
    const paused = fetchStatus === 'paused' && !onlineManager.isOnline();
    const { dataUpdateCount, errorUpdateCount } = this.observer.getCurrentQuery().state;
    return {
      data, receivedAt: dataUpdatedAt, error: error ?? undefined,
      fetching: fetchStatus !== 'idle' && !paused, paused,
      answers: dataUpdateCount, failures: errorUpdateCount,
    };
  }

  update(question: Question, enabled: boolean): void {
    this.question = question;
    this.observer.setOptions(this.options(question, enabled));
  }

  async refresh(): Promise<void> {
    await this.observer.refetch({ cancelRefetch: false });
  }
}

async function load(question: Question, signal: AbortSignal, clock: Clock): Promise<Loaded> {
  const { settings, trusted, origin, adapter, definition } = question;
  const token = trusted && settings.getToken ? tokenSource(settings.getToken, settings.endpoint ?? origin, clock) : undefined;
  const answer = await getJson({
    url: question.url, token, clock, signal,
    headers: trusted ? settings.headers : undefined,
    credentials: trusted ? settings.credentials : undefined,
    fetch: settings.fetch,
  });
  const checked = checkAnswer(definition, adapter?.map ? await mapped(question, answer) : answer);
  if (checked.ok) return { value: checked.value, rejected: checked.rejected };
  throw new AnalyticsError('contract', `The answer does not fit the contract at ${checked.path || 'its root'}: ${checked.message}`, { path: checked.path });
}

async function mapped({ adapter, request }: Question, answer: unknown): Promise<unknown> {
  try {
    return await adapter?.map?.(answer, request);
  } catch {
    throw new AnalyticsError('contract', `The map of the adapter for ${request.resource} failed.`, { attribute: 'resources' });
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
