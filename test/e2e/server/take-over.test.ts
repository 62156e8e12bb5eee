// What a server has drawn, in a browser: readable without script, and taken over by the script without a request, a move or a second copy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderPage, renderWidget } from 'engagement-widgets/server';
import { recorded, recordedFetch } from '../../../demo/recorded/index.js';
import { keepNames, launchBrowser } from '../../browser.js';
import { campaign, widgets } from '../../elements/widgets.js';
import { startDrawnHost, type DrawnHost, type PageMaker } from './host.js';
import { isTakenOver, lookAround, type Look } from './look.js';

const tag = (name: string, attributes: Readonly<Record<string, string>> = {}) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('')}></${name}>`;
const pageOf = (nonce: string, lang: string, body: string) => `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Figures</title>
  <style nonce="${nonce}">body { margin: 16px; font-family: sans-serif } .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); gap: 16px }</style></head><body>${body}</body></html>`;
const inProvider = (inner: string) => `<ew-analytics endpoint="/" compare>${inner}</ew-analytics>`;

/** A page whose figures are asked for on the server, by relative address. */
const drawn = (body: string, isStrict = true): PageMaker => ({ nonce, base, script, query }) =>
  renderPage(pageOf(nonce, query.get('lang') ?? 'en', body + (query.has('bare') ? '' : script)), { nonce: isStrict ? nonce : undefined, ask: { base, fetch: recordedFetch } });

const all = Object.entries(widgets).map(([name, attributes]) => `<div>${tag(name, attributes)}</div>`).join('\n');
const donut = tag('ew-nps-donut', widgets['ew-nps-donut']);
const given = recorded('moduleDetail', { experience: campaign, module: 'rate-us' });

let host: DrawnHost;
let browser: Browser;
const noise: string[] = [];

before(async () => {
  host = await startDrawnHost({
    '/widgets': drawn(inProvider(`<div class="grid">${all}</div>`)),
    '/picked': drawn(inProvider(`<ew-period-picker></ew-period-picker><div class="grid">${donut}${tag('ew-kpi-tiles', { experience: campaign })}</div>`)),
    '/dashboard': drawn(tag('ew-experience-dashboard', { endpoint: '/', experience: campaign })),
    '/missions': drawn(tag('ew-mission-dashboard', { endpoint: '/' })),
    '/tenant': drawn(tag('ew-tenant-dashboard', { endpoint: '/' })),
    '/given': async ({ nonce, script }) => pageOf(nonce, 'en', (await renderWidget('ew-nps-donut', { nonce, data: given })) + script),
    '/silent': async ({ nonce, script }) => pageOf(nonce, 'en', (await renderPage(inProvider(donut), { nonce })) + script),
    '/part': async ({ base }) => renderPage(inProvider(donut), { ask: { base, fetch: recordedFetch } }),
    '/loose': async ({ nonce, script }) => pageOf(nonce, 'en', script),
    '/slow': async ({ nonce, base, script }) => renderPage(pageOf(nonce, 'en', script.replace('<script', '<script async') + inProvider(donut)), { ask: { base, fetch: recordedFetch } }),
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  host?.stop();
});

/** Opens a page whose script waits until it is let go. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; letGo: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await keepNames(page);
  noise.length = host.asked.length = 0;
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.addInitScript(() => {
    const shifts: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) shifts.push(`${entry.value} ${entry.sources.map(({ node }) => node?.nodeName).join()}`);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/page.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(new URL(path, host.url).href, { waitUntil: 'commit' });
  await page.locator('body > *').first().waitFor({ state: 'attached' });
  const letGo = async () => {
    release();
    await page.waitForFunction(isTakenOver);
  };
  return { page, letGo };
}

const looks = (page: Page): Promise<Look[]> => page.evaluate(lookAround);
const inWindow = <T>(page: Page, name: string): Promise<T> => page.evaluate((key) => (window as unknown as Record<string, T>)[key]!, name);

/** Signs between dates are not equally wide in every version of the locale data: Node's and the browser's differ by that much, in pixels. */
const hair = 2;

/** What differs between two looks at the same element, in words. */
function changes(before: Look, now: Look): string[] {
  const isElsewhere = (box: number[], other: number[] | undefined) => other?.some((value, index) => Math.abs(value - box[index]!) > hair);
  const moved = Object.entries(before.boxes).filter(([way, box]) => isElsewhere(box, now.boxes[way])).map(([way, box]) => `${before.tag} ${way}: ${box.join()} → ${now.boxes[way]?.join()}`);
  return [...(before.text === now.text ? [] : [`${before.tag}: ${before.text} → ${now.text}`]), ...moved];
}

/** Without the picture that only a script can draw: the flow is a list of cards until then. */
const drawnAnew = new Set(['ew-heatmap-flow']);

for (const [name, options] of [['wide', {}], ['narrow, dark and in Arabic', { viewport: { width: 400, height: 900 }, colorScheme: 'dark' }]] as const) {
  describe(`a page of all widgets, ${name}`, () => {
    const path = name === 'wide' ? '/widgets' : '/widgets?lang=ar';

    test('is taken over by its script without a request, a move, a second copy or a word on the console', async () => {
      const { page, letGo } = await open(path, options);
      const before = await looks(page);
      await letGo();
      const now = await looks(page);
      assert.deepEqual(now.map(({ tag: each, drawn: parts, styles }) => [each, parts, styles]), before.map(({ tag: each, drawn: parts }) => [each, parts, 0]));
      assert.deepEqual(before.flatMap((look, index) => (drawnAnew.has(look.tag) ? [] : changes(look, now[index]!))), []);
      assert.deepEqual(before.map(({ boxes }) => boxes['/section0']), now.map(({ boxes }) => boxes['/section0']));
      await page.waitForFunction(() => document.querySelector('ew-nps-donut')!.shadowRoot!.querySelector('canvas[data-drawn]') !== null);
      assert.deepEqual(await inWindow(page, 'shifts'), []);
      assert.deepEqual(host.asked, []);
      assert.deepEqual(noise, []);
      await page.context().close();
    });
  });
}

describe('without script', () => {
  test('a page shows its figures: headings, legends, tables and tiles', async () => {
    const { page } = await open('/widgets?bare', { javaScriptEnabled: false });
    const shown: Record<string, RegExp> = {
      'ew-nps-donut': /Net Promoter Score.*\+12\.3.*Detractors 64 29%/, 'ew-heatmap-flow': /954.*Welcome.*182 left/, 'ew-mission-list': /Complete your profile.*1,373/,
      'ew-leaderboard': /Clara Hoffmann/, 'ew-kpi-trend': /Starts: 954/, 'ew-experience-list': /Summer of Sound.*954/, 'ew-impact-table': /\$3\.16/,
    };
    const said = new Map((await looks(page)).map(({ tag: name, text }) => [name, text]));
    for (const [name, text] of Object.entries(shown)) assert.match(said.get(name)!, text);
    assert.equal(await page.locator('[part=skeleton]').count(), 0);
    assert.deepEqual(noise, []);
    await page.context().close();
  });

  test('a page that asks for nothing on the server shows heading and skeleton, and its script asks', async () => {
    const { page, letGo } = await open('/silent');
    assert.match((await looks(page))[1]!.text, /Net Promoter Score/);
    assert.equal(await page.locator('ew-nps-donut [part=skeleton]').count(), 1);
    await letGo();
    await page.waitForFunction(() => (document.querySelector('ew-nps-donut') as unknown as { data: unknown }).data !== undefined);
    assert.equal(host.asked.length, 1);
    assert.deepEqual(await inWindow(page, 'shifts'), []);
    await page.context().close();
  });
});

describe('an element that has taken over', () => {
  test('opens its menu, tells what is chosen, and asks as soon as something else is wanted', async () => {
    const { page, letGo } = await open('/picked');
    await letGo();
    await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('ew-load ew-nps-donut'));
    assert.deepEqual(host.asked, []);
    await page.locator('ew-nps-donut [part~=legend-item]').first().click();
    await page.locator('ew-nps-donut [part=menu-button]').click();
    await page.locator('ew-nps-donut [data-item=table]').click();
    assert.match(await page.locator('ew-nps-donut [part=table]').first().innerText(), /Detractors/);
    const answered = page.waitForResponse((response) => /\/modules\/rate-us\?.*from=/.test(response.url()));
    await page.locator('ew-period-picker [part~=preset]', { hasText: '7 days' }).click();
    await answered;
    assert.ok((await inWindow<string[]>(page, 'heard')).includes('ew-nps-group-select ew-nps-donut'));
    assert.deepEqual(noise.filter((each) => !each.includes('404')), [], 'nothing but what was not recorded');
    await page.context().close();
  });

  test('leaves the focus, and what was scrolled, where the reader had it', async () => {
    const { page, letGo } = await open('/widgets');
    await page.evaluate(() => {
      document.querySelector('ew-nps-donut')!.shadowRoot!.querySelector<HTMLElement>('#menu-button')!.focus();
      document.querySelector('ew-leaderboard')!.shadowRoot!.querySelector('[part=table-scroller]')!.scrollTop = 60;
    });
    await letGo();
    const [focused, scrolled] = await page.evaluate(() => [
      document.querySelector('ew-nps-donut')!.shadowRoot!.activeElement?.id, document.querySelector('ew-leaderboard')!.shadowRoot!.querySelector('[part=table-scroller]')!.scrollTop,
    ]);
    assert.deepEqual([focused, scrolled], ['menu-button', 60]);
    await page.context().close();
  });

  test('draws figures that the page brings, asks for none on refresh(), and follows the JSON in it', async () => {
    const { page, letGo } = await open('/given');
    const before = await looks(page);
    await letGo();
    assert.deepEqual((await looks(page)).flatMap((look, index) => changes(before[index]!, look)), []);
    await page.evaluate(async () => {
      const donut = document.querySelector('ew-nps-donut') as unknown as HTMLElement & { refresh(): Promise<void> };
      await donut.refresh();
      const text = donut.querySelector('script')!.firstChild as Text;
      text.data = text.data.replace(/"name":"[^"]*"/, '"name":"Renamed"');
    });
    await page.waitForFunction(() => (document.querySelector('ew-nps-donut') as unknown as { data: { module: { name: string } } }).data.module.name === 'Renamed');
    assert.deepEqual([host.asked, noise], [[], []]);
    await page.context().close();
  });
});

describe('dashboards', () => {
  for (const path of ['/dashboard', '/missions', '/tenant']) {
    test(`${path.slice(1)} is taken over whole: one copy of each piece, nothing asked, nothing moved`, async () => {
      const { page, letGo } = await open(path);
      const pieces = () => page.evaluate(() => {
        const within = (root: ParentNode): string[] => [...root.querySelectorAll('*')].flatMap((each) => [...(each.localName.startsWith('ew-') ? [each.localName] : []), ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
        return within(document);
      });
      const before = [await pieces(), await looks(page)] as const;
      await letGo();
      await page.waitForFunction(() => {
        const tiles = document.querySelector('*:defined[endpoint]')!.shadowRoot!.querySelectorAll(':is(ew-kpi-tiles, ew-mission-indicators)');
        return [...tiles].every((each) => each.matches(':state(ready)'));
      });
      assert.deepEqual(await pieces(), before[0]);
      assert.deepEqual((await looks(page)).flatMap((look, index) => changes(before[1][index]!, look)).filter((each) => !/flow|canvas/.test(each)), []);
      assert.deepEqual([host.asked, await inWindow(page, 'shifts'), noise], [[], [], []]);
      await page.context().close();
    });
  }
});

describe('without the drawing, or with half of it', () => {
  test('a part of a page that is put in later takes its figures from what came with it', async () => {
    for (const how of ['template', 'text'] as const) {
      const { page, letGo } = await open('/loose');
      await letGo();
      const part = await (await fetch(new URL('/part', host.url))).text();
      await page.waitForFunction(() => 'put' in window);
      await page.evaluate(([html, way]) => (window as unknown as { put(html: string, how: string): void }).put(html, way), [part, how] as const);
      await page.waitForFunction(() => document.querySelector('ew-nps-donut')?.matches(':state(ready)'));
      assert.equal(await page.locator('ew-nps-donut .card').count(), 1, how);
      // Chromium tells of shadow roots that a page's script does not want.
      assert.deepEqual([how, host.asked, noise.filter((each) => !each.includes('setHTMLUnsafe'))], [how, [], []]);
      await page.context().close();
    }
  });

  test('a page that is still on its way when the elements are defined is taken over once all of it is there', async () => {
    for (const cut of ['<ew-nps-donut', 'class="card"', '<script type="application/json" data-answers']) {
      const { page, letGo } = await open(`/slow?cut=${encodeURIComponent(cut)}`);
      const isDefined = page.waitForFunction(() => customElements.get('ew-report-bell') !== undefined);
      const taken = letGo();
      await isDefined;
      await fetch(new URL('/defined', host.url));
      await taken;
      await page.waitForFunction(() => document.querySelector('ew-nps-donut')?.matches(':state(ready)'));
      assert.equal(await page.locator('ew-nps-donut .card').count(), 1, cut);
      // Chromium tells of a shadow root that comes after the element has made its own.
      assert.deepEqual([cut, host.asked, noise.filter((each) => !each.includes('second declarative'))], [cut, [], []]);
      await page.context().close();
    }
  });
});
