// What a widget owes a page that has CSS and scripts of its own: nothing of the page changes, and nothing of the page's changes the widget.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Check, Stand } from '../host.js';

/** The page with a row of plain boxes, and with the widgets in their place. */
export type Look = 'boxes' | 'widgets';

const asked = 'endpoint="/analytics" experience="summer-of-sound" locale="en"';
/** A ring, bars, the flow and a table: what each page shows in its place. */
export const widgets: readonly string[] = [
  `<ew-nps-donut ${asked} module="rate-us"></ew-nps-donut>`,
  `<ew-mission-bar ${asked}></ew-mission-bar>`,
  `<ew-heatmap-flow ${asked}></ew-heatmap-flow>`,
  `<ew-leaderboard ${asked}></ew-leaderboard>`,
];

export interface GuestPage {
  readonly name: string;
  path(look: Look): string;
  /** A page without any style or script but ours. */
  readonly bare: string;
  /** CSS px, at 1200 of width. The window shows all of it: a picture of more than the window would resize it, which some pages answer. */
  readonly height: number;
  /** CSS that takes away what of the page lies over the widgets, such as the shadow of a menu. */
  readonly uncover?: string;
}

/** A folder for looking at what was compared. */
const kept = process.env['HOST_PICTURES'];

/** Properties that shadow trees inherit; a bare page is given the place's. */
const inherited = [
  'border-collapse', 'border-spacing', 'caret-color', 'color', 'color-scheme', 'cursor', 'direction', 'font-family', 'font-feature-settings', 'font-kerning', 'font-size',
  'font-stretch', 'font-style', 'font-variant', 'font-weight', 'hyphens', 'letter-spacing', 'line-break', 'line-height', 'list-style', 'overflow-wrap', 'quotes', 'tab-size',
  'text-align', 'text-indent', 'text-rendering', 'text-shadow', 'text-transform', 'visibility', 'white-space', 'word-break', 'word-spacing', '-webkit-font-smoothing',
];

/** Lit notes its versions and its properties there, so that two copies of it can meet. */
const knownGlobals = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

async function keep(name: string, picture: Uint8Array): Promise<void> {
  if (!kept) return;
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, `${name}.png`), picture);
}

/** A page is put together of tiles whose edges may be a step of 255 apart from one time to the next; no eye sees two. */
const steps = 2;

/** How many pixels of two pictures differ. */
async function differing(name: string, ours: Buffer, theirs: Buffer): Promise<number> {
  await Promise.all([keep(`${name}-1`, ours), keep(`${name}-2`, theirs)]);
  const [one, other] = [PNG.sync.read(ours), PNG.sync.read(theirs)];
  assert.deepEqual([one.width, one.height], [other.width, other.height], 'the pictures differ in size');
  if (one.data.equals(other.data)) return 0;
  const pixels = new Set<number>();
  for (let at = 0; at < one.data.length; at++) if (Math.abs(one.data[at]! - other.data[at]!) > steps) pixels.add(at >> 2);
  return pixels.size;
}

const picture = (page: Page, covered: string) => page.screenshot({ animations: 'disabled', mask: [page.locator(covered)] });

async function whenDrawn(page: Page): Promise<void> {
  await page.locator('[data-place] > * > *').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('[data-place] > * > *')].filter(({ localName }) => localName.startsWith('ew-'));
    // Chart.js comes after the figures, and is there once it has given its canvas a size.
    return widgets.every((widget) => widget.matches(':state(ready)') && [...widget.shadowRoot!.querySelectorAll('canvas')].every(({ width }) => width > 0 && width !== 300));
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** All that a script or a sheet of ours could leave behind outside the widgets. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const outside = [...document.querySelectorAll('body *')].filter((element) => !element.closest('[data-place]') && !['SCRIPT', 'STYLE', 'LINK'].includes(element.tagName));
    const attributes = (element: Element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    return {
      globals: Object.keys(window),
      chart: String((window as { Chart?: { version?: string; name?: string } }).Chart?.name),
      onPrototypes: [Object, Array, Element, HTMLElement, Node, Event].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length),
      root: [...attributes(document.documentElement), ...attributes(document.body)],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      elements: outside.length,
      classes: outside.map(({ className }) => String(className)),
    };
  });

/** Heights of what stands in the place, in CSS px. */
const heights = (page: Page) => page.evaluate(() => [...document.querySelectorAll('[data-place] > *')].map((cell) => cell.firstElementChild!.getBoundingClientRect().height));

const setHeights = (page: Page, wanted: readonly number[]) =>
  page.evaluate((each) => {
    document.querySelectorAll<HTMLElement>('[data-place] > *').forEach((cell, index) => ((cell.firstElementChild as HTMLElement).style.blockSize = `${each[index]}px`));
  }, wanted);

interface Seat {
  box: { x: number; y: number; width: number };
  ground: string;
  style: Record<string, string>;
  rem: string;
}

/** Where each widget sits and what it inherits there. */
const seats = (page: Page): Promise<Seat[]> =>
  page.evaluate((properties) => {
    const opaque = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return /^rgb\(/.test(colour) ? colour : opaque(element!.parentElement);
    };
    return [...document.querySelectorAll('[data-place] > *')].map((cell) => {
      const widget = cell.firstElementChild!;
      const { x, y, width } = widget.getBoundingClientRect();
      const computed = getComputedStyle(widget);
      return {
        box: { x: x + scrollX, y: y + scrollY, width },
        ground: opaque(cell),
        style: Object.fromEntries(properties.map((name) => [name, computed.getPropertyValue(name)])),
        rem: getComputedStyle(document.documentElement).fontSize,
      };
    });
  }, inherited);

/** Seats the same widgets in a page that has no style but what they inherit. */
const seat = (page: Page, given: readonly Seat[]) =>
  page.evaluate(([each, tags]) => {
    document.documentElement.style.fontSize = each[0]!.rem;
    document.body.style.background = each[0]!.ground;
    const place = document.createElement('div');
    place.dataset['place'] = '';
    for (const [index, { box, style }] of each.entries()) {
      const cell = document.createElement('div');
      for (const [name, value] of Object.entries(style)) cell.style.setProperty(name, value);
      Object.assign(cell.style, { position: 'absolute', left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px` });
      cell.insertAdjacentHTML('beforeend', tags[index]!);
      place.append(cell);
    }
    document.body.append(place);
  }, [given, widgets] as const);

const widgetPictures = async (page: Page, style = ''): Promise<Buffer[]> => {
  const pictures: Buffer[] = [];
  for (const widget of await page.locator('[data-place] > * > :first-child').all()) pictures.push(await widget.screenshot({ animations: 'disabled', style }));
  return pictures;
};

/** Runs all checks on one page, in light or dark. */
export async function checkGuest(stand: Stand, check: Check, guest: GuestPage, options: BrowserContextOptions = {}): Promise<void> {
  const name = `${guest.name}${options.colorScheme === 'dark' ? ', dark' : ''}`;
  const open = (path: string) => stand.open(path, { reducedMotion: 'reduce', viewport: { width: 1200, height: guest.height }, ...options });
  const [boxes, dressed] = [await open(guest.path('boxes')), await open(guest.path('widgets'))];

  await check(`${name}: the widgets show figures`, async () => {
    await Promise.all([boxes, dressed].map(({ page }) => whenDrawn(page)));
    assert.ok(await dressed.page.locator('[data-place] ew-nps-donut').evaluate(({ shadowRoot }) => /\d/.test(shadowRoot!.textContent)));
  });
  if (kept) await keep(name, await dressed.page.screenshot({ animations: 'disabled' }));
  await check(`${name}: the console says what it says without them`, () => assert.deepEqual(dressed.noise.sort(), boxes.noise.sort()));
  await check(`${name}: scripts, sheets, attributes and globals of the page are as they were`, async () => {
    const [without, given] = [await traces(boxes.page), await traces(dressed.page)];
    assert.deepEqual({ ...given, globals: given.globals.filter((each) => !without.globals.includes(each) && !knownGlobals.includes(each)) }, { ...without, globals: [] });
  });
  await check(`${name}: not a pixel of the page differs outside their place`, async () => {
    await setHeights(boxes.page, await heights(dressed.page));
    assert.equal(await differing(`${name}-page`, await picture(dressed.page, '[data-place]'), await picture(boxes.page, '[data-place]')), 0);
  });
  await check(`${name}: not a pixel of a widget differs from one in a page without any style`, async () => {
    const bare = await open(guest.bare);
    await seat(bare.page, await seats(dressed.page));
    await whenDrawn(bare.page);
    const [here, there] = [await widgetPictures(dressed.page, guest.uncover), await widgetPictures(bare.page)];
    const counts = await Promise.all(here.map((each, index) => differing(`${name}-widget-${index}`, each, there[index]!)));
    await bare.page.context().close();
    assert.deepEqual(counts, here.map(() => 0));
  });
  await Promise.all([boxes, dressed].map(({ page }) => page.context().close()));
}
