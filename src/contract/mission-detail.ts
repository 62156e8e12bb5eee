// One mission: completions by day, people, and who did it last.
import { nullable, optional, picklist, type InferOutput } from 'valibot';
import { missionEntries } from './mission-list.js';
import { missionNote, missionTypes, participationBase } from './mission-types.js';
import { resource } from './resource.js';
import { civilDate, count, envelope, flag, id, instant, list, looseObject, periodQuery, text } from './schema.js';

const sums = {
  validations: count,
  people: count,
  /** Customers that the rate is measured against, as in `missionIndicators`. */
  active: count,
};

/** A validation that was not revoked. */
export const missionCompletion = looseObject({
  customer: id,
  /** Null in privacy mode, and where no profile gives one. */
  name: nullable(text),
  at: instant,
});

export const missionDetail = resource({
  name: 'missionDetail',
  path: '/v1/missions/{mission}/detail',
  summary: 'Completions of one mission by day, the customers who did it, and the latest of them.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    /** `true` hides names, whatever the token allows. */
    masked: optional(flag),
  }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    /** `type` is null for a mission with validations that the catalogue does not know; its name is then its id. */
    mission: looseObject({ ...missionEntries, type: nullable(picklist(missionTypes)) }),
    ...sums,
    base: participationBase,
    /** Validations of all missions in the period. */
    all: count,
    /** Validations of the period that were taken back, whenever that was; in no other figure. */
    revoked: optional(count),
    /** Days of the calendar with a completion; others may be missing. */
    days: list(looseObject({ date: civilDate, validations: count })),
    /** The latest completions of the period, the newest first, at most 20; null where the token does not allow to see people. */
    latest: nullable(list(missionCompletion)),
    previous: optional(nullable(looseObject(sums))),
  }),
});
export type MissionDetail = InferOutput<typeof missionDetail.answer>;
