// Report mails: the preview, and only where it is allowed, subscribing and ending. What was there before is there again afterwards.
import type { Exchange } from '../asking.js';
import { isAnswered, isGranted, readAnswer, statusText } from '../form.js';
import type { AnswerOf, Session } from '../session.js';
import { checkProblem } from '../problem.js';

async function checkPreview(session: Session, { preview }: AnswerOf<'report'>, exchange: Exchange): Promise<void> {
  const { base } = session.parts.asker;
  const url = /^https?:/i.test(preview) ? preview : base + (preview.startsWith('/') ? preview : `/${preview}`);
  if (new URL(url).origin !== new URL(base).origin) return session.add('EW-C95', 'report', exchange, { place: 'preview', found: preview, expected: 'an address relative to the endpoint' });
  const page = await session.ask({ url, as: 'none', headers: { Accept: 'text/html' } });
  if (!isAnswered(session, 'report', page)) return;
  const isPage = page.status === 200 && /^text\/html\b/i.test(page.headers.get('Content-Type') ?? '');
  if (!isPage) session.add('EW-C95', 'report', { ...page, request: 'GET (the preview)' }, { place: 'preview', found: statusText(page), expected: 'a page' });
}

type Change = 'PUT' | 'DELETE';

async function change(session: Session, url: string, method: Change, body?: object): Promise<Exchange> {
  return session.ask({ url, method, again: true, ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) });
}

/** What a change answers, and what the report says afterwards. */
async function expectSubscribed(session: Session, url: string, method: Change, body: object | undefined, subscribed: boolean): Promise<boolean> {
  const exchange = await change(session, url, method, body);
  if (!isGranted(session, 'report', null, exchange)) return false;
  const then = await session.ask({ url, again: true });
  for (const one of [exchange, then]) {
    const answer = readAnswer(session, 'report', one) as AnswerOf<'report'> | undefined;
    if (answer && answer.subscribed !== subscribed) session.add('EW-C96', 'report', one, { place: 'subscribed', found: answer.subscribed, expected: `${subscribed} after ${method}` });
  }
  return true;
}

async function checkChanges(session: Session, before: AnswerOf<'report'>, url: string): Promise<void> {
  const { frequency, hour, weekday, zone, locale, subscribed } = before;
  const schedule = { frequency, hour, weekday, zone, locale };
  const bad = await change(session, url, 'PUT', { ...schedule, frequency: 'hourly' });
  if (bad.status === 400) checkProblem(session, 'report', bad);
  else session.add('EW-C30', 'report', bad, { place: 'frequency', found: `${statusText(bad)} for "hourly"`, expected: '400' });
  for (const time of [1, 2]) if (!(await expectSubscribed(session, url, 'PUT', schedule, true))) return session.skip(`report, PUT ${time}`, 'it was refused');
  for (const time of [1, 2]) if (!(await expectSubscribed(session, url, 'DELETE', undefined, false))) return session.skip(`report, DELETE ${time}`, 'it was refused');
  if (subscribed) await change(session, url, 'PUT', schedule);
}

export async function checkReports(session: Session): Promise<void> {
  const { experience } = session.survey;
  if (experience === undefined || !session.wants('report')) return;
  const report = await session.answer('report', { experience });
  if (!report) return;
  await checkPreview(session, report, await session.get('report', { experience }));
  if (!session.parts.changes) session.skip('subscribing to reports', 'no --changes was given');
  else if (report.address === null) session.skip('subscribing to reports', 'the token names no address');
  else await checkChanges(session, report, session.url('report', { experience }));
}
