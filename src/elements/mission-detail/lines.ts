// The figures of one mission as texts of tiles. Words and formats only; every figure comes from stats.
import type { MissionDetail } from '../../contract/index.js';
import { changeText } from '../../export/change.js';
import { formatCompact, formatCount, formatPercent } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { changeOfCounts, changeOfShares, rateOf, type Change, type Rate } from '../../stats/index.js';
import { partOf, type IndicatorContext } from '../indicators/lines.js';
import type { TileLine } from '../kpi/tile.js';

export interface DetailContext {
  data: MissionDetail;
  words: Language['missionDetail'];
  indicators: Language['indicators'];
  change: Language['change'];
  locale: string;
}

export type FigureName = 'validations' | 'people' | 'rate' | 'share' | 'revoked';

/** A figure of the mission as it was and is. */
export interface Figure {
  readonly name: FigureName;
  readonly value: number | null;
  /** Part and base of a share. */
  readonly rate: Rate | null;
  /** In the previous period; null where that is not known. */
  readonly before: number | null;
  readonly change: Change;
}

/** A mission that the catalogue does not know has no type and so no colour of its own. */
export const colourOf = ({ mission }: MissionDetail): string => (mission.type ? `mission-${mission.type}` : 'missing');

export const digits = 1;
const unchanged: Change = { kind: 'none' };

/** All figures in their order; what was taken back only where the endpoint says it. */
export function figuresOf({ validations, people, active, all, revoked, previous }: MissionDetail): Figure[] {
  const [rate, share] = [rateOf(people, active), rateOf(validations, all)];
  const before = previous ? rateOf(previous.people, previous.active) : null;
  return [
    { name: 'validations', value: validations, rate: null, before: previous?.validations ?? null, change: changeOfCounts(validations, previous?.validations) },
    { name: 'people', value: people, rate: null, before: previous?.people ?? null, change: changeOfCounts(people, previous?.people) },
    { name: 'rate', value: rate?.share ?? null, rate, before: before?.share ?? null, change: changeOfShares(rate, before) },
    { name: 'share', value: share?.share ?? null, rate: share, before: null, change: unchanged },
    ...(revoked === undefined ? [] : [{ name: 'revoked' as const, value: revoked, rate: null, before: null, change: unchanged }]),
  ];
}

export const detailLines = (context: DetailContext): TileLine[] => figuresOf(context.data).map((figure) => lineOf(figure, context));

function lineOf(figure: Figure, context: DetailContext): TileLine {
  const label = context.words[figure.name];
  return { name: figure.name, label, short: label, ...valueOf(figure, context), known: figure.value !== null, base: baseOf(figure, context), change: changeOf(figure, context) };
}

function valueOf({ name, value }: Figure, { words, locale }: DetailContext): Pick<TileLine, 'value' | 'full'> {
  if (value === null) return { value: words['none'], full: null };
  if (name === 'rate' || name === 'share') return { value: formatPercent(value, locale, digits), full: null };
  const { text, full } = formatCompact(value, locale);
  return { value: text, full };
}

function baseOf({ name, rate }: Figure, context: DetailContext): string {
  const { words, locale, indicators } = context;
  if (name === 'revoked') return words['revoked.note'];
  if (!rate) return '';
  if (name === 'share') return words['share.of'](formatCount(rate.part, locale), rate.base, formatCount(rate.base, locale));
  return [partOf(rate, indicatorContext(context)), ...(rate.over ? [indicators['over']] : [])].join('. ');
}

/** What it is compared with stands once below all tiles. */
export function changeOf({ name, change }: Figure, { change: words, locale }: DetailContext): string {
  return changeText(change, name === 'rate' ? { words, locale, unit: 'points', digits } : { words, locale });
}

export function indicatorContext({ data, indicators, change, locale }: DetailContext): IndicatorContext {
  return { words: indicators, change, locale, base: data.base, period: data.period, previousPeriod: data.previousPeriod };
}
