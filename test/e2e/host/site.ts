// The demo and a Chromium: started once for all tests of the host page, since filling its database takes longer than most of them.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { keepNames, launchBrowser } from '../../browser.js';
import { startDemo, type Demo } from './demo.js';

/** What the browser tells of a move that nobody caused. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

let open: { demo: Demo; browser: Browser } | undefined;
before(async () => {
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  open = { demo, browser };
});
after(async () => {
  await open?.browser.close();
  assert.equal(await open?.demo.stop(), 0, 'the demo stops cleanly on SIGTERM');
});

/** Ends with a slash. Only while tests run. */
export const siteUrl = (): string => open!.demo.url;

export interface Visit {
  page: Page;
  /** Everything that a page's author would hear of: console lines, errors, policy violations. */
  noise: string[];
  /** Addresses below the endpoint that were asked. */
  asked: string[];
  close(): Promise<void>;
}

/** Opens a view of the host page, such as `#/missions`, in Chromium, and notes all that it says and asks. */
export async function visit(view = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await open!.browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => request.url().includes('/api/') && asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`));
  await keepNames(page);
  await page.addInitScript(() => {
    const shifts: string[] = [];
    const describe = ({ value, sources }: LayoutShift) => `${value} ${sources.map(({ node }) => (node as Element | null)?.className ?? '').join(' ')}`;
    Object.assign(window, { shifts, violations: [] as string[] });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push(describe(entry as LayoutShift)))).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { violations: string[] }).violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(siteUrl() + view);
  return { page, noise, asked, close: () => context.close() };
}

/** Nothing was said, and no policy broken. */
export async function quiet({ page, noise }: Visit): Promise<void> {
  assert.deepEqual(noise, []);
  assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
}
