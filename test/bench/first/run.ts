/**
 * `npm run bench -- first`: from the address to the first figure that can be read, and to the drawn chart, on a slow phone (CPU 4 times slower,
 * slow 4G): our donut beside those of Carbon Charts, ECharts and Highcharts, each as a page's own build, from an empty cache, interleaved.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { buildLoader } from '../../../.config/build/loader.js';
import { leanChartsForVite } from '../../../.config/lean-charts.js';
import { minifyTemplatesForVite } from '../../../.config/minify-templates.js';
import { packageSourcesForVite } from '../../../.config/package-sources.js';
import { renderWidget } from 'engagement-widgets/server';
import { version } from '../../../src/version.js';
import { launchBrowser } from '../../browser.js';
import { survey } from '../../e2e/survey.js';
import { serveCompressed } from './serve.js';

const carbonVersion = '1.27.20';
/** What Lighthouse calls slow 4G: 1.6 Mbit/s and 150 ms, as the browser's own throttle has to be set for it. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8, uploadThroughput: (750 * 1024 * 0.9) / 8 };
const slowdown = 4;
const limit = 90_000;

interface Times {
  readable: number;
  drawn: number;
  bytes: number;
}

/** The page without its build: the scripts are named in it as a build names them. */
const page = (head: string, body = '') => `<!doctype html><html lang="en"><title>First figure</title>${head}<body><main></main>${body}</body></html>`;

/** Watches our donut from the page itself: drawn on a server it can be read before any script. */
const watch = `<script>
  const donut = () => document.querySelector('ew-nps-donut').shadowRoot;
  isReadable = () => ['+8.8', 'Detractors', 'Passives', 'Promoters'].every((words) => (donut()?.textContent ?? '').includes(words));
  isDrawn = () => donut()?.querySelector('canvas[data-drawn]') != null;
</script>`;
const attributes = { experience: 'welcome', module: 'survey', locale: 'en', from: '2026-04-01', to: '2026-05-01' };
const tag = (content = '') => `<ew-nps-donut endpoint="/analytics" ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}>${content}</ew-nps-donut>${watch}`;

/** @returns the head that names its files */
async function buildPage(folder: string, name: string, { alias = {}, body = '' }: { alias?: Record<string, string>; body?: string } = {}): Promise<string> {
  const outDir = join(folder, name);
  const plugins = [packageSourcesForVite(), minifyTemplatesForVite(), leanChartsForVite()];
  const rolldownOptions = { input: `test/bench/first/${name}.ts`, output: { entryFileNames: 'page.js' } };
  const built = await build({ configFile: false, logLevel: 'error', plugins, resolve: { alias }, build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 5_000, rolldownOptions } });
  const { output } = built as Rolldown.RolldownOutput;
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => `<link rel="stylesheet" href="${fileName}">`);
  // As a page's build writes them: what the script imports is asked for together with it.
  const imports = output.flatMap((part) => (part.type === 'chunk' && part.isEntry ? part.imports : [])).map((file) => `<link rel="modulepreload" href="${file}">`);
  const head = `${[...styles, ...imports].join('')}<script type="module" src="page.js"></script>`;
  await writeFile(join(outDir, 'index.html'), page(head, body));
  return head;
}

/** The donut in a page's own build: asking for its figures, with figures in the page, and drawn on a server. */
async function buildOurPages(folder: string): Promise<void> {
  const head = await buildPage(folder, 'ours', { body: tag() });
  const bodies = { given: tag(`<script type="application/json">${JSON.stringify(survey)}</script>`), server: (await renderWidget('ew-nps-donut', { attributes, data: survey })) + watch };
  for (const [name, body] of Object.entries(bodies)) {
    await cp(join(folder, 'ours'), join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'index.html'), page(head, body));
  }
}

/** The same donut by the loader, without and with its files named in the page. */
async function buildLoaderPages(folder: string): Promise<void> {
  const outDir = join(folder, 'loader');
  await buildLoader(outDir);
  const script = '<script src="loader.js"></script>';
  await writeFile(join(outDir, 'index.html'), page(script, tag()));
  await cp(outDir, join(folder, 'named'), { recursive: true });
  const files = JSON.parse(await readFile(join(outDir, version, 'files.json'), 'utf8')) as Record<string, string[]>;
  const links = files['ew-nps-donut']!.map((file) => `<link rel="modulepreload" href="${version}/${file}">`);
  await writeFile(join(folder, 'named/index.html'), page(links.join('') + script, tag()));
}

/** Fetched into the bench's own folder, without the scripts that it would run there. @returns false where there is no network */
function fetchCarbon(folder: string): boolean {
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, `@carbon/charts@${carbonVersion}`], { stdio: 'pipe', timeout: 180_000 });
    return true;
  } catch {
    console.log('Carbon Charts could not be fetched, so it is left out: without a network, or a registry, there is nothing to compare with.');
    return false;
  }
}

async function buildCarbon(folder: string): Promise<boolean> {
  const own = join(folder, 'carbon-package');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'package.json'), '{ "private": true }');
  if (!fetchCarbon(own)) return false;
  const charts = resolve(own, 'node_modules/@carbon/charts');
  await buildPage(folder, 'carbon', { alias: { '@carbon/charts/styles.css': join(charts, 'styles.min.css'), '@carbon/charts': join(charts, 'dist/index.mjs') } });
  return true;
}

async function open(browser: Browser, address: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => console.error(error.message));
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await tab.addInitScript(`globalThis.times = {};
    (function look() {
      if (!times.readable && globalThis.isReadable?.()) times.readable = performance.now();
      if (!times.drawn && globalThis.isDrawn?.()) times.drawn = performance.now();
      if (!times.readable || !times.drawn) requestAnimationFrame(look);
    })();`);
  await tab.goto(address, { waitUntil: 'commit', timeout: limit });
  await tab.waitForFunction('times.readable && times.drawn', undefined, { timeout: limit });
  const times = (await tab.evaluate('times')) as Omit<Times, 'bytes'>;
  await context.close();
  return { ...times, bytes };
}

const median = (values: readonly number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const names: Record<string, string> = {
  bare: 'the words alone',
  ours: 'ours, built into the page',
  given: 'ours, with its figures in the page',
  server: 'ours, drawn on a server',
  loader: 'ours, by the loader',
  named: 'ours, by the loader, its files named in the page',
  carbon: `Carbon Charts ${carbonVersion}`,
  echarts: 'ECharts',
  highcharts: 'Highcharts',
};

function print(found: Map<string, Times[]>): void {
  const of = (name: string, what: keyof Times) => median((found.get(name) ?? []).map((times) => times[what]));
  const base = found.has('carbon') ? 'carbon' : 'echarts';
  console.log(`\nfrom the address to the first figure, slow 4G and ${slowdown}× CPU, medians of ${found.get('ours')?.length ?? 0}, interleaved\n  readable ms   drawn ms   gz kB  readable, drawn of ${names[base]}'s`);
  for (const name of found.keys()) {
    const ratio = (what: 'readable' | 'drawn') => `${(of(name, what) / of(base, what)).toFixed(2)} ×`;
    console.log(`${of(name, 'readable').toFixed(0).padStart(13)}${of(name, 'drawn').toFixed(0).padStart(11)}${(of(name, 'bytes') / 1000).toFixed(1).padStart(8)}  ${ratio('readable')}, ${ratio('drawn')}  ${names[name]}`);
  }
}

export async function printFirst(folder: string, rounds: number): Promise<void> {
  for (const name of ['bare', 'echarts', 'highcharts']) await buildPage(folder, name);
  await buildOurPages(folder);
  await buildLoaderPages(folder);
  const pages = ['bare', 'ours', 'given', 'server', 'loader', 'named', ...((await buildCarbon(folder)) ? ['carbon'] : []), 'echarts', 'highcharts'];
  const served = await Promise.all(pages.map(async (name) => ({ name, ...(await serveCompressed(join(folder, name), JSON.stringify(survey))) })));
  const browser = await launchBrowser();
  const found = new Map(pages.map((name): [string, Times[]] => [name, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { name, address } of served) found.get(name)?.push(await open(browser, address));
    }
    print(found);
  } finally {
    await browser.close();
    for (const { close } of served) close();
  }
}
