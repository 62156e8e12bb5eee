/** From the bell to the mailbox: a click on the page, a real mail server, and a mail whose figures are those of the tiles, word for word. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../browser.js';
import type { TestEndpoint } from '../endpoint/harness.js';
import { openPostOffice, type PostOffice } from '../endpoint/reports/post-office.js';
import { openHost, startGolden } from './golden-host.js';
import { goldenModuleFacts } from './modules/facts.js';

let now = new Date('2026-05-04T12:00:00Z');
let office: PostOffice;
let endpoint: TestEndpoint;
let browser: Browser;
let page: Page;
before(async () => {
  office = await openPostOffice();
  const mail = { smtpUrl: office.url, from: 'Reports <reports@analytics.example>', publicUrl: 'https://admin.example.com' };
  endpoint = await startGolden(goldenModuleFacts, { now: () => now, reports: { mail, everyMs: 0 } });
  browser = await launchBrowser();
  page = await openHost(browser, endpoint);
});
after(async () => {
  await browser.close();
  await endpoint.stop();
  await office.close();
});

/** Label, value and what stands below, by the name of the figure. */
type Figures = Record<string, string>;

/** All tiles of a day: the first ones, and those under "All figures". */
async function tilesOf(day: string, dayAfter: string): Promise<Figures> {
  await page.evaluate(([from, to]) => {
    const tiles = document.createElement('ew-kpi-tiles');
    tiles.setAttribute('from', from);
    tiles.setAttribute('to', to);
    document.querySelector('main')!.append(tiles);
  }, [day, dayAfter] as const);
  await page.locator('ew-kpi-tiles [part~=all]').click();
  return page.evaluate(() => {
    const root = document.querySelector('ew-kpi-tiles')!.shadowRoot!;
    // Beside a shortened value it is written out for who does not see it.
    for (const hidden of root.querySelectorAll('[part~=tile-value] .visually-hidden')) hidden.remove();
    const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
    const textOf = (tile: Element) => [...tile.querySelectorAll('[part~=tile-label], [part~=tile-value], [part~=tile-note]')].map(plain).join(' | ');
    return Object.fromEntries([...root.querySelectorAll<HTMLElement>('[part~=tile]')].map((tile) => [tile.dataset['figure'], textOf(tile)]));
  });
}

/** The same of a mail, read as a mail reader shows it. */
async function figuresOf(html: string): Promise<Figures> {
  const reader = await browser.newPage();
  await keepNames(reader);
  await reader.goto(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`);
  const figures = await reader.evaluate(() => {
    const parts = (cell: Element | null) => {
      const note = cell?.querySelector('div')?.textContent ?? '';
      const whole = cell?.textContent ?? '';
      return [whole.slice(0, whole.length - note.length), note].map((text) => text.replace(/\s+/g, ' ').trim());
    };
    return Object.fromEntries([...document.querySelectorAll<HTMLElement>('[data-figure]')].map((row) => {
      const [label, base] = parts(row.querySelector('th'));
      const [value, change] = parts(row.querySelector('td'));
      return [row.dataset['figure'], [label, value, base, change].filter(Boolean).join(' | ')];
    }));
  });
  await reader.close();
  return figures;
}

test('a click on the bell brings a mail with the figures of the screen', async () => {
  await page.evaluate(() => {
    const bell = document.createElement('ew-report-bell');
    bell.setAttribute('experience-name', 'Chat');
    document.querySelector('main')!.append(bell);
  });
  const bell = page.getByRole('button', { name: 'Daily report of Chat by e-mail', exact: true });
  await bell.click();
  await page.waitForFunction(() => document.querySelector('ew-report-bell')?.matches(':state(on):not(:state(pending))'));
  now = new Date('2026-05-05T07:00:00Z');
  await endpoint.sendReports();
  const [received] = office.received;
  assert.deepEqual(received?.to, ['ada@example.com']);
  const [mail, screen] = [await figuresOf(received?.mail.html ?? ''), await tilesOf('2026-05-04', '2026-05-05')];
  assert.ok(Object.keys(screen).length > 20, Object.keys(screen).join(' '));
  assert.deepEqual(mail, screen);
  assert.match(received?.mail.subject ?? '', /: Daily report, May 4, 2026 \(/);
  for (const [name, text] of Object.entries(screen)) {
    const [label = '', ...rest] = text.split(' | ');
    const line = [`${label}: ${rest[0]}`, ...rest.slice(1)].join(' · ');
    assert.ok(received?.mail.text?.replace(/[^\S\n]+/g, ' ').includes(line), `${name}: ${line}`);
  }
});

test('the preview that the page offers is that mail, and the next click ends it', async () => {
  await page.locator('ew-report-bell [part~=change]').click();
  const link = page.locator('ew-report-bell [part~=preview]');
  const preview = await fetch((await link.getAttribute('href')) ?? '');
  assert.equal(preview.status, 200);
  assert.deepEqual(await figuresOf(await preview.text()), await figuresOf(office.received[0]?.mail.html ?? ''));
  assert.match(await page.locator('ew-report-bell [part~=last]').innerText(), /^sent May 5, 2026/);
  await page.keyboard.press('Escape');
  await page.locator('ew-report-bell [part~=bell]').click();
  await page.waitForFunction(() => document.querySelector('ew-report-bell')?.matches(':state(off):not(:state(pending))'));
  now = new Date('2026-05-06T07:00:00Z');
  await endpoint.sendReports();
  assert.equal(office.received.length, 1);
});
