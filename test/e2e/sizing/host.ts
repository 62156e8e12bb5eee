// Builds and serves the page of the sizing tests once, and opens it as a host would: with styles of its own, and an ear for what the page is told.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { keepNames } from '../../browser.js';
import { buildScript } from '../built-script.js';
import { addressOf, serveFolder } from '../serve.js';

const folderOf = 'test/e2e/sizing';

export interface SizingHost {
  /** With a slash at the end. */
  address: string;
  open(browser: Browser, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** The built page, its styles, and the shipped `cloak.css`. */
export async function startSizing(): Promise<SizingHost> {
  const folder = await mkdtemp(join(tmpdir(), 'sizing-'));
  await buildScript(`${folderOf}/page.ts`, folder);
  for (const name of ['host.css', 'index.html', 'cloaked.html']) await writeFile(join(folder, name), await readFile(`${folderOf}/${name}`));
  await writeFile(join(folder, 'cloak.css'), await readFile('src/theme/cloak.css'));
  const server: Server = await serveFolder(folder);
  return {
    address: addressOf(server),
    async open(browser, path = '') {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
      await keepNames(page);
      await page.goto(`${addressOf(server)}${path}`);
      await page.waitForFunction('globalThis.sizing');
      return page;
    },
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
