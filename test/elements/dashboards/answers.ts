// A small tenant made by hand: folders, experiences with and without one, archived ones, hostile names. Its people do not add up, on purpose.
import type { Experiences } from '../../../src/elements/dashboards/grouped.js';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { json } from '../harness.js';

export const generatedAt = '2026-04-30T12:00:00.000Z';
const period = { from: '2026-04-27', to: '2026-04-30' };

type Summary = Experiences['experiences'][number];
const experience = (id: string, name: string, folder: string | null, more: Partial<Summary> = {}): Summary => ({
  id, name, folder, since: '2026-01-02', starts: 30, people: 20, lastVisit: '2026-04-30T09:00:00.000Z', trend: [5, 20, 5], ...more,
});

export const tenant: Experiences = {
  period, zone: 'Europe/Berlin', generatedAt, archivedCount: 2,
  folders: [{ id: 'zoo', name: 'Zoo', starts: 30, people: 20 }, { id: 'art', name: 'Art', starts: 60, people: 27 }, { id: 'empty', name: 'Empty', starts: 0, people: 0 }],
  experiences: [
    experience('tour-10', 'Tour 10', 'art'),
    experience('tour-9', 'Tour 9', 'art', { lastVisit: null, trend: null }),
    experience('cafe', 'Café <b>', 'zoo'),
    experience('loose', 'Loose', null),
    experience('lost', 'Lost', 'nobody-knows'),
  ],
};

export const withArchived: Experiences = { ...tenant, experiences: [...tenant.experiences, experience('old', 'Old', 'art', { archived: true }), experience('older', 'Older', null, { archived: true })] };

/** Answers the list by hand and everything else from the recordings. */
export const tenantFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!url.pathname.endsWith('/v1/experiences')) return recordedFetch(input, init);
  return json(url.searchParams.get('archived') === 'true' ? withArchived : tenant);
};
