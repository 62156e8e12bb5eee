// The Net Promoter Score, its groups and its likely range. Pure.
import { isKnown, z95, type Maybe, type Range } from './range.js';

/** People, or visits, by group of their score: 0–6, 7–8, 9–10. */
export interface NpsCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

export interface Nps extends NpsCounts {
  /** Scored answers; people who were asked and gave no score are not in it. */
  readonly answered: number;
  /** (promoters − detractors) ÷ answered × 100, −100 to 100; null with fewer than 10 answers: then only counts are shown. */
  readonly score: number | null;
  /** Likely range of the score at 95 %; null where the score is. */
  readonly range: Range | null;
}

/** Fewest answers that make a score. */
export const npsMinimum = 10;

/** Group of a score from 0 to 10. */
export function npsGroup(score: number): keyof NpsCounts {
  if (score <= 6) return 'detractors';
  return score <= 8 ? 'passives' : 'promoters';
}

/** Groups from the number of answers per score; entry 0 holds the zeros, entry 10 the tens. */
export function npsCounts(perScore: readonly number[]): NpsCounts {
  const counts = { detractors: 0, passives: 0, promoters: 0 };
  perScore.slice(0, 11).forEach((count, score) => (counts[npsGroup(score)] += count));
  return counts;
}

/** Score and range of three counts. */
export function nps({ detractors, passives, promoters }: NpsCounts): Nps {
  const answered = detractors + passives + promoters;
  if (answered < npsMinimum) return { detractors, passives, promoters, answered, score: null, range: null };
  const score = ((promoters - detractors) / answered) * 100;
  const { center, error } = adjustedNps({ detractors, passives, promoters });
  // With nobody against, the adjusted middle lies so far inward that the score itself may fall outside: it is let in.
  const range = { low: Math.max(-100, Math.min(score, center - z95 * error)), high: Math.min(100, Math.max(score, center + z95 * error)) };
  return { detractors, passives, promoters, answered, score, range };
}

/** People who were asked and gave no score. */
export function npsNotAnswered(asked: Maybe, answered: number): number | null {
  return isKnown(asked) ? Math.max(0, asked - answered) : null;
}

/**
 * Middle and standard error by the adjusted Wald method, in points: ¾ added to promoters and to detractors, 3 to n
 * (Rocks, Interval estimation for the Net Promoter Score, American Statistician 70, 2016).
 */
export function adjustedNps({ detractors, passives, promoters }: NpsCounts): { center: number; error: number } {
  const n = detractors + passives + promoters + 3;
  const [pro, con] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
  const center = pro - con;
  return { center: center * 100, error: Math.sqrt((pro + con - center ** 2) / n) * 100 };
}
