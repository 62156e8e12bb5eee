// Key figures day by day, and summed up to each day. Pure.
import { isKnown, type Maybe } from './range.js';

export interface KpiDaySums {
  readonly figures: Readonly<Record<string, Maybe>>;
  /** Of figures that count people: those whom no earlier day counts. */
  readonly firsts?: Readonly<Record<string, Maybe>> | null | undefined;
}

const ofPeople = ['people', 'participants', 'newCustomers'];

/** True for figures that count different people: a sum over days would count who comes twice twice. */
export const countsPeople = (name: string): boolean => ofPeople.includes(name);

/** What the values of a figure are: seconds and counts share no scale. */
export const kpiUnit = (name: string): 'count' | 'seconds' => (name === 'screenTime' ? 'seconds' : 'count');

/** The value of each day; null where it is not known. */
export function dailyKpi(days: readonly KpiDaySums[], name: string): (number | null)[] {
  return days.map(({ figures }) => figures[name] ?? null);
}

/**
 * All up to each day: sums of counts and seconds, and of people those seen for the first time, so that each is in it once.
 * Null where a day does not say what is needed.
 */
export function cumulatedKpi(days: readonly KpiDaySums[], name: string): number[] | null {
  const added = days.map(({ figures, firsts }) => (countsPeople(name) ? firsts : figures)?.[name]);
  if (!added.every(isKnown)) return null;
  let sum = 0;
  return added.map((value) => (sum += value));
}

/** The figure of all days together; null where it cannot be told from them. */
export function totalKpi(days: readonly KpiDaySums[], name: string): number | null {
  return days.length === 0 ? null : (cumulatedKpi(days, name)?.at(-1) ?? null);
}
