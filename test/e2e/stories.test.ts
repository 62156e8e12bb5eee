/** Every story of the built Storybook, in a real browser: it renders, nothing complains, nothing is asked of the network, axe finds nothing. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { addressOf, serveFolder } from './serve.js';

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  /** File of the story. */
  importPath: string;
}

let folder: string;
let server: Server;
let browser: Browser;
let context: BrowserContext;
let entries: Entry[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stories-'));
  const options = ['-c', '.config/storybook', '-o', folder, '--quiet', '--disable-telemetry'];
  execFileSync('node', ['node_modules/storybook/dist/bin/dispatcher.js', 'build', ...options], { stdio: 'pipe' });
  entries = Object.values((JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> }).entries);
  server = await serveFolder(folder);
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Loading never ends by design; every other widget shows figures, none, or an error. Runs in the page, so it holds no named function. */
const settled = () => {
  const root = document.querySelector('#storybook-root');
  if (!document.body.classList.contains('sb-show-main') || !root?.firstElementChild) return false;
  return [...root.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('ew-'))
    .filter((element) => !element.closest('ew-analytics')?.getAttribute('endpoint')?.startsWith('https://loading-'))
    .every((element) => element.shadowRoot !== null && !element.matches(':state(loading)'));
};

interface Heard {
  complaints: string[];
  foreign: string[];
}

/** Starts listening to a page; what is heard is emptied for every story. */
function listen(page: Page, heard: Heard): void {
  const origin = addressOf(server);
  page.on('console', (message) => {
    const isOurs = message.type() === 'warning' && message.text().includes('<ew-') && !/misconfigured|states/.test(page.url());
    if (message.type() === 'error' || isOurs) heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || heard.foreign.push(request.url()));
}

/** Storybook's own run of axe is switched off: two at once on one page refuse each other. */
const open = (page: Page, id: string, view: 'story' | 'docs') =>
  page.goto(`${addressOf(server)}iframe.html?id=${id}&viewMode=${view}&globals=a11y.manual:!true`);

const violations = async (page: Page): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).include('#storybook-root').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const found = (await builder.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`);
};

describe('stories', () => {
  test('every element has Default, Playground and, where it shows figures, a sheet of all states', () => {
    const elements = (JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations: { tagName: string; events?: { name: string }[] }[] }[] }).modules
      .flatMap(({ declarations }) => declarations);
    const storiesOf = (tag: string) => entries.filter(({ importPath }) => importPath.endsWith(`/${tag.slice(3)}.stories.ts`)).map(({ name }) => name);
    for (const { tagName, events = [] } of elements) {
      const hasFigures = events.some(({ name }) => name === 'ew-load');
      const wanted = ['Default', 'Playground', ...(hasFigures ? ['States', 'Misconfigured'] : [])];
      assert.deepEqual(wanted.filter((name) => !storiesOf(tagName).includes(name)), [], tagName);
    }
  });

  // Two pages side by side: most of the time one waits for figures.
  test('every story renders in silence, asks nobody and passes axe', { concurrency: 2 }, async (suite) => {
    const stories = entries.filter(({ type }) => type === 'story');
    const visitAll = async (ids: readonly string[]) => {
      const heard: Heard = { complaints: [], foreign: [] };
      const page = await context.newPage();
      listen(page, heard);
      for (const id of ids) {
        await suite.test(id, async () => {
          Object.assign(heard, { complaints: [], foreign: [] });
          await open(page, id, 'story');
          await page.waitForFunction(settled, undefined, { timeout: 30_000 });
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(heard, { complaints: [], foreign: [] });
        });
      }
      await page.close();
    };
    await Promise.all([0, 1].map((half) => visitAll(stories.filter((_, index) => index % 2 === half).map(({ id }) => id))));
  });

  test('the page of each element lists its attributes, events and tokens', async () => {
    const withFigures = new Set(entries.filter(({ name }) => name === 'Misconfigured').map(({ title }) => title));
    const docs = entries.filter(({ type, title }) => type === 'docs' && withFigures.has(title));
    assert.ok(docs.length >= 15, `${docs.length} pages`);
    const heard: Heard = { complaints: [], foreign: [] };
    const page = await context.newPage();
    listen(page, heard);
    for (const { id } of docs) {
      await open(page, id, 'docs');
      const table = page.locator('.docblock-argstable').first();
      await table.waitFor({ timeout: 30_000 });
      assert.match(await table.innerText(), /heading-level[^]*ew-load[^]*--ew-accent/i, id);
      assert.deepEqual(heard.foreign, [], id);
    }
    await page.close();
  });
});
