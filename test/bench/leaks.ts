/**
 * What is left of an element after it was on the page: nodes, listeners, timers, observers, charts, the element itself, memory. Counted by the browser's own account.
 * `npm run bench -- leaks` mounts, moves and removes every element 500 times and asks it anew 2,000 times; a test does fewer rounds under the same limits.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { keepNames } from '../browser.js';
import type { LeaksPage } from './leaks-page.js';

declare global {
  var leaks: LeaksPage;
  /** Timers and frames that were asked for and have neither come nor been taken back. */
  var pendingTimers: Set<string>;
}

/** What the page holds once everything that can be collected is. */
export interface Census {
  nodes: number;
  listeners: number;
  timers: number;
  observers: number;
  charts: number;
  /** Of ours, on the page or not; prototypes are counted too. */
  elements: number;
  /** Of script, bytes. Whatever script keeps alive of the browser's has an object here. */
  heap: number;
  /** The browser's own memory for the page, bytes: its engine for styles keeps a parsed media query from every calculation of some of its own elements' styles, and entries of slow frames and tasks. */
  browser: number;
  /** Given so far. */
  answers: number;
}

export interface LeakStage {
  readonly tags: readonly string[];
  mount(tag: string, times: number): Promise<void>;
  refresh(tag: string, times: number): Promise<void>;
  census(): Promise<Census>;
  close(): Promise<void>;
}

/**
 * Memory is to be what the page holds: without these the browser adds code that it has compiled for what runs often,
 * and an account of long frames, a hundred kilobytes either way.
 */
export const leakFlags = ['--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode', '--disable-blink-features=LongAnimationFrameTiming'];

/** Elements on the page at once. */
const atOnce = 10;

/** In the page, before any script of it: notes what is pending, and keeps hold of nothing. */
function watchTimers(): void {
  const pending = new Set<string>();
  const scope = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
  const watch = (ask: string, cancel: string, comesAgain = false) => {
    const [original, originalCancel] = [scope[ask]!, scope[cancel]!];
    scope[ask] = (run, ...rest) => {
      const id: unknown = original(
        (...args: unknown[]) => {
          if (!comesAgain) pending.delete(`${cancel} ${String(id)}`);
          (run as (...args: unknown[]) => void)(...args);
        },
        ...rest,
      );
      pending.add(`${cancel} ${String(id)}`);
      return id;
    };
    scope[cancel] = (id) => {
      pending.delete(`${cancel} ${String(id)}`);
      originalCancel(id);
    };
  };
  watch('setTimeout', 'clearTimeout');
  watch('setInterval', 'clearInterval', true);
  watch('requestAnimationFrame', 'cancelAnimationFrame');
  scope['pendingTimers'] = pending as never;
}

async function countOf(session: CDPSession, expression: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression, objectGroup: 'count' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup: 'count' });
  const counted = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId!, functionDeclaration: 'function () { return this.length; }', returnByValue: true });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return counted.result.value as number;
}

async function collect(session: CDPSession, page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await session.send('HeapProfiler.collectGarbage');
  }
}

/** The prototype of all elements of ours. */
const base = `(() => {
  let prototype = customElements.get('ew-analytics').prototype;
  while (Object.getPrototypeOf(prototype) !== HTMLElement.prototype) prototype = Object.getPrototypeOf(prototype);
  return prototype;
})()`;

async function takeCensus(session: CDPSession, page: Page): Promise<Census> {
  await collect(session, page);
  const elements = await countOf(session, base);
  let observers = 0;
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver']) observers += await countOf(session, `${name}.prototype`);
  await collect(session, page);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  const heap = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
  const counted = await page.evaluate(() => ({ timers: pendingTimers.size, charts: leaks.charts(), answers: leaks.answers() }));
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), ...counted, observers, elements, heap: heap.usedSize, browser: heap.embedderHeapUsedSize ?? 0 };
}

export async function openLeakStage(browser: Browser, address: string): Promise<LeakStage> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  page.on('pageerror', (error) => console.error(error.message));
  page.on('console', (message) => console.error(message.text()));
  await keepNames(page);
  await page.addInitScript(watchTimers);
  await page.goto(address);
  await page.waitForFunction(() => 'leaks' in globalThis);
  const session = await page.context().newCDPSession(page);
  for (const domain of ['Performance.enable', 'HeapProfiler.enable'] as const) await session.send(domain);
  return {
    tags: await page.evaluate(() => leaks.tags),
    async mount(tag, times) {
      for (let done = 0; done < times; done += atOnce) await page.evaluate(([name, size]) => leaks.batch(name, size), [tag, atOnce] as const);
    },
    async refresh(tag, times) {
      await page.evaluate(([name, count]) => leaks.refresh(name, count), [tag, times] as const);
    },
    census: () => takeCensus(session, page),
    close: () => page.close(),
  };
}

/** None of these may be more than before. */
export const leftovers = ['elements', 'nodes', 'listeners', 'timers', 'observers', 'charts'] as const;
/** Memory may have grown by that many bytes. */
export const mostGrowth = 200_000;

/** What is known to the page only once something was drawn and used is no leak. */
export async function warmUp(stage: LeakStage, tag: string): Promise<void> {
  await stage.mount(tag, atOnce);
  await stage.refresh(tag, atOnce);
}

const mounts = Number(process.env.MOUNTS ?? 500);
const refreshes = Number(process.env.REFRESHES ?? 2_000);
const parts = 5;

/** Memory moves in steps where the browser enlarges a table of its own; what leaks grows in every part. */
function growth(heaps: readonly number[]): number {
  const steps = heaps.slice(1).map((heap, index) => heap - heaps[index]!);
  return steps.sort((one, other) => one - other)[(parts - 1) / 2]! * parts;
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(9);

async function printElement(stage: LeakStage, tag: string): Promise<void> {
  const began = performance.now();
  await warmUp(stage, tag);
  const taken = [await stage.census()];
  for (let part = 0; part < parts; part++) {
    await stage.mount(tag, mounts / parts);
    await stage.refresh(tag, refreshes / parts);
    taken.push(await stage.census());
  }
  const [before, after] = [taken[0]!, taken.at(-1)!];
  const left = leftovers.map((name) => String(after[name] - before[name]).padStart(10)).join('');
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(9);
  console.log(`${left}${kB(growth(taken.map(({ heap }) => heap)))}${kB(after.heap - before.heap)}${kB(after.browser - before.browser)}${String(after.answers - before.answers).padStart(9)}${seconds}  ${tag}`);
}

/** @param only one element, or several with commas between */
export async function printLeaks(browser: Browser, address: string, only?: string): Promise<void> {
  const stage = await openLeakStage(browser, address);
  console.log(`\nleft after ${mounts} mounts, moves and removals and ${refreshes} refreshes of each element, as more than before them; kB of script grown: the median of ${parts} parts times ${parts}, and from begin to end; and of the browser itself`);
  console.log(`${leftovers.map((name) => name.padStart(10)).join('')} kB grown   in all  browser  answers  seconds  element`);
  for (const tag of only?.split(',') ?? stage.tags) await printElement(stage, tag);
  await stage.close();
}
