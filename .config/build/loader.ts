/**
 * `npm run build:loader`: dist/loader/loader.js, which finds the tags of a page, and beside it, in a folder of the version's name, a file
 * per element with what they share in hashed files. The files are the same for any host: everything is relative to the loader.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { version as ownVersion } from '../../src/version.js';
import { minifyTemplatesForVite } from '../minify-templates.js';
import { packageSourcesForVite } from '../package-sources.js';
import { plainImportsForVite } from '../plain-imports.js';

/** Used by this part of all elements or more: loaded once for the page, together with its first element. */
const nearlyAll = 0.4;
const sharedName = 'shared';

/** The entry of each element by its tag without `ew-`. */
export function elementEntries(): Record<string, string> {
  const paths = readdirSync('src/entries', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const elements = paths.filter((path) => path.endsWith('.ts') && !/^(all|bundle|loader|registry)\.ts$/.test(path));
  return Object.fromEntries(elements.sort().map((path) => [basename(path, '.ts'), `src/entries/${path}`]));
}

const plugins = () => [packageSourcesForVite(), minifyTemplatesForVite(), ...plainImportsForVite()];

/** What every build here has in common. */
const common = { configFile: false, logLevel: 'error' } as const;
const plain = { target: 'es2022', copyPublicDir: false, modulePreload: false, reportCompressedSize: false, emptyOutDir: false } as const;

type Chunks = Map<string, Rolldown.OutputChunk>;

const chunksOf = (bundle: Rolldown.RolldownOutput['output'] | Rolldown.OutputBundle): Chunks =>
  new Map(Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])));

/** A file with everything that it imports statically. */
function closure(chunks: Chunks, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  chunks.get(name)?.imports.forEach((imported) => closure(chunks, imported, seen));
  return seen;
}

/** By how many elements each module is used on the first screen; told by a build that shares nothing on purpose. */
async function countUses(entries: Record<string, string>): Promise<Map<string, number>> {
  const rolldownOptions = { input: entries, preserveEntrySignatures: 'allow-extension' as const };
  const result = await build({ ...common, plugins: plugins(), build: { ...plain, write: false, minify: false, rolldownOptions } });
  const chunks = chunksOf((result as Rolldown.RolldownOutput).output);
  const uses = new Map<string, number>();
  for (const { isEntry, name, fileName } of chunks.values()) {
    if (!isEntry || !(name in entries)) continue;
    const modules = [...closure(chunks, fileName)].flatMap((file) => Object.entries(chunks.get(file)!.modules));
    for (const [id, { renderedLength }] of modules) if (renderedLength > 0) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}

/** Lets a file that is asked for name all that it needs, so that a page asks for everything at once and not file by file. */
const flatImports: Plugin = {
  name: 'flat-imports',
  generateBundle(_, bundle) {
    const chunks = chunksOf(bundle);
    for (const chunk of chunks.values()) {
      if (!chunk.isEntry && !chunk.isDynamicEntry) continue;
      const indirect = [...closure(chunks, chunk.fileName)].filter((name) => name !== chunk.fileName && !chunk.imports.includes(name));
      chunk.code = indirect.map((name) => `import"./${name}";`).join('') + chunk.code;
    }
  },
};

/** What a page may name in its head to ask for it early: by tag, the element's file and all that it needs before its figures can be read. */
function filesByTag(output: Rolldown.RolldownOutput['output'], entries: Record<string, string>): Record<string, string[]> {
  const chunks = chunksOf(output);
  return Object.fromEntries(Object.keys(entries).map((name) => [`ew-${name}`, [...closure(chunks, `${name}.js`)]]));
}

/** A file per element. @returns the name of the file that nearly all of them share */
async function buildElements(outDir: string): Promise<string> {
  const entries = elementEntries();
  const uses = await countUses(entries);
  const many = Object.keys(entries).length * nearlyAll;
  const codeSplitting = { includeDependenciesRecursively: false, groups: [{ debugName: sharedName, name: (id: string) => ((uses.get(id) ?? 0) >= many ? sharedName : null) }] };
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', codeSplitting };
  const rolldownOptions = { input: entries, preserveEntrySignatures: 'allow-extension' as const, output };
  const result = await build({ ...common, plugins: [...plugins(), flatImports], build: { ...plain, outDir, minify: true, rolldownOptions } });
  const { output: files } = result as Rolldown.RolldownOutput;
  writeFileSync(resolve(outDir, 'files.json'), `${JSON.stringify(filesByTag(files, entries), null, 2)}\n`);
  const shared = files.find(({ fileName }) => fileName.startsWith(`${sharedName}-`));
  if (!shared) throw new Error('The elements share no file.');
  return shared.fileName;
}

/** @param outDir emptied first */
export async function buildLoader(outDir: string, version = ownVersion): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  const shared = await buildElements(resolve(outDir, version));
  const define = { loaderNames: JSON.stringify(Object.keys(elementEntries()).join(' ')), loaderShared: JSON.stringify(shared) };
  const rolldownOptions = { input: 'src/entries/loader.ts', output: { format: 'iife' as const, entryFileNames: 'loader.js' } };
  await build({ ...common, define, plugins: plugins(), build: { ...plain, outDir, minify: true, rolldownOptions } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildLoader('dist/loader');
