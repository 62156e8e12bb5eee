// What a period picker shows, from the settings around it and what is known of the data. Pure.
import { filledPeriod, formatPeriod, presetOf, previousPeriod, shiftDays, type CivilPeriod, type PeriodPreset } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

export interface PickerFacts {
  from?: string | undefined;
  /** Exclusive. */
  to?: string | undefined;
  compare?: boolean | undefined;
  /** The current day in the zone in which days are counted. */
  today: string;
  /** First day with facts; null where it is not known. */
  firstDay: string | null;
}

export interface PickerView {
  period: CivilPeriod;
  /** Null for dates of one's own. */
  preset: PeriodPreset | null;
  /** The period it is compared with; null where it is not. */
  compared: CivilPeriod | null;
  /** False where nothing was before. */
  canCompare: boolean;
  /** Whether today is part of it. */
  unfinished: boolean;
}

export function pickerView({ from, to, compare, today, firstDay }: PickerFacts): PickerView {
  const period = filledPeriod({ from, to }, today);
  const canCompare = !hasNothingBefore(period, firstDay);
  return {
    period,
    preset: presetOf(period, today, firstDay),
    compared: compare && canCompare ? previousPeriod(period) : null,
    canCompare,
    unfinished: period.to > today,
  };
}

export function hasNothingBefore({ from }: CivilPeriod, firstDay: string | null): boolean {
  return firstDay !== null && from <= firstDay;
}

/** Which dates are shown; then whether today is among them, and what they are compared with. */
export function bannerTexts({ period, compared, unfinished }: PickerView, words: Language['period'], locale: string): [dates: string, ...more: string[]] {
  const today = unfinished ? [words['banner.today']] : [];
  return [formatPeriod(period, locale), ...today, ...(compared ? [words['banner.compared'](formatPeriod(compared, locale))] : [])];
}

/** First day with facts in the zone that is shown: in another one than it was found in, it may have begun the day before. */
export function firstDayIn(since: string | null | undefined, foundIn: string | undefined, shown: string | undefined): string | null {
  if (!since) return null;
  return shown && foundIn && shown !== foundIn ? shiftDays(since, -1) : since;
}
