// The figures of one module, read by its declaration: values, shares, ranges and changes, all made by stats. Pure.
import type { BreakdownPart, ModuleDetail } from '../contract/index.js';
import {
  changeOfCounts, changeOfNps, changeOfShares, changeOfSums, daysLeft, foldSmallest, nps, rateOf, ratio, sharesOfWhole,
  type Change, type Range, type Rate, type Share,
} from '../stats/index.js';
import { daysCounted } from './days.js';
import type { CountFigure, DaysFigure, Figure, ModuleDeclaration, ModuleSums, ScoreFigure, Split } from './declaration.js';

export interface FigureReading {
  readonly figure: Figure;
  /** Null where nothing was asked, or too little for a score. */
  readonly value: number | null;
  readonly before: number | null;
  readonly change: Change;
  /** Where the value likely lies; null where that is not told. */
  readonly range: Range | null;
  /** Of the other figure that its declaration names. */
  readonly share: Rate | null;
  /** How many answers a score rests on. */
  readonly answers?: number;
}

export interface RateReading {
  readonly now: Rate;
  readonly before: Rate | null;
  readonly change: Change;
}

export interface SplitPart {
  readonly key: string;
  /** Words of the catalogue; null where it has none. */
  readonly label: string | null;
  readonly count: number;
  readonly people: number | null;
  readonly share: Share;
  /** Count in the previous period; null where nothing is compared. */
  readonly before: number | null;
  /** Of `rates`: against its own base. */
  readonly rate: RateReading | null;
  /** Length of its bar, 0 to 1. */
  readonly length: number;
}

export interface SplitReading {
  readonly split: Split;
  /** Every part. */
  readonly all: readonly SplitPart[];
  /** Those that stand by themselves where there are many. */
  readonly parts: readonly SplitPart[];
  /** All others as one; null where there is none. */
  readonly rest: { readonly count: number; readonly parts: number; readonly share: Share; readonly length: number } | null;
  readonly total: number;
}

export interface Reading {
  readonly visits: Change;
  readonly figures: readonly FigureReading[];
  /** Null where the type has none, or where the endpoint does not send what it is made of. */
  readonly rate: RateReading | null;
  readonly splits: readonly SplitReading[];
  /** Days that the figures are counted over. */
  readonly days: number;
}

const none: Change = { kind: 'none' };
/** As many as have a colour of their own. */
const mostParts = 6;

/** `isPart`: only some of the visits are counted, so that a stock cannot be set against them. */
export function readModule(of: Pick<ModuleDeclaration, 'figures' | 'rate' | 'splits'>, data: ModuleDetail, isPart = false): Reading {
  const days = daysCounted(data);
  const previous = data.previous ?? null;
  const figures = of.figures.filter(({ kind }) => !(isPart && kind === 'days')).flatMap((figure) => readFigure(figure, { now: data, before: previous, days, figures: of.figures }));
  return { visits: changeOfCounts(data.visits, previous?.visits), figures, rate: readRate(of, data, previous), splits: readSplits(of.splits ?? [], data, previous), days };
}

interface Both {
  now: ModuleSums;
  before: ModuleSums | null;
  days: number;
  figures: readonly Figure[];
}

type Value = number | null | undefined;

/** Undefined for a figure that the endpoint does not send: it is left out. */
function valueOf(name: string, sums: ModuleSums | null, figures: readonly Figure[]): Value {
  const figure = figures.find((each) => each.name === name);
  const made = figure && (figure.kind === 'count' || figure.kind === 'people' || figure.kind === 'sum') ? figure.value : undefined;
  if (!sums) return null;
  return made ? made(sums) : sums.figures[name];
}

function readFigure(figure: Figure, both: Both): FigureReading[] {
  if (figure.kind === 'score') return [readScore(figure, both)];
  return figure.kind === 'days' ? readDays(figure, both) : readCount(figure, both);
}

function readCount(figure: CountFigure, { now, before, figures }: Both): FigureReading[] {
  const value = valueOf(figure.name, now, figures);
  if (value === undefined) return [];
  const earlier = figure.stock ? null : (valueOf(figure.name, before, figures) ?? null);
  const change = figure.stock ? none : (figure.kind === 'sum' ? changeOfSums : changeOfCounts)(value, earlier);
  const share = figure.of ? rateOf(value, valueOf(figure.of, now, figures)) : null;
  return [{ figure, value, before: earlier, change, range: null, share }];
}

function readScore(figure: ScoreFigure, { now, before }: Both): FigureReading {
  const [counts, earlier] = [figure.counts(now), before && figure.counts(before)];
  const { score, range, answered } = nps(counts);
  return { figure, value: score, answers: answered, before: earlier && nps(earlier).score, change: changeOfNps(counts, earlier), range, share: null };
}

function readDays(figure: DaysFigure, { now, days, figures }: Both): FigureReading[] {
  const [left, used] = [figure.left, figure.used].map((name) => valueOf(name, now, figures));
  if (left === undefined) return [];
  return [{ figure, value: daysLeft({ left, used, days }), before: null, change: none, range: null, share: null }];
}

function readRate({ rate, figures }: Pick<ModuleDeclaration, 'figures' | 'rate'>, data: ModuleDetail, previous: ModuleSums | null): RateReading | null {
  if (!rate) return null;
  const at = (sums: ModuleSums | null): [Value, Value] => [valueOf(rate.part, sums, figures), valueOf(rate.base, sums, figures)];
  const [part, base] = at(data);
  if (part === undefined || base === undefined) return null;
  // Nothing of the kind was asked: the same as a base of 0.
  const now = rateOf(part, base) ?? rateOf(0, 0)!;
  return compared(now, rateOf(...at(previous)));
}

const compared = (now: Rate, before: Rate | null): RateReading => ({ now, before, change: changeOfShares(now, before) });

function readSplits(splits: readonly Split[], data: ModuleDetail, previous: ModuleSums | null): SplitReading[] {
  return splits.flatMap((split) => (Object.hasOwn(data.breakdowns, split.breakdown) ? [readSplit(split, data, previous)] : []));
}

function readSplit(split: Split, data: ModuleDetail, previous: ModuleSums | null): SplitReading {
  const entries = data.breakdowns[split.breakdown]!;
  const counts = entries.map(({ count }) => count);
  const all = split.draw === 'rates' ? rates(split, entries, data, previous) : counted(split, entries, previous);
  const isWhole = split.draw === 'rates' || split.draw === 'columns';
  return { split, all, ...(isWhole ? { parts: all, rest: null } : folded(all)), total: counts.reduce((sum, count) => sum + count, 0) };
}

/** Labels of those that stand by themselves and of the rest add up to 100. */
function folded(all: readonly SplitPart[]): Pick<SplitReading, 'parts' | 'rest'> {
  const { kept, rest } = foldSmallest(all.map(({ count }) => count), mostParts);
  if (!rest) return { parts: all, rest };
  const counts = [...kept.map((place) => all[place]!.count), rest.count];
  const shares = sharesOfWhole(counts);
  const parts = kept.map((place, index) => ({ ...all[place]!, share: shares[index]!, length: ratio(counts[index], Math.max(...counts)) ?? 0 }));
  return { parts, rest: { ...rest, share: shares.at(-1)!, length: ratio(rest.count, Math.max(...counts)) ?? 0 } };
}

function counted({ breakdown }: Split, entries: readonly BreakdownPart[], previous: ModuleSums | null): SplitPart[] {
  const counts = entries.map(({ count }) => count);
  const shares = sharesOfWhole(counts);
  const longest = Math.max(0, ...counts);
  return entries.map(({ key, label, count, people }, place) => ({
    key, count, label: label || null, people: people ?? null, share: shares[place]!, before: countOf(previous, breakdown, key), rate: null, length: ratio(count, longest) ?? 0,
  }));
}

/** Keys of both sides, those that were asked first: a field that nobody filled has a rate of 0. */
function rates({ breakdown, base }: Split & { draw: 'rates' }, entries: readonly BreakdownPart[], data: ModuleDetail, previous: ModuleSums | null): SplitPart[] {
  const asked = data.breakdowns[base] ?? [];
  const keys = [...new Set([...asked, ...entries].map(({ key }) => key))];
  const find = (list: readonly BreakdownPart[], key: string) => list.find((part) => part.key === key);
  return keys.map((key) => {
    const [part, whole] = [find(entries, key), find(asked, key)];
    const now = rateOf(part?.count ?? 0, whole?.count ?? 0)!;
    const before = rateOf(countOf(previous, breakdown, key), countOf(previous, base, key));
    const [share] = sharesOfWhole([now.part]);
    return { key, label: part?.label || whole?.label || null, count: now.part, people: part?.people ?? null, share: share!, before: before?.part ?? null, rate: compared(now, before), length: Math.min(1, now.share ?? 0) };
  });
}

/** A key that had nothing then counts as 0; null where nothing is compared. */
function countOf(previous: ModuleSums | null, breakdown: string, key: string): number | null {
  const parts = previous?.breakdowns[breakdown];
  return parts ? (parts.find((part) => part.key === key)?.count ?? 0) : null;
}
