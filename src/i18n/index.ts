// Words by area and language, loaded on demand; per element, never global. Imports nothing of ours.
import type { PageWords } from './page-words.js';
import type { Follower } from './live.js';
import type * as en from './en.js';

/** Every area of words: the shape that each language has. */
export type Language = typeof en;
export type Area = keyof Language;

const loaders: Record<string, (locale: string) => Promise<Language>> = {
  ar: async (locale) => (await import('./ar-locale.js')).wordsFor(locale),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};
const loaded = new Map<string, Language>();

/** Where words of the page's own are kept, so that several copies of the library share them; nothing there before some are added. */
export const added = Symbol.for('engagement-widgets.words');
const own = (): PageWords | undefined => (globalThis as { [added]?: PageWords })[added];

/** `de-AT` → `de`. */
const code = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** True where the words of a locale are there, or never will be, so that English stands in. */
export function hasWords(locale: string): boolean {
  return (loaded.has(locale) || !(code(locale) in loaders)) && !own()?.awaited(locale);
}

/** Loads the words of a locale. Never rejects: without the file English stays. */
export async function loadWords(locale: string): Promise<void> {
  const key = code(locale);
  try {
    const [language] = await Promise.all([loaders[key]?.(locale), own()?.awaited(locale)]);
    if (language) loaded.set(locale, language);
  } catch {
    delete loaders[key];
  }
}

/** The words of one area; `fallback` is the English of that area, which its element brings. */
export function wordsOf<A extends Area>(area: A, fallback: Language[A], locale: string): Language[A] {
  const words = loaded.get(locale)?.[area] ?? fallback;
  return own()?.over(area, words, locale) ?? words;
}

/** Draws an element anew whenever the language around it, or a word of the page's own, changes. */
export function followWords(element: Follower): void {
  const drawn = nearest(element, 'lang');
  // Without the file the language of the first drawing stays.
  void import('./live.js').then(({ follow }) => follow(element, drawn), () => {});
}

/** The locale and direction that hold at an element: the nearest `lang` and `dir`, through shadow roots. */
export function nearest(element: Element, attribute: 'lang' | 'dir'): string | undefined {
  // On a server an element has no page around it.
  if (typeof element.closest !== 'function') return undefined;
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest(`[${attribute}]`);
    if (holder) return holder.getAttribute(attribute) ?? undefined;
    const root: Node = node.getRootNode();
    node = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return undefined;
}

/** A locale that `Intl` takes; what it does not know becomes English. */
export function knownLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
