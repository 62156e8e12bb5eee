// The host page over the real endpoint in the two other engines: figures, keys, menu, table, dark ground, other direction and language.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { howToGet, isInstalled, type Engine } from '../../engines/installed.js';
import { openIn, type Opened } from '../../engines/open.js';
import { inPage, until } from './reading.js';
import { siteUrl } from './site.js';

/** Outside CI a browser that is not there leaves its tests out, and says how to get it. */
const without = (engine: Engine): string | false => (isInstalled(engine) || process.env.CI ? false : howToGet[engine]);

for (const engine of ['firefox', 'webkit'] as const) {
  describe(`the host page in ${engine}`, { skip: without(engine) }, () => {
    let opened: Opened;
    const page = () => opened.page;
    const show = async (view: string, tag: string) => {
      await page().goto(`${siteUrl()}#/${view}`);
      await until(page(), inPage.isReady, tag);
    };
    before(async () => {
      opened = await openIn(engine);
      await page().setViewport({ width: 1300, height: 1000 });
      await page().goto('about:blank');
    });
    after(() => opened?.close());

    it('shows the counts of the real log', async () => {
      await show('help-desk', 'ew-heatmap-flow');
      assert.deepEqual(await page().evaluate(inPage.flowCounts), { sessions: 4580, modules: 14, closed: 4574 });
      await until(page(), inPage.says, 'ew-heatmap-flow', '5,060');
    });

    it('lets the arrow keys speak every card of the flow, with one tab stop for all', async () => {
      await show('campaign', 'ew-heatmap-flow');
      await page().evaluate(inPage.focusIn, 'ew-heatmap-flow', '[data-keys]');
      await page().keyboard.press('Home');
      const spoken = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        spoken.add(await page().evaluate(inPage.activeName));
        await page().keyboard.press('ArrowDown');
      }
      const names = await page().evaluate(inPage.moduleNames);
      assert.ok(names.length > 5, `${names.length} modules`);
      assert.deepEqual(names.filter((name) => ![...spoken].some((text) => text.includes(name))), []);
    });

    it('opens menu and table by keys alone, with every option of a decision in it', async () => {
      await page().evaluate(inPage.focusIn, 'ew-decision-split', '[part~=menu-button]');
      await page().keyboard.press('Enter');
      await until(page(), inPage.hasOpen, 'ew-decision-split', '[data-item=table]');
      await page().evaluate(inPage.focusIn, 'ew-decision-split', '[data-item=table]');
      await page().keyboard.press('Enter');
      await until(page(), inPage.has, 'ew-decision-split', '[role=grid]');
      const options = await page().evaluate(inPage.optionLabels);
      assert.ok(options.length > 1);
      for (const option of options) assert.ok(await page().evaluate(inPage.says, 'ew-decision-split', option), option);
      await page().keyboard.press('Escape');
    });

    it('follows the dark switch', async () => {
      const light = await page().evaluate(inPage.ground, '.stack ew-nps-donut');
      await page().evaluate(inPage.press, '#scheme');
      await until(page(), inPage.isDark, '.stack ew-nps-donut');
      assert.notEqual(await page().evaluate(inPage.ground, '.stack ew-nps-donut'), light);
      await page().evaluate(inPage.press, '#scheme');
      await until(page(), inPage.hasGround, '.stack ew-nps-donut', light);
    });

    it('reads from right to left in Arabic, and German again from left to right', async () => {
      const left = () => page().evaluate(inPage.menuIsLeft, '.stack ew-nps-donut');
      assert.equal(await left(), false);
      await page().evaluate(inPage.turn, 'rtl', 'ar');
      await until(page(), inPage.says, '.stack ew-nps-donut', 'صافي نقاط الترويج');
      assert.equal(await left(), true);
      await page().evaluate(inPage.turn, 'ltr', 'de');
      await until(page(), inPage.says, '.stack ew-nps-donut', 'Kritiker');
      assert.equal(await left(), false);
    });

    it('shows the missions at 400 px without sideways scrolling, and at full width again', async () => {
      for (const width of [400, 1300]) {
        await page().setViewport({ width, height: 900 });
        await show('missions', 'ew-mission-indicators');
        assert.ok((await page().evaluate(inPage.contentWidth)) <= width, `at ${width} px`);
      }
    });

    it('writes nothing on the console', { skip: engine === 'webkit' && 'WebDriver does not tell what is on it' }, () => {
      assert.deepEqual(opened.noise, []);
    });
  });
}

describe('a desktop without motion, on dark ground', { skip: without('webkit') }, () => {
  it('is followed in WebKit', async () => {
    const { page, close } = await openIn('webkit', ['gtk-enable-animations=0', 'gtk-application-prefer-dark-theme=1']);
    try {
      await page.goto(`${siteUrl()}#/campaign`);
      await until(page, inPage.isReady, 'ew-nps-donut');
      assert.equal(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches), true);
      assert.equal(await page.evaluate(inPage.motion, 'ew-nps-donut'), '0s');
    } finally {
      await close();
    }
  });
});
