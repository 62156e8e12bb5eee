/** What stories are answered: recordings of the real endpoint, and answers of other sizes that fit the contract as well. No network. */
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';
import { resourceAt } from '../../demo/recorded/lookup.js';
import { sized, type Size } from '../../demo/recorded/sizes.js';

export const dataSizes: readonly { value: Size; title: string }[] = [
  { value: 'none', title: 'No data' },
  { value: 'few', title: 'Few data' },
  { value: 'typical', title: 'Typical data' },
  { value: 'huge', title: 'Huge data' },
];

export const recordedPeriod = recordedPeriods.days30;

type Input = RequestInfo | URL;

const urlOf = (input: Input) => new URL(input instanceof Request ? input.url : input, 'https://stories.invalid');

interface Sized {
  period?: unknown;
  entries?: unknown[];
  pageSize?: number;
}

/** Answers of the other sizes are of one period and one page; here they take those that were asked for. */
function asAsked(answer: Sized, size: Size, query: URLSearchParams): Sized {
  const [from, to] = [query.get('from'), query.get('to')];
  const period = size !== 'huge' && answer.period && from && to ? { period: { from, to } } : {};
  const pageSize = Number(query.get('pageSize') ?? 50);
  const first = Number(query.get('page') ?? 0) * pageSize;
  const page = answer.entries ? { page: first / pageSize, pageSize, entries: answer.entries.slice(first, first + pageSize) } : {};
  return { ...answer, ...period, ...page };
}

async function answerIn(size: Size, input: Input): Promise<Response> {
  const { pathname, searchParams } = urlOf(input);
  const asked = resourceAt(pathname.slice(pathname.indexOf('/v1/')));
  if (size === 'typical' || !asked) return recordedFetch(input);
  const compare: Record<string, string> = searchParams.get('compare') === 'true' ? { compare: 'true' } : {};
  try {
    const answer = sized(size, asked.name, asked.params, compare) as Sized;
    return new Response(JSON.stringify(asAsked(answer, size, searchParams)), { headers: { 'content-type': 'application/json' } });
  } catch {
    // Of what has no period, such as the catalogue, there is one recording for all sizes.
    return recordedFetch(input);
  }
}

// One function per size for good: a provider whose `fetch` changes would ask anew at every control.
const functions = new Map(dataSizes.map(({ value }) => [value, (input: Input) => answerIn(value, input)] as const));

export const answersOf = (size: Size): typeof fetch => functions.get(size) ?? recordedFetch;
