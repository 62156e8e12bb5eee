import { expect } from '@open-wc/testing';
import { AnalyticsError, logout, configure, type TokenReason } from '../../src/data/index.js';
import { tokenPatience, TokenSource } from '../../src/data/token.js';
import { byType, clean, freshEndpoint, json, probe, settled, TestClock, Wire, waitUntil } from './fixtures.js';

const { signal } = new AbortController();

async function failureOf(promise: Promise<unknown>): Promise<AnalyticsError> {
  return promise.then(() => expect.fail('must not succeed'), (error: AnalyticsError) => error);
}

/** Hands out t1, t2, … and notes why it was asked. */
function issuer(expiresIn?: number) {
  const reasons: TokenReason[] = [];
  const getToken = ({ reason }: { reason: TokenReason }) => ({ token: `t${reasons.push(reason)}`, expires_in: expiresIn });
  return { reasons, getToken };
}

describe('tokens', () => {
  it('n who wait make one call', async () => {
    const { reasons, getToken } = issuer();
    const source = new TokenSource(getToken, new TestClock());
    expect(await Promise.all(Array.from({ length: 20 }, () => source.get(signal)))).to.deep.equal(Array(20).fill('t1'));
    expect(await source.get(signal)).to.equal('t1');
    expect(reasons).to.deep.equal(['initial']);
  });

  for (const [name, wrongBy] of [['right', 0], ['ten minutes fast', 600_000], ['ten minutes slow', -600_000]] as const) {
    it(`are renewed ahead of expiry with a client clock that is ${name}`, async () => {
      const { now } = Date;
      Date.now = () => now() + wrongBy;
      try {
        const clock = new TestClock();
        const { reasons, getToken } = issuer(300);
        const source = new TokenSource(getToken, clock);
        await source.get(signal);
        clock.pass(239_000);
        expect(await source.get(signal)).to.equal('t1');
        clock.pass(2_000);
        expect(await source.get(signal)).to.equal('t2');
        expect(reasons).to.deep.equal(['initial', 'renewal']);
      } finally {
        Date.now = now;
      }
    });
  }

  it('a renewal that fails ahead of expiry leaves the one that is still good', async () => {
    const clock = new TestClock();
    let calls = 0;
    const source = new TokenSource(() => (calls++ === 0 ? { token: 'a', expiresIn: 300 } : Promise.reject(new Error('down'))), clock);
    await source.get(signal);
    clock.pass(250_000);
    expect([await source.get(signal), await source.get(signal), calls]).to.deep.equal(['a', 'a', 2]);
    clock.pass(60_000);
    expect((await failureOf(source.get(signal))).kind).to.equal('unauthorized');
  });

  it('a callback that never settles is given up after 30 seconds with a typed error', async () => {
    const clock = new TestClock();
    let told: AbortSignal | undefined;
    const source = new TokenSource((request) => new Promise(() => void (told = request.signal)), clock);
    const open = failureOf(source.get(signal));
    await Promise.resolve();
    expect(clock.timers.map(({ at }) => at - clock.now())).to.deep.equal([tokenPatience]);
    clock.pass(30_000);
    const error = await open;
    expect([error.kind, error.attribute, told?.aborted, clock.timers.length]).to.deep.equal(['timeout', 'getToken', true, 0]);
  });

  for (const [name, getToken, kind] of [
    ['throws', () => { throw new Error('canary-77'); }, 'unauthorized'],
    ['rejects', () => Promise.reject(new Error('canary-77')), 'unauthorized'],
    ['gives nothing', () => null, 'unauthorized'],
    ['gives a number', () => 7 as never, 'misconfigured'],
    ['gives what no header can carry', () => 'canary-77\r\nX: y', 'misconfigured'],
  ] as const) {
    it(`a callback that ${name} is a typed error that repeats nothing of it`, async () => {
      const error = await failureOf(new TokenSource(getToken, new TestClock()).get(signal));
      expect(error).to.be.instanceOf(AnalyticsError);
      expect([error.kind, error.attribute]).to.deep.equal([kind, 'getToken']);
      expect(`${error.message}${error.stack}${String(error.cause)}`).not.to.contain('canary');
    });
  }

  it('a whole header value is understood', async () => {
    expect(await new TokenSource(() => 'Bearer abc', new TestClock()).get(signal)).to.equal('abc');
  });

  it('the call is told when nobody waits any more, but not when another takes over at once', async () => {
    let told: AbortSignal | undefined;
    const source = new TokenSource((request) => new Promise(() => void (told = request.signal)), new TestClock());
    const [first, second] = [new AbortController(), new AbortController()];
    const left = failureOf(source.get(first.signal));
    await Promise.resolve();
    first.abort();
    const stays = failureOf(source.get(second.signal));
    await settled();
    expect([(await left).kind, told?.aborted]).to.deep.equal(['aborted', false]);
    second.abort();
    await settled();
    expect([(await stays).kind, told?.aborted]).to.deep.equal(['aborted', true]);
  });
});

describe('tokens of widgets', () => {
  afterEach(clean);

  it('different questions of twenty widgets make one call', async () => {
    const wire = new Wire(() => byType(1));
    const { reasons, getToken } = issuer();
    const endpoint = freshEndpoint();
    const probes = Array.from({ length: 20 }, (_, index) => probe({ endpoint, fetch: wire.fetch, getToken, from: `2026-04-${String(index + 1).padStart(2, '0')}` }));
    await waitUntil(() => probes.every(({ source }) => source.status === 'ready'));
    expect([wire.calls.length, reasons]).to.deep.equal([20, ['initial']]);
  });

  it('twenty refusals make one renewal, one repetition each, and then unauthorized', async () => {
    const wire = new Wire(({ headers }) => (headers.get('Authorization') === 'Bearer t1' ? json({}, { status: 401 }) : undefined));
    const { reasons, getToken } = issuer();
    const endpoint = freshEndpoint();
    const probes = Array.from({ length: 20 }, (_, index) => probe({ endpoint, fetch: wire.fetch, getToken, from: `2026-04-${String(index + 1).padStart(2, '0')}` }));
    await waitUntil(() => wire.calls.length === 40);
    wire.calls.slice(20).forEach((call, index) => (index === 0 ? call.answer(byType(1)) : call.answer({}, { status: 401 })));
    await waitUntil(() => probes.every(({ source }) => source.status !== 'loading'));
    await settled();
    expect(wire.calls).to.have.length(40);
    expect(reasons).to.deep.equal(['initial', 'unauthorized']);
    expect(probes.flatMap(({ errors }) => errors.map(({ kind }) => kind))).to.deep.equal(Array(19).fill('unauthorized'));
    expect(probes.flatMap(({ loads }) => loads)).to.have.length(1);
  });

  it('with cookies only, a 401 is not repeated', async () => {
    const wire = new Wire(() => json({}, { status: 401 }));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, credentials: 'include' });
    await waitUntil(() => one.source.status === 'error');
    expect([wire.calls.length, wire.last.init.credentials, one.source.error?.kind]).to.deep.equal([1, 'include', 'unauthorized']);
  });

  it('a silent renewal makes no other request and no update of a widget', async () => {
    const wire = new Wire(() => byType(1));
    const { getToken } = issuer(300);
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, getToken });
    await waitUntil(() => one.source.status === 'ready');
    const seen: number[] = [];
    new MutationObserver(() => seen.push(1)).observe(one, { attributes: true, childList: true, subtree: true, characterData: true });
    await one.source.refresh();
    await settled();
    expect([wire.calls.length, seen.length]).to.deep.equal([2, 0]);
  });

  it('logout() stops everything, forgets figures and token, and asks nothing until somebody signs in', async () => {
    const endpoint = freshEndpoint();
    const wire = new Wire(({ url }) => (url.includes('from=') ? undefined : byType(5)));
    const { reasons, getToken } = issuer();
    configure({ endpoint, getToken, fetch: wire.fetch });
    const [shown, open] = [probe({}), probe({ from: '2026-04-01' })];
    await waitUntil(() => shown.source.status === 'ready');
    logout();
    await settled();
    expect([shown.source.data, shown.source.status, shown.source.error?.kind]).to.deep.equal([undefined, 'error', 'unauthorized']);
    expect(wire.calls.find(({ url }) => url.includes('from='))?.init.signal?.aborted).to.equal(true);
    expect(open.errors).to.deep.equal([]);
    void shown.source.refresh();
    await settled();
    expect(wire.calls).to.have.length(2);
    configure({ getToken });
    await waitUntil(() => shown.source.status === 'ready');
    expect([wire.calls.length, reasons.length], 'figures and token are asked for anew').to.deep.equal([4, 2]);
    configure({ endpoint: undefined, getToken: undefined, fetch: undefined });
  });

  it('the token is found nowhere but in the header to the configured origin', async () => {
    const canary = 'canary-9a7';
    const said: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => [level, console[level]] as const);
    for (const [level] of spies) console[level] = (...args: unknown[]) => void said.push(args);
    const wire = new Wire(({ url }) => (url.includes('other.example') ? byType(1) : json({ title: canary }, { status: 403 })));
    const endpoint = freshEndpoint();
    const settings = { endpoint, fetch: wire.fetch, getToken: () => canary, headers: { 'X-Api-Key': canary } };
    const one = probe(settings);
    const elsewhere = probe({ ...settings, resources: { missionsByType: { url: 'https://other.example/types' } } });
    await waitUntil(() => one.source.status === 'error' && elsewhere.source.status === 'ready');
    for (const [level, own] of spies) console[level] = own;
    const other = wire.calls.find(({ url }) => url.includes('other.example'))!;
    expect([other.headers.get('Authorization'), other.headers.get('X-Api-Key'), other.init.credentials]).to.deep.equal([null, null, 'same-origin']);
    const own = wire.calls.find(({ url }) => url.startsWith(endpoint))!;
    expect(own.headers.get('Authorization')).to.equal(`Bearer ${canary}`);
    const places = [document.documentElement.outerHTML, JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie, said, wire.calls.map(({ url }) => url), one.errors.map((error) => [error.message, error.stack, { ...error }])];
    expect(JSON.stringify(places)).not.to.contain(canary);
  });
});
