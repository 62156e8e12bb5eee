/** Serves a built page as hosts do, compressed, and one answer for all that is asked of the endpoint. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressOf } from '../../e2e/serve.js';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

const send = (response: ServerResponse, type: string, body: string | Buffer) =>
  void response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'no-store' }).end(gzipSync(body, { level: 9 }));

export async function serveCompressed(folder: string, answer: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    if (path.startsWith('/analytics/')) return send(response, 'application/json', answer);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(folder, file)).then((body) => send(response, types[extname(file)] ?? 'application/octet-stream', body), () => response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { address: addressOf(server), close: () => void server.close() };
}
