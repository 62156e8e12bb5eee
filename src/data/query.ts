// One question that many may share: asks, repeats after failures, waits for the connection, and says how it stands.
// Late answers of a run that was cancelled never count, and a failure never takes figures away.
import { toAnalyticsError, type AnalyticsError } from './errors.js';
import type { Clock, Presence } from './surroundings.js';

/** How often a failed request is repeated by itself. */
export const maxRetries = 3;
const firstWait = 1_000;
const longestWait = 30_000;
/** An endpoint that wants a longer pause is asked again only when somebody presses the button. */
const longestPatience = 60;

/** Whether to repeat by itself after that many earlier repetitions. */
export function shouldRetry(repeated: number, error: AnalyticsError): boolean {
  // A token that the host cannot give does not come by asking the host again and again.
  return repeated < maxRetries && error.retryable && error.attribute === undefined && (error.retryAfter ?? 0) <= longestPatience;
}

/**
 * Milliseconds to wait: full jitter (evenly from 0 to a bound that doubles), so that a hundred pages do not come back at once;
 * `Retry-After` is the minimum, with the jitter on top.
 */
export function retryWait(repeated: number, error: AnalyticsError, random: () => number): number {
  const bound = Math.min(longestWait, firstWait * 2 ** repeated);
  return (error.retryAfter ?? 0) * 1_000 + Math.floor(random() * bound);
}

interface Run {
  readonly abort: AbortController;
  /** What an end without an answer goes back to. */
  readonly errorBefore: AnalyticsError | undefined;
  done: Promise<void>;
  /** Ends the wait that is going on. */
  goOn?: (() => void) | undefined;
}

export interface QueryOptions<T> {
  /** Equal for equal questions by the same credentials. */
  readonly key: string;
  /** Who asks. */
  readonly identity: string;
  load(signal: AbortSignal): Promise<T>;
  readonly clock: Clock;
  readonly presence: Presence;
  /** After every change of how it stands. */
  changed(query: Query<T>): void;
}

export class Query<T> {
  data: T | undefined;
  /** When the data came, in wall-clock milliseconds. */
  receivedAt = 0;
  error: AnalyticsError | undefined;
  activity: 'idle' | 'fetching' | 'paused' = 'idle';
  answers = 0;
  failures = 0;
  /** When the last run ended with an answer or a failure, monotonic. */
  endedAt: number | undefined;
  readonly #of: QueryOptions<T>;
  #run: Run | undefined;
  #isInvalid = false;

  constructor(options: QueryOptions<T>) {
    this.#of = options;
  }

  get key(): string {
    return this.#of.key;
  }

  get identity(): string {
    return this.#of.identity;
  }

  /** Asks, or joins what is under way. Never rejects: how it ended is told by `error`. */
  ask(): Promise<void> {
    if (!this.#run) {
      const run: Run = { abort: new AbortController(), errorBefore: this.error, done: Promise.resolve() };
      this.#run = run;
      if (this.data === undefined) this.error = undefined;
      run.done = this.#go(run);
    }
    return this.#run.done;
  }

  /** Ends what is under way as if it had not begun. */
  cancel(): void {
    const run = this.#stop();
    if (!run) return;
    this.error = run.errorBefore;
    this.#become('idle');
  }

  /** Forgets everything. */
  reset(): void {
    this.#stop();
    this.data = this.error = this.endedAt = undefined;
    this.receivedAt = this.answers = this.failures = 0;
    this.#isInvalid = false;
    this.#become('idle');
  }

  /** What is there counts as old from now on. */
  invalidate(): void {
    this.#isInvalid = true;
  }

  /** @param age in milliseconds */
  isOlderThan(age: number): boolean {
    return this.data === undefined || this.#isInvalid || Date.now() - this.receivedAt >= age;
  }

  /** Goes on with a run that waits for connection or attention. */
  wake(): void {
    if (this.activity === 'paused') this.#run?.goOn?.();
  }

  async #go(run: Run): Promise<void> {
    for (let repeated = 0; ; repeated++) {
      await this.#mayGo(run, repeated > 0);
      if (run !== this.#run) return;
      try {
        const data = await this.#of.load(run.abort.signal);
        return this.#end(run, () => this.#take(data));
      } catch (reason) {
        const error = toAnalyticsError(reason);
        if (!shouldRetry(repeated, error)) return this.#end(run, () => this.#fail(error));
        await this.#rest(run, retryWait(repeated, error, this.#of.clock.random));
      }
    }
  }

  /** Waits for the connection, and before a repetition for somebody who looks. */
  async #mayGo(run: Run, isRepetition: boolean): Promise<void> {
    const { presence } = this.#of;
    while (run === this.#run && !(presence.online && (presence.attended || !isRepetition))) {
      this.#become('paused');
      await new Promise<void>((resolve) => (run.goOn = resolve));
    }
    if (run === this.#run && this.activity !== 'fetching') this.#become('fetching');
  }

  async #rest(run: Run, milliseconds: number): Promise<void> {
    if (run !== this.#run) return;
    await new Promise<void>((resolve) => {
      const stop = this.#of.clock.pause(milliseconds, resolve);
      run.goOn = () => {
        stop();
        resolve();
      };
    });
    run.goOn = undefined;
  }

  #end(run: Run, tell: () => void): void {
    if (run !== this.#run) return;
    this.#run = undefined;
    this.endedAt = this.#of.clock.now();
    tell();
    this.#become('idle');
  }

  #take(data: T): void {
    this.data = data;
    this.receivedAt = Date.now();
    this.error = undefined;
    this.#isInvalid = false;
    this.answers++;
  }

  #fail(error: AnalyticsError): void {
    this.error = error;
    this.failures++;
  }

  #stop(): Run | undefined {
    const run = this.#run;
    this.#run = undefined;
    run?.abort.abort();
    run?.goOn?.();
    return run;
  }

  #become(activity: Query<T>['activity']): void {
    this.activity = activity;
    this.#of.changed(this);
  }
}
