/** Bundles entries as a page's own build would, and weighs what the page loads at once and what on first use. */
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { minifyTemplatesForVite } from '../.config/minify-templates.js';
import { packageSourcesForVite, sourceOf } from '../.config/package-sources.js';
import { plainImportsForVite } from '../.config/plain-imports.js';

export interface Weight {
  /** gz bytes of the entry with everything it imports statically. */
  initial: number;
  /** gz bytes of each chunk loaded on demand, with its own static imports, by the name of its first module. */
  onDemand: Map<string, number>;
}

/** Every entry that defines one element, as a page writes it. */
export const entryNames = (): string[] =>
  readdirSync('src/entries', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^(all|bundle|loader|registry)\.ts$/.test(path))
    .map((path) => path.replace(/^.*[\\/]|\.ts$/g, ''))
    .sort();

const virtual = '\0page.js';

/** What a page would write to load these entries. */
const page = (entries: string[]): Plugin => ({
  name: 'page',
  resolveId: (id) => (id === 'page' ? virtual : null),
  load: (id) =>
    id === virtual ? entries.map((entry) => (entry.includes(' ') ? entry : `import 'engagement-widgets/${entry}';`)).join('\n') : null,
});

async function bundle(entries: string[], rolldownOptions: Rolldown.RolldownOptions = { input: 'page' }): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [page(entries), packageSourcesForVite(), minifyTemplatesForVite(), plainImportsForVite()],
    build: { write: false, target: 'es2022', minify: true, modulePreload: false, rolldownOptions },
  });
  return (result as Rolldown.RolldownOutput).output.filter((chunk) => chunk.type === 'chunk');
}

const gz = (code: string) => gzipSync(code, { level: 9 }).length;

function closure(chunks: Map<string, Rolldown.OutputChunk>, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  chunks.get(name)?.imports.forEach((imported) => closure(chunks, imported, seen));
  return seen;
}

const nameOf = (path: string) => path.replace(/^.*\/node_modules\/|^.*\/(?=src\/)/, '');

/** @param entries public names without the package's, such as `nps-donut` or `all`; or whole statements */
export async function weigh(entries: string[]): Promise<Weight> {
  const chunks = new Map((await bundle(entries)).map((chunk) => [chunk.fileName, chunk]));
  const size = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gz(chunks.get(name)?.code ?? ''), 0);
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The bundle has no entry.');
  const first = closure(chunks, entry.fileName);
  const onDemand = new Map<string, number>();
  for (const { fileName, isDynamicEntry, facadeModuleId } of chunks.values()) {
    if (!isDynamicEntry || first.has(fileName)) continue;
    const own = [...closure(chunks, fileName)].filter((name) => !first.has(name));
    onDemand.set(nameOf(facadeModuleId ?? fileName), size(own));
  }
  return { initial: size(first), onDemand };
}

/**
 * gz bytes of what only one of these elements needs on its first screen: its page without everything that another of them needs too.
 * @param entries of all elements that count as others
 */
export async function weighOwn(entries: readonly string[]): Promise<Map<string, number>> {
  const input = Object.fromEntries(entries.map((entry) => [entry, sourceOf(`engagement-widgets/${entry}`)!]));
  const chunks = new Map((await bundle([], { input })).map((chunk) => [chunk.fileName, chunk]));
  const entryOf = (entry: string) => [...chunks.values()].find(({ isEntry, name }) => isEntry && name === entry)!.fileName;
  const needed = new Map(entries.map((entry) => [entry, closure(chunks, entryOf(entry))]));
  const own = (entry: string) => [...needed.get(entry)!].filter((file) => entries.every((other) => other === entry || !needed.get(other)!.has(file)));
  return new Map(entries.map((entry) => [entry, own(entry).reduce((sum, file) => sum + gz(chunks.get(file)!.code), 0)]));
}

/** The part of the sources, or the library, that a module belongs to. */
function partOf(id: string): string {
  const [first = '', second = '', third = ''] = nameOf(id).split('/');
  if (first !== 'src') return first.startsWith('@') ? `${first}/${second}` : first;
  return second === 'elements' && third.endsWith('.ts') === false ? `src/${second}/${third}` : `src/${second}`;
}

/** gz bytes by part, on-demand chunks included; compressed one by one, so their sum is more than the whole. */
export async function weighParts(entry: string): Promise<[string, number][]> {
  const name = (id: string) => partOf(id).replaceAll('/', '.');
  const output = { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } };
  const chunks = await bundle([entry], { input: 'page', output });
  return chunks
    .map(({ name, code }): [string, number] => [name.replaceAll('.', '/'), gz(code)])
    .sort(([, one], [, other]) => other - one);
}
