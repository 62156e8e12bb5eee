// Key figures of an experience, or of the whole tenant: sums, splits and the funnel, and the same sums by day.
import { nullable, optional, pipe, record, regex, string, maxLength, type InferOutput } from 'valibot';
import { breakdownPart } from './module-detail.js';
import { resource } from './resource.js';
import { civilDate, count, envelope, finiteNumber, id, list, looseObject, periodQuery, text } from './schema.js';

/** Channels of opt-ins, in the order in which they are shown. */
export const optInKpis = ['webPush', 'reminder', 'newsletter', 'profiling', 'sms'] as const;
const optInSums = ['Asked', 'Single', 'Double', 'Rejected', 'OptOuts'] as const;

/**
 * Names of key figures. Counts, but `people`, `participants` and `newCustomers`, which are distinct people, and `screenTime`, which is seconds
 * (the sum over sessions of last minus first event, at most 30 minutes between two events).
 * The answer carries `screenTimeDeviation` beside it, the sample standard deviation of a session's seconds, null below two sessions.
 * `starts` are `start` facts, one for each session without any; a bounce is a session without a click or a message.
 */
export const kpiNames = [
  'starts', 'sessions', 'people', 'conversations', 'bounces', 'participants', 'participations', 'newCustomers', 'screenTime',
  ...optInKpis.flatMap((channel) => optInSums.map((sum) => `${channel}${sum}` as const)),
  'shares', 'pinsMailed', 'pinsFailed', 'pinsRight', 'pinsWrong',
  'npsAsked', 'npsAnswered', 'npsDetractors', 'npsPassives', 'npsPromoters',
] as const;
export type KpiName = (typeof kpiNames)[number];

/**
 * Splits of key figures. `platforms`, `languages` and `hours` (all of `0` to `23`, the hour in the answer's zone in which the session started) count
 * sessions, `logIns` pins by `right` and `wrong`, `fields` people who entered each field, `channels` shares. What no session named is `unknown`.
 */
export const kpiSplits = ['platforms', 'languages', 'hours', 'logIns', 'fields', 'channels'] as const;
export type KpiSplit = (typeof kpiSplits)[number];

/**
 * People in each step, each of them among those of the step before. A step is null where no module of the experience can lead to it;
 * the next one then counts among the step before that.
 */
const funnel = looseObject({ started: count, conversed: count, participated: nullable(count), becameCustomer: nullable(count) });
export type KpiFunnel = InferOutput<typeof funnel>;

const sums = {
  /**
   * Figures whose module is not there are left out; a real zero is sent. Opt-ins, pins and NPS are null where none of their modules was shown
   * and nothing happened there: nothing was asked.
   */
  figures: record(string(), nullable(finiteNumber)),
  breakdowns: record(string(), list(breakdownPart)),
  funnel: optional(nullable(funnel)),
};

export const kpis = resource({
  name: 'kpis',
  path: '/v1/kpis',
  summary: 'Key figures, splits and funnel of one experience, or of all of the tenant that are not archived where none is named; sessions started in the period.',
  scope: 'read',
  query: looseObject({ ...periodQuery, experience: optional(id) }),
  answer: looseObject({
    ...envelope,
    /** Null for the whole tenant. */
    experience: nullable(looseObject({ id, name: text })),
    ...sums,
    previous: optional(nullable(looseObject(sums))),
  }),
});
export type Kpis = InferOutput<typeof kpis.answer>;

/** Most key figures of one question by day. */
export const mostKpis = 5;
/** Those that are answered by day where none is asked. */
export const usualKpis: readonly KpiName[] = ['starts', 'sessions', 'conversations', 'participants', 'newCustomers'];

const day = looseObject({
  day: civilDate,
  /** 0 on days without any. */
  figures: record(string(), nullable(finiteNumber)),
  /**
   * Of figures that count people (`people`, `participants`, `newCustomers`): those whom no earlier day of the period counts, so that
   * their sum up to a day is the number of different people so far. A sum over the figures themselves would count them twice.
   */
  firsts: optional(nullable(record(string(), count))),
});
export type KpiDay = InferOutput<typeof day>;

export const kpisByDay = resource({
  name: 'kpisByDay',
  path: '/v1/kpis/days',
  summary: 'Key figures by the day on which their session started: every day of the period that has begun, days without a session too.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    experience: optional(id),
    /** One to five names, parted by commas; `usualKpis` where none is asked. */
    kpis: optional(pipe(string(), maxLength(200), regex(/^[A-Za-z]+(,[A-Za-z]+){0,4}$/, 'must be one to five names parted by commas'))),
  }),
  answer: looseObject({
    ...envelope,
    experience: nullable(looseObject({ id, name: text })),
    /** Names that the experience has, whether asked for or not. */
    available: list(string()),
    days: list(day),
    previousDays: optional(nullable(list(day))),
  }),
});
export type KpisByDay = InferOutput<typeof kpisByDay.answer>;
