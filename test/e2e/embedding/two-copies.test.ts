/** Two versions of the library on one page, and elements in a registry of the page's own. Built from the sources with versions of their own. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser.js';
import { survey } from '../survey.js';
import { oneFile, ownScript } from './copies.js';
import { openPage, serveSite, type Site } from './site.js';

const [older, newer] = ['7.1.0', '7.2.0'];
let browser: Browser;
let folder: string;
const sites: Site[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copies-'));
  const widgets = ['nps-donut', 'nps-distribution', 'period-picker'].map((name) => `import 'engagement-widgets/${name}';`).join('\n');
  await oneFile(older, join(folder, older));
  // Built with another version, the file would differ in nothing else.
  const file = 'engagement-widgets.js';
  await mkdir(join(folder, newer));
  await writeFile(join(folder, newer, file), (await readFile(join(folder, older, file), 'utf8')).replaceAll(older, newer));
  await ownScript(`import 'engagement-widgets/analytics';`, { version: older, outDir: folder, name: 'provider' });
  await ownScript(widgets, { version: newer, outDir: folder, name: 'widgets' });
  await ownScript(`import { defineIn } from 'engagement-widgets/registry'; globalThis.defineIn = defineIn;`, { version: newer, outDir: folder, name: 'registry' });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  for (const { server } of sites) server.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Asks are counted, the token is given once, and whatever is asked for is the survey. */
const answers = `globalThis.calls = { getToken: 0, asked: [] };
globalThis.settings = {
  endpoint: '/analytics',
  getToken: async () => (calls.getToken++, { token: 'secret', expiresIn: 600 }),
  fetch: async (url) => (calls.asked.push(new URL(url).pathname), new Response(${JSON.stringify(JSON.stringify(survey))}, { headers: { 'content-type': 'application/json' } })),
};`;
const body = `<ew-analytics experience="welcome" locale="en"><ew-period-picker></ew-period-picker>
  <ew-nps-donut module="survey"></ew-nps-donut><ew-nps-distribution module="survey"></ew-nps-distribution></ew-analytics>`;

async function open(scripts: string[], content = body): Promise<{ page: Page; complaints: string[] }> {
  const tags = scripts.map((name) => `<script src="/copies/${name}.js"></script>`).join('\n');
  const pages = { '/': `<!doctype html><html lang="en"><title>Two copies</title><body><script>${answers}</script>${content}\n${tags}</body></html>` };
  const site = await serveSite({ pages, folders: { '/copies/': folder } });
  sites.push(site);
  return openPage(browser, site.address);
}

const score = (page: Page) => page.locator('ew-nps-donut').getByText('+8.8').first().waitFor({ timeout: 10_000 });

for (const order of [[older, newer], [newer, older]] as const) {
  test(`of ${order.join(' and ')} the first wins for every element and name, one warning names both, and the page shows its figures`, async () => {
    const { page, complaints } = await open(order.map((version) => `${version}/engagement-widgets`));
    // A loud page would have thrown by now; what is set by the name that is left reaches the elements that are there.
    await page.evaluate(`EngagementWidgets.configure(settings)`);
    await score(page);
    const versions = await page.evaluate(() => [...document.querySelectorAll('ew-analytics, ew-analytics *')].map((element) => (element.constructor as unknown as { version: string }).version));
    assert.deepEqual(versions, [order[0], order[0], order[0], order[0]]);
    assert.equal(await page.evaluate('EngagementWidgets.version'), order[0]);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(complaints[0]!, new RegExp(`^\\[engagement-widgets EW-misconfigured\\].* ${order[0]} already.* ${order[1]} `));
    await page.close();
  });
}

for (const order of [['provider', 'widgets'], ['widgets', 'provider']]) {
  test(`widgets of one version work with the provider of another, ${order.join(' before ')}`, async () => {
    const { page, complaints } = await open(order);
    await page.evaluate('Object.assign(document.querySelector("ew-analytics"), settings)');
    await score(page);
    const versions = await page.evaluate(() => ['ew-analytics', 'ew-nps-donut'].map((tag) => (customElements.get(tag) as unknown as { version: string }).version));
    assert.deepEqual(versions, [older, newer]);
    // What is chosen in one is followed by the other, and the provider knows it.
    await page.locator('ew-nps-donut .legend-item').last().waitFor();
    await page.locator('ew-nps-donut .legend-item').first().click();
    const group = () => page.evaluate(() => (document.querySelector('ew-analytics') as unknown as { selection: { npsGroup?: string } }).selection.npsGroup);
    assert.equal(await group(), 'detractors');
    await page.locator('ew-nps-distribution [aria-pressed="true"], ew-nps-distribution .chosen').first().waitFor();
    // Both widgets ask one question, with one token.
    const calls = (await page.evaluate('calls')) as { getToken: number; asked: string[] };
    assert.deepEqual([calls.getToken, calls.asked.filter((path) => path.includes('/modules/'))], [1, ['/analytics/v1/experiences/welcome/modules/survey']]);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('elements in a registry of the page’s own draw theirs from it, beside another version, and no name of the page is taken', async () => {
  const { page, complaints } = await open(['registry'], '<main></main>');
  const undefinedInside = await page.evaluate(`(async () => {
    const registry = new CustomElementRegistry();
    const dashboards = ['ew-experience-dashboard', 'ew-tenant-dashboard', 'ew-mission-dashboard', 'ew-module-detail'];
    await defineIn(registry, dashboards);
    const root = document.querySelector('main').attachShadow({ mode: 'open', customElementRegistry: registry });
    for (const tag of dashboards) {
      const element = document.createElement(tag, { customElementRegistry: registry });
      Object.assign(element, settings, { experience: 'welcome', loading: 'eager' });
      if (tag === 'ew-module-detail') Object.assign(element, { data: ${JSON.stringify(survey)} });
      if (tag === 'ew-experience-dashboard') element.setAttribute('tab', 'drill-down');
      root.append(element);
    }
    const found = new Map();
    const look = (inside) => {
      for (const element of inside.querySelectorAll('*')) {
        if (element.localName.startsWith('ew-')) found.set(element.localName, element.matches(':defined') && element.customElementRegistry === registry);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    // Until nothing more comes.
    for (let before = -1; before !== found.size || found.size < 20; ) {
      before = found.size;
      await new Promise((resolve) => setTimeout(resolve, 200));
      look(root);
      if (performance.now() > 15000) break;
    }
    return [...found].sort();
  })()`) as [string, boolean][];
  assert.deepEqual(undefinedInside.filter(([, isOwn]) => !isOwn), []);
  for (const tag of ['ew-analytics', 'ew-nps-donut', 'ew-report-bell', 'ew-kpi-tiles', 'ew-heatmap-flow', 'ew-leaderboard', 'ew-demographics']) assert.ok(undefinedInside.some(([name]) => name === tag), `${tag} among ${undefinedInside.join(' ')}`);
  assert.deepEqual(await page.evaluate((tags) => tags.filter((tag) => customElements.get(tag)), undefinedInside.map(([tag]) => tag)), []);
  assert.deepEqual(complaints.filter((text) => !/Failed to load|404/.test(text)), []);
  await page.close();
});
