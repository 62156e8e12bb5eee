/** Every story of the built Storybook, in a real browser: it renders, nothing complains, nothing is asked of the network, axe finds nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { book, openStory, violations, whenSettled } from './stories/book.js';
import './stories/parts.js';
import './stories/pseudo.js';
import './stories/studio.js';

interface Heard {
  complaints: string[];
  foreign: string[];
}

/** Starts listening to a page; what is heard is emptied for every story. */
function listen(page: Page, heard: Heard): void {
  const { origin } = book();
  page.on('console', (message) => {
    const isOurs = message.type() === 'warning' && message.text().includes('<ew-') && !/misconfigured|states/.test(page.url());
    if (message.type() === 'error' || isOurs) heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  page.on('request', (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(origin) || heard.foreign.push(request.url()));
}

describe('stories', () => {
  test('every element has Default, Playground and, where it shows figures, a sheet of all states', () => {
    const elements = (JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations: { tagName: string; events?: { name: string }[] }[] }[] }).modules
      .flatMap(({ declarations }) => declarations);
    const storiesOf = (tag: string) => book().entries.filter(({ importPath }) => importPath.endsWith(`/${tag.slice(3)}.stories.ts`)).map(({ name }) => name);
    for (const { tagName, events = [] } of elements) {
      const hasFigures = events.some(({ name }) => name === 'ew-load');
      const wanted = ['Default', 'Playground', ...(hasFigures ? ['States', 'Misconfigured'] : [])];
      assert.deepEqual(wanted.filter((name) => !storiesOf(tagName).includes(name)), [], tagName);
    }
  });

  // Pages side by side: most of the time one waits for figures.
  const sideBySide = [0, 1, 2];
  test('every story renders in silence, asks nobody and passes axe', { concurrency: sideBySide.length }, async (suite) => {
    const stories = book().entries.filter(({ type }) => type === 'story');
    const visitAll = async (ids: readonly string[]) => {
      const heard: Heard = { complaints: [], foreign: [] };
      const page = await book().context.newPage();
      listen(page, heard);
      for (const id of ids) {
        await suite.test(id, async () => {
          Object.assign(heard, { complaints: [], foreign: [] });
          await openStory(page, id);
          await whenSettled(page);
          assert.deepEqual(await violations(page), []);
          assert.deepEqual(heard, { complaints: [], foreign: [] });
        });
      }
      await page.close();
    };
    await Promise.all(sideBySide.map((which) => visitAll(stories.filter((_, index) => index % sideBySide.length === which).map(({ id }) => id))));
  });

  test('the page of each element lists its attributes, events and tokens', async () => {
    const { entries } = book();
    const withFigures = new Set(entries.filter(({ name }) => name === 'Misconfigured').map(({ title }) => title));
    const docs = entries.filter(({ type, title }) => type === 'docs' && withFigures.has(title));
    assert.ok(docs.length >= 15, `${docs.length} pages`);
    const heard: Heard = { complaints: [], foreign: [] };
    const page = await book().context.newPage();
    listen(page, heard);
    for (const { id } of docs) {
      await openStory(page, id, 'docs');
      const table = page.locator('.docblock-argstable').first();
      await table.waitFor({ timeout: 30_000 });
      assert.match(await table.innerText(), /heading-level[^]*ew-load[^]*--ew-accent/i, id);
      assert.deepEqual(heard.foreign, [], id);
    }
    await page.close();
  });
});
