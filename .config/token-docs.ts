/** The public tokens as the manifest lists them, made from the theme. */
import { heat, missions, nps, options, type ColourPair } from '../src/theme/palettes.js';
import { basePaints } from '../src/theme/paints.js';
import { baseTokens, type BaseToken } from '../src/theme/tokens.js';

export interface TokenDoc {
  name: string;
  default: string;
  description: string;
}

export type TokenFamily = 'base' | 'mission' | 'nps' | 'option' | 'heat';

/** Private names are for the sources: a page author sets the public ones. */
const inPublicNames = (value: string) => value.replaceAll('var(--_', 'var(--ew-');

function pairs(family: string, colours: Readonly<Record<string, ColourPair>>, paints: (key: string) => string): TokenDoc[] {
  return Object.entries(colours).map(([key, { light, dark }]) => ({
    name: `--ew-${family}-${key}`,
    default: `light-dark(${light}, ${dark})`,
    description: paints(key),
  }));
}

const docs: Record<TokenFamily, () => TokenDoc[]> = {
  base: () =>
    Object.entries(baseTokens).map(([name, value]) => ({
      name: `--ew-${name}`,
      default: inPublicNames(value),
      description: basePaints[name as BaseToken],
    })),
  mission: () => pairs('mission', missions, (type) => `${type} missions`),
  nps: () => pairs('nps', nps, (group) => `${group} in NPS surveys`),
  option: () => pairs('option', options, (place) => `option ${place} of a question`),
  heat: () =>
    heat.map((colour, index) => ({
      name: `--ew-heat-${index + 1}`,
      default: colour,
      description: `class ${index + 1} of ${heat.length} of the heat ramp, from few to many`,
    })),
};

export function tokenDocs(families: readonly TokenFamily[]): TokenDoc[] {
  return families.flatMap((family) => docs[family]());
}
