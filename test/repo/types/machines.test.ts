/** What editors and programs that write pages read of the package: complete, each thing once, and every link leads somewhere. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { widgetCodes } from '../../../src/cli/widget-codes.js';
import { resources } from '../../../src/contract/index.js';
import { elementsOf, methodsOf, propertiesOf, readManifest, valuesOf, type Declaration, type Item } from '../../../.config/manifest/model.js';
import { browserFloor } from '../../../.config/manifest/browsers.js';
import { manifestFiles } from '../../../.config/manifest/write.js';
import { read } from '../files.js';

interface Named {
  name: string;
}

interface VsCodeTag extends Named {
  attributes: (Named & { values?: Named[]; valueSet?: string })[];
  description: { value: string };
}

interface VsCodeCss {
  properties: Named[];
  pseudoElements: Named[];
  pseudoClasses: Named[];
}

interface WebTypes {
  name: string;
  version: string;
  contributions: {
    html: { elements: (Named & { attributes: (Named & { value: { type: string } })[]; slots?: Named[]; js: { properties: Named[]; events: Named[] } })[] };
    css: Record<'properties' | 'pseudo-elements' | 'pseudo-classes', Named[]>;
  };
}

const files = manifestFiles();
const manifest = readManifest();
const elements = elementsOf(manifest);
const own = JSON.parse(read('package.json')) as { name: string; version: string; 'web-types': string; exports: Record<string, unknown> };
const parsed = <T>(path: string) => JSON.parse(files[path] ?? '{}') as T;
const names = (items: readonly Named[] = []) => items.map(({ name }) => name).sort();
const all = (list: (element: Declaration) => readonly Item[] | undefined, form = (name: string) => name) => [...new Set(elements.flatMap((element) => names(list(element)).map(form)))].sort();

test('VS Code knows every tag with its attributes and their values', () => {
  const { tags } = parsed<{ tags: VsCodeTag[] }>('editor/vscode.html-custom-data.json');
  assert.deepEqual(names(tags), names(elements.map(({ tagName }) => ({ name: tagName }))));
  for (const element of elements) {
    const tag = tags.find(({ name }) => name === element.tagName)!;
    assert.deepEqual(names(tag.attributes), names(element.attributes), element.tagName);
    for (const { name, type } of element.attributes ?? []) {
      const { values = [], valueSet } = tag.attributes.find((attribute) => attribute.name === name)!;
      assert.deepEqual(values.map((value) => value.name), valuesOf(type?.text), `${element.tagName} ${name}`);
      assert.equal(valueSet, /^boolean/.test(type?.text ?? '') ? 'v' : undefined, `${element.tagName} ${name}`);
    }
    for (const { name } of [...(element.events ?? []), ...methodsOf(element)]) assert.ok(tag.description.value.includes(`\`${name}`), `${element.tagName} ${name}`);
  }
});

test('VS Code offers each token, part and state of CSS once', () => {
  const css = parsed<VsCodeCss>('editor/vscode.css-custom-data.json');
  assert.deepEqual(names(css.properties), all(({ cssProperties }) => cssProperties));
  assert.deepEqual(names(css.pseudoElements), all(({ cssParts }) => cssParts, (name) => `::part(${name})`));
  assert.deepEqual(names(css.pseudoClasses), all(({ cssStates }) => cssStates, (name) => `:state(${name})`));
});

test('JetBrains editors find web-types by package.json, with all that the manifest has', () => {
  const { name, version, contributions: { html, css } } = parsed<WebTypes>(own['web-types'].replace('./dist/', ''));
  assert.deepEqual([name, version], [own.name, own.version]);
  for (const element of elements) {
    const tag = html.elements.find((found) => found.name === element.tagName);
    assert.ok(tag, element.tagName);
    assert.deepEqual([names(tag.attributes), names(tag.slots), names(tag.js.properties), names(tag.js.events)], [names(element.attributes), names(element.slots), names(propertiesOf(element)), names(element.events)], element.tagName);
  }
  assert.equal(html.elements.find((found) => found.name === 'ew-decision-split')?.attributes.find((attribute) => attribute.name === 'chart')?.value.type, "'donut' | 'bars'");
  assert.deepEqual(names(css.properties), all(({ cssProperties }) => cssProperties));
});

test('llms.txt has the form of its kind: a title, a summary, and lists of links under headings', () => {
  const lines = files['llms.txt']!.split('\n');
  assert.equal(lines[0], `# ${own.name}`);
  assert.match(lines[2] ?? '', /^> .+/);
  const from = lines.findIndex((line) => line.startsWith('## '));
  assert.deepEqual(lines.filter((line) => /^#+ /.test(line)), [`# ${own.name}`, '## Elements', '## Endpoint', '## Optional']);
  assert.deepEqual(lines.slice(from).filter((line) => line && !line.startsWith('## ') && !/^- \[[^\]]+\]\([^)]+\): .+/.test(line)), []);
  assert.ok(files['llms.txt']!.length < 14_000, `${files['llms.txt']!.length} characters`);
});

test('every link of llms.txt and its pages leads to a file of the package', () => {
  const built = ['dist/tokens.json'];
  const broken = Object.entries(files)
    .filter(([path]) => /^llms/.test(path))
    .flatMap(([path, text]) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => posix.join('dist', posix.dirname(path), link)))
    .filter((path) => !(path.replace('dist/', '') in files) && !existsSync(path) && !built.includes(path));
  assert.deepEqual(broken, []);
});

test('llms.txt lists every element, and its page has all that the manifest has', () => {
  for (const element of elements) {
    const page = files[`llms/${element.tagName}.md`] ?? '';
    assert.ok(files['llms.txt']!.includes(`[${element.tagName}](llms/${element.tagName}.md)`), element.tagName);
    const listed = [element.attributes, propertiesOf(element), element.events, element.cssParts, element.cssProperties].flatMap((items) => names(items)).map((name) => `- \`${name}\``);
    const called = [...methodsOf(element).map(({ name }) => `- \`${name}(`), ...(element.cssStates ?? []).map(({ name }) => `- \`:state(${name})\``), ...(element.slots ?? []).filter(({ name }) => name).map(({ name }) => `- \`${name}\``)];
    const asked = (element.asks ?? []).map((path) => `\`GET ${path}\``);
    assert.deepEqual([...listed, ...called, ...asked].filter((text) => !page.includes(text)), [], element.tagName);
    assert.ok(page.includes(`engagement-widgets/${element.tagName.slice(3)}`) && `./${element.tagName.slice(3)}` in own.exports, element.tagName);
  }
});

test('every code and resource has its line', () => {
  assert.deepEqual(widgetCodes.filter(({ code }) => !files['llms/codes.md']!.includes(`\`${code}\``)), []);
  assert.deepEqual(Object.values(resources).filter(({ path }) => !files['llms/endpoint.md']!.includes(`\`${path}\``)).map(({ path }) => path), []);
});

test('an element that shows figures says what it asks the endpoint for', () => {
  const known = new Set(Object.values(resources).map(({ path }): string => path));
  const silent = elements.filter(({ events = [], asks = [] }) => events.some(({ name }) => name === 'ew-load') && asks.length === 0);
  assert.deepEqual(silent.map(({ tagName }) => tagName), []);
  assert.deepEqual(elements.flatMap(({ asks = [] }) => asks).filter((path) => !known.has(path)), []);
});

test('the oldest browsers are the same in package.json, manifest and llms.txt', () => {
  assert.deepEqual(manifest.browsers, browserFloor());
  for (const [browser, version] of Object.entries(browserFloor())) {
    assert.match(version, /^\d+(\.\d+)?$/);
    assert.match(files['llms.txt']!, new RegExp(`${browser} ${version.replace('.', '\\.')}`, 'i'));
  }
});

test('React has a component for each element, by itself and among all', () => {
  for (const { tagName, name } of elements) {
    const file = tagName.slice(3);
    assert.match(files[`react/${file}.js`] ?? '', new RegExp(`^'use client';[^]+export const ${name} = /\\* @__PURE__ \\*/ component\\('${tagName}'`));
    assert.match(files[`react/${file}.d.ts`] ?? '', new RegExp(`export declare const ${name}: ElementComponent<`));
    assert.ok(files['react/index.js']!.includes(`'./${file}.js'`) && files['react/index.d.ts']!.includes(`'./${file}.js'`), tagName);
  }
});
