// Validations of missions by type.
import { missionTypes, type MissionType } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import type { Parameters, Store } from '../../store/port.js';
import { bothSpans, questionOf, spanParameters } from '../question.js';
import { typed } from './validations.js';

// The empty grouping set is the total: people are distinct over all types, never a sum.
const sql = `
  WITH ${typed}
  SELECT grouping(type) AS total, type, count() AS validations, uniqExact(person) AS people
  FROM typed
  GROUP BY GROUPING SETS ((type), ())`;

interface Row {
  total: number;
  type: string;
  validations: number;
  people: number;
}

async function sums(store: Store, parameters: Parameters) {
  const rows = await store.query<Row>(sql, parameters);
  const sumsOf = (row?: Row) => ({ validations: row?.validations ?? 0, people: row?.people ?? 0 });
  return {
    ...sumsOf(rows.find(({ total }) => total)),
    types: missionTypes.map((type: MissionType) => ({ type, ...sumsOf(rows.find((row) => !row.total && row.type === type)) })),
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
