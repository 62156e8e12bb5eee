// Whatever the network or the endpoint does: each widget tells it once, keeps its place, and leaves page and neighbours alone.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { json } from '../harness.js';
import { calm, half, portrait, settled, type Half } from './page.js';
import { watch, type Watch } from './watch.js';

const requestId = 'req-7';
const headers = { 'X-Request-Id': requestId };
/** Longer than a widget waits by itself, so that what could be repeated is not. */
const later = { ...headers, 'Retry-After': '600' };
const problem = (status: number, more: object = {}): Response =>
  json({ type: 'urn:engagement-widgets:problem:x', kind: 'x', title: 'x', status, ...more }, status, { ...headers, 'content-type': 'application/problem+json' });
const body = (text: BodyInit | null, init: ResponseInit = {}) => () => Promise.resolve(new Response(text, { headers, ...init }));
const breaksOff = (): Promise<Response> => {
  let pulled = 0;
  const stream = new ReadableStream({ pull: (controller) => ((pulled += 1) === 1 ? controller.enqueue(new TextEncoder().encode('{"period":')) : controller.error(new TypeError('network error'))) });
  return Promise.resolve(new Response(stream, { headers }));
};

interface Expected {
  kind: string;
  status?: number;
  retryable?: boolean;
  requestId?: string;
}

/** With an answer there is its status and its id, else neither. */
const answered = (kind: string, status = 200, retryable = false): Expected => ({ kind, status, retryable, requestId });
const deep = '['.repeat(100_000) + ']'.repeat(100_000);

const faults: Readonly<Record<string, readonly [answer: typeof fetch, expected: Expected]>> = {
  'no connection': [() => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline', retryable: true }],
  'a request that the browser ends': [() => Promise.reject(new DOMException('', 'AbortError')), { kind: 'offline', retryable: true }],
  'a connection that breaks off within the answer': [breaksOff, answered('offline', 200, true)],
  'a redirect': [body(null, { status: 302, headers: { ...headers, Location: 'https://other.example' } }), { kind: 'unauthorized', status: 302, requestId }],
  'nobody signed in': [() => Promise.resolve(problem(401)), answered('unauthorized', 401)],
  'no right to see': [() => Promise.resolve(problem(403)), answered('forbidden', 403)],
  'nothing there': [() => Promise.resolve(problem(404)), answered('notFound', 404)],
  'a parameter refused': [() => Promise.resolve(problem(400, { errors: [{ path: 'from', message: 'no' }] })), answered('misconfigured', 400)],
  'too much asked': [body('{}', { status: 429, headers: later }), answered('rateLimited', 429, true)],
  'a server that failed': [body('<h1>500</h1>', { status: 500, headers: later }), answered('server', 500, true)],
  'a server that cannot': [body('', { status: 501 }), answered('server', 501)],
  'a gateway that waited in vain': [body('', { status: 504, headers: later }), answered('timeout', 504, true)],
  'a page of HTML': [body('<!doctype html><title>Sign in</title>'), answered('contract')],
  'no body': [body(null, { status: 204 }), answered('contract', 204)],
  'half an answer': [body('{"period":{"from":"2026-'), answered('contract')],
  'another form': [body('{"hello":"world"}'), { kind: 'contract' }],
  'a list': [body('[]'), { kind: 'contract' }],
  'null': [body('null'), { kind: 'contract' }],
  'very deep JSON': [body(deep), answered('contract')],
  'a fetch that gives no Response': [(() => Promise.resolve({ data: [] })) as never, { kind: 'misconfigured' }],
  'a fetch that throws': [() => { throw new Error('no'); }, { kind: 'offline', retryable: true }],
};

describe('a transport that fails', () => {
  let page: Watch;
  let well: Half;
  let healthy: string[];
  const { random } = Math;
  const open: Half[] = [];
  const opened = (answer: typeof fetch): Half => {
    const made = half(answer);
    open.push(made);
    return made;
  };

  before(async function () {
    this.timeout(60_000);
    // What may be repeated is repeated at once.
    Math.random = () => 0;
    well = half();
    healthy = await calm(well);
    page = watch();
  });
  after(() => {
    Math.random = random;
    page.stop();
    well.provider.remove();
  });
  afterEach(() => {
    for (const { provider } of open.splice(0)) provider.remove();
    expect(page.heard(), 'nothing reaches the page').to.deep.equal([]);
    expect(portrait(well).filter((text, index) => text !== healthy[index]), 'the other widgets are as they were').to.deep.equal([]);
  });

  it('is one of more than twenty kinds, and there is a half that is well', () => {
    expect(Object.keys(faults).length).to.be.above(20);
    expect(well.all.map((widget) => widget.matches(':state(ready)'))).to.not.include(false);
    expect(well.heard.map(({ type }) => type)).to.deep.equal(well.all.map(() => 'ew-load'));
  });

  for (const [name, [answer, { kind, status, requestId: id, retryable = false }]] of Object.entries(faults)) {
    it(`is told once by every widget, and never as loaded: ${name}`, async function () {
      this.timeout(60_000);
      const broken = opened(answer);
      await settled(broken);
      const told = broken.all.map((widget) => [
        widget.localName,
        ...broken.heard.filter((heard) => heard.widget === widget).map(({ type, detail }) => [type, detail['kind'], detail['status'], detail['requestId'], detail['retryable']]),
      ]);
      expect(told).to.deep.equal(broken.all.map((widget) => [widget.localName, ['ew-error', kind, status, id, retryable]]));
      expect(broken.all.filter((widget) => widget.matches(':state(ready)'))).to.deep.equal([]);
      expect(broken.all.map((widget) => widget.data).filter(Boolean)).to.deep.equal([]);
    });
  }

  it('of one widget does not touch the others in its provider', async function () {
    this.timeout(60_000);
    let failing = '';
    const mixed = opened((input, init) => (new URL((input as Request).url ?? String(input)).pathname === failing ? Promise.resolve(problem(404)) : recordedFetch(input, init)));
    await settled(mixed);
    const paths = mixed.requests.map(({ url }) => new URL(url).pathname);
    for (const path of new Set(paths)) {
      failing = path;
      mixed.heard.length = 0;
      await Promise.all(mixed.all.map((widget) => widget.refresh()));
      await settled(mixed);
      const failed = new Set(mixed.heard.filter(({ type }) => type === 'ew-error').map(({ widget }) => widget));
      expect(failed.size, path).to.be.above(0);
      for (const widget of mixed.all) expect(widget.matches(':state(ready)') && widget.matches(':state(stale)') === failed.has(widget), `${widget.localName} while ${path} fails`).to.equal(true);
      expect(mixed.heard.length, path).to.equal(mixed.all.length);
    }
  });
});
