/** What rules can judge of every element in every state, light and dark, from left to right and from right to left: axe, contrast of what is painted, room for fingers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { modes, openSheets, switchTo } from './host.js';
import type { Mark, Word } from './looks.js';
import type { Sheet } from './page.js';
import { coloursIn, contrast, distance, photograph, type Bytes } from './pixels.js';

declare const sheet: Sheet;
declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = process.env.ACCESSIBILITY_SCREENSHOTS;

const opened = openSheets(async ({ page }) => void (await page.evaluate(axeScript)));

interface Sheets {
  name: string;
  states: readonly string[];
  /** Dashboards, bell and period picker in place of the widgets. */
  others?: boolean;
}

const sheets: readonly Sheets[] = [
  { name: 'with figures', states: ['ready'] },
  { name: 'that holds others or stands beside them', states: ['ready'], others: true },
  { name: 'with few figures or none', states: ['few', 'empty'] },
  { name: 'with old figures, or new ones on their way', states: ['stale', 'refreshing'] },
  // More on one sheet would be higher than a picture of it can be.
  { name: 'on its way, stopped, wrongly set or broken', states: ['loading', 'aborted', 'misconfigured', 'render'] },
  { name: 'whose endpoint does not answer well', states: ['offline', 'timeout', 'server', 'contract'] },
  { name: 'that may not be seen', states: ['unauthorized', 'forbidden', 'not-found', 'rate-limited'] },
];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The same card stands on the sheet in every state, so its name is not the only one there. Contrast is measured below, of each piece of text. */
const onSheets = { 'landmark-unique': { enabled: false }, 'color-contrast': { enabled: false } };

/** What axe leaves open, and what judges it instead. Everything else that is left open fails. */
const explained: Readonly<Record<string, (node: { html: string }) => boolean>> = {
  // Text on heat, over bars and on SVG: measured from pixels below, each piece of text.
  'color-contrast': () => true,
  // A glyph without a letter stands for the words in the name, as ‹ for the page before: there is no visible word that the name could lack.
  'label-content-name-mismatch': ({ html }) => !/\p{L}/u.test(html.replace(/<[^>]*>/g, '')),
};

interface Found {
  violations: string[];
  open: { id: string; html: string; target: string }[];
}

async function judge(isAlone: boolean): Promise<Found> {
  const options: RunOptions = { resultTypes: ['violations', 'incomplete'], runOnly: rules, rules: { 'target-size': { enabled: true }, ...(isAlone ? {} : onSheets) } };
  const { violations, incomplete } = await opened.page.evaluate((given) => axe.run(document, given), options);
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary ?? ''}`).join('; ')}`),
    open: incomplete.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => ({ id, html, target: target.flat().join(' ') }))),
  };
}

const mixed = (ink: Bytes, ground: Bytes, alpha: number): Bytes => ink.map((value, index) => Math.round(value * alpha + ground[index]! * (1 - alpha))) as unknown as Bytes;

/** From how much of a box on a colour is a ground, and not the edge of a letter. */
const ofGround = 0.15;
/** Anti-aliasing mixes the colour of letters with their ground. */
const nearInk = 40;

async function measured(name: string): Promise<{ faintWords: string[]; faintMarks: string[]; words: number }> {
  const { page, browser } = opened;
  const [words, marks] = await page.evaluate(() => [sheet.words(), sheet.marks()] as [Word[], Mark[]]);
  const picture = await photograph(browser);
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png` });
  const isSeen = ({ y, height }: { y: number; height: number }) => y + height <= picture.height;
  assert.ok(words.every(isSeen), 'the page is higher than its picture');
  const faintWords = words.flatMap((word) => {
    const ink = word.colour as Bytes;
    const [first, ...more] = coloursIn(picture, word);
    const grounds = [first!, ...more.filter(({ colour, share }) => share >= ofGround && distance(colour, ink) > nearInk)].map(({ colour }) => colour);
    const ratio = Math.min(...grounds.map((ground) => contrast(mixed(ink, ground, word.alpha), ground)));
    return ratio < (word.isLarge ? 3 : 4.5) - 0.05 ? [`${word.tag} ${word.state} “${word.text}” ${ratio.toFixed(2)}`] : [];
  });
  const faintMarks = marks.flatMap((mark) => {
    const colours = coloursIn(picture, mark);
    const ground = colours[0]!.colour;
    const ratio = Math.max(...colours.filter(({ share }) => share > 0.001).map(({ colour }) => contrast(colour, ground)));
    const isFilled = colours[0]!.share > 0.97;
    return !isFilled && ratio < 2.95 ? [`${mark.tag} ${mark.state} ${mark.name} ${ratio.toFixed(2)}`] : [];
  });
  return { faintWords, faintMarks, words: words.length };
}

describe('every element', () => {
  for (const { name, states, others = false } of sheets) {
    test(`${name} passes axe in light and dark, in English and Arabic, and can be read and pressed`, async () => {
      const { page } = opened;
      await page.evaluate(([given, all]) => sheet.show(given, all ? sheet.others : undefined), [states, others] as const);
      for (const mode of modes) {
        await switchTo(page, mode);
        const where = `${mode.scheme} ${mode.language}`;
        const { violations, open } = await judge(states.length === 1);
        assert.deepEqual(violations, [], where);
        assert.deepEqual(open.filter((node) => !explained[node.id]?.(node)), [], where);
        const { faintWords, faintMarks, words } = await measured(`${name} ${where}`);
        assert.deepEqual({ faintWords, faintMarks }, { faintWords: [], faintMarks: [] }, where);
        assert.ok(words > 100, `${words} pieces of text`);
      }
      assert.deepEqual(await page.evaluate(() => sheet.smallTargets()), []);
    });
  }
});
