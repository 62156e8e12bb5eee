// Figures that stand in words themselves, such as «30 days», in the digits of a locale: Egypt writes others than Morocco. Pure; imports nothing of ours.
import type { Language } from './index.js';

/** The same words with the digits of the locale; functions stay as they are, as their figures come written by the locale. */
export function inDigitsOf<T extends Partial<Language>>(language: T, locale: string): T {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  if (numberingSystem === 'latn') return language;
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  const written = (text: string): string => text.replace(/\d/g, (each) => digit.format(Number(each))).replace(/%/g, numberingSystem.startsWith('arab') ? '٪' : '%');
  const changed = (word: unknown): unknown => {
    if (typeof word === 'string') return written(word);
    return typeof word === 'object' && word !== null ? Object.fromEntries(Object.entries(word).map(([name, each]) => [name, changed(each)])) : word;
  };
  return changed({ ...language }) as T;
}
