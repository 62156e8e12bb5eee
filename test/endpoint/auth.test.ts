// Tokens over HTTP: who may ask for what, and that a tenant comes from the token alone.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Problem, Scope } from 'engagement-widgets/contract';
import { createAuth } from '../../demo/endpoint/auth.js';
import { ProblemError } from '../../demo/endpoint/problems.js';
import { clientOf, ndjson, startTestEndpoint, testAudience, testSecret, type TestEndpoint } from './harness.js';
import { catalog, customerOf, factOf, shown } from './support/samples.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ development: { tenant: 'developer' } });
});
after(() => endpoint.stop());

const types = '/v1/missions/types?from=2026-05-01&to=2026-06-01';

async function refusal(token: string, path = types, init: RequestInit = {}): Promise<[status: number, kind: string]> {
  const response = await clientOf(endpoint.url, token).request(path, init);
  return [response.status, ((await response.json()) as Problem).kind];
}

interface Claims {
  secret?: string;
  audience?: string;
  expires?: string | null;
  tenant?: unknown;
  scope?: unknown;
}

async function tokenOf({ secret = testSecret, audience = testAudience, expires = '5m', tenant = 'a', scope = 'read' }: Claims = {}): Promise<string> {
  const token = new SignJWT({ tenant, scope }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience);
  if (expires !== null) token.setExpirationTime(expires);
  return token.sign(new TextEncoder().encode(secret));
}

describe('a token', () => {
  it('opens what its scopes name', async () => {
    assert.equal((await clientOf(endpoint.url, await tokenOf()).get(types)).status, 200);
  });

  const wrong: Record<string, Claims> = {
    'signed with another secret': { secret: 'another secret that is long enough, too' },
    'for another audience': { audience: 'somebody-else' },
    'that has expired': { expires: '-1m' },
    'without an end': { expires: null },
    'without a tenant': { tenant: null },
    'with an empty tenant': { tenant: '' },
  };
  for (const [name, claims] of Object.entries(wrong)) {
    it(`${name} opens nothing`, async () => assert.deepEqual(await refusal(await tokenOf(claims)), [401, 'unauthorized']));
  }

  it('without a signature opens nothing', async () => {
    const [, payload] = (await tokenOf()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    assert.deepEqual(await refusal(`${header}.${payload}.`), [401, 'unauthorized']);
  });

  it('must be there, and the answer says how', async () => {
    const response = await fetch(`${endpoint.url}${types}`);
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    for (const authorization of ['Basic abc', 'Bearer', 'Bearer a b', 'x']) assert.deepEqual((await fetch(`${endpoint.url}${types}`, { headers: { authorization } })).status, 401);
  });
});

describe('scopes', () => {
  const tokenWith = (...scopes: Scope[]) => endpoint.mintToken({ tenant: 'scopes', scopes });
  const line = { method: 'POST', ...ndjson([shown('a')]) };

  it('a page\'s token cannot put facts in', async () => {
    const token = await tokenWith('read', 'people');
    for (const kind of ['events', 'orders', 'customers', 'catalog']) assert.deepEqual(await refusal(token, `/v1/${kind}`, line), [403, 'forbidden']);
  });

  it('a page\'s token cannot erase people', async () => assert.deepEqual(await refusal(await tokenWith('read', 'people'), '/v1/people/ada', { method: 'DELETE' }), [403, 'forbidden']));

  it('a token for ingest cannot read figures', async () => assert.deepEqual(await refusal(await tokenWith('ingest')), [403, 'forbidden']));

  it('no scope is none', async () => assert.deepEqual(await refusal(await tokenOf({ scope: null })), [403, 'forbidden']));

  it('names on the leaderboard need the scope people', async () => {
    const all = await endpoint.client('names');
    await all.send('catalog', catalog);
    await all.send('customers', [customerOf('c1', { name: 'Ada Lovelace' })]);
    await all.send('events', [factOf('mission.validated', 'v', { person: 'c1', experience: undefined, module: undefined, session: undefined })]);
    const board = '/v1/missions/leaderboard?from=2026-05-01&to=2026-06-30';
    const namesFor = async (scopes: Scope[]) => (await (await endpoint.client('names', scopes)).json<{ entries: { name: string | null }[] }>(board)).entries.map(({ name }) => name);
    // The one with names first: an answer that is remembered must not be given to who may not see it.
    assert.deepEqual(await namesFor(['read', 'people']), ['Ada Lovelace']);
    assert.deepEqual(await namesFor(['read']), [null]);
  });
});

describe('a tenant', () => {
  it('sees its own figures only, whatever the query says', async () => {
    const a = await endpoint.client('tenant-a');
    const b = await endpoint.client('tenant-b');
    await a.send('catalog', catalog);
    await a.send('events', [factOf('mission.validated', 'v1'), factOf('mission.validated', 'v2', { person: 'p2' })]);
    const seen = async (client: typeof a, more = '') => (await client.json<{ validations: number }>(`${types}${more}`)).validations;
    assert.deepEqual([await seen(a), await seen(b), await seen(b, '&tenant=tenant-a')], [2, 0, 0]);
    assert.equal((await b.get('/v1/experiences/chat')).status, 404);
    assert.equal((await a.get('/v1/experiences/chat')).status, 200);
  });
});

describe('keys', () => {
  it('may come from a key set instead of a secret', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const server = await serveJson({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] });
    const auth = createAuth({ jwksUrl: server.url, audience: testAudience, issuer: 'https://login.example.com' });
    const sign = (issuer: string) => new SignJWT({ tenant: 'a', scope: 'read people unknown' }).setProtectedHeader({ alg: 'ES256', kid: 'one' }).setAudience(testAudience).setIssuer(issuer).setExpirationTime('5m').sign(privateKey);
    try {
      const grant = await auth.verify(await sign('https://login.example.com'));
      assert.deepEqual([grant.tenant, [...grant.scopes]], ['a', ['read', 'people']]);
      await assert.rejects(sign('https://other.example.com').then(auth.verify), ProblemError);
      await assert.rejects(tokenOf().then(auth.verify), ProblemError);
      await assert.rejects(auth.mint({ tenant: 'a', scopes: ['read'] }));
    } finally {
      server.server.close();
    }
  });

  it('must be strong enough, and there at all', () => {
    assert.throws(() => createAuth({ secret: 'short', audience: testAudience }), /at least 32 bytes/);
    assert.throws(() => createAuth({ audience: testAudience }), /secret or the address of a key set/);
  });
});

describe('development mode', () => {
  const ask = (body?: unknown) => fetch(`${endpoint.url}/dev/token`, { method: 'POST', body: body === undefined ? undefined : JSON.stringify(body) });

  it('gives pages a token that reads its tenant and cannot put facts in', async () => {
    const { token, expires_in } = (await (await ask()).json()) as { token: string; expires_in: number };
    assert.ok(expires_in > 0);
    assert.equal((await clientOf(endpoint.url, token).get(types)).status, 200);
    assert.deepEqual(await refusal(token, '/v1/events', { method: 'POST', ...ndjson([shown('x')]) }), [403, 'forbidden']);
  });

  it('gives fewer scopes where asked, never more', async () => {
    const { token } = (await (await ask({ scopes: ['people'] })).json()) as { token: string };
    assert.deepEqual(await refusal(token), [403, 'forbidden']);
    assert.equal((await ask({ scopes: ['ingest'] })).status, 400);
  });
});

async function serveJson(value: unknown): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value)));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` };
}
