// The lines that a trend draws: from an answer by day and what the reader has chosen. Pure.
import type { KpisByDay } from '../../contract/index.js';
import { today } from '../../format/index.js';
import { countsPeople, cumulatedKpi, dailyKpi, kpiUnit, totalKpi } from '../../stats/index.js';

/** Lines at once, as many as the endpoint answers. */
export const mostLines = 5;

export interface TrendChoice {
  /** Names in their order. */
  readonly names: readonly string[];
  readonly cumulated: boolean;
  /** Draws the previous period too. */
  readonly before: boolean;
  /** The one line that the legend has been pressed for. */
  readonly only?: string | undefined;
}

export interface TrendLine {
  readonly name: string;
  /** Number of the colour: it stays while other lines come and go. */
  readonly place: number;
  readonly values: readonly (number | null)[];
  readonly before: readonly (number | null)[] | undefined;
  /** All days together: of people, different ones; null where that is not known. */
  readonly total: number | null;
}

export interface Trend {
  readonly unit: 'count' | 'seconds';
  /** All that can be drawn together, whether pressed in the legend or not. */
  readonly lines: readonly TrendLine[];
  /** Those that are drawn. */
  readonly drawn: readonly TrendLine[];
  readonly days: readonly string[];
  readonly daysBefore: readonly string[];
  /** Place of the day that is not over. */
  readonly unfinished: number | undefined;
  /** Names that stand aside: of another unit, or people of whom no sum can be told. */
  readonly otherUnit: readonly string[];
  readonly notAdditive: readonly string[];
}

type Answer = Pick<KpisByDay, 'available' | 'days' | 'previousDays' | 'completeUntil' | 'zone'>;

export function trendOf({ available, days, previousDays, completeUntil, zone }: Answer, { names, cumulated, before, only }: TrendChoice): Trend {
  const sorted = byDay(days);
  const earlier = byDay(previousDays ?? []);
  const known = names.filter((name) => available.includes(name) && sorted.some(({ figures }) => name in figures));
  const unit = known[0] === undefined ? 'count' : kpiUnit(known[0]);
  const ofUnit = known.filter((name) => kpiUnit(name) === unit);
  const valuesOf = (from: typeof sorted, name: string) => (cumulated ? cumulatedKpi(from, name) : dailyKpi(from, name));
  const lines = ofUnit.flatMap((name): TrendLine[] => {
    const values = valuesOf(sorted, name);
    const faint = before && earlier.length > 0 ? (valuesOf(earlier, name) ?? undefined) : undefined;
    return values ? [{ name, place: names.indexOf(name) + 1, values, before: faint, total: totalKpi(sorted, name) }] : [];
  });
  const isThere = lines.some(({ name }) => name === only);
  const current = completeUntil ? sorted.findIndex(({ day }) => day === today(zone, new Date(completeUntil))) : -1;
  return {
    unit, lines,
    drawn: isThere ? lines.filter(({ name }) => name === only) : lines,
    days: sorted.map(({ day }) => day),
    daysBefore: earlier.map(({ day }) => day),
    unfinished: current < 0 ? undefined : current,
    otherUnit: known.filter((name) => kpiUnit(name) !== unit),
    notAdditive: ofUnit.filter((name) => cumulated && countsPeople(name) && !lines.some((line) => line.name === name)),
  };
}

const byDay = <Day extends { day: string }>(days: readonly Day[]): Day[] => [...days].sort((a, b) => (a.day < b.day ? -1 : 1));

/** The names after one was ticked or unticked: of one unit only, at most five. */
export function withChoice(names: readonly string[], name: string): string[] {
  if (names.includes(name)) return names.filter((each) => each !== name);
  return [...names.filter((each) => kpiUnit(each) === kpiUnit(name)), name].slice(-mostLines);
}
