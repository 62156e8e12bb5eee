// The missions of the catalogue with what happened to them, page by page.
import { missionTypes, type MissionListEntry, type MissionNetwork, type MissionSort, type MissionType } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { Queries } from '../../queries.types.js';
import type { Parameters as Bound, Store } from '../../store/port.js';
import { questionOf, spanParameters, type Question } from '../question.js';
import { catalogue, validated } from './validations.js';

const usualSize = 20;
const largestSize = 1000;

/*
 * One row per mission that the catalogue knows or that was validated in the span. Grouping both by mission instead of joining
 * them gives the validations of unknown missions on the way.
 */
const listed = `
  ${validated},
  ${catalogue},
  listed AS (
    SELECT mission, sum(validated) AS popularity, max(known) AS known, max(name) AS name, max(type) AS type, max(description) AS description, max(network) AS network
    FROM (
      SELECT mission, count() AS validated, 0 AS known, '' AS name, '' AS type, '' AS description, '' AS network FROM validated GROUP BY mission
      UNION ALL
      SELECT mission, 0, 1, name, type, description, network FROM catalogue
    )
    GROUP BY mission
  )`;

/** Every text holds the empty one. */
const fits = `
  known AND ({type:String} = '' OR type = {type:String})
  AND (positionCaseInsensitiveUTF8(name, {search:String}) > 0 OR positionCaseInsensitiveUTF8(description, {search:String}) > 0)`;

/** Sums over all that is listed, as aggregates or, with a window, beside each row. */
const sumsOver = (window: '' | 'OVER ()') => `
    sum(popularity) ${window} AS validations, sumIf(popularity, NOT known) ${window} AS unknown,
    countIf(known) ${window} AS missions, countIf(${fits}) ${window} AS total`;

const sumsSql = `
  WITH ${listed}
  SELECT ${sumsOver('')}
  FROM listed`;

/** Letter case and accents part names that are otherwise alike, and nothing else. */
const asInDictionaries = "COLLATE 'en'";

const orders: Readonly<Record<MissionSort, { by: string; first: 'ASC' | 'DESC' }>> = {
  popularity: { by: 'popularity', first: 'DESC' },
  name: { by: 'name', first: 'ASC' },
  type: { by: `indexOf([${missionTypes.map((type) => `'${type}'`).join(', ')}], type)`, first: 'ASC' },
};

/** Ties are in the order of names, then of ids, whichever way the sort goes. */
function pageSql(sort: MissionSort, descending: boolean): string {
  const { by, first } = orders[sort];
  const turned = first === 'ASC' ? 'DESC' : 'ASC';
  return `
  WITH ${listed}
  SELECT mission, name, type, description, network, popularity, validations, unknown, missions, total
  FROM (SELECT *, ${sumsOver('OVER ()')}
  FROM listed)
  WHERE ${fits}
  ORDER BY ${by} ${descending ? turned : first} ${sort === 'name' ? asInDictionaries : ''}, name ${asInDictionaries}, mission
  LIMIT {size:UInt32} OFFSET {skip:UInt64}`;
}

// Only of the page's missions: distinct people are dear.
const countsSql = `
  WITH ${validated}
  SELECT mission, count() AS validations, uniqExact(person) AS people
  FROM validated
  WHERE mission IN {missions:Array(String)}
  GROUP BY mission`;

interface Sums {
  validations: number;
  unknown: number;
  missions: number;
  total: number;
}

interface Row {
  mission: string;
  name: string;
  type: MissionType;
  description: string;
  network: string;
  popularity: number;
}

type Context = Parameters<Queries['missionList']>[0];
type Counts = { mission: string; validations: number; people: number };

function pageOf({ query }: Context) {
  const page = Number(query.page ?? 0);
  const pageSize = Number(query.pageSize ?? usualSize);
  if (pageSize < 1 || pageSize > largestSize) throw new ProblemError('invalid-parameter', { errors: [{ path: 'pageSize', message: `must be 1 to ${largestSize}` }] });
  return { page, pageSize };
}

async function countsOf(store: Store, parameters: Bound, missions: string[]): Promise<Map<string, Counts>> {
  const rows = missions.length > 0 ? await store.query<Counts>(countsSql, { ...parameters, missions }) : [];
  return new Map(rows.map((row) => [row.mission, row]));
}

async function entriesOf(store: Store, question: Question, span: Bound, rows: readonly Row[]): Promise<MissionListEntry[]> {
  const missions = rows.map(({ mission }) => mission);
  const counts = await countsOf(store, span, missions);
  const before = question.compare ? await countsOf(store, spanParameters(question, question.period.previous), missions) : null;
  return rows.map(({ mission, name, type, description, network, popularity }) => ({
    id: mission, name, type, description: description || null, network: (network || null) as MissionNetwork | null,
    validations: popularity, people: counts.get(mission)?.people ?? 0, ...(before && { previousValidations: before.get(mission)?.validations ?? 0 }),
  }));
}

/** `total` are the missions that fit type and search; `validations`, `missions` and `unknown` stay those of the whole, whatever is asked. */
export const missionList: Queries['missionList'] = async (context) => {
  const { store, query } = context;
  const { page, pageSize } = pageOf(context);
  const question = await questionOf(context);
  const span = spanParameters(question, question.period);
  const asked = { ...span, type: query.type ?? '', search: query.search?.trim() ?? '' };
  const rows = await store.query<Row & Sums>(pageSql(query.sort ?? 'popularity', query.descending === 'true'), { ...asked, size: pageSize, skip: page * pageSize });
  const { validations, unknown, missions, total } = rows[0] ?? (await store.query<Sums>(sumsSql, asked))[0]!;
  return { ...question.envelope, note: question.tenant.missionNote, validations, unknown, missions, total, page, pageSize, entries: await entriesOf(store, question, span, rows) };
};
