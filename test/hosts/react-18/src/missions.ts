import type { MissionPie } from 'engagement-widgets';

/** Figures that the page has of its own. */
export const missions = (validations: number): NonNullable<MissionPie['data']> => ({
  period: { from: '2026-04-01', to: '2026-05-01' },
  zone: 'Europe/Berlin',
  generatedAt: '2026-05-01T06:00:00Z',
  validations,
  people: 41,
  types: [{ type: 'classic', validations, people: 41 }],
});
