import { expect } from '@open-wc/testing';
import { Store, warnOnce } from '../../src/data/index.js';
import { byType, clean, freshEndpoint, json, Probe, probe, settled, TestClock, TestPresence, Wire, waitUntil } from './fixtures.js';

let clock = new TestClock();
let presence = new TestPresence();

describe('when a request fails', () => {
  beforeEach(() => {
    clock = new TestClock();
    presence = new TestPresence();
    Probe.store = new Store(clock, presence);
  });
  afterEach(clean);
  after(() => {
    Probe.store = undefined;
  });

  it('it is repeated three times with doubling jitter, and told of once', async () => {
    const wire = new Wire(() => json({}, { status: 500 }));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'error');
    await settled();
    expect(clock.waits).to.deep.equal([500, 1_000, 2_000]);
    expect([wire.calls.length, one.errors.length, one.loads.length]).to.deep.equal([4, 1, 0]);
  });

  it('success after repetitions is one load and no error', async () => {
    let left = 2;
    const wire = new Wire(() => (left-- > 0 ? json({}, { status: 503 }) : byType(1)));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'ready');
    await settled();
    expect([wire.calls.length, one.errors.length, one.loads.length]).to.deep.equal([3, 0, 1]);
  });

  it('Retry-After is waited for at least, in seconds or by date', async () => {
    const headers: Record<string, string>[] = [{ 'Retry-After': '17' }, { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT', Date: 'Sun, 06 Nov 1994 08:49:07 GMT' }];
    const wire = new Wire(() => (headers.length > 0 ? json({}, { status: 429, headers: headers.shift()! }) : byType(1)));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'ready');
    expect(clock.waits).to.deep.equal([17_500, 31_000]);
    expect(wire.calls).to.have.length(3);
  });

  it('a hidden tab repeats nothing until it is looked at, and is not told to be offline', async () => {
    const wire: Wire = new Wire(() => (wire.calls.length === 1 ? json({}, { status: 500 }) : byType(1)));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    presence.set({ attended: false });
    await waitUntil(() => clock.waits.length === 1);
    await settled();
    expect([one.source.status, one.source.error, wire.calls.length]).to.deep.equal(['loading', undefined, 1]);
    presence.set({ attended: true });
    await waitUntil(() => one.source.status === 'ready');
  });

  it('a pause that is too long to wait for is kept to by everybody all the same', async () => {
    const wire = new Wire(() => json({}, { status: 429, headers: { 'Retry-After': '600' } }));
    const endpoint = freshEndpoint();
    const one = probe({ endpoint, fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'error');
    expect([one.source.error?.kind, one.source.error?.retryAfter, wire.calls.length]).to.deep.equal(['rateLimited', 600, 1]);
    await one.source.refresh();
    const two = probe({ endpoint, fetch: wire.fetch });
    await waitUntil(() => two.source.status === 'error');
    expect(wire.calls).to.have.length(1);
    clock.pass(600_000);
    await one.source.refresh();
    expect(wire.calls).to.have.length(2);
  });

  it('what cannot succeed is not repeated', async () => {
    for (const status of [400, 401, 403, 404]) {
      const wire = new Wire(() => json({}, { status }));
      const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
      await waitUntil(() => one.source.status === 'error');
      await settled();
      expect(wire.calls, String(status)).to.have.length(1);
    }
    expect(clock.waits).to.deep.equal([]);
  });

  it('a removed widget repeats nothing', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await settled();
    one.remove();
    wire.last.answer({}, { status: 500 });
    await settled();
    expect([wire.calls.length, clock.waits.length]).to.deep.equal([1, 0]);
  });

  it('without a connection a question waits, says so, and goes on by itself', async () => {
    const wire = new Wire(() => byType(1));
    presence.set({ online: false });
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await settled();
    expect([one.source.status, one.source.error?.kind, wire.calls.length, one.errors.length]).to.deep.equal(['error', 'offline', 0, 0]);
    presence.set({ online: true });
    await waitUntil(() => one.source.status === 'ready');
    expect(wire.calls).to.have.length(1);
  });

  it('a refresh without a connection keeps the figures, marked stale, until it is back', async () => {
    const wire: Wire = new Wire(() => byType(wire.calls.length));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'ready');
    presence.set({ online: false });
    const refreshed = one.source.refresh();
    await settled();
    expect([one.source.status, one.source.stale, one.source.data?.validations]).to.deep.equal(['ready', true, 1]);
    presence.set({ online: true });
    await refreshed;
    expect([one.source.stale, one.source.data?.validations]).to.deep.equal([false, 2]);
  });

  it('figures refresh by themselves as often as the most eager widget wants, once for all', async () => {
    const wire = new Wire(() => byType(1));
    const endpoint = freshEndpoint();
    const probes = [60, 30, undefined].map((refresh) => probe({ endpoint, fetch: wire.fetch, refresh }));
    await waitUntil(() => probes.every(({ source }) => source.status === 'ready'));
    clock.pass(29_000);
    await settled();
    expect(wire.calls).to.have.length(1);
    clock.pass(1_000);
    await settled();
    expect(wire.calls).to.have.length(2);
    probes[1]!.remove();
    await settled();
    clock.pass(30_000);
    await settled();
    expect(wire.calls).to.have.length(2);
    clock.pass(30_000);
    await settled();
    expect(wire.calls).to.have.length(3);
  });

  it('a hidden tab refreshes nothing, and once when it is looked at again', async () => {
    const wire = new Wire(() => byType(1));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, refresh: 5 });
    await waitUntil(() => one.source.status === 'ready');
    presence.set({ attended: false });
    for (let turn = 0; turn < 3; turn++) clock.pass(5_000);
    await settled();
    expect(wire.calls).to.have.length(1);
    presence.set({ attended: true });
    await settled();
    expect(wire.calls).to.have.length(2);
  });

  it('what cannot succeed is not refreshed by itself', async () => {
    const wire = new Wire(() => json({}, { status: 403 }));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, refresh: 5 });
    await waitUntil(() => one.source.status === 'error');
    clock.pass(60_000);
    await settled();
    expect([wire.calls.length, clock.timers.length]).to.deep.equal([1, 0]);
  });

  it('widgets that are gone leave no request, no timer and no listener behind', async () => {
    const wire = new Wire(() => byType(1));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, refresh: 5 });
    await waitUntil(() => one.source.status === 'ready');
    expect([clock.timers.length, presence.listeners.size]).to.deep.equal([1, 1]);
    one.remove();
    await settled();
    expect([clock.timers.length, presence.listeners.size]).to.deep.equal([0, 0]);
  });

  it('of answers nobody asks for, the last fifty are kept', async () => {
    const wire = new Wire(() => byType(1));
    const endpoint = freshEndpoint();
    const ask = async (currency: string) => {
      const one = probe({ endpoint, fetch: wire.fetch, from: undefined });
      one.zone = currency;
      await waitUntil(() => one.source.status === 'ready');
      one.remove();
      await settled();
    };
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 55);
    for (const zone of zones) await ask(zone);
    await ask(zones[54]!);
    expect(wire.calls).to.have.length(55);
    await ask(zones[0]!);
    expect(wire.calls).to.have.length(56);
  });

  it('others who share the credentials of somebody signed out are asked for again', async () => {
    const wire: Wire = new Wire(() => (wire.calls.length === 1 ? undefined : byType(1)));
    const settings = { endpoint: freshEndpoint(), fetch: wire.fetch };
    const one = probe(settings);
    await settled();
    Probe.store!.forget(settings);
    await waitUntil(() => one.source.status === 'ready');
    expect([wire.calls.length, wire.calls[0]!.init.signal?.aborted, one.errors.length]).to.deep.equal([2, true, 0]);
  });
});

describe('warnings', () => {
  it('the same mistake of one element is warned of once, that of another element again', () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void said.push(text);
    const [a, b] = [document.createElement('ew-a'), document.createElement('ew-a')];
    for (const element of [a, a, b]) warnOnce(element, 'from', 'wrong');
    console.warn = warn;
    expect(said).to.deep.equal(Array(2).fill('[engagement-widgets EW-misconfigured] <ew-a>: wrong'));
  });
});
