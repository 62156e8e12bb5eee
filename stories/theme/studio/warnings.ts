/** What would be hard to read or to tell apart: contrast as WCAG 2.2 has it, and colours as people with a colour-vision deficiency see them. */
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, wcagContrast, type Color } from 'culori';
import type { Painted } from './painted.js';
import { inFamilies, schemes, type Family, type Scheme } from './tokens.js';

export const sights = ['usual', 'protan', 'deutan', 'tritan'] as const;
export type Sight = (typeof sights)[number];

const seenBy: Readonly<Record<Sight, (colour: Color) => Color>> = {
  usual: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

/** The nine factors by which a kind of sight mixes red, green and blue, row by row, for a filter over the page. */
export function matrixOf(sight: Sight): readonly number[] {
  const seen = ['#f00', '#0f0', '#00f'].map((colour) => seenBy[sight](parse(colour)!) as { r: number; g: number; b: number });
  return (['r', 'g', 'b'] as const).flatMap((channel) => seen.map((colour) => colour[channel]));
}

interface Ask {
  /** What stands on what: names of tokens, `ground` or `selected`. */
  front: string;
  back: string;
  least: number;
  as: 'text' | 'graphics';
}

const on = (back: string, as: Ask['as'], fronts: readonly string[]): Ask[] => fronts.map((front) => ({ front, back, as, least: as === 'text' ? 4.5 : 3 }));
const named = (...families: Family[]) => inFamilies(...families).map(({ name }) => name);

/** Headings of dashboards and the period picker stand on the page itself, all else on the surface of a card. */
const asks: readonly Ask[] = [
  ...on('surface', 'text', ['text', 'muted', 'accent', 'positive', 'negative']),
  ...on('selected', 'text', ['text']),
  ...on('ground', 'text', ['text', 'muted']),
  ...on('ground', 'graphics', ['accent']),
  ...on('surface', 'graphics', ['missing', ...named('mission', 'nps', 'option')]),
];

/** Colours that meet in one chart. `heat` is a ramp: its classes are told apart without grey. */
export const charts: Readonly<Record<string, readonly string[]>> = {
  missions: [...named('mission'), 'missing'],
  'NPS groups': [...named('nps'), 'missing'],
  options: [...named('option'), 'missing'],
  heat: named('heat'),
  'right and other answers': ['positive', 'missing'],
};

/** As CIEDE2000: what the library's own palettes keep between any two colours of one chart. */
export const leastDifference = 12;

interface Found {
  scheme: Scheme;
  /** Tokens that could mend it. */
  names: readonly [string, string];
  figure: number;
  least: number;
}

export type Warning = (Found & { kind: 'contrast'; as: Ask['as'] }) | (Found & { kind: 'sight'; sight: Sight; chart: string });

export function contrastOf(colours: Painted, front: string, back: string): number {
  return wcagContrast(colours.get(front) ?? '#000', colours.get(back) ?? '#fff');
}

/** The contrast that a token has to keep, where it has to keep any: on the ground where it comes out worst. */
export function contrastAsked(colours: Painted, name: string): { figure: number; least: number } | undefined {
  const own = asks.filter(({ front }) => front === name).map(({ back, least }) => ({ figure: contrastOf(colours, name, back), least }));
  return own.sort((one, other) => one.figure / one.least - other.figure / other.least)[0];
}

function contrastWarnings(colours: Painted, scheme: Scheme): Warning[] {
  const figures = asks.map((ask) => ({ ...ask, figure: contrastOf(colours, ask.front, ask.back) }));
  return figures
    .filter(({ figure, least }) => figure < least)
    .map(({ front, back, as, least, figure }) => ({ kind: 'contrast', scheme, as, names: [front, back], figure, least }));
}

const difference = differenceCiede2000();
const pairsOf = (names: readonly string[]) => names.flatMap((name, index) => names.slice(index + 1).map((other) => [name, other] as const));

/** Of each pair the sight that has most trouble with it. */
function sightWarnings(colours: Painted, scheme: Scheme): Warning[] {
  const seen = new Map(sights.map((sight) => [sight, new Map([...colours].map(([name, colour]) => [name, seenBy[sight](parse(colour)!)]))]));
  const worst = (pair: readonly [string, string]) =>
    sights
      .map((sight) => ({ sight, figure: difference(seen.get(sight)!.get(pair[0])!, seen.get(sight)!.get(pair[1])!) }))
      .reduce((one, other) => (other.figure < one.figure ? other : one));
  return Object.entries(charts).flatMap(([chart, names]) =>
    pairsOf(names)
      .map((pair) => ({ kind: 'sight' as const, scheme, chart, names: pair, least: leastDifference, ...worst(pair) }))
      .filter(({ figure }) => figure < leastDifference),
  );
}

export function warningsOf(painted: Readonly<Record<Scheme, Painted>>): Warning[] {
  return schemes.flatMap((scheme) => [...contrastWarnings(painted[scheme], scheme), ...sightWarnings(painted[scheme], scheme)]);
}
