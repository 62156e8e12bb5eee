/** All that the studio shows as one address, and back: a link or a reload gives the same page. */
import { usualPage, type Page } from './painted.js';
import { pairOf, parametersOf, plainColour, themeOfParameters, type Pair, type Theme } from './theme.js';
import type { Scheme } from './tokens.js';
import { sights, type Sight } from './warnings.js';

export interface Shown {
  theme: Theme;
  scheme: Scheme;
  sight: Sight;
  /** The page around the widgets: not part of the theme, but what it is judged on. */
  page: Page;
}

export const atFirst: Shown = { theme: {}, scheme: 'light', sight: 'usual', page: usualPage };

const same = (one: Pair, other: Pair) => one.light === other.light && one.dark === other.dark;
const parts = ['ground', 'text'] as const;

export function hashOf({ theme, scheme, sight, page }: Shown): string {
  const parameters = new URLSearchParams(parametersOf(theme));
  for (const part of parts) if (!same(page[part], usualPage[part])) parameters.set(`page-${part}`, `${page[part].light}/${page[part].dark}`);
  if (scheme !== atFirst.scheme) parameters.set('scheme', scheme);
  if (sight !== atFirst.sight) parameters.set('sight', sight);
  return parameters.toString();
}

/** One part of the page with other colours; as it was where one of them is none. */
export function withPage(page: Page, part: keyof Page, { light, dark }: Pair): Page {
  const [one, other] = [plainColour(light), plainColour(dark)];
  return one && other ? { ...page, [part]: { light: one, dark: other } } : page;
}

/** What is missing or makes no sense is as at first. */
export function shownOf(hash: string): Shown {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const page = parts.reduce((given, part) => {
    const value = parameters.get(`page-${part}`);
    return value ? withPage(given, part, pairOf(value)) : given;
  }, usualPage);
  return {
    theme: themeOfParameters(parameters),
    scheme: parameters.get('scheme') === 'dark' ? 'dark' : 'light',
    sight: sights.find((sight) => sight === parameters.get('sight')) ?? 'usual',
    page,
  };
}
