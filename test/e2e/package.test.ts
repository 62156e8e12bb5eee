/** The package as somebody gets it: packed, installed into an empty Vite app and built; and as one file in a plain page. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { build } from 'vite';
import { launchBrowser } from '../browser.js';
import { addressOf, serveFolder } from './serve.js';
import { survey } from './survey.js';

let folder: string;
let server: Server;
let browser: Browser;

const run = (command: string, args: string[], cwd: string) => execFileSync(command, args, { cwd, stdio: 'pipe', encoding: 'utf8' });
const inApp = (...parts: string[]) => join(folder, 'app', ...parts);

/** Sets figures by property, as a host does that fetches by itself. */
const main = `
import 'engagement-widgets/nps-donut';
import type { GroupDetail } from './types';
const donut = document.querySelector('ew-nps-donut')!;
donut.addEventListener('ew-nps-group-select', (event: CustomEvent<GroupDetail>) => void event.detail.npsGroup);
donut.data = ${JSON.stringify(survey)};
`;
const types = `export type { NpsGroupSelectDetail as GroupDetail, Settings } from 'engagement-widgets';
import type { ModuleDetail } from 'engagement-widgets/contract';
import { nps } from 'engagement-widgets/stats';
import type { EventOf } from 'engagement-widgets/types/angular';
export const score: typeof nps = nps;
export type Survey = ModuleDetail;
export const loadedAt = (event: EventOf<'ew-nps-donut', 'ew-load'>): string | undefined => event.detail.generatedAt;
// @ts-expect-error the detail has no such part
export const figures = (event: EventOf<'ew-nps-donut', 'ew-load'>) => event.detail.figures;
`;
const element = '<ew-nps-donut experience="welcome" module="survey" locale="en"></ew-nps-donut>';
const appPage = `<!doctype html><html lang="en"><title>App</title><body>${element}<script type="module" src="/main.ts"></script></body></html>`;
const plainPage = `<!doctype html><html lang="en"><title>Plain</title><body>${element}
<script src="engagement-widgets.js"></script>
<script>document.querySelector('ew-nps-donut').data = ${JSON.stringify(survey)};</script></body></html>`;

before(async () => {
  if (!existsSync('dist/bundle/engagement-widgets.js')) run('npm', ['run', '--silent', 'build'], '.');
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], '.').trim().split('\n').at(-1) ?? '';
  await mkdir(inApp(), { recursive: true });
  await writeFile(inApp('package.json'), '{ "name": "app", "private": true, "type": "module" }');
  await writeFile(inApp('index.html'), appPage);
  await writeFile(inApp('main.ts'), main);
  await writeFile(inApp('types.ts'), types);
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed)], inApp());
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Opens a page and waits for the score; what the page complained about is the test's business. */
async function scoreOn(root: string): Promise<{ text: string; complaints: string[]; foreign: string[] }> {
  server?.close();
  server = await serveFolder(root);
  const origin = addressOf(server);
  const page: Page = await browser.newPage({ viewport: { width: 600, height: 600 } });
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => request.url().startsWith(origin) || foreign.push(request.url()));
  await page.goto(origin);
  await page.locator('ew-nps-donut').getByText('+8.8').first().waitFor({ timeout: 15_000 });
  await page.locator('ew-nps-donut canvas').waitFor({ timeout: 15_000 });
  const text = await page.locator('ew-nps-donut').evaluate((donut) => donut.shadowRoot?.textContent ?? '');
  await page.close();
  return { text, complaints, foreign };
}

test('an empty Vite app with the installed package shows the figures it is given', async () => {
  const output = inApp('built');
  await build({ root: inApp(), configFile: false, logLevel: 'silent', build: { outDir: output } });
  const { text, complaints, foreign } = await scoreOn(output);
  assert.match(text, /34/);
  assert.deepEqual([complaints, foreign], [[], []]);
});

test('one file in a plain page shows them too, without any further request', async () => {
  const plain = join(folder, 'plain');
  await mkdir(plain);
  await cp(inApp('node_modules/engagement-widgets/dist/bundle/engagement-widgets.js'), join(plain, 'engagement-widgets.js'));
  await writeFile(join(plain, 'index.html'), plainPage);
  const { text, complaints, foreign } = await scoreOn(plain);
  assert.match(text, /34/);
  assert.deepEqual([complaints, foreign], [[], []]);
});

for (const moduleResolution of [ts.ModuleResolutionKind.Bundler, ts.ModuleResolutionKind.NodeNext]) {
  test(`TypeScript knows tags, properties and events (${ts.ModuleResolutionKind[moduleResolution]})`, () => {
    const isBundler = moduleResolution === ts.ModuleResolutionKind.Bundler;
    const program = ts.createProgram([inApp('main.ts'), inApp('types.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      target: ts.ScriptTarget.ES2022,
      module: isBundler ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext,
      moduleResolution,
      skipLibCheck: true,
      allowImportingTsExtensions: false,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    // Node's own resolution wants the ending on the app's side; that is no matter of the package.
    assert.deepEqual(problems.filter((text) => !text.includes("'./types.js'")), []);
  });
}

test('the check of an endpoint runs from the installed package', () => {
  const check = (...args: string[]) => spawnSync('npx', ['--no-install', 'engagement-widgets', 'check', ...args], { cwd: inApp(), encoding: 'utf8' });
  const [help, unreachable] = [check('--help'), check('http://127.0.0.1:9')];
  assert.deepEqual([help.status, unreachable.status], [0, 2], help.stderr + unreachable.stderr);
  assert.match(help.stdout, /^engagement-widgets check <url> \[options\]/);
  assert.match(unreachable.stderr, /cannot be reached/);
});

test('the tarball holds what runs and nothing of the workshop', async () => {
  const inside = JSON.parse(run('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], '.')) as { files: { path: string }[] }[];
  const packed = new Set(inside[0]?.files.map(({ path }) => path));
  const top = new Set([...packed].map((path) => path.split('/')[0]));
  assert.deepEqual([...top].sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'custom-elements.json', 'dist', 'package.json'].filter((name) => existsSync(name)).sort());
  const { exports, bin, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string | Record<string, string>>; bin?: Record<string, string>; version: string };
  const published = [...Object.values(exports), bin ?? {}].flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))).map((path) => path.replace('./', ''));
  assert.deepEqual([...published, `dist/loader/${version}/nps-donut.js`].filter((path) => !path.includes('*') && !packed.has(path)), []);
  assert.deepEqual([...packed].filter((path) => /\.test\.|\.map$|(^|\/)(src|test|stories|demo)\//.test(path)), []);
});
