/** The files of the repository as git sees them, and what they import; for the tests of this folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Every file that is tracked or would be, relative to the root, with forward slashes. */
export const allFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((path) => path && existsSync(path));

export const filesUnder = (folder: string, ending = '.ts') =>
  allFiles.filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending));

export const read = (path: string) => readFileSync(path, 'utf8');

const scanners = new Map<string, ts.SourceFile>();

export function parse(path: string): ts.SourceFile {
  const known = scanners.get(path) ?? ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
  scanners.set(path, known);
  return known;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The text without comments, so that a word in a comment breaks no rule. */
export function code(path: string): string {
  return ts.createPrinter({ removeComments: true }).printFile(parse(path));
}

/** Every module that a file imports, statically or on demand, as written. */
export function importsOf(path: string): { specifier: string; dynamic: boolean; typeOnly: boolean }[] {
  const found: { specifier: string; dynamic: boolean; typeOnly: boolean }[] = [];
  walk(parse(path), (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly;
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, dynamic: false, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, dynamic: true, typeOnly: false });
    }
  });
  return found;
}

/** A relative import as a path from the root. */
export const resolveFrom = (path: string, specifier: string) => posix.join(posix.dirname(path), specifier);

/** The package behind a bare import: "date-fns/parseISO" → "date-fns", "@lit/context/x" → "@lit/context". */
export const packageOf = (specifier: string) =>
  specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
