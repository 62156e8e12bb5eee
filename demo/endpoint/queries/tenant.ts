// The tenant of the token: its settings, and the first and last day on which anything happened.
import { ProblemError } from '../problems.js';
import type { Queries } from '../queries.types.js';
import { counted, tenantSettings } from './question.js';
import { zoneKnownAs } from './zone.js';

const agesSql = `
  SELECT toString(toDate(min(at), {zone:String})) AS since, toString(toDate(max(at), {zone:String})) AS until, count() AS facts
  FROM (
    SELECT at FROM facts WHERE ${counted}
    UNION ALL
    SELECT at FROM orders WHERE tenant = {tenant:String}
  )`;

const nameSql = `
  SELECT JSONExtractString(body, 'name') AS name
  FROM catalog FINAL
  WHERE tenant = {tenant:String} AND kind = 'tenant'
  ORDER BY updated_at DESC, id
  LIMIT 1`;

export const tenant: Queries['tenant'] = async (context) => {
  const settings = await tenantSettings(context);
  const zone = context.query.zone ?? settings.zone;
  const sqlZone = zoneKnownAs(zone);
  if (!sqlZone) throw new ProblemError('invalid-parameter', { detail: 'zone must be a named zone such as Europe/Berlin.', errors: [{ path: 'zone', message: 'must be a named zone such as Europe/Berlin' }] });
  const [named] = await context.store.query<{ name: string }>(nameSql, { tenant: context.tenant });
  const [age] = await context.store.query<{ since: string; until: string; facts: number }>(agesSql, { tenant: context.tenant, preview: false, zone: sqlZone });
  const { since, until } = age?.facts ? age : { since: null, until: null };
  return { name: named?.name || null, zone, currency: settings.currency, since, until, generatedAt: context.now.toISOString() };
};
