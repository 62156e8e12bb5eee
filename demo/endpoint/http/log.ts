// One line of JSON per request. Never a token, a query string, a path's own ids, a name or a text.
import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment.js';

export type Log = (entry: Record<string, unknown>) => void;

export const logToStderr: Log = (entry) => void process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);

export function logRequests(log: Log): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { status } = context.res;
    log({
      level: status >= 500 ? 'error' : 'info',
      event: 'request',
      requestId: context.get('requestId'),
      method: context.req.method,
      route: context.get('route') ?? 'unknown',
      status,
      milliseconds: Math.round(performance.now() - start),
      tenant: context.get('grant')?.tenant,
      failure: context.get('failure'),
    });
  };
}

/** Says what failed and where, without the message: a database's message quotes the values it was given. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, clickhouseCode } = error as { code?: unknown; clickhouseCode?: unknown };
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 4).map((line) => line.trim());
  return [error.name, code, clickhouseCode, ...places].filter((part) => part !== undefined && part !== '').join(' | ');
}
