// The quiet lines of a card, and the head of whatever leaves it: period, zone, time of the data. Pure.
import type { Period } from '../../contract/index.js';
import type { HeadLine, TableHead } from '../../export/index.js';
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
  rejected: number;
}

/** Under the heading: how many, the period where it differs, the time where today is part of it. */
export function sub(data: Enveloped, count: string, { words, locale, ownPeriod }: LineContext): string {
  const until = data.completeUntil ? words['state.until'](formatTime(data.completeUntil, locale, data.zone)) : '';
  return [count, ownPeriod ? formatPeriod(data.period, locale, 'medium') : '', until].filter(Boolean).join(' · ') || '\u00a0';
}

/** At the bottom: what the reader should know of these figures. */
export function foot(data: Enveloped, { words, locale, stale, updatedAt, rejected }: LineContext): string[] {
  const time = updatedAt?.toISOString() ?? data.generatedAt;
  return [
    ...(stale ? [words['state.stale'](formatTime(time, locale, data.zone))] : []),
    ...(rejected > 0 ? [words['state.rejected'](rejected)] : []),
  ];
}

/** What explanation, twin and files state of the figures. */
export function tableHead(data: Enveloped, { words, locale }: Pick<LineContext, 'words' | 'locale'>, filter: HeadLine | null = null): TableHead {
  return {
    period: { label: words['head.period'], value: formatPeriod(data.period, locale) },
    zone: { label: words['head.zone'], value: data.zone },
    filter,
    time: { label: words['head.generated'], value: formatTime(data.generatedAt, locale, data.zone, 'date-time') },
    notes: [
      ...(data.previousPeriod ? [{ label: words['head.compared'], value: formatPeriod(data.previousPeriod, locale) }] : []),
      { label: words['head.preview'], value: words[data.preview ? 'head.preview.yes' : 'head.preview.no'] },
    ],
  };
}
