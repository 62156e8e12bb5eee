// The questions of a quiz with the split of their answers: from a module's detail to what is drawn and listed. Pure.
import type { ModuleDetail } from '../../contract/index.js';
import { foldSmallest, isKnown, rateOf, ratio, sharesOfWhole, smallestBase, type Rate, type Share } from '../../stats/index.js';

export interface QuizAnswer {
  readonly key: string;
  /** The catalogue's words, else what was answered. */
  readonly text: string;
  readonly isRight: boolean;
  readonly count: number;
  readonly people: number | null;
  readonly share: Share;
  /** Length of its bar, 0 to 1 of the longest. */
  readonly length: number;
  /** Different answers taken together; 1 for an answer by itself. */
  readonly kinds: number;
  /** Right ones among those taken together. */
  readonly right: number;
}

export interface QuizQuestion {
  readonly key: string;
  /** Null where the catalogue has no words for it. */
  readonly text: string | null;
  /** BCP 47 code; null where the catalogue does not say. */
  readonly language: string | null;
  readonly asked: number | null;
  readonly answered: number;
  readonly people: number | null;
  /** Right ÷ answered. */
  readonly rate: Rate | null;
  /** The most frequent answers, and always one that is right; the rest as one. */
  readonly answers: readonly QuizAnswer[];
  readonly all: readonly QuizAnswer[];
}

export interface Quiz {
  readonly asked: number | null;
  readonly answered: number;
  readonly right: number;
  readonly wrong: number;
  /** Null where no pictures are asked for. */
  readonly pictures: number | null;
  readonly rate: Rate | null;
  readonly questions: readonly QuizQuestion[];
}

type Row = ModuleDetail['tables'][string][number];
type Entry = Pick<QuizAnswer, 'key' | 'text' | 'isRight' | 'count' | 'people' | 'kinds' | 'right'>;

const mostAnswers = 6;
export const otherAnswers = '\u0000other';

const textOf = (value: Row[string] | undefined): string | null => (value === null || value === undefined || value === '' ? null : String(value));
const countOf = (value: Row[string] | undefined): number | null => (typeof value === 'number' && value >= 0 ? value : null);
// Databases send a flag as true, as 1 or as a word.
const flagOf = (value: Row[string] | undefined): boolean => value === true || value === 1 || value === 'true';

/** Right and wrong answers of all questions; null where the module sends neither. */
export function sumsOf({ figures }: Pick<ModuleDetail, 'figures'>): Omit<Quiz, 'questions'> {
  const { asked, right, wrong, pictures } = figures;
  const answered = figures['answered'] ?? (right ?? 0) + (wrong ?? 0);
  return { asked: asked ?? null, answered, right: right ?? 0, wrong: wrong ?? 0, pictures: pictures ?? null, rate: rateOf(right, answered) };
}

const known = new WeakMap<ModuleDetail, Quiz>();

/** Questions in the endpoint's order. Kept, because one drawing asks several times. */
export function quizOf(data: ModuleDetail): Quiz {
  const kept = known.get(data) ?? { ...sumsOf(data), questions: questionsOf(data.tables) };
  known.set(data, kept);
  return kept;
}

function questionsOf(tables: ModuleDetail['tables']): QuizQuestion[] {
  const answers = new Map<string, Row[]>();
  for (const row of tables['answers'] ?? []) {
    const key = textOf(row['question']);
    if (key !== null) answers.set(key, [...(answers.get(key) ?? []), row]);
  }
  const rows = new Map((tables['questions'] ?? []).flatMap((row) => (textOf(row['question']) === null ? [] : [[textOf(row['question'])!, row] as const])));
  return [...new Set([...rows.keys(), ...answers.keys()])].map((key) => questionOf(key, rows.get(key) ?? {}, answers.get(key) ?? []));
}

function questionOf(key: string, row: Row, answers: readonly Row[]): QuizQuestion {
  const all = answers.map(entryOf);
  const answered = countOf(row['answered']) ?? all.reduce((sum, { count }) => sum + count, 0);
  const right = countOf(row['right']) ?? all.reduce((sum, answer) => sum + answer.right, 0);
  return {
    key, answered,
    text: textOf(row['text']),
    language: textOf(row['language']),
    asked: countOf(row['asked']),
    people: countOf(row['people']),
    rate: rateOf(right, answered),
    answers: withShares(folded(all)),
    all: withShares(all),
  };
}

function entryOf(row: Row): Entry {
  const answer = textOf(row['answer']) ?? '';
  const [isRight, count] = [flagOf(row['right']), countOf(row['count']) ?? 0];
  return { key: `${answer}\u0000${isRight}`, text: textOf(row['label']) ?? answer, isRight, count, people: countOf(row['people']), kinds: 1, right: isRight ? count : 0 };
}

/** Answers in the endpoint's order; of many the most frequent ones, with at least one right one, and the rest as "other". */
function folded(all: readonly Entry[]): Entry[] {
  const { kept, rest } = foldSmallest(all.map(({ count }) => count), mostAnswers);
  if (!rest) return [...all];
  const shown = kept.map((place) => all[place]!);
  const bestRight = all.filter(({ isRight }) => isRight).sort((a, b) => b.count - a.count)[0];
  if (bestRight && !shown.some(({ isRight }) => isRight)) shown[shown.length - 1] = bestRight;
  const others = all.filter((answer) => !shown.includes(answer));
  const sum = (of: (entry: Entry) => number) => others.reduce((total, entry) => total + of(entry), 0);
  return [...shown, { key: otherAnswers, text: '', isRight: false, count: sum(({ count }) => count), people: null, kinds: others.length, right: sum(({ right }) => right) }];
}

function withShares(entries: readonly Entry[]): QuizAnswer[] {
  const shares = sharesOfWhole(entries.map(({ count }) => count));
  const longest = Math.max(0, ...entries.map(({ count }) => count));
  return entries.map((entry, index) => ({ ...entry, share: shares[index]!, length: ratio(entry.count, longest) ?? 0 }));
}

/** Fewer answers than a share can be compared by. */
export const isThin = ({ answered }: QuizQuestion): boolean => answered < smallestBase;

/**
 * The smallest right share first. Questions with few answers stand behind, since theirs may be chance, unless all have so few;
 * those without any stand last.
 */
export function hardestFirst(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const allThin = questions.every(isThin);
  const rank = (question: QuizQuestion) => (!isKnown(question.rate?.share) ? 2 : isThin(question) && !allThin ? 1 : 0);
  return [...questions].sort((a, b) => rank(a) - rank(b) || (a.rate?.share ?? 0) - (b.rate?.share ?? 0));
}
