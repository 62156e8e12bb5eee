// Missions by type: parts of one whole with what is of no known type, and days folded into weeks and months. Pure.
import { changeOfCounts, changeOfShares, type Change } from '../changes.js';
import { sharesOfWhole, type Share } from '../shares.js';

/** What an answer says of one period. */
export interface TypeSums {
  /** Validations of all types, known or not. */
  readonly validations: number;
  readonly types: readonly { readonly type: string; readonly validations: number; readonly people: number }[];
}

export interface TypePart<T extends string> {
  /** `unknown` for validations of missions whose type nobody knows. */
  readonly type: T | 'unknown';
  readonly count: number;
  /** Customers with at least one; null where that is not known. */
  readonly people: number | null;
  /** All validations, of which `count` is a part. */
  readonly whole: number;
  readonly share: Share;
  readonly before: number | null;
  /** Share in the previous period; null where none was asked, or nothing was there. */
  readonly shareBefore: number | null;
  /** Of the count. */
  readonly change: Change;
  /** Of the share, in points. */
  readonly shareChange: Change;
}

const countOf = ({ types }: TypeSums, type: string): number => types.find((entry) => entry.type === type)?.validations ?? 0;

/** Validations − those of the known types; never below 0. */
const restOf = (sums: TypeSums, types: readonly string[]): number => Math.max(0, sums.validations - sumOf(types.map((type) => countOf(sums, type))));

/**
 * All types in the given order, one that the answer does not name with 0; last `unknown`, where there is any now or was before.
 * Shares are of all validations, so that they add up to one whole.
 */
export function typePartsOf<T extends string>(types: readonly T[], now: TypeSums, before?: TypeSums | null): TypePart<T>[] {
  const counts = (sums: TypeSums) => [...types.map((type) => countOf(sums, type)), restOf(sums, types)];
  const [of, ofBefore] = [counts(now), before ? counts(before) : null];
  const [shares, sharesBefore] = [sharesOfWhole(of), ofBefore && sharesOfWhole(ofBefore)];
  const [whole, wholeBefore] = [sumOf(of), sumOf(ofBefore ?? [])];
  return [...types, 'unknown' as const].flatMap((type, index): TypePart<T>[] => {
    const [count, then] = [of[index]!, ofBefore?.[index] ?? null];
    if (type === 'unknown' && !count && !then) return [];
    const people = type === 'unknown' ? null : (now.types.find((entry) => entry.type === type)?.people ?? 0);
    const shareChange = changeOfShares({ part: count, base: whole }, ofBefore && { part: then ?? 0, base: wholeBefore });
    return [{ type, count, people, whole, share: shares[index]!, before: then, shareBefore: sharesBefore?.[index]?.share ?? null, change: changeOfCounts(count, then), shareChange }];
  });
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Counts of one civil date. */
export type DayCounts<K extends string> = { readonly date: string } & Readonly<Partial<Record<K, number | undefined>>>;

export interface FoldedCounts<K extends string> {
  readonly counts: Readonly<Record<K, number>>;
  readonly total: number;
}

/**
 * Sums of the days that lie in each half-open range of civil dates; a range without any is 0.
 * Ranges stand in their order and do not overlap. Of a date that is named twice, the last one counts.
 */
export function foldDays<K extends string>(days: readonly DayCounts<K>[], ranges: readonly { readonly from: string; readonly to: string }[], keys: readonly K[]): FoldedCounts<K>[] {
  const sorted = [...new Map(days.map((day) => [day.date, day])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  let at = 0;
  return ranges.map(({ from, to }) => {
    while (at < sorted.length && sorted[at]!.date < from) at += 1;
    const start = at;
    while (at < sorted.length && sorted[at]!.date < to) at += 1;
    return totalsOf(sorted.slice(start, at), keys);
  });
}

/** Sums over all of them, by key and in all. */
export function totalsOf<K extends string>(days: readonly Readonly<Partial<Record<K, number | undefined>>>[], keys: readonly K[]): FoldedCounts<K> {
  const counts = Object.fromEntries(keys.map((key) => [key, days.reduce((sum, day) => sum + (day[key] ?? 0), 0)])) as Record<K, number>;
  return { counts, total: keys.reduce((sum, key) => sum + counts[key], 0) };
}
