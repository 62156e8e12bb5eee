/** Colours as they come out: tokens that follow from others are worked out, and what is see-through is laid on what is behind it. */
import { converter, formatHex, parse, type Rgb } from 'culori';
import { publicTokens } from 'engagement-widgets/theme';
import { inBoth, splitAtCommas, tokenOfName, type Scheme } from './tokens.js';
import type { Pair, Theme } from './theme.js';

/** The page that widgets stand on: it is the host's, so it is no token. */
export interface Page {
  ground: Pair;
  text: Pair;
}

export const usualPage: Page = { ground: { light: '#f6f7f9', dark: '#121316' }, text: { light: '#1c1f24', dark: '#e8eaed' } };

/** Colours of all tokens, and `ground`, as `#rrggbb`. */
export type Painted = ReadonlyMap<string, string>;

const toRgb = converter('rgb');
const black: Rgb = { mode: 'rgb', r: 0, g: 0, b: 0 };
const percent = /\s+([\d.]+)%$/;

/** A colour as CSS would compute it: `var()`, `light-dark()`, `currentcolor` and `color-mix(in srgb, …)`, as deep as they go. */
class Reader {
  readonly #theme: Theme;
  readonly #page: Page;
  readonly #scheme: Scheme;

  constructor(theme: Theme, page: Page, scheme: Scheme) {
    this.#theme = theme;
    this.#page = page;
    this.#scheme = scheme;
  }

  token(name: string): Rgb {
    const set = this.#theme[name];
    if (set !== undefined) return this.read(typeof set === 'string' ? set : set[this.#scheme]);
    return this.read(tokenOfName(name)?.css ?? '');
  }

  read(value: string): Rgb {
    const text = inBoth(value)[this.#scheme].trim();
    const variable = /^var\(--ew-([\w-]+)\)$/.exec(text)?.[1];
    if (variable) return this.token(variable);
    if (/^currentcolor$/i.test(text)) return this.read(this.#page.text[this.#scheme]);
    const mixed = /^color-mix\((.*)\)$/s.exec(text)?.[1];
    if (mixed !== undefined) return this.#mix(splitAtCommas(mixed).slice(1));
    return toRgb(parse(text)) ?? black;
  }

  #mix([one = '', other = '']: string[]): Rgb {
    const share = Number(percent.exec(one)?.[1] ?? 100 - Number(percent.exec(other)?.[1] ?? 50)) / 100;
    const [a, b] = [this.read(one.replace(percent, '')), this.read(other.replace(percent, ''))];
    const alpha = opacity(a) * share + opacity(b) * (1 - share);
    const part = (key: 'r' | 'g' | 'b') => (alpha === 0 ? 0 : (a[key] * opacity(a) * share + b[key] * opacity(b) * (1 - share)) / alpha);
    return { mode: 'rgb', r: part('r'), g: part('g'), b: part('b'), alpha };
  }
}

const opacity = ({ alpha = 1 }: Rgb): number => alpha;

function over(front: Rgb, back: Rgb): Rgb {
  const alpha = opacity(front);
  const part = (key: 'r' | 'g' | 'b') => front[key] * alpha + back[key] * (1 - alpha);
  return { mode: 'rgb', r: part('r'), g: part('g'), b: part('b') };
}

export function painted(theme: Theme, page: Page, scheme: Scheme): Painted {
  const reader = new Reader(theme, page, scheme);
  const ground = over(reader.read(page.ground[scheme]), scheme === 'light' ? { mode: 'rgb', r: 1, g: 1, b: 1 } : black);
  const surface = over(reader.token('surface'), ground);
  const colours = publicTokens.filter(({ type }) => type === 'color').map(({ name }) => [name, over(reader.token(name), surface)] as const);
  // Marks the chosen row and button, in widgets and on the page.
  const selected = over({ ...reader.token('accent'), alpha: 0.14 }, surface);
  const all = [...colours, ['surface', surface], ['ground', ground], ['selected', selected]] as const;
  return new Map(all.map(([name, colour]) => [name, formatHex(colour)]));
}
