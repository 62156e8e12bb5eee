// Adapters for every resource and file of the contract: a host whose API has other addresses and another shape. Its answers are the recorded ones, wrapped.
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { recordedFetch, recordings } from '../../demo/recorded/index.js';
import { pathTo } from '../../demo/recorded/lookup.js';
import { downloads, resources, type DownloadName, type ResourceName } from '../../src/contract/index.js';
import { Resource, type AnalyticsError, type AdapterRequest, type ResourceAdapter, type Settings } from '../../src/data/index.js';
import type { Asked } from '../../src/data/question.js';
import { ask, downloadFile } from '../../src/data/transport/transfer.js';
import { freshEndpoint, settled, Wire, type Call, waitUntil } from './fixtures.js';

const resourceNames = Object.keys(resources) as ResourceName[];
const downloadNames = Object.keys(downloads) as DownloadName[];
const names = [...resourceNames, ...downloadNames];
const definitions: Readonly<Record<string, Asked>> = { ...resources, ...downloads };

/** Everything that a resource can be asked with: what stands in its path and in its query. */
function parametersOf(name: string): string[] {
  const { path, query } = definitions[name]!;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each!);
  return [...new Set([...inPath, ...Object.keys((query as unknown as { entries?: object }).entries ?? {})])].sort();
}

const fixed: Readonly<Record<string, string>> = { from: '2026-04-01', to: '2026-05-01', zone: 'Europe/Berlin', currency: 'EUR', compare: 'true', preview: 'true' };
/** Where a value is free, it has what an address must not be broken by. */
const valueOf = (parameter: string): string => fixed[parameter] ?? `${parameter} ä/?#&=%2F`;
const paramsOf = (name: string): Record<string, string> => Object.fromEntries(parametersOf(name).map((each) => [each, valueOf(each)]));

/** The host's answer holds ours below a key of its own. */
const wrapped = (answer: unknown) => ({ ok: true, payload: { items: [answer] } });
const unwrap: ResourceAdapter['map'] = (answer) => (answer as ReturnType<typeof wrapped>).payload.items[0];

/** A question that was recorded, also as a page's author would put it. */
function recordedQuestion(name: ResourceName): { params: Record<string, string>; query: Record<string, string> } {
  // Reports are answered from memory.
  const { params = { experience: 'summer-of-sound' }, query = {} } = recordings.find((each) => each.name === name) ?? {};
  const asked = { kpis: 'starts,sessions', pageSize: '20' };
  return { params, query: { ...query, ...Object.fromEntries(Object.entries(asked).filter(([each]) => each in query)) } };
}

const recordedAnswers = new Map<ResourceName, object>();
before(async () => {
  for (const name of resourceNames) {
    const { params, query } = recordedQuestion(name);
    const answer = await recordedFetch(`https://recorded.example${pathTo(name, params)}?${new URLSearchParams(query).toString()}`);
    expect(answer.status, name).to.equal(200);
    recordedAnswers.set(name, (await answer.json()) as object);
  }
});

const csv = 'Score,Text\r\n9,Good\r\n';
const hostAnswer = (name: string): unknown => (name in downloads ? new Response(csv, { headers: { 'Content-Type': 'text/csv' } }) : wrapped(recordedAnswers.get(name as ResourceName)));

class Asker extends LitElement {}
customElements.define('test-asker', Asker);

interface Watched {
  source: Resource<(typeof resources)[ResourceName]>;
  loads: number;
  errors: AnalyticsError[];
}

/** An element on the page that asks for a resource as a widget does. */
function watch(name: ResourceName, own: Settings, params: Record<string, string>): Watched {
  const element = document.createElement('test-asker') as Asker;
  const watched: Partial<Watched> & Omit<Watched, 'source'> = { loads: 0, errors: [] };
  watched.source = new Resource(element, resources[name], () => ({ own: { loading: 'eager', ...own }, params }), {
    onLoad: () => watched.loads++,
    onError: (error) => watched.errors.push(error),
  });
  document.body.append(element);
  return watched as Watched;
}

async function outcomeOf({ source }: Watched): Promise<unknown> {
  await waitUntil(() => source.status === 'ready' || source.status === 'error' || source.status === 'misconfigured', source.status);
  return source.error ? `${source.error.kind} ${source.error.message}` : source.data;
}

afterEach(() => {
  for (const element of document.querySelectorAll('test-asker')) element.remove();
});

const textOf = (file: Blob | AnalyticsError): Promise<string> | string => (file instanceof Blob ? file.text() : `${file.kind} ${file.message}`);
const caught = (error: unknown) => error as AnalyticsError;

/** Asks by each way there is for it: as a widget and as a script, or as a file. Gives what came, or the error, one by one. */
async function askAll(name: string, settings: Settings, params = paramsOf(name)): Promise<unknown[]> {
  if (name in downloads) return [await textOf(await downloadFile(settings, downloads[name as DownloadName], params).catch(caught))];
  const resource = name as ResourceName;
  const byScript: unknown = await ask(settings, resources[resource], params).catch((error: unknown) => `${caught(error).kind} ${caught(error).message}`);
  return [await outcomeOf(watch(resource, settings, params)), byScript];
}

const expected = (name: string): unknown => (name in downloads ? csv : recordedAnswers.get(name as ResourceName));

/** What came is what was recorded; the contract may add what it has defaults for. */
function expectAnswers(name: string, answers: unknown[]): void {
  for (const answer of answers) {
    if (name in downloads) expect(answer, name).to.equal(csv);
    else {
      expect(answer, name).to.be.an('object');
      expect(JSON.parse(JSON.stringify(answer)), name).to.deep.equal(expected(name));
    }
  }
}

/** The query by which a host is asked: every parameter that does not stand in the path, once. */
const queryOf = (call: Call): Record<string, string> => Object.fromEntries([...new URL(call.url).searchParams].sort(([a], [b]) => (a < b ? -1 : 1)));
const without = (params: Record<string, string>, ...left: string[]): Record<string, string> => Object.fromEntries(Object.entries(params).filter(([each]) => !left.includes(each)));

function hosted(name: string, adapter: ResourceAdapter, more: Settings = {}): { wire: Wire; settings: Settings } {
  const wire = new Wire(() => hostAnswer(name));
  const endpoint = `${freshEndpoint()}/base`;
  return { wire, settings: { endpoint, fetch: wire.fetch, resources: { [name]: name in downloads ? { url: adapter.url } : { map: unwrap, ...adapter } }, ...more } };
}

describe('an adapter asks the host’s own address', () => {
  for (const name of names) {
    const parameters = parametersOf(name);
    const params = paramsOf(name);
    const inPath = parameters.filter((_, index) => index % 2 === 0);

    it(`for ${name}: relative to the endpoint, placeholders filled, what is left in the query`, async () => {
      const path = ['', 'host', name, ...inPath.map((each) => `{${each}}`)].join('/');
      const { wire, settings } = hosted(name, { url: `${path}?v=2` });
      expectAnswers(name, await askAll(name, settings));
      for (const call of wire.calls) {
        const filled = ['', 'base', 'host', name, ...inPath.map((each) => encodeURIComponent(valueOf(each)))].join('/');
        expect(new URL(call.url).pathname.endsWith(filled), call.url).to.equal(true);
        expect(call.url.startsWith(`${settings.endpoint!}/host/`)).to.equal(true);
        expect(queryOf(call)).to.deep.equal({ ...without(params, ...inPath), v: '2' });
      }
      expect(wire.calls.length).to.equal(name in downloads ? 1 : 2);
    });

    it(`for ${name}: absolute, also without an endpoint, and all that is not in the path in the query`, async () => {
      const url = `https://host.example/{${parameters[0] ?? 'none'}}/${name}`.replace('{none}', 'all');
      const { wire, settings } = hosted(name, { url });
      expectAnswers(name, await askAll(name, { ...settings, endpoint: undefined }));
      for (const call of wire.calls) {
        const first = parameters[0] === undefined ? 'all' : encodeURIComponent(valueOf(parameters[0]));
        expect(call.url.split('?')[0]).to.equal(`https://host.example/${first}/${name}`);
        expect(queryOf(call)).to.deep.equal(without(params, parameters[0] ?? ''));
      }
      expect(wire.calls.length).to.be.above(0);
    });

    it(`for ${name}: whole from a function, which is told the resource and its parameters`, async () => {
      const told: AdapterRequest[] = [];
      const url = (request: AdapterRequest): string => {
        told.push(request);
        return `https://host.example/rpc?method=${request.resource}#part`;
      };
      const { wire, settings } = hosted(name, { url });
      expectAnswers(name, await askAll(name, settings));
      for (const call of wire.calls) expect(call.url.replace(/#.*/, '')).to.equal(`https://host.example/rpc?method=${name}`);
      expect(told.length).to.be.above(0);
      for (const request of told) expect(request).to.deep.equal({ resource: name, params });
    });

    it(`for ${name}: at the endpoint’s origin with token and headers, at any other without`, async () => {
      const secrets: Settings = { getToken: () => 'canary', headers: { 'X-Key': 'canary' }, credentials: 'include' };
      const sent = ({ headers, init }: Call) => [headers.get('authorization'), headers.get('x-key'), init.credentials];
      for (const url of ['https://elsewhere.example/x', () => 'https://elsewhere.example/y', 'https://analytics.example.elsewhere.example/z', 'http://analytics.example/http']) {
        const { wire, settings } = hosted(name, { url }, secrets);
        expectAnswers(name, await askAll(name, settings));
        for (const call of wire.calls) {
          expect(sent(call), call.url).to.deep.equal([null, null, 'same-origin']);
          expect(JSON.stringify([call.url, [...call.headers]])).not.to.contain('canary');
        }
      }
      for (const url of ['/near', 'https://analytics.example/near', () => 'https://analytics.example/near']) {
        const { wire, settings } = hosted(name, { url }, secrets);
        expectAnswers(name, await askAll(name, settings));
        for (const call of wire.calls) expect(sent(call), call.url).to.deep.equal(['Bearer canary', 'canary', 'include']);
      }
    });
  }
});

describe('what an adapter makes of an answer', () => {
  for (const name of resourceNames) {
    const { params: inPath, query } = recordedQuestion(name);
    const params = Object.fromEntries(Object.entries({ ...inPath, ...query }).filter(([each]) => parametersOf(name).includes(each)).sort());

    it(`for ${name} comes from the contract’s own address where the adapter has none, also later and with what was asked`, async () => {
      const told: AdapterRequest[] = [];
      const { wire, settings } = hosted(name, {
        map: async (answer, request) => {
          told.push(request);
          await settled();
          return unwrap(answer, request);
        },
      });
      expectAnswers(name, await askAll(name, settings, params));
      const filled = pathTo(name, params);
      for (const call of wire.calls) expect(call.url.split('?')[0]).to.equal(settings.endpoint! + filled);
      for (const request of told) expect(request).to.deep.equal({ resource: name, params: params });
      expect(told).to.have.length(2);
    });

    it(`for ${name} is held to the contract like any answer`, async () => {
      for (const wrong of [undefined, null, 'text', [], { generatedAt: 5 }, wrapped(recordedAnswers.get(name))]) {
        const { settings } = hosted(name, { map: () => wrong });
        for (const outcome of await askAll(name, settings, params)) expect(outcome, JSON.stringify(wrong)).to.match(/^contract The answer does not fit the contract at /);
      }
    });

    it(`for ${name} is an error of those that ask it, and of no others, where it throws`, async () => {
      const throwing: ResourceAdapter['map'][] = [() => { throw new Error('secret'); }, () => Promise.reject(new Error('secret'))];
      for (const map of throwing) {
        const { settings } = hosted(name, { map });
        const other = resourceNames.find((each) => each !== name)!;
        const otherWire = new Wire((call) => (call.url.includes('/other') ? wrapped(recordedAnswers.get(other)) : wrapped(recordedAnswers.get(name))));
        const both: Settings = { ...settings, fetch: otherWire.fetch, resources: { ...settings.resources, [other]: { url: '/other', map: unwrap } } };
        const broken = watch(name, both, params);
        const whole = watch(other, both, {});
        expect(await outcomeOf(broken)).to.equal(`contract The map of the adapter for ${name} failed.`);
        expectAnswers(other, [await outcomeOf(whole)]);
        expect([broken.errors.length, broken.loads, whole.errors.length, whole.loads]).to.deep.equal([1, 0, 0, 1]);
        const error = await ask(both, resources[name], params).then(() => undefined, caught);
        expect([error?.kind, error?.attribute, error?.message.includes('secret')]).to.deep.equal(['contract', 'resources', false]);
      }
    });
  }
});
