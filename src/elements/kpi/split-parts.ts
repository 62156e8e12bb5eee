// The parts of a split: counts with their shares, in the order in which they are shown. Pure.
import type { Kpis, KpiSplit as Kind } from '../../contract/index.js';
import { changeOfCounts, foldSmallest, labelOfShare, sharesOfWhole, type Change, type ShareLabel } from '../../stats/index.js';

/** What the counts of a split are. */
export type SplitUnit = 'sessions' | 'people' | 'pins' | 'shares';

export const unitOf: Readonly<Record<Kind, SplitUnit>> = { platforms: 'sessions', languages: 'sessions', hours: 'sessions', logIns: 'pins', fields: 'people', channels: 'shares' };

export interface SplitPart {
  readonly key: string;
  /** Words of the answer, where it has any. */
  readonly label: string | null;
  readonly count: number;
  readonly people: number | null;
  /** Exact; null without a base. */
  readonly share: number | null;
  readonly shareLabel: ShareLabel | null;
  readonly before: number | null;
  readonly change: Change;
}

export interface Split {
  readonly parts: readonly SplitPart[];
  /** What shares are of: all parts together, and of fields all people. Null where that is not known. */
  readonly base: number | null;
}

export const unknownKey = 'unknown';
/** Kinds whose parts have an order of their own. */
const ordered: readonly Kind[] = ['hours', 'logIns'];

/** Null where the answer has no such split. */
export function splitOf({ figures, breakdowns, previous }: Pick<Kpis, 'figures' | 'breakdowns' | 'previous'>, by: Kind): Split | null {
  const parts = breakdowns[by];
  if (!parts) return null;
  const earlier = previous?.breakdowns[by];
  const sorted = ordered.includes(by) ? parts : [...parts].sort((a, b) => Number(a.key === unknownKey) - Number(b.key === unknownKey) || b.count - a.count);
  const whole = parts.reduce((sum, { count }) => sum + count, 0);
  // One person may enter several fields: each is measured by itself, against all people.
  const base = by === 'fields' ? (figures['people'] ?? null) : whole;
  const shares = by === 'fields' ? sorted.map(({ count }) => ofBase(count, base)) : sharesOfWhole(sorted.map(({ count }) => count));
  return {
    base,
    parts: sorted.map(({ key, label, count, people }, index) => {
      const before = earlier ? (earlier.find((part) => part.key === key)?.count ?? 0) : null;
      return { key, label: label ?? null, count, people: people ?? null, share: shares[index]!.share, shareLabel: shares[index]!.label, before, change: changeOfCounts(count, before) };
    }),
  };
}

function ofBase(count: number, base: number | null) {
  const share = base ? count / base : null;
  return { share, label: labelOfShare(share) };
}

export interface ShownPart extends Pick<SplitPart, 'count' | 'shareLabel'> {
  /** Undefined for the rest, taken together. */
  readonly part: SplitPart | undefined;
  /** How many parts the rest is. */
  readonly folded: number;
}

/** The largest parts and the rest as one, so that a hundred languages fit a card; the table has all. What nobody named never hides in the rest. */
export function shownParts({ parts }: Split, most: number): ShownPart[] {
  const [named, unknown] = [parts.filter(({ key }) => key !== unknownKey), parts.filter(({ key }) => key === unknownKey)];
  const { kept, rest } = foldSmallest(named.map(({ count }) => count), most - unknown.length);
  const alone = (part: SplitPart): ShownPart => ({ part, count: part.count, shareLabel: part.shareLabel, folded: 0 });
  const shown = kept.map((place) => alone(named[place]!));
  if (rest) shown.push({ part: undefined, count: rest.count, shareLabel: restLabel(parts, shown, unknown), folded: rest.parts });
  return [...shown, ...unknown.map(alone)];
}

/** What is left of 100 after all that stand by themselves, so that labels still add up. */
function restLabel(parts: readonly SplitPart[], shown: readonly ShownPart[], unknown: readonly SplitPart[]): ShareLabel | null {
  const apart = [...shown.map(({ shareLabel }) => shareLabel), ...unknown.map(({ shareLabel }) => shareLabel)];
  if (parts.some(({ shareLabel }) => shareLabel === null)) return null;
  const percent = 100 - apart.reduce((sum, label) => sum + (label?.percent ?? 0), 0);
  return { percent, below: percent === 0 };
}
