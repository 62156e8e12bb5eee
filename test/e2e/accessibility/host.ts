/** Builds the page of the accessibility tests and keeps it open for a file of them, in the scheme and language they ask for. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../../browser.js';
import { buildScript } from '../built-script.js';
import { addressOf, serveFolder } from '../serve.js';
import type { Sheet } from './page.js';

declare const sheet: Sheet;

export interface Opened {
  page: Page;
  /** Speaks to the browser itself: its accessibility tree has no other door. */
  browser: CDPSession;
}

const css = `
  :root { color-scheme: light dark; }
  body { margin: 8px; background: Canvas; color: CanvasText; font-family: system-ui, sans-serif; }
  ew-analytics { display: grid !important; gap: 16px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }
  :is(ew-experience-dashboard, ew-mission-dashboard, ew-tenant-dashboard, [data-state=ready] > ew-heatmap-flow) { grid-column: 1 / -1; }
`;
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width">
<style>${css}</style><script type="module" src="page.js"></script></head><body><main></main></body></html>`;

/** Higher than any sheet, so that every chart is near to being seen. */
export const viewport = { width: 2_400, height: 14_000 };

/** The page for all tests of a file: open before the first of them, closed after the last. */
export function openSheets(prepare?: (opened: Opened) => Promise<void>): Opened {
  const opened = {} as Opened;
  const closing: (() => unknown)[] = [];
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'accessibility-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    await buildScript('test/e2e/accessibility/page.ts', folder);
    await writeFile(join(folder, 'index.html'), html);
    const server: Server = await serveFolder(folder);
    closing.unshift(() => server.close());
    const browser = await launchBrowser();
    closing.unshift(() => browser.close());
    const page = await browser.newPage({ viewport, locale: 'en-US', reducedMotion: 'reduce' });
    await keepNames(page);
    await page.goto(addressOf(server));
    Object.assign(opened, { page, browser: await page.context().newCDPSession(page) });
    await prepare?.(opened);
  });
  after(async () => {
    for (const close of closing) await close();
  });
  return opened;
}

export interface Mode {
  scheme: 'light' | 'dark';
  language: 'en' | 'ar';
}

export const modes: readonly Mode[] = [
  { scheme: 'light', language: 'en' },
  { scheme: 'dark', language: 'en' },
  { scheme: 'light', language: 'ar' },
  { scheme: 'dark', language: 'ar' },
];

/** Switches a page that is open, as its readers can. */
export async function switchTo(page: Page, { scheme, language }: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(async (lang) => {
    Object.assign(document.documentElement, { lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
    await sheet.settled();
  }, language);
}
