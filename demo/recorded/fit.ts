// Cuts a recorded answer down to what is asked: without the previous period, rows of other pages, figures of other names. Pure.
import { missionTypes, usualKpis, type KpiDay, type MissionListEntry, type MissionSort, type NpsAnswer, type ResourceName } from 'engagement-widgets/contract';
import { npsGroup } from 'engagement-widgets/stats';

export type Query = Readonly<Record<string, string>>;
type Json = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const cuts: Readonly<Partial<Record<ResourceName, (answer: Answer, query: Query) => Json | undefined>>> = {
  leaderboard: board, missionList: list, missionDetail: detail, npsAnswers: written, kpisByDay: chosen,
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

function board(answer: Answer, query: Query): Json | undefined {
  const sorted = (query['sort'] ?? 'rank') === 'rank' && query['descending'] !== 'true';
  const { page, pageSize, entries: kept } = pageOf(answer['entries'] as Json[], query, 50);
  // Other orders, and pages beyond the recorded rows, cannot be made from what was kept.
  if (!sorted || (kept.length < pageSize && page * pageSize + kept.length < Number(answer['total']))) return undefined;
  const compared = query['compare'] === 'true' ? kept : without(kept, 'previousRank');
  const entries = query['masked'] === 'true' ? compared.map((entry) => ({ ...entry, name: null })) : compared;
  return { ...answer, page, pageSize, entries };
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
