/** A period in which nothing happened: the catalogue is there, the counts are zero, the lists are empty. */
import type { ResourceName } from 'engagement-widgets/contract';
import { withCounts, type Json } from './json.js';

const emptyLists = new Set(['days', 'rows', 'entries', 'currencies', 'transitions']);
/** What cannot be said of nothing. */
const unsaid = new Set(['correlation', 'top', 'previous', 'previousPeriod', 'currency', 'since', 'until', 'lastVisit']);

export function none(_name: ResourceName, answer: Json): Json {
  const zero = withCounts(answer, () => 0) as Json;
  return Object.fromEntries(
    Object.entries(zero).map(([key, value]) => {
      if (unsaid.has(key)) return [key, null];
      return [key, emptyLists.has(key) ? [] : value];
    }),
  );
}
