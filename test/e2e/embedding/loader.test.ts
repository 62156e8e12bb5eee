/** The loader as a page uses it: built, from another host, as classic script and as module, under a strict content security policy. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { version } from '../../../src/version.js';
import { launchBrowser } from '../../browser.js';
import { survey } from '../survey.js';
import { ensureBuilt, openPage, serveSite, type Site } from './site.js';

let browser: Browser;
let cdn: Site;
const sites: Site[] = [];
const folder = `/libs/widgets/${version}/`;

before(async () => {
  ensureBuilt();
  browser = await launchBrowser();
  cdn = await serveSite({ folders: { '/libs/widgets/': 'dist/loader' }, headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' } });
  sites.push(cdn);
});

after(async () => {
  await browser?.close();
  for (const { server } of sites) server.close();
});

async function open(body: string, script: string): Promise<{ page: Page; complaints: string[] }> {
  cdn.asked.length = 0;
  cdn.broken.clear();
  const policy = `default-src 'none'; script-src ${cdn.address}; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
  const pages = { '/': `<!doctype html><html lang="en"><head><title>Shop</title>${script}</head><body>${body}</body></html>` };
  const site = await serveSite({ pages, headers: { 'content-security-policy': policy } });
  sites.push(site);
  return openPage(browser, site.address);
}

const classic = () => `<script src="${cdn.address}libs/widgets/loader.js?from=mail/1#x"></script>`;
const module = () => `<script type="module" src="${cdn.address}libs/widgets/loader.js"></script>`;
const defined = (page: Page, tag: string) => page.waitForFunction((name) => customElements.get(name), tag, { timeout: 10_000 });
/** Files of elements, without what they share. */
const elementsAsked = () => cdn.asked.filter((path) => path.startsWith(folder) && !/-[\w-]{8}\.js$/.test(path)).map((path) => path.slice(folder.length, -3));

for (const [kind, script] of [['classic script', classic], ['module', module]] as const) {
  test(`as a ${kind}, the loader fetches the files of the tags on the page and no others, later those of later tags`, async () => {
    const { page, complaints } = await open('<p>Before</p><ew-nps-donut experience="welcome" module="survey"></ew-nps-donut><template><ew-mission-pie></ew-mission-pie></template>', script());
    await defined(page, 'ew-nps-donut');
    await page.locator('ew-nps-donut').evaluate((donut, data) => Object.assign(donut, { data }), survey);
    await page.locator('ew-nps-donut').getByText('+8.8').first().waitFor();
    await page.locator('ew-nps-donut canvas[data-drawn]').waitFor();
    assert.deepEqual(elementsAsked(), ['nps-donut']);
    const [first, ...files] = cdn.asked;
    assert.equal(first, '/libs/widgets/loader.js');
    assert.equal(new Set(files).size, files.length, 'no file twice');
    assert.ok(files.length < readdirSync('dist/loader', { recursive: true }).length / 4);

    await page.evaluate(() => document.body.appendChild(document.createElement('section')).append(document.createElement('ew-leaderboard')));
    await defined(page, 'ew-leaderboard');
    assert.deepEqual(elementsAsked(), ['nps-donut', 'leaderboard']);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('every element comes by the loader under the strict policy, and so does what its menu opens', async () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations?: { tagName?: string }[] }[] };
  const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  const { page, complaints } = await open(tags.map((tag) => `<${tag}></${tag}>`).join(''), classic());
  await page.waitForFunction((names) => names.every((name) => customElements.get(name)), tags, { timeout: 60_000 });
  const donut = page.locator('ew-nps-donut').first();
  await donut.evaluate((element, data) => Object.assign(element, { data }), survey);
  for (const item of ['table', 'explain', 'print']) {
    await donut.locator('[part~=menu-button]').click();
    await donut.locator(`#menu [data-item=${item}]`).click();
    await donut.locator(item === 'print' ? 'iframe.print' : '[part~=panel]').waitFor({ state: 'attached' });
    if (item !== 'print') await donut.locator('[part~=panel-close]').click();
  }
  const refused = complaints.filter((text) => !text.startsWith('[engagement-widgets EW-misconfigured]'));
  assert.deepEqual(refused, []);
  await page.close();
});

test('the loader finds tags in open shadow roots: declared ones, of elements defined before, and of elements defined later', async () => {
  const body = `<div><template shadowrootmode="open"><ew-kpi-tiles></ew-kpi-tiles></template></div><shop-late></shop-late><font-face></font-face>
    <svg><font-face></font-face></svg>`;
  const { page, complaints } = await open(body, classic());
  await defined(page, 'ew-kpi-tiles');
  await page.evaluate(() => {
    for (const [host, inside] of [['shop-late', 'ew-kpi-funnel'], ['shop-new', 'ew-mission-list']] as const) {
      customElements.define(host, class extends HTMLElement {
        connectedCallback(): void {
          const root = this.attachShadow({ mode: 'open' });
          setTimeout(() => root.append(document.createElement(inside)));
        }
      });
    }
    document.body.append(document.createElement('shop-new'));
  });
  await Promise.all(['ew-kpi-funnel', 'ew-mission-list'].map((tag) => defined(page, tag)));
  assert.deepEqual([elementsAsked().sort(), complaints], [['kpi-funnel', 'kpi-tiles', 'mission-list'], []]);
  await page.close();
});

test('files.json names what each element needs before it can be read: named in the page, nothing is asked twice, and nothing else for it', async () => {
  const lists = JSON.parse(readFileSync(`dist/loader/${version}/files.json`, 'utf8')) as Record<string, string[]>;
  const importedBy = (file: string) => [...readFileSync(`dist/loader/${version}/${file}`, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name]) => name!);
  for (const [tag, files] of Object.entries(lists)) {
    const needed = [`${tag.slice(3)}.js`, ...files.flatMap(importedBy)];
    assert.deepEqual(needed.filter((file) => !files.includes(file)), [], tag);
  }
  for (const tag of ['ew-nps-donut', 'ew-mission-dashboard']) {
    const links = lists[tag]!.map((file) => `<link rel="modulepreload" href="${cdn.address}${folder.slice(1)}${file}">`).join('');
    const { page, complaints } = await open(`<${tag}></${tag}>`, links + classic());
    await defined(page, tag);
    const asked = cdn.asked.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
    assert.deepEqual(asked.slice(0, lists[tag]!.length).sort(), [...lists[tag]!].sort());
    assert.equal(new Set(asked).size, asked.length, 'no file twice');
    assert.ok(asked.length > 3, String(asked));
    assert.deepEqual(complaints.filter((text) => !text.startsWith('[engagement-widgets EW-misconfigured]')), []);
    await page.close();
  }
});

test('a tag that no element has is warned of once, asked for never, and disturbs nobody', async () => {
  const { page, complaints } = await open('<ew-nps-dount></ew-nps-dount><ew-nps-dount></ew-nps-dount><ew-constructor></ew-constructor><ew-mission-pie></ew-mission-pie>', classic());
  await defined(page, 'ew-mission-pie');
  await page.evaluate(() => document.body.append(document.createElement('ew-nps-dount')));
  assert.deepEqual(complaints, ['nps-dount', 'constructor'].map((name) => `[engagement-widgets EW-misconfigured] <ew-${name}> is no element of ${version}.`));
  assert.deepEqual(elementsAsked(), ['mission-pie']);
  await page.close();
});

for (const what of ['file of its own', 'file that it shares']) {
  test(`an element whose ${what} cannot be had is warned of once and loaded when another one, or the connection, comes`, async () => {
    const { page, complaints } = await open('<main></main>', classic());
    const shared = readdirSync(`dist/loader/${version}`).find((name) => name.startsWith('shared-'))!;
    const broken = folder + (what === 'file of its own' ? 'mission-bar.js' : shared);
    cdn.broken.add(broken);
    const add = () => page.evaluate(() => document.querySelector('main')!.append(document.createElement('ew-mission-bar')));
    const warned = () => complaints.filter((text) => text.startsWith('[engagement-widgets')).length;
    const waitFor = async (enough: () => boolean) => {
      for (let frame = 0; frame < 600 && !enough(); frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
    };
    await add();
    await waitFor(() => warned() === 1);
    await add();
    await waitFor(() => cdn.asked.filter((path) => path === broken).length === 2);
    cdn.broken.clear();
    await page.waitForFunction(() => dispatchEvent(new Event('online')) && customElements.get('ew-mission-bar'), undefined, { timeout: 10_000 });
    assert.match(complaints.find((text) => text.startsWith('[engagement-widgets'))!, /^\[engagement-widgets EW-offline\] <ew-mission-bar> is not loaded yet/);
    assert.deepEqual([warned(), complaints.filter((text) => text.startsWith('thrown'))], [1, []]);
    await page.close();
  });
}

test('two loaders: the first is at work, and one warning names both versions', async () => {
  const { page, complaints } = await open('<main></main>', `${classic()}${classic()}${module()}`);
  assert.deepEqual(complaints, []);
  await page.evaluate(() => Object.assign(globalThis, { [Symbol.for('engagement-widgets.loader')]: '0.1.0' }));
  await page.evaluate((address) => import(address), `${cdn.address}libs/widgets/loader.js?again`);
  assert.deepEqual(complaints, [`[engagement-widgets EW-misconfigured] The loader 0.1.0 is at work already; ${version} is not used.`]);
  await page.close();
});
