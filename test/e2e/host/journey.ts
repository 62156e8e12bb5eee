// The whole journey on the host page, over the real endpoint and its database: from the tenant's dashboard by the chart icon to an experience,
// its key figures, its modules, its file and its bell, and back. By mouse, by keyboard alone, in dark, and on a narrow screen.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { quiet, visit, type Visit } from './site.js';
import { deepFocus, inside, tabTo, within } from './walking.js';

const experience = 'Summer of Sound';
const tags = ['ew-kpi-tiles', 'ew-kpi-trend', 'ew-kpi-funnel', 'ew-kpi-split'];

async function begin(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit('', options);
  await inside(visited.page, '#tenant', ['ew-experience-list', 'ew-kpi-tiles', 'ew-kpi-trend']);
  return visited;
}

const list = (page: Page) => page.locator('ew-tenant-dashboard ew-experience-list');
const card = (page: Page) => list(page).locator('[data-experience=summer-of-sound]');
const dashboard = (page: Page) => page.locator('ew-experience-dashboard');
const bell = (page: Page) => card(page).locator('ew-report-bell');
const isOn = (page: Page) => bell(page).evaluate((element) => element.matches(':state(on)') && !element.matches(':state(pending)'));
const detail = (page: Page) => dashboard(page).locator('ew-module-detail');
const flow = (page: Page) => dashboard(page).locator('ew-heatmap-flow');
const tab = (page: Page, name: string) => dashboard(page).getByRole('tab', { name });
const node = (page: Page, name: string) => flow(page).locator(`[part~=node][aria-label*=", ${name},"]`);
const tile = (of: Locator, figure: string) => of.locator(`[data-figure="${figure}"] [part~=tile-value]`).first();
const number = (text: string | null): number => Number((text ?? '').replace(/[^\d.-]/g, ''));

async function onExperience(page: Page): Promise<void> {
  await dashboard(page).locator('[part~=heading]', { hasText: experience }).first().waitFor();
}

async function onDrillDown(page: Page): Promise<void> {
  await inside(page, 'ew-experience-dashboard', ['ew-heatmap-flow']);
}

interface FlowModule {
  id: string;
  name: string;
  visits: number;
}

const modules = (page: Page): Promise<FlowModule[]> => flow(page).evaluate((element) => (element as unknown as { getData(): { modules: FlowModule[] } }).getData().modules);

describe('the journey', () => {
  it('by mouse: dashboard, chart icon, key figures, modules of the flow, file, and back to the same place', async () => {
    const visited = await begin();
    const { page } = visited;
    await card(page).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(400);
    const place = await page.evaluate(() => scrollY);
    const starts = number(await card(page).locator('.starts').textContent());
    assert.ok(starts > 100);
    await card(page).locator('[part~=open]').click();
    await onExperience(page);
    assert.match(page.url(), /#\/experience\/summer-of-sound$/);
    await inside(page, 'ew-experience-dashboard', tags);
    assert.equal(number(await tile(dashboard(page).locator('ew-kpi-tiles'), 'starts').textContent()), starts, 'the card and the tile say the same');

    await tab(page, 'Drill-down').click();
    await onDrillDown(page);
    const busiest = (await modules(page)).sort((a, b) => b.visits - a.visits).slice(0, 3);
    for (const { name, visits } of busiest) {
      await flow(page).getByRole('button', { name: 'Fit all' }).click();
      await node(page, name).click();
      await detail(page).locator('[part~=heading]', { hasText: name }).first().waitFor();
      await within(page, () => tile(detail(page), 'visits').textContent().then(number), visits);
      assert.equal(await flow(page).locator('[part~=node][part~=selected]').count(), 1);
    }
    const beside = await detail(page).evaluate((element) => element.getBoundingClientRect().left >= element.previousElementSibling!.getBoundingClientRect().right);
    assert.ok(beside, 'the detail stands beside the flow');
    await detail(page).locator('[part~=close]').click();
    await detail(page).waitFor({ state: 'hidden' });
    assert.equal(await deepFocus(page, 'ew-heatmap-flow'), true, 'the focus is back in the flow');

    const [download] = await Promise.all([page.waitForEvent('download'), dashboard(page).locator('[part~=download]').click()]);
    assert.match(download.suggestedFilename(), /^Summer of Sound All figures \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.csv$/);
    const csv = await readFile((await download.path())!, 'utf8');
    for (const words of ['Starts', 'Heatmap flow', 'Platforms', 'Time zone']) assert.ok(csv.includes(words), words);
    assert.ok(!csv.includes('Could not be loaded'));

    await page.goBack();
    await detail(page).waitFor();
    await page.goBack();
    await detail(page).waitFor({ state: 'hidden' });
    await page.goBack();
    await within(page, () => tab(page, 'KPI').getAttribute('aria-selected'), 'true');
    await page.goBack();
    await list(page).waitFor();
    await page.waitForTimeout(200);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - place) <= 2, 'the same place');
    assert.equal(await deepFocus(page, '[data-experience=summer-of-sound] .open'), true, 'the same chart icon');

    await bell(page).locator('button[part~=bell]').click();
    await within(page, () => isOn(page), true);
    await page.reload();
    await card(page).scrollIntoViewIfNeeded();
    await within(page, () => isOn(page), true);
    await bell(page).locator('button[part~=bell]').click();
    await within(page, () => isOn(page), false);
    assert.match(page.url(), /\/$/, 'the bell opens nothing');
    await quiet(visited);
    await visited.close();
  });

  it('by keyboard alone', async () => {
    const visited = await begin();
    const { page } = visited;
    await tabTo(page, '[data-experience=summer-of-sound] .open');
    await page.keyboard.press('Enter');
    await onExperience(page);
    await tabTo(page, '#tab-kpi');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await onDrillDown(page);
    await tabTo(page, '[data-keys]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await detail(page).locator('[part~=tile-value]').first().waitFor();
    const name = await detail(page).locator('[part~=heading]').first().textContent();
    await tabTo(page, 'ew-module-detail *');
    await page.keyboard.press('Escape');
    await detail(page).waitFor({ state: 'hidden' });
    assert.equal(await deepFocus(page, '[data-keys]'), true, 'the focus is back on the node');
    await page.keyboard.press('Enter');
    await detail(page).locator('[part~=heading]', { hasText: name!.trim() }).first().waitFor();
    await page.keyboard.press('Escape');
    await detail(page).waitFor({ state: 'hidden' });
    assert.equal(await deepFocus(page, '[data-keys]'), true);
    await tabTo(page, '[part~=download]', 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    assert.match(download.suggestedFilename(), /\.csv$/);
    await quiet(visited);
    await visited.close();
  });

  it('on a screen of 400 px: nothing scrolls sideways, and the detail that opens below is brought into view', async () => {
    const visited = await begin({ viewport: { width: 400, height: 800 } });
    const { page } = visited;
    const fits = async (where: string) => {
      const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content! <= room!, `${where} is ${content} px wide`);
    };
    await fits('the dashboard');
    await list(page).scrollIntoViewIfNeeded();
    await card(page).locator('[part~=open]').click();
    await onExperience(page);
    await fits('KPI');
    await tab(page, 'Drill-down').click();
    await onDrillDown(page);
    await fits('Drill-down');
    const [first] = await modules(page);
    await node(page, first!.name).click();
    await detail(page).locator('[part~=heading]', { hasText: first!.name }).first().waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('ew-experience-dashboard')!.shadowRoot!.querySelector('ew-module-detail')!.getBoundingClientRect();
      return box.top < innerHeight - 100;
    });
    await fits('a module');
    await detail(page).locator('[part~=close]').click();
    await detail(page).waitFor({ state: 'hidden' });
    await quiet(visited);
    await visited.close();
  });

  for (const colorScheme of ['dark', 'light'] as const) {
    it(`reads well in ${colorScheme}, in every view of it`, async () => {
      const visited = await begin({ colorScheme, reducedMotion: 'reduce' });
      const { page } = visited;
      const check = async (where: string) => {
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        assert.deepEqual(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`), []);
      };
      await check('dashboard');
      await card(page).locator('[part~=open]').click();
      await inside(page, 'ew-experience-dashboard', tags);
      await check('KPI');
      await tab(page, 'Drill-down').click();
      await onDrillDown(page);
      const [first] = await modules(page);
      await node(page, first!.name).click();
      await inside(page, 'ew-experience-dashboard', ['ew-heatmap-flow', 'ew-module-detail']);
      await check('Drill-down');
      await quiet(visited);
      await visited.close();
    });
  }

  it('moves nothing while its views load', async () => {
    for (const [address, host, shown] of [
      ['', '#tenant', ['ew-kpi-tiles', 'ew-kpi-trend', 'ew-experience-list']],
      ['#/experience/summer-of-sound', 'ew-experience-dashboard', tags],
      ['#/experience/summer-of-sound?view.tab=drill-down', 'ew-experience-dashboard', ['ew-heatmap-flow']],
    ] as const) {
      const { page, close } = await visit(address);
      await inside(page, host, shown);
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      assert.equal(shifts.join(' | '), '', address);
      await close();
    }
  });

  it('opens a link into the middle: the module of its address, in its period', async () => {
    const visited = await visit('#/experience/summer-of-sound?view.tab=drill-down&view.module=rate-us');
    const { page } = visited;
    await inside(page, 'ew-experience-dashboard', ['ew-heatmap-flow', 'ew-module-detail']);
    assert.ok(number(await tile(detail(page), 'visits').textContent()) > 0);
    await quiet(visited);
    await visited.close();
  });

  it('says that an experience does not exist, and leads back', async () => {
    const { page, close } = await visit('#/experience/never-was');
    await dashboard(page).getByText('“never-was” does not exist here.').waitFor();
    await dashboard(page).getByRole('link', { name: 'All experiences' }).click();
    await list(page).waitFor();
    await close();
  });
});
