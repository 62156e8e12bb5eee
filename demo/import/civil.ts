// Civil days for the data of the demo, on the endpoint's own calendar. Days are `YYYY-MM-DD`, moments are milliseconds.
import { today } from 'engagement-widgets/format';
import { momentOf as momentInZone } from '../endpoint/queries/zone.js';

export { daysBetween, shiftDays as addDays } from 'engagement-widgets/format';

const minute = 60_000;
// A demo asks for the same hours of the same days a hundred thousand times, and a zone's clock is dear to read.
const moments = new Map<string, number>();

export function civilDate(at: number, zone: string): string {
  return today(zone, at);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The moment at which a zone's clocks show this full hour (0 to 23). */
export function hourOn(date: string, hour: number, zone: string): number {
  const key = `${date} ${hour} ${zone}`;
  let at = moments.get(key);
  if (at === undefined) moments.set(key, (at = momentInZone(date, hour * 60 * minute, zone).getTime()));
  return at;
}

export function isoOf(at: number): string {
  return new Date(at).toISOString();
}
