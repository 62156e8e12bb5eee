/**
 * Lets tests, stories and the demo import the package by its public names while the sources are what runs:
 * the `paths` of tsconfig.json as a plugin for @web/dev-server, and as one for Vite and Rolldown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = process.cwd();
const tsconfig = JSON.parse(readFileSync(resolve(root, 'tsconfig.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, string[]> };
};
const paths = tsconfig.compilerOptions.paths;

/** The source file ("src/…") behind a public name, or undefined for any other import. */
export function sourceOf(specifier: string): string | undefined {
  const exact = paths[specifier]?.[0];
  if (exact) return exact.slice(2);
  const sheet = /^engagement-widgets\/((?:presets\/)?[\w-]+\.css)$/.exec(specifier)?.[1];
  if (sheet) return `src/theme/${sheet}`;
  const name = /^engagement-widgets\/([\w/-]+)$/.exec(specifier)?.[1];
  if (!name) return undefined;
  const candidates = (paths['engagement-widgets/*'] ?? []).map((path) => path.replace('*', name).slice(2));
  return candidates.find((path) => existsSync(resolve(root, path)));
}

/** For @web/dev-server and @web/test-runner. */
export function packageSources() {
  return {
    name: 'package-sources',
    resolveImport({ source }: { source: string }) {
      const file = sourceOf(source);
      return file && `/${file}`;
    },
  };
}

/** For Vite and Rolldown. */
export function packageSourcesForVite() {
  return {
    name: 'package-sources',
    enforce: 'pre' as const,
    resolveId(source: string) {
      // A query such as `?raw` says how a file is taken in, not which.
      const [specifier = '', query] = source.split('?');
      const file = sourceOf(specifier);
      return file ? `${resolve(root, file)}${query === undefined ? '' : `?${query}`}` : null;
    },
  };
}
