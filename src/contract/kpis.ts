// Key figures of an experience, or of the whole tenant: sums, splits and the funnel, and the same sums by day.
import { looseObject, nullable, optional, pipe, record, regex, string, maxLength, type InferOutput } from 'valibot';
import { breakdownPart } from './module-detail.js';
import { resource } from './resource.js';
import { civilDate, count, envelope, finiteNumber, id, list, periodQuery, text } from './schema.js';

/** Channels of opt-ins, in the order in which they are shown. */
export const optInKpis = ['webPush', 'reminder', 'newsletter', 'profiling', 'sms'] as const;
const optInSums = ['Asked', 'Single', 'Double', 'Rejected', 'OptOuts'] as const;

/**
 * Names of key figures. Counts, but `people`, `participants` and `newCustomers`, which are distinct people, and `screenTime`, which is seconds
 * (the sum over sessions of last minus first event, at most 30 minutes between two events).
 * `starts` are `start` facts, one for each session without any; a bounce is a session without a click or a message.
 */
export const kpiNames = [
  'starts', 'sessions', 'people', 'conversations', 'bounces', 'participants', 'participations', 'newCustomers', 'screenTime',
  ...optInKpis.flatMap((channel) => optInSums.map((sum) => `${channel}${sum}` as const)),
  'shares', 'pinsMailed', 'pinsFailed', 'pinsRight', 'pinsWrong',
  'npsAsked', 'npsAnswered', 'npsDetractors', 'npsPassives', 'npsPromoters',
] as const;
export type KpiName = (typeof kpiNames)[number];

/** Splits of key figures: `fields` counts people who entered each field, `logIns` pins by `right` and `wrong`. A key nobody named is `unknown`. */
export const kpiSplits = ['platforms', 'languages', 'hours', 'logIns', 'fields', 'channels'] as const;
export type KpiSplit = (typeof kpiSplits)[number];

/** People in each step, each of them among those of the step before. */
const funnel = looseObject({ started: count, conversed: count, participated: count, becameCustomer: count });

const sums = {
  /** Figures whose module is not there are left out; a real zero is sent; null where nothing of the kind was asked. */
  figures: record(string(), nullable(finiteNumber)),
  breakdowns: record(string(), list(breakdownPart)),
  funnel: optional(nullable(funnel)),
};

export const kpis = resource({
  name: 'kpis',
  path: '/v1/kpis',
  summary: 'Key figures, splits and funnel of one experience, or of all of the tenant where none is named; sessions started in the period.',
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

const day = looseObject({ day: civilDate, figures: record(string(), nullable(finiteNumber)) });

export const kpisByDay = resource({
  name: 'kpisByDay',
  path: '/v1/kpis/days',
  summary: 'Key figures by the day on which their session started: every day of the period, days without a session too.',
  scope: 'read',
  query: looseObject({
    ...periodQuery,
    experience: optional(id),
    /** One to five names, parted by commas. */
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
