// Sums over the facts at modules, by type of fact, for the sessions of a span. The only place that groups them.
import type { Parameters, Store } from '../store/port.js';
import { answered, told } from './sessions.js';

/** Sums over the facts of one type at one module. */
export interface FactSums {
  count: number;
  people: number;
  amount: number;
  /** Those with a right answer or a win. */
  good: number;
  goodPeople: number;
}

/** Sums of one module. */
export interface ModuleSums {
  visits: number;
  sessions: number;
  /** Distinct persons the module was shown to. */
  people: number;
  /** Visits with a score or a choice. */
  answered: number;
  of: (type: string) => FactSums;
}

const none: FactSums = { count: 0, people: 0, amount: 0, good: 0, goodPeople: 0 };
const isGood = "(properties['right'] = 'true' OR properties['won'] = 'true')";

const sumsSql = (where: string) => `
  WITH ${told}
  SELECT
    module, type, count() AS count, uniqExact(key) AS sessions, uniqExactIf(person, person != '') AS people, round(sum(amount), 6) AS amount,
    countIf(${isGood}) AS good, uniqExactIf(person, person != '' AND ${isGood}) AS goodPeople
  FROM told
  WHERE ${where}
  GROUP BY module, type`;

const answeredSql = (where: string) => `
  WITH ${told}, ${answered}
  SELECT module, count() AS count
  FROM answered
  WHERE ${where}
  GROUP BY module`;

interface Row extends FactSums {
  module: string;
  type: string;
  sessions: number;
}

/** Sums by module id. `where` is the program's own condition on module and session. */
export async function moduleSums(store: Store, parameters: Parameters, where = 'true'): Promise<Map<string, ModuleSums>> {
  const rows = await store.query<Row>(sumsSql(where), parameters);
  const answers = await store.query<{ module: string; count: number }>(answeredSql(where), parameters);
  const answeredAt = new Map(answers.map(({ module, count }) => [module, count]));
  const modules = new Set(rows.map(({ module }) => module));
  return new Map([...modules].map((module) => [module, sumsOf(rows.filter((row) => row.module === module), answeredAt.get(module) ?? 0)]));
}

function sumsOf(rows: readonly Row[], answeredVisits: number): ModuleSums {
  const byType = new Map(rows.map((row) => [row.type, row]));
  const shown = byType.get('shown');
  return {
    visits: shown?.count ?? 0,
    sessions: shown?.sessions ?? 0,
    people: shown?.people ?? 0,
    answered: answeredVisits,
    of: (type) => byType.get(type) ?? none,
  };
}

export const noSums: ModuleSums = sumsOf([], 0);
