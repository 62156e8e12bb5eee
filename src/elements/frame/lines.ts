// The quiet lines of a card: how many, the period where it differs, how old, what was left out. Pure.
import type { Period } from '../../contract/index.js';
import { formatPeriod, formatTime } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

/** What every answer over a period says of itself. */
export interface Enveloped {
  period: Period;
  previousPeriod?: Period | null;
  zone: string;
  generatedAt: string;
  completeUntil?: string | null;
  preview?: boolean;
}

export interface LineContext {
  words: Language['frame'];
  locale: string;
  /** True where the widget's period is not (only) the provider's. */
  ownPeriod: boolean;
  stale: boolean;
  updatedAt: Date | undefined;
}

/** Under the heading: how many, the period where it differs, the time where today is part of it. */
export function sub(data: Enveloped, count: string, { words, locale, ownPeriod }: LineContext): string {
  const until = data.completeUntil ? words['state.until'](formatTime(data.completeUntil, locale, data.zone)) : '';
  return [count, ownPeriod ? formatPeriod(data.period, locale, 'medium') : '', until].filter(Boolean).join(' · ') || '\u00a0';
}

/** That the figures are older than they should be; empty where they are not. */
export function staleLine(data: Enveloped, { words, locale, stale, updatedAt }: LineContext): string {
  return stale ? words['state.stale'](formatTime(updatedAt?.toISOString() ?? data.generatedAt, locale, data.zone)) : '';
}
