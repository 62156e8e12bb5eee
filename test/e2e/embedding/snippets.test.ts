/** What README.md tells a page author to write, word for word in a bare page: nothing is added but the files that it names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { integrities } from '../../../.config/build/integrity.js';
import { withScriptTags } from '../../../.config/build/snippets.js';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { launchBrowser } from '../../browser.js';
import { ensureBuilt, openPage, serveSite, type Site } from './site.js';

const readme = readFileSync('README.md', 'utf8');
const htmlBlocks = (text: string) => [...text.matchAll(/```html\n([^]*?)\n```/g)].map(([, code = '']) => code);
const scripts = htmlBlocks(readme.split('<!-- scripts:start -->')[1]?.split('<!-- scripts:end -->')[0] ?? '');

let browser: Browser;
const sites: Site[] = [];

before(async () => {
  ensureBuilt();
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  for (const { server } of sites) server.close();
});

async function openSnippet(snippet: string, folder = 'dist') {
  const site = await serveSite({ pages: { '/': snippet }, folders: { '/engagement-widgets/': folder }, answer: (url) => recordedFetch(url) });
  sites.push(site);
  return { site, ...(await openPage(browser, site.address)) };
}

test('the first snippet of README.md shows figures and picture in a bare page, of an endpoint of the contract', async () => {
  const { page, complaints, site } = await openSnippet(htmlBlocks(readme)[0]!);
  await page.locator('ew-nps-donut canvas[data-drawn]').waitFor({ timeout: 15_000 });
  assert.match(await page.locator('ew-nps-donut [part=figure]').innerText(), /^[+−]?\d+\.\d$/);
  assert.deepEqual(complaints, []);
  assert.ok(site.asked.includes('/analytics/v1/experiences/summer-of-sound/modules/rate-us'));
  await page.close();
});

test('the snippet with figures in the page shows them without any endpoint', async () => {
  const { page, complaints, site } = await openSnippet(htmlBlocks(readme).find((code) => code.includes('application/json')) ?? '');
  await page.locator('ew-mission-pie canvas[data-drawn]').waitFor({ timeout: 15_000 });
  assert.equal(await page.locator('ew-mission-pie [part=figure]').innerText(), '82');
  assert.deepEqual([complaints, site.asked.filter((path) => !/^\/$|^\/engagement-widgets\/loader\//.test(path))], [[], []]);
  await page.close();
});

test('the script tags of README.md bear the hashes of the build', () => {
  assert.equal(scripts.length, 2, 'README.md has no markers for the script tags');
  assert.ok(withScriptTags(readme) === readme, 'run "npm run build" and "npm run docs"');
  assert.deepEqual(JSON.parse(readFileSync('dist/integrity.json', 'utf8')), integrities('dist'));
});

test('browsers take both files by these hashes, and refuse either when a byte of it is another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'integrity-'));
  await cp('dist/loader', join(folder, 'loader'), { recursive: true });
  await cp('dist/bundle', join(folder, 'bundle'), { recursive: true });
  for (const script of scripts) {
    const path = /src="\/engagement-widgets\/([^"]+)"/.exec(script)![1]!;
    const snippet = `${script}\n<ew-period-picker></ew-period-picker>`;
    const good = await openSnippet(snippet, folder);
    await good.page.waitForFunction(() => customElements.get('ew-period-picker'), undefined, { timeout: 10_000 });
    assert.deepEqual(good.complaints, []);
    await writeFile(join(folder, path), ' ', { flag: 'a' });
    const changed = await openSnippet(snippet, folder);
    assert.match(changed.complaints.join(), /integrity/);
    assert.equal(await changed.page.evaluate(() => customElements.get('ew-period-picker')), undefined);
    await Promise.all([good.page.close(), changed.page.close()]);
  }
  await rm(folder, { recursive: true });
});

test('an import map with the hashes of dist/integrity.json covers all that the loader fetches', async () => {
  const hashes = Object.entries(JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>);
  const covered = Object.fromEntries(hashes.map(([path, hash]) => [`/engagement-widgets/${path}`, hash]));
  const page = (integrity: object) => `<script type="importmap">${JSON.stringify({ integrity })}</script>\n${scripts[0]!}\n<ew-period-picker></ew-period-picker>`;
  const good = await openSnippet(page(covered));
  await good.page.waitForFunction(() => customElements.get('ew-period-picker'), undefined, { timeout: 10_000 });
  const picker = Object.keys(covered).find((path) => path.endsWith('/period-picker.js'))!;
  const changed = await openSnippet(page({ ...covered, [picker]: covered[Object.keys(covered)[0]!] }));
  await changed.page.waitForEvent('console', { predicate: (message) => message.text().includes('EW-offline'), timeout: 10_000 }).catch(() => undefined);
  assert.match(changed.complaints.join(), /EW-offline/);
  await Promise.all([good.page.close(), changed.page.close()]);
});
