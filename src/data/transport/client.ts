// The only user of `fetch`: one request, its token and timeout, and a body that may be anything. Rejects with nothing but AnalyticsError.
import { abortedError, AnalyticsError } from '../errors.js';
import type { Clock } from '../surroundings.js';
import type { TokenSource } from '../token.js';

/** An endpoint that has not finished by then is given up, in milliseconds. */
export const patience = 30_000;

export interface ClientRequest {
  url: string;
  /** Absent where the address is not on the configured origin, or no token is used. */
  token?: TokenSource | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  credentials?: RequestCredentials | undefined;
  fetch?: typeof fetch | undefined;
  clock: Clock;
  signal: AbortSignal;
  /** Method and body of what is more than a question. */
  init?: RequestInit;
  /** What to make of an answer's body instead of parsing it as JSON. */
  read?: (response: Response) => Promise<unknown>;
}

/** Asks and gives the parsed JSON, or what `read` makes of the body. Rejects with an AnalyticsError only. */
export async function getJson(request: ClientRequest): Promise<unknown> {
  const { token: source, signal } = request;
  const token = await source?.get(signal);
  const first = await send(request, token);
  if (first.status !== 401 || !source || token === undefined) return finish(first, request, token);
  first.done();
  first.response.body?.cancel().catch(() => undefined);
  const fresh = await source.replace(token, signal);
  return finish(await send(request, fresh), request, fresh);
}

interface Sent {
  response: Response;
  status: number;
  /** Ends the timeout. */
  done(): void;
  /** Why reading the body failed. */
  explain(reason: unknown): AnalyticsError;
}

function headersOf(request: ClientRequest, token: string | undefined): Headers {
  try {
    const headers = new Headers(request.headers);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    return headers;
  } catch {
    throw new AnalyticsError('misconfigured', 'A name or value in headers cannot be sent.', { attribute: 'headers' });
  }
}

async function send(request: ClientRequest, token: string | undefined): Promise<Sent> {
  const controller = new AbortController();
  const { signal, clock } = request;
  let late = false;
  const abort = () => controller.abort();
  const stop = clock.after(patience, () => {
    late = true;
    abort();
  });
  const done = () => {
    stop();
    signal.removeEventListener('abort', abort);
  };
  const explain = (reason: unknown) => {
    done();
    if (reason instanceof AnalyticsError) return reason;
    if (signal.aborted) return abortedError();
    if (late) return new AnalyticsError('timeout', `The endpoint did not answer within ${patience / 1_000} seconds.`);
    return new AnalyticsError('offline', 'The endpoint cannot be reached: no connection, an unknown host, or CORS does not allow this page.');
  };
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    const headers = headersOf(request, token);
    // Not followed: another origin must never see the request, and a script cannot look before it follows.
    const init: RequestInit = { ...request.init, headers, signal: controller.signal, redirect: 'manual', cache: 'no-cache', credentials: request.credentials ?? 'same-origin' };
    const ask = request.fetch ?? globalThis.fetch;
    const response = await ask.call(globalThis, request.url, init);
    if (typeof response?.headers?.get !== 'function') throw new AnalyticsError('misconfigured', 'The setting fetch gave no Response.', { attribute: 'fetch' });
    return { response, status: response.status, done, explain };
  } catch (reason) {
    throw explain(reason);
  }
}

async function finish({ response, done, explain }: Sent, request: ClientRequest, token: string | undefined): Promise<unknown> {
  try {
    // A `fetch` that the host brought may have followed a redirect: then the answer is not used.
    const isElsewhere = response.url !== '' && new URL(response.url).origin !== new URL(request.url).origin;
    if (!response.ok || isElsewhere) throw await refusal(response, await readText(response), token, isElsewhere);
    return await (request.read ?? readJson)(response);
  } catch (reason) {
    const error = explain(reason);
    throw Object.assign(error, { status: error.status ?? (response.status || undefined), requestId: quotable(response.headers.get('X-Request-Id'), token) ?? error.requestId });
  } finally {
    done();
  }
}

/** A short text of the endpoint, unless it repeats the token. */
export const quotable = (value: unknown, token: string | undefined): string | undefined =>
  typeof value === 'string' && value !== '' && !(token && value.includes(token)) ? value.slice(0, 200) : undefined;

const readJson = async (response: Response): Promise<unknown> => parseJson(await readText(response));

async function refusal(response: Response, text: string, token: string | undefined, isElsewhere: boolean): Promise<AnalyticsError> {
  try {
    return (await import('./refusal.js')).refusalOf(response, text, token, isElsewhere);
  } catch {
    // Its explanation cannot be loaded; nor can a wish for a pause be read, so nothing is repeated.
    return new AnalyticsError(response.status === 401 ? 'unauthorized' : 'server', `The endpoint answered ${response.status}.`, { retryable: false });
  }
}

/** Larger bodies are refused, in bytes after decompression. */
export const maxBytes = 32 * 1024 * 1024;
const maxDepth = 100;

/** The body as text, read as a stream so that an endless one is cut off. */
export async function readText(response: Response, limit = maxBytes): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw new AnalyticsError('contract', `The answer is larger than ${Math.round(limit / 1024 / 1024)} MB.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** How deep the brackets of a JSON text are nested, strings left out. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 92) index++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

// `__proto__` as a key survives JSON.parse as an own property, and sets a prototype once the object is copied.
const mayPollute = /__proto__|\\u005f/i;
const withoutPrototypes = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** Parses JSON of unknown origin. */
export function parseJson(text: string): unknown {
  const start = text.trimStart();
  if (start === '') throw new AnalyticsError('contract', 'The answer is empty.');
  if (start.startsWith('<')) throw new AnalyticsError('contract', 'The answer is HTML or XML instead of JSON. Is the endpoint’s address right?');
  if (depthOf(text) > maxDepth) throw new AnalyticsError('contract', `The answer is nested deeper than ${maxDepth} levels.`);
  try {
    return JSON.parse(text, mayPollute.test(text) ? withoutPrototypes : undefined) as unknown;
  } catch {
    throw new AnalyticsError('contract', 'The answer is no valid JSON, or was cut off.');
  }
}
