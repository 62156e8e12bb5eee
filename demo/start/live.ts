// The demo on its database: fill it, then let the endpoint answer from it.
import { randomBytes } from 'node:crypto';
import { startEndpoint } from '../endpoint/server.js';
import { tenant } from '../generate/world.js';
import { ingestTarget } from '../import/target.js';
import { aboutDemo, endpointPath } from './about.js';
import { openDatabase } from './database.js';
import { fill } from './fill.js';
import { pagesFrom } from './pages.js';
import { host } from './port.js';
import type { Serve } from './run.js';
import type { Settings } from './settings.js';

const audience = 'engagement-widgets-demo';
const importTokenSeconds = 8 * 3600;

/** @throws where the signal stops it in between; what was stored by then is kept. */
export async function prepare(settings: Settings, signal: AbortSignal): Promise<Serve> {
  const { now, dataDir, store, mail } = settings;
  const database = await openDatabase(settings);
  const state = await fill({ target: ingestTarget(database.ingest, tenant), dataDir, now: now(), signal }).finally(() => database.close());
  return async (port, page) => {
    const endpoint = await startEndpoint({
      port,
      host,
      now,
      basePath: endpointPath,
      store,
      // Of this start alone: a page that was left open asks for a new token.
      auth: { secret: randomBytes(32).toString('base64url'), audience },
      development: { tenant },
      reports: { mail },
      log: (entry) => void ((entry['level'] === 'error' || entry['event'] === 'reports') && console.error(entry['note'] ?? JSON.stringify(entry))),
      pages: pagesFrom(page, () => aboutDemo(state, now())),
    });
    console.error(`token for imports, valid for 8 hours: ${await endpoint.mintToken({ tenant, scopes: ['read', 'people', 'ingest'], expiresIn: importTokenSeconds })}`);
    return endpoint;
  };
}
