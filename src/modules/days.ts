// How many days figures are counted over. Pure.
import { daysIn, partOfDay, today, type CivilPeriod } from '../format/index.js';

export interface Counted {
  readonly period: CivilPeriod;
  readonly zone: string;
  readonly completeUntil?: string | null | undefined;
}

/** Days of a period that are over, the current one as the part of it that is. */
export function daysCounted({ period, zone, completeUntil }: Counted): number {
  if (!completeUntil) return daysIn(period);
  const day = today(zone, new Date(completeUntil));
  if (day < period.from) return 0;
  if (day >= period.to) return daysIn(period);
  return daysIn({ from: period.from, to: day }) + partOfDay(new Date(completeUntil), zone);
}
