// The scores of an NPS survey as groups: from a module's detail to the counts that stats reckons with. Pure.
import { npsGroups, type ModuleDetail, type NpsGroup } from '../../contract/index.js';
import { nps, npsCounts, npsNotAnswered, type Nps } from '../../stats/index.js';
import { perScore } from './scores.js';

export interface Survey extends Nps {
  readonly asked: number | null;
  /** Asked and no score; null where nobody says how many were asked. */
  readonly notAnswered: number | null;
}

type Sums = Pick<ModuleDetail, 'figures' | 'breakdowns'>;

/** Answers per score decide; where the endpoint sends none, its own counts by group. */
export function surveyOf({ figures, breakdowns }: Sums): Survey {
  const scores = breakdowns['scores'];
  const counts = scores ? npsCounts(perScore(scores)) : countsIn(figures);
  const score = nps(counts);
  const asked = figures['asked'] ?? null;
  return { ...score, asked, notAnswered: npsNotAnswered(asked, score.answered) };
}

const countsIn = (figures: Sums['figures']): Record<NpsGroup, number> =>
  Object.fromEntries(npsGroups.map((group) => [group, figures[group] ?? 0])) as Record<NpsGroup, number>;
