// One mission: completions by day, people, and who did it last.
import type { MissionDetail, MissionNetwork, MissionType } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { Queries, QueryContext } from '../../queries.types.js';
import { isoTime, type Parameters, type Store } from '../../store/port.js';
import { bothSpans, counted, questionOf, spanParameters } from '../question.js';
import { activeParameters, baseDays } from './customers.js';
import { participation } from './indicators.js';
import { catalogue, revoked, validated } from './validations.js';

const latestShown = 20;

const entrySql = `
  WITH ${catalogue}
  SELECT name, type, description, network
  FROM catalogue
  WHERE mission = {mission:String}`;

const everSql = `
  SELECT 1 AS found
  FROM facts
  WHERE ${counted} AND type = 'mission.validated' AND mission = {mission:String}
  LIMIT 1`;

const sumsSql = `
  WITH ${revoked}
  SELECT
    countIf(own AND NOT back) AS validations, uniqExactIf(person, own AND NOT back) AS people,
    countIf(own AND back) AS revoked, countIf(NOT back) AS all
  FROM (
    SELECT person, mission = {mission:String} AS own, id_key IN (SELECT id_key FROM revoked) AS back
    FROM facts
    WHERE ${counted} AND type = 'mission.validated' AND at >= {from:DateTime64(3, 'UTC')} AND at < {until:DateTime64(3, 'UTC')}
  )`;

const daysSql = `
  WITH ${validated}
  SELECT toString(toDate(at, {zone:String})) AS date, count() AS validations
  FROM validated
  WHERE mission = {mission:String}
  GROUP BY date
  ORDER BY date`;

const latestSql = `
  WITH ${validated}
  SELECT person, at
  FROM validated
  WHERE mission = {mission:String}
  ORDER BY at DESC, id DESC
  LIMIT ${latestShown}`;

const namesSql = `
  SELECT id AS person, name
  FROM customers FINAL
  WHERE tenant = {tenant:String} AND id IN {persons:Array(String)}`;

interface Entry {
  name: string;
  type: MissionType;
  description: string;
  network: MissionNetwork | '';
}

interface Sums {
  validations: number;
  people: number;
  revoked: number;
  all: number;
}

type Mission = MissionDetail['mission'];

/** @throws ProblemError `not-found` for a mission of which there is neither an entry nor any validation. */
async function missionOf(store: Store, id: string, common: Parameters): Promise<Mission> {
  const [entry] = await store.query<Entry>(entrySql, { ...common, mission: id });
  if (entry) return { id, name: entry.name, type: entry.type, description: entry.description || null, network: entry.network || null };
  const [ever] = await store.query<{ found: number }>(everSql, { ...common, mission: id });
  if (!ever) throw new ProblemError('not-found');
  return { id, name: id, type: null, description: null, network: null };
}

type Context = QueryContext<{ masked?: 'true' | 'false' | undefined }>;

/** Null where the token does not allow to see people; without names in privacy mode. */
async function latestOf({ store, tenant, scopes, query }: Context, parameters: Parameters): Promise<MissionDetail['latest']> {
  if (!scopes.has('people')) return null;
  const rows = await store.query<{ person: string; at: string }>(latestSql, parameters);
  const persons = query.masked === 'true' ? [] : rows.map(({ person }) => person);
  const named = persons.length > 0 ? await store.query<{ person: string; name: string }>(namesSql, { tenant, persons }) : [];
  const names = new Map(named.map(({ person, name }) => [person, name]));
  return rows.map(({ person, at }) => ({ customer: person, name: names.get(person) || null, at: isoTime(at) }));
}

/** The rate is measured against the customers of `missionIndicators`. */
export const missionDetail: Queries['missionDetail'] = async (context) => {
  const { store, params } = context;
  const question = await questionOf(context);
  const mission = await missionOf(store, params['mission']!, question.common);
  const own = { ...spanParameters(question, question.period), mission: mission.id };
  const { current, previous } = await bothSpans(question, async (span) => {
    const [sums] = (await store.query<Sums>(sumsSql, { ...spanParameters(question, span), mission: mission.id })) as [Sums];
    return { ...sums, active: (await participation(store, activeParameters(question, span))).active };
  });
  return {
    ...question.envelope,
    note: question.tenant.missionNote,
    mission,
    ...current,
    base: { id: 'active-customers', days: baseDays(question) },
    days: await store.query<{ date: string; validations: number }>(daysSql, own),
    latest: await latestOf(context, own),
    previous: previous && { validations: previous.validations, people: previous.people, active: previous.active },
  };
};
