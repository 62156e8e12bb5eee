/** custom-elements.json, `exports`, entries and README agree with the sources and with each other. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { withCodeTables } from '../../.config/build/code-tables.js';
import { withResourceTable } from '../../.config/build/resource-table.js';
import { elementTable, withElementTable } from '../../.config/docs.js';
import { version } from '../../src/version.js';
import { filesUnder, read } from './files.js';

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Declaration {
  name: string;
  tagName: string;
  description?: string;
  attributes: Named[];
  events: Named[];
  members: Named[];
}

const manifest = JSON.parse(read('custom-elements.json')) as { modules: { path: string; declarations: Declaration[] }[] };
const declarations = manifest.modules.flatMap((module) => module.declarations);
const own = JSON.parse(read('package.json')) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
};
const entries = filesUnder('src/entries').filter((path) => !/\/(all|bundle|loader|registry)\.ts$/.test(path));

test('custom-elements.json is what the sources say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  const options = ['--config', '.config/manifest.config.js', '--outdir', relative('.', folder)];
  execFileSync('node', ['--import', 'tsx', analyzer, 'analyze', ...options], { stdio: 'pipe' });
  const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  rmSync(folder, { recursive: true });
  assert.ok(fresh === read('custom-elements.json'), 'run "npm run manifest"');
});

test('the table of elements in README.md is what the manifest says', () => {
  const readme = read('README.md');
  assert.ok(readme.includes('<!-- elements:start -->'), 'README.md has no markers for the table');
  assert.ok(withElementTable(readme, elementTable(manifest)) === readme, 'run "npm run docs"');
});

test('the tables of resources and codes in README.md are what the contract and the lists say', () => {
  const readme = read('README.md');
  for (const marker of ['resources', 'codes']) assert.ok(readme.includes(`<!-- ${marker}:start -->`), `README.md has no markers for ${marker}`);
  assert.ok(withResourceTable(withCodeTables(readme)) === readme, 'run "npm run docs"');
});

test('every element has one entry that defines its tag and names its type for TypeScript', () => {
  const tagsOf = (path: string) => [...read(path).matchAll(/define\('(ew-[\w-]+)', (\w+)\)/g)].map(([, tag, name]) => `${tag} ${name}`);
  const defined = entries.flatMap(tagsOf);
  assert.deepEqual(defined.sort(), declarations.map(({ tagName, name }) => `${tagName} ${name}`).sort());
  for (const { tagName, name } of declarations) {
    const entry = entries.find((path) => path.endsWith(`/${tagName.slice(3)}.ts`)) ?? '';
    assert.ok(entry, `${tagName} has no entry of its name`);
    assert.match(read(entry), new RegExp(`interface HTMLElementTagNameMap \\{\\s*'${tagName}': ${name};`));
  }
});

test('the entry with all elements has every one', () => {
  const all = read('src/entries/all.ts');
  const missing = entries.filter((path) => !all.includes(`'./${path.slice('src/entries/'.length, -3)}.js'`));
  assert.deepEqual(missing, []);
});

test('every entry is published under the name of its element', () => {
  for (const path of entries) {
    const built = path.replace(/^src/, './dist').replace(/\.ts$/, '');
    const name = `./${path.replace(/^.*\/|\.ts$/g, '')}`;
    assert.deepEqual(own.exports[name], { types: `${built}.d.ts`, default: `${built}.js` }, name);
  }
});

test('every published path exists after a build', () => {
  const targets = Object.values(own.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  // `*` stands for the names in a folder, of which there is at least one.
  const exists = (path: string) => (path.includes('*') ? readdirSync(path.replace(/[^/]*$/, '')).some((name) => name.endsWith(path.replace(/^.*\*/, ''))) : existsSync(path));
  assert.deepEqual(targets.filter((path) => !exists(path)), []);
});

test('every element, attribute, property and event is explained, and every event has a type', () => {
  const silent = declarations.flatMap(({ tagName, description, attributes, events, members }) => [
    ...(description ? [] : [tagName]),
    ...[...attributes, ...events, ...members].filter((item) => !item.description).map(({ name }) => `${tagName} ${name}`),
    ...events.filter(({ type }) => !type?.text.startsWith('CustomEvent<')).map(({ name }) => `${tagName} ${name} has no type`),
  ]);
  assert.deepEqual(silent, []);
});

test('the version that elements bear is that of the package', () => {
  assert.equal(version, own.version);
});
