// The three figures that missions begin with: how much, by how many, and of how many.
import { nullable, optional, type InferOutput } from 'valibot';
import { missionNote, participationBase } from './mission-types.js';
import { resource } from './resource.js';
import { count, envelope, looseObject, periodQuery } from './schema.js';

const sums = {
  /** Validations that were not revoked. */
  validations: count,
  /** Customers with at least one validation in the period. */
  people: count,
  /** Customers that the participation is measured against; `people` are among them. */
  active: count,
  base: participationBase,
};

export const missionIndicators = resource({
  name: 'missionIndicators',
  path: '/v1/missions/indicators',
  summary: 'Validated missions, customers who did any, and the active customers that these are measured against.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({ ...envelope, ...missionNote, ...sums, previous: optional(nullable(looseObject(sums))) }),
});
export type MissionIndicators = InferOutput<typeof missionIndicators.answer>;
