// What a page's author may rely on where the endpoint wants a token, on the widgets themselves.
import { expect } from '@open-wc/testing';
import type { GetToken } from '../../../src/data/index.js';
import type { TestClock } from '../../data/fixtures.js';
import { inState, part, soon, textOf, widgets } from '../harness.js';
import { away, Endpoint, holdTime, issuer, listen, provider, put, refused, rest, until, watchTree } from './page.js';

describe('getToken', () => {
  let clock: TestClock;
  let release: () => void;
  let endpoint: Endpoint;
  beforeEach(() => {
    ({ clock, release } = holdTime());
    endpoint = new Endpoint();
  });
  afterEach(() => release());

  const ready = async (getToken: GetToken | undefined, tag = 'ew-mission-pie', set: object = {}) => {
    const around = await provider({ fetch: endpoint.fetch, getToken, ...set });
    const widget = put(tag, around);
    await inState(widget, 'ready');
    return { around, widget };
  };

  it('is called once for all widgets of a page, in providers within providers', async () => {
    const { reasons, getToken } = issuer();
    const outer = await provider({ fetch: endpoint.fetch, getToken });
    const inner = Object.assign(document.createElement('ew-analytics'), { zone: 'Europe/Berlin' });
    outer.append(inner);
    const all = Object.keys(widgets).map((tag, index) => put(tag, index % 2 ? inner : outer));
    for (const widget of all) await inState(widget, 'ready');
    expect(reasons).to.deep.equal(['initial']);
    expect(endpoint.asked.length).to.be.at.least(Object.keys(widgets).length - 3);
    expect(new Set(endpoint.tokens)).to.deep.equal(new Set(['Bearer t1']));
  }).timeout(30_000);

  it('is told why it is called – first, runs out soon, refused – and given a signal', async () => {
    const { reasons, signals, getToken } = issuer();
    const { widget } = await ready(getToken);
    clock.pass(250_000);
    await widget.refresh();
    endpoint.refuse = ({ headers }) => (headers.get('authorization') === 'Bearer t2' ? refused() : undefined);
    await widget.refresh();
    expect(reasons).to.deep.equal(['initial', 'renewal', 'unauthorized']);
    expect(signals.map((signal) => [signal instanceof AbortSignal, signal.aborted])).to.deep.equal(Array(3).fill([true, false]));
    expect(endpoint.tokens).to.deep.equal(['Bearer t1', 'Bearer t2', 'Bearer t2', 'Bearer t3']);
  });

  for (const [name, wrongBy] of [['right', 0], ['ten minutes fast', 600_000], ['ten minutes slow', -600_000]] as const) {
    it(`renews by the server’s expires_in, a fifth ahead of its end, with a client clock that is ${name}`, async () => {
      const { now } = Date;
      Date.now = () => now() + wrongBy;
      try {
        const { reasons, getToken } = issuer(300);
        const { widget } = await ready(getToken);
        clock.pass(239_000);
        await widget.refresh();
        expect(reasons).to.deep.equal(['initial']);
        clock.pass(2_000);
        await widget.refresh();
        expect([reasons, endpoint.tokens]).to.deep.equal([['initial', 'renewal'], ['Bearer t1', 'Bearer t1', 'Bearer t2']]);
      } finally {
        Date.now = now;
      }
    });
  }

  it('that never settles is given up after 30 seconds: one typed error on the widget, and a button that asks again', async () => {
    let told: AbortSignal | undefined;
    let answers = false;
    const around = await provider({ fetch: endpoint.fetch, getToken: ({ signal }) => (answers ? 'late' : new Promise(() => void (told = signal))) });
    const widget = put('ew-mission-pie', around);
    const heard = listen(widget);
    await until(() => told);
    clock.pass(29_999);
    await rest();
    expect([heard.errors.length, told?.aborted, widget.matches(':state(loading)')]).to.deep.equal([0, false, true]);
    clock.pass(1);
    await inState(widget, 'error');
    expect(heard.errors.map(({ kind, retryable }) => [kind, retryable])).to.deep.equal([['timeout', true]]);
    expect([heard.loads, told?.aborted, endpoint.asked.length]).to.deep.equal([0, true, 0]);
    answers = true;
    await until(() => widget.renderRoot.querySelector('[part~=body] button'));
    widget.renderRoot.querySelector<HTMLElement>('[part~=body] button')!.click();
    await inState(widget, 'ready');
    heard.stop();
    expect([heard.loads, heard.errors.length, heard.noise]).to.deep.equal([1, 1, []]);
  });

  for (const [name, getToken, kind] of [
    ['rejects', () => Promise.reject(new Error('secret-77')), 'unauthorized'],
    ['throws', () => { throw new Error('secret-77'); }, 'unauthorized'],
    ['gives nothing', () => undefined, 'unauthorized'],
    ['gives what no header can carry', () => 'secret-77\r\nX: y', 'misconfigured'],
  ] as const) {
    it(`that ${name} is one error of every widget, asked once for all of them, and nothing of it is repeated`, async () => {
      let calls = 0;
      const around = await provider({ fetch: endpoint.fetch, getToken: () => (calls++, getToken()) as string });
      const heard = listen(around);
      const both = ['ew-mission-pie', 'ew-leaderboard'].map((tag) => put(tag, around));
      for (const widget of both) await inState(widget, kind);
      await rest();
      heard.stop();
      expect(heard.errors.map((error) => error.kind)).to.deep.equal([kind, kind]);
      expect([heard.loads, endpoint.asked.length, calls, heard.noise]).to.deep.equal([0, 0, 1, []]);
      expect(JSON.stringify(heard.errors) + both.map((widget) => textOf(widget)).join()).to.not.contain('secret-77');
    });
  }

  it('is not called without a connection, and once when it is back', async () => {
    const back = away('offline');
    const { reasons, getToken } = issuer();
    const around = await provider({ fetch: endpoint.fetch, getToken });
    const both = ['ew-mission-pie', 'ew-kpi-tiles'].map((tag) => put(tag, around));
    for (const widget of both) await inState(widget, 'offline');
    await rest();
    const before = [...reasons];
    back();
    for (const widget of both) await inState(widget, 'ready');
    expect([before, reasons]).to.deep.equal([[], ['initial']]);
  });

  it('is not called by refreshes while there is no connection; figures stay, and go on with one new token', async () => {
    const { reasons, getToken } = issuer();
    const { widget } = await ready(getToken, 'ew-mission-pie', { refreshEvery: 60 });
    const back = away('offline');
    for (let minute = 0; minute < 6; minute++) {
      clock.pass(60_000);
      await rest();
    }
    const paused = [widget.matches(':state(stale)'), widget.data !== undefined, endpoint.asked.length, reasons.length];
    back();
    await until(() => endpoint.asked.length > 1 && !widget.matches(':state(stale)'));
    await rest();
    expect(paused).to.deep.equal([true, true, 1, 1]);
    expect([reasons, endpoint.tokens]).to.deep.equal([['initial', 'renewal'], ['Bearer t1', 'Bearer t2']]);
  });

  it('is not called in a hidden tab, and once when the reader is back after the token has run out', async () => {
    const { reasons, getToken } = issuer();
    const around = await provider({ fetch: endpoint.fetch, getToken, refreshEvery: 60 });
    const both = ['ew-mission-pie', 'ew-mission-bar'].map((tag) => put(tag, around));
    for (const widget of both) await inState(widget, 'ready');
    const back = away('hidden');
    for (let minute = 0; minute < 10; minute++) {
      clock.pass(60_000);
      await rest();
    }
    const before = [endpoint.asked.length, reasons.length];
    back();
    await until(() => endpoint.asked.length === 4);
    await rest();
    expect(before).to.deep.equal([2, 1]);
    expect([reasons, endpoint.tokens.slice(2)]).to.deep.equal([['initial', 'renewal'], ['Bearer t2', 'Bearer t2']]);
  });

  it('is called once more after a 401; a second one is “not signed in”, told once', async () => {
    endpoint.refuse = refused;
    const { reasons, getToken } = issuer();
    const around = await provider({ fetch: endpoint.fetch, getToken, refreshEvery: 60 });
    const widget = put('ew-mission-pie', around);
    const heard = listen(widget);
    await inState(widget, 'unauthorized');
    await rest();
    clock.pass(600_000);
    await rest();
    heard.stop();
    expect([reasons, endpoint.tokens]).to.deep.equal([['initial', 'unauthorized'], ['Bearer t1', 'Bearer t2']]);
    expect(heard.errors.map(({ kind, status, retryable }) => [kind, status, retryable])).to.deep.equal([['unauthorized', 401, false]]);
    expect([heard.loads, heard.noise]).to.deep.equal([0, []]);
  });

  it('renews silently: one call, no request beside the one that wanted it, and nothing changes in the other widgets', async () => {
    const { reasons, getToken } = issuer();
    const { around, widget } = await ready(getToken);
    const others = ['ew-nps-donut', 'ew-leaderboard', 'ew-kpi-tiles'].map((tag) => put(tag, around));
    for (const other of others) await inState(other, 'ready');
    // What loads after the figures comes first.
    await new Promise((done) => setTimeout(done, 300));
    const ofOwn = async () => {
      const seen = watchTree(widget);
      await widget.refresh();
      await rest();
      return seen();
    };
    const withoutRenewal = await ofOwn();
    const before = endpoint.asked.length;
    clock.pass(250_000);
    const seen = others.map((other) => watchTree(other));
    const withRenewal = await ofOwn();
    expect(reasons).to.deep.equal(['initial', 'renewal']);
    expect([endpoint.asked.length - before, endpoint.tokens.at(-1)]).to.deep.equal([1, 'Bearer t2']);
    expect(seen.map((changes) => changes())).to.deep.equal([[], [], []]);
    expect(withRenewal, 'its own refresh looks as it does without').to.deep.equal(withoutRenewal);
  });

  it('leaves no timer behind when a widget is taken off the page: before the token, the answer, a repetition, the next refresh', async () => {
    const never: GetToken = () => new Promise(() => undefined);
    const refuse = (answer: Response | 'never') => () => answer;
    for (const [getToken, answer, reached] of [
      [never, undefined, () => clock.timers.length > 0],
      [() => 'a', 'never', () => endpoint.asked.length > 0],
      [() => 'a', new Response('', { status: 503 }), () => clock.waits.length > 0],
      [() => 'a', undefined, () => endpoint.asked.length > 0],
    ] as const) {
      endpoint.asked.length = 0;
      endpoint.refuse = answer ? refuse(answer) : () => undefined;
      const around = await provider({ fetch: endpoint.fetch, getToken, refreshEvery: 60 });
      const widget = put('ew-mission-pie', around);
      await until(reached);
      if (!answer && getToken !== never) await inState(widget, 'ready');
      widget.remove();
      await rest();
      expect(clock.timers).to.deep.equal([]);
    }
  });
});

describe('without getToken', () => {
  let endpoint: Endpoint;
  beforeEach(() => (endpoint = new Endpoint()));

  it('headers of the page go with every request, and cookies as the browser likes', async () => {
    const widget = put('ew-mission-pie', await provider({ fetch: endpoint.fetch, headers: { 'X-Api-Key': 'k-1' } }));
    await inState(widget, 'ready');
    const [request] = endpoint.asked;
    expect([request?.headers.get('x-api-key'), request?.headers.get('authorization'), request?.credentials]).to.deep.equal(['k-1', null, 'same-origin']);
  });

  it('with cookies only, a 401 is “not signed in” at once; nothing is repeated', async () => {
    endpoint.refuse = refused;
    const widget = put('ew-mission-pie', await provider({ fetch: endpoint.fetch, credentials: 'include' }));
    await inState(widget, 'unauthorized');
    await rest();
    expect(endpoint.asked.map(({ credentials, headers }) => [credentials, headers.get('authorization')])).to.deep.equal([['include', null]]);
    expect(part(widget, 'body')?.textContent).to.contain('not signed in');
  });

  it('the page’s own fetch is used for all of it, and may refuse by itself', async () => {
    let calls = 0;
    const widget = put('ew-mission-pie', await provider({ fetch: () => (calls++, Promise.resolve(refused())) }));
    await inState(widget, 'unauthorized');
    await soon();
    expect(calls).to.equal(1);
  });
});
