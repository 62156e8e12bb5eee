// What needs no token: health, readiness, the description of the interface, and in development mode a token.
import type { Hono } from 'hono';
import { picklist, looseObject, optional, array, safeParse } from 'valibot';
import { openApi } from 'engagement-widgets/openapi';
import type { Scope } from 'engagement-widgets/contract';
import { ProblemError } from '../problems.js';
import { finish, send } from './answer.js';
import type { AppSettings, Environment } from './environment.js';

/** Seconds. */
const developmentTokenLife = 900;
/** A token for a page never carries `ingest`. */
const pageScopes = ['read', 'people'] as const satisfies readonly Scope[];
const tokenRequest = looseObject({ scopes: optional(array(picklist(pageScopes))) });

export function addServiceRoutes(app: Hono<Environment>, settings: AppSettings): void {
  const health = () => ({ status: settings.status(), engine: settings.store.engine, version: settings.version, generatedAt: settings.now().toISOString() });
  app.get('/v1/health', (context) => {
    context.set('route', '/v1/health');
    return context.json(health(), 200, { 'Cache-Control': 'no-store' });
  });
  app.get('/v1/ready', async (context) => {
    context.set('route', '/v1/ready');
    if (settings.status() !== 'ready' || !(await answers(settings))) throw new ProblemError('unavailable', { retryAfter: 5 });
    return context.json(health(), 200, { 'Cache-Control': 'no-store' });
  });
  const description = finish(openApi({ version: settings.version, server: settings.basePath || '/' }));
  app.get('/v1/openapi.json', (context) => {
    context.set('route', '/v1/openapi.json');
    return send(context, description);
  });
  if (settings.development) addTokenRoute(app, settings, settings.development.tenant);
}

async function answers({ store }: AppSettings): Promise<boolean> {
  try {
    return (await store.query('SELECT 1 AS one', {}, { maxSeconds: 2, lane: 'write' })).length === 1;
  } catch {
    return false;
  }
}

function addTokenRoute(app: Hono<Environment>, { auth }: AppSettings, tenant: string): void {
  app.post('/dev/token', async (context) => {
    context.set('route', '/dev/token');
    const asked = safeParse(tokenRequest, await context.req.json().catch(() => ({})));
    if (!asked.success) throw new ProblemError('invalid-body', { detail: `A page may have the scopes ${pageScopes.join(' and ')}.` });
    const token = await auth.mint({ tenant, scopes: asked.output.scopes ?? pageScopes, expiresIn: developmentTokenLife, subject: 'developer', email: 'developer@example.com' });
    return context.json({ token, expires_in: developmentTokenLife }, 200, { 'Cache-Control': 'no-store' });
  });
}
