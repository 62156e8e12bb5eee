/** Builds a page of the bench as a page's own build would, and opens a browser beside it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { minifyTemplatesForVite } from '../../.config/minify-templates.js';
import { packageSourcesForVite } from '../../.config/package-sources.js';
import { launchBrowser } from '../browser.js';
import { addressOf, serveFolder } from '../e2e/serve.js';

/** @param name of a file in this folder, without its ending */
export async function buildPage(folder: string, name: string): Promise<string> {
  const plugins = [packageSourcesForVite(), minifyTemplatesForVite()];
  const rolldownOptions = { input: `test/bench/${name}.ts`, output: { entryFileNames: 'page.js' } };
  await build({ configFile: false, logLevel: 'error', plugins, build: { outDir: join(folder, name), emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000, rolldownOptions } });
  await writeFile(join(folder, name, 'index.html'), '<!doctype html><html lang="en"><title>Bench</title><body><main></main><script type="module" src="page.js"></script></body></html>');
  return join(folder, name);
}

/** @param flags of the browser, beside the usual ones */
export async function onPage(folder: string, name: string, run: (browser: Browser, address: string) => Promise<void>, flags: string[] = []): Promise<void> {
  const server = await serveFolder(await buildPage(folder, name));
  const browser = await launchBrowser(flags);
  try {
    await run(browser, addressOf(server));
  } finally {
    await browser.close();
    server.close();
  }
}
