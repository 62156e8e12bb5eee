// The clocks of an IANA zone: which moment a civil day (`YYYY-MM-DD`) and a time of day mean. Pure.

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

/** Milliseconds that the zone's clocks show since midnight: not what has passed, on a day that changes them. */
export function timeOfDay(at: Date, zone: string): number {
  const wall = wallClock(at.getTime(), zone);
  return wall - midnight(new Date(wall).toISOString().slice(0, 10));
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
