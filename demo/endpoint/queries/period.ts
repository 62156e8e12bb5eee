// Which moments a request means: its civil days, the previous period, and what of them is over. Pure.
import { daysBetween, shiftDays, today } from 'engagement-widgets/format';
import { ProblemError } from '../problems.js';
import { momentOf, startOfDay, timeOfDay, zoneKnownAs } from './zone.js';

/** Days of the period that is answered where none is asked. */
const defaultDays = 30;

export interface Span {
  /** First civil day. */
  from: string;
  /** The civil day after the last. */
  to: string;
  /** First moment. */
  start: Date;
  /** The moment after the last that counts. */
  end: Date;
}

export interface PreviousSpan extends Span {
  /** Set where the period is unfinished: `end` then lies within the previous one. */
  until: Date | null;
}

export interface ResolvedPeriod extends Span {
  /** As asked. */
  zone: string;
  /** The same zone as SQL knows it. */
  sqlZone: string;
  days: number;
  /** The moment of the request, where the period is not over then. */
  completeUntil: Date | null;
  previous: PreviousSpan;
}

export interface PeriodQuery {
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
}

function invalid(path: string, message: string): ProblemError {
  return new ProblemError('invalid-parameter', { detail: `${path} ${message}.`, errors: [{ path, message }] });
}

/** Civil days `[from, to)`; what is not asked is filled so that only complete days are in. */
function civilDays({ from, to }: PeriodQuery, day: string): { from: string; to: string } {
  if (from && to) return { from, to };
  if (to) return { from: shiftDays(to, -defaultDays), to };
  if (from) return { from, to: from < day ? day : shiftDays(from, 1) };
  return { from: shiftDays(day, -defaultDays), to: day };
}

/**
 * The previous period is `[from − days, from)`. While the period is unfinished it ends at the same day offset and
 * wall-clock time as `now` does in the period, so that equal stretches are compared.
 */
function previousOf(from: string, days: number, zone: string, now: Date | null): PreviousSpan {
  const first = shiftDays(from, -days);
  const span = { from: first, to: from, start: startOfDay(first, zone), end: startOfDay(from, zone) };
  if (!now) return { ...span, until: null };
  const passed = daysBetween(from, today(zone, now));
  const until = passed < 0 ? span.start : momentOf(shiftDays(first, passed), timeOfDay(now, zone), zone);
  return { ...span, end: until, until };
}

/** @throws ProblemError `invalid-parameter` where `from` is not before `to`, or the zone has no name. */
export function resolvePeriod(query: PeriodQuery, tenantZone: string, now: Date): ResolvedPeriod {
  const zone = query.zone ?? tenantZone;
  const sqlZone = zoneKnownAs(zone);
  if (!sqlZone) throw invalid('zone', 'must be a named zone such as Europe/Berlin');
  const { from, to } = civilDays(query, today(zone, now));
  if (from >= to) throw invalid('to', 'must be after from');
  const days = daysBetween(from, to);
  const end = startOfDay(to, zone);
  const completeUntil = now < end ? now : null;
  return { from, to, zone, sqlZone, days, start: startOfDay(from, zone), end, completeUntil, previous: previousOf(from, days, zone, completeUntil) };
}

/** Civil days of a span, the last one that on which it ends: what lies ahead has no figures. */
export function daysOf({ from, to, end }: Span, zone: string): string[] {
  const last = today(zone, end.getTime() - 1);
  const days: string[] = [];
  for (let day = from; day < to && day <= last; day = shiftDays(day, 1)) days.push(day);
  return days;
}
