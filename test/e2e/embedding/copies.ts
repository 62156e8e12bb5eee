/** Copies of the library as pages load them, each of a version of its own: the one file, or some entries as one script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { minifyTemplatesForVite } from '../../../.config/minify-templates.js';
import { packageSourcesForVite } from '../../../.config/package-sources.js';
import { plainImportsForVite } from '../../../.config/plain-imports.js';

const versionOf = (version: string): Plugin => ({
  name: 'version',
  enforce: 'pre',
  load: (id) => (/\/src\/version\.ts$/.test(id) ? `export const version = ${JSON.stringify(version)};` : null),
});

/** The build of vite.config.ts with another version. */
export async function oneFile(version: string, outDir: string): Promise<void> {
  await build({ configFile: 'vite.config.ts', logLevel: 'error', plugins: [versionOf(version)], build: { outDir, minify: false } });
}

/** A page's own script: `code` with its imports. */
export async function ownScript(code: string, { version, outDir, name }: { version: string; outDir: string; name: string }): Promise<void> {
  const page: Plugin = { name: 'page', resolveId: (id) => (id === 'page' ? '\0page.js' : null), load: (id) => (id === '\0page.js' ? code : null) };
  const output = { format: 'iife' as const, name: 'unused', codeSplitting: false as const, entryFileNames: `${name}.js` };
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [page, versionOf(version), packageSourcesForVite(), minifyTemplatesForVite(), ...plainImportsForVite()],
    build: { outDir, emptyOutDir: false, copyPublicDir: false, target: 'es2022', minify: false, modulePreload: false, rolldownOptions: { input: 'page', output } },
  });
  if (!readFileSync(join(outDir, `${name}.js`), 'utf8').includes(version)) throw new Error(`The copy does not bear version ${version}.`);
}
