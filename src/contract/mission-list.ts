// The missions of the catalogue with what happened to them, page by page.
import { maxLength, nullable, optional, picklist, pipe, string, type InferOutput } from 'valibot';
import { missionNetworks, missionNote, missionTypes } from './mission-types.js';
import { resource } from './resource.js';
import { count, envelope, flag, id, list, looseObject, periodQuery, text, wholeNumber } from './schema.js';

/** What the catalogue says of a mission. */
export const missionEntries = {
  id,
  name: text,
  type: picklist(missionTypes),
  description: optional(nullable(text)),
  network: optional(nullable(picklist(missionNetworks))),
};

export const missionListEntry = looseObject({
  ...missionEntries,
  /** Popularity: validations in the period that were not revoked. */
  validations: count,
  people: count,
  /** In the previous period; absent where not compared. */
  previousValidations: optional(nullable(count)),
});
export type MissionListEntry = InferOutput<typeof missionListEntry>;

export const missionSorts = ['popularity', 'name', 'type'] as const;
export type MissionSort = (typeof missionSorts)[number];

export const missionList = resource({
  name: 'missionList',
  path: '/v1/missions',
  summary: 'Missions of the catalogue with their validations in the period, page by page.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    type: optional(picklist(missionTypes)),
    /** Part of a name or description, letter case ignored. */
    search: optional(pipe(string(), maxLength(200))),
    /** `popularity` where none is asked, the most popular first; ties by name. */
    sort: optional(picklist(missionSorts)),
    /** Turns the order of the sort around. */
    descending: optional(flag),
    /** From 0. */
    page: optional(wholeNumber),
    /** 1 to 1,000; 20 where none is asked. */
    pageSize: optional(wholeNumber),
  }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    /** Validations of all missions, listed or not. */
    validations: count,
    /** Missions in the catalogue. */
    missions: count,
    /** Validations of missions that the catalogue does not know: they are in no entry. */
    unknown: optional(count),
    /** Missions that fit type and search. */
    total: count,
    page: count,
    pageSize: count,
    entries: list(missionListEntry),
  }),
});
export type MissionList = InferOutput<typeof missionList.answer>;
