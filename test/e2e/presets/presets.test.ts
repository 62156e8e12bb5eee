/** Each preset in a page of its kit: widgets look like the kit's own card and links, in light and dark, and everything on them can be read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startThemeHost, type ThemeHost } from '../theme/host.js';
import type { Themed } from '../theme/page.js';
import { kits, type Kit } from './kits.js';

declare const themed: Themed;

let host: ThemeHost;
before(async () => {
  host = await startThemeHost();
});
after(() => host?.close());

/** Tables, donut and bars on canvas, SVG, tiles, links and changes for better and worse. */
const shown = ['ew-mission-pie', 'ew-mission-bar', 'ew-leaderboard', 'ew-nps-answers', 'ew-kpi-tiles', 'ew-kpi-funnel'];
const screenshots = process.env.THEME_SCREENSHOTS;

async function open(kit: Kit, dark: boolean): Promise<Page> {
  const page = await host.open(await kit.page(dark, host.folder), { viewport: { width: 1280, height: 2400 } });
  await page.evaluate((tags) => themed.show(tags), shown);
  if (screenshots) await page.screenshot({ path: `${screenshots}/${kit.name}-${dark ? 'dark' : 'light'}.png`, fullPage: true });
  return page;
}

/** What is compared: the card of a widget and of the kit, the colour of what can be clicked, and what a canvas is painted with. */
const compare = (page: Page) =>
  page.evaluate(() => {
    const widget = document.querySelector('ew-mission-pie')!;
    const card = widget.shadowRoot!.querySelector('.card')!;
    const kitCard = document.querySelector('[data-card]')!;
    const link = document.querySelector('[data-link]')!;
    const label = link.shadowRoot?.querySelector('button') ?? link;
    return {
      ours: themed.look(card),
      kits: { ...themed.look(kitCard), ...(kitCard.localName === 'md-outlined-card' ? materialCard(kitCard) : {}) },
      accent: themed.token(document.querySelector('ew-leaderboard')!, 'accent'),
      link: themed.css(themed.flat(getComputedStyle(label).color)),
      ring: themed.paintedColours(widget.shadowRoot!.querySelector('canvas')!),
      slices: ['classic', 'content', 'opinion', 'engagement'].map((type) => themed.token(widget, `mission-${type}`)),
    };

    /** The kit draws its card with parts in its shadow tree. */
    function materialCard(element: Element) {
      const [background, outline] = ['.background', '.outline'].map((part) => getComputedStyle(element.shadowRoot!.querySelector(part)!));
      return { surface: themed.css(themed.flat(background!.backgroundColor)), border: themed.css(themed.flat(outline!.borderInlineStartColor)), radius: background!.borderStartStartRadius };
    }
  });

for (const kit of kits) {
  for (const dark of [false, true]) {
    const mode = dark ? 'dark' : 'light';
    test(`${kit.name}, ${mode}: a widget has the kit's text, surface, border, corners and font, and its colour of links`, async () => {
      const page = await open(kit, dark);
      const { ours, kits: theirs, accent, link, ring, slices } = await compare(page);
      for (const property of kit.same) assert.equal(ours[property], theirs[property], property);
      // The admin of WordPress has one accent for both grounds, which is too dark for words on the dark one.
      if (!(kit.name === 'wordpress' && dark)) assert.equal(accent, link);
      for (const slice of slices) assert.ok(ring.includes(slice), `${slice} is not among ${ring.join(' ')}`);
      const [words, marks] = await page.evaluate(() => [themed.faintWords(), themed.faintMarks()]);
      assert.deepEqual(words, [], 'words under 4.5:1');
      assert.deepEqual(marks, [], 'marks under 3:1');
      await page.close();
    });
  }
}

for (const kit of kits.filter(({ part }) => part)) {
  test(`${kit.name}: a dark part of a light page has dark widgets, and goes light with its part`, async () => {
    const page = await host.open(await kit.page(false, host.folder), { viewport: { width: 1280, height: 1200 } });
    const looks = await page.evaluate(async (part) => {
      document.querySelector('[data-widgets]')!.insertAdjacentHTML('afterend', part);
      const box = document.querySelector('[data-part]')!;
      await themed.show(['ew-mission-pie'], box);
      const widget = box.querySelector('ew-mission-pie')!;
      const [card, canvas, theirs] = [widget.shadowRoot!.querySelector('.card')!, widget.shadowRoot!.querySelector('canvas')!, document.querySelector('[data-part-card]')!];
      const ring = () => themed.paintedColours(canvas).includes(themed.token(widget, 'mission-opinion'));
      const dark = { ours: themed.look(card), theirs: themed.look(theirs), ring: ring() };
      const around = box.parentElement!;
      around.setAttribute('data-bs-theme', 'light');
      around.className = '';
      await themed.frames(4);
      return { dark, light: { ours: themed.look(card), theirs: themed.look(theirs), ring: ring() }, same: widget.shadowRoot!.querySelector('canvas') === canvas };
    }, kit.part!);
    for (const { ours, theirs, ring } of [looks.dark, looks.light]) {
      assert.deepEqual(ours, theirs);
      assert.ok(ring, 'the ring is painted for its ground');
    }
    assert.notEqual(looks.dark.ours.surface, looks.light.ours.surface);
    assert.ok(looks.same);
    await page.close();
  });
}
