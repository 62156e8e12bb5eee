// The figures of one module in the one form that fits every type.
import { nullable, optional, picklist, record, string, union, boolean, type InferOutput } from 'valibot';
import { moduleEntries } from './module-entries.js';
import { resource } from './resource.js';
import { count, envelope, finiteNumber, id, languageText, list, looseObject, periodQuery, text } from './schema.js';

export const npsGroups = ['detractors', 'passives', 'promoters'] as const;

/** One part of a split; `label` where the catalogue has words for the key. */
export const breakdownPart = looseObject({ key: id, label: optional(nullable(text)), count, people: optional(nullable(count)) });

const sums = {
  visits: count,
  sessions: count,
  people: count,
  /** Counts by name; null where nothing was asked. Which names a type has: see the module's declaration. */
  figures: record(string(), nullable(finiteNumber)),
  breakdowns: record(string(), list(breakdownPart)),
};

export const moduleDetail = resource({
  name: 'moduleDetail',
  path: '/v1/experiences/{experience}/modules/{module}',
  summary: 'Figures, splits and tables of one module, for sessions started in the period.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    /** Only sessions with a scored answer of this group at `npsModule`. */
    npsGroup: optional(picklist(npsGroups)),
    npsModule: optional(id),
  }),
  answer: looseObject({
    ...envelope,
    module: looseObject(moduleEntries),
    type: string(),
    ...sums,
    /** Words of the catalogue, such as the question of a decision. */
    texts: optional(record(string(), languageText)),
    tables: record(string(), list(record(string(), nullable(union([text, finiteNumber, boolean()]))))),
    previous: optional(nullable(looseObject(sums))),
  }),
});
export type ModuleDetail = InferOutput<typeof moduleDetail.answer>;
export type BreakdownPart = InferOutput<typeof breakdownPart>;
export type NpsGroup = (typeof npsGroups)[number];
