// Many parts of a whole as the largest ones and the rest together. Pure; imports nothing.

export interface Folded {
  /** Places of the parts that stand by themselves. */
  readonly kept: readonly number[];
  /** All others taken together; null where every part stands by itself. */
  readonly rest: { readonly count: number; readonly parts: number } | null;
}

/**
 * Keeps the order where there are at most `most` parts; else the `most − 1` largest by their count (of equal ones the earlier first), and the rest as one.
 * @param most 2 or more
 */
export function foldSmallest(counts: readonly number[], most: number): Folded {
  const places = counts.map((_, place) => place);
  if (counts.length <= most) return { kept: places, rest: null };
  const ranked = places.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const small = ranked.slice(most - 1);
  return { kept: ranked.slice(0, most - 1), rest: { count: small.reduce((sum, place) => sum + counts[place]!, 0), parts: small.length } };
}
