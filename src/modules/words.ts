// Words of a type in the reader's language: of the fifteen from the language files, of others from their declaration.
import { moduleTypes } from '../i18n/en-module-types.js';
import { wordsOf as languageOf, type Language } from '../i18n/index.js';
import type { ModuleDeclaration, ModuleWords } from './declaration.js';

type BuiltIn = keyof Language['moduleTypes'];

/** The words of a type that the library brings. */
export const builtIn =
  <T extends BuiltIn>(type: T) =>
  (locale: string): Language['moduleTypes'][T] =>
    languageOf('moduleTypes', moduleTypes, locale)[type];

/** `de-AT` takes `de-AT`, else `de`, else English. */
export function moduleWords({ words }: ModuleDeclaration, locale: string): ModuleWords {
  if (typeof words === 'function') return words(locale);
  const own = [locale, locale.split('-')[0]!].find((code) => Object.hasOwn(words, code));
  return words[own ?? 'en']!;
}

/** Name of a type that has no declaration: as the language has it, such as a plain step, else as the endpoint calls it. */
export function typeName(type: string, locale: string): string {
  const types = languageOf('moduleTypes', moduleTypes, locale);
  const key = type.toLowerCase();
  return Object.hasOwn(types, key) ? types[key as BuiltIn].type : type;
}
