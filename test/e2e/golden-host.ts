/** A real endpoint with hand-made facts, and a page of the built package that shows them. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { IngestKind } from 'engagement-widgets/contract';
import type { EndpointSettings } from '../../demo/endpoint/server.js';
import { keepNames } from '../browser.js';
import { startTestEndpoint, type TestEndpoint } from '../endpoint/harness.js';

const script = 'dist/bundle/engagement-widgets.js';
const tenant = 'golden';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script src="/widgets.js"></script><h1>Host</h1><main></main></html>`;

async function pages(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/widgets.js') return new Response(await readFile(script), { headers: { 'content-type': 'text/javascript' } });
  return pathname === '/' ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : new Response(null, { status: 404 });
}

export type GoldenFacts = Readonly<Partial<Record<IngestKind, readonly unknown[]>>>;

/** The facts are in; the clock stands in June, after the period, unless told otherwise. */
export async function startGolden(facts: GoldenFacts, settings: Partial<EndpointSettings> = {}): Promise<TestEndpoint> {
  const endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), pages, ...settings });
  const client = await endpoint.client(tenant);
  for (const [kind, lines] of Object.entries(facts) as [IngestKind, readonly unknown[]][]) {
    const { refusedCount, refused } = await client.send(kind, lines);
    if (refusedCount > 0) throw new Error(`${kind}: ${JSON.stringify(refused[0])}`);
  }
  return endpoint;
}

/** The page of a host that is signed in and has set up everything but the elements. */
export async function openHost(browser: Browser, endpoint: TestEndpoint): Promise<Page> {
  const token = await endpoint.mintToken({ tenant, scopes: ['read', 'people'], subject: 'ada', email: 'ada@example.com' });
  const page = await browser.newPage({ locale: 'en-US' });
  await keepNames(page);
  await page.goto(endpoint.url);
  await page.evaluate(
    ([base, secret]) => {
      const { configure } = (globalThis as unknown as { EngagementWidgets: { configure(settings: object): void } }).EngagementWidgets;
      configure({ endpoint: base, experience: 'chat', from: '2026-05-01', to: '2026-06-01', locale: 'en', getToken: () => secret });
    },
    [endpoint.url, token] as const,
  );
  return page;
}
