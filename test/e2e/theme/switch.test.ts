/** A page that changes its theme: every widget follows at once, on canvas too, with the same nodes and without a request. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startThemeHost, type ThemeHost } from './host.js';
import type { Themed } from './page.js';

declare const themed: Themed;
type Prints = ReturnType<Themed['prints']>;

const css = `
  :root { color-scheme: light; color: #1c1f24; background: #fff; }
  .night { color-scheme: dark; color: #e8eaed; background: #101216; }
  .schemed { color-scheme: dark; color: CanvasText; }
  .mixed { --ew-text: light-dark(#222222, #eeeeee); --ew-surface: light-dark(#fffbf5, #231c17); }
  @media (prefers-color-scheme: dark) { :root:not(.own) { color-scheme: dark; color: #e8eaed; background: #101216; } }
  ew-analytics { display: grid !important; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }
  /* Wide enough to be a picture. */
  ew-heatmap-flow { grid-column: 1 / -1; }`;

let host: ThemeHost;
let page: Page;
let first: Prints;
before(async () => {
  host = await startThemeHost();
  page = await host.open({ css }, { viewport: { width: 1600, height: 9_000 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => themed.show());
  first = await page.evaluate(() => themed.prints());
});
after(() => host?.close());

/** What every widget has on it, whatever it shows. */
const everywhere = { surface: 'rgb(250, 240, 230)', text: 'rgb(90, 20, 60)', border: 'rgb(200, 30, 30)', radius: '2px', space: '5px', font: 'monospace', size: '19px' };
/** What only some paint with; each is seen somewhere. */
const somewhere = { accent: 'rgb(180, 0, 120)', muted: 'rgb(10, 90, 90)', positive: 'rgb(0, 60, 200)', negative: 'rgb(90, 0, 200)', missing: 'rgb(60, 160, 60)' };

/** Sets tokens on the element around all widgets, and tells what each paints two frames later. */
const withTokens = (tokens: Record<string, string>): Promise<Prints> =>
  page.evaluate(async (values) => {
    const around = document.querySelector('main')!;
    for (const [name, value] of Object.entries(values)) around.style.setProperty(`--ew-${name}`, value);
    await themed.frames(2);
    const changed = themed.prints();
    for (const name of Object.keys(values)) around.style.removeProperty(`--ew-${name}`);
    await themed.frames(3);
    return changed;
  }, tokens);

const unchanged = (now: Prints, key: 'styles' | 'pixels', before = first) => before.filter((print, index) => print[key] === now[index]![key]).map(({ tag }) => tag);

for (const [token, value] of Object.entries(everywhere)) {
  test(`every widget follows --ew-${token} of an ancestor, its canvas too`, async () => {
    const prints = await withTokens({ [token]: value });
    // A bell has no card and nothing but a button; the frame of a dashboard no corners of its own.
    const bare = { border: ['ew-report-bell'], radius: ['ew-experience-dashboard', 'ew-mission-dashboard', 'ew-tenant-dashboard'] }[token as string] ?? [];
    assert.deepEqual(unchanged(prints, 'styles').filter((tag) => !bare.includes(tag)), []);
    if (token === 'border') return;
    const charts = prints.filter(({ canvases }) => canvases > 0);
    // A donut has no words on its canvas, and round ends only where the radius is its own.
    const wordless = ['font', 'size', 'text', 'radius'].includes(token) ? ['ew-nps-donut', 'ew-mission-pie', 'ew-decision-split'] : [];
    assert.ok(charts.length >= 7, `${charts.length} charts`);
    assert.deepEqual(unchanged(charts, 'pixels', first.filter(({ canvases }) => canvases > 0)).filter((tag) => !wordless.includes(tag)), []);
  });
}

test('what only some widgets paint with follows too: accent, muted, positive, negative and missing', async () => {
  for (const [token, value] of Object.entries(somewhere)) {
    const prints = await withTokens({ [token]: value });
    assert.ok(unchanged(prints, 'styles').length < prints.length, token);
  }
});

test('the ring of a donut and the axis of bars are painted in the tokens of an ancestor', async () => {
  const [ring, axis] = await page.evaluate(async () => {
    const around = document.querySelector('main')!;
    around.style.cssText = '--ew-mission-classic: rgb(1, 2, 3); --ew-nps-promoters: oklch(0.6 0.2 30); --ew-muted: rgb(210, 0, 210)';
    await themed.frames(2);
    const canvas = (tag: string) => document.querySelector(tag)!.shadowRoot!.querySelector('canvas')!;
    const found = [themed.paintedColours(canvas('ew-mission-pie')), themed.paintedColours(canvas('ew-mission-bar'), true)];
    around.style.cssText = '';
    await themed.frames(3);
    return found;
  });
  assert.ok(ring!.includes('rgb(1, 2, 3)'), ring!.join(' '));
  assert.ok(axis!.includes('rgb(210, 0, 210)'), axis!.join(' '));
});

/** Everything that a switch may not do, around one that is done. */
async function switched(change: () => Promise<unknown>, back: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { held: { nodes: themed.kept(), requests: themed.requests(), prints: themed.prints() } }));
  await change();
  const result = await page.evaluate(async () => {
    await themed.frames(2);
    const { held } = globalThis as unknown as { held: { nodes: Element[]; requests: number; prints: Prints } };
    const nodes = themed.kept();
    return {
      same: nodes.length === held.nodes.length && nodes.every((node, index) => node === held.nodes[index]),
      requests: themed.requests() - held.requests,
      unchanged: themed.prints().filter((print, index) => print.styles === held.prints[index]!.styles || (print.canvases > 0 && print.pixels === held.prints[index]!.pixels)).map(({ tag }) => tag),
      light: [...document.querySelectorAll('ew-analytics > *')].filter((widget) => widget.shadowRoot!.querySelector('.card')).filter((widget) => themed.contrast(themed.groundOf(widget.shadowRoot!.querySelector('.card')!), [0, 0, 0]) > 5).map((widget) => widget.localName),
    };
  });
  assert.deepEqual(result, { same: true, requests: 0, unchanged: [], light: [] });
  await back();
  await page.evaluate(() => themed.frames(3));
  const restored = await page.evaluate(() => {
    const { held } = globalThis as unknown as { held: { prints: Prints } };
    return themed.prints().filter((print, index) => print.styles !== held.prints[index]!.styles).map(({ tag }) => tag);
  });
  assert.deepEqual(restored, [], 'as they were before');
}

const toggled = (name: string, selector: string) => () => page.evaluate(([token, at]) => document.querySelector(at!)!.classList.toggle(token!), [name, selector]);

test('a class of the root turns every widget dark and back', () => switched(toggled('night', 'html'), toggled('night', 'html')));
test('a class of an element somewhere between turns every widget dark and back', () => switched(toggled('night', 'main'), toggled('night', 'main')));
test('the reader’s own choice of dark turns every widget dark and back', () => switched(() => page.emulateMedia({ colorScheme: 'dark' }), () => page.emulateMedia({ colorScheme: 'light' })));
test('color-scheme alone turns every widget dark and back', () => switched(toggled('schemed', 'main'), toggled('schemed', 'main')));

test('a text colour that is made by light-dark() goes with the page both ways', async () => {
  await toggled('mixed', 'main')();
  await page.evaluate(() => themed.frames(3));
  await switched(toggled('night', 'html'), toggled('night', 'html'));
  await toggled('mixed', 'main')();
});
