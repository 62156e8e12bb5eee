/** Builds the page of the theme's tests once, and opens it in any surroundings: with style sheets of a kit, in any mode of the reader. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../../browser.js';
import { buildScript } from '../built-script.js';
import { addressOf, serveFolder } from '../serve.js';

export interface Surroundings {
  /** Attributes of the root element as written in HTML. */
  root?: string;
  /** Style sheets: paths of files from the root of the repository. */
  sheets?: readonly string[];
  /** Style sheet as text, after the others. */
  css?: string;
  /** Modules that the page loads before ours, by their path in the served folder. */
  scripts?: readonly string[];
  body?: string;
}

export interface ThemeHost {
  /** Where the page is served from; what is written there can be loaded. */
  folder: string;
  open(surroundings?: Surroundings, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

const pageOf = ({ root = 'lang="en"', body = '<main></main>', scripts = [] }: Surroundings, sheets: string[]) =>
  `<!doctype html><html ${root}><meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width">
${sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('\n')}
${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('\n')}
<script type="module" src="page.js"></script><body>${body}</body></html>`;

export async function startThemeHost(): Promise<ThemeHost> {
  const folder = await mkdtemp(join(tmpdir(), 'theme-'));
  await buildScript('test/e2e/theme/page.ts', folder);
  const server: Server = await serveFolder(folder);
  const browser: Browser = await launchBrowser();
  let opened = 0;
  return {
    folder,
    async open(surroundings = {}, options = {}) {
      const name = `page-${(opened += 1)}`;
      const sheets = await Promise.all((surroundings.sheets ?? []).map((path, index) => cp(path, join(folder, `${name}-${index}.css`)).then(() => `${name}-${index}.css`)));
      if (surroundings.css) {
        await writeFile(join(folder, `${name}.css`), surroundings.css);
        sheets.push(`${name}.css`);
      }
      await writeFile(join(folder, `${name}.html`), pageOf(surroundings, sheets));
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US', ...options });
      await keepNames(page);
      await page.goto(`${addressOf(server)}${name}.html`);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
