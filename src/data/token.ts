// Tokens from the host's callback: kept in memory only, one renewal for all who wait, measured by elapsed time.
import { abortedError, AnalyticsError } from './errors.js';
import type { GetToken, TokenReason } from './settings.js';
import type { Clock } from './surroundings.js';

/** A callback that has not answered by then never will, in milliseconds. */
export const tokenPatience = 30_000;

interface Held {
  token: string;
  /** From here on a new one is asked for. */
  renewAt: number;
  expiresAt: number;
}

interface Renewal {
  promise: Promise<string>;
  controller: AbortController;
  waiting: number;
}

const failed = (message: string) => new AnalyticsError('unauthorized', message, { attribute: 'getToken', retryable: true });

/** Only what a header can carry; some hosts answer with the whole header. */
function cleanToken(answer: unknown): string {
  const token = typeof answer === 'object' ? (answer as { token?: unknown } | null)?.token : answer;
  if (token === undefined || token === null || token === '') throw failed('getToken gave no token: nobody is signed in.');
  const bare = typeof token === 'string' ? token.trim().replace(/^Bearer\s+/i, '') : '';
  if (!/^[\x21-\x7e]+$/.test(bare)) throw new AnalyticsError('misconfigured', 'getToken must give a string or { token, expiresIn }.', { attribute: 'getToken' });
  return bare;
}

function lifetimeOf(answer: unknown): number {
  const { expiresIn, expires_in } = Object(answer) as { expiresIn?: unknown; expires_in?: unknown };
  const seconds = Number(expiresIn ?? expires_in ?? NaN);
  return seconds > 0 ? seconds * 1_000 : Infinity;
}

/** The tokens of one callback for one endpoint. */
export class TokenSource {
  #held: Held | undefined;
  #refused = false;
  #renewal: Renewal | undefined;
  readonly #getToken: GetToken;
  readonly #clock: Clock;

  constructor(getToken: GetToken, clock: Clock) {
    this.#getToken = getToken;
    this.#clock = clock;
  }

  /** A token that is good for now, renewed before it runs out. Rejects with an AnalyticsError only. */
  async get(signal: AbortSignal): Promise<string> {
    const held = this.#held;
    if (held && this.#clock.now() < held.renewAt) return held.token;
    try {
      return await this.#renew(held ? 'renewal' : this.#refused ? 'unauthorized' : 'initial', signal);
    } catch (error) {
      const now = this.#clock.now();
      if (!held || held !== this.#held || now >= held.expiresAt || signal.aborted) throw error;
      held.renewAt = now + (held.expiresAt - now) / 2;
      return held.token;
    }
  }

  /** Another token instead of one that the endpoint refused; no call where that has been replaced meanwhile. */
  replace(refused: string, signal: AbortSignal): Promise<string> {
    if (this.#held?.token === refused) {
      this.#held = undefined;
      this.#refused = true;
    }
    return this.get(signal);
  }

  /** Forgets everything and tells a running callback so. */
  forget(): void {
    this.#held = undefined;
    this.#refused = false;
    this.#renewal?.controller.abort();
    this.#renewal = undefined;
  }

  #renew(reason: TokenReason, signal: AbortSignal): Promise<string> {
    const renewal = (this.#renewal ??= this.#start(reason));
    renewal.waiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        renewal.waiting--;
        reject(abortedError());
        // Whoever replaces this request asks within the same tick, and shall find the call still running.
        queueMicrotask(() => renewal.waiting === 0 && renewal.controller.abort());
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      renewal.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #start(reason: TokenReason): Renewal {
    const controller = new AbortController();
    const renewal: Renewal = { promise: this.#call(reason, controller), controller, waiting: 0 };
    const end = () => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    };
    controller.signal.addEventListener('abort', end);
    renewal.promise.then(end, end);
    return renewal;
  }

  #call(reason: TokenReason, controller: AbortController): Promise<string> {
    const { signal } = controller;
    // Counted from before the call, so that the answer's way here never makes a token seem younger than it is.
    const began = this.#clock.now();
    return new Promise<string>((resolve, reject) => {
      const stop = this.#clock.after(tokenPatience, () => {
        reject(new AnalyticsError('timeout', `getToken did not answer within ${tokenPatience / 1_000} seconds.`, { attribute: 'getToken' }));
        controller.abort();
      });
      signal.addEventListener('abort', () => {
        stop();
        reject(abortedError());
      });
      const settle = (act: () => void) => {
        stop();
        if (!signal.aborted) act();
      };
      Promise.resolve()
        .then(() => this.#getToken({ reason, signal }))
        .then((answer) => settle(() => resolve(this.#keep(answer, began))))
        // What the host threw may hold the token or its secrets: it is not passed on.
        .catch((error: unknown) => settle(() => reject(error instanceof AnalyticsError ? error : failed('getToken failed.'))));
    });
  }

  #keep(answer: unknown, began: number): string {
    const token = cleanToken(answer);
    const lifetime = lifetimeOf(answer);
    const ahead = Math.min(60_000, lifetime / 5);
    this.#held = { token, renewAt: began + lifetime - ahead, expiresAt: began + lifetime };
    this.#refused = false;
    return token;
  }
}

const sources = new WeakMap<GetToken, Map<string, TokenSource>>();

/** The one source for a callback and an endpoint, whoever asks. */
export function tokenSource(getToken: GetToken, origin: string, clock: Clock): TokenSource {
  const byOrigin = sources.get(getToken) ?? new Map<string, TokenSource>();
  sources.set(getToken, byOrigin);
  const source = byOrigin.get(origin) ?? new TokenSource(getToken, clock);
  byOrigin.set(origin, source);
  return source;
}

/** Forgets the tokens of a callback for all endpoints. */
export function forgetTokens(getToken: GetToken): void {
  for (const source of sources.get(getToken)?.values() ?? []) source.forget();
  sources.delete(getToken);
}
