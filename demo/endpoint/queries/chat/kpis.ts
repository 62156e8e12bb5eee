// Key figures of an experience or of the tenant: of a period, and by day.
import { mostKpis, personalFields, shareChannels, usualKpis, type KpiDay, type KpiName } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { Queries, QueryContext } from '../../queries.types.js';
import type { Parameters } from '../../store/port.js';
import { daysOf, type Span } from '../period.js';
import { bothSpans, questionOf, spanParameters, type Question } from '../question.js';
import { experienceNamed, experiencesOf } from './catalog.js';
import { availableKpis, countsOf, customerNeeds, figuresOf, has, isKpi, participationNeeds, sourcesOf, type KpiSums, type Part, type Present } from './kpi-figures.js';
import { kpiFirsts, kpiSums, presentIn, sessionParts, visitSums, type FunnelSums, type KpiReading } from './kpi-sums.js';
import { sessionsFor, type Scope } from './sessions.js';

type Context = QueryContext<{ experience?: string | undefined }>;

/** What is looked at: one experience, or all of the tenant that are not archived. */
interface Subject {
  experience: { id: string; name: string } | null;
  scope: Scope;
  parameters: Parameters;
}

async function subjectOf({ store, tenant, query }: Context): Promise<Subject> {
  if (query.experience !== undefined) {
    const { id, name } = await experienceNamed(store, tenant, query.experience);
    return { experience: { id, name }, scope: 'one', parameters: { experience: id } };
  }
  const archived = (await experiencesOf(store, tenant)).filter((entry) => entry.archived).map(({ id }) => id);
  return { experience: null, scope: 'current', parameters: { archived } };
}

const presentFor = ({ store }: Context, { common }: Question, { scope, parameters }: Subject): Promise<Present> => presentIn(store, scope, { ...common, ...parameters });

async function readingOf({ store }: Context, question: Question, { scope, parameters }: Subject, span: Span): Promise<KpiReading> {
  const bound = { ...spanParameters(question, span), ...parameters };
  const sql = await sessionsFor(store, scope, bound);
  return { store, sql, parameters: { ...bound, ...sql.reach } };
}

const keyed = (rows: readonly Part[]) => rows.map(({ part, count, people }) => ({ key: part, count, people }));

function ofKeys(keys: readonly string[], rows: readonly Part[]) {
  const found = new Map(rows.map((row) => [row.part, row]));
  return keys.map((key) => ({ key, count: found.get(key)?.count ?? 0, people: found.get(key)?.people ?? 0 }));
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));

async function breakdownsOf(reading: KpiReading, { parts, facts }: KpiSums, present: Present) {
  const { platforms, languages, hours: byHour } = await sessionParts(reading);
  const entered = parts('data.entered');
  const fields = personalFields.filter((field) => [...parts('data.asked'), ...entered].some(({ part }) => part === field));
  return {
    platforms: keyed(platforms),
    languages: keyed(languages),
    hours: ofKeys(hours, byHour),
    ...(has(present, ['sign-in', 'pin.right', 'pin.wrong']) && { logIns: ['right', 'wrong'].map((key) => ({ key, ...facts(`pin.${key}`) })) }),
    ...(has(present, ['personal-data', 'data.entered']) && { fields: ofKeys(fields, entered).map(({ key, people }) => ({ key, count: people, people })) }),
    ...(has(present, ['share-link', 'shared']) && { channels: ofKeys(shareChannels, parts('shared')) }),
  };
}

function funnelOf({ started, conversed, participated, customers, conversedCustomers }: FunnelSums, present: Present) {
  const participation = has(present, participationNeeds);
  const becameCustomer = participation ? customers : conversedCustomers;
  return { started, conversed, participated: participation ? participated : null, becameCustomer: has(present, customerNeeds) ? becameCustomer : null };
}

/**
 * Without an experience: all of the tenant that are not archived. An experience that is named is answered, archived or not.
 * Figures whose module no experience has are left out, unless such facts are there.
 */
export const kpis: Queries['kpis'] = async (context) => {
  const question = await questionOf(context);
  const subject = await subjectOf(context);
  const present = await presentFor(context, question, subject);
  const names = availableKpis(present);
  const { current, previous } = await bothSpans(question, async (span) => {
    const reading = await readingOf(context, question, subject, span);
    const { sessions, funnel } = await visitSums(reading);
    const sums = { ...(await kpiSums(reading, sourcesOf(names), false))(''), sessions };
    const { deviation } = sessions;
    const figures = { ...figuresOf(names, sums), screenTimeDeviation: deviation === null ? null : deviation / 1000 };
    return { figures, breakdowns: await breakdownsOf(reading, sums, present), funnel: funnelOf(funnel, present) };
  });
  return { ...question.envelope, experience: subject.experience, ...current, previous };
};

/** @throws ProblemError `invalid-parameter` where a name is none of the contract's. */
function namesOf(asked: string | undefined): readonly KpiName[] {
  const names = [...new Set(asked?.split(',') ?? usualKpis)].slice(0, mostKpis);
  const strange = names.find((name) => !isKpi(name));
  if (strange !== undefined) throw new ProblemError('invalid-parameter', { detail: 'There is no such key figure.', errors: [{ path: 'kpis', message: `names no key figure: ${strange}` }] });
  return names.filter(isKpi);
}

const peopleNames: readonly string[] = ['people', 'participants', 'newCustomers'];

async function byDay(reading: KpiReading, names: readonly KpiName[], days: readonly string[]): Promise<KpiDay[]> {
  const sums = await kpiSums(reading, sourcesOf(names), true);
  const distinct = names.filter((name) => peopleNames.includes(name));
  if (distinct.length === 0) return days.map((day) => ({ day, figures: countsOf(names, sums(day)) }));
  const firsts = await kpiFirsts(reading);
  return days.map((day) => ({ day, figures: countsOf(names, sums(day)), firsts: Object.fromEntries(distinct.map((name) => [name, firsts(day, name)])) }));
}

/** Every day of the period up to now; figures that the experience lacks are left out. */
export const kpisByDay: Queries['kpisByDay'] = async (context) => {
  const asked = namesOf(context.query.kpis);
  const question = await questionOf(context);
  const subject = await subjectOf(context);
  const available = availableKpis(await presentFor(context, question, subject));
  const names = asked.filter((name) => available.includes(name));
  const { zone, completeUntil } = question.period;
  const { current, previous } = await bothSpans(question, async (span) => {
    const reached = span === question.period && completeUntil ? { ...span, end: completeUntil } : span;
    return byDay(await readingOf(context, question, subject, span), names, daysOf(reached, zone));
  });
  return { ...question.envelope, experience: subject.experience, available, days: current, previousDays: previous };
};
