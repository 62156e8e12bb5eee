// Days, weeks or months of missions, made whole: one without a mission is zero, one that is not over or not wholly in the period is named. Pure.
import { missionTypes, type Answer, type MissionType, type missionsByDay } from '../../contract/index.js';
import { bins, daysIn, monthStart, shiftDays, shiftMonths, today, weekStart, type Bin } from '../../format/index.js';
import { foldDays } from '../../stats/index.js';

export type Days = Answer<typeof missionsByDay>;
/** A type, or what is of none that anybody knows. */
export type MissionKind = MissionType | 'unknown';
export const missionKinds: readonly MissionKind[] = [...missionTypes, 'unknown'];

/** One column: a day, or the days of a week or month that lie in the period. */
export interface Span {
  /** First day. */
  readonly from: string;
  /** Day after the last one. */
  readonly to: string;
  readonly counts: Readonly<Record<MissionKind, number>>;
  readonly total: number;
  /** Days in the period, and of the whole day, week or month. */
  readonly days: number;
  readonly of: number;
  /** Figures are not complete for it. */
  readonly unfinished: boolean;
}

/** Every day, week from Monday, or month of the period in its order, first and last cut to it. */
export function spansOf({ period, days, completeUntil, zone }: Pick<Days, 'period' | 'days' | 'completeUntil' | 'zone'>, by: Bin = 'day'): Span[] {
  const ranges = bins(period, by);
  const folded = foldDays(days, ranges, missionKinds);
  const current = completeUntil ? today(zone, new Date(completeUntil)) : undefined;
  return ranges.map((range, index) => ({
    ...range, ...folded[index]!,
    days: daysIn(range), of: daysIn(wholeOf(range.from, by)),
    unfinished: current !== undefined && range.to > current,
  }));
}

/** The whole day, week or month that a date is in. */
function wholeOf(date: string, by: Bin): { from: string; to: string } {
  if (by === 'day') return { from: date, to: shiftDays(date, 1) };
  const from = by === 'week' ? weekStart(date) : monthStart(date);
  return { from, to: by === 'week' ? shiftDays(from, 7) : shiftMonths(from, 1) };
}

/** Validations that no column holds, because the answer gives them no day or no type; never below 0. */
export function undrawnIn({ validations }: Pick<Days, 'validations'>, spans: readonly Span[]): number {
  return Math.max(0, validations - spans.reduce((sum, { total }) => sum + total, 0));
}

export const isWhole = ({ days, of }: Span): boolean => days === of;

/** The earliest of the highest columns. */
export const highest = (spans: readonly Span[]): Span | undefined => spans.reduce<Span | undefined>((best, span) => (best && best.total >= span.total ? best : span), undefined);
