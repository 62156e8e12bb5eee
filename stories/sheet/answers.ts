/** What stories are answered: recordings of the real endpoint, and answers of other sizes that fit the contract as well. No network. */
import type { ResourceName } from 'engagement-widgets/contract';
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';
import { fit } from '../../demo/recorded/fit.js';
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
}

/** Answers of the other sizes are of one period and hold all there is; here they take what was asked for. */
function asAsked(name: ResourceName, answer: Sized, size: Size, query: URLSearchParams): object | undefined {
  const [from, to] = [query.get('from'), query.get('to')];
  const period = size !== 'huge' && answer.period && from && to ? { period: { from, to } } : {};
  const whole = { ...answer, ...period };
  // Of a hundred thousand rows only those of the page are made, in the usual order.
  if (name === 'leaderboard' && size === 'huge') return sized(size, name, {}, Object.fromEntries(query));
  return fit(name, whole, Object.fromEntries(query));
}

/** What makes another answer; the rest is cut from it. */
const wholeKeys = ['compare', 'experience', 'archived'];
const only = (query: URLSearchParams, keys: readonly string[]): Record<string, string> => Object.fromEntries([...query].filter(([key]) => keys.includes(key)));

/** Of what has no period there is one answer for all sizes. */
const sizeless = new Set<ResourceName>(['health', 'tenant', 'experience', 'reports', 'report']);

async function answerIn(size: Size, input: Input, init?: RequestInit): Promise<Response> {
  const { pathname, searchParams } = urlOf(input);
  const asked = resourceAt(pathname.slice(pathname.indexOf('/v1/')));
  if (size === 'typical' || !asked || sizeless.has(asked.name)) return recordedFetch(input, init);
  try {
    const answer = sized(size, asked.name, asked.params, only(searchParams, wholeKeys)) as Sized;
    return new Response(JSON.stringify(asAsked(asked.name, answer, size, searchParams)), { headers: { 'content-type': 'application/json' } });
  } catch {
    // Of an experience that was not recorded in this size, what was recorded at all.
    return recordedFetch(input, init);
  }
}

// One function per size for good: a provider whose `fetch` changes would ask anew at every control.
const functions = new Map(dataSizes.map(({ value }) => [value, (input: Input, init?: RequestInit) => answerIn(value, input, init)] as const));

export const answersOf = (size: Size): typeof fetch => functions.get(size) ?? recordedFetch;
