// Validations of missions by type.
import { missionTypes } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import type { Parameters, Store } from '../../store/port.js';
import { bothSpans, questionOf, spanParameters } from '../question.js';
import { typed } from './validations.js';

// Grouping by person first counts people in half the time of distinct counts; over all types they are never a sum.
const perPerson = missionTypes.map((type) => `countIf(type = '${type}') AS of_${type}`).join(', ');
const perType = missionTypes.map((type) => `sum(of_${type}) AS ${type}, countIf(of_${type} > 0) AS ${type}People`).join(', ');

const sql = `
  WITH ${typed}
  SELECT sum(each) AS validations, count() AS people, ${perType}
  FROM (SELECT count() AS each, ${perPerson} FROM typed GROUP BY person)`;

type Row = Readonly<Record<string, number>>;

async function sums(store: Store, parameters: Parameters) {
  const [row] = (await store.query<Row>(sql, parameters)) as [Row];
  const figure = (name: string): number => row[name] ?? 0;
  return {
    validations: figure('validations'),
    people: figure('people'),
    types: missionTypes.map((type) => ({ type, validations: figure(type), people: figure(`${type}People`) })),
  };
}

/**
 * Validations in the period that were not revoked, by type. A validation whose mission the catalogue does not know
 * counts in `validations` and `people`, and in no type.
 */
export const missionsByType: Queries['missionsByType'] = async (context) => {
  const question = await questionOf(context);
  const { current, previous } = await bothSpans(question, (span) => sums(context.store, spanParameters(question, span)));
  return { ...question.envelope, note: question.tenant.missionNote, ...current, previous };
};
