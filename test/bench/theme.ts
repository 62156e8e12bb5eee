/** What a change of theme costs the main thread with twenty widgets on the page: script, and all of it with style, layout and paint. */
import type { Browser, CDPSession, Page } from 'playwright-core';

interface Cost {
  /** Script alone: functions, listeners, frames and promises, without the styles and layouts that they ask for, and without painting. */
  script: number;
  /** All of the main thread: script, style, layout, paint. */
  all: number;
}

/** As the issue asks of twenty widgets. */
const limit = 16;

interface TraceEvent {
  name: string;
  ph: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
  /** Time of the thread itself, so that a busy machine counts for nothing. */
  tdur?: number;
}

const isScript = (name: string) => /^(FunctionCall|EvaluateScript|v8\..*|EventDispatch|FireAnimationFrame|TimerFire|RunMicrotasks|V8\..*)$/.test(name);
/** What script may ask for, but is none. */
const isDrawing = (name: string) => /^(UpdateLayoutTree|RecalculateStyles|Layout|UpdateLayerTree|Layerize|Paint|PrePaint|Commit|HitTest)$/.test(name);

/** Outermost events of a kind, in ms of their thread, without what of another kind lies within. */
function own(events: readonly TraceEvent[], isKind: (name: string) => boolean, isOther: (name: string) => boolean): number {
  let [sum, end, otherEnd] = [0, -1, -1];
  for (const event of events) {
    if (event.ts < end) {
      if (isOther(event.name) && event.ts >= otherEnd) {
        sum -= event.tdur ?? 0;
        otherEnd = event.ts + event.dur!;
      }
      continue;
    }
    if (!isKind(event.name)) continue;
    sum += event.tdur ?? 0;
    end = event.ts + event.dur!;
  }
  return sum / 1_000;
}

/** Traces what is done in the meantime. */
async function costOf(session: CDPSession, act: () => Promise<unknown>): Promise<Cost> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'toplevel'] } });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((one, other) => one.ts - other.ts || other.dur! - one.dur!);
  // The thread that has the page's script.
  const { pid, tid } = whole.find(({ name }) => name === 'FunctionCall')!;
  const main = whole.filter((event) => event.pid === pid && event.tid === tid);
  return { script: own(main, isScript, isDrawing), all: own(main, (name) => name.endsWith('RunTask') || name === 'RunTask', () => false) };
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
  console.log(`\na change of theme with 20 widgets, ms of main thread (${rounds} rounds); at most ${limit} of script\n  script     all  what changes`);
  for (const [name, change] of Object.entries(ways)) {
    const costs: Cost[] = [];
    for (let round = 0; round <= rounds; round++) {
      const cost = await costOf(session, async () => {
        await change(page, round % 2 === 0);
        await settled(page, 8);
      });
      if (round > 0) costs.push(cost);
    }
    const figure = (what: keyof Cost) => median(costs.map((cost) => cost[what])).toFixed(1).padStart(8);
    console.log(`${figure('script')}${figure('all')}  ${name}`);
  }
  await page.close();
}
