// The HTTP side: every resource by its contract, problems, tags, packing, cross-origin rules, limits and logs.
import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { is } from 'valibot';
import { checkAnswer, problem, problemKinds, resources, type Problem, type ProblemKind } from 'engagement-widgets/contract';
import { createAuth } from '../../demo/endpoint/auth.js';
import { AnswerCache } from '../../demo/endpoint/http/answer-cache.js';
import { createApp } from '../../demo/endpoint/http/app.js';
import { defaultLimits, type AppSettings } from '../../demo/endpoint/http/environment.js';
import { createIngest } from '../../demo/endpoint/ingest/ingest.js';
import { downloads, queries } from '../../demo/endpoint/queries/index.js';
import type { Queries } from '../../demo/endpoint/queries.types.js';
import { StoreUnavailable } from '../../demo/endpoint/store/port.js';
import { ndjson, startTestEndpoint, testAudience, testSecret, type Client, type TestEndpoint } from './harness.js';
import { catalog, customerOf, factOf, orderOf, shown } from './support/samples.js';

const origin = 'https://admin.example.com';
const period = 'from=2026-05-01&to=2026-06-01';
const types = `/v1/missions/types?${period}`;
const flow = `/v1/experiences/chat/flow?${period}`;

let endpoint: TestEndpoint;
let client: Client;
before(async () => {
  endpoint = await startTestEndpoint({ origins: [origin] });
  client = await endpoint.client('http');
  await client.send('catalog', catalog);
  await client.send('customers', [customerOf('p1'), customerOf('p2', { name: 'Grace Hopper' })]);
  await client.send('events', [shown('e1'), factOf('nps.scored', 'e2', { seq: 1 }), shown('e3', { session: 's2', person: 'p2' }), factOf('mission.validated', 'v1'), factOf('mission.validated', 'v2', { person: 'p2' })]);
  await client.send('orders', [orderOf('o1')]);
});
after(() => endpoint.stop());

/** An app on the same store with other settings: the engine takes one data directory per process. */
function appWith(settings: Partial<AppSettings>) {
  const auth = createAuth({ secret: testSecret, audience: testAudience });
  const { store } = endpoint;
  const app = createApp({
    basePath: '', store, queries, downloads, hold: (work) => work, auth, ingest: createIngest(store), cache: new AnswerCache({ seconds: 0 }), origins: [], limits: defaultLimits, rate: { perMinute: 1e6, burst: 1e6 },
    log: () => {}, now: () => new Date(), status: () => 'ready', version: '1', ...settings,
  });
  return { get: (path: string) => app.request(path, { headers: { authorization: `Bearer ${client.token}` } }), app };
}

function queriesWith(missionsByType: () => Promise<never>): Queries {
  return { ...queries, missionsByType };
}

describe('every resource of the contract', () => {
  const params: Record<string, string> = { experience: 'chat', module: 'step', mission: 'm1' };
  /** What a resource cannot be asked without. */
  const needed: Partial<Record<string, string>> = { segment: '&missions=1' };

  for (const [name, resource] of Object.entries(resources)) {
    it(`${name} answers what the contract says`, async () => {
      const path = resource.path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
      const response = await client.get('from' in (resource.query as { entries: object }).entries ? `${path}?${period}&compare=true${needed[name] ?? ''}` : path);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      const checked = checkAnswer(resource, await response.json());
      assert.ok(checked.ok, JSON.stringify(checked));
      assert.deepEqual(checked.rejected, []);
    });
  }
});

describe('a tag', () => {
  it('stays as long as the figures stay, and saves sending them again', async () => {
    let minutes = 0;
    const { get, app } = appWith({ now: () => new Date(Date.UTC(2026, 4, 20, 10, (minutes += 1))) });
    const unfinished = '/v1/missions/types?from=2026-05-20&to=2026-05-21&compare=true';
    const [one, two] = [await get(unfinished), await get(unfinished)];
    const [first, second] = [(await one.json()) as { generatedAt: string }, (await two.json()) as { generatedAt: string }];
    assert.notEqual(first.generatedAt, second.generatedAt);
    const etag = one.headers.get('etag') ?? '';
    assert.equal(two.headers.get('etag'), etag);
    const again = await app.request(unfinished, { headers: { authorization: `Bearer ${client.token}`, 'if-none-match': `"other", ${etag}` } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
  });

  it('changes with the figures, at once', async () => {
    const tenant = await endpoint.client('tag');
    await tenant.send('catalog', catalog);
    const tag = async () => (await tenant.get(flow)).headers.get('etag');
    const before = await tag();
    await tenant.send('events', [shown('x')]);
    assert.notEqual(await tag(), before);
  });

  it('goes with rules for caches', async () => {
    const response = await client.get(types);
    assert.match(response.headers.get('cache-control') ?? '', /private/);
    for (const name of ['Authorization', 'Accept-Encoding', 'Origin']) assert.match(response.headers.get('vary') ?? '', new RegExp(name));
  });
});

describe('an answer', () => {
  it('is packed as the browser can read it', async () => {
    const plain = JSON.stringify(await (await client.get('/v1/openapi.json', { 'accept-encoding': 'identity' })).json());
    const unpack: Record<string, (bytes: Buffer) => Buffer> = { br: (bytes) => brotliDecompressSync(bytes), gzip: (bytes) => gunzipSync(bytes), none: (bytes) => bytes };
    const wishes: [string, string][] = [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=0.5', 'gzip'], ['zstd', 'none'], ['', 'none']];
    for (const [accepted, expected] of wishes) {
      const { encoding, bytes } = await raw(`${endpoint.url}/v1/openapi.json`, accepted);
      assert.equal(encoding, expected, accepted);
      assert.equal(unpack[expected]?.(bytes).toString(), plain);
    }
  });

  it('to equal questions at the same time is made once', async () => {
    let asked = 0;
    const counted: Queries = { ...queries, missionsByType: async (context) => ((asked += 1), queries.missionsByType(context)) };
    const { get } = appWith({ queries: counted, cache: new AnswerCache() });
    await Promise.all([get(types), get(types), get(`${types}&unknown=1`), get('/v1/missions/types?to=2026-06-01&from=2026-05-01')]);
    assert.equal(asked, 1);
    await get(`${types}&preview=true`);
    assert.equal(asked, 2);
  });

  it('that failed is not remembered', async () => {
    let asked = 0;
    const flaky: Queries = { ...queries, missionsByType: (context) => ((asked += 1) === 1 ? Promise.reject(new StoreUnavailable()) : queries.missionsByType(context)) };
    const { get } = appWith({ queries: flaky, cache: new AnswerCache() });
    assert.deepEqual([(await get(types)).status, (await get(types)).status], [503, 200]);
  });
});

describe('problems', () => {
  const slow: Queries = {
    ...queries,
    missionsByType: async ({ store }) => {
      // Each read is short enough; all of them together are not.
      for (;;) await store.query('SELECT sleep(0.1)', {}, { maxSeconds: 1 });
    },
  };
  const secret = 'password 123 of Ada';
  const broken = queriesWith(() => Promise.reject(new Error(secret)));
  const down = queriesWith(() => Promise.reject(new StoreUnavailable(secret)));
  const oneAtATime = async () => {
    const { get } = appWith({ rate: { perMinute: 30, burst: 1 } });
    await get(types);
    return get(types);
  };
  const post = (headers: Record<string, string>, body: BodyInit = '') => client.request('/v1/events', { method: 'POST', headers, body });

  const provoked: Record<Exclude<ProblemKind, 'conflict'>, [status: number, ask: () => Response | Promise<Response>]> = {
    unauthorized: [401, () => fetch(`${endpoint.url}${types}`)],
    forbidden: [403, async () => (await endpoint.client('http', ['ingest'])).get(types)],
    'not-found': [404, () => client.get('/v1/nothing')],
    'method-not-allowed': [405, () => client.request(types, { method: 'DELETE' })],
    'invalid-parameter': [400, () => client.get('/v1/missions/types?from=2026-02-30&zone=Mars/Base')],
    'invalid-body': [400, () => post({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'no gzip')],
    'too-large': [413, () => appWith({ limits: { ...defaultLimits, maxBodyBytes: 10 } }).app.request('/v1/events', { method: 'POST', ...ndjson([shown('x')]), headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/x-ndjson' } })],
    'unsupported-media-type': [415, () => post({ 'content-type': 'text/csv' })],
    'rate-limited': [429, oneAtATime],
    timeout: [504, () => appWith({ queries: slow, limits: { ...defaultLimits, maxReadSeconds: 0.4 } }).get(types)],
    unavailable: [503, () => appWith({ queries: down }).get(types)],
    internal: [500, () => appWith({ queries: broken }).get(types)],
  };

  for (const [kind, [status, ask]] of Object.entries(provoked)) {
    it(`${kind} is answered as problem+json with status ${status}`, async () => {
      const response = await ask();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const body = (await response.json()) as Problem;
      assert.ok(is(problem, body), JSON.stringify(body));
      assert.deepEqual([body.kind, body.type, body.status], [kind, `urn:engagement-widgets:problem:${kind}`, status]);
      assert.equal(body.instance, response.headers.get('x-request-id'));
      assert.doesNotMatch(JSON.stringify(body), new RegExp(secret));
    });
  }

  it('are all of the contract\'s kinds, but for the conflict that ingest answers per line', () => {
    assert.deepEqual([...Object.keys(provoked), 'conflict'].sort(), [...problemKinds].sort());
  });

  it('name every parameter that does not fit', async () => {
    const faults = async (query: string) => ((await (await client.get(`/v1/missions/leaderboard?${query}`)).json()) as Problem).errors?.map(({ path }) => path);
    assert.deepEqual(await faults('from=yesterday&zone=Mars&type=unheard'), ['from', 'zone', 'type']);
    assert.deepEqual(await faults('from=2026-05-02&to=2026-05-02'), ['to']);
    assert.deepEqual(await faults('from=1990-01-01&to=2026-01-01'), ['to']);
    assert.deepEqual(await faults(`${period}&pageSize=1001`), ['pageSize']);
    assert.deepEqual(await faults(`${period}&pageSize=0`), ['pageSize']);
    assert.deepEqual(await faults('from=2026-05-01&from=2026-05-02&to=2026-06-01'), ['from']);
    assert.deepEqual(await faults(`${period}&search=${'x'.repeat(201)}`), ['search']);
  });

  it('say which methods are taken', async () => {
    assert.equal((await client.get('/v1/events')).headers.get('allow'), 'POST');
    assert.equal((await client.request(types, { method: 'POST' })).headers.get('allow'), 'GET');
  });

  it('of the rate say when to come back, and each token has a rate of its own', async () => {
    const { app, get } = appWith({ rate: { perMinute: 6, burst: 2 } });
    assert.deepEqual([(await get(types)).status, (await get(types)).status], [200, 200]);
    const limited = await get(types);
    assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '10']);
    const other = await endpoint.mintToken({ tenant: 'http', scopes: ['read'] });
    assert.equal((await app.request(types, { headers: { authorization: `Bearer ${other}` } })).status, 200);
  });
});

describe('pages of other origins', () => {
  it('may read where they are on the list, also problems, and see the headers they need', async () => {
    for (const path of [types, '/v1/nothing']) {
      const response = await client.get(path, { origin });
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      for (const name of ['Retry-After', 'Date', 'ETag', 'X-Request-Id']) assert.match(response.headers.get('access-control-expose-headers') ?? '', new RegExp(name));
    }
  });

  it('may not read where they are not', async () => {
    assert.equal((await client.get(types, { origin: 'https://evil.example.com' })).headers.get('access-control-allow-origin'), null);
  });

  it('may ask first, without a token', async () => {
    const ask = (from: string) => fetch(`${endpoint.url}${types}`, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization,x-tenant-hint' } });
    const allowed = await ask(origin);
    assert.deepEqual([allowed.status, allowed.headers.get('access-control-allow-origin')], [204, origin]);
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /authorization/);
    assert.equal((await ask('https://evil.example.com')).headers.get('access-control-allow-origin'), null);
  });
});

describe('service', () => {
  it('tells health and readiness without a token', async () => {
    const answers = await Promise.all(['/v1/health', '/v1/ready'].map(async (path) => (await fetch(`${endpoint.url}${path}`)).json()));
    for (const answer of answers) assert.match(JSON.stringify(answer), /"status":"ready","engine":"chdb [\d.]+"/);
  });

  it('is not ready while it stops, nor when the store does not answer', async () => {
    const stopping = appWith({ status: () => 'stopping' });
    assert.deepEqual([(await stopping.get('/v1/ready')).status, (await stopping.get('/v1/health')).status], [503, 200]);
    const deaf = appWith({ store: { ...endpoint.store, engine: 'none', query: () => Promise.reject(new Error('down')) } });
    assert.equal((await deaf.get('/v1/ready')).status, 503);
  });

  it('names each request, and takes a name that is one', async () => {
    const named = async (given: string) => (await client.get(types, { 'x-request-id': given })).headers.get('x-request-id') ?? '';
    assert.equal(await named('trace-12345678'), 'trace-12345678');
    assert.match(await named('<script>'), /^[0-9a-f-]{36}$/);
  });

  it('has no development route unless told so', async () => assert.equal((await fetch(`${endpoint.url}/dev/token`, { method: 'POST' })).status, 404));

  it('may live below a path, beside pages', async () => {
    const { get } = appWith({ basePath: '/api', pages: () => new Response('page') });
    assert.equal((await get(`/api${types}`)).status, 200);
    assert.equal(((await (await get('/api/v1/nothing')).json()) as Problem).kind, 'not-found');
    assert.deepEqual([await (await get('/')).text(), await (await get('/v1/health')).text()], ['page', 'page']);
  });

  it('logs one line per request, without tokens, queries, ids, names or texts', async () => {
    const from = endpoint.logged.length;
    await client.get(`/v1/missions/leaderboard?${period}&search=Lovelace`);
    await client.request('/v1/people/nobody-in-particular', { method: 'DELETE' });
    await client.send('customers', [customerOf('secret-person', { name: 'Ada Lovelace' })]);
    const lines = endpoint.logged.slice(from);
    assert.deepEqual(lines.map(({ route, status }) => [route, status]), [['/v1/missions/leaderboard', 200], ['/v1/people/{person}', 200], ['/v1/customers', 200]]);
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(`Lovelace|nobody-in|secret-person|${client.token}`));
    assert.ok(lines.every(({ requestId, milliseconds, tenant }) => typeof requestId === 'string' && typeof milliseconds === 'number' && tenant === 'http'));
  });

  it('logs where it failed, without the message', async () => {
    const logged: Record<string, unknown>[] = [];
    await appWith({ queries: queriesWith(() => Promise.reject(new TypeError('name Ada'))), log: (entry) => void logged.push(entry) }).get(types);
    assert.match(String(logged[0]?.['failure']), /^TypeError \| at /);
    assert.doesNotMatch(JSON.stringify(logged), /Ada/);
  });
});

/** Bytes as they came over the wire; fetch would unpack them. */
function raw(url: string, acceptEncoding: string): Promise<{ encoding: string; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = acceptEncoding ? { 'accept-encoding': acceptEncoding } : {};
    const request = httpRequest(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'] ?? 'none', bytes: Buffer.concat(chunks) }));
    });
    request.on('error', reject).end();
  });
}
