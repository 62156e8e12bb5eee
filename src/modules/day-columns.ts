// A breakdown by day as columns without gaps: days, or weeks and months where there are many days. Pure.
import { bins, binOf, daysIn, isCivilDate, shiftDays, today, type Bin, type CivilPeriod } from '../format/index.js';
import type { Counted } from './days.js';

interface Part {
  readonly key: string;
  readonly count: number;
}

export interface DayColumn extends CivilPeriod {
  readonly count: number;
  /** Holds the day that figures are not complete for. */
  readonly unfinished: boolean;
}

const mostDays = 62;
const mostDaysInWeeks = 400;
const binFor = (days: number): Bin => (days <= mostDays ? 'day' : days <= mostDaysInWeeks ? 'week' : 'month');

/** Every day of the period and of what was counted beyond it, such as appointments to come; one without a count is zero. */
export function dayColumns(parts: readonly Part[], { period, zone, completeUntil }: Counted): DayColumn[] {
  const dated = parts.filter(({ key }) => isCivilDate(key));
  const span = spanOf(dated.map(({ key }) => key), period);
  const bin = binFor(daysIn(span));
  const counts = new Map<string, number>();
  for (const { key, count } of dated) {
    const start = binOf(key, bin, span);
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const current = completeUntil ? today(zone, new Date(completeUntil)) : undefined;
  return bins(span, bin).map(({ from, to }) => ({ from, to, count: counts.get(from) ?? 0, unfinished: current !== undefined && from <= current && current < to }));
}

/** The period with what lies beyond it; where all of it does, such as appointments to come, only that. */
function spanOf(keys: readonly string[], period: CivilPeriod): CivilPeriod {
  const days = [...keys].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return period;
  const end = shiftDays(last, 1);
  const isBeyond = first >= period.to || last < period.from;
  if (isBeyond) return { from: first, to: end };
  return { from: first < period.from ? first : period.from, to: end > period.to ? end : period.to };
}
