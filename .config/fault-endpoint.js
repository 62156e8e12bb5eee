// Test plugin: an endpoint under /faults/<kind>/… that goes wrong in one way each, over real HTTP, and a second origin that notes what reaches it.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const good = JSON.stringify({
  period: { from: '2026-04-01', to: '2026-05-01' }, zone: 'Europe/Berlin', generatedAt: '2026-05-01T10:32:00Z', validations: 1, people: 1, types: [],
});

/** Answers by kind; each gets Node's response and the address of the other origin. */
const faults = {
  good: (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(good),
  elsewhere: (response, other) => response.writeHead(302, { Location: `${other}/stolen` }).end(),
  moved: (response) => response.writeHead(307, { Location: '/faults/good/v1/missions/types' }).end(),
  truncated: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': good.length });
    response.write(good.slice(0, 40), () => response.destroy());
  },
  'cut-gzip': (response) => {
    const body = gzipSync(good);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    response.end(body.subarray(0, body.length - 12));
  },
  reset: (response) => response.destroy(),
  html: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
  huge: (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(48 * 1024 * 1024, ' '))),
  infinite: (response) => response.writeHead(200).end(good.replace('"validations":1', '"validations":1e999')),
  refused: (response) => response.writeHead(401, { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'fault-1' }).end('{}'),
};

const reached = [];
const other = createServer((request, response) => {
  reached.push({ url: request.url, headers: request.headers });
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*, Authorization' }).end(good);
});

/** Runs the second origin as long as the tests run. */
export const secondOrigin = () => ({
  name: 'second-origin',
  serverStart: () => new Promise((resolve) => other.listen(0, '127.0.0.1', resolve)),
  serverStop: () => void other.close(),
});

/** Middleware of the test server; plugins come too late for a broken connection. */
export function faultEndpoint(context, next) {
  const kind = /^\/faults\/([\w-]+)\//.exec(context.path)?.[1];
  if (kind === 'reached') context.body = reached;
  else if (faults[kind]) {
    context.respond = false;
    faults[kind](context.res, `http://127.0.0.1:${other.address().port}`);
  } else return next();
}
