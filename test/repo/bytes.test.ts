/** What a page loads, in gz bytes; what loads on first use (menu, table, explain, other languages) is not counted. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { entryNames, weigh, weighOwn } from '../bundling.js';

/** Pictures to download are made by another chunk, on first use of the menu. */
const isChartChunk = (name: string) => name.startsWith('src/charts/chart-js');

async function holds(entries: string[], limit: number): Promise<void> {
  const { initial } = await weigh(entries);
  assert.ok(initial <= limit, `${entries.join(' + ')} loads ${initial} bytes, ${initial - limit} more than ${limit}`);
}

test('what all widgets share (frame, data, provider, definition) loads at most 26 kB', async () => {
  const { initial } = await weigh(["import { Analytics, configure, define, Widget } from 'engagement-widgets';", 'globalThis.core = [Analytics, configure, define, Widget];']);
  assert.ok(initial > 15_000 && initial <= 26_000, `the core has ${initial} bytes`);
});

test('a page with only the leaderboard loads at most 33 kB', () => holds(['leaderboard'], 33_000));
test('a page with only the impact table loads at most 33 kB', () => holds(['impact-table'], 33_000));

const everything = ['analytics', 'heatmap-flow', 'nps-donut', 'decision-split', 'mission-pie', 'mission-bar', 'impact-table', 'leaderboard'];

test('the charting library comes on demand, in at most 53 kB', async () => {
  const { onDemand } = await weigh(['nps-donut', 'decision-split', 'mission-pie', 'mission-bar']);
  const chartChunks = [...onDemand].filter(([name]) => isChartChunk(name));
  assert.ok(chartChunks.length > 0, `no chart chunk among ${[...onDemand.keys()].join(', ')}`);
  const bytes = chartChunks.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(bytes > 30_000 && bytes <= 53_000, `the chart chunk has ${bytes} bytes`);
});

test('all seven widgets and the provider load at most 120 kB, charts included', async () => {
  const { initial, onDemand } = await weigh(everything);
  const charts = [...onDemand].filter(([name]) => isChartChunk(name)).reduce((sum, [, size]) => sum + size, 0);
  assert.ok(initial + charts <= 120_000, `${initial} at once and ${charts} for charts`);
});

test('the four widgets of key figures load at most 50 kB together, and no charting library', async () => {
  const { initial, onDemand } = await weigh(['kpi-tiles', 'kpi-trend', 'kpi-funnel', 'kpi-split']);
  assert.ok(initial <= 50_000, `they load ${initial} bytes`);
  assert.deepEqual([...onDemand.keys()].filter(isChartChunk), []);
});

test('a page with only the donut loads at most 33 kB before its first figure, and 88 kB with all that draws and reads the ring', async () => {
  const { initial, onDemand } = await weigh(['nps-donut']);
  const drawing = [...onDemand].filter(([name]) => isChartChunk(name) || name.includes('picture-hands'));
  assert.equal(drawing.length, 2, 'the library, and the hands of the picture');
  const all = drawing.reduce((sum, [, size]) => sum + size, initial);
  assert.ok(initial <= 33_000 && all <= 88_000, `${initial} at once, ${all} in all`);
});

test('what an element needs for itself alone, beyond what others need too, is at most 6 kB; of the flow 14 kB', async () => {
  const widgets = entryNames().filter((name) => !name.endsWith('-dashboard'));
  const own = await weighOwn(widgets);
  const heavy = [...own].filter(([name, bytes]) => bytes > (name === 'heatmap-flow' ? 14_000 : 6_000));
  assert.equal(own.size, widgets.length);
  assert.deepEqual(heavy, []);
});

/** What draws figures and is asked for together with them, so that neither waits for the other; with the limit of the page and of that. */
const drawings = [
  ['heatmap-flow', 'flow/picture.ts', 35_000, 7_200],
  ['module-detail', 'modules/drawing.ts', 33_000, 12_600],
  ['experience-list', 'dashboards/experience-cards.ts', 33_000, 5_000],
] as const;

for (const [entry, path, page, most] of drawings) {
  test(`a page with only ${entry} loads at most ${page / 1_000} kB, and ${most / 1_000} kB beside its figures`, async () => {
    const { initial, onDemand } = await weigh([entry]);
    const drawing = onDemand.get(`src/elements/${path}`) ?? Infinity;
    assert.ok(initial <= page && drawing <= most, `${initial} at once, and ${drawing}`);
  });
}

test('a dashboard adds at most 6 kB to the widgets that it arranges', async () => {
  const own = await weighOwn(entryNames());
  assert.deepEqual([...own].filter(([name, bytes]) => name.endsWith('-dashboard') && bytes > 6_000), []);
});

test('the loader has at most 1 kB', () => {
  const path = 'dist/loader/loader.js';
  assert.ok(existsSync(path), 'run "npm run build"');
  const bytes = gzipSync(readFileSync(path), { level: 9 }).length;
  assert.ok(bytes <= 1_000, `${bytes} bytes`);
});
