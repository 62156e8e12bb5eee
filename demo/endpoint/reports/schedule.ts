// When a report is due: slots on the clocks of the subscriber's zone, on days of 23, 24 and 25 hours alike. Pure.
import type { ReportFrequency } from 'engagement-widgets/contract';
import { shiftDays, today, weekday } from 'engagement-widgets/format';
import { momentOf } from '../queries/zone.js';

export interface Schedule {
  frequency: ReportFrequency;
  /** 0 to 23. */
  hour: number;
  /** Of weekly reports: 1 Monday to 7 Sunday. */
  weekday: number;
  zone: string;
}

/** A moment at which a report is due, and the civil day on which it is. */
export interface Slot {
  at: Date;
  day: string;
}

const hourLength = 3_600_000;
/** Days to both sides of which one has a slot, with one to spare for a day that a zone's calendar left out. */
const lookAround: Readonly<Record<ReportFrequency, number>> = { daily: 2, weekly: 9 };

/** The hour of a day: the first one where it comes twice, the next moment there is where it is jumped over. */
function slotOn(day: string, { hour, zone }: Schedule): Slot {
  return { at: momentOf(day, hour * hourLength, zone), day };
}

const fits = (day: string, schedule: Schedule): boolean => schedule.frequency === 'daily' || weekday(day) === schedule.weekday % 7;

/** Slots of the days around a moment, earliest first. */
function slotsAround(schedule: Schedule, moment: Date): Slot[] {
  const middle = today(schedule.zone, moment);
  const reach = lookAround[schedule.frequency];
  const days = Array.from({ length: 2 * reach + 1 }, (_, index) => shiftDays(middle, index - reach));
  return days.filter((day) => fits(day, schedule)).map((day) => slotOn(day, schedule));
}

/** The last slot that is not after a moment. */
export function latestSlot(schedule: Schedule, moment: Date): Slot {
  return slotsAround(schedule, moment).findLast(({ at }) => at <= moment) as Slot;
}

/** The first slot after a moment. */
export function nextSlot(schedule: Schedule, moment: Date): Slot {
  return slotsAround(schedule, moment).find(({ at }) => at > moment) as Slot;
}

/** The days that a report of a slot is about: all over by then. `to` is exclusive. */
export function periodOf({ frequency }: Schedule, { day }: Slot): { from: string; to: string } {
  return { from: shiftDays(day, frequency === 'daily' ? -1 : -7), to: day };
}
