/** What the package carries of Chart.js; that it draws is tested in the browser with the one-file build. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leanCharts } from '../../.config/lean-charts.js';

test('the charting module brings what it draws with, and no scale that nothing here uses', async () => {
  const code = await leanCharts('src/charts/chart-js.ts');
  assert.doesNotMatch(code, /^import /m);
  const scales = ['category', 'linear', 'logarithmic', 'radialLinear', 'time', 'timeseries'];
  assert.deepEqual(scales.filter((id) => new RegExp(`static id = ["']${id}["']`).test(code)), ['category', 'linear']);
});

test('the charting module names the licences of what is inside', async () => {
  assert.match(await leanCharts('src/charts/chart-js.ts'), /^\/\*! contains chart\.js [\d.]+ \(MIT\), @kurkle\/color [\d.]+ \(MIT\) \*\//);
});
