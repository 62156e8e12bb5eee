// What may be said of groups of customers: their share of all, the missions they did, how many have enough followers. Pure.
import type { Maybe } from './range.js';
import { rateOf, type Rate } from './rates.js';
import { sharesOfWhole, type Share } from './shares.js';

/** Customers of one group, and how many of them did each type of mission; null where that cannot be told. */
export interface Group<T extends string> {
  readonly people: number;
  readonly types: Readonly<Record<T, number | null>>;
}

export interface GroupFigures<T extends string> {
  /** Of the customers of all groups; labels add up to 100. */
  readonly share: Share;
  /** Customers with the type ÷ customers of the group. One customer may do several types, so they are not forced to 100. */
  readonly types: Readonly<Record<T, Rate | null>>;
  /** 0 to 1 of the largest group. */
  readonly length: number;
}

/** Figures of groups that have every customer once. */
export function groupFigures<T extends string>(groups: readonly Group<T>[], types: readonly T[]): GroupFigures<T>[] {
  const counts = groups.map(({ people }) => people);
  const [shares, largest] = [sharesOfWhole(counts), Math.max(1, ...counts)];
  return groups.map((group, index) => ({
    share: shares[index]!,
    types: Object.fromEntries(types.map((type) => [type, rateOf(group.types[type], group.people)])) as Record<T, Rate | null>,
    length: group.people / largest,
  }));
}

export interface Reach {
  readonly followers: number;
  /** Null where it cannot be told. */
  readonly rate: Rate | null;
}

/** Customers known to have at least so many followers ÷ all customers, from few followers to many. Who is not known stays in the denominator. */
export function followerReach(atLeast: readonly { readonly followers: number; readonly people: Maybe }[], customers: number): Reach[] {
  return [...atLeast].sort((a, b) => a.followers - b.followers).map(({ followers, people }) => ({ followers, rate: rateOf(people, customers) }));
}
