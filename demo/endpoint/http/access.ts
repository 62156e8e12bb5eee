// Who may ask: token, scope and rate, before a route does anything.
import type { MiddlewareHandler } from 'hono';
import type { Scope } from 'engagement-widgets/contract';
import type { Auth } from '../auth.js';
import { ProblemError } from '../problems.js';
import type { Environment } from './environment.js';
import type { RateLimit } from './rate-limit.js';

export type Access = (scope: Scope) => MiddlewareHandler<Environment>;

export function accessBy(auth: Auth, rate: RateLimit): Access {
  return (scope) => async (context, next) => {
    const token = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (!token) throw new ProblemError('unauthorized', { detail: 'Send a token: Authorization: Bearer …' });
    const grant = await auth.verify(token);
    context.set('grant', grant);
    rate.take(grant.key);
    if (!grant.scopes.has(scope)) throw new ProblemError('forbidden', { detail: `The token lacks the scope "${scope}".` });
    await next();
  };
}
