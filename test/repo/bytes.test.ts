/** What a page loads, in gz bytes; what loads on first use (menu, table, explain, other languages) is not counted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh, weighModules } from '../bundling.js';

/** Pictures to download are made by another chunk, on first use of the menu. */
const isChartChunk = (name: string) => name.startsWith('src/charts/chart-js');

async function holds(entries: string[], limit: number): Promise<void> {
  const { initial } = await weigh(entries);
  assert.ok(initial <= limit, `${entries.join(' + ')} loads ${initial} bytes, ${initial - limit} more than ${limit}`);
}

test('what all widgets share (frame, data, provider, definition) loads at most 26 kB', async () => {
  const bytes = await weighModules(['src/elements/frame/widget.ts', 'src/elements/shared/analytics.ts', 'src/define.ts']);
  assert.ok(bytes > 15_000 && bytes <= 26_000, `the core has ${bytes} bytes`);
});

test('a page with only the leaderboard loads at most 33 kB', () => holds(['leaderboard'], 33_000));
test('a page with only the impact table loads at most 33 kB', () => holds(['impact-table'], 33_000));
test('a page with only the heatmap flow loads at most 40 kB', () => holds(['heatmap-flow'], 40_000));

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
