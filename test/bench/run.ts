/**
 * `npm run bench`: bytes per entry, main-thread time (script, style, layout, paint) from answer to painted pixels for each widget, and the same donut and
 * stacked bar by other libraries beside ours; at last a table of 100,000 rows, which `npm run bench -- rows` measures alone. `npm run bench -- leaks` is apart from these: what every element leaves behind. `-- first` is what a slow phone waits for, beside three other libraries, and `-- theme` a change of theme with twenty widgets. Everything in one run and interleaved, so that ratios hold on any machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { onPage } from './built-page.js';
import { printEntries } from './bytes.js';
import { leakFlags, printLeaks } from './leaks.js';
import { openMeter, type Meter } from './meter.js';
import { printFirst } from './first/run.js';
import { printRows } from './rows.js';
import { printTheme } from './theme.js';

const rounds = Number(process.env.ROUNDS ?? 15);
const widgets = ['heatmap-flow', 'nps-donut', 'decision-split', 'mission-pie', 'mission-bar', 'impact-table', 'leaderboard'];
const libraries = ['ours', 'Chart.js', 'ECharts', 'Highcharts'];

/** Milliseconds at the given share of the sorted values. */
function at(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

const ms = (value: number) => value.toFixed(1).padStart(7);

async function answerToPixels(meter: Meter): Promise<void> {
  const times = new Map(widgets.map((widget) => [widget, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const widget of widgets) times.get(widget)?.push(await meter.answer(`ew-${widget}`));
  }
  console.log(`\nanswer to painted pixels, ms of main thread (${rounds} rounds, interleaved)\n  median    p95  first   longest task  widget`);
  for (const [widget, [first = NaN, ...later]] of times) {
    const longest = await meter.longestTask(`ew-${widget}`);
    console.log(`${ms(at(0.5, later))}${ms(at(0.95, later))}${ms(first)}${(longest ? ms(longest) : ' under 50').padStart(15)}  ${widget}`);
  }
}

async function besideOthers(meter: Meter, chart: 'donut' | 'stacked bar'): Promise<void> {
  const times = new Map(libraries.map((library) => [library, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const library of libraries) times.get(library)?.push(await meter.chart(chart, library));
  }
  const median = (library: string) => at(0.5, times.get(library)?.slice(1) ?? []);
  console.log(`\nthe same ${chart}, ms of main thread from data to painted pixels\n  median    p95  ours takes  library`);
  for (const [library, [, ...later]] of times) {
    const ratio = (median('ours') / median(library)).toFixed(2);
    console.log(`${ms(at(0.5, later))}${ms(at(0.95, later))}${`${ratio} ×`.padStart(12)}  ${library}`);
  }
}

async function measure(browser: Browser, address: string): Promise<void> {
  const meter = await openMeter(browser, address);
  await answerToPixels(meter);
  await besideOthers(meter, 'donut');
  await besideOthers(meter, 'stacked bar');
}

const [only, element] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  if (only === 'leaks') await onPage(folder, 'leaks-page', (browser, address) => printLeaks(browser, address, element), leakFlags);
  else {
    const isWanted = (section: string) => only === undefined || only === section;
    if (only === undefined) {
      await printEntries();
      await onPage(folder, 'page', measure);
    }
    if (isWanted('first')) await printFirst(folder, Math.min(rounds, 7));
    if (isWanted('theme')) await onPage(folder, 'theme-page', (browser, address) => printTheme(browser, address, rounds));
    if (isWanted('rows')) await onPage(folder, 'rows-page', (browser, address) => printRows(browser, address, Math.min(rounds, 5)));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
