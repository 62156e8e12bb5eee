// Takes facts, orders, customers and catalogue in, and erases a person.
import type { Hono } from 'hono';
import { ingestLines, type IngestKind } from 'engagement-widgets/contract';
import { erasePerson } from '../erase.js';
import { linesOf, tooLarge } from '../ingest/lines.js';
import { ProblemError } from '../problems.js';
import type { Access } from './access.js';
import type { AppSettings, Environment, Limits, RequestContext } from './environment.js';
import { paramsOf } from './parameters.js';

const lineTypes = ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/json'];

export function addWriteRoutes(app: Hono<Environment>, access: Access, settings: AppSettings): void {
  for (const kind of Object.keys(ingestLines) as IngestKind[]) {
    app.post(`/v1/${kind}`, access('ingest'), (context) => {
      context.set('route', `/v1/${kind}`);
      return ingestAnswer(context, kind, settings);
    });
  }
  app.delete('/v1/people/:person', access('ingest'), (context) => {
    context.set('route', '/v1/people/{person}');
    return erasure(context, settings);
  });
}

async function ingestAnswer(context: RequestContext, kind: IngestKind, { ingest, limits }: AppSettings): Promise<Response> {
  checkType(context.req.header('Content-Type'));
  const gzip = isGzip(context.req.header('Content-Encoding'));
  checkLength(context.req.header('Content-Length'), limits);
  const lines = linesOf(context.req.raw.body, gzip, limits);
  return context.json(await ingest.ingest(kind, context.get('grant').tenant, lines), 200, { 'Cache-Control': 'no-store' });
}

async function erasure(context: RequestContext, { store, ingest, cache }: AppSettings): Promise<Response> {
  const { tenant } = context.get('grant');
  const { person = '' } = paramsOf(context);
  // What was taken in before this request must be erased too.
  await ingest.drain();
  const erased = await erasePerson(store, tenant, person);
  cache.forget(tenant);
  return context.json(erased, 200, { 'Cache-Control': 'no-store' });
}

function checkType(header = ''): void {
  const type = header.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!lineTypes.includes(type)) throw new ProblemError('unsupported-media-type', { detail: `Send ${lineTypes.join(', ')}.` });
}

function isGzip(header = 'identity'): boolean {
  const encoding = header.trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity') throw new ProblemError('unsupported-media-type', { detail: 'A body may be plain or gzip.' });
  return encoding === 'gzip';
}

function checkLength(header: string | undefined, { maxBodyBytes }: Limits): void {
  if (Number(header ?? 0) > maxBodyBytes) throw tooLarge(maxBodyBytes);
}
