/** Builds the one file for a script tag: every element, Chart.js and all languages inside, no further request. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { minifyTemplatesForVite } from './.config/minify-templates.js';
import { packageSourcesForVite } from './.config/package-sources.js';
import { plainImportsForVite } from './.config/plain-imports.js';

interface Package {
  name: string;
  version: string;
  license: string;
  dependencies: Record<string, string>;
}

const readPackage = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Package;

/** The licences inside ask that they are named wherever their code goes. */
function banner(): string {
  const own = readPackage('package.json');
  const inside = Object.keys(own.dependencies)
    .map((name) => readPackage(`node_modules/${name}/package.json`))
    .map(({ name, version, license }) => `${name} ${version} (${license})`);
  return `/*! ${own.name} ${own.version} | ${own.license} | contains ${inside.join(', ')} */`;
}

export default defineConfig({
  plugins: [packageSourcesForVite(), minifyTemplatesForVite(), plainImportsForVite()],
  build: {
    target: 'es2022',
    outDir: 'dist/bundle',
    emptyOutDir: true,
    copyPublicDir: false,
    minify: true,
    modulePreload: false,
    reportCompressedSize: false,
    // One file is the point of it.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: 'src/entries/bundle.ts',
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'engagement-widgets.js',
        postBanner: banner(),
      },
    },
  },
});
