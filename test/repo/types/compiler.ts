/** Compiles pieces of an app's code in memory, with the types of frameworks as the build makes them, above the sources of the elements. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { readManifest } from '../../../.config/manifest/model.js';
import { typeFiles } from '../../../.config/manifest/type-files.js';

/** Files stand where dist/types would, beside the entries: `../entries/all.js` is the source. */
const types = resolve('src/types');

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  paths: { 'engagement-widgets/types/*': ['./src/types/*.d.ts'], 'engagement-widgets': ['./src/index.ts'] },
};

/**
 * What the compiler says of each file, as `file:line sentence`.
 * @param files name → text; a name ends in `.ts`, `.tsx` or `.d.ts`
 */
export function compile(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const made = new Map(Object.entries(typeFiles(readManifest())).map(([name, text]) => [resolve(types, name), text]));
  const given = Object.entries(files).map(([name, text]) => [resolve('test/repo/types', name), text] as const);
  const memory = new Map([...made, ...given]);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (path) => memory.has(path) || fileExists(path);
  host.readFile = (path) => memory.get(path) ?? readFile(path);
  host.directoryExists = (path) => path === types || ts.sys.directoryExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = memory.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram(given.map(([path]) => path), options, host);
  const told = (file: ts.SourceFile) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(sentence);
  const checked = [...given, ...made].map(([path]) => program.getSourceFile(path)).filter((file) => file !== undefined);
  return Object.fromEntries(checked.map((file) => [file.fileName.replace(/^.*\//, ''), told(file)]));
}

function sentence({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
