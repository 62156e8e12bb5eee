/** Serves built pages beside an endpoint of the contract at `/analytics/`, whose recorded answers want a token. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { recordedFetch } from '../../demo/recorded/index.js';
import { addressOf } from '../e2e/serve.js';
import type { Asked, Site } from './host.js';

export const tokenPath = '/session/analytics-token';
const endpointPath = '/analytics/';
const types: Record<string, string> = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};

export interface SiteSettings {
  /** Prefix with slashes around it → folder on disk. The longest prefix wins. */
  folders?: Readonly<Record<string, string>>;
  /** Answers paths that are in no folder. */
  page?: (request: Request) => Promise<Response> | undefined;
  /** Whether the endpoint answers without a token. */
  open?: boolean;
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}

const refused = (): Response => Response.json({ type: 'about:blank', kind: 'unauthorized', title: 'No token', status: 401 }, { status: 401, headers: { 'content-type': 'application/problem+json' } });

async function fileIn(folders: Readonly<Record<string, string>>, path: string): Promise<Response | undefined> {
  const [prefix] = Object.keys(folders).filter((each) => path.startsWith(each)).sort((a, b) => b.length - a.length);
  if (prefix === undefined) return undefined;
  const name = path.slice(prefix.length);
  const file = join(folders[prefix]!, name === '' || name.endsWith('/') ? `${name}index.html` : name);
  const body = await readFile(file).catch(() => undefined);
  return body && new Response(new Uint8Array(body), { headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream' } });
}

/** A site on a free port of this machine. Every call of the token path gives another token, and all of them are good. */
export async function startSite({ folders = {}, page, open = false }: SiteSettings): Promise<Site> {
  const asked: Asked[] = [];
  const tokens = new Set<string>();

  function endpoint(method: string, url: URL, token: string | undefined): Promise<Response> {
    if (!open && !tokens.has(token ?? '')) return Promise.resolve(refused());
    return recordedFetch(url, { method });
  }

  function mint(): Response {
    const token = randomUUID();
    tokens.add(token);
    return Response.json({ token, expires_in: 900 }, { headers: { 'cache-control': 'no-store' } });
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Response> {
    const method = request.method ?? 'GET';
    const path = normalize(decodeURIComponent(url.pathname));
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const api = path.startsWith(endpointPath) ? await endpoint(method, url, token) : path === tokenPath ? mint() : undefined;
    if (api) asked.push({ method, path: url.pathname + url.search, token, status: api.status });
    return api ?? (await fileIn(folders, path)) ?? (await page?.(new Request(url, { method }))) ?? new Response(null, { status: path === '/favicon.ico' ? 204 : 404 });
  }

  const server = createServer((request, response) => {
    answer(request, new URL(request.url ?? '/', addressOf(server))).then(
      (found) => send(response, found),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: addressOf(server), asked, stop };
}
