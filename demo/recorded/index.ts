// Answers recorded from the real endpoint by `npm run record`, for stories, tests and systems without a database. Runs in browsers and in Node.
import type { Answer, ResourceName, resources } from 'engagement-widgets/contract';
import campaignModules from './answers/campaign-modules.json';
import experiences from './answers/experiences.json';
import flows from './answers/flows.json';
import leaderboard from './answers/leaderboard.json';
import missions from './answers/missions.json';
import otherModules from './answers/other-modules.json';
import { lookUp, pathTo, type Clock, type Found, type Recording } from './lookup.js';
import { recordedPeriods, recordedToday } from './periods.js';

export { recordedPeriods, recordedToday } from './periods.js';
export { moveDates, type Recording } from './lookup.js';

/** Every recorded answer with its question. */
export const recordings = [...experiences, ...flows, ...campaignModules, ...otherModules, ...missions, ...leaderboard] as unknown as readonly Recording[];

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

/** A `fetch` that answers from the recordings, whatever the origin and base path. */
export const recordedFetch: typeof globalThis.fetch = async (input) => {
  const url = new URL(input instanceof Request ? input.url : input, 'http://recorded.invalid');
  const found = answerAt(url.pathname.slice(Math.max(0, url.pathname.indexOf('/v1/'))), Object.fromEntries(url.searchParams));
  const headers = { 'content-type': found.status === 200 ? 'application/json' : 'application/problem+json', 'x-recorded': recordedToday };
  return new Response(JSON.stringify(found.status === 200 ? found.answer : found.problem), { status: found.status, headers });
};
