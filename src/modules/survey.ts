// The scores of an NPS survey as groups: from a module's sums to the counts that stats reckons with. Pure.
import { npsGroups, type NpsGroup } from '../contract/index.js';
import { nps, npsCounts, npsNotAnswered, type Nps, type NpsCounts } from '../stats/index.js';
import type { ModuleSums } from './declaration.js';

export interface Survey extends Nps {
  readonly asked: number | null;
  /** Asked and no score; null where nobody says how many were asked. */
  readonly notAnswered: number | null;
}

type Sums = Pick<ModuleSums, 'figures' | 'breakdowns'>;

/** Answers per score decide; where the endpoint sends none, its own counts by group. */
export function scoresOf({ figures, breakdowns }: Sums): NpsCounts {
  const scores = breakdowns['scores'];
  return scores ? npsCounts(perScore(scores)) : countsIn(figures);
}

export function surveyOf(sums: Sums): Survey {
  const score = nps(scoresOf(sums));
  const asked = sums.figures['asked'] ?? null;
  return { ...score, asked, notAnswered: npsNotAnswered(asked, score.answered) };
}

/** Answers per score, 0 to 10; what is no such score is in none. */
export const perScore = (scores: readonly { key: string; count: number }[]): number[] =>
  Array.from({ length: 11 }, (_, score) => scores.find(({ key }) => key === String(score))?.count ?? 0);

const countsIn = (figures: Sums['figures']): Record<NpsGroup, number> =>
  Object.fromEntries(npsGroups.map((group) => [group, figures[group] ?? 0])) as Record<NpsGroup, number>;
