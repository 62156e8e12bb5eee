// What the impact table lets one say: whether revenue rises with missions, whether active customers bring more, whether one mission is usual. Pure.
import { smallestBase } from '../changes.js';
import { revenueSample } from './impact.js';
import type { ImpactSums } from './impact-averages.js';
import { meanDifferenceRange, meanRange, type Sample } from '../means.js';
import { excludesZero, type Range } from '../range.js';

/** Sums over the customers with a number of missions, or with that many and more. */
export interface MissionSums extends ImpactSums {
  readonly missions: number;
  readonly andMore?: boolean | undefined;
}

/** Neighbouring rows in which revenue per customer only rises. */
export interface Rise<R extends MissionSums = MissionSums> {
  readonly first: R;
  readonly last: R;
  /** Rows from the first to the last one, both included; at least 3. */
  readonly rows: number;
}

export const fewestRisingRows = 3;

const inOrder = <R extends MissionSums>(rows: readonly R[]): R[] => [...rows].sort((a, b) => a.missions - b.missions);

/**
 * Range of revenue per customer that may carry a statement; null below 30 customers, and where nobody differs from anybody:
 * a spread of 0, such as of a row without orders, tells nothing of how far the mean may be off.
 */
function firmRange(row: MissionSums): Range | null {
  const sample = revenueSample(row);
  return sample && sample.n >= smallestBase && sample.deviation! > 0 ? meanRange(sample) : null;
}

/**
 * The longest rise of revenue per customer over neighbouring rows, row 0 included; null where there is none of at least three rows.
 * A row rises where its range at 95 % lies wholly above that of the row before, which is stricter than a test of their difference.
 * Null too where any later row lies wholly below an earlier one: then revenue does not rise with the number of missions.
 * @param rows in any order
 */
export function revenueRise<R extends MissionSums>(rows: readonly R[]): Rise<R> | null {
  const sorted = inOrder(rows);
  const ranges = sorted.map(firmRange);
  if (fallsSomewhere(ranges)) return null;
  let best = { start: 0, length: 0 };
  for (let start = 0, at = 0; at < sorted.length; at++) {
    if (at > 0 && !isAbove(ranges[at], ranges[at - 1])) start = at;
    if (at - start + 1 > best.length) best = { start, length: at - start + 1 };
  }
  const { start, length } = best;
  return length < fewestRisingRows ? null : { first: sorted[start]!, last: sorted[start + length - 1]!, rows: length };
}

const isAbove = (now: Range | null | undefined, before: Range | null | undefined): boolean => Boolean(now && before && now.low > before.high);

function fallsSomewhere(ranges: readonly (Range | null)[]): boolean {
  let highestLow = -Infinity;
  for (const range of ranges) {
    if (range && range.high < highestLow) return true;
    if (range) highestLow = Math.max(highestLow, range.low);
  }
  return false;
}

/**
 * The sample of several groups taken together: exact, as if its deviation had been made over all their people at once
 * (sums of squares within and between the groups). A group of one person has no spread of its own and needs none.
 * Null without anybody; its deviation is null where that of a larger group is not known.
 */
export function pooledSample(groups: readonly Sample[]): Sample | null {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (!(n > 0)) return null;
  const middle = groups.reduce((sum, group) => sum + (group.n / n) * group.mean, 0);
  const isKnownGroup = ({ n: people, deviation }: Sample) => people < 2 || deviation !== null;
  const squares = groups.reduce((sum, group) => sum + Math.max(0, group.n - 1) * (group.deviation ?? 0) ** 2 + group.n * (group.mean - middle) ** 2, 0);
  const deviation = n < 2 || !groups.every(isKnownGroup) ? null : Math.sqrt(squares / (n - 1));
  return { mean: middle, n, deviation: deviation !== null && Number.isFinite(deviation) ? deviation : null };
}

/** Customers with many missions beside all others of the table. */
export interface ActiveCustomers {
  /** From that many missions on. */
  readonly missions: number;
  readonly active: Sample;
  readonly others: Sample;
  /** Revenue per customer, active − others, above 0. */
  readonly difference: number;
  /** Likely range of the difference at 95 % (Welch), wholly above 0. */
  readonly range: Range;
}

/**
 * Whether customers with at least `missions` missions bring more per customer than all others, those without a mission included:
 * beyond the noise of the difference of both means at 95 %, with at least 30 customers on each side. Null where not, or where it cannot be
 * told: a deviation is not known, or one merged row holds customers of both sides.
 */
export function activeCustomers(rows: readonly MissionSums[], missions = 3): ActiveCustomers | null {
  if (rows.some((row) => row.andMore && row.missions < missions)) return null;
  const samples = (isActive: boolean) => rows.filter((row) => row.missions >= missions === isActive).flatMap((row) => revenueSample(row) ?? []);
  const [active, others] = [pooledSample(samples(true)), pooledSample(samples(false))];
  if (!active || !others || Math.min(active.n, others.n) < smallestBase) return null;
  const range = meanDifferenceRange(active, others);
  return range && range.low > 0 ? { missions, active, others, difference: active.mean - others.mean, range } : null;
}

export interface OneMission {
  /** Customers with exactly one mission. */
  readonly clients: number;
  /** Customers with at least one. */
  readonly engaged: number;
}

/**
 * Whether row 1 is the largest of the rows from 1 up: more customers carry out exactly one mission than any other number shown. Everybody is
 * counted, nobody sampled, so one customer more is more. Null where not.
 */
export function mostlyOneMission(rows: readonly MissionSums[]): OneMission | null {
  const engaged = rows.filter((row) => row.missions >= 1);
  const one = engaged.find((row) => row.missions === 1 && !row.andMore);
  if (!one || !engaged.every((row) => row === one || row.clients < one.clients)) return null;
  return one.clients > 0 ? { clients: one.clients, engaged: engaged.reduce((sum, { clients }) => sum + clients, 0) } : null;
}

/**
 * What may be said of a row's revenue per customer against that of the row above, in the unit of the revenue:
 * `none` nothing to compare with; `few` under 30 customers in one of them, `unknown` a spread is not known: only the size of the difference;
 * `close` its likely range at 95 % (Welch) holds 0; `clear` it does not.
 */
export type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'few' | 'unknown'; readonly difference: number }
  | { readonly kind: 'close' | 'clear'; readonly difference: number; readonly range: Range };

/** One step for each row, in the order of the rows; the first has none. */
export function revenueSteps(rows: readonly ImpactSums[]): Step[] {
  return rows.map((row, index) => stepBetween(revenueSample(row), revenueSample(rows[index - 1])));
}

function stepBetween(now: Sample | null, above: Sample | null): Step {
  const difference = now && above ? now.mean - above.mean : NaN;
  if (!now || !above || !Number.isFinite(difference)) return { kind: 'none' };
  if (Math.min(now.n, above.n) < smallestBase) return { kind: 'few', difference };
  const range = meanDifferenceRange(now, above);
  return range ? { kind: excludesZero(range) ? 'clear' : 'close', difference, range } : { kind: 'unknown', difference };
}
