// The demo without a database: recorded answers under the same paths, for systems that have no engine. Every answer says so.
import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { zone } from '../generate/world.js';
import { civilDate, daysBetween } from '../import/civil.js';
import about from '../recorded/answers/about.json';
import { answerAt, moveDates, RecordedEndpoint, recordedToday } from '../recorded/index.js';
import { endpointPath, type About } from './about.js';
import { pagesFrom } from './pages.js';
import { host } from './port.js';
import type { Serve } from './run.js';
import type { Settings } from './settings.js';

/** On every recorded answer: the day of the recording. The page reads `recorded` of `/demo/about.json`. */
const header = 'x-recorded';

export async function prepare({ now }: Settings): Promise<Serve> {
  // The pages' clock is today's: recorded dates are moved as those of the real logs are.
  const days = daysBetween(recordedToday, civilDate(now().getTime(), zone));
  return async (port, page) => {
    const pages = pagesFrom(page, () => aboutRecorded(days));
    const endpoint = new RecordedEndpoint(answerAt);
    const server = serve({ fetch: (request) => answer(endpoint, request, days) ?? pages(request), port, hostname: host, overrideGlobalObjects: false });
    await once(server, 'listening');
    return { url: `http://${host}:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
  };
}

function answer(endpoint: RecordedEndpoint, request: Request, days: number): Promise<Response> | Response | undefined {
  const { pathname, searchParams } = new URL(request.url);
  if (!pathname.startsWith(`${endpointPath}/`)) return undefined;
  const path = pathname.slice(endpointPath.length);
  const headers = { [header]: recordedToday, 'cache-control': 'no-store' };
  if (path === '/dev/token') return Response.json({ token: 'recorded', expires_in: 900 }, { headers });
  return respond(endpoint, request, { path, query: Object.fromEntries(searchParams) }, days);
}

async function respond(endpoint: RecordedEndpoint, request: Request, asked: { path: string; query: Record<string, string> }, days: number): Promise<Response> {
  return endpoint.respond({ method: request.method, ...asked, body: await request.text() }, { days });
}

/** What was said of the data on the day of the recording, moved along with it. */
function aboutRecorded(days: number): About {
  const then = JSON.parse(moveDates(JSON.stringify(about), days)) as About;
  const real = then.real.map((data) => ({ ...data, movedByDays: data.movedByDays + days }));
  return { ...then, real, recorded: { on: recordedToday, movedByDays: days } };
}

async function close(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
