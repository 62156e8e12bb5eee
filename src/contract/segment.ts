// The customers behind one row of the impact table, page by page, and the same as a file.
import { maxLength, nullable, optional, pipe, regex, string, type InferOutput } from 'valibot';
import { missionNote } from './mission-types.js';
import { propertyPattern } from './property-name.js';
import { download, resource } from './resource.js';
import { count, envelope, flag, id, list, looseObject, periodQuery, text, wholeNumber } from './schema.js';

const row = {
  ...periodQuery,
  /** How many missions the customers carried out; 0 for active customers without one. */
  missions: wholeNumber,
  /** `true`: that many or more. */
  andMore: optional(flag),
};

/** Name of a property in somebody's CRM, used as a column's heading beside customer, name and email. */
export const propertyName = pipe(string(), regex(propertyPattern, 'must be 1 to 60 letters, digits, points, dashes or underscores, and none of customer, name, email'));

export const segmentEntry = looseObject({ customer: id, name: nullable(text), email: nullable(text), missions: count });
export type SegmentEntry = InferOutput<typeof segmentEntry>;

export const segment = resource({
  name: 'segment',
  path: '/v1/missions/segment',
  summary: 'Customers with a number of missions in the period, in the order of their ids, page by page.',
  scope: 'people',
  query: looseObject({
    ...row,
    /** From 0. */
    page: optional(wholeNumber),
    /** 1 to 1,000; 1,000 where none is asked. */
    pageSize: optional(wholeNumber),
  }),
  answer: looseObject({ ...envelope, ...missionNote, total: count, page: count, pageSize: count, entries: list(segmentEntry) }),
});
export type Segment = InferOutput<typeof segment.answer>;

export const segmentFile = download({
  name: 'segmentFile',
  path: '/v1/missions/segment.csv',
  summary: 'The same customers as CSV, sent as it is made: customer, name, email, and the number of missions under the name that is asked.',
  scope: 'people',
  query: looseObject({
    ...row,
    /** Heading of the column with the number of missions; `mission_count` where none is asked. */
    property: optional(propertyName),
    /** Language of the headings of the file. */
    locale: optional(pipe(string(), maxLength(35))),
  }),
});
