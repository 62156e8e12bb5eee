// Serves the host page and what it says about its data, beside the endpoint on the same port.
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { About } from './about.js';

type Pages = (request: Request) => Promise<Response>;

// The page is a proof that the widgets live with this: no inline script, no inline style, no string made into markup.
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'",
  "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

const pageHeaders = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
/** Vite puts a hash of the content into these names. */
const neverChanges = /^\/assets\//;

export function pagesFrom(directory: string, about: () => About): Pages {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
    if (pathname === '/demo/about.json') return Response.json(about(), { headers: { 'cache-control': 'no-store' } });
    return file(directory, pathname);
  };
}

async function file(directory: string, pathname: string): Promise<Response> {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const body = await read(directory, name);
  if (!body) return new Response('There is nothing here.', { status: 404, headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' } });
  const headers = { ...pageHeaders, 'content-type': getMimeType(name) ?? 'application/octet-stream', 'cache-control': neverChanges.test(name) ? 'max-age=31536000, immutable' : 'no-cache' };
  return new Response(new Uint8Array(body), { headers });
}

async function read(directory: string, name: string): Promise<Buffer | undefined> {
  try {
    const path = normalize(join(directory, decodeURIComponent(name)));
    if (!path.startsWith(directory + sep)) return undefined;
    return await readFile(path);
  } catch {
    // Not there, a directory, or a name that no file can have.
    return undefined;
  }
}
