// The endpoint as a Web `Request → Response` app, to be served by Node or mounted into a host's own server.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { getPath } from 'hono/utils/url';
import { ProblemError } from '../problems.js';
import { accessBy } from './access.js';
import type { AppSettings, Environment, RequestContext } from './environment.js';
import { logRequests } from './log.js';
import { problemAnswer } from './problem-answer.js';
import { RateLimit } from './rate-limit.js';
import { addReadRoutes } from './read-routes.js';
import { addServiceRoutes } from './service-routes.js';
import { addWriteRoutes } from './write-routes.js';

const exposed = ['Retry-After', 'Date', 'ETag', 'X-Request-Id'];
const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'PATCH'];
const preflightSeconds = 600;
const ownPath = /^\/(v1|dev)(\/|$)/;

export function createApp(settings: AppSettings): Hono<Environment> {
  const app = new Hono<Environment>({ getPath: (request) => below(settings.basePath ?? '', request) });
  const access = accessBy(settings.auth, new RateLimit(settings.rate));
  const served = (context: RequestContext) => ownPath.test(context.req.path);
  const logged = logRequests(settings.log);
  const crossOrigin = cors({ origin: allowed(settings.origins), allowMethods: ['GET', 'POST', 'DELETE'], exposeHeaders: exposed, maxAge: preflightSeconds });
  app.use(identify);
  app.use((context, next) => (served(context) ? logged(context, next) : next()));
  app.use((context, next) => (served(context) ? crossOrigin(context, next) : next()));
  addServiceRoutes(app, settings);
  addReadRoutes(app, access, settings);
  addWriteRoutes(app, access, settings);
  app.notFound((context) => {
    if (settings.pages && !served(context)) return settings.pages(context.req.raw);
    return problemAnswer(context, wrongMethod(app, context) ?? new ProblemError('not-found'));
  });
  app.onError((error, context) => problemAnswer(context, error));
  return app;
}

/** The path as the routes know it; what is not below the base is left to the pages. */
function below(base: string, request: Request): string {
  const path = getPath(request);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

const identify = async (context: RequestContext, next: () => Promise<void>): Promise<void> => {
  const given = context.req.header('X-Request-Id') ?? '';
  const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  context.set('requestId', requestId);
  context.header('X-Request-Id', requestId);
  await next();
};

function allowed(origins: readonly string[]): (origin: string) => string | null {
  if (origins.includes('*')) return () => '*';
  return (origin) => (origins.includes(origin) ? origin : null);
}

function wrongMethod(app: Hono<Environment>, context: RequestContext): ProblemError | undefined {
  const isRoute = (method: string) => app.router.match(method, context.req.path)[0].some(([[, route]]) => route.method === method);
  const taken = methods.filter((method) => method !== context.req.method && isRoute(method));
  if (taken.length === 0) return undefined;
  context.header('Allow', taken.join(', '));
  return new ProblemError('method-not-allowed', { detail: `Taken here: ${taken.join(', ')}.` });
}
