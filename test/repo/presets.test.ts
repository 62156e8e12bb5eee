/** Presets and token files as a page gets them: small, complete by themselves, and easily overruled. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { squeezeSheet, tokensJson } from '../../.config/theme-files.js';
import { publicTokens } from '../../src/theme/published.js';
import { read } from './files.js';

const folder = 'src/theme/presets';
const presets = readdirSync(folder).map((name) => ({ name, css: read(`${folder}/${name}`) }));
const withoutComments = (css: string) => css.replace(/\/\*[^]*?\*\//g, '');
const declared = (css: string) => [...withoutComments(css).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => ({ name: name!, value: value! }));

test('there is a preset for each kit', () => {
  assert.deepEqual(presets.map(({ name }) => name).sort(), ['adminlte.css', 'bootstrap.css', 'material.css', 'tabler.css', 'tailwind.css', 'wordpress.css']);
});

for (const { name, css } of presets) {
  test(`${name} sets public tokens only, has a value of its own for each, and gives way to any rule of the page`, () => {
    const tokens = publicTokens.map((token) => `--ew-${token.name}`);
    const strange = declared(css).map((declaration) => declaration.name).filter((property) => !tokens.includes(property) && !property.startsWith('--_ew-'));
    assert.deepEqual(strange, []);
    // Without the kit's own variables the page still has the kit's defaults.
    const bare = declared(css).filter(({ value }) => [...value.matchAll(/var\((--[\w-]+)\s*([,)])/g)].some(([, variable, next]) => next === ')' && !variable!.startsWith('--_ew-')));
    assert.deepEqual(bare, []);
    const selectors = [...withoutComments(css).matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector!.trim());
    assert.deepEqual(selectors.filter((selector) => !/^:where\(.*\)$/.test(selector)), []);
  });

  test(`${name} stays what it is when it is squeezed, at most 1.3 kB`, () => {
    const squeezed = squeezeSheet(css);
    assert.ok(squeezed.length <= 1_300, `${squeezed.length} bytes`);
    const normal = (text: string) => declared(text.replace(/\}/g, ';}')).map(({ name: property, value }) => `${property}:${value.replace(/\s*,\s*/g, ',').trim()}`);
    assert.deepEqual(normal(squeezed), normal(css));
  });
}

interface PackageFile {
  exports: Record<string, unknown>;
  sideEffects: string[];
}

test('the package gives presets and token files under short names, and no bundler leaves a style sheet out', () => {
  const { exports, sideEffects } = JSON.parse(read('package.json')) as PackageFile;
  assert.equal(exports['./presets/*.css'], './dist/presets/*.css');
  assert.equal(exports['./tokens.json'], './dist/tokens.json');
  assert.ok(sideEffects.includes('./dist/**/*.css'));
});

test('what was built is what the sources say', { skip: !existsSync('dist/tokens.json') }, () => {
  assert.equal(readFileSync('dist/tokens.json', 'utf8'), tokensJson());
  for (const { name, css } of presets) assert.equal(readFileSync(`dist/presets/${name}`, 'utf8'), squeezeSheet(css));
});
