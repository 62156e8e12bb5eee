// The customers behind one row of the impact table: a page of them, and all of them as a file.
import type { SegmentEntry } from 'engagement-widgets/contract';
import { ProblemError } from '../../problems.js';
import type { Downloads, Queries, QueryContext } from '../../queries.types.js';
import type { Parameters } from '../../store/port.js';
import { questionOf, type PeriodParameters } from '../question.js';
import { activeOf, activeParameters } from './customers.js';
import { segmentCsv } from './segment-csv.js';

const usualSize = 1000;
/** Customers that one part of a file holds. Each part reads all facts once, so that parts are few, and a few megabytes. */
const partSize = 40_000;

const inRow = 'if({andMore:Bool}, missions >= {missions:UInt64}, missions = {missions:UInt64})';
/** Customers of a part; an empty `last` is the end of all. */
const inPart = "person > {after:String} AND ({last:String} = '' OR person <= {last:String})";

const totalSql = `
  WITH ${activeOf()}
  SELECT count() AS total
  FROM active
  WHERE ${inRow}`;

/** The last customer of each part, so that a part reads a range of ids and never skips what came before it. */
const cutsSql = `
  WITH ${activeOf()}
  SELECT person
  FROM (SELECT person, row_number() OVER (ORDER BY person) AS place FROM active WHERE ${inRow})
  WHERE place % {size:UInt32} = 0
  ORDER BY person`;

// The customers that are wanted are the smaller side of the join, so they are the one that is kept in memory.
/** Customers of the row among some, with their names and addresses; `total` is of all before the limit. */
const rowsSql = (some: string, limit = '') => `
  WITH ${activeOf(some)},
  chosen AS (SELECT person, missions, count() OVER () AS total FROM active WHERE ${inRow} ORDER BY person ${limit})
  SELECT person, missions, name, email, total
  FROM (SELECT id AS person, name, email FROM customers FINAL WHERE tenant = {tenant:String} AND ${some}) AS profiles RIGHT JOIN chosen USING (person)
  ORDER BY person`;

const pageSql = rowsSql('1', 'LIMIT {size:UInt32} OFFSET {skip:UInt64}');
const partSql = rowsSql(inPart);

interface Row {
  person: string;
  missions: number;
  name: string;
  email: string;
  total: number;
}

const entryOf = ({ person, name, email, missions }: Row): SegmentEntry => ({ customer: person, name: name || null, email: email || null, missions });

type Asked = PeriodParameters & { missions: string; andMore?: 'true' | 'false' | undefined };

async function readingOf({ query, ...context }: QueryContext<Asked>) {
  const question = await questionOf({ ...context, query });
  const row = { missions: Number(query.missions), andMore: query.andMore === 'true' };
  return { question, row, parameters: { ...activeParameters(question, question.period), ...row } as Parameters };
}

/** Exactly the customers that the row of `impact` counts, refunds and currencies apart; row 0 are the active ones without a validation. */
export const segment: Queries['segment'] = async (context) => {
  const { store, query } = context;
  const page = Number(query.page ?? 0);
  const pageSize = Number(query.pageSize ?? usualSize);
  if (pageSize < 1 || pageSize > usualSize) throw new ProblemError('invalid-parameter', { errors: [{ path: 'pageSize', message: `must be 1 to ${usualSize}` }] });
  const { question, parameters } = await readingOf(context);
  const rows = await store.query<Row>(pageSql, { ...parameters, size: pageSize, skip: page * pageSize });
  const { total } = rows[0] ?? (await store.query<{ total: number }>(totalSql, parameters))[0]!;
  return { ...question.envelope, note: question.tenant.missionNote, total, page, pageSize, entries: rows.map(entryOf) };
};

/** The same customers in the same order, read part by part while the file is sent. */
export const segmentFile: Downloads['segmentFile'] = async (context) => {
  const { store, query } = context;
  const { question, row, parameters } = await readingOf(context);
  const cuts = await store.query<{ person: string }>(cutsSql, { ...parameters, size: partSize });
  async function* parts(): AsyncGenerator<SegmentEntry[]> {
    let after = '';
    for (const last of [...cuts.map(({ person }) => person), '']) {
      yield (await store.query<Row>(partSql, { ...parameters, after, last })).map(entryOf);
      after = last;
    }
  }
  const text = segmentCsv({ answer: { ...question.envelope, note: question.tenant.missionNote }, row, property: query.property, locale: query.locale ?? 'en', parts: parts() });
  const { from, to } = question.period;
  return { fileName: `customers missions ${row.missions}${row.andMore ? '+' : ''} ${from} ${to}.csv`, text };
};
