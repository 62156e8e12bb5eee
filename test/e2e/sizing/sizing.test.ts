/** Every widget in every kind of box that hosts have: it fills it, grows and shrinks with it, and nothing around it moves. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser.js';
import { widgets } from '../../elements/widgets.js';
import { startSizing, type SizingHost } from './host.js';
import type { Fit, Sizing } from './page.js';

declare const sizing: Sizing;

const tags = Object.keys(widgets);
/** Their height follows their content unless the page says otherwise. */
const asHighAsContent = ['ew-mission-indicators', 'ew-demographics', 'ew-kpi-tiles', 'ew-kpi-trend', 'ew-kpi-funnel'];
const dashboards = ['ew-tenant-dashboard', 'ew-experience-dashboard', 'ew-mission-dashboard'];

let host: SizingHost;
let browser: Browser;
let page: Page;

before(async () => {
  host = await startSizing();
  browser = await launchBrowser();
  page = await host.open(browser);
});

after(async () => {
  await browser?.close();
  await host?.close();
});

/** Widgets that sit otherwise than they should, with how. */
const amiss = (fits: readonly Fit[], inline: number, block?: number): Fit[] =>
  fits.filter((fit) => Math.abs(fit.inline - inline) > 1 || (block !== undefined && Math.abs(fit.block - block) > 1) || fit.beyond > 0 || fit.overflow > 0);

async function nothingHeard(): Promise<void> {
  assert.deepEqual((await page.evaluate(() => sizing.heard())).faults, []);
}

describe('a widget', () => {
  const boxes = [
    { name: 'a row of a flex layout', box: 'flex-row', widget: 'fill', inline: 900, block: 520 },
    { name: 'a column of a flex layout, also one with less room than it would take by itself', box: 'flex-column', widget: 'grow', inline: 700, block: 340 },
    { name: 'a cell of a grid', box: 'grid', widget: 'fill', inline: 656, block: 460 },
    { name: 'a box of a fixed height', box: 'fixed', widget: 'fill', inline: 600, block: 420 },
  ];
  for (const { name, box, widget, inline, block } of boxes) {
    test(`fills ${name}`, async () => {
      await page.evaluate(([all, options]) => sizing.show(all, options), [tags, { box, widget }] as const);
      await page.evaluate(() => sizing.settled());
      assert.deepEqual(amiss(await page.evaluate(() => sizing.fits()), inline, block), []);
      assert.deepEqual(await page.evaluate(() => sizing.blurred()), []);
      await nothingHeard();
    });
  }

  test('is as high as its content where the page says auto', async () => {
    await page.evaluate(([all]) => sizing.show(all, { box: 'sized', widget: 'auto' }), [tags] as const);
    await page.evaluate(() => sizing.settled());
    const fits = await page.evaluate(() => sizing.fits());
    assert.deepEqual(amiss(fits, 600), []);
    assert.deepEqual(fits.filter(({ below, block }) => below > 0 || block < 150), []);
    await nothingHeard();
  });

  test('grows and shrinks with a box that the reader pulls, and back', async () => {
    await page.evaluate(([all]) => sizing.show(all, { box: 'resizable', widget: 'fill' }), [tags] as const);
    await page.evaluate(() => sizing.settled());
    for (const [inline, block] of [[900, 600], [340, 300], [1200, 240], [320, 700], [900, 600]] as const) {
      await page.evaluate(([width, height]) => sizing.resize(width, height), [inline, block] as const);
      assert.deepEqual(amiss(await page.evaluate(() => sizing.fits()), inline, block), [], `${inline} by ${block}`);
      assert.deepEqual(await page.evaluate(() => sizing.blurred()), [], `${inline} by ${block}`);
    }
    await nothingHeard();
  });

  for (const wrap of ['tab', 'dialog', 'details'] as const) {
    const names = { tab: 'a hidden tab', dialog: 'a closed dialog', details: 'closed details' };
    test(`in ${names[wrap]} is drawn in its full size once that is opened`, async () => {
      await page.evaluate(([all, how]) => sizing.show(all, { box: 'sized', wrap: how, loading: 'lazy' }), [tags, wrap] as const);
      for (const index of tags.keys()) {
        await page.evaluate((at) => sizing.openOne(at), index);
        const fit = (await page.evaluate(() => sizing.fits()))[index]!;
        assert.deepEqual(amiss([fit], 600), []);
        assert.ok(fit.block >= 200, `${fit.tag} is ${fit.block} px high`);
        await page.evaluate((at) => sizing.closeOne(at), index);
      }
      assert.deepEqual((await page.evaluate(() => sizing.blurred())).filter((line) => !line.endsWith(' 0 px')), []);
      await nothingHeard();
    });
  }

  test('follows the width of an iframe', async () => {
    const outside = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await outside.setContent(`<iframe title="Analytics" src="${host.address}" width="900" height="700"></iframe>`);
    const inside = outside.frames()[1]!;
    await inside.waitForFunction('globalThis.sizing');
    await inside.evaluate(([all]) => sizing.show(all), [tags] as const);
    await inside.evaluate(() => sizing.settled());
    for (const width of [900, 320]) {
      await outside.locator('iframe').evaluate((frame, to) => frame.setAttribute('width', String(to)), width);
      await inside.evaluate(() => sizing.settled());
      const room = await inside.evaluate(() => document.querySelector('main')!.clientWidth - 32);
      assert.deepEqual(amiss(await inside.evaluate(() => sizing.fits()), room), []);
      assert.equal(await inside.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    }
    assert.deepEqual((await inside.evaluate(() => sizing.heard())).faults, []);
    await outside.close();
  });

  test('moves nothing around it when its state changes: loading, figures, refused, figures again', async () => {
    await page.evaluate(([all]) => sizing.show(all, { box: 'sized', network: 'never' }), [tags] as const);
    await page.evaluate(() => sizing.settled('loading'));
    await page.evaluate(() => sizing.heard());
    const before = await page.evaluate(() => sizing.fits());
    for (const [network, state] of [['recorded', 'ready'], ['failing', 'error'], ['recorded', 'ready']] as const) {
      await page.evaluate(([name, wanted]) => sizing.answer(name, wanted), [network, state] as const);
      const sizes = (fits: readonly Fit[]) => fits.map(({ tag, inline, block }) => `${tag} ${inline} × ${block}`);
      assert.deepEqual(sizes(await page.evaluate(() => sizing.fits())), sizes(before), `${network}: ${state}`);
    }
    assert.deepEqual(await page.evaluate(() => sizing.heard()), { faults: [], shifts: [] });
  });
});

describe('cloak.css', () => {
  for (const width of [320, 768, 1280]) {
    test(`keeps the place of every element until it is defined, at ${width} px`, async () => {
      const cloaked = await host.open(browser, 'cloaked.html');
      await cloaked.setViewportSize({ width, height: 900 });
      const all = [...tags, ...dashboards, 'ew-period-picker', 'ew-report-bell'];
      await cloaked.evaluate(([names]) => sizing.show(names, { network: 'never' }), [all] as const);
      const sizes = () => cloaked.evaluate(() => [...document.querySelectorAll('.box > *')].map((element) => [element.localName, Math.round(element.getBoundingClientRect().height)] as const));
      const before = await sizes();
      assert.ok(before.every(([tag, height]) => height > 20 && (asHighAsContent.includes(tag) ? height > 200 : true)), JSON.stringify(before));
      await cloaked.evaluate(() => sizing.define());
      await cloaked.evaluate(() => Promise.all([...document.querySelectorAll('.box > *')].map((element) => (element as Element & { updateComplete: Promise<unknown> }).updateComplete)));
      await cloaked.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      // What is in a dashboard wraps by the letter; its place is kept to a line of text.
      const moved = (await sizes()).filter(([tag, height], index) => Math.abs(height - before[index]![1]) > (dashboards.includes(tag) ? 24 : 1));
      assert.deepEqual(moved.map(([tag, height]) => [tag, height, before.find(([name]) => name === tag)?.[1]]), []);
      await cloaked.close();
    });
  }
});
