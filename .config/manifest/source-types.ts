/**
 * What the analyzer cannot see in one file, taken from the sources by TypeScript: the values behind the name of a type (`Bin` is
 * `'day' | 'week' | 'month'`), and the addresses of the endpoint that an element asks by itself.
 */
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import * as contract from '../../src/contract/index.js';

/** Of the platform, whose types are not loaded: that would take three times as long. */
const ofPlatform: Readonly<Record<string, string>> = { RequestCredentials: "'omit' | 'same-origin' | 'include'" };

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  lib: ['lib.es2023.d.ts'],
  types: [],
  noEmit: true,
  experimentalDecorators: true,
};

function programOf(files: readonly string[]): ts.Program {
  const host = ts.createCompilerHost(options);
  // Only what is ours: no type of a library is asked for here.
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) => (text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined }));
  return ts.createProgram([...files], options, host);
}

function unionOf(type: ts.Type): string | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const values = parts.filter((part) => part.isStringLiteral()).map(({ value }) => `'${value}'`);
  const open = parts.some(({ flags }) => flags & ts.TypeFlags.Undefined) ? ['undefined'] : [];
  return values.length > 0 && values.length + open.length === parts.length ? [...values, ...open].join(' | ') : undefined;
}

const imported = (file: string, specifier: string): string => resolve(dirname(file), specifier).replace(/\.js$/, '.ts');

interface Definition {
  name: string;
  path: string;
}
const isDefinition = (value: unknown): value is Definition => typeof value === 'object' && value !== null && 'path' in value && 'query' in value;

export class SourceTypes {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;

  /** @param files with the classes of elements, such as "src/elements/chat/nps-donut.ts" */
  constructor(files: readonly string[]) {
    this.#program = programOf(files);
    this.#checker = this.#program.getTypeChecker();
  }

  /** The values of a property as a union, or undefined where its type is none of strings. */
  valuesOf(file: string, className: string, property: string | undefined, written = ''): string | undefined {
    if (!property) return undefined;
    const platform = /^(\w+)( \| undefined)?$/.exec(written);
    if (platform && ofPlatform[platform[1]!]) return `${ofPlatform[platform[1]!]}${platform[2] ?? ''}`;
    const symbol = this.#class(file, className);
    const member = symbol && this.#checker.getPropertyOfType(this.#checker.getDeclaredTypeOfSymbol(symbol), property);
    return member && unionOf(this.#checker.getTypeOfSymbol(member));
  }

  /** Resources that an element asks for: questions of its class, of what that extends, and of what these import beside them. */
  asksOf(file: string, className: string): Definition[] {
    const files = this.#lineage(file, className);
    const beside = files.flatMap((path) => this.#imports(path)).filter((path) => !/\/elements\/(frame|dashboards\/dashboard)/.test(path) && path.includes('/elements/'));
    return [...new Set([...files, ...beside].flatMap((path) => this.#questions(path)))].sort((a, b) => a.path.localeCompare(b.path, 'en'));
  }

  /** What `@example` shows, without the fence around it. */
  exampleOf(file: string, className: string): string | undefined {
    const declaration = this.#class(file, className)?.declarations?.[0];
    const tag = declaration && ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === 'example');
    return /```html\n([^]*?)```/.exec(ts.getTextOfJSDocComment(tag?.comment) ?? '')?.[1]?.trim();
  }

  #class(file: string, name: string): ts.Symbol | undefined {
    const source = this.#program.getSourceFile(file);
    const module = source && this.#checker.getSymbolAtLocation(source);
    return module && this.#checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  }

  #lineage(file: string, className: string): string[] {
    const symbol = this.#class(file, className);
    const files: string[] = [];
    for (let type = symbol && this.#checker.getDeclaredTypeOfSymbol(symbol); type; type = this.#checker.getBaseTypes(type as ts.InterfaceType)[0]) {
      const path = type.symbol?.declarations?.[0]?.getSourceFile().fileName;
      if (path?.includes('/elements/')) files.push(path);
    }
    return files;
  }

  #imports(path: string): string[] {
    const source = this.#program.getSourceFile(path);
    return (source?.statements ?? [])
      .filter(ts.isImportDeclaration)
      .filter(({ importClause }) => !importClause?.isTypeOnly)
      .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => imported(path, specifier));
  }

  /** `this.ask(definition, …)` and `new Resource(host, definition, …)`. */
  #questions(path: string): Definition[] {
    const found: Definition[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText().endsWith('.ask')) found.push(...this.#definitionOf(node.arguments[0]));
      if (ts.isNewExpression(node) && node.expression.getText() === 'Resource') found.push(...this.#definitionOf(node.arguments?.[1]));
      node.forEachChild(visit);
    };
    const source = this.#program.getSourceFile(path);
    if (source) visit(source);
    return found;
  }

  #definitionOf(definition: ts.Expression | undefined): Definition[] {
    const symbol = definition && this.#checker.getSymbolAtLocation(definition);
    if (!symbol) return [];
    const { name } = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const value = (contract as Readonly<Record<string, unknown>>)[name];
    return isDefinition(value) ? [value] : [];
  }
}
