// One route per resource of the contract; the queries make the answers.
import type { Hono } from 'hono';
import { resources, type ResourceDefinition, type Scope } from 'engagement-widgets/contract';
import type { QueryContext, QueryName } from '../queries.types.js';
import { withDeadline } from '../store/deadline.js';
import { finish, send } from './answer.js';
import type { Access } from './access.js';
import type { AppSettings, Environment, RequestContext } from './environment.js';
import { paramsOf, queryOf } from './parameters.js';

type Query = (context: QueryContext<unknown>) => Promise<object>;

export function addReadRoutes(app: Hono<Environment>, access: Access, settings: AppSettings): void {
  for (const [name, resource] of Object.entries(resources)) {
    // What is not answered from figures, such as health and report mails, has routes of its own.
    if (resource.scope === null || !(name in settings.queries)) continue;
    const answer = readHandler(name as QueryName, resource, settings);
    app.get(routeOf(resource.path), access(resource.scope), answer);
  }
}

/** `/v1/experiences/{experience}` as the router writes it. */
export function routeOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function readHandler(name: QueryName, resource: ResourceDefinition, settings: AppSettings) {
  const { store, queries, cache, limits, now } = settings;
  const ask = queries[name] as Query;
  return async (context: RequestContext): Promise<Response> => {
    context.set('route', resource.path);
    const { tenant, scopes } = context.get('grant');
    const params = paramsOf(context);
    const query = queryOf(context, resource, limits);
    const question = JSON.stringify([name, params, knownOnly(resource, query as object), visible(scopes)]);
    return send(context, await cache.get(tenant, question, async () => finish(await ask({ store: withDeadline(store, limits.maxReadSeconds), tenant, scopes, params, query, now: now() }))));
  };
}

// A parameter that the contract does not know changes no answer, so it makes no question of its own.
function knownOnly(resource: ResourceDefinition, query: object): [string, unknown][] {
  const entries = (resource.query as { entries?: object }).entries ?? {};
  return Object.entries(query).filter(([key]) => key in entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

function visible(scopes: ReadonlySet<Scope>): boolean {
  return scopes.has('people');
}
