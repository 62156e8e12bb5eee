// Other heat ramps, sampled into seven classes; loaded only where a page asks for one. The only user of d3-scale-chromatic.
import { interpolateCividis, interpolateTurbo, interpolateViridis, schemeRdYlBu } from 'd3-scale-chromatic';
import { channels, heat, hexOf, type HeatAlternative } from './palettes.js';

const ends: Partial<Record<HeatAlternative, readonly [number, number]>> = {
  // Turbo's outermost tones are near black and near brown: without them all seven stay apart.
  turbo: [0.06, 0.94],
};
const ramps: Readonly<Record<Exclude<HeatAlternative, 'RdYlBu'>, (t: number) => string>> = {
  cividis: interpolateCividis,
  viridis: interpolateViridis,
  turbo: interpolateTurbo,
};

/** Seven colours from low to high, as `#rrggbb`. RdYlBu runs from blue to red, as the default does. */
export function heatAlternative(name: HeatAlternative): readonly string[] {
  if (name === 'RdYlBu') return [...schemeRdYlBu[7]!].reverse();
  const [from, to] = ends[name] ?? [0, 1];
  return heat.map((_, index) => hexOf(channels(ramps[name](from + ((to - from) * index) / (heat.length - 1))) ?? [0, 0, 0]));
}
