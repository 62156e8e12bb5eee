// Validations of missions by civil day and type.
import { missionTypes, type MissionDay } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import { questionOf, spanParameters } from '../question.js';
import { typed, validated } from './validations.js';

const columns = [...missionTypes.map((type) => `countIf(type = '${type}') AS ${type}`), "countIf(type = '') AS unknown"].join(', ');

const daysSql = `
  WITH ${typed}
  SELECT toString(toDate(at, {zone:String})) AS date, ${columns}
  FROM typed
  GROUP BY date
  ORDER BY date`;

// Grouping by person counts people in half the time of a distinct count.
const totalSql = `
  WITH ${validated}
  SELECT sum(validations) AS validations, count() AS people
  FROM (SELECT count() AS validations FROM validated GROUP BY person)`;

/** Days without a validation are left out; days are civil days of the answer's zone. */
export const missionsByDay: Queries['missionsByDay'] = async (context) => {
  const question = await questionOf(context);
  const parameters = spanParameters(question, question.period);
  const [total] = (await context.store.query<{ validations: number; people: number }>(totalSql, parameters)) as [{ validations: number; people: number }];
  const days = await context.store.query<MissionDay>(daysSql, parameters);
  return { ...question.envelope, note: question.tenant.missionNote, ...total, days };
};
