// A real endpoint for tests: `const endpoint = await startTestEndpoint(); … await endpoint.stop();`
// It listens on a free port of 127.0.0.1, keeps its data in a directory of its own that stop() deletes, writes no log,
// and mints tokens. The embedded database takes one data directory per process at a time: one endpoint per test file,
// started in `before` and stopped in `after`; tests keep apart by tenant (`endpoint.client(tenant)`).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestAnswer, IngestKind, Problem, Scope } from 'engagement-widgets/contract';
import { startEndpoint, type Endpoint, type EndpointSettings } from '../../demo/endpoint/server.js';

export const testSecret = 'a secret for tests, thirty-two bytes or more';
export const testAudience = 'engagement-widgets';

export interface TestEndpoint extends Endpoint {
  /** Where the data is; the store itself is in `store` below it. */
  readonly directory: string;
  /** What the endpoint logged, newest last. */
  readonly logged: Record<string, unknown>[];
  /** Requests as a tenant. All scopes unless told otherwise. */
  client(tenant: string, scopes?: readonly Scope[]): Promise<Client>;
}

export interface Client {
  readonly token: string;
  /** `get('/v1/missions/types?from=…')` */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The answer as JSON. @throws where it is a problem. */
  json<T = Record<string, unknown>>(path: string): Promise<T>;
  /** Sends lines as NDJSON. @throws where the answer is a problem. */
  send(kind: IngestKind, lines: readonly unknown[]): Promise<IngestAnswer>;
  request(path: string, init?: RequestInit & { duplex?: 'half' }): Promise<Response>;
}

/** @param settings What differs from the test's defaults; `directory` reuses a directory, which is then kept. */
export async function startTestEndpoint({ directory, ...settings }: Partial<EndpointSettings> & { directory?: string } = {}): Promise<TestEndpoint> {
  const place = directory ?? (await mkdtemp(join(tmpdir(), 'engagement-endpoint-')));
  const logged: Record<string, unknown>[] = [];
  const endpoint = await startEndpoint({
    port: 0,
    store: { directory: join(place, 'store') },
    auth: { secret: testSecret, audience: testAudience },
    log: (entry) => void logged.push(entry),
    rate: { perMinute: 1e6, burst: 1e6 },
    ...settings,
  });
  return {
    ...endpoint,
    directory: place,
    logged,
    client: async (tenant, scopes = ['read', 'people', 'ingest']) => clientOf(endpoint.url, await endpoint.mintToken({ tenant, scopes })),
    async stop() {
      await endpoint.stop();
      if (!directory) await rm(place, { recursive: true, force: true });
    },
  };
}

export function clientOf(url: string, token: string): Client {
  const request: Client['request'] = (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(`${url}${path}`, { ...init, headers });
  };
  return {
    token,
    request,
    get: (path, headers = {}) => request(path, { headers }),
    json: async <T>(path: string) => (await answered(await request(path))) as T,
    send: async (kind, lines) => (await answered(await request(`/v1/${kind}`, { method: 'POST', ...ndjson(lines) }))) as IngestAnswer,
  };
}

export function ndjson(lines: readonly unknown[]): { body: string; headers: Record<string, string> } {
  const body = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  return { body, headers: { 'content-type': 'application/x-ndjson' } };
}

async function answered(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  const { kind, detail, errors } = body as Problem;
  throw new Error(`${response.status} ${kind}: ${detail ?? ''} ${JSON.stringify(errors ?? [])}`);
}
