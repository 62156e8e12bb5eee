// Validations by mission type.
import { nullable, optional, picklist } from 'valibot';
import { missionNote, missionTypes } from './mission-types.js';
import { resource } from './resource.js';
import { count, envelope, list, looseObject, periodQuery } from './schema.js';

const byType = { type: picklist(missionTypes), validations: count, people: count };

export const missionsByType = resource({
  name: 'missionsByType',
  path: '/v1/missions/types',
  summary: 'Validations by mission type.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    validations: count,
    /** Customers with at least one validation. */
    people: count,
    types: list(looseObject(byType)),
    previous: optional(nullable(looseObject({ validations: count, people: count, types: list(looseObject(byType)) }))),
  }),
});
