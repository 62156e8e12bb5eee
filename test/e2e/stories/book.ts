/** The built Storybook, served, and a browser: made once for all tests of stories. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../../browser.js';
import { addressOf, serveFolder } from '../serve.js';

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  /** File of the story. */
  importPath: string;
}

interface Book {
  origin: string;
  browser: Browser;
  /** Where nothing moves. */
  context: BrowserContext;
  entries: Entry[];
}

let open: Book | undefined;
let folder: string;
let server: Server;

/** Only while tests run. */
export const book = (): Book => open!;

/** A Storybook that was built before, while its tests are written. */
const given = process.env['STORYBOOK_FOLDER'];

async function build(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'stories-'));
  const options = ['-c', '.config/storybook', '-o', made, '--quiet', '--disable-telemetry'];
  execFileSync('node', ['node_modules/storybook/dist/bin/dispatcher.js', 'build', ...options], { stdio: 'pipe' });
  return made;
}

export async function newContext(browser: Browser, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await keepNames(context);
  return context;
}

before(async () => {
  folder = given ?? (await build());
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
  server = await serveFolder(folder);
  const browser = await launchBrowser();
  const context = await newContext(browser, 1200);
  open = { origin: addressOf(server), browser, context, entries: Object.values(index.entries) };
});

after(async () => {
  await open?.browser.close();
  server?.close();
  if (folder && !given) await rm(folder, { recursive: true, force: true });
});

/** Storybook's own run of axe is switched off: two at once on one page refuse each other. */
export const openStory = (page: Page, id: string, view: 'story' | 'docs' = 'story', hash = '') =>
  page.goto(`${book().origin}iframe.html?id=${id}&viewMode=${view}&globals=a11y.manual:!true${hash}`);

/** Loading never ends by design; every other widget shows figures, none, or an error. Runs in the page, so it holds no named function. */
const settled = () => {
  const root = document.querySelector('#storybook-root');
  if (!document.body.classList.contains('sb-show-main') || !root?.firstElementChild) return false;
  return [...root.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('ew-'))
    .filter((element) => !element.closest('ew-analytics')?.getAttribute('endpoint')?.startsWith('https://loading-'))
    .every((element) => element.shadowRoot !== null && !element.matches(':state(loading)'));
};

export const whenSettled = (page: Page) => page.waitForFunction(settled, undefined, { timeout: 30_000 });

export async function violations(page: Page, within = '#storybook-root'): Promise<string[]> {
  const builder = new AxeBuilder({ page }).include(within).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const found = (await builder.analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`);
}
