// Missions: validations by type and by day, impact on orders, leaderboard.
import { boolean, looseObject, nullable, optional, picklist, pipe, string, maxLength, type InferOutput } from 'valibot';
import { resource } from './resource.js';
import { civilDate, coefficient, count, currencyCode, envelope, finiteNumber, flag, id, list, money, periodQuery, text, wholeNumber } from './schema.js';

export const missionTypes = ['classic', 'content', 'opinion', 'engagement'] as const;
export type MissionType = (typeof missionTypes)[number];

/** Where figures rest on made-up facts the endpoint says so in one sentence, shown on the card. */
const note = { note: optional(nullable(text)) };

const byType = { type: picklist(missionTypes), validations: count, people: count };

export const missionsByType = resource({
  name: 'missionsByType',
  path: '/v1/missions/types',
  summary: 'Validations by mission type.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({
    ...envelope,
    ...note,
    validations: count,
    /** Customers with at least one validation. */
    people: count,
    types: list(looseObject(byType)),
    previous: optional(nullable(looseObject({ validations: count, people: count, types: list(looseObject(byType)) }))),
  }),
});

export const missionDay = looseObject({ date: civilDate, classic: count, content: count, opinion: count, engagement: count });

export const missionsByDay = resource({
  name: 'missionsByDay',
  path: '/v1/missions/days',
  summary: 'Validations by day and type; days without a validation may be missing.',
  scope: 'read',
  query: looseObject({ ...periodQuery }),
  answer: looseObject({ ...envelope, ...note, validations: count, people: count, days: list(missionDay) }),
});
export type MissionDay = InferOutput<typeof missionDay>;

/** Customers with the same number of missions in the period. */
export const impactRow = looseObject({
  missions: count,
  /** True where this row stands for `missions` and all above. */
  andMore: optional(boolean()),
  clients: count,
  orders: count,
  buyers: count,
  /** Net of refunds, customers without an order included as 0. */
  revenue: money,
  refunds: optional(money),
  /** Sample standard deviation of revenue per customer, null with fewer than two. */
  revenueDeviation: optional(nullable(finiteNumber)),
});
export type ImpactRow = InferOutput<typeof impactRow>;

export const impact = resource({
  name: 'impact',
  path: '/v1/missions/impact',
  summary: 'Orders of customers by the number of missions that they carried out, both within the period.',
  scope: 'read',
  query: looseObject({ ...periodQuery, currency: optional(currencyCode) }),
  answer: looseObject({
    ...envelope,
    ...note,
    currency: nullable(currencyCode),
    /** Every currency with orders in the period; rows are of `currency` alone. */
    currencies: list(looseObject({ currency: currencyCode, orders: count, revenue: money })),
    /** Row 0 are the active customers without a validation. */
    rows: list(impactRow),
    /** Rank correlation between missions and revenue over customers. */
    correlation: optional(nullable(looseObject({ coefficient, n: count }))),
  }),
});

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
    ...note,
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
