/** Builds the script of a test's page from the sources of the package, with names and lines as they were written. */
import { build } from 'vite';
import { packageSourcesForVite } from '../../.config/package-sources.js';

/** Puts `page.js` and what it loads later into a folder, which is emptied before. @param input path from the root of the repository */
export async function buildScript(input: string, folder: string): Promise<void> {
  const rolldownOptions = { input, output: { entryFileNames: 'page.js' } };
  await build({ configFile: false, logLevel: 'error', plugins: [packageSourcesForVite()], build: { outDir: folder, emptyOutDir: true, target: 'es2022', minify: false, chunkSizeWarningLimit: 9_000, rolldownOptions } });
}
