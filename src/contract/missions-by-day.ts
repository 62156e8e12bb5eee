// Validations by day and type.
import { optional, type InferOutput } from 'valibot';
import { missionNote } from './mission-types.js';
import { resource } from './resource.js';
import { civilDate, count, envelope, list, looseObject, periodQuery } from './schema.js';

export const missionDay = looseObject({ date: civilDate, classic: count, content: count, opinion: count, engagement: count, /** Validations of missions whose type nobody knows. */ unknown: optional(count) });

export const missionsByDay = resource({
  name: 'missionsByDay',
  path: '/v1/missions/days',
  summary: 'Validations by day and type; days without a validation may be missing.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({ ...envelope, ...missionNote, validations: count, people: count, days: list(missionDay) }),
});
export type MissionDay = InferOutput<typeof missionDay>;
