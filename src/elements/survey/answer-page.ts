// Written answers that a page brings by itself, cut as the endpoint would: by group, search and page. Pure.
import { npsGroups, type NpsAnswer, type NpsAnswers, type NpsGroup } from '../../contract/index.js';
import { npsGroup } from '../../stats/index.js';

export interface AnswerQuery {
  group: NpsGroup | undefined;
  search: string;
  /** From 0. */
  page: number;
  pageSize: number;
}

/** All answers in hand that fit. */
export function fitting(entries: readonly NpsAnswer[], { group, search }: Pick<AnswerQuery, 'group' | 'search'>): NpsAnswer[] {
  const wanted = search.toLowerCase();
  const isOf = ({ score }: NpsAnswer) => group === undefined || (score !== null && npsGroup(score) === group);
  return entries.filter((answer) => isOf(answer) && answer.text.toLowerCase().includes(wanted));
}

/** One page of them, in the form of an answer. */
export function pageOf(data: NpsAnswers, query: AnswerQuery): NpsAnswers {
  const fits = fitting(data.entries, query);
  const page = Math.min(query.page, lastPage(fits.length, query.pageSize));
  return { ...data, total: fits.length, page, pageSize: query.pageSize, entries: fits.slice(page * query.pageSize, (page + 1) * query.pageSize) };
}

export const lastPage = (total: number, pageSize: number): number => Math.max(0, Math.ceil(total / Math.max(1, pageSize)) - 1);

/** Written answers in all. */
export const written = ({ counts }: NpsAnswers): number => npsGroups.reduce((sum, group) => sum + counts[group], counts.unscored);
