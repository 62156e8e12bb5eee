// Keeps names and figures of another direction apart in the sentences of a language that is written from right to left. Pure; imports nothing of ours.
import type { Words } from './page-words.js';

type Make = (...args: unknown[]) => unknown;

/** A letter of another script, or the mark that Intl sets before a sign: both would turn around what stands beside them. */
const turns = /(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L}|\u200e/u;
const own = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
/** What a browser that looks for the direction would find first. */
const startsTurned = /^[^\p{Script=Arabic}\p{Script=Hebrew}]*?(?:[\u2066-\u2068\u200e]|(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L})/u;

const apart = (argument: unknown): unknown => (typeof argument === 'string' && turns.test(argument) ? `\u2068${argument}\u2069` : argument);
const begun = (text: unknown): unknown => (typeof text === 'string' && startsTurned.test(text) && own.test(text) ? `\u200f${text}` : text);

function changed(word: unknown): unknown {
  if (typeof word === 'function') {
    const make = word as Make;
    // Whoever counts the arguments of a word finds as many as before.
    return Object.defineProperty((...args: unknown[]) => begun(make(...args.map(apart))), 'length', { value: make.length });
  }
  return typeof word === 'object' && word !== null ? Object.fromEntries(Object.entries(word).map(([name, each]) => [name, changed(each)])) : begun(word);
}

/**
 * The same words, where what is handed to them keeps its own direction, and each sentence that of the language. Of use for Arabic, Hebrew, Persian.
 *
 * @example
 * ```ts
 * addWords('he', rightToLeft(hebrew));
 * ```
 */
export const rightToLeft = <T extends Words>(words: T): T => changed({ ...words }) as T;
