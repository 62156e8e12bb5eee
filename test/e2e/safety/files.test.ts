// What leaves the page as CSV with hostile text inside, opened by a real spreadsheet program: no cell is a formula.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { resources } from 'engagement-widgets/contract';
import { tableToCsv } from 'engagement-widgets/export';
import { answerAt, RecordedEndpoint } from '../../../demo/recorded/index.js';
import { resourceAt } from '../../../demo/recorded/lookup.js';
import { launchBrowser } from '../../browser.js';
import { corpus } from '../../elements/safety/corpus.js';
import { poison } from '../../elements/safety/poison.js';
import { findSpreadsheet, formulasIn, howToGetOne } from '../../spreadsheet.js';
import { startSafetyHost, type SafetyHost } from './host.js';

const program = findSpreadsheet();
const head = { period: { label: 'Period', value: 'April 2026' }, zone: { label: 'Time zone', value: 'UTC' }, filter: null, time: { label: 'Made', value: 'May 1, 2026' } };
const columns = [{ key: 'one', label: 'One', kind: 'text' }, { key: 'number', label: 'Number', kind: 'count' }, { key: 'other', label: 'Other', kind: 'text' }] as const;
const whole = '\ufeff' + tableToCsv({ caption: '=1+1', head, columns, rows: corpus.map((one, index) => ({ one, number: -index, other: corpus.at(index - 1)! })) });

/** A file of the endpoint with the corpus in every text and id of its rows. */
async function endpointFile(path: string, query: Record<string, string>): Promise<string> {
  let at = 0;
  const next = () => corpus[at++ % corpus.length];
  const endpoint = new RecordedEndpoint((asked, by, clock) => {
    const found = answerAt(asked, by, clock);
    if (found.status !== 200) return found;
    const { name } = resourceAt(asked)!;
    const answer = found.answer as { entries?: unknown[] };
    // As many rows as there are strings.
    const rows = answer.entries && corpus.map((_, index) => answer.entries![index % answer.entries!.length]);
    return { status: 200, answer: poison(resources[name].answer, { ...answer, ...(rows && { entries: rows }) }, next) };
  });
  const response = await endpoint.respond({ method: 'GET', path, query, body: '' });
  assert.equal(response.status, 200);
  return response.text();
}

describe('a CSV file with hostile text', { skip: program ? false : howToGetOne }, () => {
  let host: SafetyHost;
  let browser: Browser;
  let page: Page;
  before(async () => {
    [host, browser] = await Promise.all([startSafetyHost('test/e2e/safety/files-page.ts'), launchBrowser()]);
    page = await browser.newPage();
    await page.goto(host.url);
    await page.waitForFunction(() => 'hands' in window);
  });
  after(async () => {
    await browser?.close();
    host?.stop();
  });

  it('would be full of formulas, were it not defused', () => {
    const undone = whole.replaceAll("'=", '=').replaceAll("'+", '+').replaceAll("'-", '-');
    assert.ok(formulasIn(undone, program!).length > 5);
  });

  it('has none with the whole corpus in it', () => {
    assert.deepEqual(formulasIn(whole, program!), []);
  });

  it('has none as any widget makes it', async () => {
    const tags = await page.evaluate(() => (window as unknown as { hands: { tags: string[] } }).hands.tags);
    for (const tag of tags) {
      const csv = await page.evaluate((of) => (window as unknown as { hands: { csvOf(tag: string): Promise<string> } }).hands.csvOf(of), tag);
      assert.ok(csv.split('\r\n').length > 500, tag);
      assert.deepEqual([tag, formulasIn(csv, program!)], [tag, []]);
    }
  });

  it('has none as the endpoint sends it: answers of a survey, customers of a segment', async () => {
    const answers = await endpointFile('/v1/experiences/summer-of-sound/modules/rate-us/answers.csv', {});
    const segment = await endpointFile('/v1/missions/segment.csv', { missions: '1', andMore: 'true' });
    for (const csv of [answers, segment]) {
      assert.ok(csv.split('\r\n').length > corpus.length);
      assert.deepEqual(formulasIn(csv, program!), []);
    }
  });
});
