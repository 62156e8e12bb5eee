// Civil days and wall-clock times of an IANA zone. Days are `YYYY-MM-DD`, moments are Dates. Pure.

const dayLength = 86_400_000;
const keptClocks = 64;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    // Bounded: zones come from requests.
    if (clocks.size >= keptClocks) clocks.clear();
    clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3,
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** What the clocks of a zone show at a moment, in milliseconds, written as if it were UTC. */
function wallClock(at: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, fractionalSecond = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, fractionalSecond);
}

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const written = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return written(midnight(day) + days * dayLength);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / dayLength);
}

/** The civil day of a moment. */
export function dayOf(at: Date, zone: string): string {
  return written(wallClock(at.getTime(), zone));
}

/** Milliseconds that the zone's clocks show since midnight: not what has passed, on a day that changes them. */
export function timeOfDay(at: Date, zone: string): number {
  const wall = wallClock(at.getTime(), zone);
  return wall - midnight(written(wall));
}

/**
 * The moment at which the zone's clocks show a time of a day. A time that comes twice means the first;
 * a time that is jumped over means as long after the jump as it lies in the gap.
 */
export function momentOf(day: string, time: number, zone: string): Date {
  const wall = midnight(day) + time;
  const before = wall - offsetNear(wall - dayLength, zone);
  const after = wall - offsetNear(wall + dayLength, zone);
  const fits = [before, after].find((at) => wallClock(at, zone) === wall);
  return new Date(fits ?? before);
}

function offsetNear(at: number, zone: string): number {
  return wallClock(at, zone) - at;
}

/** The first moment of a civil day. */
export function startOfDay(day: string, zone: string): Date {
  return momentOf(day, 0, zone);
}

/** The name under which both engines know a zone, letter case and aliases settled; null for what has no name, such as `+02:00`. */
export function zoneKnownAs(zone: string): string | null {
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
  return /^[+-]/.test(timeZone) ? null : timeZone;
}
