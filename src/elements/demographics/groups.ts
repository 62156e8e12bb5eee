// The answer as the charts show it: dimensions in their order, groups with their names and figures. Pure.
import { demographicDimensions, missionTypes, type DemographicBand, type DemographicDimension, type Demographics, type MissionType } from '../../contract/index.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { groupFigures, type GroupFigures } from '../../stats/index.js';

export type DemographicWords = Language['demographics'];

export interface NamedGroup extends GroupFigures<MissionType> {
  readonly name: string;
  readonly people: number;
  /** True where nobody's value is known. */
  readonly isUnknown: boolean;
}

export interface Dimension {
  readonly name: DemographicDimension;
  readonly groups: readonly NamedGroup[];
}

/** A word that is none of the three stands for all of them. */
export function dimensionsIn(by: string | undefined): readonly DemographicDimension[] {
  const one = demographicDimensions.find((name) => name === by);
  return one ? [one] : demographicDimensions;
}

/** The dimensions that are asked for; one that the answer lacks has no groups. */
export function dimensionsOf({ dimensions }: Demographics, by: string | undefined, words: DemographicWords, locale: string): Dimension[] {
  return dimensionsIn(by).map((name) => {
    const bands = dimensions.find((dimension) => dimension.name === name)?.bands ?? [];
    const figures = groupFigures(bands, missionTypes);
    return { name, groups: bands.map((band, index) => ({ ...figures[index]!, name: bandName(band, name, words, locale), people: band.people, isUnknown: band.unknown === 'only' })) };
  });
}

/** `under 100`, `100–499`, `10,000 and more`, `65 and older`, `under 18 or unknown`. */
export function bandName({ from, below, unknown }: Pick<DemographicBand, 'from' | 'below' | 'unknown'>, dimension: DemographicDimension, words: DemographicWords, locale: string): string {
  if (unknown === 'only') return words['band.unknown'];
  const name = rangeName(from, below, dimension === 'age', words, locale);
  return unknown === 'too' ? words['band.too'](name) : name;
}

function rangeName(from: number | null, below: number | null, isAge: boolean, words: DemographicWords, locale: string): string {
  const number = (value: number) => formatCount(value, locale);
  if (from === null) return below === null ? words[isAge ? 'band.ages' : 'band.all'] : words['band.under'](number(below));
  if (below === null) return words[isAge ? 'band.older' : 'band.more'](number(from));
  return below - from <= 1 ? number(from) : words['band.range'](number(from), number(below - 1));
}
