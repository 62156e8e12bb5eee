// The head of whatever leaves a card: period, zone, time of the data. Pure.
import type { HeadLine, TableHead } from '../../export/index.js';
import { formatPeriod, formatTime } from '../../format/index.js';
import { explain as english } from '../../i18n/en-later.js';
import { wordsOf } from '../../i18n/index.js';
import type { Enveloped } from '../frame/lines.js';

/** What explanation, twin and files state of the figures. */
export function tableHead(data: Enveloped, locale: string, filter: HeadLine | null = null): TableHead {
  const words = wordsOf('explain', english, locale);
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
