// Report mails of the signed-in user: which experiences, how often, when; and what one of them would look like.
import { boolean, integer, maxLength, maxValue, minValue, nullable, number, optional, picklist, pipe, string, type InferOutput } from 'valibot';
import { resource } from './resource.js';
import { id, instant, list, looseObject, text, zoneName } from './schema.js';

export const reportFrequencies = ['daily', 'weekly'] as const;
export type ReportFrequency = (typeof reportFrequencies)[number];

const whole = (low: number, high: number) => pipe(number(), integer(), minValue(low), maxValue(high));

/** When a report is sent, in the subscriber's zone. */
const schedule = {
  frequency: picklist(reportFrequencies),
  /** Hour of the day, 0 to 23. */
  hour: whole(0, 23),
  /** Of weekly reports: 1 Monday to 7 Sunday. */
  weekday: whole(1, 7),
  zone: zoneName,
  /** Language of the mail. */
  locale: pipe(string(), maxLength(35)),
};

/**
 * What became of a mail: `failed` after several attempts; `interrupted` where it is not known whether it went out, so that it was not sent again;
 * `skipped` where the experience was archived or gone by then.
 */
export const reportStates = ['sent', 'failed', 'interrupted', 'skipped'] as const;
export type ReportState = (typeof reportStates)[number];

/** The last mail that was due. */
const last = looseObject({ at: instant, state: picklist(reportStates) });

export const reports = resource({
  name: 'reports',
  path: '/v1/reports',
  summary: 'Experiences whose report the signed-in user gets by mail.',
  scope: 'read',
  query: looseObject({}),
  answer: looseObject({
    generatedAt: instant,
    /** Where mails go, from the token; null where it names no address: then nobody can subscribe. */
    address: nullable(text),
    /** False where this endpoint keeps subscriptions but has no mail server. */
    sends: optional(boolean()),
    subscriptions: list(looseObject({ experience: id, ...schedule, next: instant, last: optional(nullable(last)) })),
  }),
});
export type Reports = InferOutput<typeof reports.answer>;

export const report = resource({
  name: 'report',
  path: '/v1/reports/{experience}',
  summary: 'The report of one experience for the signed-in user: its schedule, or the one that a subscription would begin with.',
  scope: 'read',
  query: looseObject({}),
  answer: looseObject({
    generatedAt: instant,
    experience: looseObject({ id, name: text }),
    /** Where mails go, or would go: from the token of who subscribed. */
    address: nullable(text),
    sends: optional(boolean()),
    subscribed: boolean(),
    ...schedule,
    next: nullable(instant),
    last: optional(nullable(last)),
    /** Address of the mail as it would be sent now, relative to the endpoint; good for some minutes, for this mail only. */
    preview: text,
  }),
});
export type Report = InferOutput<typeof report.answer>;

/** Body of `PUT /v1/reports/{experience}`; what is left out stays, or is the default. */
export const reportChange = looseObject({
  frequency: optional(schedule.frequency),
  hour: optional(schedule.hour),
  weekday: optional(schedule.weekday),
  zone: optional(schedule.zone),
  locale: optional(schedule.locale),
});
export type ReportChange = InferOutput<typeof reportChange>;
