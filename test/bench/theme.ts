/** What a change of theme costs the main thread with twenty widgets on the page: script, and all of it with style, layout and paint. */
import type { Browser, CDPSession, Page } from 'playwright-core';

interface Cost {
  script: number;
  all: number;
}

async function costNow(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1_000;
  // The browser's own count of script leaves out what runs in promises and frames.
  return { script: of('TaskDuration') - of('RecalcStyleDuration') - of('LayoutDuration'), all: of('TaskDuration') };
}

async function settled(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  }, frames);
}

const ways = {
  'a token on the root': (page: Page, on: boolean) => page.evaluate((dark) => document.documentElement.style.setProperty('--ew-accent', dark ? '#b3261e' : '#146179'), on),
  'light to dark': (page: Page, on: boolean) => page.evaluate((dark) => document.documentElement.style.setProperty('color-scheme', dark ? 'dark' : 'light'), on),
};

const median = (values: readonly number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

export async function printTheme(browser: Browser, address: string, rounds: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2400, height: 2400 } });
  await page.goto(address);
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('ew-analytics > *')];
    return widgets.length === 20 && widgets.every((widget) => widget.matches(':state(ready)') && !widget.shadowRoot?.querySelector('.picture > canvas:not([data-drawn])'));
  }, undefined, { timeout: 60_000 });
  await settled(page, 30);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  console.log(`\na change of theme with 20 widgets, ms of main thread (${rounds} rounds)\n  script     all  what changes`);
  for (const [name, change] of Object.entries(ways)) {
    const costs: Cost[] = [];
    for (let round = 0; round <= rounds; round++) {
      const before = await costNow(session);
      await change(page, round % 2 === 0);
      await settled(page, 8);
      const after = await costNow(session);
      if (round > 0) costs.push({ script: after.script - before.script, all: after.all - before.all });
    }
    const figure = (what: keyof Cost) => median(costs.map((cost) => cost[what])).toFixed(1).padStart(8);
    console.log(`${figure('script')}${figure('all')}  ${name}`);
  }
  await page.close();
}
