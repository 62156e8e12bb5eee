/** The words for errors and for no data come in a piece of their own: what readers see where that piece cannot be had. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { packageSourcesForVite } from '../../../.config/package-sources.js';
import { launchBrowser } from '../../browser.js';
import { survey } from '../survey.js';
import { openPage, serveSite, type Site } from './site.js';

let folder: string;
let site: Site;
let browser: Browser;
let piece: string;
let page: Page;
let complaints: string[];
/** How the endpoint answers. */
let status = 404;

/** A page with one widget, as an app builds it: no other part of the page brings the words along. */
const entry: Plugin = {
  name: 'entry',
  resolveId: (id) => (id === 'page' ? '\0page.js' : null),
  load: (id) => (id === '\0page.js' ? "import 'engagement-widgets/nps-donut'; import 'engagement-widgets/analytics';" : null),
};
const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><script type="module" src="/built/page.js"></script><main></main></html>';
const answers = (): Promise<Response> => Promise.resolve(Response.json(status === 200 ? { ...survey, visits: 0, sessions: 0, people: 0, figures: { asked: 0, answered: 0, detractors: 0, passives: 0, promoters: 0 }, breakdowns: { scores: [] } } : { title: 'No' }, { status }));

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  const rolldownOptions = { input: 'page', output: { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js' } };
  await build({ configFile: false, logLevel: 'error', plugins: [entry, packageSourcesForVite()], build: { outDir: folder, target: 'es2022', minify: false, modulePreload: false, rolldownOptions } });
  const pieces = (await readdir(folder)).filter((name) => name.startsWith('stand-in-'));
  assert.equal(pieces.length, 1, 'one piece has the words');
  piece = `/built/${pieces[0]}`;
  site = await serveSite({ pages: { '/': html }, folders: { '/built/': folder }, answer: answers });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  site?.server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  site.asked.length = 0;
  site.broken.clear();
  site.broken.add(piece);
  ({ page, complaints } = await openPage(browser, site.address));
  await page.evaluate(() => {
    const noted: string[] = [];
    addEventListener('error', ({ message }) => noted.push(message));
    addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
    for (const name of ['ew-error', 'ew-load']) addEventListener(name, () => noted.push(name));
    Object.assign(globalThis, { noted });
  });
});
afterEach(async () => {
  status = 404;
  await page.close();
});

/** Sets a donut on the page and waits until it has come to a state. */
async function donut(attributes: Record<string, string>, state: string, inside = ''): Promise<void> {
  await page.evaluate(({ given, content }) => {
    const widget = document.createElement('ew-nps-donut');
    for (const [name, value] of Object.entries({ endpoint: '/analytics', loading: 'eager', ...given })) widget.setAttribute(name, value);
    if (content) widget.append(Object.assign(document.createElement('p'), { slot: content, textContent: 'Call us.' }));
    document.querySelector('main')!.append(widget);
  }, { given: attributes, content: inside });
  await page.waitForSelector(`ew-nps-donut:state(${state})`, { timeout: 10_000 });
}

/** What the widget itself says in its body. */
const shown = (): Promise<string> => page.locator('ew-nps-donut [part=body]').innerText();
const noted = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
/** The browser itself tells of each answer that is none. */
const ours = (): string[] => complaints.filter((text) => !text.startsWith('Failed to load resource'));

const whole = { experience: 'welcome', module: 'survey', locale: 'en' };

test('a sentence and the code of the error stay; the page hears of the error once and of nothing else', async () => {
  await donut(whole, 'not-found');
  assert.equal(await shown(), 'The figures could not be loaded. EW-notFound');
  assert.ok(site.asked.includes(piece));
  assert.deepEqual([await noted(), ours()], [['ew-error'], []]);
});

test('it is said in the language of the page', async () => {
  await donut({ ...whole, locale: 'fr' }, 'not-found');
  await page.locator('ew-nps-donut', { hasText: 'Les chiffres' }).waitFor();
  assert.equal(await shown(), 'Les chiffres n’ont pas pu être chargés. EW-notFound');
  assert.deepEqual([await noted(), ours()], [['ew-error'], []]);
});

test('so it is where the mistake is the author’s, and what the page has put there goes before it', async () => {
  await donut({ locale: 'en', experience: 'welcome' }, 'misconfigured');
  assert.equal(await shown(), 'The figures could not be loaded. EW-misconfigured');
  await page.evaluate(() => document.querySelector('ew-nps-donut')!.remove());
  await donut(whole, 'not-found', 'error');
  assert.deepEqual([await shown(), await page.getByText('Call us.').isVisible()], ['', true]);
  assert.deepEqual(ours().filter((text) => !text.startsWith('[engagement-widgets EW-misconfigured]')), []);
  assert.ok(!(await noted()).some((text) => !text.startsWith('ew-')));
});

test('no data is said to be no data', async () => {
  status = 200;
  await donut(whole, 'empty');
  assert.equal(await shown(), 'No data yet');
  assert.deepEqual([await noted(), ours()], [['ew-load'], []]);
});

test('figures that come after all are shown, and a later error has its words once the piece is there', async () => {
  await donut(whole, 'not-found');
  await page.evaluate((data) => Object.assign(document.querySelector('ew-nps-donut')!, { data }), survey);
  await page.locator('ew-nps-donut').getByText('+8.8').first().waitFor();
  assert.ok(!(await shown()).includes('EW-'));
  site.broken.clear();
  await page.evaluate(() => document.querySelector('ew-nps-donut')!.remove());
  await donut({ ...whole, module: 'other' }, 'not-found');
  await page.locator('ew-nps-donut [part=error]').waitFor({ timeout: 10_000 });
  assert.match(await shown(), /EW-notFound · 404/);
  assert.deepEqual(ours(), []);
});
