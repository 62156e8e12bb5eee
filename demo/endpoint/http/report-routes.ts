// The routes of report mails: the signed-in user's own, and those behind links in mails, where the ticket in the path is all there is.
import type { Hono } from 'hono';
import { safeParse } from 'valibot';
import { wordsIn } from 'engagement-widgets/i18n';
import { issuePath, reportChange, resources, type ReportChange } from 'engagement-widgets/contract';
import { ProblemError } from '../problems.js';
import { page, pagePolicy, previewPolicy, type Page } from '../reports/pages.js';
import type { Reports } from '../reports/index.js';
import type { Access } from './access.js';
import { finish, send } from './answer.js';
import type { Environment, RequestContext } from './environment.js';
import { paramsOf } from './parameters.js';
import type { RateLimit } from './rate-limit.js';

const { reports: listed, report: single } = resources;
const mostBytes = 16_384;

export function addReportRoutes(app: Hono<Environment>, access: Access, links: RateLimit, reports: Reports): void {
  const { service } = reports;
  const path = '/v1/reports/:experience';
  const of = (context: RequestContext): string => {
    context.set('route', single.path);
    return paramsOf(context)['experience'] ?? '';
  };
  app.get(listed.path, access('read'), async (context) => {
    context.set('route', listed.path);
    return send(context, finish(await service.list(context.get('grant'))));
  });
  app.get(path, access('read'), async (context) => sendReport(context, await service.one(context.get('grant'), of(context))));
  app.put(path, access('read'), async (context) => {
    const experience = of(context);
    return sendReport(context, await service.subscribe(context.get('grant'), experience, await changeOf(context)));
  });
  app.delete(path, access('read'), async (context) => sendReport(context, await service.unsubscribe(context.get('grant'), of(context))));
  addLinkRoutes(app, links, reports);
}

/** Every answer has an address of its own for the preview, good for minutes: nobody may keep it. */
const sendReport = (context: RequestContext, report: object): Response => context.json(report, 200, { 'Cache-Control': 'no-store', Vary: 'Authorization' });

function addLinkRoutes(app: Hono<Environment>, links: RateLimit, reports: Reports): void {
  const ticketOf = (context: RequestContext, name: 'preview' | 'unsubscribe'): string => {
    context.set('route', `/v1/reports/${name}/{ticket}`);
    const ticket = context.req.param('ticket') ?? '';
    links.take(ticket);
    return ticket;
  };
  app.get('/v1/reports/preview/:ticket', async (context) => sendPage(context, await reports.preview(ticketOf(context, 'preview')), previewPolicy));
  // Scanners of mails follow links: only the button, or the mail reader's own, has an effect.
  app.get('/v1/reports/unsubscribe/:ticket', (context) => answerLink(context, reports, ticketOf(context, 'unsubscribe'), 'ask'));
  app.post('/v1/reports/unsubscribe/:ticket', (context) => answerLink(context, reports, ticketOf(context, 'unsubscribe'), 'done'));
}

async function answerLink(context: RequestContext, reports: Reports, ticket: string, which: Page): Promise<Response> {
  try {
    const { locale, words } = await reports.reader(ticket);
    if (which === 'done') await reports.unsubscribe(ticket);
    return sendPage(context, page(which, words, locale), pagePolicy);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.kind !== 'not-found') throw error;
    return sendPage(context, page('invalid', await wordsIn('en'), 'en'), pagePolicy, 404);
  }
}

function sendPage(context: RequestContext, html: string, policy: string, status: 200 | 404 = 200): Response {
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'no-store');
  // The address is the key to what it does.
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Robots-Tag', 'noindex, nofollow');
  return context.html(html, status);
}

/** @throws ProblemError `unsupported-media-type`, `too-large`, `invalid-body` */
async function changeOf(context: RequestContext): Promise<ReportChange> {
  const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError('unsupported-media-type', { detail: 'Send application/json.' });
  if (Number(context.req.header('Content-Length') ?? 0) > mostBytes) throw new ProblemError('too-large');
  const text = await textOf(context.req.raw.body);
  const parsed = safeParse(reportChange, parse(text));
  if (parsed.success) return parsed.output;
  throw new ProblemError('invalid-body', { errors: parsed.issues.map((issue) => ({ path: issuePath(issue), message: issue.message })) });
}

async function textOf(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > mostBytes) throw new ProblemError('too-large');
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new ProblemError('invalid-body', { detail: 'The body is no valid JSON.' });
  }
}
