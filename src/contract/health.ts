// Health and readiness of an endpoint.
import { optional, picklist, string } from 'valibot';
import { resource } from './resource.js';
import { instant, looseObject } from './schema.js';

export const health = resource({
  name: 'health',
  path: '/v1/health',
  summary: 'Whether the endpoint can answer. Needs no token.',
  scope: null,
  query: looseObject({}),
  answer: looseObject({ status: picklist(['ready', 'starting', 'stopping']), engine: optional(string()), version: optional(string()), generatedAt: instant }),
});
