// Splits of a module's facts by a key, and the tables of a quiz.
import type { BreakdownPart } from 'engagement-widgets/contract';
import type { Entry } from './catalog.js';
import type { Reading } from './module-sums.js';
import type { Split } from './module-types.js';

type Option = Entry<'option'>;

// Names and parameters of both sources are the same, so that one statement fits facts and answers.
function splitSql({ type, asked = type, by }: Split, where: string): string {
  const last = type === 'nps.scored' || type === 'decision.chosen';
  return `
    SELECT ${by} AS part, countIf(type = '${type}') AS count, uniqExactIf(${last ? 'who' : 'person'}, ${last ? 'who' : 'person'} != '' AND type = '${type}') AS people
    FROM ${last ? 'answered' : 'told'}
    WHERE type IN ('${type}', '${asked}') AND ${where}
    GROUP BY part
    ORDER BY part`;
}

interface Part {
  part: string;
  count: number;
  people: number;
}

/** Parts in the order of the split's keys, else of the catalogue, the rest behind by key. */
export async function breakdown({ store, sql, parameters, modules, where }: Reading, split: Split, options: readonly Option[]): Promise<BreakdownPart[]> {
  const rows = await store.query<Part>(`WITH ${sql.told(modules)}${splitSql(split, where)}`, parameters);
  const words = options.filter(({ of }) => of === split.words);
  const first = split.keys ?? words.map(({ key }) => key);
  const found = new Map(rows.map((row) => [row.part, row]));
  const kept = split.words || split.whole ? first : first.filter((key) => found.has(key));
  const keys = [...new Set([...kept, ...found.keys()])];
  const label = (key: string) => (split.words ? { label: words.find((option) => option.key === key)?.label ?? null } : {});
  return keys.map((key) => ({ key, ...label(key), count: found.get(key)?.count ?? 0, people: found.get(key)?.people ?? 0 }));
}

const questionsSql = (where: string) => `
  SELECT
    properties['question'] AS question, countIf(type = 'quiz.asked') AS asked, countIf(type = 'quiz.answered') AS answered,
    countIf(type = 'quiz.answered' AND properties['right'] = 'true') AS right, uniqExactIf(person, person != '' AND type = 'quiz.answered') AS people
  FROM told
  WHERE type IN ('quiz.asked', 'quiz.answered') AND ${where}
  GROUP BY question
  ORDER BY question`;

const answersSql = (where: string) => `
  SELECT properties['question'] AS question, properties['answer'] AS answer, properties['right'] = 'true' AS right, count() AS count, uniqExactIf(person, person != '') AS people
  FROM told
  WHERE type = 'quiz.answered' AND ${where}
  GROUP BY question, answer, right
  ORDER BY question, count DESC, answer`;

type QuestionRow = { question: string; asked: number; answered: number; right: number; people: number };
type AnswerRow = { question: string; answer: string; /** As the store writes it: 0 or 1. */ right: boolean | number; count: number; people: number };

/** Those of the catalogue that nothing happened to, too: a real zero. */
function withUnasked(found: readonly QuestionRow[], questions: readonly Option[]): QuestionRow[] {
  const asked = new Set(found.map(({ question }) => question));
  const unasked = new Set(questions.map(({ key }) => key).filter((key) => !asked.has(key)));
  return [...found, ...[...unasked].map((question) => ({ question, asked: 0, answered: 0, right: 0, people: 0 }))];
}

function withUnchosen(found: readonly AnswerRow[], answers: readonly Option[]): AnswerRow[] {
  const placeOf = (question: string, answer: string): string => JSON.stringify([question, answer]);
  const chosen = new Set(found.map(({ question, answer }) => placeOf(question, answer)));
  const unchosen = answers.flatMap(({ key, question, right }) => (question && !chosen.has(placeOf(question, key)) ? [{ question, answer: key, right: right ?? false, count: 0, people: 0 }] : []));
  return [...found, ...new Map(unchosen.map((row) => [placeOf(row.question, row.answer), row])).values()];
}

/**
 * Questions in the catalogue's order with their sums, and the split of their answers; words where the catalogue has them.
 * What only facts know comes last, under its key.
 */
export async function quizTables({ store, sql, parameters, modules, where }: Reading, options: readonly Option[]) {
  const questions = await store.query<QuestionRow>(`WITH ${sql.told(modules)}${questionsSql(where)}`, parameters);
  const answers = await store.query<AnswerRow>(`WITH ${sql.told(modules)}${answersSql(where)}`, parameters);
  const order = options.filter(({ of }) => of === 'question');
  const choices = options.filter(({ of }) => of === 'answer');
  // Not in the catalogue is −1, which becomes the largest place.
  const place = (question: string) => order.findIndex(({ key }) => key === question) >>> 0;
  const wordsOf = (key: string) => order.find((option) => option.key === key);
  const labelOf = ({ question, answer }: AnswerRow) => choices.find((option) => option.key === answer && (option.question ?? question) === question)?.label ?? null;
  return {
    questions: withUnasked(questions, order)
      .sort((a, b) => place(a.question) - place(b.question))
      .map((row) => ({ ...row, text: wordsOf(row.question)?.label ?? null, language: wordsOf(row.question)?.language ?? null })),
    answers: withUnchosen(answers, choices).map((row) => ({ ...row, right: Boolean(row.right), label: labelOf(row) })),
  };
}
