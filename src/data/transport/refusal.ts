// What an answer other than 200 means. Loaded with the first such answer, as a page that works never has one.
import { quotable } from './client.js';
import { AnalyticsError, type ErrorDetails, type ErrorKind } from '../errors.js';

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

/** What a refusal says of itself, if that is JSON. */
function problemOf(text: string): ProblemFields {
  try {
    return Object(JSON.parse(text)) as ProblemFields;
  } catch {
    return {};
  }
}

/** For an answer from another address than the one asked. */
function redirectError(token: string | undefined): AnalyticsError {
  // Without a token it is a cookie that has run out, and the redirect leads to a sign-in page.
  const kind = token === undefined ? 'unauthorized' : 'contract';
  return new AnalyticsError(kind, 'The endpoint answered with a redirect, which is not followed. Name the final address as endpoint.');
}

/** The error for an answer with a status beyond 299, or from elsewhere than where it was asked. `token` is what must not be repeated. */
export function refusalOf(response: Response, text: string, token: string | undefined, isElsewhere: boolean): AnalyticsError {
  const { status, headers, type } = response;
  const problem = problemOf(text);
  if (isElsewhere || type === 'opaqueredirect' || (status >= 300 && status < 400)) return redirectError(token);
  const details: ErrorDetails = { status, requestId: quotable(problem.instance, token) };
  const wait = retryAfterSeconds(headers.get('Retry-After'), headers.get('Date'));
  if (wait !== undefined) details.retryAfter = wait;
  if (status === 501 || status === 505) details.retryable = false;
  const title = quotable(problem.title, token);
  const said = `The endpoint answered ${status}${title ? ` (${title})` : ''}.`;
  const parameter = Array.isArray(problem.errors) ? quotable(problem.errors[0]?.path, token) : undefined;
  if ((status === 400 || status === 422) && parameter !== undefined) return new AnalyticsError('misconfigured', said, { ...details, attribute: parameter });
  return new AnalyticsError(kindOf(status), said, details);
}

/** Seconds from a `Retry-After` header, which holds seconds or a date; the answer's own `Date` stands for now. */
export function retryAfterSeconds(header: string | null, serverDate: string | null, wallClock: () => number = Date.now): number | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  // Date.parse understands much that no server means.
  const until = value.endsWith(' GMT') ? Date.parse(value) : NaN;
  const now = Date.parse(serverDate ?? '') || wallClock();
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1_000));
}
