/** What people hear who do not see the pictures: every value in the browser's accessibility tree, every point by arrow keys, summaries that say what the data says. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSheets } from './host.js';
import type { Sheet } from './page.js';
import { heard, nameOf, plain, readTree, regionOf, roleOf, type Spoken } from './tree.js';
import { pointsOf, summaryOf, valuesOf } from './values.js';

declare const sheet: Sheet;

let tags: string[];
const opened = openSheets(async ({ page }) => {
  await page.evaluate(() => sheet.show(['ready']));
  tags = await page.evaluate(() => sheet.widgets);
});

const about = (tag: string) => opened.page.evaluate((name) => [sheet.headingOf(name), sheet.dataOf(name)] as [string, Record<string, unknown>], tag);

/** Words that stand together: a figure is not the beginning or end of a longer one. */
function says(text: string, words: readonly string[]): boolean {
  return words.every((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [before, behind] = [text.slice(0, at), text.slice(at + word.length)];
      if (!/\d[.,]?$/.test(/^\d/.test(word) ? before : '') && !/^[.,]?\d/.test(/\d$/.test(word) ? behind : '')) return true;
    }
    return false;
  });
}

describe('a picture', () => {
  test('says in its summary what its data says', async () => {
    const tree = await readTree(opened.browser);
    for (const tag of tags) {
      const [heading, data] = await about(tag);
      const summary = plain(await opened.page.evaluate((name) => sheet.summaryOf(name), tag));
      assert.ok(heard(regionOf(tree, heading)).has(summary), `the summary of ${tag} can be heard: ${summary}`);
      const wanted = summaryOf[tag]?.(data) ?? [];
      assert.deepEqual(wanted.filter((word) => !says(summary, [word])), [], `${tag}: ${summary}`);
    }
  });

  test('lets every point of it be reached by arrow keys, and heard', async () => {
    for (const [tag, points] of Object.entries(pointsOf)) {
      const [, data] = await about(tag);
      const said = (await walk(tag)).map(plain);
      const wanted = points(data);
      assert.ok(wanted.length > 1, `${tag} has ${wanted.length} points`);
      assert.deepEqual(wanted.filter((words) => !said.some((text) => says(text, words))), [], `${tag} said ${said.length} things such as ${said.slice(0, 3).join(' | ')}`);
    }
  });

  test('needs at most three stops of the tab key', async () => {
    const charts = [...Object.keys(pointsOf), 'ew-kpi-funnel', 'ew-kpi-split', 'ew-module-detail'].filter((tag) => tag !== 'ew-mission-detail');
    const stops = await opened.page.evaluate((names) => names.map((tag) => [tag, sheet.tabStops(tag)] as const), charts);
    assert.deepEqual(stops.filter(([, names]) => names.length > 3), []);
  });

  test('is never a canvas without a name, and what takes the focus always has one', async () => {
    const tree = await readTree(opened.browser);
    const isFocusable = ({ properties = [] }: Spoken) => properties.some(({ name, value }) => name === 'focusable' && value.value === true);
    const nameless = [...tree.values()].filter((node) => !node.ignored && nameOf(node) === '' && (roleOf(node) === 'Canvas' || (isFocusable(node) && roleOf(node) !== 'RootWebArea')));
    assert.deepEqual(nameless.map((node) => roleOf(node)), []);
  });
});

/** Walks a picture by keys alone, from its first point to its last. What was said: by the live region, or by what has the focus. */
async function walk(tag: string): Promise<string[]> {
  const { page, browser } = opened;
  const { columns, rows, onward } = await page.evaluate((name) => sheet.enter(name), tag);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await page.evaluate(() => sheet.listen());
  };
  await press('Home');
  for (let column = 0; column < columns; column += 1) {
    const [there, back] = column % 2 === 0 ? ['ArrowDown', 'ArrowUp'] : ['ArrowUp', 'ArrowDown'];
    for (let row = 0; row < rows; row += 1) await press(column === 0 ? back : there);
    if (column === 0) for (let row = 0; row < rows; row += 1) await press(there);
    await press(onward);
  }
  const said = await page.evaluate(() => sheet.said());
  // What the page says of itself has to be what the browser tells: the name of the point that was read last.
  const tree = await readTree(browser);
  const last = said.at(-1)!;
  assert.ok([...tree.values()].some((node) => !node.ignored && plain(nameOf(node)) === plain(last)), `${tag}: the browser does not tell “${last}”`);
  return said;
}

test('every value of every widget is in the accessibility tree once its table is open', async () => {
  const { page, browser } = opened;
  await page.evaluate(() => sheet.openTables());
  const tree = await readTree(browser);
  let all = 0;
  for (const tag of tags) {
    const [heading, data] = await about(tag);
    const region = regionOf(tree, heading);
    const said = heard(region);
    const joined = [...said].join(' | ');
    const wanted = valuesOf(tag, data).map(plain);
    all += wanted.length;
    assert.ok(wanted.length >= 3, `${tag}: ${wanted.length} values`);
    // A cell of its own for a figure; longer texts may stand in a cell with others.
    const missing = wanted.filter((value) => !said.has(value) && !(value.length > 2 && says(joined, [value])));
    assert.deepEqual(missing, [], `${tag} (${wanted.length} values)`);
    const grids = region.filter((node) => roleOf(node) === 'grid');
    assert.ok(grids.length > 0 && grids.every((grid) => nameOf(grid) !== ''), `${tag} has tables with names`);
    assert.ok(region.some((node) => roleOf(node) === 'columnheader') && region.some((node) => roleOf(node) === 'rowheader'), `${tag} names columns and rows`);
  }
  assert.ok(all > 1_000, `${all} values`);
});
