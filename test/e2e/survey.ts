/** The NPS survey of the original's own screen: 34 answers, score 8.8, 16 not answered. */
import type { ModuleDetail } from 'engagement-widgets/contract';

const scores = [2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8];

export const survey: ModuleDetail = {
  period: { from: '2026-04-01', to: '2026-05-01' },
  zone: 'Europe/Berlin',
  generatedAt: '2026-05-01T06:00:00Z',
  module: { id: 'survey', type: 'nps', name: 'How likely are you to recommend us?', position: 3 },
  type: 'nps',
  visits: 50,
  sessions: 48,
  people: 47,
  figures: { asked: 50, answered: 34, detractors: 12, passives: 7, promoters: 15 },
  breakdowns: { scores: scores.map((count, score) => ({ key: String(score), count })) },
  tables: {},
};
