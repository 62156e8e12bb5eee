/** The last step of `npm run build:modules`: squeezes the templates of every module in dist, and puts what we need of Chart.js inside. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { leanCharts } from './lean-charts.js';
import { minifyTemplates } from './minify-templates.js';

for (const path of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js')) continue;
  const before = readFileSync(`dist/${path}`, 'utf8');
  const after = minifyTemplates(before);
  if (after !== before) writeFileSync(`dist/${path}`, after);
}

const charts = 'dist/charts/chart-js.js';
writeFileSync(charts, await leanCharts(charts));
