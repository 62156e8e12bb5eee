// What people wrote at an NPS survey, page by page, and the same as a file.
import { nullable, optional, picklist, pipe, string, maxLength, type InferOutput } from 'valibot';
import { npsScore } from './facts.js';
import { npsGroups } from './module-detail.js';
import { download, resource } from './resource.js';
import { count, envelope, id, instant, list, looseObject, periodQuery, text, wholeNumber } from './schema.js';

const filter = {
  ...periodQuery,
  group: optional(picklist(npsGroups)),
  /** Part of an answer, letter case ignored. */
  search: optional(pipe(string(), maxLength(200))),
};

export const npsAnswer = looseObject({
  id,
  at: instant,
  /** The last score of the visit; null where only words were left. */
  score: nullable(npsScore),
  text,
});
export type NpsAnswer = InferOutput<typeof npsAnswer>;

export const npsAnswers = resource({
  name: 'npsAnswers',
  path: '/v1/experiences/{experience}/modules/{module}/answers',
  summary: 'What people wrote at an NPS survey in sessions started in the period, the newest first, page by page.',
  scope: 'people',
  query: looseObject({
    ...filter,
    /** From 0. */
    page: optional(wholeNumber),
    /** 1 to 1,000; 20 where none is asked. */
    pageSize: optional(wholeNumber),
  }),
  answer: looseObject({
    ...envelope,
    module: looseObject({ id, name: text }),
    /** Written answers by group, whatever is filtered; `unscored` came without a score. */
    counts: looseObject({ detractors: count, passives: count, promoters: count, unscored: count }),
    /** Answers that fit group and search. */
    total: count,
    page: count,
    pageSize: count,
    entries: list(npsAnswer),
  }),
});
export type NpsAnswers = InferOutput<typeof npsAnswers.answer>;

export const npsAnswersFile = download({
  name: 'npsAnswersFile',
  path: '/v1/experiences/{experience}/modules/{module}/answers.csv',
  summary: 'All answers that fit group and search as CSV, sent as it is made.',
  scope: 'people',
  query: looseObject({ ...filter, /** Language of the headings. */ locale: optional(pipe(string(), maxLength(35))) }),
});
