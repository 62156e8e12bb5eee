/** Reads the browser's own account of main-thread time (script, style, layout, paint) around what the page of the bench does. */
import type { Browser } from 'playwright-core';
import type { Bench } from './page.js';

declare global {
  var bench: Bench;
}

export interface Meter {
  /** Milliseconds of main thread from the answer to the painted widget. */
  answer(tag: string): Promise<number>;
  /** Milliseconds of main thread from data to the painted chart. */
  chart(chart: 'donut' | 'stacked bar', library: string): Promise<number>;
  /** The longest task over 50 ms while that widget was answered, 0 if there was none. */
  longestTask(tag: string): Promise<number>;
}

export async function openMeter(browser: Browser, address: string): Promise<Meter> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const longest = new Map<string, number>();

  // Not `ScriptDuration`: it leaves out what runs in promises and frames, which is nearly everything.
  const busyTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1_000;
  };
  const during = async (action: () => Promise<void>): Promise<number> => {
    const before = await busyTime();
    await action();
    return (await busyTime()) - before;
  };

  return {
    async answer(tag) {
      await page.evaluate((name) => bench.waiting(name), tag);
      await page.evaluate(() => void bench.longTasks.splice(0));
      const time = await during(() => page.evaluate(() => bench.answered()));
      const tasks = await page.evaluate(() => bench.longTasks);
      longest.set(tag, Math.max(longest.get(tag) ?? 0, ...tasks));
      await page.evaluate(() => bench.clear());
      return time;
    },
    async chart(chart, library) {
      const time = await during(() => page.evaluate(([what, by]) => bench.draw(what, by), [chart, library] as const));
      await page.evaluate(() => bench.clear());
      return time;
    },
    longestTask: async (tag) => longest.get(tag) ?? 0,
  };
}
