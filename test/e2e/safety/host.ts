/** A host with the strictest policy that the README promises to be enough: pages built as an app builds them, and an endpoint from recordings. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';
import { minifyTemplatesForVite } from '../../../.config/minify-templates.js';
import { packageSourcesForVite } from '../../../.config/package-sources.js';
import { plainImportsForVite } from '../../../.config/plain-imports.js';
import { answerAt, RecordedEndpoint } from '../../../demo/recorded/index.js';
import { addressOf } from '../serve.js';

export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface SafetyHost {
  url: string;
  /** Scripts that were asked for. */
  scripts: string[];
  stop(): void;
}

/** The chunks of a page's script, as an app's own build would make them. @param steps of the package's own build that are taken too */
export async function scriptsOf(entry: string, steps: PluginOption[] = [minifyTemplatesForVite(), plainImportsForVite()]): Promise<Map<string, string>> {
  const pick: Plugin = { name: 'entry', resolveId: (id) => (id === 'page' ? resolve(entry) : null) };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [pick, packageSourcesForVite(), ...steps],
    build: { write: false, target: 'es2022', minify: false, modulePreload: false, rolldownOptions: { input: 'page', output: { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js' } } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : [])));
}

const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script type="module" src="/page.js"></script><main></main></html>';

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}

/** @param entry path of the page's script */
export async function startSafetyHost(entry: string): Promise<SafetyHost> {
  const chunks = await scriptsOf(entry);
  const endpoint = new RecordedEndpoint(answerAt);
  const scripts: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const script = chunks.get(pathname);
    if (script !== undefined) {
      scripts.push(pathname);
      response.writeHead(200, { 'content-type': 'text/javascript', 'content-security-policy': policy }).end(script);
    } else if (pathname.startsWith('/v1/')) void endpoint.respond({ method: request.method ?? 'GET', path: pathname, query: Object.fromEntries(searchParams), body: '' }).then((answer) => send(response, answer));
    else if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: addressOf(server), scripts, stop: () => void server.close() };
}
