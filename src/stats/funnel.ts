// A funnel of people: each step with its share of the step before and of the first one. Pure.
import { changeOfCounts, changeOfShares, type Change } from './changes.js';
import { isKnown, type Maybe } from './range.js';
import { rateOf, type Rate } from './rates.js';

export interface FunnelStep<Name extends string = string> {
  readonly name: Name;
  readonly count: number;
  /** Of the step before; null for the first. */
  readonly ofBefore: Rate | null;
  /** Of the first step; null for the first itself. */
  readonly ofFirst: Rate | null;
  /** The count of the previous period. */
  readonly before: number | null;
  readonly change: Change;
  /** Change of the share of the step before, in points. */
  readonly shareChange: Change;
}

/** Steps of which nothing is known are left out; the next one is then measured against the step before those. */
export function funnelSteps<Name extends string>(names: readonly Name[], now: Readonly<Record<Name, Maybe>>, previous?: Readonly<Record<Name, Maybe>> | null): FunnelStep<Name>[] {
  const known = names.filter((name) => isKnown(now[name]));
  return known.map((name, index) => {
    const [above, first] = [known[index - 1], known[0]!];
    const count = now[name]!;
    const ofBefore = above === undefined ? null : rateOf(count, now[above]);
    const earlier = above === undefined ? null : rateOf(previous?.[name], previous?.[above]);
    return {
      name, count, ofBefore,
      ofFirst: above === undefined ? null : rateOf(count, now[first]),
      before: previous?.[name] ?? null,
      change: changeOfCounts(count, previous?.[name]),
      shareChange: changeOfShares(ofBefore, earlier),
    };
  });
}
