// The eleven scores of a survey one by one: from a module's detail to what is drawn and listed. Pure.
import type { ModuleDetail, NpsGroup } from '../../contract/index.js';
import { perScore } from '../../modules/survey.js';
import { npsGroup, ratio, sharesOfWhole, type Share } from '../../stats/index.js';

export interface Score {
  readonly score: number;
  readonly group: NpsGroup;
  readonly count: number;
  readonly share: Share;
  /** Height of its column, 0 to 1 of the highest. */
  readonly height: number;
  /** Answers in the period before; null where nothing is compared. */
  readonly before: number | null;
}

/** Always eleven; none where the endpoint does not count by score. */
export function scoresOf({ breakdowns, previous }: Pick<ModuleDetail, 'breakdowns' | 'previous'>): Score[] {
  const parts = breakdowns['scores'];
  if (!parts) return [];
  const counts = perScore(parts);
  const before = previous?.breakdowns['scores'];
  const countsBefore = before && perScore(before);
  const shares = sharesOfWhole(counts);
  const highest = Math.max(...counts);
  return counts.map((count, score) => ({
    score,
    group: npsGroup(score),
    count,
    share: shares[score]!,
    height: ratio(count, highest) ?? 0,
    before: countsBefore?.[score] ?? null,
  }));
}
