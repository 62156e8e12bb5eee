// The tenant that a token is for: what a page must know before it can name days.
import { nullable, optional } from 'valibot';
import { resource } from './resource.js';
import { civilDate, currencyCode, instant, looseObject, text, zoneName } from './schema.js';

export const tenant = resource({
  name: 'tenant',
  path: '/v1/tenant',
  summary: 'The tenant’s zone and currency, and its first and last day with facts or orders.',
  scope: 'read',
  query: looseObject({ zone: optional(zoneName) }),
  answer: looseObject({
    name: nullable(text),
    /** In which the days below are counted: the one asked for, else the tenant's own. */
    zone: zoneName,
    currency: nullable(currencyCode),
    /** Null before the first fact. */
    since: nullable(civilDate),
    until: nullable(civilDate),
    generatedAt: instant,
  }),
});
