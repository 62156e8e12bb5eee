// Starts and stops the endpoint: store, ingest, app and Node's server.
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { createAuth, type AuthSettings, type TokenRequest } from './auth.js';
import { AnswerCache, type CacheSettings } from './http/answer-cache.js';
import { createApp } from './http/app.js';
import { defaultLimits, type AppSettings, type Limits } from './http/environment.js';
import { logToStderr } from './http/log.js';
import { defaultRate } from './http/rate-limit.js';
import { createIngest, type Ingest, type IngestSettings } from './ingest/ingest.js';
import { downloads, queries as ownQueries } from './queries/index.js';
import type { Queries } from './queries.types.js';
import { createReports, type ReportSettings } from './reports/index.js';
import { openStore, type StoreSettings } from './store/open.js';
import type { Store } from './store/port.js';

export interface EndpointSettings extends Partial<Pick<AppSettings, 'basePath' | 'origins' | 'rate' | 'log' | 'now' | 'development' | 'pages'>> {
  store: StoreSettings;
  auth: AuthSettings;
  /** Other queries than the endpoint's own. */
  queries?: Queries;
  /** 0 for any free one. */
  port: number;
  /** Address to listen on; `127.0.0.1` where none is given. */
  host?: string;
  limits?: Partial<Limits>;
  cache?: Partial<CacheSettings>;
  ingest?: Pick<IngestSettings, 'waitMs' | 'enoughRows'>;
  reports?: ReportSettings;
  /** Seconds that requests and mails under way are given when the endpoint stops. */
  graceSeconds?: number;
}

export interface Endpoint {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly store: Store;
  /** The ingest of the HTTP routes, for imports in this process. */
  readonly ingest: Ingest['ingest'];
  /** Sends the report mails that are due now; it also happens by itself. */
  sendReports(): Promise<void>;
  mintToken(request: TokenRequest): Promise<string>;
  /** Lets requests under way finish, writes what was taken in, closes the store. Repeated calls share one stop. */
  stop(): Promise<void>;
}

export const endpointVersion = '0.1.0';

/** @throws StoreUnavailable with one line for the operator; Error where the port is taken or the settings contradict. */
export async function startEndpoint(settings: EndpointSettings): Promise<Endpoint> {
  const auth = createAuth(settings.auth);
  const store = await openStore(settings.store);
  const cache = new AnswerCache(settings.cache);
  const queries = settings.queries ?? ownQueries;
  const { ingest, drain } = createIngest(store, { ...settings.ingest, onStored: (tenant) => cache.forget(tenant) });
  let status: ReturnType<AppSettings['status']> = 'starting';
  const log = settings.log ?? logToStderr;
  const now = settings.now ?? (() => new Date());
  const reports = createReports(settings.reports ?? {}, { store, queries, now, log });
  const app = createApp({
    store, queries, downloads, auth, cache, reports, log, now,
    ingest: { ingest, drain },
    basePath: settings.basePath ?? '',
    origins: settings.origins ?? [],
    limits: { ...defaultLimits, ...settings.limits },
    rate: settings.rate ?? defaultRate,
    status: () => status,
    version: endpointVersion,
    development: settings.development,
    pages: settings.pages,
    hold: (work) => underWay.hold(work),
  });
  const underWay = new Requests((request) => app.fetch(request));
  const graceMs = (settings.graceSeconds ?? 10) * 1000;
  const server = await listen(underWay.fetch, settings.port, settings.host ?? '127.0.0.1').catch(async (error: unknown) => {
    await reports.stop(0);
    await store.close();
    throw error;
  });
  status = 'ready';
  const stop = async () => {
    status = 'stopping';
    await closeServer(server, graceMs);
    await underWay.settled();
    await reports.stop(graceMs);
    await drain();
    await store.close();
  };
  let stopped: Promise<void> | undefined;
  return { url: urlOf(server), store, ingest, sendReports: () => reports.tick(), mintToken: (request) => auth.mint(request), stop: () => (stopped ??= stop()) };
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Requests whose answer, or file, is being made: the store may close only after them. */
class Requests {
  readonly #pending = new Set<Promise<unknown>>();
  readonly #answer: Fetch;

  constructor(answer: Fetch) {
    this.#answer = answer;
  }

  readonly fetch = (request: Request): Promise<Response> => {
    return this.hold(Promise.resolve(this.#answer(request)));
  };

  hold<T>(work: Promise<T>): Promise<T> {
    const done = work.catch(() => undefined).finally(() => this.#pending.delete(done));
    this.#pending.add(done);
    return work;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}

function listen(fetch: Fetch, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname, overrideGlobalObjects: false }, () => resolve(server));
    server.once('error', reject);
  });
}

async function closeServer(server: ServerType, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

function urlOf(server: ServerType): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
