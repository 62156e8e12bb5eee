// Days of the calendar as `YYYY-MM-DD`, reckoned in UTC, so that the zone of the reader's machine can never shift one. The only user of date-fns.
import { addMonths } from 'date-fns/addMonths';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfWeek } from 'date-fns/startOfWeek';

const millisecondsPerDay = 86_400_000;

/** A Date whose calendar is UTC; date-fns makes its results with the constructor of what it is given. */
class UtcDate extends Date {
  override getFullYear() { return this.getUTCFullYear(); }
  override getMonth() { return this.getUTCMonth(); }
  override getDate() { return this.getUTCDate(); }
  override getDay() { return this.getUTCDay(); }
  override setFullYear(...of: Parameters<Date['setUTCFullYear']>) { return this.setUTCFullYear(...of); }
  override setMonth(...of: Parameters<Date['setUTCMonth']>) { return this.setUTCMonth(...of); }
  override setDate(day: number) { return this.setUTCDate(day); }
  override setHours(...of: Parameters<Date['setUTCHours']>) { return this.setUTCHours(...of); }
}

/** Midnight in UTC of a civil date; an invalid Date for anything that is no day of the calendar. */
export function utcDate(date: string): Date {
  const parsed = new Date(/^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : NaN);
  // The parser takes 31 February for 3 March.
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().startsWith(date) ? parsed : new Date(NaN);
}

/** Dates of four-digit years only: beyond them, the nearest one. Null of an invalid date. */
function toCivil(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  if (date.getUTCFullYear() > 9999) return '9999-12-31';
  return date.getUTCFullYear() < 1 ? '0001-01-01' : date.toISOString().slice(0, 10);
}

/** True for a day that is in the calendar, such as `2028-02-29`. */
export function isCivilDate(date: unknown): date is string {
  return typeof date === 'string' && !Number.isNaN(utcDate(date).getTime());
}

// Each gives back what it got where that is no date: callers check, and nothing throws.

/** `days` later, or earlier if below 0. */
export function shiftDays(date: string, days: number): string {
  return toCivil(new Date(utcDate(date).getTime() + days * millisecondsPerDay)) ?? date;
}

/** The same day `months` later; the last day of a month that is shorter. */
export function shiftMonths(date: string, months: number): string {
  return toCivil(addMonths(new UtcDate(utcDate(date)), months)) ?? date;
}

/** First day of the date's month. */
export function monthStart(date: string): string {
  return toCivil(startOfMonth(new UtcDate(utcDate(date)))) ?? date;
}

/** First day of the date's week; 0 for Sunday, 1 for Monday. */
export function weekStart(date: string, firstDay: 0 | 1 | 2 | 3 | 4 | 5 | 6 = 1): string {
  return toCivil(startOfWeek(new UtcDate(utcDate(date)), { weekStartsOn: firstDay })) ?? date;
}

/** Days from one date to another: 1 from today to tomorrow, below 0 backwards. NaN never: 0 where one is no date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / millisecondsPerDay) || 0;
}

/** The day of the week, 0 for Sunday. */
export function weekday(date: string): number {
  return utcDate(date).getUTCDay() || 0;
}
