// The three figures that missions begin with: how many were validated, by how many customers, and of how many. Pure.
import { changeOfCounts, changeOfShares, type Change } from '../changes.js';
import { rateOf, type Rate } from '../rates.js';

/** What an answer says of one period. */
export interface ParticipationSums {
  readonly validations: number;
  /** Customers with at least one validation. */
  readonly people: number;
  /** Customers that these are measured against. */
  readonly active: number;
  /** Who counts as active. */
  readonly base: { readonly id: string; readonly days?: number | null | undefined };
}

/** `validations` a count, `engaged` distinct customers, `participation` engaged ÷ active customers. */
export type MissionFigure = 'validations' | 'engaged' | 'participation';

export interface MissionIndicator {
  readonly name: MissionFigure;
  /** A count; of the participation a ratio, 0.25 for 25 %, null where nobody is active. */
  readonly value: number | null;
  /** What the participation is made of; null for counts. */
  readonly rate: Rate | null;
  /** The same of the previous period; null where none was asked. */
  readonly before: number | null;
  readonly rateBefore: Rate | null;
  readonly change: Change;
}

/** The three figures in their order. Rates that are measured against different bases are not compared. */
export function missionIndicatorsOf(now: ParticipationSums, before?: ParticipationSums | null): MissionIndicator[] {
  const [rate, rateBefore] = [rateOf(now.people, now.active), before ? rateOf(before.people, before.active) : null];
  const counted = (name: MissionFigure, count: number, countBefore: number | null = null): MissionIndicator =>
    ({ name, value: count, rate: null, before: countBefore, rateBefore: null, change: changeOfCounts(count, countBefore) });
  return [
    counted('validations', now.validations, before?.validations),
    counted('engaged', now.people, before?.people),
    {
      name: 'participation', value: rate?.share ?? null, rate, before: rateBefore?.share ?? null, rateBefore,
      change: before && isSameBase(now.base, before.base) ? changeOfShares(rate, rateBefore) : { kind: 'none' },
    },
  ];
}

const isSameBase = (a: ParticipationSums['base'], b: ParticipationSums['base']): boolean => a.id === b.id && (a.days ?? null) === (b.days ?? null);
