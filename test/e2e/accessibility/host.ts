/** Builds the page of the accessibility tests once, and opens it in a language, a scheme and a width. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
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

export interface SheetHost {
  open(options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
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

export async function startSheets(): Promise<SheetHost> {
  const folder = await mkdtemp(join(tmpdir(), 'accessibility-'));
  await buildScript('test/e2e/accessibility/page.ts', folder);
  await writeFile(join(folder, 'index.html'), html);
  const server: Server = await serveFolder(folder);
  const browser: Browser = await launchBrowser();
  return {
    async open(options = {}) {
      const page = await browser.newPage({ viewport, locale: 'en-US', reducedMotion: 'reduce', ...options });
      await keepNames(page);
      await page.goto(addressOf(server));
      return { page, browser: await page.context().newCDPSession(page) };
    },
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
