/** Tokens by name, as the studio asks for them. What there is, and how it is written as CSS and JSON, the library says itself. */
import { publicTokens, type PublicToken, type TokenFamily } from 'engagement-widgets/theme';

export type Token = PublicToken;
export type Family = TokenFamily;
export type Scheme = 'light' | 'dark';
export const schemes = ['light', 'dark'] as const;

const byName = new Map<string, Token>(publicTokens.map((token) => [token.name, token]));
export const tokenOfName = (name: string): Token | undefined => byName.get(name);

export const inFamilies = (...families: readonly Family[]): Token[] => publicTokens.filter(({ family }) => families.includes(family));

/** `light-dark(a, b)` → a and b; anything else is the same in both. */
export function inBoth(value: string): Record<Scheme, string> {
  const inside = /^light-dark\((.*)\)$/s.exec(value.trim())?.[1];
  if (inside === undefined) return { light: value, dark: value };
  const [light = '', dark = light] = splitAtCommas(inside);
  return { light, dark };
}

/** Commas of the outermost level only: those in `rgb(1, 2, 3)` belong to it. */
export function splitAtCommas(text: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}
