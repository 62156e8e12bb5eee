// Builds the host page with Vite when its sources have changed. Reads demo/host and src, writes below the data directory.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['demo/host', 'src', 'package.json', 'tsconfig.json', 'demo/start/host-page.ts'];

/** Changes whenever a source is added, removed or touched. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const about = await stat(join(root, path));
    if (about.isDirectory()) {
      const names = (await readdir(join(root, path))).sort();
      hash.update(await stampOf(names.map((name) => `${path}/${name}`)));
    } else hash.update(`${path} ${about.size} ${about.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @returns The directory with the built page. */
export async function buildHostPage(dataDir: string): Promise<string> {
  const out = join(dataDir, 'host');
  const stampFile = join(dataDir, 'host.stamp');
  const stamp = await stampOf(sources);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return out;
  const { build } = await import('vite');
  const { packageSourcesForVite } = await import('../../.config/package-sources.js');
  await build({
    root: join(root, 'demo/host'),
    configFile: false,
    logLevel: 'warn',
    plugins: [packageSourcesForVite()],
    // The page loads every element at once; that some of them could also come later is nothing to warn of.
    build: { rolldownOptions: { checks: { ineffectiveDynamicImport: false } }, outDir: out, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
  await mkdir(dataDir, { recursive: true });
  await writeFile(stampFile, stamp);
  return out;
}
