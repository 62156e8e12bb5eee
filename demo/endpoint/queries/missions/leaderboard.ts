// Customers by validations, page by page.
import { ProblemError } from '../../problems.js';
import type { Queries } from '../../queries.types.js';
import type { Parameters as Bound, Store } from '../../store/port.js';
import { levelsSql, pageSql, ranksSql, totalSql, typesSql, type BoardShape } from './board.js';
import { questionOf, spanParameters, type Question } from '../question.js';

const defaultSize = 50;
const largestSize = 1000;
/** More validations than anybody has: the board is not narrowed to levels. */
const everyLevel = { low: 0, high: Number.MAX_SAFE_INTEGER };

interface Board {
  people: number;
  validations: number;
  onePercentPeople: number;
  onePercentValidations: number;
  tenPercentPeople: number;
  tenPercentValidations: number;
  levels: number[];
  ranks: number[];
  low: number;
  high: number;
  skipped: number;
}

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

/** The page's customers, and how many fit. Only the default order over the whole board can be narrowed to the page's levels. */
async function entriesOf(store: Store, { shape, page, pageSize, search }: Page, board: Board, span: Bound): Promise<{ total: number; entries: Entry[] }> {
  const filtered = shape.search || shape.type !== null;
  const narrow = !filtered && shape.sort === 'rank';
  const { low, high } = narrow ? board : everyLevel;
  const parameters = { ...span, low, high, search, size: pageSize, skip: page * pageSize - (narrow ? board.skipped : 0) };
  const total = filtered ? ((await store.query<{ total: number }>(totalSql(shape), parameters))[0]?.total ?? 0) : board.people;
  return { total, entries: page * pageSize < total ? await store.query<Entry>(pageSql(shape), parameters) : [] };
}

/** The rank of the highest level that is not above: exact, and still right for who moved up since the levels were read. */
function rankOf({ levels, ranks, people }: Board, validations: number): number {
  return Math.min(people + 1, ...ranks.filter((_, index) => levels[index]! <= validations));
}

const noTypes = { classic: 0, content: 0, opinion: 0, engagement: 0 };
type TypeRow = typeof noTypes & { person: string };

/** Ranks of the previous period; absent where not compared. */
async function previousRanks(store: Store, question: Question, persons: string[]) {
  if (!question.compare) return () => ({});
  const rows = await store.query<{ person: string; rank: number }>(ranksSql, { ...spanParameters(question, question.period.previous), persons });
  const ranks = new Map(rows.map(({ person, rank }) => [person, rank]));
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
  const { page, pageSize, shape } = asked;
  const question = await questionOf(context);
  const span = spanParameters(question, question.period);
  const [board] = (await store.query<Board>(levelsSql(shape.descending), { ...span, offset: page * pageSize, size: pageSize })) as [Board];
  const { total, entries } = await entriesOf(store, asked, board, span);
  const persons = entries.map(({ person }) => person);
  const types = new Map((await store.query<TypeRow>(typesSql, { ...span, persons })).map(({ person, ...counts }) => [person, counts]));
  const previousRank = await previousRanks(store, question, persons);
  const { people, validations } = board;
  return {
    ...question.envelope,
    note: question.tenant.missionNote,
    validations, people, total, page, pageSize,
    top: people
      ? { onePercent: { people: board.onePercentPeople, validations: board.onePercentValidations }, tenPercent: { people: board.tenPercentPeople, validations: board.tenPercentValidations } }
      : null,
    entries: entries.map(({ person, name, validations }) => ({
      customer: person, name: shape.masked ? null : name || null, rank: rankOf(board, validations), validations, ...(types.get(person) ?? noTypes), ...previousRank(person),
    })),
  };
};
