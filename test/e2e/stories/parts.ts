/** The picture of parts against the elements themselves: what the manifest names is there, and what is there is named. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PartsPicture } from '../../../stories/theme/parts/picture.js';
import { momentsOf } from '../../../stories/theme/parts/moments.js';
import { elements } from '../../../stories/sheet/manifest.js';
import { book, openStory } from './book.js';
import { whenSettled } from './visit.js';

const tags = elements.filter(({ cssParts }) => cssParts?.length).map(({ tagName }) => tagName);

/** Only print shows the one; only types of modules that a page declares itself have the other. */
const elsewhere: Readonly<Record<string, readonly string[]>> = { 'ew-leaderboard': ['printed'], 'ew-module-detail': ['list'] };

describe('the parts of every element', () => {
  test('are found in it at some moment, and no part in it is without a name in the manifest', async () => {
    const page = await book().context.newPage();
    await openStory(page, 'theme-parts--parts');
    await whenSettled(page);
    const wrong: string[] = [];
    for (const tag of tags) {
      const { seen, unknown } = await page.evaluate(
        async ({ tag, moments }) => {
          const picture = document.querySelector<PartsPicture>('parts-picture')!;
          const seen = new Set<string>();
          const unknown = new Set<string>();
          for (const moment of moments) {
            Object.assign(picture, { tag, moment });
            await picture.updateComplete;
            await picture.shown;
            for (const name of picture.names()) seen.add(name);
            for (const name of picture.unknown()) unknown.add(name);
          }
          return { seen: [...seen], unknown: [...unknown] };
        },
        { tag, moments: momentsOf(tag).map(({ name }) => name) },
      );
      const named = elements.find(({ tagName }) => tagName === tag)!.cssParts!.map(({ name }) => name);
      const missing = named.filter((name) => !seen.includes(name) && !elsewhere[tag]?.includes(name));
      if (missing.length) wrong.push(`${tag} never had ${missing.join(', ')}`);
      if (unknown.length) wrong.push(`${tag} has parts that are not documented: ${unknown.join(', ')}`);
    }
    await page.close();
    assert.deepEqual(wrong, []);
  });

  test('are outlined where they are, with the number they have in the list', async () => {
    const page = await book().context.newPage();
    await openStory(page, 'theme-parts--parts');
    await whenSettled(page);
    const outline = page.locator('.outline[data-part=legend]');
    await outline.waitFor();
    const [drawn, real] = await Promise.all([outline.boundingBox(), page.locator('ew-nps-donut [part=legend]').boundingBox()]);
    assert.deepEqual(drawn, real);
    const number = await page.locator('.parts-list li', { has: page.locator('code', { hasText: /^legend$/ }) }).locator('.plate').innerText();
    assert.equal(await outline.innerText(), number);
    // A menu lies in the top layer, and its outline over it.
    await page.getByLabel('Shown').selectOption('menu open');
    await page.locator('.outline[data-part=menu]').waitFor();
    await page.close();
  });
});
