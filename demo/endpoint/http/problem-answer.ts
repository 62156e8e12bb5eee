// Answers every failure as RFC 9457 problem+json with a kind from the contract's closed list.
import { HTTPException } from 'hono/http-exception';
import type { Problem, ProblemKind } from 'engagement-widgets/contract';
import { ProblemError } from '../problems.js';
import { StoreTimeout, StoreUnavailable } from '../store/port.js';
import type { RequestContext } from './environment.js';
import { failureOf } from './log.js';

const kinds: Readonly<Record<ProblemKind, readonly [status: number, title: string]>> = {
  unauthorized: [401, 'A valid token is needed'],
  forbidden: [403, 'The token does not allow this'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This method is not taken here'],
  'invalid-parameter': [400, 'A parameter does not fit'],
  'invalid-body': [400, 'The body cannot be read'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body is of another type than is taken here'],
  conflict: [409, 'It contradicts what is there'],
  'rate-limited': [429, 'Too many requests'],
  timeout: [504, 'It took too long'],
  unavailable: [503, 'Not available for the moment'],
  internal: [500, 'Something went wrong here'],
};

export function problemAnswer(context: RequestContext, error: unknown): Response {
  const { kind, more } = problemOf(error);
  if (kind === 'internal') context.set('failure', failureOf(error));
  const [status, title] = kinds[kind];
  const problem: Problem = {
    type: `urn:engagement-widgets:problem:${kind}`,
    kind,
    title,
    status,
    detail: more.detail,
    instance: context.get('requestId'),
    errors: more.errors,
  };
  context.header('Content-Type', 'application/problem+json');
  context.header('Cache-Control', 'no-store');
  if (kind === 'unauthorized') context.header('WWW-Authenticate', 'Bearer');
  if (more.retryAfter !== undefined) context.header('Retry-After', String(more.retryAfter));
  return context.body(JSON.stringify(problem), status as 400);
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreTimeout) return new ProblemError('timeout', { detail: 'Ask for a shorter period.' });
  if (error instanceof StoreUnavailable) return new ProblemError('unavailable', { retryAfter: 5 });
  if (error instanceof HTTPException && error.status < 500) return new ProblemError('invalid-parameter');
  return new ProblemError('internal');
}
