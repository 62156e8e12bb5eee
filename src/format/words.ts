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

type Part = string | null | undefined | false;

const joined = (parts: readonly Part[], by: string): string => parts.filter(Boolean).join(by);

/** The comma of a language with its space: `, ` or `، `; what «and» follows on is cut off, and a language without one takes ours. */
const comma = (locale: string): string =>
  /^\p{P} /u.exec(intl('list', locale, { type: 'unit', style: 'short' }).formatToParts(['1', '2', '3'])[1]!.value)?.[0] ?? ', ';

const isFrench = (locale: string): boolean => /^fr\b/i.test(locale);

/** What is said of one thing, one after the other: `12 of 30, 40%`. What is empty is left out. */
export const formatParts = (parts: readonly Part[], locale: string): string => joined(parts, comma(locale));

/** What is said of several things, each with commas of its own: `a: 1, 2; b: 3`. */
export const formatClauses = (parts: readonly Part[], locale: string): string => joined(parts, comma(locale).includes('،') ? '؛ ' : isFrench(locale) ? '\u202f; ' : '; ');

/** A value with its name: `Visits: 12`. */
export const formatLabelled = (label: string, value: string, locale: string): string => `${label}${isFrench(locale) ? '\u202f' : ''}: ${value}`;
