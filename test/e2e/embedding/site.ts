/** A site of the test's own: pages by path, folders by prefix, and what the built package needs to be there. Notes each request. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addressOf } from '../serve.js';

export interface Site {
  /** With a slash at the end. */
  address: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  /** Paths that are answered by 503 as long as they are in here. */
  broken: Set<string>;
  server: Server;
}

export interface SiteContent {
  pages?: Record<string, string>;
  /** Prefix with slashes around it → folder on disk. */
  folders?: Record<string, string>;
  headers?: Record<string, string>;
  /** Answers everything else under /analytics/. */
  answer?: (url: string) => Promise<Response>;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export async function serveSite({ pages = {}, folders = {}, headers = {}, answer }: SiteContent): Promise<Site> {
  const [asked, broken] = [[] as string[], new Set<string>()];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    asked.push(path);
    if (broken.has(path)) return void response.writeHead(503).end();
    const page = pages[path];
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
    if (answer && path.startsWith('/analytics/')) return void answer(`http://site${request.url}`).then(async (found) => response.writeHead(found.status, { 'content-type': 'application/json' }).end(await found.text()));
    const prefix = Object.keys(folders).find((each) => path.startsWith(each));
    if (!prefix) return void response.writeHead(404).end();
    readFile(join(folders[prefix]!, path.slice(prefix.length))).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: addressOf(server), asked, broken, server };
}

/** Builds the package unless it is there. */
export function ensureBuilt(): void {
  if (!existsSync('dist/integrity.json')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'pipe' });
}

/** Opens a page; what it complains about on the console, or throws, is noted. */
export async function openPage(browser: Browser, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  await page.goto(address);
  return { page, complaints };
}
