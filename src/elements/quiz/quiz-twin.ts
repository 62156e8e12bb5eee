// The questions of a quiz as rows, for table and file, and how their figures are made. Loaded with the menu.
import type { Table, TableHead } from '../../export/table.js';
import type { Language } from '../../i18n/index.js';
import { languageName } from '../../format/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import type { Quiz, QuizQuestion } from './quiz.js';

export interface QuizContext {
  head: TableHead;
  locale: string;
  words: Language['quiz'];
  count: (value: number | null) => string;
}

/** Sums of the quiz, its questions in the order of the screen, and every answer. */
export function quizTables(quiz: Quiz, questions: readonly QuizQuestion[], context: QuizContext): Table[] {
  return [sumsTable(quiz, context), questionsTable(questions, context), answersTable(questions, context)];
}

function sumsTable({ asked, answered, right, wrong, pictures, rate }: Quiz, { head, words }: QuizContext): Table {
  const rows = [
    { figure: words['right'], value: right },
    { figure: words['wrong'], value: wrong },
    ...(pictures === null ? [] : [{ figure: words['pictures'], value: pictures }]),
    { figure: words['column.asked'], value: asked },
    { figure: words['column.answered'], value: answered },
    { figure: words['column.share'], value: rate?.share ?? null },
  ];
  const columns = [{ key: 'figure', label: words['column.figure'], kind: 'text', rowHeader: true }, { key: 'value', label: words['column.value'], kind: 'number' }] as const;
  return { caption: words['table.all'], head, columns, rows };
}

function questionsTable(questions: readonly QuizQuestion[], { head, words, locale }: QuizContext): Table {
  return {
    caption: words['table.questions'],
    head,
    columns: [
      { key: 'question', label: words['column.question'], kind: 'text', rowHeader: true },
      { key: 'language', label: words['column.language'], kind: 'text' },
      { key: 'asked', label: words['column.asked'], kind: 'count' },
      { key: 'answered', label: words['column.answered'], kind: 'count' },
      { key: 'right', label: words['column.right'], kind: 'count' },
      { key: 'share', label: words['column.share'], kind: 'percent', digits: 1 },
      { key: 'people', label: words['column.people'], kind: 'count' },
    ],
    rows: questions.map((question) => ({
      question: question.text ?? question.key,
      language: question.language && languageName(question.language, locale),
      asked: question.asked,
      answered: question.answered,
      right: question.rate?.part ?? null,
      share: question.rate?.share ?? null,
      people: question.people,
    })),
  };
}

const answerColumns = (words: Language['quiz']) => [
  { key: 'answer', label: words['column.answer'], kind: 'text', rowHeader: true } as const,
  { key: 'isRight', label: words['column.isRight'], kind: 'flag' } as const,
  { key: 'count', label: words['column.count'], kind: 'count' } as const,
  { key: 'share', label: words['column.ofQuestion'], kind: 'percent', digits: 1 } as const,
  { key: 'people', label: words['column.people'], kind: 'count' } as const,
];

const answerRows = ({ text, key, all }: QuizQuestion) => all.map((answer) => ({ question: text ?? key, answer: answer.text, isRight: answer.isRight, count: answer.count, share: answer.share.share, people: answer.people }));

function answersTable(questions: readonly QuizQuestion[], { head, words }: QuizContext): Table {
  return {
    caption: words['table.answers'],
    head,
    columns: [{ key: 'question', label: words['column.question'], kind: 'text' }, ...answerColumns(words)],
    rows: questions.flatMap(answerRows),
  };
}

/** One question with all its answers, as a file of its own. */
export function questionTable(question: QuizQuestion, { head, words, locale, count }: QuizContext): Table {
  const { text, key, language, asked, answered } = question;
  const notes = [
    ...(head.notes ?? []),
    ...(language ? [{ label: words['column.language'], value: languageName(language, locale) }] : []),
    { label: words['column.asked'], value: count(asked) },
    { label: words['column.answered'], value: count(answered) },
  ];
  return {
    caption: text ?? key,
    head: { ...head, filter: { label: words['column.question'], value: text ?? key }, notes },
    columns: answerColumns(words),
    rows: answerRows(question),
  };
}

/** Lines of an explanation; the tables have all. */
const mostLines = 30;

export function quizExplanations({ asked, answered, right, wrong, pictures, questions }: Quiz, { words, count, locale }: QuizContext): Explanation[] {
  const line = (label: string, value: number | null) => ({ label, value: count(value) });
  const name = ({ text, key }: QuizQuestion) => text ?? key;
  const each = (value: (question: QuizQuestion) => string) => questions.slice(0, mostLines).map((question) => ({ label: name(question), value: value(question) }));
  const splits = questions.flatMap((question) => question.all.map((answer) => ({ label: `${name(question)} ${answer.text}`, value: quotient(answer.count, sumOf(question), locale) })));
  return [
    {
      figure: [words['column.share'], words['right'], words['wrong']].join(' · '),
      rule: words['explain.share'],
      lines: [line(words['column.right'], right), line(words['column.answered'], answered), line(words['wrong'], wrong), { label: words['table.all'], value: quotient(right, answered, locale) }, ...each(({ rate }) => quotient(rate?.part, rate?.base, locale))],
    },
    { figure: words['column.asked'], rule: words['explain.asked'], lines: [line(words['column.asked'], asked), ...each((question) => count(question.asked))] },
    ...(pictures === null ? [] : [{ figure: words['pictures'], rule: words['explain.pictures'], lines: [line(words['pictures'], pictures)] }]),
    { figure: words['column.people'], rule: words['explain.people'], lines: each(({ people }) => count(people)) },
    { figure: [words['column.ofQuestion'], words['column.count']].join(' · '), rule: words['explain.split'], lines: splits.slice(0, mostLines) },
    { figure: words['hardest'], rule: words['explain.hardest'] },
  ];
}

const sumOf = ({ all }: QuizQuestion): number => all.reduce((sum, { count }) => sum + count, 0);
