/** A board of 100,000 rows by us, by AG Grid and as a plain HTML table: interleaved, so that ratios hold on any machine. */
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { weigh } from '../bundling.js';
import type { RowBench } from './rows-page.js';

declare global {
  var rowBench: RowBench;
}

interface Round {
  script: number;
  pixels: number;
  /** Main thread for each turn of the wheel. */
  turn: number;
  frames: number[];
  most: number;
}

const turns = 120;

/** Of the sorted values. */
function at(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
}

/** A wheel that turns steadily, as fast as a screen shows it. */
async function wheel(session: CDPSession, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    void session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 500, y: 400, deltaX: 0, deltaY: 100 }).catch(() => undefined);
    await new Promise((next) => setTimeout(next, 16));
  }
}

async function round(page: Page, session: CDPSession, name: string): Promise<Round> {
  await page.evaluate((each) => rowBench.prepare(each), name);
  const before = await busyTime(session);
  const script = await page.evaluate((each) => rowBench.assign(each), name);
  await page.evaluate(() => rowBench.frame());
  const pixels = (await busyTime(session)) - before;
  // What loads on first use may come before the wheel turns.
  await page.waitForTimeout(300);
  await page.evaluate((each) => rowBench.watch(each), name);
  const still = await busyTime(session);
  await wheel(session, turns);
  const turn = ((await busyTime(session)) - still) / turns;
  const { frames, most, scrolled } = await page.evaluate((each) => rowBench.stop(each), name);
  if (scrolled < 1_000) console.error(`${name} was not scrolled.`);
  return { script, pixels, turn, frames, most };
}

/** gz bytes of AG Grid with the modules that the board takes. */
async function agGridBytes(): Promise<number> {
  const result = await build({ configFile: false, logLevel: 'silent', build: { write: false, target: 'es2022', minify: true, chunkSizeWarningLimit: 5_000, rolldownOptions: { input: 'test/bench/ag-grid.ts', preserveEntrySignatures: 'strict' } } });
  const chunks = (result as Rolldown.RolldownOutput).output.filter((chunk) => chunk.type === 'chunk');
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

async function bytes(): Promise<Record<string, number>> {
  const { initial, onDemand } = await weigh(['leaderboard']);
  const ofRows = [...onDemand].filter(([chunk]) => /window|whole/.test(chunk)).reduce((sum, [, size]) => sum + size, 0);
  return { ours: initial + ofRows, 'AG Grid': await agGridBytes() };
}

/** @param rounds after one to warm up */
export async function printRows(browser: Browser, address: string, rounds: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction(() => 'rowBench' in globalThis);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const names = await page.evaluate(() => rowBench.names);
  const all = new Map(names.map((name) => [name, [] as Round[]]));
  for (let turn = 0; turn <= rounds; turn++) for (const name of names) all.get(name)?.push(await round(page, session, name));
  await page.close();
  print(all, await bytes());
}

function print(all: ReadonlyMap<string, readonly Round[]>, sizes: Readonly<Record<string, number>>): void {
  const median = (name: string, of: 'script' | 'pixels' | 'turn') => at(0.5, (all.get(name) ?? []).slice(1).map((each) => each[of]));
  const [ours = ''] = all.keys();
  const ms = (value: number) => value.toFixed(1).padStart(9);
  console.log(`\n100,000 rows, ms (${(all.get(ours)?.length ?? 1) - 1} rounds, interleaved): from the assignment to the first rows, main thread until they are painted and for each turn of a steady wheel, its frames`);
  console.log('   script    least     paint  ours takes  each turn p95 frame  longest  row nodes    gz kB');
  for (const [name, [, ...later]] of all) {
    const frames = later.flatMap((each) => each.frames);
    const ratio = `${(median(ours, 'pixels') / median(name, 'pixels')).toFixed(3)} ×`;
    const size = sizes[name] ?? (name.startsWith('ours') ? sizes['ours'] : undefined);
    console.log(
      [ms(median(name, 'script')), ms(Math.min(...later.map(({ script }) => script))), ms(median(name, 'pixels')), ratio.padStart(12), ms(median(name, 'turn')).padStart(11), ms(at(0.95, frames)), ms(Math.max(...frames)), String(Math.max(...later.map(({ most }) => most))).padStart(11), (size ? (size / 1000).toFixed(1) : '–').padStart(9), `  ${name}`].join(''),
    );
  }
}
