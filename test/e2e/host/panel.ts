// The host page over the real endpoint on its real database, in a real browser: what a reader of the panel meets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from './site.js';
import { inState } from './walking.js';

const chat = ['ew-heatmap-flow', 'ew-nps-donut', 'ew-decision-split'];
const missions = ['ew-mission-indicators', 'ew-mission-pie', 'ew-mission-bar', 'ew-mission-list', 'ew-impact-table', 'ew-leaderboard'];
const any = [...chat, ...missions].join(',');

async function open(view: string, options?: Parameters<typeof visit>[1]) {
  const visited = await visit(`#/${view}`, options);
  await inState(visited.page, any);
  return visited;
}

const shown = (page: Page, tag: string) => page.locator(`${tag}:visible`).first();

/** A widget that is far down the page asks once it is near. */
async function reach(page: Page, tag: string) {
  const widget = shown(page, tag);
  await widget.scrollIntoViewIfNeeded();
  await inState(page, tag);
  return widget;
}

const text = async (page: Page, tag: string): Promise<string> => (await (await reach(page, tag)).evaluate((element) => element.shadowRoot!.textContent ?? '')).replace(/\s+/g, ' ');

describe('the host page', () => {
  it('shows the help desk on all time, with the counts of the real log', async () => {
    const { page, close } = await open('help-desk');
    const flow = await shown(page, 'ew-heatmap-flow').evaluate((element) => (element as unknown as { getData(): unknown }).getData());
    const { modules, transitions, sessions } = flow as { sessions: number; modules: { id: string; visits: number; starts: number; ended: number }[]; transitions: { from: string; to: string; count: number }[] };
    const visits = Object.fromEntries(modules.map((module) => [module.id, module.visits]));
    assert.equal(sessions, 4580);
    assert.equal(modules.length, 14);
    assert.deepEqual(
      ['Take in charge ticket', 'Resolve ticket', 'Assign seriousness', 'Closed', 'Wait', 'Require upgrade', 'Insert ticket'].map((id) => visits[id]),
      [5060, 4983, 4938, 4574, 1463, 119, 118],
    );
    const count = (from: string, to: string) => transitions.find((each) => each.from === from && each.to === to)?.count;
    assert.equal(count('Resolve ticket', 'Closed'), 4558);
    assert.equal(count('Assign seriousness', 'Take in charge ticket'), 4160);
    assert.equal(count('Take in charge ticket', 'Resolve ticket'), 3563);
    assert.equal(count('Assign seriousness', 'Assign seriousness'), 439);
    assert.equal(modules.find(({ id }) => id === 'Assign seriousness')?.starts, 4384);
    assert.equal(modules.find(({ id }) => id === 'Closed')?.ended, 4557);
    assert.match(await text(page, 'ew-heatmap-flow'), /5,060/);
    await close();
  });

  it('asks each question once, with one token, and says nothing on the console', async () => {
    const { asked, noise, close } = await open('missions');
    const questions = asked.filter((address) => address.startsWith('GET '));
    assert.deepEqual([...new Set(questions)].sort(), [...questions].sort(), 'no question twice');
    assert.equal(asked.filter((address) => address.includes('/dev/token')).length, 1);
    assert.deepEqual(noise, []);
    await close();
  });

  it('breaks no rule of a strict content security policy, also with menu, table and files', async () => {
    const { page, noise, close } = await open('campaign');
    for (const item of ['table', 'explain', 'csv']) {
      await shown(page, 'ew-nps-donut').locator('[part~=menu-button]').click();
      await shown(page, 'ew-nps-donut').locator(`[data-item=${item}]`).click();
    }
    await shown(page, 'ew-nps-donut').locator('[part~=explain]').waitFor();
    assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
    assert.deepEqual(noise, []);
    await close();
  });

  it('lets a click on a survey or a decision in the flow lead the charts beside it', async () => {
    const { page, close } = await open('campaign');
    const module = () => shown(page, '.stack ew-nps-donut').evaluate((element) => (element as unknown as { getData(): { module: { id: string } } }).getData().module.id);
    const first = await module();
    const decided = () => shown(page, 'ew-decision-split').evaluate((element) => (element as unknown as { getData(): { module: { id: string } } }).getData().module.id);
    const before = await decided();
    const modules = await shown(page, 'ew-heatmap-flow').evaluate((element) => (element as unknown as { getData(): { modules: { id: string; type: string; name: string }[] } }).getData().modules);
    const other = modules.find(({ id, type }) => type === 'decision' && id !== before);
    assert.ok(other, 'the campaign has a second decision');
    await shown(page, 'ew-heatmap-flow').getByRole('button', { name: 'Fit all' }).click();
    await shown(page, 'ew-heatmap-flow').locator(`[part~=node][aria-label*=", ${other.name},"]`).click();
    await page.waitForFunction((id) => (document.querySelector('ew-decision-split') as unknown as { getData(): { module: { id: string } } | undefined }).getData()?.module.id === id, other.id);
    assert.equal(await module(), first, 'the survey keeps what it shows');
    await close();
  });

  it('lets the period picker drive everything in its provider and nothing outside', async () => {
    const { page, asked, close } = await open('campaign');
    asked.length = 0;
    await shown(page, 'ew-period-picker').getByRole('radio', { name: '7 days' }).click();
    await page.waitForFunction(() => {
      const flow = document.querySelector('ew-heatmap-flow') as unknown as { getData(): { period: { from: string; to: string } } };
      const { from, to } = flow.getData().period;
      return Date.parse(to) - Date.parse(from) === 7 * 86_400_000;
    });
    await inState(page, any);
    assert.equal(asked.filter((address) => address.includes('/flow')).length, 1);
    assert.equal(asked.filter((address) => address.includes('gift-finder')).length, 0);
    await close();
  });

  it('follows the dark switch without asking anything', async () => {
    const { page, asked, close } = await open('campaign', { colorScheme: 'light' });
    const ground = () => shown(page, '.stack ew-nps-donut').locator('[part~=card]').evaluate((card) => getComputedStyle(card).backgroundColor);
    const light = await ground();
    asked.length = 0;
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForFunction((before) => getComputedStyle(document.querySelector('.stack ew-nps-donut')!.shadowRoot!.querySelector('[part~=card]')!).backgroundColor !== before, light);
    assert.deepEqual(asked, []);
    await close();
  });

  it('moves nothing while it loads and refreshes', async () => {
    for (const view of ['campaign', 'missions']) {
      const { page, close } = await open(view);
      await page.evaluate(() => document.querySelectorAll('ew-analytics, ew-mission-dashboard').forEach((provider) => (provider as unknown as { refresh(): void }).refresh()));
      await page.waitForTimeout(300);
      await inState(page, any);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      assert.deepEqual(shifts, [], view);
      await close();
    }
  });

  it('shows the same in three time zones of its reader', async () => {
    const texts = [];
    for (const timezoneId of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      const { page, close } = await open('missions', { timezoneId });
      const read: string[] = [];
      for (const tag of missions) read.push((await text(page, tag)).replace(/complete until [^·]*/g, ''));
      texts.push(read);
      await close();
    }
    assert.deepEqual(texts[1], texts[0]);
    assert.deepEqual(texts[2], texts[0]);
  });

  it('needs no sideways scrolling at 400 px', async () => {
    for (const view of ['dashboard', 'experience/summer-of-sound', 'campaign', 'help-desk', 'missions', 'data']) {
      const { page, close } = await visit(`#/${view}`, { viewport: { width: 400, height: 900 } });
      await page.waitForTimeout(800);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content! <= window!, `${view} is ${content} px wide`);
      await close();
    }
  });

  it('goes back with the back button', async () => {
    const { page, close } = await open('campaign');
    await page.getByRole('link', { name: 'Missions' }).click();
    await inState(page, missions.join(','));
    await page.goBack();
    assert.equal(await page.locator('h1').textContent(), 'Campaign chat');
    await inState(page, chat.join(','));
    await close();
  });

  it('keeps its own data page true: what is real, generated, moved', async () => {
    const { page, close } = await visit('#/data');
    const prose = page.locator('[data-view=data]');
    await prose.getByText('4,580 tickets').waitFor();
    const words = (await prose.textContent()) ?? '';
    for (const part of ['23,570 customers', 'fixed seed', 'whole days']) assert.ok(words.includes(part), part);
    await close();
  });
});
