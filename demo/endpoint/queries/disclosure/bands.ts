// Merges neighbouring values into bands that are wide enough to point at nobody. Pure.

/** Customers by the set of mission types that they did; the index has bit 1 « i for type i, so there are 2 to the number of types. */
export type BySet = readonly number[];

/** Customers whose values lie in `[from, below)`; null where there is no limit. `only`: values nobody knows; `too`: those as well. */
export interface Band {
  readonly from: number | null;
  readonly below: number | null;
  readonly unknown?: 'only' | 'too';
  readonly sets: BySet;
}

export const peopleIn = ({ sets }: { readonly sets: BySet }): number => sets.reduce((sum, people) => sum + people, 0);

function merged(low: Band, high: Band): Band {
  const unknown = low.unknown ?? high.unknown;
  const sets = low.sets.map((people, set) => people + (high.sets[set] ?? 0));
  return { from: low.from, below: high.below, ...(unknown && { unknown: 'too' as const }), sets };
}

/** Where a band is to be cut away: the edge that matters less, then the one to the smaller neighbour, then the lower one. */
function weakerEdge(bands: readonly Band[], index: number, kept: readonly number[]): number {
  const cost = (low: number): number => {
    const [below, above] = [bands[low], bands[low + 1]];
    if (!below || !above) return Infinity;
    return (kept.includes(above.from ?? -1) ? 1e15 : 0) + peopleIn(low === index ? above : below);
  };
  return cost(index - 1) <= cost(index) ? index - 1 : index;
}

/** The smallest band below `smallest` goes first, until there is none or one band only. */
function widened(bands: readonly Band[], smallest: number, kept: readonly number[]): Band[] {
  const sizes = bands.map(peopleIn);
  const least = Math.min(...sizes);
  if (bands.length < 2 || least >= smallest) return [...bands];
  const low = weakerEdge(bands, sizes.indexOf(least), kept);
  return widened([...bands.slice(0, low), merged(bands[low]!, bands[low + 1]!), ...bands.slice(low + 2)], smallest, kept);
}

/**
 * Bands of at least `smallest` customers, from the lowest to the highest, then those whose value is not known.
 * Empty bands are small too: an empty one says of everybody that they are not in it. From 1 to `smallest` − 1 customers without a value are
 * put with the lowest band; too few with a value, with those without.
 * @param values Bands as fine as they may get, in order and without a gap; all of them together hold the known values.
 * @param kept Edges that are given up last.
 */
export function bandsOf(values: readonly Band[], unknown: BySet, smallest: number, kept: readonly number[] = []): Band[] {
  const without: Band = { from: null, below: null, unknown: 'only', sets: unknown };
  const count = peopleIn(without);
  const [lowest, ...others] = values as [Band, ...Band[]];
  if (count > 0 && count < smallest) return widened([{ ...merged(lowest, without), below: lowest.below }, ...others], smallest, kept);
  const known = widened(values, smallest, kept);
  if (count === 0) return known;
  return known.length === 1 && peopleIn(known[0]!) < smallest ? [merged(known[0]!, without)] : [...known, without];
}
