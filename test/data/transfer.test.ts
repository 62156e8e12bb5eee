import { expect } from '@open-wc/testing';
import { downloads, resources, type Report } from '../../src/contract/index.js';
import { AnalyticsError, pageStore, type Settings } from '../../src/data/index.js';
import { downloadFile, send } from '../../src/data/transport/transfer.js';
import { freshEndpoint, json, settled, Wire } from './fixtures.js';

const report: Report = {
  generatedAt: '2026-05-01T10:32:00Z', experience: { id: 'chat', name: 'Chat' }, address: 'ada@example.com', subscribed: true, frequency: 'daily', hour: 8, weekday: 1,
  zone: 'Europe/Berlin', locale: 'en', next: '2026-05-02T06:00:00Z', preview: '/v1/reports/preview/x',
};

function wired(reply: ConstructorParameters<typeof Wire>[0], more: Settings = {}): { wire: Wire; settings: Settings } {
  const wire = new Wire(reply);
  return { wire, settings: { endpoint: freshEndpoint(), fetch: wire.fetch, ...more } };
}

async function failureOf(promise: Promise<unknown>): Promise<AnalyticsError> {
  const outcome = await promise.then((value) => ({ value }), (error: unknown) => ({ error }));
  expect(outcome).to.have.property('error').that.is.instanceOf(AnalyticsError);
  return (outcome as { error: AnalyticsError }).error;
}

const put = (settings: Settings) => send(settings, resources.report, { experience: 'chat' }, { method: 'PUT', body: { hour: 8 } });

describe('a change', () => {
  it('goes out as JSON with the page’s token and headers, and its answer is checked', async () => {
    const { wire, settings } = wired(() => report, { getToken: () => 'canary', headers: { 'X-Team': 'a' } });
    expect(await put(settings)).to.deep.equal(report);
    const { url, init, headers } = wire.last;
    expect([init.method, init.body, url]).to.deep.equal(['PUT', '{"hour":8}', `${settings.endpoint}/v1/reports/chat`]);
    expect(['authorization', 'content-type', 'x-team', 'accept'].map((name) => headers.get(name))).to.deep.equal(['Bearer canary', 'application/json', 'a', 'application/json']);
    expect([init.redirect, init.credentials]).to.deep.equal(['manual', 'same-origin']);
  });

  it('without a body is sent without one', async () => {
    const { wire, settings } = wired(() => ({ ...report, subscribed: false }));
    await send(settings, resources.report, { experience: 'a/b' }, { method: 'DELETE' });
    expect([wire.last.init.method, wire.last.init.body, wire.last.headers.get('content-type')]).to.deep.equal(['DELETE', undefined, null]);
    expect(wire.last.url).to.match(/\/v1\/reports\/a%2Fb$/);
  });

  it('is repeated once with a new token after a refused one, and never otherwise', async () => {
    let tokens = 0;
    const { wire, settings } = wired(({ headers }) => (headers.get('authorization') === 'Bearer t2' ? report : new Response('', { status: 401 })), { getToken: () => `t${++tokens}` });
    expect((await put(settings)).subscribed).to.equal(true);
    expect(wire.calls.map(({ init }) => init.body)).to.deep.equal(['{"hour":8}', '{"hour":8}']);
    const broken = wired(() => json({}, { status: 503 }));
    expect((await failureOf(put(broken.settings))).kind).to.equal('server');
    await settled();
    expect(broken.wire.calls).to.have.length(1);
  });

  it('takes no secret to another origin, and follows no redirect', async () => {
    const resourcesOfHost = { report: { url: 'https://elsewhere.example/{experience}' } };
    const foreign = wired(() => report, { getToken: () => 'canary', headers: { 'X-Key': 'canary' }, resources: resourcesOfHost });
    await put(foreign.settings);
    expect([foreign.wire.last.url, foreign.wire.last.headers.get('authorization'), foreign.wire.last.headers.get('x-key')]).to.deep.equal(['https://elsewhere.example/chat', null, null]);
    const moved = wired(() => new Response('', { status: 302, headers: { Location: 'https://elsewhere.example' } }), { getToken: () => 'canary' });
    const error = await failureOf(put(moved.settings));
    expect([error.kind, error.message.includes('canary')]).to.deep.equal(['contract', false]);
  });

  it('that cannot be asked, is refused, or answered with something else is one typed error', async () => {
    expect((await failureOf(put({}))).attribute).to.equal('endpoint');
    const refused = wired(() => json({ title: 'No address', instance: 'request-1' }, { status: 403 }));
    const error = await failureOf(put(refused.settings));
    expect([error.kind, error.status, error.requestId]).to.deep.equal(['forbidden', 403, 'request-1']);
    expect((await failureOf(put(wired(() => ({ ...report, hour: 24 })).settings))).path).to.equal('hour');
    const unreachable = wired(undefined);
    const asked = failureOf(put(unreachable.settings));
    await settled();
    unreachable.wire.last.fail();
    expect((await asked).kind).to.equal('offline');
  });
});

describe('a file', () => {
  const params = { experience: 'chat', module: 'nps', group: 'promoters', search: undefined };

  it('comes whole, asked with token, period and filter', async () => {
    const pieces = ['At,Score\r\n', '“grün”,9\r\n'].map((text) => new TextEncoder().encode(text));
    const { wire, settings } = wired(() => new Response(new ReadableStream({ pull: (c) => (pieces.length > 0 ? c.enqueue(pieces.shift()!) : c.close()) })), { getToken: () => 'canary', from: '2026-04-01', to: '2026-05-01' });
    const file = await downloadFile(settings, downloads.npsAnswersFile, params);
    expect([await file.text(), file.type]).to.deep.equal(['At,Score\r\n“grün”,9\r\n', 'text/csv']);
    const { pathname, searchParams } = new URL(wire.last.url);
    expect([pathname.replace(/^.*\/v1/, '/v1'), String(searchParams)]).to.deep.equal(['/v1/experiences/chat/modules/nps/answers.csv', 'from=2026-04-01&group=promoters&to=2026-05-01']);
    expect([wire.last.headers.get('accept'), wire.last.headers.get('authorization')]).to.deep.equal(['text/csv', 'Bearer canary']);
  });

  it('that is refused, or breaks off, is an error and no half file', async () => {
    expect((await failureOf(downloadFile(wired(() => json({}, { status: 403 })).settings, downloads.npsAnswersFile, params))).kind).to.equal('forbidden');
    const pieces: (Uint8Array | Error)[] = [new Uint8Array(10), new TypeError('network error')];
    const broken = wired(() => new Response(new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece instanceof Error) controller.error(piece);
        else if (piece) controller.enqueue(piece);
      },
    })));
    expect((await failureOf(downloadFile(broken.settings, downloads.npsAnswersFile, params))).kind).to.equal('offline');
  });

  it('is given up when the reader leaves', async () => {
    const { settings } = wired(() => new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(10)) })));
    const leave = new AbortController();
    const asked = failureOf(downloadFile({ ...settings, fetch: abortable(settings.fetch!) }, downloads.npsAnswersFile, params, leave.signal));
    await settled();
    leave.abort();
    expect((await asked).kind).to.equal('aborted');
  });
});

describe('logout()', () => {
  it('ends a change and a file that are under way, those of others stay', async () => {
    const getToken = () => 'a';
    const [own, other] = [wired(undefined, { getToken }), wired(undefined, { getToken: () => 'b' })];
    const ended = [failureOf(put(own.settings)), failureOf(downloadFile(own.settings, downloads.npsAnswersFile, { experience: 'chat', module: 'nps' }))];
    const stays = put(other.settings);
    await settled();
    pageStore().forget(own.settings);
    expect((await Promise.all(ended)).map(({ kind }) => kind)).to.deep.equal(['aborted', 'aborted']);
    expect(own.wire.calls.map(({ init }) => init.signal?.aborted)).to.deep.equal([true, true]);
    other.wire.last.answer(report);
    expect(await stays).to.deep.equal(report);
    expect(pageStore().transfers.size).to.equal(0);
  });
});

/** A browser's own `fetch` breaks the body off when the request is aborted; a Response that a test made does not. */
function abortable(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const reader = (await ask(input, init)).body!.getReader();
    return new Response(new ReadableStream({
      async pull(controller) {
        const aborted = new Promise<never>((_, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
        const { done, value } = await Promise.race([reader.read(), aborted]);
        if (done) controller.close();
        else controller.enqueue(value);
      },
    }));
  };
}
