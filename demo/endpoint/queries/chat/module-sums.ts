// Sums over the facts at modules, by type of fact, for the sessions of a span.
import type { Parameters, Store } from '../../store/port.js';
import type { SessionSql } from './sessions.js';

/** What is read: facts and answers at modules. */
export interface Reading {
  store: Store;
  sql: SessionSql;
  parameters: Parameters;
  /** The program's own condition on `module`. */
  modules: string;
  /** The program's own condition on `key`, the session; `true` for all. */
  where: string;
  /** Types of the modules; surveys and decisions have answers, which are dear to find. */
  types: readonly string[];
}

const typesWithAnswers = new Set(['nps', 'decision']);

/** Sums over the facts of one type at one module. */
export interface FactSums {
  count: number;
  people: number;
  amount: number;
  /** Those with a right answer or a win. */
  good: number;
  goodPeople: number;
}

/** Visits with an answer: the last of each visit. */
export interface AnswerSums {
  count: number;
  detractors: number;
  passives: number;
  promoters: number;
}

/** Sums of one module. */
export interface ModuleSums {
  visits: number;
  sessions: number;
  /** Distinct persons the module was shown to. */
  people: number;
  of: (type: string) => FactSums;
  /** `nps.scored` or `decision.chosen`. */
  answers: (type: string) => AnswerSums;
}

const isGood = "(properties['right'] = 'true' OR properties['won'] = 'true')";

const factsSql = (where: string) => `
  SELECT
    module, type, count() AS count, uniqExact(key) AS sessions, uniqExactIf(person, person != '') AS people, round(sum(amount), 6) AS amount,
    countIf(${isGood}) AS good, uniqExactIf(person, person != '' AND ${isGood}) AS goodPeople
  FROM told
  WHERE ${where}
  GROUP BY module, type`;

const answersSql = (where: string) => `
  SELECT
    module, type, count() AS count,
    countIf(score <= 6) AS detractors, countIf(score BETWEEN 7 AND 8) AS passives, countIf(score >= 9) AS promoters
  FROM answered
  WHERE ${where}
  GROUP BY module, type`;

interface At {
  module: string;
  type: string;
}
type FactRow = At & FactSums & { sessions: number };
type AnswerRow = At & AnswerSums;

/** Sums by module id; modules without facts are not in it. */
export async function moduleSums({ store, sql, parameters, modules: at, where, types }: Reading): Promise<Map<string, ModuleSums>> {
  const facts = await store.query<FactRow>(`WITH ${sql.told(at)}${factsSql(where)}`, parameters);
  const asked = types.some((type) => typesWithAnswers.has(type.toLowerCase()));
  const answers = asked ? await store.query<AnswerRow>(`WITH ${sql.told(at)}${answersSql(where)}`, parameters) : [];
  const found = new Set(facts.map(({ module }) => module));
  const ofModule = <T extends At>(rows: readonly T[], module: string): T[] => rows.filter((row) => row.module === module);
  return new Map([...found].map((module) => [module, sumsOf(ofModule(facts, module), ofModule(answers, module))]));
}

const noFacts: FactSums = { count: 0, people: 0, amount: 0, good: 0, goodPeople: 0 };
const noAnswers: AnswerSums = { count: 0, detractors: 0, passives: 0, promoters: 0 };

function sumsOf(facts: readonly FactRow[], answers: readonly AnswerRow[]): ModuleSums {
  const shown = facts.find(({ type }) => type === 'shown');
  return {
    visits: shown?.count ?? 0,
    sessions: shown?.sessions ?? 0,
    people: shown?.people ?? 0,
    of: (wanted) => facts.find(({ type }) => type === wanted) ?? noFacts,
    answers: (wanted) => answers.find(({ type }) => type === wanted) ?? noAnswers,
  };
}

export const noSums: ModuleSums = sumsOf([], []);
