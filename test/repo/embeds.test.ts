/** README.md shows the files that embed widgets in each kind of host, and each host under test/hosts can be installed again as it was. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { embeddedIn, embeds, servers, withEmbeds } from '../../.config/build/embeds.js';
import { read } from './files.js';

const readme = read('README.md');

test('README.md has the code of nine kinds of host', () => {
  const shown = Object.keys(embeds).filter((host) => embeddedIn(readme, host).length > 0);
  assert.deepEqual(shown.sort(), ['angular', 'plain', 'react-18', 'react-19', 'shadow', 'solid', 'svelte', 'turbo', 'vue']);
  assert.ok(withEmbeds(readme) === readme, 'run "npm run docs"');
});

for (const [host, paths] of Object.entries({ ...embeds, ...servers })) {
  test(`what README.md shows for ${host} is what its app is built of`, () => {
    const files = paths.map((path) => ({ path, code: read(`test/hosts/${host}/${path}`).trimEnd() }));
    assert.deepEqual(embeddedIn(readme, host), files);
  });
}

interface Locked {
  packages: Record<string, { resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }>;
}

for (const host of readdirSync('test/hosts').filter((name) => existsSync(`test/hosts/${name}/package.json`))) {
  test(`${host} names exact versions, and its lock file has all of them for every system, without an address`, () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`test/hosts/${host}/package.json`)) as Partial<Record<string, Record<string, string>>>;
    assert.deepEqual(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version)), []);
    const { packages } = JSON.parse(read(`test/hosts/${host}/package-lock.json`)) as Locked;
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies)).filter((name) => !names.has(name));
    assert.deepEqual([Object.values(packages).filter(({ resolved }) => resolved), missing], [[], []]);
  });
}
