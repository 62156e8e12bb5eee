/** Every story of the built Storybook, in a real browser: it renders, nothing complains, nothing is asked of the network, axe finds nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { book, type Entry } from './stories/book.js';
import { comparePictures, isPictured, orphans } from './stories/pictures.js';
import { violations, Visit, type Heard } from './stories/visit.js';
import './stories/pages.js';
import './stories/parts.js';
import './stories/pseudo.js';
import './stories/studio.js';

/** Nothing was said by the page, and nobody was asked. */
const silence: Heard = { complaints: [], foreign: [] };

/** `STORIES=mission-pie` visits those only whose id has it. */
const only = process.env['STORIES'] ?? '';

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

  test('no picture is kept of a story that is gone', () => {
    assert.deepEqual(orphans(book().entries), []);
  });

  // Pages side by side: some of the time each waits for its charts.
  const sideBySide = [0, 1, 2, 3, 4];

  test('every story renders in silence, asks nobody, passes axe, leaves nothing behind and looks as it did', { concurrency: sideBySide.length }, async (suite) => {
    const stories = book().entries.filter(({ type, id }) => type === 'story' && id.includes(only));
    const visitAll = async ([first, ...others]: Entry[]) => {
      const visit = await Visit.begin();
      await visit.show(first!.id);
      const atFirst = { left: await visit.left(), text: await visit.text() };
      const check = (entry: Entry) =>
        suite.test(entry.id, async () => {
          if (entry !== first) await visit.show(entry.id);
          assert.deepEqual(await violations(visit.page), []);
          assert.deepEqual(visit.heard, silence);
          // A story may bring a style sheet as long as it is shown; whether it takes it along shows in the end.
          assert.deepEqual({ ...(await visit.left()), sheets: atFirst.left.sheets }, atFirst.left);
          if (isPictured(entry)) await comparePictures(visit, entry);
        });
      for (const entry of [first!, ...others]) await check(entry);
      const comesAgain = async () => {
        await visit.show(first!.id);
        assert.deepEqual({ left: await visit.left(), text: await visit.text() }, atFirst);
      };
      if (others.length > 0) await suite.test(`${first!.id} reads as at first after all others`, comesAgain);
      await visit.close();
    };
    const shares = sideBySide.map((which) => stories.filter((_, index) => index % sideBySide.length === which));
    await Promise.all(shares.filter(({ length }) => length > 0).map(visitAll));
  });

  test('every page of documentation is drawn in silence and asks nobody; that of each element lists its attributes, events and tokens', async () => {
    const { entries } = book();
    const withFigures = new Set(entries.filter(({ name }) => name === 'Misconfigured').map(({ title }) => title));
    const docs = entries.filter(({ type, id }) => type === 'docs' && id.includes(only));
    const visit = await Visit.begin();
    for (const { id, title, importPath } of docs) {
      await visit.show(id, 'docs');
      // Words of widgets are in their shadow roots: pages of stories alone have few of their own.
      const content = visit.page.locator('#storybook-docs .sbdocs-content');
      assert.ok((await content.innerText()).length > 200 || (await content.locator('.stage').count()) > 0, id);
      if (importPath.endsWith('.mdx')) assert.deepEqual(await violations(visit.page, '.sbdocs-content'), [], id);
      const tables = await visit.page.locator('.docblock-argstable').allInnerTexts();
      if (withFigures.has(title)) assert.match(tables[0] ?? '', /heading-level[^]*ew-load[^]*--ew-accent/i, id);
      assert.deepEqual(await visit.page.locator('.docblock-emptyblock, .docblock-argstable-empty').allInnerTexts(), [], id);
      assert.deepEqual(visit.heard, silence, id);
    }
    await visit.close();
  });
});
