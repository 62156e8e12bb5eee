/** The built Storybook, served, and a browser: made once for all tests of stories. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
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

/** A moment of the day on which the answers were recorded: "today" is the same in every run. */
const now = Date.parse('2026-09-15T12:45:00Z');

export async function newContext(browser: Browser, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'Europe/Berlin' });
  // The first page of a loaded machine takes long; all others are the same page.
  context.setDefaultNavigationTimeout(120_000);
  await keepNames(context);
  await context.addInitScript((moment) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number]) {
        super(...((given.length ? given : [moment]) as [number]));
      }
      static override now() {
        return moment;
      }
    } as DateConstructor;
  }, now);
  return context;
}

/** Letters where their widths put them, without coloured edges, and colours as they are written: whatever the machine is set to. */
const sameEverywhere = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

before(async () => {
  folder = given ?? (await build());
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
  server = await serveFolder(folder);
  const browser = await launchBrowser(sameEverywhere);
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
