/** The measure of files, functions and folders, and what no file may hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';
import ts from 'typescript';
import { allFiles, code, filesUnder, parse, read, walk } from './files.js';

const sources = ['src', 'demo', 'test', 'stories', '.config'].flatMap((folder) => filesUnder(folder));
const lines = (path: string) => read(path).split('\n').length;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

test('95 of 100 files are under 350 lines and none is over 500', () => {
  const long = sources.filter((path) => lines(path) >= 350);
  assert.ok(share(long.length, sources.length) <= 0.05, `${long.length} of ${sources.length}: ${long.join(', ')}`);
  assert.deepEqual(sources.filter((path) => lines(path) > 500), []);
});

function functionLengths(path: string): number[] {
  const file = parse(path);
  const found: number[] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const first = file.getLineAndCharacterOfPosition(node.getStart()).line;
    found.push(file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1);
  });
  return found;
}

test('95 of 100 functions of the package are under 40 lines', () => {
  const lengths = filesUnder('src').flatMap(functionLengths);
  const long = lengths.filter((length) => length >= 40);
  assert.ok(share(long.length, lengths.length) <= 0.05, `${long.length} of ${lengths.length} functions are longer`);
});

/** One file each by design: module types, languages, resources. */
const mayBeFull = ['src/modules', 'src/i18n', 'src/contract'];
/** Answers and pictures that tests hold against. */
const kept = (folder: string) => folder.includes('/recorded') || folder === 'test/e2e/pictures';

test('a folder holds at most 15 files', () => {
  const counts = new Map<string, number>();
  for (const path of allFiles.filter((file) => file.includes('/'))) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].filter(([folder, count]) => count > 15 && !mayBeFull.includes(folder) && !kept(folder));
  assert.deepEqual(full, []);
});

test('src is at most two folders deep, and no folder is a drawer for leftovers', () => {
  assert.deepEqual(filesUnder('src', '').filter((path) => path.split('/').length > 4), []);
  assert.deepEqual(allFiles.filter((path) => /(^|\/)(utils?|helpers?|core|common)\//.test(path)), []);
});

test('the top level holds only what is meant to be there', () => {
  const meant = [
    ...['src', 'stories', 'demo', 'test', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
    ...['custom-elements.json', 'README.md', 'LICENSE', 'CHANGELOG.md'],
  ];
  const top = new Set(allFiles.map((path) => path.split('/')[0] ?? ''));
  assert.deepEqual([...top].filter((name) => !name.startsWith('.') && !meant.includes(name)), []);
});

test('every file of the package says in its first lines what it is', () => {
  assert.deepEqual(filesUnder('src').filter((path) => !/^(#!.*\n)?\/[/*]/.test(read(path))), []);
});

const texts = allFiles.filter((path) => /\.(ts|js|json|md|mdx|html|css|npmrc|yml)$|run$/.test(path));

test('no file names a package registry, so any will do', () => {
  const registry = /https?:\/\/[\w.:-]*(registry|artifactory|nexus|verdaccio)[\w.:-]*/;
  assert.deepEqual(texts.filter((path) => registry.test(read(path))), []);
});

test('nothing is left for later', () => {
  const marks = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['XX', 'X'].join('')})\\b`);
  assert.deepEqual(sources.filter((path) => marks.test(read(path))), []);
});

/** Words that only the trade uses; screens say "success rate", "colour by", "34 answers", "updated 10:32". */
const tradeWords = /\b(yield|lens(es)?|conservation|spearman|wald|quantiles?|freshness)\b|\bn =/i;

function strings(path: string): string[] {
  const found: string[] = [];
  walk(parse(path), (node) => {
    if (ts.isStringLiteral(node) && !ts.isPropertyAssignment(node.parent)) found.push(node.text);
    if (ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.initializer === node) found.push(node.text);
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
  });
  return found;
}

test('the words on screen are plain, without marks of excitement', () => {
  const words = filesUnder('src/i18n').flatMap(strings);
  assert.ok(words.length > 50);
  assert.deepEqual(words.filter((word) => tradeWords.test(word)), []);
  assert.deepEqual(words.filter((word) => /!|\p{Extended_Pictographic}/u.test(word)), []);
});

test('no element holds words of its own: they come from the languages', () => {
  const spoken = /(aria-label|title|placeholder|alt)="[A-Za-z]{2,}[^$"]*"/;
  assert.deepEqual(filesUnder('src/elements').filter((path) => spoken.test(code(path))), []);
});
