// When to ask again: the clock that everything here measures by, and how long to wait after a failure.
import type { AnalyticsError } from './errors.js';

/** The seam for time and chance. Moments are monotonic milliseconds: the client's wall clock may be wrong. */
export interface Clock {
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Runs something later; the function it returns cancels that. */
  after(milliseconds: number, run: () => void): () => void;
  /** The wait before a repetition: as `after`, but apart from it, so that a test can skip the one and keep the other. */
  pause(milliseconds: number, run: () => void): () => void;
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

export const pageClock: Clock = { now: () => performance.now(), random: () => Math.random(), after, pause: after };

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
