/** Where a token goes in a real browser: to the configured origin in one header, and nowhere else; what cookies, redirects and a lost connection do. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../../browser.js';
import { campaign, widgets } from '../../elements/widgets.js';
import { inState } from '../host/walking.js';
import { hostSite, recordedSite, type Misdeed, type Site } from './servers.js';

const canary = 'canary-9f2c-token';

declare global {
  /** Every event that a script has dispatched, with what it carries. */
  var dispatched: string[];
}

interface Library {
  configure(settings: object): void;
}

let browser: Browser;
let host: Site;
let endpoint: Site;
let other: Site;
let page: Page;
let said: string[];
let requests: { url: string; headers: Record<string, string>; body: string }[];

before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

beforeEach(async () => {
  [host, endpoint, other] = [hostSite(), recordedSite(), recordedSite()];
  for (const site of [host, endpoint, other]) await site.open();
  page = await browser.newPage({ locale: 'en-US', viewport: { width: 1200, height: 900 } });
  [said, requests] = [[], []];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`${error.message} ${error.stack}`));
  page.on('request', (request) => requests.push({ url: request.url(), headers: request.headers(), body: request.postData() ?? '' }));
  await keepNames(page);
  await page.addInitScript(noteEvents);
  await page.goto(host.origin);
});
afterEach(async () => {
  await page.close();
  for (const site of [host, endpoint, other]) site.close();
});

function noteEvents(): void {
  globalThis.dispatched = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    const { type, detail } = event as CustomEvent;
    const seen = new Set();
    dispatched.push(`${type} ${JSON.stringify(detail, (_, value: unknown) => (typeof value !== 'object' || value === null ? value : seen.has(value) ? '' : seen.add(value) && value)) ?? ''}`);
    return dispatchEvent.call(this, event);
  };
}

/** Sets the page up; with `token` it has a callback that gives it. */
async function configure(settings: object, token?: string): Promise<void> {
  await page.evaluate(
    ([more, secret]) => {
      const { configure } = (globalThis as unknown as { EngagementWidgets: Library }).EngagementWidgets;
      configure({ locale: 'en', compare: true, loading: 'eager', ...more, ...(secret ? { getToken: () => ({ token: secret, expires_in: 300 }) } : {}) });
    },
    [{ endpoint: `${endpoint.origin}/api`, ...settings }, token] as const,
  );
}

async function put(elements: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void> {
  await page.evaluate((each) => {
    const main = document.querySelector('main')!;
    for (const [tag, attributes] of Object.entries(each)) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      main.append(element);
    }
  }, elements);
}

/** Until nothing is loading or on its way any more. */
async function settled(): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    return within(document).every((element) => !element.matches(':state(loading), :state(refreshing), :state(pending)'));
  });
}

/** Everything in a page that a script, an extension or the next page could read. */
async function everythingIn(target: Page): Promise<string> {
  const found = await target.evaluate(async () => {
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : []))];
    const roots = rootsIn(document);
    const values = roots.flatMap((root) => [...root.querySelectorAll('input')].map(({ value }) => value));
    const markup = roots.map((root) => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML));
    const sheets = roots.flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)));
    return {
      markup, values, sheets, dispatched,
      storage: [{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases(), await caches.keys()],
      page: [location.href, document.title, name, history.state, Object.keys(globalThis)],
      performance: performance.getEntries().map((entry) => entry.toJSON() as unknown),
    };
  });
  return JSON.stringify(found);
}

/** Text of the files that the page saved. */
const files: string[] = [];
async function download(choose: () => Promise<void>): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose()]);
  files.push(file.suggestedFilename(), await readFile(await file.path(), 'utf8'));
}

async function downloadAnswers(): Promise<void> {
  await page.locator('main > ew-nps-answers [part~=download]').click();
  await page.locator('main > ew-nps-answers [data-item]:visible').first().click();
}

const bell = { 'ew-report-bell': { experience: campaign, 'experience-name': 'Summer' } };
const refusing: Misdeed = ({ headers }, response) => {
  const token = headers.authorization?.slice(7) ?? '';
  response.writeHead(403, { 'content-type': 'application/problem+json', 'x-request-id': token }).end(JSON.stringify({ title: `No ${token}`, instance: token, errors: [{ path: token }] }));
};

test('the token is in the Authorization header to the configured origin and nowhere else, whatever is shown, changed, saved or refused', async () => {
  await configure({ headers: { 'X-Team': 'a' }, resources: { missionsByType: { url: `${other.origin}/v1/missions/types` }, flow: { url: `${other.origin}/v1/experiences/{experience}/flow` } } }, canary);
  const dashboards = { 'ew-period-picker': {}, 'ew-experience-dashboard': { experience: campaign }, 'ew-mission-dashboard': {}, 'ew-tenant-dashboard': {} };
  await put({ ...bell, ...widgets, ...dashboards });
  await settled();
  await download(downloadAnswers);
  for (const state of ['on', 'off']) {
    await page.locator('main > ew-report-bell [part~=bell]').click();
    await page.locator(`main > ew-report-bell:state(${state}):not(:state(pending))`).waitFor();
  }
  const texts = await page.evaluate(async () => Promise.all([...document.querySelectorAll('main > *')].map(async (each) => (each as unknown as { toCSV?(): Promise<string> }).toCSV?.())));
  assert.ok(texts.filter(Boolean).length > 15);
  endpoint.misdeed = refusing;
  await page.evaluate(() => Promise.all([...document.querySelectorAll('main > *')].map(async (each) => (each as unknown as { refresh?(): unknown }).refresh?.())));
  await settled();

  const asked = (method: string, path: RegExp) => endpoint.noted.filter((each) => each.method === method && path.test(each.url));
  for (const [method, path] of [['GET', /\/v1\/kpis/], ['GET', /answers\.csv/], ['PUT', /\/v1\/reports\//], ['DELETE', /\/v1\/reports\//]] as const) assert.ok(asked(method, path).length > 0, `${method} ${path}`);
  assert.deepEqual([...new Set(endpoint.noted.map(({ headers }) => headers.authorization))], [`Bearer ${canary}`]);
  assert.ok(other.noted.length >= 2);
  assert.deepEqual([...new Set(other.noted.map(({ headers }) => [headers.authorization, headers['x-team'], headers.cookie].join()))], [',,']);
  const dispatched = await page.evaluate(() => globalThis.dispatched.filter((event) => event.startsWith('ew-error')));
  assert.ok(dispatched.length > 10);

  const places = {
    page: await everythingIn(page), said, files, texts,
    requests: requests.map(({ url, headers: { authorization, ...headers }, body }) => ({ url, headers, body, authorization: url.startsWith(endpoint.origin) ? undefined : authorization })),
    endpoint: endpoint.noted.map(({ headers: { authorization: _, ...headers }, ...request }) => ({ ...request, headers })),
    others: [host.noted, other.noted],
  };
  for (const [place, found] of Object.entries(places)) assert.ok(!JSON.stringify(found).includes(canary), `The token is in ${place}.`);
});

for (const status of [302, 307, 308]) {
  test(`a redirect (${status}) to another origin is refused: it learns nothing of a question, a change or a file`, async () => {
    await configure({ headers: { 'X-Api-Key': canary } }, canary);
    await put({ ...bell, 'ew-nps-answers': widgets['ew-nps-answers']! });
    await settled();
    endpoint.misdeed = ({ url }, response) => void response.writeHead(status, { location: other.origin + url }).end();
    await put({ 'ew-mission-pie': {}, 'ew-kpi-tiles': widgets['ew-kpi-tiles']! });
    await downloadAnswers();
    await page.locator('main > ew-report-bell [part~=bell]').click();
    await page.locator('main > ew-nps-answers [part~=download-error]').waitFor();
    await inState(page, 'main > ew-mission-pie, main > ew-kpi-tiles', 'error');
    await settled();
    assert.deepEqual(endpoint.noted.filter(({ method, url }) => method === 'PUT' || url.includes('answers.csv')).length, 2);
    assert.deepEqual(other.noted, []);
    assert.deepEqual(said.filter((line) => !line.startsWith('Failed to load resource')), []);
  });
}

test('with cookies only, the browser sends them where credentials say so, and no other header', async () => {
  await configure({});
  await put({ 'ew-mission-pie': {} });
  await inState(page, 'ew-mission-pie');
  await configure({ credentials: 'include' });
  await page.waitForFunction(() => document.querySelector('ew-mission-pie')?.matches(':state(ready)'));
  await settled();
  const [first, ...later] = endpoint.noted.map(({ headers }) => [headers.cookie, headers.authorization]);
  assert.deepEqual(first, [undefined, undefined], 'another origin gets no cookies by itself');
  assert.deepEqual(later.at(-1), ['session=s-1', undefined]);
});

test('without a connection nothing is asked, not even for a token; it goes on by itself when the connection is back', async () => {
  await page.evaluate((base) => {
    Object.assign(globalThis, { calls: 0 });
    const counted = globalThis as unknown as { calls: number; EngagementWidgets: Library };
    counted.EngagementWidgets.configure({ endpoint: base, locale: 'en', loading: 'eager', getToken: () => `t${++counted.calls}` });
  }, `${endpoint.origin}/api`);
  const calls = () => page.evaluate(() => (globalThis as unknown as { calls: number }).calls);
  await page.context().setOffline(true);
  await put({ 'ew-mission-pie': {}, 'ew-leaderboard': {} });
  await inState(page, 'ew-mission-pie, ew-leaderboard', 'offline');
  assert.deepEqual([await calls(), endpoint.noted.length], [0, 0]);
  await page.context().setOffline(false);
  await inState(page, 'ew-mission-pie, ew-leaderboard');
  assert.equal(await calls(), 1);
});
