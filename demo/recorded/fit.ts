// Cuts a recorded answer down to what is asked: without the previous period, rows of other pages, figures of other names. Pure.
import { missionTypes, usualKpis, type KpiDay, type LeaderboardEntry, type MissionListEntry, type MissionSort, type MissionType, type NpsAnswer, type ResourceName, type SegmentEntry } from 'engagement-widgets/contract';
import { npsGroup } from 'engagement-widgets/stats';

export type Query = Readonly<Record<string, string>>;
type Json = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const cuts: Readonly<Partial<Record<ResourceName, (answer: Answer, query: Query) => Json | undefined>>> = {
  leaderboard: board, missionList: list, missionDetail: detail, segment: row, npsAnswers: written, kpisByDay: chosen,
};

/** @returns undefined where what was kept does not hold what is asked. */
export function fit(name: ResourceName, answer: object, query: Query): Json | undefined {
  const fitted: Answer = { ...answer };
  const compared = query['compare'] === 'true';
  if (!compared) for (const key of ['previous', 'previousPeriod', 'previousDays']) delete fitted[key];
  if (name === 'flow' && !compared) for (const key of ['modules', 'transitions']) fitted[key] = without(fitted[key], 'previous');
  return cuts[name] ? cuts[name](fitted, query) : fitted;
}

function without(rows: unknown, key: string): Json[] {
  return (rows as Json[]).map(({ [key]: _, ...rest }) => rest);
}

function pageOf<T>(rows: readonly T[], query: Query, usualSize: number): { page: number; pageSize: number; entries: T[] } {
  const pageSize = Number(query['pageSize'] ?? usualSize);
  const page = Number(query['page'] ?? 0);
  return { page, pageSize, entries: rows.slice(page * pageSize, (page + 1) * pageSize) };
}

type Row = LeaderboardEntry;
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const label = ({ name, customer }: Row): string => (name ?? customer).toLowerCase();

/** As the endpoint sorts: ties by name, then by id, whichever way the sort goes. */
function sortedRows(rows: readonly Row[], { sort = 'rank', descending }: Query): Row[] {
  const turn = descending === 'true' ? -1 : 1;
  const type = missionTypes.find((name) => name === sort);
  const first = (a: Row, b: Row): number => (type ? turn * (a[type] - b[type]) || b.validations - a.validations : sort === 'name' ? turn * inOrder(label(a), label(b)) : turn * (b.validations - a.validations));
  return rows.toSorted((a, b) => first(a, b) || inOrder(a.name?.toLowerCase() ?? '', b.name?.toLowerCase() ?? '') || inOrder(a.customer, b.customer));
}

function board(answer: Answer, query: Query): Json | undefined {
  const { type, sort = 'rank', descending, masked } = query;
  const search = query['search']?.trim().toLowerCase() ?? '';
  const rows = answer['entries'] as Row[];
  const plain = !type && search === '' && sort === 'rank' && descending !== 'true';
  const whole = rows.length === Number(answer['total']);
  // Other orders and filters can be cut only from a whole board.
  if (!plain && !whole) return undefined;
  const named = masked === 'true' ? rows.map((row) => ({ ...row, name: null })) : rows;
  const found = named.filter((row) => (!type || row[type as MissionType] > 0) && label(row).includes(search));
  const { page, pageSize, entries } = pageOf(whole ? sortedRows(found, query) : found, query, 50);
  const total = whole ? found.length : Number(answer['total']);
  if (entries.length < pageSize && page * pageSize + entries.length < total) return undefined;
  return { ...answer, total, page, pageSize, entries: query['compare'] === 'true' ? entries : without(entries, 'previousRank') };
}

/** All active customers of a period are kept with their missions, so that any row's can be cut from them. */
function row(answer: Answer, query: Query): Json {
  const [least, more] = [Number(query['missions']), query['andMore'] === 'true'];
  const found = (answer['entries'] as SegmentEntry[]).filter(({ missions }) => missions === least || (more && missions > least));
  return { ...answer, total: found.length, ...pageOf(found, query, 1000) };
}

/** All written answers of a period are kept, so that any group, search and page can be cut from them. */
function written(answer: Answer, query: Query): Json {
  const search = query['search']?.trim().toLowerCase() ?? '';
  const inGroup = ({ score }: NpsAnswer): boolean => !query['group'] || (score !== null && npsGroup(score) === query['group']);
  const found = (answer['entries'] as NpsAnswer[]).filter((entry) => inGroup(entry) && entry.text.toLowerCase().includes(search));
  return { ...answer, total: found.length, ...pageOf(found, query, 20) };
}

function chosen(answer: Answer, query: Query): Json {
  const names = query['kpis']?.split(',') ?? usualKpis;
  const only = <T>(values: Readonly<Record<string, T>>) => Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]));
  const ofDay = ({ day, figures, firsts }: KpiDay) => {
    const people = only(firsts ?? {});
    return { day, figures: only(figures), ...(Object.keys(people).length > 0 && { firsts: people }) };
  };
  const ofDays = (days: unknown) => (days as KpiDay[] | null | undefined)?.map(ofDay) ?? null;
  return { ...answer, days: ofDays(answer['days']), ...('previousDays' in answer && { previousDays: ofDays(answer['previousDays']) }) };
}

const dictionary = new Intl.Collator('en');
const byName = (a: MissionListEntry, b: MissionListEntry): number => dictionary.compare(a.name, b.name);
const sorts: Readonly<Record<MissionSort, (a: MissionListEntry, b: MissionListEntry) => number>> = {
  popularity: (a, b) => b.validations - a.validations,
  name: byName,
  type: (a, b) => missionTypes.indexOf(a.type) - missionTypes.indexOf(b.type),
};

/** All missions of a period are kept, so that any type, search, order and page can be cut from them. */
function list(answer: Answer, query: Query): Json {
  const { type, sort = 'popularity', descending } = query;
  const search = query['search']?.trim().toLowerCase() ?? '';
  const turn = descending === 'true' ? -1 : 1;
  const kept = (query['compare'] === 'true' ? answer['entries'] : without(answer['entries'], 'previousValidations')) as MissionListEntry[];
  const found = kept.filter((entry) => (!type || entry.type === type) && `${entry.name}\n${entry.description ?? ''}`.toLowerCase().includes(search));
  found.sort((a, b) => turn * sorts[sort as MissionSort](a, b) || byName(a, b) || (a.id < b.id ? -1 : 1));
  return { ...answer, total: found.length, ...pageOf(found, query, 20) };
}

function detail(answer: Answer, query: Query): Json {
  if (query['masked'] !== 'true') return answer;
  return { ...answer, latest: (answer['latest'] as Json[]).map((completion) => ({ ...completion, name: null })) };
}
