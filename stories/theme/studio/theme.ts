/** A theme: what is set of the tokens. All that comes from outside, a field, an address or pasted CSS, passes here before it is kept. */
import { formatHex, formatHex8, parse } from 'culori';
import { publicTokens, tokenStyles, type TokenValues } from 'engagement-widgets/theme';
import { inBoth, tokenOfName, type Scheme, type Token } from './tokens.js';

export type Pair = Readonly<Record<Scheme, string>>;
/** By name without `--ew-`: colours for both schemes, anything else as text. What is not set stays as the library has it. */
export type Theme = Readonly<Record<string, Pair | string>>;

const length = /^(?:\d*\.?\d+)(?:px|rem)$/;
const families = /^[\w\s"',.-]{1,200}$/;

/** A colour in any notation of CSS as `#rrggbb`, with its opacity where it has one. */
export function plainColour(text: string): string | undefined {
  const colour = parse(text.trim());
  return colour && (colour.alpha === undefined || colour.alpha >= 1 ? formatHex(colour) : formatHex8(colour));
}

const cleanValue: Readonly<Record<Token['type'], (text: string) => string | undefined>> = {
  color: plainColour,
  dimension: (text) => (length.test(text.trim()) ? text.trim() : undefined),
  fontFamily: (text) => (families.test(text.trim()) ? text.trim() : undefined),
};

/** The theme with one value more, or undefined for what is no token or no value of it. */
export function withValue(theme: Theme, name: string, value: Pair | string): Theme | undefined {
  const token = tokenOfName(name);
  if (!token) return undefined;
  const { light, dark } = typeof value === 'string' ? inBoth(value) : value;
  const [one, other] = [light, dark].map(cleanValue[token.type]);
  if (one === undefined || other === undefined) return undefined;
  return { ...theme, [name]: token.type === 'color' ? { light: one, dark: other } : one };
}

export function without(theme: Theme, name: string): Theme {
  const { [name]: _gone, ...rest } = theme;
  return rest;
}

/** What of all this are values of tokens. */
export function themeOf(values: Iterable<readonly [string, Pair | string]>): Theme {
  return [...values].reduce<Theme>((theme, [name, value]) => withValue(theme, name, value) ?? theme, {});
}

export const cssOf = (theme: Theme, selector = ':root'): string => tokenStyles(theme as TokenValues, selector);

const declaration = /--ew-([\w-]+)\s*:\s*([^;}]+)/g;

/** Every token that a style sheet sets, the last one wins; values that need the page they come from are left out. */
export function themeOfCss(css: string): Theme {
  const plain = css.replace(/\/\*[^]*?\*\//g, '');
  return themeOf([...plain.matchAll(declaration)].map(([, name = '', value = '']) => [name, value.trim()] as const));
}

const both = ({ light, dark }: Pair): string => (light === dark ? light : `${light}/${dark}`);

/** The theme as part of an address: readable, and only what is set. */
export function parametersOf(theme: Theme): [string, string][] {
  const set = publicTokens.filter(({ name }) => name in theme);
  return set.map(({ name }) => [name, typeof theme[name] === 'string' ? theme[name] : both(theme[name]!)]);
}

/** Back again; what is no token, or no value of one, is passed over. */
export function themeOfParameters(parameters: Iterable<readonly [string, string]>): Theme {
  const pairs = [...parameters].filter(([name]) => tokenOfName(name));
  return themeOf(pairs.map(([name, value]) => [name, tokenOfName(name)?.type === 'color' ? pairOf(value) : value] as const));
}

export function pairOf(value: string): Pair {
  const [light = '', dark = light] = value.split('/');
  return { light, dark };
}
