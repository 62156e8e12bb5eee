// What is more than a widget's question: changes that are sent, answers for a script of the page, and files. Loaded by the few who need it, on first use.
import { checkAnswer, type Answer, type DownloadDefinition, type ResourceDefinition } from '../../contract/index.js';
import { getJson, type ClientRequest } from './client.js';
import { AnalyticsError } from '../errors.js';
import { deviation } from '../load.js';
import { makeQuestion, type Asked, type Question } from '../question.js';
import type { Settings } from '../settings.js';
import { pageStore } from '../store.js';
import { pageClock, type Clock } from '../surroundings.js';
import { tokenSource } from '../token.js';

type Params = Readonly<Record<string, string | undefined>>;

export interface Change {
  method: 'PUT' | 'DELETE';
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal;
}

/** Larger files are refused, in bytes after decompression. */
export const maxFileBytes = 512 * 1024 * 1024;
/** Pieces of that size are handed to the browser, which may keep them on its disk. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Sends a change to a resource and gives its answer. Sent once, and once more after a refused token; nothing else is repeated.
 * Rejects with an AnalyticsError only.
 */
export async function send<T extends ResourceDefinition>(settings: Settings, definition: T, params: Params, { method, body, signal }: Change): Promise<Answer<T>> {
  const question = questionOf(definition, settings, params);
  const json = body && { headers: { ...headersOf(question), 'Content-Type': 'application/json' }, init: { method, body: JSON.stringify(body) } };
  const sent = await underWay(question, { init: { method }, ...json }, signal);
  return checkedAnswer(question, sent);
}

/** Asks a resource once, apart from what widgets share and keep. Rejects with an AnalyticsError only. */
export async function ask<T extends ResourceDefinition>(settings: Settings, definition: T, params: Params, signal?: AbortSignal): Promise<Answer<T>> {
  const question = questionOf(definition, settings, params);
  return checkedAnswer(question, await underWay(question, {}, signal));
}

async function checkedAnswer<T extends ResourceDefinition>(question: Question<T>, sent: unknown): Promise<Answer<T>> {
  const checked = checkAnswer(question.definition, await mapped(question, sent));
  if (checked.ok) return checked.value;
  throw deviation('answer', checked);
}

/** Fetches a file, with the token and under the rules of any question. Rejects with an AnalyticsError only. */
export async function downloadFile(settings: Settings, definition: DownloadDefinition, params: Params, signal?: AbortSignal): Promise<Blob> {
  const question = questionOf(definition, settings, params);
  const { clock, again } = patient(pageClock);
  const read = (response: Response) => readFile(response, definition.media, again);
  return (await underWay(question, { clock, headers: { ...headersOf(question), Accept: definition.media }, read }, signal)) as Blob;
}

function questionOf<T extends Asked>(definition: T, settings: Settings, params: Params): Question<T> {
  const question = makeQuestion(definition, settings, params, []);
  if (question instanceof AnalyticsError) throw question;
  return question;
}

const headersOf = ({ settings, trusted }: Question<Asked>) => (trusted ? settings.headers : undefined);

/** Asks until it is answered, the caller gives up, or somebody signs out. */
async function underWay(question: Question<Asked>, more: Partial<ClientRequest>, signal?: AbortSignal): Promise<unknown> {
  const { settings, origin, trusted, url, identity } = question;
  const { getToken, credentials } = trusted ? settings : {};
  const token = getToken && tokenSource(getToken, settings.endpoint ?? origin, pageClock);
  const running = new AbortController();
  const stop = () => running.abort();
  const { transfers } = pageStore();
  transfers.set(running, identity);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    return await getJson({ url, token, headers: headersOf(question), credentials, fetch: settings.fetch, clock: pageClock, signal: running.signal, ...more });
  } finally {
    transfers.delete(running);
    signal?.removeEventListener('abort', stop);
  }
}

async function mapped({ adapter, request }: Question, answer: unknown): Promise<unknown> {
  try {
    return adapter?.map ? await adapter.map(answer, request) : answer;
  } catch {
    throw new AnalyticsError('contract', `The map of the adapter for ${request.resource} failed.`, { attribute: 'resources' });
  }
}

/** A clock whose waits begin anew with every piece that comes: a long file is not a late one. */
function patient(clock: Clock): { clock: Clock; again: () => void } {
  let restart: (() => void) | undefined;
  const after: Clock['after'] = (milliseconds, run) => {
    let stop = clock.after(milliseconds, run);
    restart = () => {
      stop();
      stop = clock.after(milliseconds, run);
    };
    return () => {
      restart = undefined;
      stop();
    };
  };
  return { clock: { ...clock, after }, again: () => restart?.() };
}

async function readFile(response: Response, type: string, again: () => void): Promise<Blob> {
  const reader = response.body?.getReader();
  const pieces: Blob[] = [];
  let chunks: BlobPart[] = [];
  let size = 0;
  let gathered = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return new Blob([...pieces, ...chunks], { type });
    again();
    chunks.push(value as BlobPart);
    gathered += value.byteLength;
    size += value.byteLength;
    if (size > maxFileBytes) {
      reader?.cancel().catch(() => undefined);
      throw new AnalyticsError('contract', `The file is larger than ${maxFileBytes / 1024 / 1024} MB.`);
    }
    if (gathered < pieceBytes) continue;
    pieces.push(new Blob(chunks));
    chunks = [];
    gathered = 0;
  }
}
