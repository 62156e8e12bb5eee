// The Lit controller by which an element has its figures: asks once near the viewport, shares, keeps, and never throws.
import type { ReactiveController } from 'lit';
import { checkAnswer, type Answer, type RejectedItem, type ResourceDefinition } from '../contract/index.js';
import { abortedError, AnalyticsError, warnOnce } from './errors.js';
import { deviation } from './load.js';
import { makeQuestion, misconfigured, type Question } from './question.js';
import { awaitsProvider, ScopeConsumer, type ScopedHost } from './scope.js';
import { mergeSettings, type Settings } from './settings.js';
import { pageStore, type Loaded, type Standing, type Store, type Watch } from './store.js';
import { pageClock, whenNear } from './surroundings.js';

/** What an element asks. */
export interface Ask {
  /** What the element's own attributes and properties set. */
  own: Settings;
  /** Further parameters, of path and query; those that the resource does not have are left out. */
  params?: Readonly<Record<string, string | undefined>>;
  /** Attributes that must have a value, here or in a scope around; `endpoint` is always one of them. */
  required?: readonly string[];
  /** An attribute whose value cannot be used, and why: `{ attribute: 'by', problem: 'must be …' }`. */
  wrong?: { attribute: string; problem: string } | undefined;
}

export type ResourceStatus = 'idle' | 'misconfigured' | 'loading' | 'ready' | 'error';

/** Told once for every outcome that the element sees. */
export interface ResourceHooks<T extends ResourceDefinition> {
  onLoad?(data: Answer<T>): void;
  onError?(error: AnalyticsError): void;
}

interface Provided<T> {
  /** As it was given. */
  raw: unknown;
  data: T | undefined;
  error: AnalyticsError | undefined;
  rejected: readonly RejectedItem[];
  at: number;
}

/** What is wrong for that long is a mistake of the page's author and no moment in between, in milliseconds. */
const authorPatience = 1_000;
/** For that long a provider may still be on its way over a slow line, in milliseconds. */
const definitionPatience = 15_000;

const nothing: Standing = { data: undefined, receivedAt: 0, error: undefined, fetching: false, paused: false, answers: 0, failures: 0 };
const offline = new AnalyticsError('offline', 'There is no connection; the request waits for it.');
const signedOut = new AnalyticsError('unauthorized', 'Nobody is signed in any more.');

export class Resource<T extends ResourceDefinition> implements ReactiveController {
  readonly #host: ScopedHost;
  readonly #definition: T;
  readonly #ask: () => Ask | null;
  readonly #hooks: ResourceHooks<T>;
  readonly #store: Store;
  readonly #consumer: ScopeConsumer;
  #near = false;
  #leaveNear: (() => void) | undefined;
  #watch: Watch | undefined;
  #asking = false;
  #wrong: AnalyticsError | undefined;
  #stopTimer: (() => void) | undefined;
  #waitedLong = false;
  #aborted: string | undefined;
  #provided: Provided<Answer<T>> | undefined;
  #told = { key: '', answers: 0, failures: 0 };
  /** The last answer, for as long as only the query changes. */
  #last: { group: string; loaded: Loaded; at: number } | undefined;

  constructor(host: ScopedHost, definition: T, ask: () => Ask | null, hooks: ResourceHooks<T> = {}, store: Store = pageStore()) {
    this.#host = host;
    this.#definition = definition;
    this.#ask = ask;
    this.#hooks = hooks;
    this.#store = store;
    this.#consumer = ScopeConsumer.of(host);
    this.#consumer.listen((change) => {
      if (change === 'refresh') this.#expire();
      if (change === 'signOut') this.#forget();
    });
    host.addController(this);
  }

  /** Figures that may be drawn: of this question, or of the one before while this is being asked. */
  get data(): Answer<T> | undefined {
    return this.#provided ? this.#provided.data : (this.#shown()?.loaded.value);
  }

  /** Why the last request failed; with `data` present the figures shown are those of an earlier one. */
  get error(): AnalyticsError | undefined {
    if (this.#provided) return this.#provided.error;
    if (this.#wrong) return this.#wrong;
    const standing = this.#standing();
    return standing.fetching ? undefined : standing.paused ? offline : standing.error;
  }

  get fetching(): boolean {
    return !this.#provided && this.#standing().fetching;
  }

  /** True where figures are shown although a newer request for them failed or waits for the connection. */
  get stale(): boolean {
    return this.data !== undefined && this.error !== undefined;
  }

  /** When the endpoint made the figures, else when they came. */
  get updatedAt(): Date | undefined {
    const at = this.#provided ? this.#provided.at : this.#shown()?.at;
    if (this.data === undefined || at === undefined) return undefined;
    const made = Date.parse((this.data as { generatedAt?: string }).generatedAt ?? '');
    return new Date(Number.isNaN(made) ? at : made);
  }

  /** List items that did not fit the contract and were left out. */
  get rejected(): readonly RejectedItem[] {
    return this.#provided ? this.#provided.rejected : (this.#shown()?.loaded.rejected ?? []);
  }

  get status(): ResourceStatus {
    if (this.data !== undefined) return 'ready';
    if (this.error) return this.error.kind === 'misconfigured' ? 'misconfigured' : 'error';
    return this.#asking ? 'loading' : 'idle';
  }

  /** Asks again; everybody who asks the same gets the answer. Resolves when it is there or failed, never rejects. */
  async refresh(): Promise<void> {
    if (this.#provided) return;
    this.#aborted = undefined;
    this.#evaluate();
    await this.#watch?.refresh();
  }

  /** Stops asking; the request ends unless others wait for it too. Figures that are there stay. */
  abort(): void {
    const watch = this.#watch;
    if (!watch) return;
    const running = this.#standing().fetching;
    this.#aborted = watch.question.key;
    this.#close();
    this.#wrong = running ? abortedError() : undefined;
    if (this.#wrong) this.#hooks.onError?.(this.#wrong);
    this.#host.requestUpdate();
  }

  /** What the page has given instead of an answer. */
  get given(): unknown {
    return this.#provided?.raw;
  }

  /** Takes figures from the page instead, or why they cannot be had; nothing is fetched. `undefined` goes back to asking. */
  provide(data: unknown): void {
    this.#provided = data === undefined || data === null ? undefined : this.#check(data);
    if (this.#provided) this.#close();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#leaveNear ??= whenNear(this.#host, (near) => {
      if (near === this.#near) return;
      this.#near = near;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A moved element is back by then, and keeps what it has.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leaveNear?.();
      this.#leaveNear = undefined;
      this.#near = false;
      this.#close();
      this.#later(undefined);
    });
  }

  /** Once per update of the element, however many properties changed. */
  hostUpdate(): void {
    this.#evaluate();
  }

  #evaluate(): void {
    if (this.#provided) return;
    const ask = this.#host.isConnected ? this.#ask() : null;
    this.#asking = ask !== null;
    if (!ask) return this.#rest(undefined);
    const { scope } = this.#consumer;
    if (!scope.provided && !this.#waitedLong && awaitsProvider(this.#host)) return this.#await();
    if (scope.signedOut) return this.#rest(signedOut);
    const { own, params = {}, required = [], wrong } = ask;
    const question = wrong ? misconfigured(wrong.attribute, wrong.problem) : makeQuestion(this.#definition, mergeSettings([own, ...scope.layers]), params, required);
    if (question instanceof AnalyticsError) return this.#refuse(question);
    this.#put(question);
  }

  /** Everything around is to be asked anew; what is far from the viewport waits until it is near. */
  #expire(): void {
    this.#aborted = undefined;
    if (!this.#provided) this.#evaluate();
    this.#watch?.expire();
  }

  #put(question: Question): void {
    this.#later(undefined);
    const key = question.key;
    if (this.#aborted === key) return;
    this.#aborted = this.#wrong = undefined;
    const enabled = this.#near || question.settings.loading === 'eager';
    if (this.#watch) this.#watch.update(question, enabled);
    else this.#watch = this.#store.watch(question, enabled, () => this.#changed());
    const { failures } = this.#standing();
    if (this.#told.key !== key) this.#told = { key, answers: 0, failures };
    this.#changed();
  }

  /** Keeps what came, and tells each outcome once. */
  #changed(): void {
    const watch = this.#watch;
    if (!watch || watch.question.key !== this.#told.key) return;
    const { data, receivedAt, error, answers, failures } = watch.standing;
    if (data) this.#last = { group: watch.question.group, loaded: data, at: receivedAt };
    const failed = failures > this.#told.failures;
    const loaded = answers > this.#told.answers;
    this.#told = { ...this.#told, answers, failures };
    if (failed && error) this.#tell(() => this.#hooks.onError?.(error));
    else if (loaded && data) this.#tell(() => this.#hooks.onLoad?.(data.value));
    this.#host.requestUpdate();
  }

  /** After the update that may be going on, so that listeners find the element as it says. */
  #tell(hook: () => void): void {
    queueMicrotask(() => this.#host.isConnected && hook());
  }

  #rest(wrong: AnalyticsError | undefined): void {
    this.#later(undefined);
    this.#close();
    this.#last = undefined;
    this.#wrong = wrong;
  }

  #refuse(error: AnalyticsError): void {
    this.#rest(error);
    // Frameworks set attributes one by one, and scripts call configure() late: only what stays wrong is a mistake.
    this.#later(() => warnOnce(this.#host, error.attribute ?? '', error.message));
  }

  #await(): void {
    this.#rest(undefined);
    this.#later(() => {
      this.#waitedLong = true;
      warnOnce(this.#host, 'ew-analytics', 'The <ew-analytics> around this element is not defined; its settings are not used.');
      this.#host.requestUpdate();
    }, definitionPatience);
  }

  #later(run: (() => void) | undefined, wait = authorPatience): void {
    this.#stopTimer?.();
    this.#stopTimer = run && pageClock.after(wait, run);
  }

  #forget(): void {
    if (this.#watch) this.#store.forget(this.#watch.question.settings);
    this.#close();
    this.#last = undefined;
  }

  #close(): void {
    this.#watch?.close();
    this.#watch = undefined;
    this.#told = { key: '', answers: 0, failures: 0 };
  }

  #standing(): Standing {
    return this.#watch?.standing ?? nothing;
  }

  #shown(): { loaded: Loaded; at: number } | undefined {
    const { data, receivedAt, error, paused } = this.#standing();
    if (data) return { loaded: data, at: receivedAt };
    if (this.#aborted !== undefined) return this.#last;
    const sameGroup = this.#last !== undefined && this.#last.group === this.#watch?.question.group;
    return sameGroup && !error && !paused ? this.#last : undefined;
  }

  #check(raw: unknown): Provided<Answer<T>> {
    const at = Date.now();
    if (raw instanceof AnalyticsError) return { raw, data: undefined, error: raw, rejected: [], at };
    const checked = checkAnswer(this.#definition, raw);
    if (checked.ok) return { raw, data: checked.value, error: undefined, rejected: checked.rejected, at };
    return { raw, data: undefined, error: deviation('property data', checked), rejected: [], at };
  }
}
