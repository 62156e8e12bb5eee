// The endpoint as a Web `Request → Response` app, to be served by Node or mounted into a host's own server.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ProblemError } from '../problems.js';
import { accessBy } from './access.js';
import type { AppSettings, Environment, RequestContext } from './environment.js';
import { addDownloadRoutes } from './download-routes.js';
import { logRequests } from './log.js';
import { problemAnswer } from './problem-answer.js';
import { RateLimit } from './rate-limit.js';
import { addReadRoutes } from './read-routes.js';
import { addReportRoutes } from './report-routes.js';
import { addServiceRoutes } from './service-routes.js';
import { addWriteRoutes } from './write-routes.js';

const exposed = ['Content-Disposition', 'Retry-After', 'Date', 'ETag', 'X-Request-Id'];
const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'PATCH'];
const preflightSeconds = 600;
/** Of one link in a mail or a page: a reader and some scanners of mails. */
const linkRate = { perMinute: 30, burst: 15 };
const ownPath = /^\/(v1|dev)(\/|$)/;
const plainPath = /^(\/[\w.-]+)*$/;

export function createApp(settings: AppSettings): Hono<Environment> {
  const { basePath } = settings;
  if (!plainPath.test(basePath)) throw new Error('A base path is such as /api, without a slash at its end.');
  const app = new Hono<Environment>();
  const access = accessBy(settings.auth, new RateLimit(settings.rate));
  const served = ({ req }: RequestContext) => req.path.startsWith(basePath) && ownPath.test(req.path.slice(basePath.length));
  const logged = logRequests(settings.log);
  const crossOrigin = cors({ origin: allowed(settings.origins), allowMethods: ['GET', 'POST', 'PUT', 'DELETE'], exposeHeaders: exposed, maxAge: preflightSeconds });
  app.use(identify);
  app.use(async (context, next) => {
    await next();
    // A connection that is kept open would keep the server from closing.
    if (settings.status() === 'stopping') context.header('Connection', 'close');
  });
  app.use((context, next) => (served(context) ? logged(context, next) : next()));
  app.use((context, next) => (served(context) ? crossOrigin(context, next) : next()));
  const routes = app.basePath(basePath);
  addServiceRoutes(routes, settings);
  addReadRoutes(routes, access, settings);
  addDownloadRoutes(routes, access, settings);
  addWriteRoutes(routes, access, settings);
  if (settings.reports) addReportRoutes(routes, access, new RateLimit(linkRate), settings.reports);
  app.notFound((context) => {
    if (settings.pages && !served(context)) return settings.pages(context.req.raw);
    return problemAnswer(context, wrongMethod(app, context) ?? new ProblemError('not-found'));
  });
  app.onError((error, context) => problemAnswer(context, error));
  return app;
}

const identify = async (context: RequestContext, next: () => Promise<void>): Promise<void> => {
  const given = context.req.header('X-Request-Id') ?? '';
  const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  context.set('requestId', requestId);
  context.header('X-Request-Id', requestId);
  context.header('X-Content-Type-Options', 'nosniff');
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
