/** The arrows between folders, and each library and platform call in its one place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { code, filesUnder, importsOf, packageOf, resolveFrom } from './files.js';

const pure: string[] = [];

/** What each folder of src may import besides itself. */
const mayImport: Record<string, string[]> = {
  contract: pure,
  stats: pure,
  format: pure,
  theme: pure,
  i18n: pure,
  react: pure,
  data: ['contract'],
  flow: ['contract', 'stats'],
  charts: ['theme', 'format', 'stats'],
  export: ['contract', 'format', 'i18n'],
  modules: ['contract', 'stats', 'i18n', 'format'],
  elements: ['contract', 'stats', 'format', 'theme', 'i18n', 'data', 'flow', 'charts', 'export', 'modules', 'version.ts'],
  cli: ['contract', 'stats', 'format', 'i18n', 'data', 'export', 'modules', 'version.ts'],
  server: ['elements', 'entries', 'data', 'theme', 'contract'],
  entries: ['elements', 'data', 'contract', 'define.ts', 'index.ts', 'version.ts'],
};

/** Where each library may be imported: a folder or a file of src. */
const places: Record<string, string[]> = {
  '@lit-labs/ssr': ['server/'],
  '@lit/context': ['data/', 'elements/shared/analytics.ts'],
  '@valibot/to-json-schema': ['contract/'],
  'chart.js': ['charts/'],
  'd3-scale-chromatic': ['theme/'],
  'date-fns': ['format/'],
  react: ['react/'],
  lit: ['theme/', 'charts/', 'flow/', 'data/', 'elements/', 'server/'],
  parse5: ['server/'],
  valibot: ['contract/'],
};

const published = ['contract', 'stats', 'format', 'i18n', 'export', 'openapi'].map((name) => `engagement-widgets/${name}`);

const folderOf = (path: string) => path.split('/')[1] ?? '';
const ours = filesUnder('src');

test('a folder of src imports only the folders below it', () => {
  const broken = ours.flatMap((path) =>
    importsOf(path)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => folderOf(resolveFrom(path, specifier)).replace(/\.js$/, '.ts'))
      .filter((target) => target !== folderOf(path) && mayImport[folderOf(path)]?.includes(target) === false)
      .map((target) => `${path} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('a relative import stays inside src and ends in .js', () => {
  const broken = ours.flatMap((path) =>
    importsOf(path)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ specifier }) => !resolveFrom(path, specifier).startsWith('src/') || !specifier.endsWith('.js'))
      .map(({ specifier }) => `${path} → ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

test('each library is imported in its one place only', () => {
  const broken = ours.flatMap((path) =>
    importsOf(path)
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .filter(({ specifier }) => !places[packageOf(specifier)]?.some((place) => path.startsWith(`src/${place}`)))
      .map(({ specifier }) => `${path} → ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

test('Chart.js is imported on demand only, from outside its folder', () => {
  const loadsChart = (path: string) => importsOf(path).some(({ specifier, typeOnly }) => specifier.startsWith('chart.js') && !typeOnly);
  const heavy = ours.filter(loadsChart).map((path) => path.replace(/\.ts$/, '.js'));
  const broken = ours
    .filter((path) => folderOf(path) !== 'charts')
    .flatMap((path) =>
      importsOf(path)
        .filter(({ specifier, dynamic, typeOnly }) => !dynamic && !typeOnly && heavy.includes(resolveFrom(path, specifier)))
        .map(({ specifier }) => `${path} → ${specifier}`),
    );
  assert.deepEqual(broken, []);
});

test('stories and the host page use the package only by its public names', () => {
  const broken = [...filesUnder('stories'), ...filesUnder('demo/host')].flatMap((path) =>
    importsOf(path)
      .filter(({ specifier }) => specifier.startsWith('.') && /^(src|test|dist)\//.test(resolveFrom(path, specifier)))
      // As text to be read and copied: what the hosts are built of.
      .filter(({ specifier }) => !/^(\.\.\/)+test\/hosts\/.*\?raw$/.test(specifier))
      .map(({ specifier }) => `${path} → ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

test('the endpoint uses only contract, stats, format, words and export, by their published names', () => {
  const broken = filesUnder('demo/endpoint').flatMap((path) =>
    importsOf(path)
      .filter(({ specifier }) =>
        specifier.startsWith('.')
          ? /^(src|test|dist)\//.test(resolveFrom(path, specifier))
          : specifier.startsWith('engagement-widgets') && !published.includes(specifier),
      )
      .map(({ specifier }) => `${path} → ${specifier}`),
  );
  assert.deepEqual(broken, []);
});

const only = (pattern: RegExp, allowed: string[]) =>
  ours.filter((path) => !allowed.includes(path) && pattern.test(code(path)));

test('only the client of the data layer calls fetch, the loader its own files, and outside of pages the check of an endpoint', () => {
  assert.deepEqual(only(/(?<!\.)\bfetch\(|\b(globalThis|window|self)\??\.fetch\b/, ['src/data/transport/client.ts', 'src/cli/asking.ts', 'src/entries/loader.ts']), []);
});

test('only define.ts defines elements', () => {
  assert.deepEqual(only(/(customElements|registry)\??\.define\(|@customElement\(/, ['src/define.ts']), []);
});

test('nothing writes to the console but the one warning about the page', () => {
  assert.deepEqual(only(/\bconsole\./, ['src/data/errors.ts', 'src/taken.ts', 'src/entries/loader.ts', 'src/i18n/page-words.ts']), []);
});

test('no template carries a style attribute or raw HTML, so a strict policy holds', () => {
  assert.deepEqual(only(/\sstyle=|styleMap|unsafeHTML|unsafeSVG|innerHTML|insertAdjacentHTML/, []), []);
});
