/** What stories are answered: recordings of the real endpoint, and the same made empty, few or huge. No network. */
import type { ResourceName } from 'engagement-widgets/contract';
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';
import { resourceAt } from '../../demo/recorded/lookup.js';
import { few } from './few.js';
import { huge } from './huge.js';
import { none } from './none.js';
import type { Json } from './json.js';

export const dataSizes = [
  { value: 'none', title: 'No data' },
  { value: 'few', title: 'Few data' },
  { value: 'typical', title: 'Typical data' },
  { value: 'huge', title: 'Huge data' },
] as const;
export type DataSize = (typeof dataSizes)[number]['value'];

export const recordedPeriod = recordedPeriods.days30;

/** Turns a recorded answer into one of another size that fits the contract as well. */
export const resized: Record<Exclude<DataSize, 'typical'>, (name: ResourceName, answer: Json) => Json> = { none, few, huge };

const jsonResponse = (answer: unknown) =>
  new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });

function resourceOf(input: RequestInfo | URL): ResourceName | undefined {
  const { pathname } = new URL(input instanceof Request ? input.url : input, 'https://stories.invalid');
  return resourceAt(pathname.slice(pathname.indexOf('/v1/')))?.name;
}

async function answerIn(size: DataSize, input: RequestInfo | URL): Promise<Response> {
  const response = await recordedFetch(input);
  const name = resourceOf(input);
  if (size === 'typical' || !response.ok || !name) return response;
  return jsonResponse(resized[size](name, (await response.json()) as Json));
}

// One function per size for good: a provider whose `fetch` changes would ask anew at every control.
const functions = Object.fromEntries(
  dataSizes.map(({ value }) => [value, (input: RequestInfo | URL) => answerIn(value, input)]),
) as Record<DataSize, typeof fetch>;

export const answersOf = (size: DataSize): typeof fetch => functions[size];
