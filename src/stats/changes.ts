// What may be said of a change between two periods: new, only its size, too close to tell, or by how much. Pure.
import { meanDifferenceRange, type Sample } from './means.js';
import { adjustedNps, nps, type NpsCounts } from './nps.js';
import { excludesZero, isKnown, ratio, z95, type Maybe, type Range } from './range.js';
import { shareDifferenceRange, type Proportion } from './rates.js';

interface Compared {
  /** now − before: counts and means in their own unit, shares in percentage points, scores in points. */
  readonly difference: number;
  /** Likely range of the difference at 95 %, same unit; null where it cannot be told. */
  readonly range: Range | null;
}

/**
 * A change between two periods, told apart by `kind`:
 * `none` nothing to compare with; `new` 0 before and more now; `absolute-only` a base below 30, or noise that is not known: its size may be shown, no percentage;
 * `no-clear-change` within the noise at 95 %; `changed` beyond it, with `ratio` = difference ÷ before (0.08 for 8 % more), null for shares and scores.
 */
export type Change =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'new' } & Compared)
  | ({ readonly kind: 'absolute-only'; /** Whether it is beyond the noise all the same. */ readonly clear: boolean } & Compared)
  | ({ readonly kind: 'no-clear-change' } & Compared)
  | ({ readonly kind: 'changed'; readonly ratio: number | null } & Compared);

/** Smallest base of a percentage. */
export const smallestBase = 30;
const none: Change = { kind: 'none' };

type Missing = null | undefined;

function decide(compared: Compared, facts: { appeared: boolean; base: number; ratio: number | null }): Change {
  if (!Number.isFinite(compared.difference)) return none;
  if (facts.appeared) return { kind: 'new', ...compared };
  const clear = compared.range !== null && excludesZero(compared.range);
  if (facts.base < smallestBase || compared.range === null) return { kind: 'absolute-only', clear, ...compared };
  return clear ? { kind: 'changed', ratio: facts.ratio, ...compared } : { kind: 'no-clear-change', ...compared };
}

/**
 * Change of a count; base is the count before. Noise: |a − b| < 1.96 √(a + b), as of two Poisson counts.
 * Null in, `none` out.
 */
export function changeOfCounts(now: Maybe, before: Maybe): Change {
  if (!isKnown(now) || !isKnown(before)) return none;
  const difference = now - before;
  const noise = z95 * Math.sqrt(now + before);
  const range = { low: difference - noise, high: difference + noise };
  return decide({ difference, range }, { appeared: before === 0 && now > 0, base: before, ratio: ratio(difference, before) });
}

/** Change of a sum whose spread nobody sends, such as points: its noise is not known, so only its size is told. */
export function changeOfSums(now: Maybe, before: Maybe): Change {
  if (!isKnown(now) || !isKnown(before)) return none;
  return decide({ difference: now - before, range: null }, { appeared: before === 0 && now > 0, base: before, ratio: null });
}

/**
 * Change of a share in percentage points; base is the smaller of the two. Noise by Newcombe–Wilson.
 * `none` where one of them has nothing to be measured against.
 */
export function changeOfShares(now: Proportion | Missing, before: Proportion | Missing): Change {
  if (!now || !before || !(now.base > 0) || !(before.base > 0)) return none;
  const range = shareDifferenceRange(now, before);
  const difference = (now.part / now.base - before.part / before.base) * 100;
  return decide(
    { difference, range: range && { low: range.low * 100, high: range.high * 100 } },
    { appeared: before.part === 0 && now.part > 0, base: Math.min(now.base, before.base), ratio: null },
  );
}

/**
 * Change of a Net Promoter Score in points. Noise 1.96 √(SE₁² + SE₂²) around the difference of the adjusted scores.
 * `none` where one has too few answers for a score.
 */
export function changeOfNps(now: NpsCounts | Missing, before: NpsCounts | Missing): Change {
  if (!now || !before) return none;
  const [a, b] = [nps(now), nps(before)];
  if (a.score === null || b.score === null) return none;
  const [x, y] = [adjustedNps(now), adjustedNps(before)];
  const middle = x.center - y.center;
  const noise = z95 * Math.hypot(x.error, y.error);
  const range = { low: middle - noise, high: middle + noise };
  return decide({ difference: a.score - b.score, range }, { appeared: false, base: Math.min(a.answered, b.answered), ratio: null });
}

/** Change of a mean; base is the smaller n. Noise by t with the deviations of both. */
export function changeOfMeans(now: Sample | Missing, before: Sample | Missing): Change {
  if (!now || !before || now.n === 0 || before.n === 0) return none;
  const difference = now.mean - before.mean;
  return decide(
    { difference, range: meanDifferenceRange(now, before) },
    { appeared: before.mean === 0 && now.mean > 0, base: Math.min(now.n, before.n), ratio: ratio(difference, Math.abs(before.mean)) },
  );
}

/** Change of a rank, where a smaller one is better. `before` null: not on the board then; undefined: not compared. */
export type RankChange = { readonly kind: 'none' | 'new' | 'same' } | { readonly kind: 'up' | 'down'; readonly places: number };

export function changeOfRank(now: number, before: Maybe): RankChange {
  if (before === undefined) return { kind: 'none' };
  if (before === null) return { kind: 'new' };
  if (before === now) return { kind: 'same' };
  return before > now ? { kind: 'up', places: before - now } : { kind: 'down', places: now - before };
}
