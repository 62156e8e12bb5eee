// Half-open periods `[from, to)` of civil dates: presets, comparison, days, weeks and months. Pure.
import { intl } from './intl.js';
import { daysBetween, isCivilDate, monthStart, shiftDays, shiftMonths, weekStart } from './civil.js';

/** Days from `from` on, up to but without `to`. */
export interface CivilPeriod {
  readonly from: string;
  readonly to: string;
}

/** `7-days`, `30-days`, `90-days` are complete days up to yesterday; `this-month` and `all-time` include today. */
export const periodPresets = ['7-days', '30-days', '90-days', 'this-month', 'last-month', 'all-time'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** The civil date of a moment in a zone; in UTC where the zone is none. `now` defaults to the clock. */
export function today(zone: string, now: Date | number = Date.now()): string {
  const parts = intl('date', 'en-u-ca-gregory-nu-latn', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
}

/** How much of its day a moment has behind it on the clocks of `zone`, 0 to 1. */
export function partOfDay(moment: Date | number, zone: string): number {
  const parts = intl('date', 'en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return (part('hour') * 60 + part('minute')) / 1440;
}

/** The period of a preset as of `day`. Null only for `all-time` where the first day is not known. */
export function presetPeriod(preset: PeriodPreset, day: string, firstDay?: string | null): CivilPeriod | null {
  const tomorrow = shiftDays(day, 1);
  switch (preset) {
    case 'this-month':
      return { from: monthStart(day), to: tomorrow };
    case 'last-month':
      return { from: shiftMonths(monthStart(day), -1), to: monthStart(day) };
    case 'all-time':
      return firstDay && isCivilDate(firstDay) && firstDay < tomorrow ? { from: firstDay, to: tomorrow } : null;
    default:
      return { from: shiftDays(day, -Number.parseInt(preset, 10)), to: day };
  }
}

/** The preset that a period is, as of `day`; null for a free range. */
export function presetOf(period: CivilPeriod, day: string, firstDay?: string | null): PeriodPreset | null {
  return periodPresets.find((preset) => {
    const candidate = presetPeriod(preset, day, firstDay);
    return candidate?.from === period.from && candidate.to === period.to;
  }) ?? null;
}

/** The period that an endpoint answers where one end is not asked: the 30 complete days up to the other, or up to yesterday. */
export function filledPeriod({ from, to }: { from?: string | undefined; to?: string | undefined }, day: string): CivilPeriod {
  if (from && to) return { from, to };
  if (from) return { from, to: from < day ? day : shiftDays(from, 1) };
  const end = to || day;
  return { from: shiftDays(end, -30), to: end };
}

/** Number of days in a period, 0 where it is none. */
export function daysIn({ from, to }: CivilPeriod): number {
  return Math.max(0, daysBetween(from, to));
}

/** As many days, just before: `[from − days, from)`. */
export function previousPeriod(period: CivilPeriod): CivilPeriod {
  return { from: shiftDays(period.from, -daysIn(period)), to: period.from };
}

/** The last day included, which is what people are shown. */
export function lastDay({ to }: Pick<CivilPeriod, 'to'>): string {
  return shiftDays(to, -1);
}

/** What is wrong with a range whose last day is included; null where nothing is. */
export type RangeFault = 'from-missing' | 'to-missing' | 'order' | 'future';

/** Checks two dates of a form, both included; `latest` is the last day that may be chosen. */
export function rangeFault(from: string, last: string, latest?: string): RangeFault | null {
  if (!isCivilDate(from)) return 'from-missing';
  if (!isCivilDate(last)) return 'to-missing';
  if (from > last) return 'order';
  return latest && last > latest ? 'future' : null;
}

export type Bin = 'day' | 'week' | 'month';

const nextBin = {
  day: (date: string) => shiftDays(date, 1),
  week: (date: string) => shiftDays(weekStart(date), 7),
  month: (date: string) => shiftMonths(monthStart(date), 1),
};

/**
 * The days, weeks (from Monday) or months of a period, first and last cut to it, each as a period of its own.
 * Stops after `limit` of them, so that a hostile period cannot hang a page.
 */
export function bins(period: CivilPeriod, bin: Bin = 'day', limit = 4000): CivilPeriod[] {
  const found: CivilPeriod[] = [];
  if (!isCivilDate(period.from) || !isCivilDate(period.to)) return found;
  for (let from = period.from; from < period.to && found.length < limit; ) {
    const next = nextBin[bin](from);
    found.push({ from, to: next < period.to ? next : period.to });
    if (next === from) break;
    from = next;
  }
  return found;
}

/** The first day of the bin that a date falls in, never before the period. */
export function binOf(date: string, bin: Bin, period: CivilPeriod): string {
  const start = bin === 'day' ? date : bin === 'week' ? weekStart(date) : monthStart(date);
  return start < period.from ? period.from : start;
}
