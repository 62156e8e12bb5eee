// The only user of `fetch`: one GET, its token, its timeout, and what can be wrong with the answer.
import { parseJson, readText } from './body.js';
import { AnalyticsError, type ErrorDetails, type ErrorKind } from './errors.js';
import { retryAfterSeconds, type Clock } from './timing.js';
import type { TokenSource } from './token.js';

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
}

/** Asks and gives the parsed JSON. Rejects with an AnalyticsError only. */
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
    if (signal.aborted) return new AnalyticsError('aborted', 'The request was aborted.');
    if (late) return new AnalyticsError('timeout', `The endpoint did not answer within ${patience / 1_000} seconds.`);
    return new AnalyticsError('offline', 'The endpoint cannot be reached: no connection, an unknown host, or CORS does not allow this page.');
  };
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    const headers = headersOf(request, token);
    // Not followed: another origin must never see the request, and a script cannot look before it follows.
    const init: RequestInit = { headers, signal: controller.signal, redirect: 'manual', cache: 'no-cache', credentials: request.credentials ?? 'same-origin' };
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
    refuseRedirect(response, request);
    const text = await readText(response);
    if (!response.ok) throw httpError(response, text, token);
    return parseJson(text);
  } catch (reason) {
    throw withOrigin(explain(reason), response);
  } finally {
    done();
  }
}

/** Names status and request id in an error that was found while reading. */
function withOrigin(error: AnalyticsError, response: Response): AnalyticsError {
  return new AnalyticsError(error.kind, error.message, { status: response.status || undefined, requestId: requestIdOf(response), ...error });
}

const requestIdOf = ({ headers }: Response): string | undefined => headers.get('X-Request-Id')?.slice(0, 200) || undefined;

function refuseRedirect(response: Response, request: ClientRequest): void {
  // A `fetch` that the host brought may follow all the same: then the answer is not used.
  const elsewhere = response.url !== '' && new URL(response.url).origin !== new URL(request.url).origin;
  if (response.type !== 'opaqueredirect' && !elsewhere && !(response.status >= 300 && response.status < 400)) return;
  response.body?.cancel().catch(() => undefined);
  // Without a token it is a cookie that has run out, and the redirect leads to a sign-in page.
  const kind = request.token ? 'contract' : 'unauthorized';
  throw new AnalyticsError(kind, 'The endpoint answered with a redirect, which is not followed. Name the final address as endpoint.');
}

function kindOf(status: number): ErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'notFound';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429) return 'rateLimited';
  return status >= 500 ? 'server' : 'contract';
}

interface ProblemFields {
  title?: unknown;
  instance?: unknown;
  errors?: { path?: unknown }[];
}

function problemFields(text: string): ProblemFields {
  try {
    return Object(parseJson(text)) as ProblemFields;
  } catch {
    return {};
  }
}

/** A short text of the endpoint, unless it repeats the token. */
function quotable(value: unknown, token: string | undefined): string | undefined {
  const text = typeof value === 'string' ? value.slice(0, 200) : '';
  return text === '' || (token !== undefined && text.includes(token)) ? undefined : text;
}

function httpError(response: Response, text: string, token: string | undefined): AnalyticsError {
  const { status, headers } = response;
  const problem = problemFields(text);
  const details: ErrorDetails = { status, requestId: requestIdOf(response) ?? quotable(problem.instance, token) };
  const wait = retryAfterSeconds(headers.get('Retry-After'), headers.get('Date'));
  if (wait !== undefined) details.retryAfter = wait;
  if (status === 501 || status === 505) details.retryable = false;
  const title = quotable(problem.title, token);
  const said = `The endpoint answered ${status}${title ? ` (${title})` : ''}.`;
  const parameter = Array.isArray(problem.errors) ? quotable(problem.errors[0]?.path, token) : undefined;
  if ((status === 400 || status === 422) && parameter !== undefined) return new AnalyticsError('misconfigured', said, { ...details, attribute: parameter });
  return new AnalyticsError(kindOf(status), said, details);
}
