// The public face of the words, `engagement-widgets/i18n`: what index.ts has; words of the page's own; all words of a language at once, for mails and
// files made on a server; words that look foreign, to find what is not translated.
// Apart from index.ts, so that pages never carry it.
import { loadWords, wordsOf, type Language } from './index.js';

export { hasWords, knownLocale, loadWords, nearest, wordsOf, type Area, type Language } from './index.js';
export { rightToLeft } from './bidi.js';
export { addWords, type Words, type WordsLoader } from './page-words.js';
export { formsOf } from './plural.js';
export { pseudo } from './pseudo.js';

/**
 * Every area of words in the language of a locale; English where there is none, or its file cannot be had.
 *
 * @example
 * ```ts
 * const { kpi, change } = await wordsIn('de-AT');
 * ```
 */
export async function wordsIn(locale: string): Promise<Language> {
  const [english] = await Promise.all([import('./en.js') as Promise<Language>, loadWords(locale)]);
  const areas = Object.entries(english) as [keyof Language, never][];
  return Object.fromEntries(areas.map(([area, words]) => [area, wordsOf(area, words, locale)])) as unknown as Language;
}
