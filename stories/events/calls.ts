/** How methods of the manifest are called from a page that explains them: what they are given first, and their result in words. */
import type { ElementDoc, Member } from '../sheet/manifest.js';

/** Values that mean something in the recordings. */
const examples: Readonly<Record<string, unknown>> = {
  module: 'rate-us',
  option: 'shopping',
  npsGroup: 'promoters',
  missionType: 'content',
  day: '2026-09-08',
  kpis: ['starts', 'conversations'],
};

/** The public methods of an element, in the manifest's order. */
export const methodsOf = ({ members = [] }: ElementDoc): Member[] => members.filter(({ kind }) => kind === 'method');

/** Keys that a method takes apart: `{ module = null, type }` has two; a whole change is that of a selection. */
function keysOf({ parameters = [] }: Member): string[] {
  const [first] = parameters;
  if (!first) return [];
  if (first.name.startsWith('{')) return [...first.name.matchAll(/(\w+)(?=\s*(?:=[^,}]*)?[,}])/g)].map(([, key]) => key!);
  return first.name === 'change' ? ['missionType'] : [];
}

/** JSON that a method is given first, or undefined where it takes nothing that a reader would write. */
export function firstArgument(method: Member): string | undefined {
  const keys = keysOf(method).filter((key) => key in examples);
  return keys.length ? JSON.stringify(Object.fromEntries(keys.map((key) => [key, examples[key]]))) : undefined;
}

const short = (text: string, lines: number): string => {
  const all = text.split('\n');
  return all.length > lines ? [...all.slice(0, lines), `… ${all.length - lines} more lines`].join('\n') : text;
};

/** A result as text, not longer than a screen. */
export function inWords(result: unknown): string {
  if (result === undefined) return 'undefined';
  if (result instanceof Blob) return `Blob: ${result.type}, ${Math.ceil(result.size / 1000)} kB`;
  return short(typeof result === 'string' ? result : JSON.stringify(result, null, 2), 24);
}
