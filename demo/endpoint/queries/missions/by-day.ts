// Validations of missions by civil day and type.
import { missionTypes } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import { questionOf, spanParameters } from '../question.js';
import { typed } from './validations.js';

const columns = missionTypes.map((type) => `countIf(type = '${type}') AS ${type}`).join(', ');

const sql = `
  WITH ${typed}
  SELECT grouping(date) AS total, toString(toDate(at, {zone:String})) AS date, count() AS validations, uniqExact(person) AS people, ${columns}
  FROM typed
  GROUP BY GROUPING SETS ((date), ())
  ORDER BY total, date`;

interface Row {
  total: number;
  date: string;
  validations: number;
  people: number;
  classic: number;
  content: number;
  opinion: number;
  engagement: number;
}

/** Days without a validation are left out; days are civil days of the answer's zone. */
export const missionsByDay: Queries['missionsByDay'] = async (context) => {
  const question = await questionOf(context);
  const rows = await context.store.query<Row>(sql, spanParameters(question, question.period));
  const total = rows.find((row) => row.total);
  const days = rows.filter((row) => !row.total).map(({ date, classic, content, opinion, engagement }) => ({ date, classic, content, opinion, engagement }));
  return { ...question.envelope, note: question.tenant.missionNote, validations: total?.validations ?? 0, people: total?.people ?? 0, days };
};
