// Customers by validations, page by page.
import { ProblemError } from '../../problems.js';
import type { Queries } from '../../queries.types.js';
import type { Parameters as Bound, Store } from '../../store/port.js';
import { levelsSql, pageSql, ranksSql, typesSql, type BoardShape } from './board.js';
import { cutOf, peopleOf, ranksOf, topOf, totalOf, validationsOf, type Level } from './levels.js';
import { questionOf, spanParameters, type Question } from '../question.js';

const defaultSize = 50;
const largestSize = 1000;

interface Entry {
  person: string;
  validations: number;
  name: string;
}

interface Page {
  page: number;
  pageSize: number;
  shape: BoardShape;
  search: string;
}

type Context = Parameters<Queries['leaderboard']>[0];

function pageOf({ query, scopes }: Context): Page {
  const page = Number(query.page ?? 0);
  const pageSize = Number(query.pageSize ?? defaultSize);
  if (pageSize < 1 || pageSize > largestSize) throw new ProblemError('invalid-parameter', { errors: [{ path: 'pageSize', message: `must be 1 to ${largestSize}` }] });
  const search = query.search?.trim() ?? '';
  const masked = query.masked === 'true' || !scopes.has('people');
  return { page, pageSize, search, shape: { sort: query.sort ?? 'rank', descending: query.descending === 'true', masked, type: query.type ?? null, search: search !== '' } };
}

/** The page's customers, from the places alone that it touches. */
async function entriesOf(store: Store, { shape, page, pageSize }: Page, levels: readonly Level[], span: Bound): Promise<Entry[]> {
  const cut = cutOf(levels, page * pageSize, pageSize);
  if (!cut) return [];
  return store.query<Entry>(pageSql(shape), { ...span, low: cut.low, high: cut.high, size: pageSize, skip: page * pageSize - cut.skipped });
}

const noTypes = { classic: 0, content: 0, opinion: 0, engagement: 0 };
type TypeRow = typeof noTypes & { person: string };

async function typesOf(store: Store, span: Bound, persons: string[]): Promise<(person: string) => typeof noTypes> {
  const rows = persons.length ? await store.query<TypeRow>(typesSql, { ...span, persons }) : [];
  const types = new Map(rows.map(({ person, ...counts }) => [person, counts]));
  return (person) => types.get(person) ?? noTypes;
}

/** Ranks of the previous period; absent where not compared. */
async function previousRanks(store: Store, question: Question, persons: string[]) {
  if (!question.compare || persons.length === 0) return () => ({});
  const levels = await store.query<{ validations: number; customers: number; asked: string[] }>(ranksSql, { ...spanParameters(question, question.period.previous), persons });
  const rankOf = ranksOf(levels);
  const ranks = new Map(levels.flatMap(({ validations, asked }) => asked.map((person) => [person, rankOf(validations)])));
  return (person: string) => ({ previousRank: ranks.get(person) ?? null });
}

/**
 * Ranks are those of the whole board, whatever is searched or filtered: 1 + customers with more validations.
 * `type` keeps customers with a validation of that type. Names are null where the token lacks `people` or `masked` is true;
 * a search then looks at ids. `top`: the most engaged 1 % and 10 %, rounded up to whole people.
 */
export const leaderboard: Queries['leaderboard'] = async (context) => {
  const { store } = context;
  const asked = pageOf(context);
  const { page, pageSize, shape, search } = asked;
  const question = await questionOf(context);
  const span: Bound = { ...spanParameters(question, question.period), search };
  const levels = await store.query<Level>(levelsSql(shape), span);
  const entries = await entriesOf(store, asked, levels, span);
  const persons = entries.map(({ person }) => person);
  const [types, previousRank, rankOf] = [await typesOf(store, span, persons), await previousRanks(store, question, persons), ranksOf(levels)];
  return {
    ...question.envelope,
    note: question.tenant.missionNote,
    validations: validationsOf(levels),
    people: peopleOf(levels),
    total: totalOf(levels),
    page, pageSize,
    top: levels.length ? { onePercent: topOf(levels, 1), tenPercent: topOf(levels, 10) } : null,
    entries: entries.map(({ person, name, validations }) => ({
      customer: person, name: shape.masked ? null : name || null, rank: rankOf(validations), validations, ...types(person), ...previousRank(person),
    })),
  };
};
