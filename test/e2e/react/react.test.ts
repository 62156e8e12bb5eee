/** The components for React: what they hand to the element, in StrictMode and on a server, and what a bundle with one of them holds. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { component } from '../../../src/react/component.js';
import { launchBrowser } from '../../browser.js';
import { addressOf, serveFolder } from '../serve.js';

let folder: string;
let browser: Browser;
let server: Server;
let results: Record<string, unknown>;

const bundled = (input: string, outDir: string, external: string[] = []) =>
  build({
    configFile: false, logLevel: 'silent', define: { 'process.env.NODE_ENV': '"development"' },
    build: { outDir, minify: false, rolldownOptions: { input, external, treeshake: true, preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.js' } } },
  });

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'react-'));
  await bundled(resolve('test/e2e/react/page.ts'), folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>React</title><body><script type="module" src="page.js"></script>');
  [browser, server] = await Promise.all([launchBrowser(), serveFolder(folder)]);
  const page = await browser.newPage();
  await page.goto(addressOf(server));
  await page.waitForFunction(() => 'results' in globalThis, undefined, { timeout: 15_000 });
  results = await page.evaluate(() => (globalThis as unknown as { results: Record<string, unknown> }).results);
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('settings reach the element: attributes as markup, the rest as properties, each once', () => {
  assert.deepEqual(results.settings, {
    attributes: ['2', '', null, 'card', null, 'false', null, null], data: true, method: 'a method still', childGone: true, setOnce: [1, 1],
  });
});

test('what is given no more is as it was', () => {
  assert.deepEqual(results.takenBack, { data: 'as it was', notAnswered: false });
});

test('an event calls the handler of the last drawing, once, which may cancel it; none is called after the component is gone', () => {
  assert.deepEqual(results.heard, { calls: ['second'], went: false });
});

test('a ref is the element', () => {
  assert.deepEqual(results.refs, { same: true, called: true, let: true });
});

test('a property is there before the element is defined, and after', () => {
  assert.deepEqual(results.early, { before: 'early', after: 'late' });
});

test('React has nothing to warn of', () => {
  assert.deepEqual(results.warnings, []);
});

test('a server writes the attributes, and leaves out what only a browser can set', () => {
  const Donut = component<HTMLElement, object>('ew-nps-donut', { attributes: { experience: 'experience', headingLevel: 'heading-level', compare: 'compare' }, properties: ['data'], events: { onEwLoad: 'ew-load' } });
  const props = { experience: 'welcome', headingLevel: 2, compare: false, data: { visits: 1 }, onEwLoad: () => undefined, className: 'card' };
  assert.equal(renderToString(createElement(Donut, props)), '<ew-nps-donut experience="welcome" heading-level="2" class="card"></ew-nps-donut>');
});

test('a bundle with one component holds its element and no other', async () => {
  const app = join(folder, 'app.js');
  await writeFile(app, `export { NpsDonut } from '${resolve('dist/react/index.js')}';`);
  await bundled(app, join(folder, 'one'), ['react']);
  const text = await readFile(join(folder, 'one', 'page.js'), 'utf8');
  const tags = (await readdir('dist/react')).filter((name) => name.endsWith('.js') && !/^(component|index)\./.test(name)).map((name) => `ew-${name.slice(0, -3)}`);
  assert.ok(tags.length > 20);
  assert.deepEqual(tags.filter((tag) => text.includes(`component("${tag}"`) || text.includes(`component('${tag}'`)), ['ew-nps-donut']);
  assert.deepEqual([...text.matchAll(/define\(["'](ew-[\w-]+)["']/g)].map(([, tag]) => tag), ['ew-nps-donut']);
});
