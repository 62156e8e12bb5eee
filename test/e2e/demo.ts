// Starts the demo as its reader would, on a port and a data directory of its own, and opens its page.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { keepNames } from '../browser.js';

/** What the browser tells of a move that nobody caused. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

export interface Demo {
  url: string;
  stop(): Promise<number | null>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves at the line that says the page can be used. */
function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text.toString();
      const url = /^ready (http:\/\/localhost:\d+\/)$/m.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code} before it was ready:\n${output}`)));
  });
}

export async function startDemo(flags: readonly string[] = []): Promise<Demo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'engagement-widgets-'));
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await ready(child);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      const [code] = await ended;
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

export interface Visit {
  page: Page;
  /** Everything that a page's author would hear of: console lines, errors, policy violations. */
  noise: string[];
  /** Addresses below the endpoint that were asked. */
  asked: string[];
  close(): Promise<void>;
}

/** Opens a view of the host page and notes all that it says and asks. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US', ...options });
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
  await page.goto(url);
  return { page, noise, asked, close: () => context.close() };
}

/** Nothing was said, and no policy broken. */
export async function quiet({ page, noise }: Visit): Promise<void> {
  assert.deepEqual(noise, []);
  assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
}

/** Waits until the widgets that can be seen, in dashboards too, are in a state. What is far from the viewport asks later. */
export async function inState(page: Page, selector: string, state = 'ready'): Promise<void> {
  await page.waitForFunction(
    ([query, name]) => {
      const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [...(element.matches(query!) ? [element] : []), ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
      const found = within(document).filter((element) => element.checkVisibility());
      return found.length > 0 && found.every((element) => element.matches(`:state(${name})`) || element.getBoundingClientRect().top > innerHeight + 300);
    },
    [selector, state] as const,
  );
}
