import { expect } from '@open-wc/testing';
import { getJson, parseJson, patience, readText, type ClientRequest } from '../../src/data/transport/client.js';
import { retryAfterSeconds } from '../../src/data/transport/refusal.js';
import type { AnalyticsError, ErrorKind } from '../../src/data/index.js';
import { maxRetries, retryWait, shouldRetry } from '../../src/data/query.js';
import { AnalyticsError as Failure } from '../../src/data/errors.js';
import { TokenSource } from '../../src/data/token.js';
import { endpoint, json, TestClock, Wire } from './fixtures.js';

const secret = 'canary-5f1c';

function ask(response: () => Response | Promise<Response>, more: Partial<ClientRequest> = {}): Promise<unknown> {
  return getJson({ url: `${endpoint}/v1/health`, clock: new TestClock(), signal: new AbortController().signal, fetch: async () => response(), ...more });
}

async function failureOf(promise: Promise<unknown>): Promise<AnalyticsError> {
  const outcome = await promise.then((value) => ({ value }), (error: unknown) => ({ error }));
  expect(outcome, JSON.stringify(outcome)).to.have.property('error').that.is.instanceOf(Failure);
  return (outcome as { error: AnalyticsError }).error;
}

const streamed = (...chunks: (string | Error)[]): Response =>
  new Response(new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk === undefined) controller.close();
      else if (chunk instanceof Error) controller.error(chunk);
      else controller.enqueue(new TextEncoder().encode(chunk));
    },
  }));

describe('an answer that cannot be used', () => {
  const bodies: [string, () => Response, RegExp][] = [
    ['HTML instead of JSON', () => new Response('<!doctype html><p>Hello'), /HTML/],
    ['an empty body', () => new Response(''), /empty/],
    ['no body at all', () => new Response(null, { status: 204 }), /empty/],
    ['text', () => new Response('hello'), /no valid JSON/],
    ['JSON that was cut off', () => new Response('{"visits":[1,2'), /cut off/],
    ['very deep JSON', () => new Response('['.repeat(200_000) + ']'.repeat(200_000)), /deeper than 100/],
    ['very deep JSON in the middle', () => new Response(`{"a":"[[","b":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`), /deeper than 100/],
  ];
  for (const [name, response, message] of bodies) {
    it(`${name} is a contract error`, async () => {
      const error = await failureOf(ask(response));
      expect(error.kind).to.equal('contract');
      expect(error.message).to.match(message);
      expect(error.retryable).to.equal(false);
    });
  }

  it('a connection that breaks in the middle is told as one', async () => {
    const error = await failureOf(ask(() => streamed('{"a":', new TypeError('network error'))));
    expect([error.kind, error.retryable]).to.deep.equal(['offline', true]);
  });

  it('an answer of 10 MB is read, one beyond the limit is cut off while it comes', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(10 * 1024 * 1024) });
    expect(await ask(() => new Response(large))).to.have.property('text').that.has.length(10 * 1024 * 1024);
    const chunks = Array.from({ length: 50 }, () => 'y'.repeat(1000));
    const error = await failureOf(readText(streamed(...chunks), 10_000));
    expect(error.message).to.match(/larger than/);
  });

  it('keys that would set a prototype are dropped, however they are written', () => {
    const parsed = parseJson('{"__proto__":{"polluted":1},"a":{"\\u005f_proto__":{"polluted":1},"b":2}}') as { a: { b: number } };
    expect(Object.getOwnPropertyNames(parsed)).to.deep.equal(['a']);
    expect(Object.getOwnPropertyNames(parsed.a)).to.deep.equal(['b']);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('characters that are split between two chunks are whole', async () => {
    const bytes = new TextEncoder().encode('"ä€"');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await ask(() => new Response(body))).to.equal('ä€');
  });
});

describe('what an HTTP status means', () => {
  const kinds: [number, ErrorKind, boolean][] = [
    [400, 'contract', false], [401, 'unauthorized', false], [403, 'forbidden', false], [404, 'notFound', false], [408, 'timeout', true],
    [410, 'notFound', false], [413, 'contract', false], [429, 'rateLimited', true], [500, 'server', true], [501, 'server', false],
    [502, 'server', true], [503, 'server', true], [504, 'timeout', true],
  ];
  for (const [status, kind, retryable] of kinds) {
    it(`${status} is ${kind}`, async () => {
      const error = await failureOf(ask(() => new Response('<html>', { status, headers: { 'X-Request-Id': 'r-1' } })));
      expect([error.kind, error.status, error.requestId, error.retryable]).to.deep.equal([kind, status, 'r-1', retryable]);
    });
  }

  it('a problem that names a parameter is a mistake in that attribute', async () => {
    const problem = { type: 'urn:x', kind: 'invalid-parameter', title: 'from must be before to', status: 400, instance: 'r-2', errors: [{ path: 'from', message: 'no' }] };
    const error = await failureOf(ask(() => json(problem, { status: 400 })));
    expect([error.kind, error.attribute, error.requestId]).to.deep.equal(['misconfigured', 'from', 'r-2']);
    expect(error.message).to.contain('from must be before to');
  });

  it('an endpoint that cannot be reached, and one that never answers, are told apart', async () => {
    expect((await failureOf(ask(() => Promise.reject(new TypeError('Failed to fetch'))))).kind).to.equal('offline');
    const clock = new TestClock();
    const wire = new Wire();
    const open = failureOf(ask(() => json({}), { clock, fetch: wire.fetch }));
    await Promise.resolve();
    clock.pass(patience);
    expect((await open).kind).to.equal('timeout');
    expect(clock.timers, 'no timer is left').to.have.length(0);
  });

  it('a body that never ends times out too', async () => {
    const clock = new TestClock();
    const open = failureOf(ask(() => json({}), { clock, fetch: (_url, init) => Promise.resolve(new Response(new ReadableStream({
      start: (controller) => init?.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError'))),
    }))) }));
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
    clock.pass(patience);
    expect((await open).kind).to.equal('timeout');
  });

  it('a fetch of the host that gives nonsense is named', async () => {
    const error = await failureOf(ask(() => json({}), { fetch: (async () => ({ data: [] })) as never }));
    expect([error.kind, error.attribute]).to.deep.equal(['misconfigured', 'fetch']);
  });

  it('headers that cannot be sent are named, without their value', async () => {
    const error = await failureOf(ask(() => json({}), { headers: { 'X-Key': `${secret}\n` + 'ü€' } }));
    expect([error.kind, error.attribute]).to.deep.equal(['misconfigured', 'headers']);
    expect(error.message).not.to.contain(secret);
  });
});

describe('where tokens go', () => {
  const source = () => new TokenSource(() => secret, new TestClock());

  it('into the Authorization header and nowhere else', async () => {
    const wire = new Wire(() => ({ ok: true }));
    await ask(() => json({}), { fetch: wire.fetch, token: source() });
    expect(wire.last.headers.get('Authorization')).to.equal(`Bearer ${secret}`);
    expect(wire.last.headers.get('Accept')).to.equal('application/json');
    expect(wire.last.url).not.to.contain(secret);
    expect(wire.last.init.redirect).to.equal('manual');
  });

  it('an endpoint that repeats the token does not get it into an error', async () => {
    const echo = { title: `bad token ${secret}`, instance: secret, errors: [{ path: secret }] };
    for (const status of [200, 400, 403, 500]) {
      const error = await failureOf(ask(() => json(echo, { status, headers: { 'X-Request-Id': `id-${secret}` } }), { token: source(), read: () => Promise.reject(new Failure('contract', '')) }));
      expect(JSON.stringify([error, error.message, error.stack, error.attribute, error.requestId])).not.to.contain(secret);
    }
  });

  it('a token that is longer than what is quoted is not begun either', async () => {
    const long = `${secret}.${'x'.repeat(400)}`;
    const said = { title: `bad token ${long}`, instance: long };
    const error = await failureOf(ask(() => json(said, { status: 403, headers: { 'X-Request-Id': long } }), { token: new TokenSource(() => long, new TestClock()) }));
    expect(JSON.stringify([error, error.message])).not.to.contain(secret);
  });

  it('a redirect is not followed, and what a fetch of the host brings from elsewhere is not used', async () => {
    const elsewhere = json({ visits: 1 });
    Object.defineProperty(elsewhere, 'url', { value: 'https://other.example/v1/health' });
    const opaque = Response.error();
    Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' });
    for (const response of [elsewhere, opaque, new Response(null, { status: 302, headers: { Location: 'https://other.example' } })]) {
      const error = await failureOf(ask(() => response, { token: source() }));
      expect(error.kind).to.equal('contract');
      expect(error.message).to.match(/redirect/);
    }
  });

  it('without a token a redirect is that of somebody who is not signed in any more', async () => {
    expect((await failureOf(ask(() => new Response(null, { status: 302 })))).kind).to.equal('unauthorized');
  });
});

describe('when to ask again', () => {
  const server = (retryAfter?: number) => new Failure('server', '', { retryAfter });

  it('only where it may succeed, and three times at most', () => {
    expect([0, 1, 2, 3].map((repeated) => shouldRetry(repeated, server()))).to.deep.equal([true, true, true, false]);
    expect(maxRetries).to.equal(3);
    for (const kind of ['unauthorized', 'forbidden', 'notFound', 'contract', 'misconfigured'] as const) {
      expect(shouldRetry(0, new Failure(kind, '')), kind).to.equal(false);
    }
  });

  it('with full jitter below a bound that doubles', () => {
    for (let repeated = 0; repeated < 8; repeated++) {
      const bound = Math.min(30_000, 1_000 * 2 ** repeated);
      expect(retryWait(repeated, server(), () => 0)).to.equal(0);
      expect(retryWait(repeated, server(), () => 0.5)).to.equal(bound / 2);
      expect(retryWait(repeated, server(), () => 0.999999)).to.be.below(bound).and.above(bound * 0.99);
    }
  });

  it('never before Retry-After, whatever the chance', () => {
    expect(retryWait(0, server(7), () => 0)).to.equal(7_000);
    expect(retryWait(0, server(7), () => 0.999)).to.be.within(7_000, 8_000);
    expect(shouldRetry(0, server(600)), 'ten minutes are for people to wait').to.equal(false);
  });

  it('Retry-After may be seconds, or a date that is read against the answer’s own clock', () => {
    expect(retryAfterSeconds('120', null)).to.equal(120);
    expect(retryAfterSeconds('Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:00 GMT')).to.equal(37);
    expect(retryAfterSeconds('Sun, 06 Nov 1994 08:49:37 GMT', null, () => Date.UTC(1994, 10, 6, 8, 50))).to.equal(0);
    for (const odd of ['', null, 'soon', '-3', '1e9', '9'.repeat(40)]) expect(retryAfterSeconds(odd, null), String(odd)).to.equal(undefined);
  });
});
