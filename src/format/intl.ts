// Intl objects, made once and kept: to make one costs some fifty times what it costs to use it. Imports nothing.

/** More than a page with a dozen widgets needs; older ones make room, so that a page that stays open for weeks does not grow. */
const capacity = 80;
const kept = new Map<string, unknown>();

/** What is shown where there is no value: never 0. */
export const missing = '–';

const makers = {
  number: (locale: string, options: object) => new Intl.NumberFormat(locale, options),
  date: (locale: string, options: object) => new Intl.DateTimeFormat(locale, options),
  relative: (locale: string, options: object) => new Intl.RelativeTimeFormat(locale, options),
  list: (locale: string, options: object) => new Intl.ListFormat(locale, options),
  plural: (locale: string, options: object) => new Intl.PluralRules(locale, options),
  names: (locale: string, options: object) => new Intl.DisplayNames(locale, options as Intl.DisplayNamesOptions),
};
type Makers = typeof makers;

interface Options {
  number: Intl.NumberFormatOptions;
  date: Intl.DateTimeFormatOptions;
  relative: Intl.RelativeTimeFormatOptions;
  list: Intl.ListFormatOptions;
  plural: Intl.PluralRulesOptions;
  names: Intl.DisplayNamesOptions;
}

/**
 * An Intl object of the asked kind; the same one for the same question.
 * A locale that is none becomes English, a zone that is none UTC, other options that do not fit are left out: nothing throws.
 */
export function intl<K extends keyof Makers>(kind: K, locale: string, options: Options[K]): ReturnType<Makers[K]> {
  const key = `${kind}|${locale}|${JSON.stringify(options)}`;
  const known = kept.get(key);
  if (known) return known as ReturnType<Makers[K]>;
  const made = make(kind, locale, options);
  if (kept.size >= capacity) kept.delete(kept.keys().next().value!);
  kept.set(key, made);
  return made;
}

function make<K extends keyof Makers>(kind: K, locale: string, options: Options[K]): ReturnType<Makers[K]> {
  const maker = makers[kind] as (locale: string, options: object) => ReturnType<Makers[K]>;
  for (const name of [locale, locale.replaceAll('_', '-'), 'en']) {
    try {
      return maker(name, options);
    } catch {
      // The next name may do.
    }
  }
  if (kind === 'date') return maker('en', { ...options, timeZone: 'UTC' });
  return maker('en', kind === 'names' ? { type: 'language' } : {});
}
