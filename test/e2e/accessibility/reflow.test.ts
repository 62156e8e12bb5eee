/** Large letters, much space between them, the other direction, colours that the reader has chosen, and the focus: nothing is cut, nothing is lost, and where one is can be seen. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSheets, switchTo, viewport } from './host.js';
import type { Place, Word } from './looks.js';
import type { Sheet } from './page.js';
import { contrast, photograph, pixel, type Bytes } from './pixels.js';

declare const sheet: Sheet;

const opened = openSheets();

/** A window of 1280 px at 400 %. */
async function zoom(): Promise<void> {
  await opened.page.setViewportSize({ width: 320, height: 20_000 });
  await opened.page.evaluate(() => sheet.settled());
}

const sheets = [['ready'], ['empty', 'server', 'misconfigured']] as const;

describe('at 400 % zoom, with the spacing of text that WCAG names', () => {
  for (const states of sheets) {
    for (const language of ['en', 'ar'] as const) {
      test(`nothing scrolls across and no word is cut: ${states.join(', ')}, ${language}`, async () => {
        const { page } = opened;
        await page.evaluate((given) => sheet.show(given), [...states]);
        await switchTo(page, { scheme: 'light', language });
        await zoom();
        await page.evaluate(() => sheet.space());
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, 'the page scrolls across');
        assert.deepEqual(await page.evaluate(() => sheet.cutWords()), []);
      });
    }
  }
});

describe('from right to left', () => {
  // A page in Hebrew has our English words, and one in Arabic may ask for all that is English.
  for (const language of ['ar', 'he', 'en']) {
    test(`signs stand before their numbers, also in words that run the other way: ${language}`, async () => {
      const { page } = opened;
      await page.setViewportSize(viewport);
      await page.evaluate(async (lang) => {
        Object.assign(document.documentElement, { lang, dir: 'rtl' });
        await sheet.show(['ready']);
      }, language);
      assert.deepEqual(await page.evaluate(() => sheet.turnedSigns()), [], 'in the picture');
      await page.evaluate(() => sheet.openTables());
      assert.deepEqual(await page.evaluate(() => sheet.turnedSigns()), [], 'in the table');
    });
  }
});

describe('where colours are forced', () => {
  test('every sentence of every state is painted in the colours of the reader', async () => {
    const { page, browser } = opened;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.evaluate(() => sheet.show(['empty', 'server', 'stale']));
    await switchTo(page, { scheme: 'dark', language: 'en' });
    const words: Word[] = await page.evaluate(() => sheet.words());
    const picture = await photograph(browser);
    const faint = words.filter(({ x, y, width, height }) => {
      const colours: Bytes[] = [];
      for (let row = Math.floor(y); row < Math.min(picture.height, y + height); row += 1) for (let column = Math.floor(x); column < x + width; column += 1) colours.push(pixel(picture, column, row));
      return y + height < picture.height && Math.max(...colours.map((colour) => contrast(colour, colours[0]!))) < 4.5;
    });
    assert.ok(words.length > 200, `${words.length} pieces of text`);
    assert.deepEqual(faint.map(({ tag, text }) => `${tag} ${text}`), []);
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

const margin = 8;

describe('the focus', () => {
  for (const scheme of ['light', 'dark'] as const) {
    test(`stands out by 3:1 on every kind of control, ${scheme}`, async () => {
      const { page, browser } = opened;
      await page.setViewportSize({ width: 1_600, height: 12_000 });
      await page.evaluate(() => sheet.show(['ready'], [...sheet.widgets, 'ew-period-picker', 'ew-report-bell']));
      await switchTo(page, { scheme, language: 'en' });
      const count = await page.evaluate(() => sheet.findStops());
      assert.ok(count > 25, `${count} kinds of control`);
      // All charts are drawn; from here on the focus scrolls, and a picture costs as little as what is to be seen.
      await page.setViewportSize({ width: 1_600, height: 900 });
      const faint: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const { name, x, y, width, height }: Place & { name: string } = await page.evaluate((at) => sheet.focusOn(at), index);
        const clip = { x: Math.max(0, x - margin), y: Math.max(0, y - margin), width: width + 2 * margin, height: height + 2 * margin };
        const focused = await photograph(browser, clip);
        await page.evaluate(() => sheet.unfocus());
        const plain = await photograph(browser, clip);
        let changed = 0;
        for (let row = 0; row < plain.height; row += 1) for (let column = 0; column < plain.width; column += 1) if (contrast(pixel(focused, column, row), pixel(plain, column, row)) >= 3) changed += 1;
        // A line of one pixel around it, or a good part of that where the control is large and a point of it has the ring.
        if (changed < Math.min(2 * (width + height), 160) * 0.8) faint.push(`${name}: ${changed} px`);
      }
      assert.deepEqual(faint, []);
    });
  }
});
