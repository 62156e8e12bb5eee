// How often one token may ask: a bucket per token that fills steadily. In memory of this process.
import { ProblemError } from '../problems.js';

export interface RateSettings {
  /** Requests in the long run. */
  perMinute: number;
  /** Requests at once. */
  burst: number;
}

export const defaultRate: RateSettings = { perMinute: 1_200, burst: 300 };

interface Bucket {
  left: number;
  at: number;
}

const mostBuckets = 10_000;

export class RateLimit {
  readonly #settings: RateSettings;
  readonly #buckets = new Map<string, Bucket>();

  constructor(settings: RateSettings) {
    this.#settings = settings;
  }

  /** @throws ProblemError `rate-limited` with the seconds to wait. */
  take(key: string, now = performance.now()): void {
    const { perMinute, burst } = this.#settings;
    const perMs = perMinute / 60_000;
    const before = this.#buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, before.left + (now - before.at) * perMs);
    this.#keep(key, { left: Math.max(0, left - 1), at: now });
    if (left >= 1) return;
    throw new ProblemError('rate-limited', { retryAfter: Math.ceil((1 - left) / perMs / 1000) });
  }

  #keep(key: string, bucket: Bucket): void {
    // Re-inserted, so that the map's order is by last use and the longest unused goes first.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const oldest = this.#buckets.keys().next();
    if (this.#buckets.size > mostBuckets && !oldest.done) this.#buckets.delete(oldest.value);
  }
}
