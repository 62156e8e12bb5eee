/** Every snippet of README.md outside the hosts' own (npm run test:hosts builds those) runs as it stands there, and does what the text says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { packageSourcesForVite } from '../../../.config/package-sources.js';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { launchBrowser } from '../../browser.js';
import { ensureBuilt, openPage, serveSite, type Site } from './site.js';

interface Snippet {
  language: string;
  code: string;
}

const readme = readFileSync('README.md', 'utf8').replace(/<!-- embed:([\w-]+):start -->[^]*?<!-- embed:\1:end -->/g, '');
const snippets: readonly Snippet[] = [...readme.matchAll(/^```(\w*)\n([^]*?)\n```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
const holding = (language: string, text: string): string => {
  const found = snippets.filter((snippet) => snippet.language === language && snippet.code.includes(text));
  assert.equal(found.length, 1, `one ${language} snippet with "${text}"`);
  return found[0]!.code;
};

/** What the page around a script has, and the script takes for granted. */
const around = {
  'words-nl.js': `export default { nps: { 'nps.heading': 'Aanbevolen?' } };`,
  'panel.js': `globalThis.panel = document.body.appendChild(document.createElement('div')); globalThis.toContract = (answer) => answer.found;`,
};
/** What makes the effect of a script visible: told apart by a text of it. */
const effects: readonly (readonly [text: string, page: string, seen: (page: Page) => Promise<unknown>])[] = [
  ["'engagement-widgets/analytics'", '<ew-analytics endpoint="/analytics" experience="summer-of-sound"><ew-heatmap-flow></ew-heatmap-flow></ew-analytics>', (page) => page.locator('ew-heatmap-flow:state(ready)').waitFor()],
  ['defineIn', '', (page) => page.waitForFunction(() => !('customElementRegistry' in Element.prototype) || document.querySelector('div')?.shadowRoot?.querySelector('ew-experience-dashboard')?.shadowRoot)],
  ['addWords', '<ew-nps-donut lang="nl" endpoint="/analytics" experience="summer-of-sound" module="rate-us"></ew-nps-donut><script type="module">import "engagement-widgets/nps-donut";</script>', (page) => page.locator('ew-nps-donut', { hasText: 'Aanbevolen?' }).waitFor()],
  ['resources:', '<ew-mission-pie endpoint="/"></ew-mission-pie><script type="module">import "engagement-widgets/mission-pie";</script>', (page) => page.locator('ew-mission-pie:state(ready)', { hasText: '4,711' }).waitFor()],
  ['defineModule', '<ew-module-detail endpoint="/own" experience="fair" module="wheel"></ew-module-detail><script type="module">import "engagement-widgets/module-detail";</script>', (page) => page.locator('ew-module-detail:state(ready)', { hasText: 'Wheel of fortune' }).waitFor()],
  ['getToken', '<ew-mission-pie></ew-mission-pie>', (page) => page.locator('ew-mission-pie:state(ready)').waitFor()],
];

let browser: Browser;
let folder: string;
const sites: Site[] = [];

before(async () => {
  ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'readme-'));
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  for (const { server } of sites) server.close();
  await rm(folder, { recursive: true, force: true });
});

const wheel = {
  period: { from: '2026-04-01', to: '2026-05-01' }, zone: 'Europe/Berlin', generatedAt: '2026-05-01T06:00:00Z',
  type: 'wheel', module: { id: 'wheel', type: 'wheel', name: 'Wheel', position: 1 }, visits: 40, sessions: 35, people: 30, tables: {},
  figures: { spins: 30, wins: 12, prizesLeft: 5 }, breakdowns: { prizes: [{ key: 'Cup', count: 12 }] },
};

/** A page as a bundler makes it: its module scripts are built, with what lies beside them. */
async function openBuilt(name: string, html: string): Promise<{ page: Page; complaints: string[] }> {
  const root = join(folder, name);
  await mkdir(root, { recursive: true });
  for (const [file, code] of Object.entries(around)) await writeFile(join(root, file), code);
  await writeFile(join(root, 'index.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body><script type="module" src="./panel.js"></script>\n${html}</body></html>`);
  await build({ root, configFile: false, logLevel: 'error', plugins: [packageSourcesForVite()], build: { outDir: 'built', target: 'es2022', minify: false, chunkSizeWarningLimit: 9_000 } });
  const site = await serveSite({
    pages: { '/': await readFile(join(root, 'built/index.html'), 'utf8'), '/session/analytics-token': '{ "token": "t", "expires_in": 600 }', '/my/api/missions': JSON.stringify({ found: await missions(4711) }), '/own/v1/experiences/fair/modules/wheel': JSON.stringify(wheel) },
    folders: { '/assets/': join(root, 'built/assets') },
    answer: (url) => recordedFetch(url),
  });
  sites.push(site);
  return openPage(browser, site.address);
}

async function missions(validations: number): Promise<object> {
  const answer = (await (await recordedFetch('http://site/analytics/v1/missions/types')).json()) as object;
  return { ...answer, validations };
}

for (const { code, language } of snippets.filter((snippet) => (snippet.language === 'js' && !snippet.code.includes('node:fs')) || snippet.code.includes('<script type="module">'))) {
  const effect = effects.find(([text]) => code.includes(text));
  test(`the script with ${effect?.[0] ?? code.split('\n')[0]} does what it is shown for`, async () => {
    assert.ok(effect, 'say in "effects" what this snippet shows');
    const [text, html, seen] = effect;
    const { page, complaints } = await openBuilt(text.replace(/\W/g, ''), `${language === 'js' ? `<script type="module">${code}</script>` : code}\n${html}`);
    page.setDefaultTimeout(15_000);
    await seen(page);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('each piece of markup shows its widgets by the loader, in silence', async () => {
  const markup = snippets.filter(({ language, code }) => language === 'html' && code.includes('<ew-') && !code.includes('<script'));
  assert.ok(markup.length >= 3);
  for (const { code } of markup) {
    const settings = code.includes('endpoint=') ? code : `<ew-analytics endpoint="/analytics" experience="summer-of-sound">${code}</ew-analytics>`;
    const site = await serveSite({ pages: { '/': `<!doctype html><html lang="en"><title>Page</title><body>${settings}<script src="/engagement-widgets/loader/loader.js"></script></body></html>` }, folders: { '/engagement-widgets/': 'dist' }, answer: (url) => recordedFetch(url) });
    sites.push(site);
    const { page, complaints } = await openPage(browser, site.address);
    await page.waitForFunction(() => {
      const widgets = [...document.querySelectorAll('body *')].filter(({ localName }) => localName.startsWith('ew-'));
      return widgets.every((widget) => widget.shadowRoot && !widget.matches(':not(:defined), :state(loading), :state(error)')) && widgets.some((widget) => /\d/.test(widget.shadowRoot!.textContent));
    }, undefined, { timeout: 15_000 });
    assert.deepEqual(complaints, [], code);
    await page.close();
  }
});

test('the style sheets are ones that a browser takes whole, of tokens that there are', async () => {
  const sheets = snippets.filter(({ language }) => language === 'css').map(({ code }) => code);
  const tokens = JSON.stringify(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  const { page } = await openBuilt('css', '');
  for (const sheet of sheets) {
    const named = [...sheet.matchAll(/(--ew-[\w-]+):/g)].map(([, name = '']) => name);
    assert.ok(named.length > 0 || sheet.startsWith('@import'), sheet);
    assert.deepEqual(named.filter((name) => !tokens.includes(`"${name}"`)), []);
    const kept = await page.evaluate((text) => {
      const made = new CSSStyleSheet();
      made.replaceSync(text);
      return [...made.cssRules].map(({ cssText }) => cssText).join('\n');
    }, sheet);
    assert.deepEqual(named.filter((name) => !kept.includes(name)), []);
  }
  await page.close();
});

test('the script for Node writes the theme it is shown for', async () => {
  const code = holding('js', 'node:fs');
  execFileSync('node', ['--input-type=module', '-e', `process.chdir(${JSON.stringify(folder)});\n${code}`], { cwd: resolve('.'), stdio: 'pipe' });
  assert.match(await readFile(join(folder, 'brand.css'), 'utf8'), /--ew-accent: light-dark\(#9a3412, #fdba74\)/);
  assert.ok(JSON.parse(await readFile(join(folder, 'brand.tokens.json'), 'utf8')));
});

test('settings of editors name files of the package', () => {
  const named = snippets.filter(({ language }) => language === 'json').flatMap(({ code }) => [...code.matchAll(/\.\/node_modules\/engagement-widgets\/([^"]+)/g)].map(([, path = '']) => path));
  assert.ok(named.length >= 2);
  for (const path of named) assert.ok(JSON.parse(readFileSync(path, 'utf8')), path);
});

test('commands name scripts and files that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const lines = snippets.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.split('\n'));
  const named = lines.flatMap((line) => [...line.matchAll(/npm run (?:--silent )?([\w:-]+)|npm (start|test)/g)].map(([, run, short]) => run ?? short ?? ''));
  assert.ok(named.length >= 4);
  assert.deepEqual(named.filter((name) => !scripts[name]), []);
  assert.deepEqual(lines.flatMap((line) => line.match(/\b(?:demo|src|test)\/[\w./-]+/g) ?? []).filter((path) => !path.endsWith('.') && !readFileSync(path)), []);
});
