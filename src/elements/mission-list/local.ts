// Missions that a page brings by itself, cut as the endpoint would: by type, search, order and page. Pure.
import { missionTypes, type Answer, type MissionListEntry, type missionList, type MissionSort, type MissionType } from '../../contract/index.js';

export type Missions = Answer<typeof missionList>;

export interface MissionQuery {
  type: MissionType | undefined;
  search: string;
  sort: MissionSort;
  /** The most popular first, names and types from the first to the last; true turns that around. */
  turned: boolean;
  /** From 0. */
  page: number;
  pageSize: number;
}

type Order = (a: MissionListEntry, b: MissionListEntry) => number;

const orders: Readonly<Record<MissionSort, Order>> = {
  popularity: (a, b) => b.validations - a.validations,
  name: (a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()),
  type: (a, b) => missionTypes.indexOf(a.type) - missionTypes.indexOf(b.type),
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One page of what fits, in the form of an answer. */
export function pageOf(data: Missions, query: MissionQuery): Missions {
  const entries = ordered(fitting(data.entries, query), query);
  const page = Math.min(query.page, lastPage(entries.length, query.pageSize));
  return { ...data, total: entries.length, page, pageSize: query.pageSize, entries: entries.slice(page * query.pageSize, (page + 1) * query.pageSize) };
}

function fitting(entries: readonly MissionListEntry[], { type, search }: MissionQuery): MissionListEntry[] {
  const wanted = search.toLowerCase();
  const holds = (text: string | null | undefined) => (text ?? '').toLowerCase().includes(wanted);
  return entries.filter((entry) => (!type || entry.type === type) && (holds(entry.name) || holds(entry.description)));
}

/** Ties are in the order of names, then of ids, whichever way the sort goes. */
function ordered(entries: MissionListEntry[], { sort, turned }: MissionQuery): MissionListEntry[] {
  const sign = turned ? -1 : 1;
  return entries.sort((a, b) => sign * orders[sort](a, b) || orders.name(a, b) || byText(a.id, b.id));
}

export const lastPage = (total: number, pageSize: number): number => Math.max(0, Math.ceil(total / Math.max(1, pageSize)) - 1);
