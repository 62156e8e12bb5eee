// Days of missions, made whole: a day without a mission is zero, a day that is not over is named. Pure.
import { missionTypes, type Answer, type MissionType, type missionsByDay } from '../../contract/index.js';
import { bins, today } from '../../format/index.js';

export type Days = Answer<typeof missionsByDay>;

export interface Day {
  readonly date: string;
  readonly counts: Readonly<Record<MissionType, number>>;
  readonly total: number;
  /** The day that figures are not complete for. */
  readonly unfinished: boolean;
}

const zero = Object.fromEntries(missionTypes.map((type) => [type, 0])) as Record<MissionType, number>;

/** Every day of the period in its order. */
export function daysOf({ period, days, completeUntil, zone }: Pick<Days, 'period' | 'days' | 'completeUntil' | 'zone'>): Day[] {
  const known = new Map(days.map((day) => [day.date, day]));
  const current = completeUntil ? today(zone, new Date(completeUntil)) : undefined;
  return bins(period).map(({ from: date }) => {
    const counts = known.get(date) ?? zero;
    return { date, counts, total: missionTypes.reduce((sum, type) => sum + counts[type], 0), unfinished: date === current };
  });
}
