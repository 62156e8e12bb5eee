// Experiences of a tenant, their folders, and the catalogue of an experience's modules.
import { boolean, nullable, optional, string, type InferOutput } from 'valibot';
import { moduleEntries } from './module-entries.js';
import { resource } from './resource.js';
import { civilDate, count, envelope, flag, id, instant, list, looseObject, periodQuery, text } from './schema.js';

export const experienceSummary = looseObject({
  id,
  name: text,
  folder: optional(nullable(id)),
  archived: optional(boolean()),
  /** First day with facts, in the answer's zone. */
  since: optional(nullable(civilDate)),
  /** Starts of sessions in the period: their `start` facts, one for each session without any. */
  starts: count,
  people: count,
  lastVisit: optional(nullable(instant)),
  /** Starts of each day of the period that has begun, in order; null where those are more than 366. */
  trend: optional(nullable(list(count))),
});

export const experiences = resource({
  name: 'experiences',
  path: '/v1/experiences',
  summary: 'Folders and experiences of the tenant, with what happened in the period.',
  scope: 'read',
  query: looseObject({ ...periodQuery, archived: optional(flag) }),
  answer: looseObject({
    ...envelope,
    /** How many experiences are archived, whether they are in the answer or not. */
    archivedCount: optional(count),
    folders: list(looseObject({ id, name: text, starts: count, /** Distinct over the folder, never a sum. */ people: count })),
    experiences: list(experienceSummary),
  }),
});
export type ExperienceSummary = InferOutput<typeof experienceSummary>;

export const experience = resource({
  name: 'experience',
  path: '/v1/experiences/{experience}',
  summary: 'One experience and the catalogue of its modules.',
  scope: 'read',
  query: looseObject({}),
  answer: looseObject({
    id,
    name: text,
    folder: optional(nullable(id)),
    archived: optional(boolean()),
    /** First and last day with facts, in `zone`; null before the first fact. */
    since: nullable(civilDate),
    until: nullable(civilDate),
    zone: string(),
    generatedAt: instant,
    modules: list(looseObject(moduleEntries)),
  }),
});
