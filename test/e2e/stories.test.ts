/** Every story of the built Storybook, in a real browser: it renders, nothing complains, nothing is asked of the network, axe finds nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { book, type Entry } from './stories/book.js';
import { violations, Visit, type Heard } from './stories/visit.js';
import './stories/parts.js';
import './stories/pseudo.js';
import './stories/studio.js';

/** Nothing was said by the page, and nobody was asked. */
const silence: Heard = { complaints: [], foreign: [] };

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

  // Pages side by side: some of the time each waits for its charts.
  const sideBySide = [0, 1, 2];

  test('every story renders in silence, asks nobody, passes axe and leaves nothing behind', { concurrency: sideBySide.length }, async (suite) => {
    const stories = book().entries.filter(({ type }) => type === 'story');
    const visitAll = async ([first, ...others]: Entry[]) => {
      const visit = await Visit.begin();
      await visit.show(first!.id);
      const atFirst = { left: await visit.left(), text: await visit.text() };
      const check = ({ id }: Entry) =>
        suite.test(id, async () => {
          if (id !== first!.id) await visit.show(id);
          assert.deepEqual(await violations(visit.page), []);
          assert.deepEqual(visit.heard, silence);
          assert.deepEqual(await visit.left(), atFirst.left);
        });
      for (const entry of [first!, ...others]) await check(entry);
      await suite.test(`${first!.id} reads as at first after all others`, async () => {
        await visit.show(first!.id);
        assert.equal(await visit.text(), atFirst.text);
      });
      await visit.close();
    };
    await Promise.all(sideBySide.map((which) => visitAll(stories.filter((_, index) => index % sideBySide.length === which))));
  });

  test('the page of each element lists its attributes, events and tokens', async () => {
    const { entries } = book();
    const withFigures = new Set(entries.filter(({ name }) => name === 'Misconfigured').map(({ title }) => title));
    const docs = entries.filter(({ type, title }) => type === 'docs' && withFigures.has(title));
    assert.ok(docs.length >= 15, `${docs.length} pages`);
    const visit = await Visit.begin();
    for (const { id } of docs) {
      await visit.show(id, 'docs');
      const table = visit.page.locator('.docblock-argstable').first();
      await table.waitFor({ timeout: 30_000 });
      assert.match(await table.innerText(), /heading-level[^]*ew-load[^]*--ew-accent/i, id);
      assert.deepEqual(visit.heard, silence, id);
    }
    await visit.close();
  });
});
