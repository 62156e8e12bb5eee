/** From facts to pixels, for each of the fifteen types: facts in, ingest, SQL, contract, and the text of the tiles; and the same in the file. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { moduleTypes } from 'engagement-widgets/contract';
import { launchBrowser } from '../../browser.js';
import type { TestEndpoint } from '../../endpoint/harness.js';
import { openHost, startGolden } from '../golden-host.js';
import { goldenModuleFacts } from './facts.js';
import { goldenModules } from './golden.js';

let endpoint: TestEndpoint;
let browser: Browser;
let page: Page;
before(async () => {
  endpoint = await startGolden(goldenModuleFacts);
  browser = await launchBrowser();
  page = await openHost(browser, endpoint);
});
after(async () => {
  await browser.close();
  await endpoint.stop();
});

interface Shown {
  heading: string;
  /** Label, value and notes of each tile, in their order. */
  tiles: string[];
  csv: string;
}

async function show(module: string): Promise<Shown> {
  await page.evaluate((id) => {
    const detail = document.createElement('ew-module-detail');
    detail.setAttribute('module', id);
    document.querySelector('main')!.replaceChildren(detail);
  }, module);
  await page.waitForFunction(() => document.querySelector('ew-module-detail')?.matches(':state(ready)'));
  return page.evaluate(async () => {
    const detail = document.querySelector('ew-module-detail') as HTMLElement & { updateComplete: Promise<boolean>; toCSV(): Promise<string> };
    await detail.updateComplete;
    const root = detail.shadowRoot!;
    const plain = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const textOf = (tile: Element) => [...tile.querySelectorAll('[part~=tile-label], [part~=tile-value], [part~=tile-note]')].map(plain).filter(Boolean).join(' | ');
    return { heading: plain(root.querySelector('[part~=heading]')), tiles: [...root.querySelectorAll('[part~=tile]')].map(textOf), csv: await detail.toCSV() };
  });
}

test('every type of the contract has its golden figures', () => {
  assert.deepEqual(Object.keys(goldenModules).sort(), moduleTypes.filter((type) => type !== 'step').sort());
});

for (const [type, { tiles, csv }] of Object.entries(goldenModules)) {
  test(`${type}: what happened is what the tiles say`, async () => {
    const shown = await show(type);
    assert.equal(shown.heading, `The ${type}`);
    assert.deepEqual(shown.tiles, tiles);
  });

  test(`${type}: what happened is what the file holds`, async () => {
    const lines = (await show(type)).csv.split('\r\n');
    for (const line of ['Period,"May 1 – 31, 2026"', 'Time zone,Europe/Berlin']) assert.ok(lines.some((found) => found.startsWith(line)), `${line} is not in\n${lines.join('\n')}`);
    for (const line of csv) assert.ok(lines.some((found) => found.startsWith(line)), `${line} is not in\n${lines.join('\n')}`);
  });
}
