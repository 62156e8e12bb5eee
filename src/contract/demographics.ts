// Who the engaged customers are: followers and ages in bands, none of them small enough to point at somebody.
import { boolean, nullable, optional, picklist, type InferOutput } from 'valibot';
import { missionNetworks, missionNote } from './mission-types.js';
import { resource } from './resource.js';
import { count, envelope, list, looseObject, periodQuery } from './schema.js';

export const demographicDimensions = [...missionNetworks, 'age'] as const;
export type DemographicDimension = (typeof demographicDimensions)[number];

/** Customers with a mission of the type; null where too few to be told. */
const ofType = nullable(count);

/** Neighbouring values, of at least `smallest` customers together. */
export const demographicBand = looseObject({
  /** Smallest value in the band, followers or years; null for the lowest there is. */
  from: nullable(count),
  /** First value above the band; null for the highest there is. */
  below: nullable(count),
  /** `only`: nobody's value is known, and `from` and `below` are null. `too`: values in the range, or not known. */
  unknown: optional(picklist(['only', 'too'])),
  people: count,
  types: looseObject({ classic: ofType, content: ofType, opinion: ofType, engagement: ofType }),
});
export type DemographicBand = InferOutput<typeof demographicBand>;

export const demographics = resource({
  name: 'demographics',
  path: '/v1/missions/demographics',
  summary: 'Customers with a validation in the period, by followers and age.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    /** Customers with at least one validation in the period. */
    people: count,
    /** No band and no figure in it stands for fewer customers than this. */
    smallest: count,
    /** True where the customers are too few for any band. */
    tooFew: optional(boolean()),
    /** Bands from the lowest to the highest; every customer is in exactly one of each dimension. */
    dimensions: list(looseObject({ name: picklist(demographicDimensions), bands: list(demographicBand) })),
    /** Customers with at least so many followers; null where the bands do not tell. */
    thresholds: list(looseObject({ network: picklist(missionNetworks), atLeast: list(looseObject({ followers: count, people: nullable(count) })) })),
    /** Missions of the catalogue as of now, and how many of them need a social network. */
    missions: looseObject({ total: count, needNetwork: count, networks: list(looseObject({ network: picklist(missionNetworks), missions: count })) }),
  }),
});
export type Demographics = InferOutput<typeof demographics.answer>;
