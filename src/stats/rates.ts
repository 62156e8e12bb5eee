// Rates with what they are measured against: success, participation, drop-off. Pure.
import { excludesZero, isKnown, ratio, z95, type Maybe, type Range } from './range.js';

/** A part and the base that it is measured against, both counts of the same unit. */
export interface Proportion {
  readonly part: number;
  readonly base: number;
}

/** A rate that always travels with its base. */
export interface Rate extends Proportion {
  /** part ÷ base, 0.25 for 25 %; null where the base is 0. May pass 1 where a part is no subset, such as codes entered ÷ handed out. */
  readonly share: number | null;
  /** Likely range of `share`; null without a base or where the part passes it. */
  readonly range: Range | null;
  /** True where the part passes its base: shown with a note, never clipped. */
  readonly over: boolean;
}

/** Wilson's score interval (1927) of part ÷ base; null where that is no proportion. */
export function shareRange({ part, base }: Proportion): Range | null {
  if (!(base > 0) || !(part >= 0) || part > base) return null;
  const p = part / base;
  const zz = z95 ** 2;
  const middle = (p + zz / (2 * base)) / (1 + zz / base);
  const half = (z95 * Math.sqrt((p * (1 - p)) / base + zz / (4 * base ** 2))) / (1 + zz / base);
  // Rounding must not push a limit past the share itself.
  return { low: Math.max(0, Math.min(p, middle - half)), high: Math.min(1, Math.max(p, middle + half)) };
}

/**
 * Success ÷ asked, clients engaged ÷ active customers and their like.
 * Null where either count is null: nothing of the kind was asked.
 */
export function rateOf(part: Maybe, base: Maybe): Rate | null {
  if (!isKnown(part) || !isKnown(base)) return null;
  return { part, base, share: ratio(part, base), range: shareRange({ part, base }), over: base > 0 && part > base };
}

/** Sessions that left at a module ÷ sessions that reached it. An end module has none: null. */
export function dropOff(module: { left: number; sessions: number; end?: boolean | null }): Rate | null {
  return module.end ? null : rateOf(module.left, module.sessions);
}

/**
 * Range of the difference `now − before` of two independent shares, −1 to 1;
 * Newcombe's method 10 (Statistics in Medicine 17, 1998), from Wilson's limits. Null where one is no proportion.
 */
export function shareDifferenceRange(now: Proportion, before: Proportion): Range | null {
  const [a, b] = [shareRange(now), shareRange(before)];
  if (!a || !b) return null;
  const [p, q] = [now.part / now.base, before.part / before.base];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/** Whether two shares differ by more than noise at 95 %; false also where that cannot be told. */
export function sharesDiffer(a: Proportion, b: Proportion): boolean {
  const range = shareDifferenceRange(a, b);
  return range !== null && excludesZero(range);
}
