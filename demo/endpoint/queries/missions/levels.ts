// What a board of customers says as a whole, from its levels alone: a million customers share a few hundred numbers of validations. Pure.

/** Customers with the same number of validations, at the same place of the asked order. */
export interface Level {
  /** Places are in ascending order. */
  readonly place: number;
  readonly validations: number;
  readonly customers: number;
  /** Those of them who fit search and filter. */
  readonly fitting: number;
}

/** Places that a page touches, and how many fitting customers of these places come before it. */
export interface Cut {
  readonly low: number;
  readonly high: number;
  readonly skipped: number;
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number => values.reduce((total, value) => total + of(value), 0);

export const peopleOf = (levels: readonly Level[]): number => sum(levels, ({ customers }) => customers);
export const validationsOf = (levels: readonly Level[]): number => sum(levels, ({ customers, validations }) => customers * validations);
export const totalOf = (levels: readonly Level[]): number => sum(levels, ({ fitting }) => fitting);

/** Rank by number of validations: 1 + customers with more; right as well for a number that nobody had when the levels were read. */
export function ranksOf(levels: readonly Pick<Level, 'validations' | 'customers'>[]): (validations: number) => number {
  const descending = [...levels].sort((a, b) => b.validations - a.validations);
  const known = new Map<number, number>();
  return (validations) => {
    const rank = known.get(validations) ?? 1 + sum(descending, (level) => (level.validations > validations ? level.customers : 0));
    known.set(validations, rank);
    return rank;
  };
}

/** The most engaged share of the people, rounded up; who is tied at the edge counts as far as the number of people reaches. */
export function topOf(levels: readonly Level[], percent: number): { people: number; validations: number } {
  const people = Math.ceil((peopleOf(levels) * percent) / 100);
  let left = people;
  let validations = 0;
  for (const level of [...levels].sort((a, b) => b.validations - a.validations)) {
    const customers = Math.min(left, level.customers);
    validations += customers * level.validations;
    left -= customers;
  }
  return { people, validations };
}

/** Where the fitting customers `[skip, skip + size)` are; null where there are none. */
export function cutOf(levels: readonly Level[], skip: number, size: number): Cut | null {
  const fitting = new Map<number, number>();
  for (const level of levels) fitting.set(level.place, (fitting.get(level.place) ?? 0) + level.fitting);
  const touched: { place: number; before: number }[] = [];
  let before = 0;
  for (const place of [...fitting.keys()].sort((a, b) => a - b)) {
    const after = before + fitting.get(place)!;
    if (after > before && after > skip && before < skip + size) touched.push({ place, before });
    before = after;
  }
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { low: first.place, high: last.place, skipped: first.before } : null;
}
