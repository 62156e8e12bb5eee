// What is wrong with a declaration that comes from a page, in a sentence for its author. Pure; never throws.
import type { Figure, ModuleDeclaration, ModuleWords, Split } from './declaration.js';

const longestType = 60;
const figureKinds: readonly unknown[] = ['count', 'people', 'sum', 'score', 'days'];
const draws: readonly unknown[] = ['bars', 'donut', 'columns', 'rates', 'none'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The first fault of a declaration; null where it may be used. */
export function faultOf(declaration: unknown): string | null {
  try {
    return typeFault(declaration) ?? shapeFault(declaration as ModuleDeclaration) ?? wordsFault(declaration as ModuleDeclaration);
  } catch (error) {
    return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}

function typeFault(declaration: unknown): string | null {
  if (!isObject(declaration)) return 'it is no object';
  const { type } = declaration;
  return isName(type) && type.length <= longestType ? null : `type must be a text of 1 to ${longestType} characters`;
}

function shapeFault({ figures, rate, splits = [], tables = [], notes = [], views = [], variant }: ModuleDeclaration): string | null {
  if (!isList(figures)) return 'figures must be a list';
  const lists = { splits, tables, notes, views };
  const noList = Object.entries(lists).find(([, value]) => !isList(value));
  if (noList) return `${noList[0]} must be a list`;
  if (variant !== undefined && typeof variant !== 'function') return 'variant must be a function';
  const names = figures.map((figure) => (isObject(figure) ? figure.name : undefined));
  const wrong = figures.map((figure) => figureFault(figure, names)).find(Boolean) ?? splits.map(splitFault).find(Boolean);
  if (wrong) return wrong;
  if (rate && !(names.includes(rate.part) && names.includes(rate.base))) return 'rate must name two of the figures';
  if (!tables.every((table) => isObject(table) && isName(table.name) && isList(table.columns) && table.columns.length > 0)) return 'every table needs a name and columns';
  return views.every((view) => isObject(view) && /^ew-[a-z][a-z0-9-]*$/.test(String(view.tag))) ? null : 'every view needs the tag of an element';
}

function figureFault(figure: Figure, names: readonly unknown[]): string | null {
  if (!isObject(figure) || !isName(figure.name)) return 'every figure needs a name';
  if (!figureKinds.includes(figure.kind)) return `the figure "${figure.name}" has no known kind`;
  const others = figure.kind === 'days' ? [figure.left, figure.used] : figure.kind === 'score' ? [] : [figure.of ?? figure.name];
  if (others.some((name) => !names.includes(name))) return `the figure "${figure.name}" names another one that is not there`;
  return figure.kind === 'score' && typeof figure.counts !== 'function' ? `the figure "${figure.name}" needs counts` : null;
}

function splitFault(split: Split): string | null {
  if (!isObject(split) || !isName(split.breakdown)) return 'every split needs a breakdown';
  if (!draws.includes(split.draw)) return `the split "${split.breakdown}" cannot be drawn like that`;
  return split.draw === 'rates' && !isName(split.base) ? `the split "${split.breakdown}" needs a base` : null;
}

function wordsFault(declaration: ModuleDeclaration): string | null {
  const { words } = declaration;
  if (typeof words !== 'function' && !(isObject(words) && isObject(words['en']))) return 'words must have English, or be a function of the locale';
  const languages = typeof words === 'function' ? [['words', words('en')] as const] : Object.entries(words).map(([code, language]) => [`words.${code}`, language] as const);
  return languages.map(([name, language]) => missingWord(declaration, language, name)).find(Boolean) ?? null;
}

function missingWord({ figures, rate, splits = [], tables = [], notes = [] }: ModuleDeclaration, words: ModuleWords, name: string): string | null {
  if (!isName(words?.type)) return `${name} needs the name of the type`;
  const wanted: [string, unknown][] = [
    ...figures.map(({ name: figure }): [string, unknown] => [`figures.${figure}`, words.figures?.[figure]]),
    ...splits.flatMap(({ breakdown }) => (['heading', 'key', 'count'] as const).map((part): [string, unknown] => [`splits.${breakdown}.${part}`, words.splits?.[breakdown]?.[part]])),
    ...tables.flatMap(({ name: table, columns }) => columns.map(({ key }): [string, unknown] => [`tables.${table}.columns.${key}`, words.tables?.[table]?.columns?.[key]])),
    ...notes.map((note): [string, unknown] => [`notes.${note}`, words.notes?.[note]]),
  ];
  const missing = wanted.find(([, word]) => !isName(word));
  if (missing) return `${name} lacks ${missing[0]}`;
  return rate && typeof words.rate?.of !== 'function' ? `${name} lacks rate.of` : null;
}
