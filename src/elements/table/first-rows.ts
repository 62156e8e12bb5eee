// The first rows of a list that the endpoint gives page by page, for paper. Loaded with printing.
import type { Question } from '../../data/question.js';
import { pageStore, type Loaded, type Watch } from '../../data/store.js';

interface Page<T> {
  total: number;
  entries: readonly T[];
}

export interface FirstRows<T> {
  rows: readonly T[];
  /** Rows in all. */
  total: number;
}

/**
 * Pages from the first one on until there are enough rows. Undefined where one of them could not be had.
 * @param ask the question for a page, counted from 0; an endpoint may give shorter pages than were asked for
 */
export async function firstRows<T>(ask: (page: number) => Question | Error, most: number): Promise<FirstRows<T> | undefined> {
  const rows: T[] = [];
  for (let page = 0; ; page++) {
    const answer = (await answerTo(ask(page)))?.value as Page<T> | undefined;
    if (!answer) return undefined;
    rows.push(...answer.entries);
    if (rows.length >= Math.min(most, answer.total) || answer.entries.length === 0) return { rows: rows.slice(0, most), total: answer.total };
  }
}

/** As a widget asks, and no longer than until the answer is there, has failed, or must wait for the connection. */
function answerTo(question: Question | Error): Promise<Loaded | undefined> {
  if (!('key' in question)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const watching: { watch?: Watch } = {};
    const look = () => {
      const { watch } = watching;
      if (!watch || watch.standing.fetching) return;
      resolve(watch.standing.data);
      queueMicrotask(() => watch.close());
    };
    watching.watch = pageStore().watch(question, true, look);
    look();
  });
}
