// The texts of a key figure's tile: made once for screen, file and mail. Words and formats only; every figure comes ready from `stats`.
import { formatCompact, formatCount, formatDuration, formatPercent, formatPoints, formatSigned, missing, type CivilPeriod } from '../format/index.js';
import type { Language } from '../i18n/index.js';
import { changeSentence, type ChangeContext, type ShownChange } from './change.js';

type Words = Language['kpi'];
type NamesIn<Prefix extends string> = keyof Words extends infer Key ? (Key extends `${Prefix}${infer Name}` ? Name : never) : never;

/** A key figure as `stats` makes it. */
export interface ShownKpi {
  readonly name: string;
  readonly group: NamesIn<'kpi.group.'>;
  readonly kind: 'count' | 'people' | 'duration' | 'share' | 'score';
  readonly value: number | null;
  readonly of: { readonly part: number; readonly base: number; readonly unit: NamesIn<'kpi.base.'>; readonly share: number | null } | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Fewest answers that make the value. */
  readonly least: number | null;
  readonly change: ShownChange;
}

export interface KpiContext {
  words: Words;
  change: Language['change'];
  locale: string;
  previousPeriod?: CivilPeriod | null | undefined;
}

export interface KpiLine {
  readonly name: string;
  /** By itself: `Web push: double opt-ins`. */
  readonly label: string;
  /** Below the heading of its group: `Double opt-ins`. */
  readonly short: string;
  /** As shown: `123K`, `39.0 %`, `2 min, 5 sec`, `+8.8`; `no data yet` where there is none. */
  readonly value: string;
  /** The exact value where `value` is shortened. */
  readonly full: string | null;
  /** False where there is no value, for whatever reason. */
  readonly known: boolean;
  /** What it rests on, in words: `203 of 520 sessions`; empty for what stands for itself. */
  readonly base: string;
  /** `↑ 8 % more than Apr 1 – 30, 2026`; empty where nothing was compared. */
  readonly change: string;
}

const digits = 1;
/** From here on minutes say nothing: whole hours. */
const longDuration = 100 * 3600;

export function kpiLine(kpi: ShownKpi, context: KpiContext): KpiLine {
  const { label, short } = labelsOf(kpi.name, context);
  return {
    name: kpi.name, label, short, ...valueOf(kpi, context),
    known: kpi.value !== null,
    base: baseOf(kpi, context),
    change: changeSentence(kpi.change, context.previousPeriod, { words: context.change, locale: context.locale, ...unitOf(kpi, context) }),
  };
}

export const kpiLines = (kpis: readonly ShownKpi[], context: KpiContext): KpiLine[] => kpis.map((kpi) => kpiLine(kpi, context));

/** Name of a tile, or of one of the sums of the contract; the name itself where there are no words for it. */
export const kpiLabel = (name: string, context: Pick<KpiContext, 'words' | 'locale'>): string => labelsOf(name, context).label;

const optIn = /^(webPush|reminder|newsletter|profiling|sms)(Asked|Single|Double|Rate|Rejected|OptOuts)$/;

function labelsOf(name: string, { words, locale }: Pick<KpiContext, 'words' | 'locale'>): { label: string; short: string } {
  const [, channel, what] = optIn.exec(name) ?? [];
  if (!channel) {
    const label = words[`kpi.tile.${name}` as 'kpi.tile.starts'] ?? name;
    return { label, short: label };
  }
  const short = words[`kpi.optIn.${what as NamesIn<'kpi.optIn.'>}`] as string;
  const label = words['kpi.optIn.of'](words[`kpi.group.${channel as 'sms'}`], short);
  return { label, short: short.charAt(0).toLocaleUpperCase(locale) + short.slice(1) };
}

function valueOf({ kind, value, of }: ShownKpi, { words, locale }: KpiContext): Pick<KpiLine, 'value' | 'full'> {
  // A score that too few answers gave is not the same as no data.
  if (value === null) return { value: kind === 'score' && of && of.base > 0 ? missing : words['kpi.none'], full: null };
  switch (kind) {
    case 'share':
      return { value: formatPercent(value, locale, digits), full: null };
    case 'score':
      return { value: formatSigned(value, locale, digits), full: null };
    case 'duration':
      return value < longDuration
        ? { value: formatDuration(value, locale), full: null }
        : { value: formatDuration(Math.round(value / 3600) * 3600, locale), full: formatDuration(value, locale) };
    default: {
      const { text, full } = formatCompact(value, locale);
      return { value: text, full };
    }
  }
}

function baseOf({ kind, value, of, range, least }: ShownKpi, { words, locale }: KpiContext): string {
  if (!of || (value === null && of.base === 0)) return '';
  const base = words[`kpi.base.${of.unit}`](of.base, formatCount(of.base, locale));
  switch (kind) {
    case 'score':
      return range ? words['kpi.range'](formatSigned(range.low, locale), formatSigned(range.high, locale), base) : words['kpi.few'](base, formatCount(least, locale));
    case 'duration':
      return words['kpi.over'](base);
    case 'share':
      return words['kpi.of'](formatCount(of.part, locale), base);
    default:
      return of.share === null ? '' : words['kpi.of'](formatPercent(of.share, locale, digits), base);
  }
}

function unitOf({ kind }: ShownKpi, { change, locale }: KpiContext): Pick<ChangeContext, 'unit' | 'write'> {
  switch (kind) {
    case 'share':
    case 'score':
      return { unit: 'points', write: (size) => change['change.points'](formatPoints(size, locale, digits)) };
    case 'duration':
      return { write: (size) => formatDuration(size, locale) };
    default:
      return { write: (size) => formatCount(size, locale) };
  }
}
