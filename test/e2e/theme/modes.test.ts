/** What readers ask of their browser: forced colours, more contrast, no motion, 400 % zoom, and a page from right to left; over all elements. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startThemeHost, type Surroundings, type ThemeHost } from './host.js';
import type { Themed } from './page.js';

declare const themed: Themed;

const css = 'body { margin: 8px; font-family: system-ui, sans-serif; } ew-analytics { display: grid !important; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }';
const screenshots = process.env.THEME_SCREENSHOTS;

let host: ThemeHost;
before(async () => {
  host = await startThemeHost();
});
after(() => host?.close());

async function open(name: string, options: BrowserContextOptions, surroundings: Surroundings = {}): Promise<Page> {
  const page = await host.open({ css, ...surroundings }, { viewport: { width: 1600, height: 7_000 }, ...options });
  await page.evaluate(() => themed.show());
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
  return page;
}

/** The page scrolls down only; nothing stands out of its card; no word is cut without a sign. */
async function assertFits(page: Page): Promise<void> {
  const [across, overflows] = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, themed.overflows()]);
  assert.ok(across <= 0, `the page scrolls across by ${across}px`);
  assert.deepEqual(overflows, []);
}

/** Everything that the tab key reaches, with its outline while it has the focus from the keyboard. */
const withoutRing = (page: Page) =>
  page.evaluate(() => {
    const rings: string[] = [];
    for (const widget of themed.ours(document)) {
      const stops = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, a[href], input, select, [tabindex="0"]')].filter((stop) => stop.checkVisibility() && !stop.matches(':disabled')).slice(0, 12);
      for (const stop of stops) {
        stop.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        if (widget.shadowRoot!.activeElement !== stop) continue;
        // The ring may stand around what is seen of the stop, as for radio buttons.
        const around = [stop, stop.nextElementSibling, stop.parentElement, ...stop.querySelectorAll('*')].filter((element) => element !== null);
        const isRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
        const hasRing = around.some((element) => isRing(getComputedStyle(element)) || isRing(getComputedStyle(element, '::after')));
        // The flow shows its cursor on a card of the picture instead.
        if (!hasRing && !stop.matches('[data-keys]')) rings.push(`${widget.localName} ${stop.localName}.${stop.className} ${stop.textContent!.trim().slice(0, 20)}`);
      }
    }
    return rings;
  });

test('where colours are forced, cards and buttons have borders, words are readable, charts have patterns, and the focus is seen', async () => {
  const page = await open('forced', { forcedColors: 'active' });
  const found = await page.evaluate(() => {
    const system = (name: string) => {
      const probe = document.createElement('i');
      probe.style.color = name;
      document.body.append(probe);
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    };
    const [ground, text] = [system('Canvas'), system('CanvasText')];
    const widgets = themed.ours(document);
    const bordered = (selector: string) => widgets.flatMap((widget) => [...widget.shadowRoot!.querySelectorAll(selector)]).filter((element) => element.checkVisibility());
    const isBare = (element: Element) => getComputedStyle(element).borderTopStyle === 'none' || themed.contrast(themed.flat(getComputedStyle(element).borderTopColor), themed.flat(ground)) < 3;
    const inked = (canvas: HTMLCanvasElement) => themed.paintedColours(canvas).filter((colour) => colour === text || colour === ground);
    return {
      bareCards: bordered('.card').filter(isBare).map((card) => (card.getRootNode() as ShadowRoot).host.localName),
      bareButtons: bordered('.button:not(.link, .switch)').filter(isBare).map((button) => `${(button.getRootNode() as ShadowRoot).host.localName} ${button.textContent!.trim()}`),
      faint: themed.faintWords(),
      // A pattern is the card's colour on the text's.
      plain: widgets.filter((widget) => [...widget.shadowRoot!.querySelectorAll<HTMLCanvasElement>('canvas[data-drawn]')].some((canvas) => inked(canvas).length < 2)).map((widget) => widget.localName),
    };
  });
  assert.deepEqual(found, { bareCards: [], bareButtons: [], faint: [], plain: [] });
  await assertFits(page);
  assert.deepEqual(await withoutRing(page), []);
  await page.close();
});

let calm: Page;

test('where more contrast is asked for, second lines are as strong as words, borders reach 3:1, and charts have patterns', async () => {
  const page = (calm = await open('contrast', { contrast: 'more', reducedMotion: 'reduce' }));
  const found = await page.evaluate(() => {
    const cards = themed.ours(document).map((widget) => widget.shadowRoot!.querySelector('.card')).filter((card) => card !== null);
    const faint = cards.filter((card) => themed.contrast(themed.flat(getComputedStyle(card).borderTopColor), themed.groundOf(card)) < 3);
    const pie = document.querySelector('ew-mission-pie')!;
    const [text, muted, surface, slice] = ['text', 'muted', 'surface', 'mission-opinion'].map((name) => themed.token(pie, name));
    const painted = themed.paintedColours(pie.shadowRoot!.querySelector('canvas')!, true);
    const borders = faint.map((card) => (card.getRootNode() as ShadowRoot).host.localName);
    return { borders, faint: themed.faintWords(), isStrong: muted === text, isPatterned: painted.includes(slice!) && painted.includes(surface!) };
  });
  assert.deepEqual(found, { borders: [], faint: [], isStrong: true, isPatterned: true });
});

test('where no motion is asked for, nothing moves: no animation, no transition, charts at once', async () => {
  const moving = await calm.evaluate(() =>
    themed.ours(document).flatMap((widget) =>
      [...widget.shadowRoot!.querySelectorAll('*')]
        .filter((element) => !element.matches('.theme-probe'))
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
          const longest = Math.max(...transitionDuration.split(',').map(parseFloat), animationName === 'none' ? 0 : parseFloat(animationDuration));
          return longest > 0.01;
        })
        .map((element) => `${widget.localName} ${element.localName}.${element.getAttribute('class') ?? ''}`),
    ),
  );
  assert.deepEqual(moving, []);
});

/** The same page in a window of 320 pixels, which is one of 1280 at 400 %. */
async function narrowed(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 7_000 });
  await page.evaluate(() => themed.settled());
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

test('at 400 % zoom of a window of 1280 nothing scrolls across, stands out of its card or is cut', async () => {
  await narrowed(calm, 'zoomed');
  await assertFits(calm);
  await calm.close();
});

test('from right to left nothing scrolls across, stands out or is cut, wide or narrow, and pictures run the other way', async () => {
  const page = await open('rtl', {}, { root: 'lang="ar" dir="rtl"' });
  await assertFits(page);
  const turned = await page.evaluate(() => {
    const of = (tag: string, selector: string) => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const column = of('ew-nps-distribution', '.column');
    const [menu, title] = [of('ew-nps-donut', '.menu-button')[0]!, of('ew-nps-donut', '.titles')[0]!];
    return { columns: column[0]!.left > column.at(-1)!.left, menu: menu.left < title.left };
  });
  assert.deepEqual(turned, { columns: true, menu: true });
  await narrowed(page, 'rtl-narrow');
  await assertFits(page);
  await page.close();
});
