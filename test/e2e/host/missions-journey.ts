// Missions on the host page, over the real endpoint and its database: what is chosen in the charts, a mission opened and closed, a profile and back,
// customers for the CRM, the advice. By mouse, by keyboard alone, in dark, on narrow and on wide screens.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { quiet, visit, type Visit } from './site.js';
import { deepFocus, inside, tabTo, within } from './walking.js';

const host = 'ew-mission-dashboard';
const above = ['ew-mission-indicators', 'ew-mission-pie', 'ew-mission-bar'];

async function begin(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit('#/missions', options);
  await inside(visited.page, host, above);
  return visited;
}

const piece = (page: Page, tag: string) => page.locator(`${host} ${tag}`);
const list = (page: Page) => piece(page, 'ew-mission-list');
const detail = (page: Page) => piece(page, 'ew-mission-detail');
const row = (page: Page, name: string) => list(page).locator('tbody tr', { hasText: name });
const number = (text: string | null | undefined): number => Number((text ?? '').replace(/[^\d.-]/g, ''));
const data = <T>(page: Page, tag: string): Promise<T> => piece(page, tag).evaluate((element) => (element as unknown as { getData(): T }).getData());

/** What is far down the page asks once it is near. */
async function reach(page: Page, tag: string) {
  const widget = piece(page, tag);
  await widget.scrollIntoViewIfNeeded();
  await page.waitForFunction(([dashboard, name]) => document.querySelector(dashboard!)?.shadowRoot?.querySelector(name!)?.matches(':state(ready)'), [host, tag] as const);
  return widget;
}

interface Listed {
  total: number;
  validations: number;
  period: { from: string; to: string };
  entries: { id: string; name: string; type: string; validations: number }[];
}

async function fits(page: Page, where: string): Promise<void> {
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content! <= room!, `${where} is ${content} px wide in ${room}`);
}

describe('the journey through missions', () => {
  it('by mouse: a day, a type, a mission, a profile and back, customers for the CRM, the advice', async () => {
    const visited = await begin();
    const { page } = visited;
    await reach(page, 'ew-mission-list');
    const whole = await data<Listed>(page, 'ew-mission-list');
    const { people } = await data<{ people: number }>(page, 'ew-mission-indicators');

    // A day of the bars: the list counts that day only.
    const bar = await reach(page, 'ew-mission-bar');
    const { days } = await data<{ days: { date: string; classic: number; content: number; opinion: number; engagement: number }[] }>(page, 'ew-mission-bar');
    await bar.locator('canvas[data-drawn]').waitFor();
    const picture = (await bar.locator('[part~=picture]').boundingBox())!;
    await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height * 0.7);
    await reach(page, 'ew-mission-list');
    await list(page).locator('[part~=filter]').waitFor();
    await page.waitForFunction(([dashboard, before]) => (document.querySelector(dashboard as string)!.shadowRoot!.querySelector('ew-mission-list') as unknown as { getData(): Listed }).getData().validations < (before as number), [host, whole.validations] as const);
    const ofDay = await data<Listed>(page, 'ew-mission-list');
    const day = days.find(({ date }) => date === ofDay.period.from)!;
    assert.equal(ofDay.validations, day.classic + day.content + day.opinion + day.engagement, 'list and bars count the same day');
    await reach(page, 'ew-leaderboard');
    await within(page, () => data<Listed>(page, 'ew-leaderboard').then(({ period }) => period.from), ofDay.period.from);
    await list(page).locator('[part~=filter]').click();
    await within(page, () => data<Listed>(page, 'ew-mission-list').then(({ validations }) => validations), whole.validations);

    // A type in the legend of the ring: list and board follow.
    await (await reach(page, 'ew-mission-pie')).locator('.legend-item', { hasText: 'Opinion' }).click();
    await reach(page, 'ew-mission-list');
    await within(page, () => data<Listed>(page, 'ew-mission-list').then(({ entries }) => entries.every(({ type }) => type === 'opinion')), true);
    assert.equal(await list(page).locator('select').inputValue(), 'opinion');
    await list(page).locator('select').selectOption('');
    await within(page, () => data<Listed>(page, 'ew-mission-list').then(({ total }) => total), whole.total);

    // A mission beside the list, and its profile.
    const [first] = whole.entries;
    await row(page, first!.name).locator('[part~=open]').click();
    await reach(page, 'ew-mission-detail');
    assert.equal(number(await detail(page).locator('[data-figure=validations] [part~=tile-value]').textContent()), first!.validations, 'the row and the tile say the same');
    const [boxOfList, boxOfDetail] = await Promise.all([list(page).boundingBox(), detail(page).boundingBox()]);
    assert.ok(boxOfDetail!.x >= boxOfList!.x + boxOfList!.width, 'the detail stands beside the list');
    const profile = detail(page).locator('a[part~=profile]').first();
    const href = (await profile.getAttribute('href'))!;
    await profile.click();
    await page.locator('[data-view=customers]').getByText(decodeURIComponent(href.split('/').at(-1)!)).waitFor();
    await page.goBack();
    await detail(page).locator('[part~=heading]', { hasText: first!.name }).waitFor();
    await detail(page).locator('[part~=close]').click();
    await detail(page).waitFor({ state: 'detached' });
    assert.equal(await deepFocus(page, `[data-mission=${first!.id}]`), true, 'the focus is back on the row');

    // Customers of a row: a file, and what the host's CRM gets.
    const impact = await reach(page, 'ew-impact-table');
    const { rows } = await data<{ rows: { missions: number; clients: number }[] }>(page, 'ew-impact-table');
    assert.equal(rows.filter(({ missions }) => missions > 0).reduce((sum, { clients }) => sum + clients, 0), people, 'the rows add up to the clients engaged');
    const one = rows.find(({ missions }) => missions === 1)!;
    await impact.getByText(`${one.clients.toLocaleString('en')} of ${people.toLocaleString('en')} customers with a mission`).waitFor();
    const three = rows.find(({ missions }) => missions === 3)!;
    const button = impact.getByRole('button', { name: /^Export the customers with 3 missions:/ });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const csv = await readFile((await download.path())!, 'utf8');
    assert.match(csv, /morgenrot_mission_count/);
    assert.equal(csv.trim().split('\r\n').filter((line) => /,3$/.test(line)).length, three.clients);
    await page.locator('#crm').getByText(`The CRM would get ${three.clients.toLocaleString('en')} customers with the property morgenrot_mission_count.`).waitFor();
    await page.locator('#crm-close').click();

    await reach(page, 'ew-demographics');
    await quiet(visited);
    await visited.close();
  });

  it('by keyboard alone', async () => {
    const visited = await begin();
    const { page } = visited;
    await tabTo(page, 'ew-mission-bar *');
    await piece(page, 'ew-mission-bar').locator('canvas[data-drawn]').waitFor();
    await tabTo(page, '.picture');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await reach(page, 'ew-mission-list');
    await list(page).locator('[part~=filter]').waitFor();
    await tabTo(page, '[part~=filter]');
    await page.keyboard.press('Enter');
    await list(page).locator('[part~=filter]').waitFor({ state: 'detached' });
    assert.equal(await deepFocus(page, '.search'), true, 'the focus stays in the list');
    await page.keyboard.type('review');
    await page.keyboard.press('Enter');
    await within(page, () => list(page).locator('tbody [part~=open]').count(), 1);
    await page.keyboard.press('Tab');
    for (let press = 0; press < 8 && !(await deepFocus(page, 'tbody')); press++) await page.keyboard.press('ArrowDown');
    for (let press = 0; press < 8 && !(await deepFocus(page, '[part~=open]')); press++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await reach(page, 'ew-mission-detail');
    await tabTo(page, 'ew-mission-detail *');
    await page.keyboard.press('Escape');
    await detail(page).waitFor({ state: 'detached' });
    assert.equal(await deepFocus(page, '[data-mission=record-review]'), true, 'the focus is back on the row');
    await quiet(visited);
    await visited.close();
  });

  for (const width of [320, 400, 768, 1280, 2560]) {
    it(`fits a screen of ${width} px, with a mission open`, async () => {
      const visited = await begin({ viewport: { width, height: 900 } });
      const { page } = visited;
      for (const tag of ['ew-mission-list', 'ew-impact-table', 'ew-leaderboard', 'ew-demographics']) await reach(page, tag);
      await fits(page, 'the dashboard');
      await list(page).scrollIntoViewIfNeeded();
      await list(page).locator('tbody [part~=open]').first().click();
      await reach(page, 'ew-mission-detail');
      await fits(page, 'a mission');
      const visible = await detail(page).evaluate((element) => element.getBoundingClientRect().top < innerHeight - 100);
      assert.ok(visible, 'what has opened is in view');
      await detail(page).locator('[part~=close]').click();
      await detail(page).waitFor({ state: 'detached' });
      await quiet(visited);
      await visited.close();
    });
  }

  for (const colorScheme of ['dark', 'light'] as const) {
    it(`reads well in ${colorScheme}`, async () => {
      const visited = await begin({ colorScheme, reducedMotion: 'reduce' });
      const { page } = visited;
      for (const tag of ['ew-mission-list', 'ew-impact-table', 'ew-leaderboard', 'ew-demographics']) await reach(page, tag);
      await list(page).locator('tbody [part~=open]').first().click();
      await reach(page, 'ew-mission-detail');
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`), []);
      await quiet(visited);
      await visited.close();
    });
  }

  it('moves nothing while it loads, is scrolled through and refreshed', async () => {
    for (const width of [1400, 400]) {
      const { page, close } = await begin({ viewport: { width, height: 1000 } });
      for (const tag of ['ew-mission-list', 'ew-impact-table', 'ew-leaderboard', 'ew-demographics']) await reach(page, tag);
      await page.locator(`${host} [part~=refresh]`).evaluate((button) => (button as HTMLElement).click());
      await page.waitForTimeout(500);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), [], `${width} px`);
      await close();
    }
  });
});
