// Customers by validations, page by page.
import { nullable, optional, picklist, pipe, string, maxLength, type InferOutput } from 'valibot';
import { missionNote, missionTypes } from './mission-types.js';
import { resource } from './resource.js';
import { count, envelope, flag, id, list, looseObject, periodQuery, text, wholeNumber } from './schema.js';

export const leaderboardEntry = looseObject({
  customer: id,
  /** Null in privacy mode. */
  name: nullable(text),
  /** 1 + customers with more validations: ties share it. */
  rank: count,
  validations: count,
  classic: count,
  content: count,
  opinion: count,
  engagement: count,
  /** Rank in the previous period, null for who had no validation then; absent where not compared. */
  previousRank: optional(nullable(count)),
});
export type LeaderboardEntry = InferOutput<typeof leaderboardEntry>;

export const leaderboardSorts = ['rank', 'name', ...missionTypes] as const;

export const leaderboard = resource({
  name: 'leaderboard',
  path: '/v1/missions/leaderboard',
  summary: 'Customers by validations, page by page.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    type: optional(picklist(missionTypes)),
    /** Part of a name, letter case ignored. */
    search: optional(pipe(string(), maxLength(200))),
    sort: optional(picklist(leaderboardSorts)),
    descending: optional(flag),
    /** From 0. */
    page: optional(wholeNumber),
    /** 1 to 1,000; 50 where none is asked. */
    pageSize: optional(wholeNumber),
    /** `true` hides names, whatever the token allows. */
    masked: optional(flag),
  }),
  answer: looseObject({
    ...envelope,
    ...missionNote,
    validations: count,
    /** Customers on the whole board. */
    people: count,
    /** Customers that fit the search and filter. */
    total: count,
    page: count,
    pageSize: count,
    /** Validations by the most engaged 1 % and 10 % of customers, and how many those are. */
    top: optional(nullable(looseObject({ onePercent: looseObject({ people: count, validations: count }), tenPercent: looseObject({ people: count, validations: count }) }))),
    entries: list(leaderboardEntry),
  }),
});
