/** The oldest browsers named in package.json have all that the sources use, but for what only makes things nicer; and none is named newer than needed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { browserFloor } from '../../../.config/manifest/browsers.js';
import { scriptFeatures } from './script.js';
import { usedCss } from './used-css.js';

const engines = ['chrome', 'firefox', 'safari'] as const;
const floor = engines.map((engine) => Number(browserFloor()[engine]));

/** Feature → first Chrome, Firefox and Safari, from MDN's compatibility data (@mdn/browser-compat-data). */
const css = JSON.parse(readFileSync('test/repo/browsers/css.json', 'utf8')) as Record<string, string>;

/** What newer browsers alone do, and what others show instead. */
const improvements: readonly { why: string; is: RegExp }[] = [
  { why: 'wide tables are printed upright and cut smaller', is: /^(@page|size|break-after|print-color-adjust)/ },
  { why: 'check boxes have the colour of the system', is: /^accent-color/ },
  { why: 'far cards are laid out at once', is: /^content-visibility/ },
  { why: 'there are no forced colours', is: /^forced-color-adjust/ },
  { why: 'the table holds its place by script', is: /^overflow-anchor/ },
  { why: 'a list at its end lets the page scroll on', is: /^overscroll-behavior/ },
  { why: 'scroll bars are as wide as always', is: /^scrollbar-width/ },
  { why: 'the line under a word is solid', is: /^text-decoration/ },
  { why: 'a new colour is read at once instead of at the end of a transition', is: /^transition-behavior/ },
];

const isAbove = (versions: readonly (string | number)[]): boolean => versions.some((version, at) => !(Number(version) > 0) || Number(version) > floor[at]!);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(cli|server)\//.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');
const written = scriptFeatures.filter((feature) => feature.written.test(sources));

describe('the browser floor', () => {
  it('knows every at-rule, pseudo-class, property and function of the styles', () => {
    const isKeyword = (name: string) => name.includes(': ');
    const unknown = [...usedCss()].filter((name) => !isKeyword(name) && !css[name]);
    assert.deepEqual(unknown, [], 'look up since when browsers have it, and write it into test/repo/browsers/css.json');
  });

  it('has every style that something depends on', () => {
    const above = [...usedCss()].filter((name) => css[name] && isAbove(css[name].split(' ')));
    assert.deepEqual(above.filter((name) => !improvements.some(({ is }) => is.test(name))), []);
    for (const { is, why } of improvements) assert.ok(above.some((name) => is.test(name)), `no longer needed: ${why}`);
  });

  it('has every feature of script', () => {
    assert.deepEqual(written.filter(({ since }) => isAbove(since)).map(({ name }) => name), []);
    const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as { compilerOptions: { lib: string[] } };
    assert.ok(compilerOptions.lib.includes('ES2023'), 'newer built-ins need a newer floor');
  });

  it('is no higher than that', () => {
    const styles = [...usedCss()].flatMap((name) => (css[name] && !isAbove(css[name].split(' ')) ? [css[name].split(' ').map(Number)] : []));
    const needed = engines.map((_, at) => Math.max(...styles.map((versions) => versions[at]!), ...written.map(({ since }) => since[at]!)));
    assert.deepEqual(needed, floor);
  });
});
