// A plain Node server. SITE is the address under which the browser reaches it; the endpoint and the tokens are on the same site.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { figuresPage } from './figures.js';

const site = process.env.SITE;

async function getToken() {
  const response = await fetch(new URL('/session/analytics-token', site), { method: 'POST' });
  return response.json();
}

async function answer(path, response) {
  if (path === '/session.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile('session.js'));
  if (path !== '/') return response.writeHead(404).end();
  const nonce = randomUUID();
  const html = await figuresPage({ site, getToken, nonce });
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
    })
    .end(html);
}

const server = createServer((request, response) => {
  answer(request.url, response).catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
