// Words that look foreign and are read as English, to find by eye or by test what is not translated or gets cut. Pure; imports nothing of ours.
import type { Language } from './index.js';

const accents = new Map([...'aáAÁbƀBɃcçCÇdðDÐeéEÉfƒFƑgĝGĜhĥHĤiíIÍjĵJĴkķKĶlļLĻmɱMṀnñNÑoóOÓpþPÞqɋQɊrŕRŔsšSŠtţTŢuúUÚvṽVṼwŵWŴxẋXẊyýYÝzžZŽ'].map((_, index, all) => [all[index & ~1]!, all[index | 1]!] as const));
const vowels = new Set('aeiouAEIOU');

/** A text becomes about so much longer, as languages do that take more room than English. */
const growth = 0.35;

// From the private use area: they stand around an argument while its text goes through the words' own function.
const open = '\ue000';
const close = '\ue001';

/**
 * A language with every word accented, lengthened by a third and put between ⟦ ⟧; what is handed to a word (names, figures) stays as it is.
 *
 * @example
 * ```ts
 * addWords('en-XA', pseudo(await wordsIn('en')));
 * ```
 */
export function pseudo(language: Language): Language {
  return Object.fromEntries(Object.entries(language).map(([area, words]) => [area, changed(words)])) as unknown as Language;
}

function changed(word: unknown): unknown {
  if (typeof word === 'string') return bracketed(word);
  if (typeof word === 'function') return (...args: unknown[]) => bracketed(String((word as (...args: unknown[]) => unknown)(...args.map(marked))));
  if (typeof word !== 'object' || word === null) return word;
  return Object.fromEntries(Object.entries(word).map(([name, each]) => [name, changed(each)]));
}

/** Only texts are marked, and only those that hold something: words choose by numbers and by what is empty. */
const marked = (argument: unknown): unknown => (typeof argument === 'string' && argument !== '' ? `${open}${argument}${close}` : argument);

function bracketed(text: string): string {
  let depth = 0;
  let own = 0;
  let added = 0;
  let out = '';
  for (const letter of text) {
    if (letter === open) depth += 1;
    else if (letter === close) depth -= 1;
    else if (depth > 0) out += letter;
    else {
      const accented = accents.get(letter) ?? letter;
      // Doubled vowels keep words apart where lines break, as the words of a longer language do.
      const isDoubled = vowels.has(letter) && added < (own + 1) * growth;
      out += isDoubled ? accented + accented : accented;
      own += 1;
      added += isDoubled ? 1 : 0;
    }
  }
  return `⟦${out}${'~'.repeat(Math.max(0, Math.ceil(own * growth) - added))}⟧`;
}
