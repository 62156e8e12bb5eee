/** What screen readers are told without being asked: only what their user has just caused, once; and where the focus goes when something closes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openSheets, switchTo } from './host.js';
import type { Sheet } from './page.js';

declare const sheet: Sheet;

const opened = openSheets();

/** All that was said since this was asked last, once everything has come to rest. */
const announced = () => opened.page.evaluate(() => sheet.settled().then(() => sheet.announced()));

/** Waits for words, which may have to be asked of the endpoint first. */
async function hears(wanted: RegExp): Promise<string[]> {
  await opened.page.waitForFunction((pattern) => sheet.heardSoFar().some((text) => new RegExp(pattern).test(text)), wanted.source);
  return announced();
}

const focused = () => opened.page.evaluate(() => sheet.focusedPart());
const first = (selector: string) => opened.page.locator(selector).first();

/** Chooses from the menu of a widget, as people do who have only keys. */
async function choose(tag: string, entry: string): Promise<void> {
  await first(`${tag} #menu-button`).focus();
  await opened.page.keyboard.press('Enter');
  const item = first(`${tag} [data-item=${entry}]`);
  await item.waitFor();
  for (let press = 0; press < 8 && !(await item.evaluate((element) => element.matches(':focus'))); press += 1) await opened.page.keyboard.press('ArrowDown');
  await opened.page.keyboard.press('Enter');
}

describe('nothing is announced', () => {
  test('while figures come, when they are refreshed by themselves, and in another scheme or language', async () => {
    const { page } = opened;
    await page.evaluate(() => sheet.show(['ready']));
    assert.deepEqual(await announced(), [], 'figures came');
    await page.evaluate(() => sheet.refreshAll());
    assert.deepEqual(await announced(), [], 'figures were refreshed');
    for (const mode of [{ scheme: 'dark', language: 'en' }, { scheme: 'dark', language: 'ar' }, { scheme: 'light', language: 'en' }] as const) {
      await switchTo(page, mode);
      assert.deepEqual(await announced(), [], `${mode.scheme}, ${mode.language}`);
    }
  });
});

describe('one thing is announced', () => {
  test('when somebody refreshes a widget: that it is done, or that it failed', async () => {
    const { page } = opened;
    for (const tag of ['ew-nps-donut', 'ew-kpi-tiles', 'ew-nps-donut']) {
      await choose(tag, 'refresh');
      assert.equal((await hears(/refreshed$/)).length, 1, tag);
      assert.equal(await focused(), 'menu-button', 'the focus is back where it was');
    }
    await page.evaluate(() => sheet.answerLater('not-found'));
    await choose('ew-kpi-tiles', 'refresh');
    assert.deepEqual((await hears(/^Could not be refreshed/)).length, 1);
    await page.evaluate(() => sheet.answerLater('ready'));
  });

  test('when somebody searches, filters by a type, or turns a page', async () => {
    const { page } = opened;
    await page.evaluate(() => sheet.show(['ready'], ['ew-leaderboard', 'ew-mission-list', 'ew-nps-answers', 'ew-experience-list']));
    await announced();
    const searches = [
      ['ew-mission-list input', 'record', /missions? fits?$/],
      ['ew-nps-answers input', 'code', /answers? fits?$/],
      ['ew-leaderboard input', 'Clara', /customers fit$/],
      ['ew-experience-list input', 'gift', /^1 of 4 experiences$/],
    ] as const;
    for (const [field, text, words] of searches) {
      await first(field).fill(text);
      await page.keyboard.press('Enter');
      assert.equal((await hears(words)).length, 1, field);
      assert.equal(await first(field).evaluate((element) => element.matches(':focus')), true, 'the focus stays in the field');
    }
    await first('ew-nps-answers input').fill('');
    await hears(/answers fit$/);
    await page.locator('ew-nps-answers .pager button').nth(1).click();
    assert.equal((await hears(/^Page 2 of \d+$/)).length, 1);
  });
});

describe('the focus', () => {
  test('is told what its own control has become, without another word', async () => {
    const { page } = opened;
    await page.evaluate(() => sheet.show(['ready'], ['ew-nps-donut', 'ew-kpi-trend', 'ew-heatmap-flow', 'ew-leaderboard', 'ew-experience-list', 'ew-kpi-tiles']));
    await announced();
    const controls = ['ew-nps-donut .legend-item', 'ew-kpi-trend [part~=before]', 'ew-kpi-trend .scale button[aria-pressed=false]', 'ew-heatmap-flow .switch', 'ew-leaderboard th:first-child .grid-sort', 'ew-experience-list .fold', 'ew-kpi-tiles .all'];
    for (const selector of controls) {
      const control = await first(selector).elementHandle();
      const read = () => control!.evaluate((element) => ['aria-pressed', 'aria-checked', 'aria-expanded', 'aria-sort'].map((name) => (name === 'aria-sort' ? element.closest('th') : element)?.getAttribute(name)).join());
      const before = await read();
      await control!.evaluate((element) => (element as HTMLElement).focus());
      await page.keyboard.press('Enter');
      assert.deepEqual(await announced(), [], selector);
      assert.notEqual(await read(), before, `${selector} says its new state`);
      assert.equal(await control!.evaluate((element) => element.matches(':focus')), true, `${selector} keeps the focus`);
    }
  });

  test('goes into what opens and comes back when it closes, by its button or by Escape', async () => {
    const { page } = opened;
    for (const entry of ['table', 'explain']) {
      for (const close of ['Enter', 'Escape']) {
        await choose('ew-nps-donut', entry);
        await page.waitForFunction(() => sheet.focusedPart() === 'panel-close');
        await page.keyboard.press(close);
        await page.waitForFunction(() => sheet.focusedPart() === 'menu-button');
      }
    }
    await first('ew-nps-donut #menu-button').focus();
    await page.keyboard.press('Enter');
    await first('ew-nps-donut [data-item=refresh]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => sheet.focusedPart() === 'menu-button');
  });

  test('stays on the button when a new try fails, and is not lost when it succeeds', async () => {
    const { page } = opened;
    await page.evaluate(() => sheet.show(['contract'], ['ew-nps-donut']));
    await announced();
    await first('ew-nps-donut [part=retry]').focus();
    await page.keyboard.press('Enter');
    assert.equal((await hears(/could not be loaded/)).length, 1);
    await page.waitForFunction(() => sheet.focusedPart() === 'retry');
    await page.evaluate(() => sheet.answerLater('ready'));
    await page.keyboard.press('Enter');
    assert.equal((await hears(/refreshed$/)).length, 1);
    await page.waitForFunction(() => sheet.focusedPart() === 'menu-button');
  });
});
