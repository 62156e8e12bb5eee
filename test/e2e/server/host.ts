/** Pages drawn on a server under a strict policy, their script as an app builds it, and an endpoint that counts what it is asked. */
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { answerAt, RecordedEndpoint } from '../../../demo/recorded/index.js';
import { scriptsOf } from '../safety/host.js';
import { addressOf } from '../serve.js';

/** HTML of a page; `nonce` belongs to every style in it. */
export type PageMaker = (page: { nonce: string; base: string; script: string; query: URLSearchParams }) => Promise<string>;

export interface DrawnHost {
  url: string;
  /** Paths that the endpoint was asked for. */
  asked: string[];
  stop(): void;
}

const policyWith = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;

/** @param pages by path */
export async function startDrawnHost(pages: Readonly<Record<string, PageMaker>>): Promise<DrawnHost> {
  // Templates as they are written, for here the server has them so too.
  const chunks = await scriptsOf('test/e2e/server/page.ts', []);
  const endpoint = new RecordedEndpoint(answerAt);
  const asked: string[] = [];
  let release: () => void = () => undefined;

  async function answer(method: string, { pathname, searchParams, search }: URL): Promise<Response> {
    if (pathname.startsWith('/v1/')) {
      asked.push(pathname + search);
      return endpoint.respond({ method, path: pathname, query: Object.fromEntries(searchParams), body: '' });
    }
    const code = chunks.get(pathname);
    if (pathname === '/defined') release();
    if (code !== undefined) return new Response(code, { headers: { 'content-type': 'text/javascript' } });
    const nonce = randomUUID();
    const html = await pages[pathname]?.({ nonce, base: addressOf(server), script: '<script type="module" src="/page.js"></script>', query: searchParams });
    if (html === undefined) return new Response(null, { status: pathname === '/favicon.ico' ? 204 : 404 });
    // What is not strict is for pages that put HTML into themselves; what is slow waits with its second half for its script.
    if (pathname === '/loose') return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    if (pathname === '/slow') return new Response(Readable.toWeb(Readable.from(slowly(html, searchParams.get('cut') ?? ''))) as ReadableStream<Uint8Array>, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyWith(nonce) } });
  }

  /** Up to a text, and the rest once the page says that its elements are defined. */
  async function* slowly(html: string, cut: string): AsyncGenerator<Uint8Array> {
    const at = html.indexOf(cut);
    const encoder = new TextEncoder();
    const defined = new Promise<void>((resolve) => (release = resolve));
    yield encoder.encode(html.slice(0, at));
    await defined;
    yield encoder.encode(html.slice(at));
  }

  const server = createServer((request, response) => {
    void answer(request.method ?? 'GET', new URL(request.url ?? '/', 'http://host')).then(async (found) => {
      response.writeHead(found.status, Object.fromEntries(found.headers));
      for await (const piece of (found.body ?? []) as AsyncIterable<Uint8Array>) response.write(piece);
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: addressOf(server), asked, stop: () => void server.close() };
}
