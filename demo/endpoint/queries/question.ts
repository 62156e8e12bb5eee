// What every query over a period shares: the tenant's settings, the period's parameters, the answer's envelope.
import type { QueryContext } from '../queries.types.js';
import { sqlTime, type Parameters } from '../store/port.js';
import { resolvePeriod, type ResolvedPeriod, type Span } from './period.js';

export interface TenantSettings {
  zone: string;
  currency: string | null;
  /** Said on mission widgets, such as what is generated. */
  missionNote: string | null;
}

/** Zone of a tenant whose catalogue names none. */
const zoneOfUnknown = 'UTC';

export async function tenantSettings({ store, tenant }: Pick<QueryContext, 'store' | 'tenant'>): Promise<TenantSettings> {
  const sql = `
    SELECT JSONExtractString(body, 'zone') AS zone, JSONExtractString(body, 'currency') AS currency, JSONExtractString(body, 'missionNote') AS note
    FROM catalog FINAL
    WHERE tenant = {tenant:String} AND kind = 'tenant'
    ORDER BY updated_at DESC, id
    LIMIT 1`;
  const [row] = await store.query<{ zone: string; currency: string; note: string }>(sql, { tenant });
  return { zone: row?.zone || zoneOfUnknown, currency: row?.currency || null, missionNote: row?.note || null };
}

/** What every query over a period may be asked. */
export interface PeriodParameters {
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
  compare?: 'true' | 'false' | undefined;
  preview?: 'true' | 'false' | undefined;
}

/** A question over a period: what is asked, and what its answer says of itself. */
export interface Question {
  tenant: TenantSettings;
  period: ResolvedPeriod;
  compare: boolean;
  /** Bound to every statement. */
  common: { tenant: string; preview: boolean; zone: string };
  envelope: {
    period: { from: string; to: string };
    previousPeriod?: { from: string; to: string; until?: string };
    zone: string;
    generatedAt: string;
    completeUntil?: string;
    preview?: boolean;
  };
}

export async function questionOf({ store, tenant, query, now }: QueryContext<PeriodParameters>): Promise<Question> {
  const settings = await tenantSettings({ store, tenant });
  const period = resolvePeriod(query, settings.zone, now);
  const compare = query.compare === 'true';
  const preview = query.preview === 'true';
  const common = { tenant, preview, zone: period.sqlZone };
  return { tenant: settings, period, compare, common, envelope: envelopeOf(period, compare, preview, now) };
}

function envelopeOf({ from, to, zone, completeUntil, previous }: ResolvedPeriod, compare: boolean, preview: boolean, now: Date): Question['envelope'] {
  const { until } = previous;
  return {
    period: { from, to },
    ...(compare && { previousPeriod: { from: previous.from, to: previous.to, ...(until && { until: until.toISOString() }) } }),
    zone,
    generatedAt: now.toISOString(),
    ...(completeUntil && { completeUntil: completeUntil.toISOString() }),
    ...(preview && { preview }),
  };
}

/** Facts of the tenant that count, unless they are the host's own test traffic; as SQL. */
export const counted = 'tenant = {tenant:String} AND (NOT preview OR {preview:Bool})';

/** The parameters of one span of a question, for the placeholders `{from}` and `{until}`. */
export function spanParameters({ common }: Question, { start, end }: Span): Parameters {
  return { ...common, from: sqlTime(start), until: sqlTime(end) };
}

/** Asks for the period and, where the question compares, for the previous one. */
export async function bothSpans<T>(question: Question, ask: (span: Span) => Promise<T>): Promise<{ current: T; previous: T | null }> {
  const current = await ask(question.period);
  return { current, previous: question.compare ? await ask(question.period.previous) : null };
}
