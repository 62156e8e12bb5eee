// The options of a decision as parts of a split: which are shown by name, and what is taken together. Pure.
import type { ModuleDetail } from '../../contract/index.js';
import { foldSmallest, npsNotAnswered as notAnswered, ratio, sharesOfWhole, type Share } from '../../stats/index.js';

/** As many as have a colour. */
const mostParts = 6;
/** Options that an explanation names; the table has all. */
export const mostLines = 30;
export const otherKey = '\u0000other';

export interface SplitPart {
  readonly key: string;
  /** The catalogue's words, else the key. */
  readonly name: string;
  readonly count: number;
  readonly share: Share;
  readonly color: string;
  /** Options taken together; 1 for an option by itself. */
  readonly options: number;
  /** Length of its bar, 0 to 1 of the longest. */
  readonly length: number;
}

export interface Split {
  readonly parts: readonly SplitPart[];
  /** Every option with its exact share. */
  readonly all: readonly SplitPart[];
  readonly asked: number | null;
  readonly answered: number;
  readonly notAnswered: number | null;
}

type Sums = Pick<ModuleDetail, 'figures' | 'breakdowns'>;
interface Entry {
  key: string;
  name: string;
  count: number;
  options: number;
}

/** Options in the catalogue's order; where there are many, the most chosen ones by their count and the rest as "other". */
export function splitOf({ figures, breakdowns }: Sums): Split {
  const entries = (breakdowns['options'] ?? []).map(({ key, label, count }) => ({ key, name: label || key, count, options: 1 }));
  const answered = figures['answered'] ?? entries.reduce((sum, { count }) => sum + count, 0);
  const asked = figures['asked'] ?? null;
  return { parts: partsOf(folded(entries)), all: partsOf(entries), asked, answered, notAnswered: notAnswered(asked, answered) };
}

function folded(entries: readonly Entry[]): Entry[] {
  const { kept, rest } = foldSmallest(entries.map(({ count }) => count), mostParts);
  const named = kept.map((place) => entries[place]!);
  return rest ? [...named, { key: otherKey, name: '', count: rest.count, options: rest.parts }] : named;
}

function partsOf(entries: readonly Entry[]): SplitPart[] {
  const shares = sharesOfWhole(entries.map(({ count }) => count));
  const longest = Math.max(0, ...entries.map(({ count }) => count));
  return entries.map((entry, index) => ({
    ...entry,
    share: shares[index]!,
    color: entry.key === otherKey ? 'missing' : `option-${index + 1}`,
    length: ratio(entry.count, longest) ?? 0,
  }));
}
