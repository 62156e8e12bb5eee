// Answers recorded from the real endpoint by `npm run record`, for stories, tests and systems without a database. Runs in browsers and in Node.
import type { Answer, ResourceName, resources } from 'engagement-widgets/contract';
import campaignModules from './answers/campaign-modules.json';
import experiences from './answers/experiences.json';
import flows from './answers/flows.json';
import kpiDays from './answers/kpi-days.json';
import kpis from './answers/kpis.json';
import leaderboard from './answers/leaderboard.json';
import missionDetails from './answers/mission-details.json';
import missionLists from './answers/mission-lists.json';
import missions from './answers/missions.json';
import otherModules from './answers/other-modules.json';
import segments from './answers/segments.json';
import written from './answers/written.json';
import { lookUp, pathTo, type Clock, type Found, type Recording } from './lookup.js';
import { unpack } from './packed.js';
import { recordedPeriods } from './periods.js';
import { RecordedEndpoint } from './respond.js';

export { recordedPeriods, recordedToday } from './periods.js';
export { moveDates, type Recording } from './lookup.js';
export { RecordedEndpoint } from './respond.js';

/** Every recorded answer with its question. */
export const recordings: readonly Recording[] = unpack([
  ...experiences, ...flows, ...campaignModules, ...otherModules, ...missions, ...missionLists, ...missionDetails, ...segments, ...leaderboard, ...kpis, ...kpiDays, ...written,
] as unknown as readonly Recording[]);

/** What an endpoint would answer at this path (below its base) to these query parameters. */
export function answerAt(path: string, query: Readonly<Record<string, string>>, clock?: Clock): Found {
  return lookUp(recordings, recordedPeriods.days30, path, query, clock);
}

/**
 * One recorded answer, typed: `recorded('flow', { experience: 'help-desk' }, allTime)`.
 * @param query As an endpoint is asked; the last 30 days where no period is given.
 * @throws where it was not recorded.
 */
export function recorded<N extends ResourceName>(name: N, params: Readonly<Record<string, string>> = {}, query: Readonly<Record<string, string>> = {}): Answer<(typeof resources)[N]> {
  const found = answerAt(pathTo(name, params), query);
  if (found.status !== 200) throw new Error(`${name} ${JSON.stringify({ ...params, ...query })}: ${found.problem.detail}`);
  return found.answer as Answer<(typeof resources)[N]>;
}

/** Far enough in both directions to hold everything recorded. */
export const allTime = { from: '2000-01-01', to: '2100-01-01' } as const;

/** A `fetch` with an endpoint of its own: what is subscribed to there is unknown elsewhere. */
export function recordedFetchAnew(): typeof globalThis.fetch {
  const endpoint = new RecordedEndpoint(answerAt);
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input), 'http://recorded.invalid');
    const body = typeof init?.body === 'string' ? init.body : ((await request?.clone().text()) ?? '');
    const path = url.pathname.slice(Math.max(0, url.pathname.indexOf('/v1/')));
    return endpoint.respond({ method: init?.method ?? request?.method ?? 'GET', path, query: Object.fromEntries(url.searchParams), body });
  };
}

/** A `fetch` that answers from the recordings, whatever the origin and base path. */
export const recordedFetch = recordedFetchAnew();
