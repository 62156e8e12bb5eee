/** A host's page, its endpoint on another origin, and a third origin that no secret may reach; each notes all that comes to it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerAt, RecordedEndpoint } from '../../../demo/recorded/index.js';

export interface Noted {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What an endpoint does instead of answering. */
export type Misdeed = (request: Noted, response: ServerResponse) => void;

export class Site {
  readonly noted: Noted[] = [];
  misdeed: Misdeed | undefined;
  readonly #server: Server;

  constructor(answer: (request: Noted, response: ServerResponse) => Promise<void>) {
    this.#server = createServer((incoming, response) => void this.#receive(incoming, response, answer));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse, answer: (request: Noted, response: ServerResponse) => Promise<void>): Promise<void> {
    const request = { method: incoming.method ?? 'GET', url: incoming.url ?? '/', headers: incoming.headers, body: await text(incoming) };
    for (const [name, value] of Object.entries(corsFor(request))) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    this.noted.push(request);
    if (this.misdeed) return this.misdeed(request, response);
    await answer(request, response);
  }
}

/** Allows everything: what is kept back is kept back by the widgets. */
const corsFor = ({ headers }: Noted): Record<string, string> => ({
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': headers['access-control-request-headers'] ?? 'authorization',
  'access-control-allow-methods': 'GET, PUT, DELETE',
  'access-control-expose-headers': 'x-request-id',
});

/** Recorded answers; what is subscribed to is kept. */
export function recordedSite(): Site {
  const recorded = new RecordedEndpoint(answerAt);
  return new Site(async ({ method, url, body }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://site');
    const path = pathname.slice(Math.max(0, pathname.indexOf('/v1/')));
    const answer = await recorded.respond({ method, path, query: Object.fromEntries(searchParams), body });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
}

const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script src="/widgets.js"></script><main></main></html>';

export function hostSite(): Site {
  return new Site(async ({ url }, response) => {
    if (url !== '/widgets.js') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'session=s-1' }).end(html);
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile('dist/bundle/engagement-widgets.js'));
  });
}
