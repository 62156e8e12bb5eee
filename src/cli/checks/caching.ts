// What caches may keep: tags and 304, private answers, the server's clock, limits of requests.
import type { Exchange } from '../asking.js';
import { isAnswered } from '../form.js';
import { hasPeriod, type Session, type Subject } from '../session.js';
import { middleOf, oneOfEach } from '../survey.js';

const listed = (value: string | null): string[] => (value ?? '').toLowerCase().split(',').map((part) => part.trim()).filter(Boolean);
/** Clocks that are further apart make lifetimes of tokens wrong. */
const mostMinutes = 10;

function checkKeeping(session: Session, name: string, exchange: Exchange): void {
  const header = exchange.headers.get('Cache-Control');
  const rules = listed(header);
  const isPublic = rules.includes('public') || rules.some((rule) => rule.startsWith('s-maxage'));
  const isPrivate = rules.includes('private') || rules.includes('no-store');
  if (isPublic) session.add('EW-C84', name, exchange, { place: 'Cache-Control', found: header, expected: 'private, no-cache' });
  else if (!isPrivate) session.add('EW-C85', name, exchange, { place: 'Cache-Control', found: header ?? undefined, expected: 'private, no-cache' });
  const vary = listed(exchange.headers.get('Vary'));
  const usesToken = session.parts.token !== undefined;
  if (usesToken && !rules.includes('no-store') && !vary.includes('authorization') && !vary.includes('*')) {
    session.add('EW-C85', name, exchange, { place: 'Vary', found: vary.join(', ') || undefined, expected: 'Authorization' });
  }
}

async function checkTag(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const url = session.url(name, session.dated(subject));
  const exchange = await session.ask({ url });
  // What nobody may keep needs no tag.
  if (listed(exchange.headers.get('Cache-Control')).includes('no-store')) return;
  const tag = exchange.headers.get('ETag');
  if (!tag) return session.add('EW-C80', name, exchange, { place: 'ETag', found: undefined, expected: 'a tag of the figures' });
  const again = await session.ask({ url, headers: { 'If-None-Match': tag } });
  if (!isAnswered(session, name, again)) return;
  const tagNow = again.headers.get('ETag');
  if (again.status === 304 && again.bytes === 0) return checkOther(session, subject, tag, exchange);
  if (again.status === 200 && tagNow !== null && tagNow !== tag) return session.add('EW-C83', name, again, { place: 'ETag', found: `${tagNow} after ${tag}`, expected: tag });
  session.add('EW-C81', name, again, { place: 'If-None-Match', found: `${again.status} with ${again.bytes} bytes`, expected: '304 without a body' });
}

const withoutMoments = (text: string): string => text.replace(/"(generatedAt|completeUntil|until)":"[^"]*"/g, '');

/** The tag of one period, sent with another. */
async function checkOther(session: Session, subject: Subject, tag: string, exchange: Exchange): Promise<void> {
  const middle = middleOf(session.survey.period);
  if (!hasPeriod(subject.name) || middle === undefined) return;
  const url = session.url(subject.name, session.dated(subject, { from: middle }));
  const plain = await session.ask({ url });
  if (plain.status !== 200 || withoutMoments(plain.text) === withoutMoments(exchange.text)) return;
  const other = await session.ask({ url, headers: { 'If-None-Match': tag } });
  if (other.status === 304) session.add('EW-C82', subject.name, other, { place: 'ETag', found: '304 for another period', expected: '200' });
}

function checkClock(session: Session, exchange: Exchange): void {
  const header = exchange.headers.get('Date');
  const minutes = Math.round((Date.parse(header ?? '') - Date.now()) / 60_000);
  const isNear = Math.abs(minutes) <= mostMinutes;
  if (!isNear) session.add('EW-C86', 'endpoint', exchange, { place: 'Date', found: header ?? undefined, expected: header ? `now; it is ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} this machine` : 'the moment of the answer' });
}

export async function checkCaching(session: Session): Promise<void> {
  const { asker } = session.parts;
  const subjects = oneOfEach(session.survey).filter(({ name }) => session.wants(name));
  for (const subject of subjects) {
    const exchange = await session.ask({ url: session.url(subject.name, session.dated(subject)) });
    if (exchange.status !== 200) continue;
    checkKeeping(session, subject.name, exchange);
    await checkTag(session, subject);
  }
  // Sent anew: a kept answer tells the time at which it was made.
  checkClock(session, await session.ask({ url: session.url('health', {}), again: true }));
  const { rudelyLimited } = asker;
  if (rudelyLimited) session.add('EW-C87', 'endpoint', rudelyLimited, { place: 'Retry-After', found: undefined, expected: 'seconds, or a date' });
}
