// Lets tests and stories import the package by its public names while the sources are what runs: the `paths` of
// tsconfig.json, as a plugin for @web/dev-server and as an alias for Vite.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { paths } = JSON.parse(readFileSync(`${root}tsconfig.json`, 'utf8')).compilerOptions;

/** The source file (relative to the root, "src/…") behind a public name, or undefined for any other import. */
export function sourceOf(specifier) {
  if (specifier in paths) return paths[specifier][0].slice(2);
  const name = /^engagement-widgets\/([\w/-]+)$/.exec(specifier)?.[1];
  if (!name) return undefined;
  const candidates = paths['engagement-widgets/*'].map((path) => path.replace('*', name).slice(2));
  return candidates.find((path) => existsSync(root + path));
}

export function packageSources() {
  return {
    name: 'package-sources',
    resolveImport({ source }) {
      const file = sourceOf(source);
      return file && `/${file}`;
    },
  };
}

/** The same for Vite and Rolldown. */
export function packageSourcesForVite() {
  return {
    name: 'package-sources',
    enforce: 'pre',
    resolveId(source) {
      const file = sourceOf(source);
      return file ? root + file : null;
    },
  };
}
