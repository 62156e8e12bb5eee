// Lists, plurals and names of languages, as each language has them. Uses only Intl.
import { intl } from './intl.js';

/** `a, b and c`; with `or`, `a, b or c`. */
export function formatList(items: readonly string[], locale: string, type: 'and' | 'or' = 'and'): string {
  return intl('list', locale, { type: type === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}

/** Chooses among the words for a count; `other` is for what a language does not tell apart. */
export function plural<T>(count: number, locale: string, forms: Partial<Record<Intl.LDMLPluralRule, T>> & { other: T }): T {
  return forms[intl('plural', locale, {}).select(count)] ?? forms.other;
}

/** Name of a language in the reader's own: `de` is `German`; the code itself where it is none. */
export function languageName(code: string, locale: string): string {
  try {
    return intl('names', locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
