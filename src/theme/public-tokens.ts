// The public tokens as a list for tools and build steps: names, defaults, what they come to, what they paint.
// Pure, and never loaded by a page.
import { basePaints } from './paints.js';
import { channels, heat, hexOf, missions, nps, options, type ColourPair } from './palettes.js';
import { baseTokens, type BaseToken } from './tokens.js';

export type TokenFamily = 'base' | 'mission' | 'nps' | 'option' | 'heat';
export type TokenType = 'color' | 'dimension' | 'fontFamily';

/** A token that a page may set as `--ew-<name>`. */
export interface PublicToken {
  readonly name: string;
  readonly family: TokenFamily;
  readonly type: TokenType;
  /** The default as the style sheet has it, in public names. */
  readonly css: string;
  /** What the default comes to on light and on dark ground, in a page that sets nothing: colours as `#rrggbb`. */
  readonly light: string;
  readonly dark: string;
  readonly description: string;
}

/**
 * Chosen values by the token's name without `--ew-`: one for both grounds, or one for each.
 * Colours as `#rrggbb`, `#rrggbbaa` or `rgb()`, lengths in `px` or `rem`.
 */
export type TokenValues = Readonly<Record<string, string | ColourPair>>;

const types: Readonly<Partial<Record<BaseToken, TokenType>>> = { radius: 'dimension', space: 'dimension', size: 'dimension', font: 'fontFamily' };
/** What a default that looks to the page comes to in a page that sets nothing. */
const unset: Readonly<Partial<Record<BaseToken, ColourPair>>> = { text: { light: '#000000', dark: '#ffffff' }, size: { light: '1rem', dark: '1rem' } };

const inPublicNames = (value: string): string => value.replaceAll('var(--_', 'var(--ew-');

/** `light-dark(a, b)` as a and b; anything else is the same on both grounds. */
export function onBothGrounds(value: string): ColourPair {
  const [, light, dark] = /^light-dark\((#?[\w-]+(?:\([^()]*\))?), (.+)\)$/.exec(value) ?? [];
  return { light: light ?? value, dark: dark ?? value };
}

export const pairOf = (value: string | ColourPair): ColourPair => (typeof value === 'string' ? onBothGrounds(value) : value);

function family(name: TokenFamily, colours: Readonly<Record<string, ColourPair>>, paints: (key: string) => string): PublicToken[] {
  return Object.entries(colours).map(([key, { light, dark }]) => {
    const css = light === dark ? light : `light-dark(${light}, ${dark})`;
    return { name: `${name}-${key}`, family: name, type: 'color', css, light, dark, description: paints(key) };
  });
}

function baseToken([name, css]: [string, string], defaults: TokenValues): PublicToken {
  const known = unset[name as BaseToken] ?? defaults[name];
  const { light, dark } = pairOf(known ?? css);
  return { name, family: 'base', type: types[name as BaseToken] ?? 'color', css: inPublicNames(css), light, dark, description: basePaints[name as BaseToken] };
}

/** @throws RangeError for a notation that only a browser can read */
export const bytesOf = (colour: string): readonly [number, number, number] => {
  const found = channels(colour);
  if (!found) throw new RangeError(`"${colour}" is no colour that can be read here: write #rrggbb, #rrggbbaa or rgb().`);
  return found;
};

/** Half steps of a byte are kept, as a browser does: the JSON says what is painted. */
function mix(over: string, under: string, share: number): string {
  const [one, other] = [bytesOf(over), bytesOf(under)];
  return hexOf(one.map((value, index) => value * share + other[index]! * (1 - share)));
}

/** Muted and border follow text and surface wherever they are not set. */
export function mixed(values: TokenValues): TokenValues {
  const of = (name: 'text' | 'surface') => pairOf(values[name] ?? unset[name] ?? baseTokens[name]);
  const [text, surface] = [of('text'), of('surface')];
  const derived = (name: 'muted' | 'border'): ColourPair => {
    const share = Number(/var\(--_text\) (\d+)%/.exec(baseTokens[name])?.[1]) / 100;
    return { light: mix(text.light, surface.light, share), dark: mix(text.dark, surface.dark, share) };
  };
  return { muted: derived('muted'), border: derived('border') };
}

/** Every public token with its default, base tokens first. */
export const publicTokens: readonly PublicToken[] = [
  ...Object.entries(baseTokens).map((entry) => baseToken(entry, mixed({}))),
  ...family('mission', missions, (type) => `${type} missions`),
  ...family('nps', nps, (group) => `${group} in NPS surveys`),
  ...family('option', options, (place) => `option ${place} of a question`),
  ...family('heat', Object.fromEntries(heat.map((colour, index) => [index + 1, { light: colour, dark: colour }])), (step) => `class ${step} of ${heat.length} of the heat ramp, from few to many`),
];
