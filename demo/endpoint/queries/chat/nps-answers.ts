// What people wrote at a survey: a page of it, and all of it as a file.
import type { NpsAnswer, NpsGroup } from 'engagement-widgets/contract';
import type { Downloads, Queries, QueryContext } from '../../queries.types.js';
import { isoTime, type Parameters } from '../../store/port.js';
import { questionOf, spanParameters, type PeriodParameters } from '../question.js';
import { answersCsv } from './nps-csv.js';
import { experienceOf } from './catalog.js';
import { moduleOf } from './module-detail.js';
import { allMoments, cutsSql, filterParameters, fits, newest, writersFor, writtenTable, type Filter, type Written } from './nps-written.js';

const usualSize = 20;

const countsSql = `
  SELECT
    countIf(score <= 6) AS detractors, countIf(score BETWEEN 7 AND 8) AS passives, countIf(score >= 9) AS promoters, countIf(score IS NULL) AS unscored,
    countIf(${fits}) AS total
  FROM written`;

const rowsSql = `
  SELECT id, at, score, text
  FROM written
  WHERE ${fits}
  ORDER BY ${newest}`;

const pageSql = `${rowsSql}
  LIMIT {size:UInt32} OFFSET {skip:UInt64}`;

interface Counts {
  detractors: number;
  passives: number;
  promoters: number;
  unscored: number;
  total: number;
}

type Asked = PeriodParameters & { group?: NpsGroup | undefined; search?: string | undefined };

const filterOf = ({ group, search }: Asked): Filter => ({ group: group ?? null, search: search?.trim() ?? '' });

/** The survey of the path, and the sessions of the period in which something was written. */
async function readingOf(context: QueryContext<Asked>) {
  const question = await questionOf(context);
  const experience = await experienceOf(context);
  const module = await moduleOf(context, experience.id);
  const filter = filterOf(context.query);
  const asked: Parameters = { ...spanParameters(question, question.period), experience: experience.id, module: module.id, ...filterParameters(filter) };
  const sql = await writersFor(context.store, asked);
  return { question, experience, module, filter, table: writtenTable(sql), parameters: { ...asked, ...sql.reach } as Parameters };
}

const entryOf = ({ id, at, score, text }: Written) => ({ id, at: isoTime(at), score, text });

/** The score is the last one of the visit in which the answer was written. */
export const npsAnswers: Queries['npsAnswers'] = async (context) => {
  const { store, query } = context;
  const { question, module, table, parameters } = await readingOf(context);
  const page = Number(query.page ?? 0);
  const pageSize = Number(query.pageSize ?? usualSize);
  const [counts] = (await store.query<Counts>(`WITH ${table}${countsSql}`, { ...parameters, ...allMoments })) as [Counts];
  const { total, ...groups } = counts;
  const rows = page * pageSize < total ? await store.query<Written>(`WITH ${table}${pageSql}`, { ...parameters, ...allMoments, size: pageSize, skip: page * pageSize }) : [];
  return { ...question.envelope, module: { id: module.id, name: module.name }, counts: groups, total, page, pageSize, entries: rows.map(entryOf) };
};

/** Bytes of text that one part of a file holds, more or less. */
const partBytes = 400_000;

/** The same answers in the same order as on the pages, read part by part while the file is sent. */
export const npsAnswersFile: Downloads['npsAnswersFile'] = async (context) => {
  const { store, query } = context;
  const { question, experience, module, filter, table, parameters } = await readingOf(context);
  const cuts = await store.query<{ earliest: string }>(cutsSql, { ...parameters, bytes: partBytes });
  async function* parts(): AsyncGenerator<NpsAnswer[]> {
    let { latest }: { latest: string } = allMoments;
    for (const { earliest } of cuts) {
      yield (await store.query<Written>(`WITH ${table}${rowsSql}`, { ...parameters, earliest, latest })).map(entryOf);
      latest = earliest;
    }
  }
  const text = answersCsv({ answer: question.envelope, experience, module, filter, locale: query.locale ?? 'en', parts: parts() });
  return { fileName: `${[experience.name, module.name, filter.group ?? 'answers', question.period.from, question.period.to].join(' ')}.csv`, text };
};
