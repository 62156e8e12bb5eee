// The texts of the three figures' tiles, and what their base is in words. Words and formats only; every figure comes ready from stats.
import type { ParticipationBase, Period } from '../../contract/index.js';
import { changeSentence, type ChangeContext } from '../../export/change.js';
import { formatCompact, formatCount, formatDate, formatPercent, formatPoints, lastDay } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import type { MissionIndicator } from '../../stats/index.js';
import type { TileLine } from '../kpi/tile.js';

export interface IndicatorContext {
  words: Language['indicators'];
  change: Language['change'];
  locale: string;
  base: ParticipationBase;
  period: Period;
  previousPeriod?: Period | null | undefined;
}

/** Base of which this library knows the rule. */
const activeCustomers = 'active-customers';
export const digits = 1;

export function indicatorLine(figure: MissionIndicator, context: IndicatorContext): TileLine {
  const { words, previousPeriod } = context;
  const label = words[figure.name];
  return {
    name: figure.name, label, short: label, ...valueOf(figure, context),
    known: figure.value !== null,
    base: restOf(figure, context),
    change: changeSentence(figure.change, previousPeriod, changeContext(figure, context)),
    more: figure.name === 'participation' ? [...(figure.rate?.over ? [words['over']] : []), baseRule(context)].join('. ') : '',
  };
}

function valueOf({ name, value }: MissionIndicator, { words, locale }: IndicatorContext): Pick<TileLine, 'value' | 'full'> {
  if (value === null) return { value: words['none'], full: null };
  if (name === 'participation') return { value: formatPercent(value, locale, digits), full: null };
  const { text, full } = formatCompact(value, locale);
  return { value: text, full };
}

/** What a tile rests on, such as `1,204 of 23,502 active customers`. */
function restOf({ name, rate }: MissionIndicator, context: IndicatorContext): string {
  if (name === 'engaged') return context.words['engaged.base'];
  if (!rate) return '';
  // Of nobody there is no part.
  return rate.share === null ? context.words['active'](0, formatCount(0, context.locale)) : partOf(rate, context);
}

export function partOf({ part, base: of }: { part: number; base: number }, { words, locale, base }: IndicatorContext): string {
  return words[base.id === activeCustomers ? 'of.active' : 'of.others'](formatCount(part, locale), of, formatCount(of, locale));
}

/** Who the participation is measured against, in words: the rule where it is known, else the name that the endpoint gives. */
export function baseRule({ words, locale, base, period }: IndicatorContext): string {
  const { id, days } = base;
  const last = formatDate(lastDay(period), locale);
  const count = days ?? 0;
  if (id === activeCustomers) return count ? words['active.rule'](count, formatCount(count, locale), last) : words['active.rule.ever'](last);
  const name = base.name || id;
  return count ? words['others.rule.days'](name, count, formatCount(count, locale), last) : words['others.rule'](name);
}

export function changeContext({ name }: MissionIndicator, { change, locale }: Pick<IndicatorContext, 'change' | 'locale'>): ChangeContext {
  return name === 'participation'
    ? { words: change, locale, unit: 'points', write: (size) => change['change.points'](formatPoints(size, locale, digits)) }
    : { words: change, locale, write: (size) => formatCount(size, locale) };
}
