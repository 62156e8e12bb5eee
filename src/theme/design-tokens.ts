// Tokens as W3C design-token JSON (format 2025.10) and as CSS text of chosen values. Pure, and never loaded by a page.
import { hexOf } from './palettes.js';
import { bytesOf, mixed, pairOf, publicTokens, type PublicToken, type TokenType, type TokenValues } from './public-tokens.js';

const alphaOf = (colour: string): number => {
  const hex = /^#[\da-f]{6}([\da-f]{2})$/i.exec(colour)?.[1];
  if (hex) return parseInt(hex, 16) / 255;
  const [, value, percent] = /^rgba?\([^)]*[/,]\s*([\d.]+)(%?)\)$/i.exec(colour.replace(/^rgb\(([^,]+,){2}[^,]+\)$/i, '')) ?? [];
  return value === undefined ? 1 : Number(value) / (percent ? 100 : 1);
};

/** A token of the W3C Design Tokens format. */
export interface DesignToken {
  $type: TokenType;
  $value: unknown;
  $description: string;
  $extensions: { 'engagement-widgets': { property: string; default: string } };
}
export interface DesignTokenGroup {
  [name: string]: DesignToken | DesignTokenGroup | string;
}

function colourValue(colour: string) {
  const bytes = bytesOf(colour);
  const components = bytes.map((value) => Number((value / 255).toFixed(5)));
  return { colorSpace: 'srgb', components, alpha: Number(alphaOf(colour).toFixed(3)), hex: hexOf(bytes) };
}

function dimensionValue(length: string) {
  const [, value, unit] = /^(-?[\d.]+)(px|rem)$/.exec(length.trim() === '0' ? '0px' : length.trim()) ?? [];
  if (!unit) throw new RangeError(`"${length}" is no length that can be read here: write px or rem.`);
  return { value: Number(value), unit };
}

const familiesOf = (list: string): string | string[] => {
  const names = list.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'));
  return names.length > 1 ? names : names[0]!;
};

const valueOf: Readonly<Record<TokenType, (value: string) => unknown>> = { color: colourValue, dimension: dimensionValue, fontFamily: familiesOf };

/**
 * The tokens as W3C design-token JSON: groups `light` and `dark` for colours that differ, `both` for all else.
 * @param values what is chosen; everything else has its default
 * @throws RangeError for a colour or length that cannot be read
 */
export function designTokens(values: TokenValues = {}): DesignTokenGroup {
  const derived = mixed(values);
  const groups: Record<'light' | 'dark' | 'both', DesignTokenGroup> = { light: {}, dark: {}, both: {} };
  for (const token of publicTokens) {
    const pair = pairOf(values[token.name] ?? derived[token.name] ?? token);
    const hasGrounds = token.type === 'color' && token.family !== 'heat';
    for (const ground of hasGrounds ? (['light', 'dark'] as const) : (['both'] as const)) place(groups[ground], token, tokenOf(token, pair[ground === 'dark' ? 'dark' : 'light']));
  }
  return { $description: 'Public tokens of engagement-widgets. Each is the custom property that its extension names.', ...groups };
}

function tokenOf({ name, type, css, description }: PublicToken, value: string): DesignToken {
  return { $type: type, $value: valueOf[type](value), $description: description, $extensions: { 'engagement-widgets': { property: `--ew-${name}`, default: css } } };
}

/** `mission-classic` stands as `classic` in the group `mission`. */
function place(group: DesignTokenGroup, { name, family: of }: PublicToken, token: DesignToken): void {
  if (of === 'base') group[name] = token;
  else ((group[of] ??= {}) as DesignTokenGroup)[name.slice(of.length + 1)] = token;
}

/**
 * The chosen values as CSS text, in the order of the tokens.
 * @throws RangeError for a name that is no token's
 */
export function tokenStyles(values: TokenValues, selector = ':root'): string {
  const names = publicTokens.map(({ name }) => name);
  const strange = Object.keys(values).find((name) => !names.includes(name));
  if (strange !== undefined) throw new RangeError(`There is no token --ew-${strange}.`);
  const lines = names.filter((name) => name in values).map((name) => {
    const { light, dark } = pairOf(values[name]!);
    return `  --ew-${name}: ${light === dark ? light : `light-dark(${light}, ${dark})`};\n`;
  });
  return `${selector} {\n${lines.join('')}}\n`;
}
