// The three figures that missions begin with.
import type { Queries } from '../../queries.types.js';
import type { Parameters, Store } from '../../store/port.js';
import { bothSpans, questionOf } from '../question.js';
import { active, activeParameters, baseDays } from './customers.js';

const sql = `
  WITH ${active}
  SELECT sum(missions) AS validations, countIf(missions > 0) AS people, count() AS active
  FROM active`;

export interface Participation {
  validations: number;
  people: number;
  active: number;
}

/** Of all missions; who took part is among the active, so the rate never passes 1. */
export async function participation(store: Store, parameters: Parameters): Promise<Participation> {
  const [row] = (await store.query<Participation>(sql, parameters)) as [Participation];
  return row;
}

/** The previous period has a base of its own, as many days before its own end. */
export const missionIndicators: Queries['missionIndicators'] = async (context) => {
  const question = await questionOf(context);
  const base = { id: 'active-customers', days: baseDays(question) };
  const { current, previous } = await bothSpans(question, (span) => participation(context.store, activeParameters(question, span)));
  return { ...question.envelope, note: question.tenant.missionNote, ...current, base, previous: previous && { ...previous, base } };
};
