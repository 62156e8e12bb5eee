import { expect } from '@open-wc/testing';
import { configure, pageScope } from '../../src/data/index.js';
import { byType, clean, freshEndpoint, probe, settled, Wire, type Probe, waitUntil } from './fixtures.js';

describe('what widgets ask', () => {
  afterEach(clean);

  it('twenty widgets that ask the same make one request, and each hears of it once', async () => {
    const wire = new Wire();
    const endpoint = freshEndpoint();
    const probes = Array.from({ length: 20 }, () => probe({ endpoint, fetch: wire.fetch }));
    await settled();
    expect(wire.calls).to.have.length(1);
    wire.last.answer(byType(3));
    await waitUntil(() => probes.every(({ source }) => source.status === 'ready'));
    await settled();
    expect(wire.calls).to.have.length(1);
    expect(probes.map(({ loads }) => loads.length)).to.deep.equal(Array(20).fill(1));
    expect(probes.every(({ source }) => source.data?.validations === 3)).to.equal(true);
  });

  it('ten changed properties in one tick make one request', async () => {
    const wire = new Wire();
    const one = probe({ fetch: wire.fetch });
    const endpoint = freshEndpoint();
    for (let day = 1; day <= 5; day++) {
      one.from = `2026-04-0${day}`;
      one.to = `2026-05-0${day}`;
    }
    one.zone = 'Europe/Berlin';
    one.endpoint = endpoint;
    await settled();
    expect(wire.calls.map(({ url }) => url)).to.deep.equal([`${endpoint}/v1/missions/types?from=2026-04-05&to=2026-05-05&zone=Europe%2FBerlin`]);
  });

  it('a removed widget aborts its request, unless another one waits for it too', async () => {
    const wire = new Wire();
    const endpoint = freshEndpoint();
    const [first, second] = [probe({ endpoint, fetch: wire.fetch }), probe({ endpoint, fetch: wire.fetch })];
    await settled();
    first.remove();
    await settled();
    expect(wire.last.init.signal?.aborted).to.equal(false);
    second.remove();
    await settled();
    expect(wire.last.init.signal?.aborted).to.equal(true);
    expect([...first.errors, ...second.errors]).to.deep.equal([]);
  });

  it('a moved widget neither aborts nor asks again', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    const elsewhere = document.body.appendChild(document.createElement('div'));
    await settled();
    elsewhere.append(one);
    await settled();
    expect(wire.last.init.signal?.aborted).to.equal(false);
    wire.last.answer(byType(1));
    await waitUntil(() => one.source.status === 'ready');
    document.body.append(one);
    await settled();
    expect(wire.calls).to.have.length(1);
    expect(one.loads).to.have.length(1);
    elsewhere.remove();
  });

  it('a late answer to an earlier question is never shown', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    one.from = '2026-04-01';
    await settled();
    one.from = '2026-04-02';
    await settled();
    expect(wire.calls).to.have.length(2);
    wire.calls[1]!.answer(byType(2));
    await waitUntil(() => one.source.data?.validations === 2);
    wire.calls[0]!.answer(byType(1));
    await settled();
    expect(one.source.data?.validations).to.equal(2);
    expect(wire.calls[0]!.init.signal?.aborted).to.equal(true);
  });

  it('figures stay while only the period changes, and go with the endpoint', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await settled();
    wire.last.answer(byType(7));
    await waitUntil(() => one.source.status === 'ready');
    one.from = '2026-03-01';
    await one.updateComplete;
    expect([one.source.data?.validations, one.source.fetching, one.source.stale]).to.deep.equal([7, true, false]);
    await settled();
    wire.last.answer('{"title":"no"}', { status: 403 });
    await waitUntil(() => one.source.status === 'error');
    expect(one.source.data, 'figures of another period do not stand in for failed ones').to.equal(undefined);
    one.own = { ...one.own, endpoint: freshEndpoint() };
    one.requestUpdate();
    await one.updateComplete;
    expect([one.source.data, one.source.status]).to.deep.equal([undefined, 'loading']);
  });

  it('a failed refresh keeps the figures, marked stale, and tells of one error', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await settled();
    wire.last.answer(byType(7));
    await waitUntil(() => one.source.status === 'ready');
    expect(one.source.updatedAt?.toISOString()).to.equal('2026-05-01T10:32:00.000Z');
    const refreshed = one.source.refresh();
    await settled();
    expect(one.source.fetching).to.equal(true);
    wire.last.answer('{}', { status: 403, headers: { 'X-Request-Id': 'r-7' } });
    await refreshed;
    await settled();
    expect([one.source.status, one.source.stale, one.source.data?.validations]).to.deep.equal(['ready', true, 7]);
    expect(one.errors.map(({ kind, status, requestId, retryable }) => [kind, status, requestId, retryable])).to.deep.equal([['forbidden', 403, 'r-7', false]]);
    expect(one.loads).to.have.length(1);
  });

  it('a widget that joins fresh figures shows them without a request', async () => {
    const wire = new Wire(() => byType(4));
    const endpoint = freshEndpoint();
    const first = probe({ endpoint, fetch: wire.fetch });
    await waitUntil(() => first.source.status === 'ready');
    first.remove();
    await settled();
    const second = probe({ endpoint, fetch: wire.fetch });
    await settled();
    expect([second.source.status, second.loads.length, wire.calls.length]).to.deep.equal(['ready', 1, 1]);
  });

  it('twenty refreshes at once are one request', async () => {
    const wire = new Wire(() => byType(4));
    const endpoint = freshEndpoint();
    const probes = Array.from({ length: 20 }, () => probe({ endpoint, fetch: wire.fetch }));
    await waitUntil(() => probes.every(({ source }) => source.status === 'ready'));
    await Promise.all(probes.map(({ source }) => source.refresh()));
    expect(wire.calls).to.have.length(2);
  });

  it('abort() ends the request, keeps quiet afterwards, and refresh() asks again', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await settled();
    one.source.abort();
    await settled();
    expect(wire.last.init.signal?.aborted).to.equal(true);
    expect([one.source.status, one.source.error?.kind, one.errors.length]).to.deep.equal(['error', 'aborted', 1]);
    one.requestUpdate();
    await settled();
    expect(wire.calls).to.have.length(1);
    void one.source.refresh();
    await settled();
    wire.last.answer(byType(1));
    await waitUntil(() => one.source.status === 'ready');
    expect(one.source.error).to.equal(undefined);
  });

  it('twenty widgets far below the viewport or hidden ask nothing, until they come near or are shown', async () => {
    const wire = new Wire(() => byType(4));
    const spacer = document.body.appendChild(document.createElement('div'));
    spacer.style.height = '5000px';
    const details = document.body.appendChild(document.createElement('details'));
    const far: Probe[] = [];
    for (let index = 0; index < 20; index++) far.push(probe({ endpoint: freshEndpoint(), fetch: wire.fetch, loading: 'lazy' }));
    for (const one of far) Object.assign(one.style, { display: 'block', blockSize: '10px' });
    const folded = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, loading: 'lazy' }, details);
    const near = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, loading: 'lazy' });
    near.style.display = 'none';
    document.body.prepend(near, details);
    await settled();
    await new Promise(requestAnimationFrame);
    await settled();
    expect(wire.calls).to.have.length(0);
    details.open = true;
    await waitUntil(() => folded.source.status === 'ready');
    near.style.display = 'block';
    await waitUntil(() => near.source.status === 'ready');
    expect(wire.calls).to.have.length(2);
    pageScope().refresh();
    await settled();
    expect(wire.calls, 'a refresh of all asks for what is near').to.have.length(4);
    far[0]!.scrollIntoView();
    await waitUntil(() => far.every(({ source }) => source.status === 'ready'));
    spacer.remove();
    details.remove();
  });

  it('a widget without a box of its own asks as well', async () => {
    const wire = new Wire(() => byType(4));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, loading: 'lazy' });
    one.style.display = 'contents';
    await waitUntil(() => one.source.status === 'ready');
  });

  it('figures given by the page are checked and nothing is fetched', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    one.source.provide(byType(9));
    await settled();
    expect([one.source.status, one.source.data?.validations, wire.calls.length]).to.deep.equal(['ready', 9, 0]);
    one.source.provide({ ...byType(9), validations: Infinity });
    expect([one.source.status, one.source.error?.kind, one.source.error?.path]).to.deep.equal(['error', 'contract', 'validations']);
    one.source.provide(undefined);
    await settled();
    expect(wire.calls).to.have.length(1);
  });

  it('one bad item of a list is left out and named, unknown fields pass', async () => {
    const answer = { ...byType(3), extra: { deep: [1] }, types: [{ type: 'classic', validations: 3, people: 3, more: 1 }, { type: 'classic', validations: -1, people: 3 }] };
    const wire = new Wire(() => answer);
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch });
    await waitUntil(() => one.source.status === 'ready');
    expect(one.source.data?.types).to.have.length(1);
    expect(one.source.rejected.map(({ path }) => path)).to.deep.equal(['[1].validations']);
  });

  it('an adapter asks another address and turns its answer into the contract’s', async () => {
    const wire = new Wire(() => ({ rows: [{ kind: 'classic', n: 5 }] }));
    const endpoint = freshEndpoint();
    const one = probe({
      endpoint, fetch: wire.fetch, experience: 'a b', from: '2026-04-01',
      resources: { missionsByType: { url: '/stats/{from}?v=2', map: (answer) => ({ ...byType((answer as { rows: { n: number }[] }).rows[0]!.n) }) } },
    });
    await waitUntil(() => one.source.status === 'ready');
    expect(wire.last.url).to.equal(`${endpoint}/stats/2026-04-01?v=2`);
    expect(one.source.data?.validations).to.equal(5);
  });

  it('an adapter that throws is an error of this widget only', async () => {
    const wire = new Wire(() => ({}));
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, resources: { missionsByType: { map: () => { throw new Error('secret'); } } } });
    await waitUntil(() => one.source.status === 'error');
    expect([one.source.error?.kind, one.source.error?.attribute]).to.deep.equal(['contract', 'resources']);
    expect(one.source.error?.message).not.to.contain('secret');
  });
});

describe('mistakes of the page’s author', () => {
  const warnings: string[] = [];
  const { warn } = console;
  before(() => {
    console.warn = (text: string) => void warnings.push(text);
  });
  after(() => {
    console.warn = warn;
  });
  beforeEach(() => {
    warnings.length = 0;
  });
  afterEach(clean);

  it('a missing attribute is named by the state and by one warning, and nothing is asked', async () => {
    const wire = new Wire();
    const one = probe({ fetch: wire.fetch });
    await one.updateComplete;
    expect([one.source.status, one.source.error?.attribute]).to.deep.equal(['misconfigured', 'endpoint']);
    for (let turn = 0; turn < 3; turn++) one.requestUpdate();
    await waitUntil(() => warnings.length > 0, '', { timeout: 3000 });
    one.requestUpdate();
    await settled();
    expect(warnings).to.deep.equal(['[engagement-widgets EW-misconfigured] <test-probe>: The attribute endpoint is missing.']);
    expect(wire.calls).to.have.length(0);
  });

  for (const [name, own, attribute] of [
    ['a day that is none', { from: '2026-02-30' }, 'from'],
    ['a time zone that is none', { zone: 'Mars/Olympus' }, 'zone'],
    ['a callback that is none', { getToken: 'secret' as never }, 'getToken'],
    ['headers that are none', { headers: 'x-tenant: 1' as never }, 'headers'],
    ['adapters that are none', { resources: 'flow' as never }, 'resources'],
    ['an interval that is none', { refresh: Number('often') }, 'refresh'],
    ['a way with cookies that is none', { credentials: 'always' as never }, 'credentials'],
    ['an address that is none', { endpoint: 'javascript:alert(1)' }, 'endpoint'],
    ['an address with a password', { endpoint: 'https://me:secret@analytics.example' }, 'endpoint'],
  ] as const) {
    it(`${name} is named before anything is asked`, async () => {
      const wire = new Wire();
      const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, ...own });
      await one.updateComplete;
      expect([one.source.status, one.source.error?.attribute, wire.calls.length]).to.deep.equal(['misconfigured', attribute, 0]);
      expect(one.source.error?.message).not.to.contain('secret');
      one.remove();
      await settled();
    });
  }

  it('an experience cannot climb out of the path', async () => {
    const wire = new Wire();
    const one = probe({ endpoint: freshEndpoint(), fetch: wire.fetch, experience: '..', resources: { missionsByType: { url: '/x/{experience}/y' } } });
    await one.updateComplete;
    expect(one.source.error?.message).to.equal('The attribute experience cannot be "..".');
    one.own = { ...one.own, experience: '../a?b#c' };
    one.requestUpdate();
    await settled();
    expect(new URL(wire.last.url).pathname.endsWith('/x/..%2Fa%3Fb%23c/y')).to.equal(true);
  });

  it('a setting that comes a moment later is no mistake', async () => {
    const wire = new Wire();
    const one = probe({ fetch: wire.fetch });
    await one.updateComplete;
    expect(one.source.status).to.equal('misconfigured');
    configure({ endpoint: freshEndpoint() });
    await settled();
    expect([one.source.status, wire.calls.length]).to.deep.equal(['loading', 1]);
    configure({ endpoint: undefined });
    one.remove();
    await settled();
    expect(warnings).to.deep.equal([]);
  });
});
