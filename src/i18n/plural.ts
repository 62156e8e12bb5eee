// Chooses between the words for a count, by the rules of the language. Imports nothing.

/** English and German have one form for 1 and one for all others. */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** For languages whose singular has another reach, such as French, where 0 is singular too. */
export function pluralOf(language: string): typeof plural {
  const rules = new Intl.PluralRules(language);
  return (n, one, many) => (rules.select(n) === 'one' ? one : many);
}

/** For languages with more forms: a noun with one form for each of them. What is missing for a category does not compile. */
export function formsOf<C extends Intl.LDMLPluralRule>(language: string): <T>(n: number, forms: Readonly<Record<C, T>>) => T {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n) as C];
}
