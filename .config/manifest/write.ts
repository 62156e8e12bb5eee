/** Part of `npm run build:modules`: what custom-elements.json tells, as frameworks, editors and programs that write pages read it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from './editor-files.js';
import { llmsFiles } from './llms.js';
import { readManifest } from './model.js';
import { reactFiles } from './react-files.js';
import { typeFiles } from './type-files.js';

interface Package {
  name: string;
  version: string;
  description: string;
  exports: Record<string, string | { default?: string }>;
}

const about = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

/** The file below dist that defines a tag, as the package publishes it. */
function entryFile(tag: string): string {
  const target = about.exports[`./${tag.slice('ew-'.length)}`];
  const path = typeof target === 'object' ? target.default : undefined;
  if (!path) throw new Error(`package.json publishes no entry for ${tag}.`);
  return path.replace(/^\.\/dist\/|\.js$/g, '');
}

const within = (folder: string, files: Readonly<Record<string, string>>) => Object.entries(files).map(([name, text]) => [`${folder}${name}`, text] as const);

/** All files by their paths in dist. */
export function manifestFiles(): Record<string, string> {
  const manifest = readManifest();
  return Object.fromEntries([
    ...within('types/', typeFiles(manifest)),
    ...within('react/', reactFiles(manifest, entryFile)),
    ...within('editor/', editorFiles(manifest, about)),
    ...within('', llmsFiles(manifest, about)),
  ]);
}

if (process.argv[1]?.endsWith('write.ts')) {
  for (const [path, text] of Object.entries(manifestFiles())) {
    mkdirSync(dirname(`dist/${path}`), { recursive: true });
    writeFileSync(`dist/${path}`, text);
  }
}
