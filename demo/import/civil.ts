// Civil days and wall-clock times in an IANA zone. Days are `YYYY-MM-DD`; moments are ISO strings in UTC.

const day = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    // Sweden writes dates as ISO does, so the parts need no putting together.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(zone, clock);
  }
  return clock;
}

/** The wall clock of a zone at a moment, written as if it were UTC. */
function wallClock(at: number, zone: string): number {
  return Date.parse(`${clockOf(zone).format(at).replace(' ', 'T')}Z`);
}

export function civilDate(at: number, zone: string): string {
  return clockOf(zone).format(at).slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The moment at which a zone's clock shows this time (`HH:MM`), in milliseconds. Where the clock jumps over it, the moment after the jump. */
export function momentOf(date: string, time: string, zone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // Twice: the first guess may lie on the other side of a change of the clock.
  let at = wanted - (wallClock(wanted, zone) - wanted);
  at += wanted - wallClock(at, zone);
  return at;
}

export function isoOf(at: number): string {
  return new Date(at).toISOString();
}
