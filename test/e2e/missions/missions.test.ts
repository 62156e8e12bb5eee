/** From facts to pixels, for each row of what a programme manager reads: facts in, ingest, SQL, contract, and the text of the widget; and the same in the file. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser.js';
import type { TestEndpoint } from '../../endpoint/harness.js';
import { openHost, startGolden } from '../golden-host.js';
import { goldenMissionFacts } from './facts.js';
import { goldenMissions, type Golden } from './golden.js';

let endpoint: TestEndpoint;
let browser: Browser;
let page: Page;
before(async () => {
  endpoint = await startGolden(goldenMissionFacts);
  browser = await launchBrowser();
  page = await openHost(browser, endpoint);
});
after(async () => {
  await browser.close();
  await endpoint.stop();
});

interface Shown {
  /** Text of each element that the row is about, the parts of a line joined by ` | `. */
  reads: string[];
  csv: string[];
}

async function show({ tag, attributes, of, cells }: Golden): Promise<Shown> {
  await page.evaluate(
    ([name, given]) => {
      const widget = document.createElement(name);
      for (const [key, value] of Object.entries({ compare: '', ...given })) widget.setAttribute(key, value);
      document.querySelector('main')!.replaceChildren(widget);
    },
    [tag, attributes ?? {}] as const,
  );
  await page.waitForFunction((name) => document.querySelector(name)?.matches(':state(ready)'), tag);
  // What comes by `import()` after the figures is waited for by the row itself.
  await page.waitForFunction(([name, selector]) => document.querySelector(name)?.shadowRoot?.querySelector(selector), [tag, of] as const);
  return page.evaluate(
    async ([name, selector, inner]) => {
      const widget = document.querySelector(name) as HTMLElement & { updateComplete: Promise<boolean>; toCSV(): Promise<string> };
      await widget.updateComplete;
      const plain = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      const textOf = (element: Element) => (inner ? [...element.querySelectorAll(inner)].map(plain).filter(Boolean).join(' | ') : plain(element));
      return { reads: [...widget.shadowRoot!.querySelectorAll(selector)].map(textOf).filter(Boolean), csv: (await widget.toCSV()).split('\r\n') };
    },
    [tag, of, cells] as const,
  );
}

for (const [row, golden] of Object.entries(goldenMissions)) {
  test(`${row}: what happened is what is read`, async () => {
    const { reads } = await show(golden);
    for (const line of golden.reads) assert.ok(reads.includes(line), `“${line}” is not among\n${reads.join('\n')}`);
  });

  test(`${row}: what happened is what the file holds`, async () => {
    const { csv } = await show(golden);
    for (const line of ['Period,"May 1 – 31, 2026"', 'Time zone,Europe/Berlin', ...golden.csv]) assert.ok(csv.some((found) => found.startsWith(line)), `${line} is not in\n${csv.join('\n')}`);
  });
}
