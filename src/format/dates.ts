// Civil dates, periods and moments as people read them. Civil dates are written in UTC, moments in the answer's zone; the reader's own zone is never asked.
import { utcDate } from './civil.js';
import { intl, missing } from './intl.js';
import { lastDay, type CivilPeriod } from './periods.js';

const dateStyles = {
  /** Apr 3 */
  short: { day: 'numeric', month: 'short' },
  /** Fri, Apr 3 */
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Apr 3, 2026 */
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** April 3, 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Friday, April 3, 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** April 2026 */
  month: { month: 'long', year: 'numeric' },
  /** Apr */
  'month-short': { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof dateStyles;

const civilFormat = (locale: string, style: DateStyle) => intl('date', locale, { ...dateStyles[style], timeZone: 'UTC' });
const isValid = (date: Date) => !Number.isNaN(date.getTime());

/** A civil date `YYYY-MM-DD`; a dash for anything else. */
export function formatDate(date: string | null | undefined, locale: string, style: DateStyle = 'medium'): string {
  const day = utcDate(date ?? '');
  return isValid(day) ? civilFormat(locale, style).format(day) : missing;
}

/** A period with its last day included: `April 1 – 30, 2026`. One day is written as that day. */
export function formatPeriod(period: CivilPeriod | null | undefined, locale: string, style: DateStyle = 'long'): string {
  const [first, last] = [utcDate(period?.from ?? ''), utcDate(period ? lastDay(period) : '')];
  if (!isValid(first) || !isValid(last)) return missing;
  const format = civilFormat(locale, style);
  return last > first ? format.formatRange(first, last) : format.format(first);
}

const timeStyles = {
  /** 10:32 */
  time: { timeStyle: 'short' },
  /** Apr 3, 2026, 10:32 AM */
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type TimeStyle = keyof typeof timeStyles;

/** A moment (ISO 8601 with its offset, or a Date) on the clocks of `zone`; a dash for anything else. */
export function formatTime(moment: string | number | Date | null | undefined, locale: string, zone: string, style: TimeStyle = 'time'): string {
  const date = new Date(moment ?? NaN);
  return isValid(date) ? intl('date', locale, { ...timeStyles[style], timeZone: zone }).format(date) : missing;
}

/** An hour of the day from 0 to 23 as the locale writes it: `14:00` or `2 PM`. */
export function formatHour(hour: number, locale: string): string {
  const date = new Date(Date.UTC(2000, 0, 1, hour));
  return isValid(date) ? intl('date', locale, { hour: 'numeric', timeZone: 'UTC' }).format(date) : missing;
}

/** A day of the week from 1 for Monday to 7 for Sunday: `Monday`. */
export function formatWeekday(day: number, locale: string): string {
  // The first day of 2001 was a Monday.
  const date = new Date(Date.UTC(2001, 0, day));
  return isValid(date) ? intl('date', locale, { weekday: 'long', timeZone: 'UTC' }).format(date) : missing;
}

const units = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3600], ['minute', 60]] as const;

/** How long ago, or ahead, in the largest whole unit: `3 hours ago`; `now` within a minute. */
export function formatRelative(moment: string | number | Date | null | undefined, locale: string, now: number | Date = Date.now()): string {
  const date = new Date(moment ?? NaN);
  if (!isValid(date)) return missing;
  const seconds = (date.getTime() - Number(now)) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', Infinity];
  return intl('relative', locale, { numeric: 'auto' }).format(Math.trunc(seconds / size) + 0, unit);
}

/** Seconds as the two largest of hours, minutes and seconds: `1 hr, 23 min`. */
export function formatDuration(seconds: number | null | undefined, locale: string): string {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return missing;
  const whole = Math.round(seconds);
  const parts = ([['hour', Math.floor(whole / 3600)], ['minute', Math.floor(whole / 60) % 60], ['second', whole % 60]] as const).filter(([, value]) => value > 0);
  const shown = parts.length > 0 ? parts.slice(0, 2) : ([['second', 0]] as const);
  const texts = shown.map(([unit, value]) => intl('number', locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value));
  return intl('list', locale, { type: 'unit', style: 'short' }).format(texts);
}
