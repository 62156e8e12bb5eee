// Pages of another origin: the preflight, what the page may read of answers and refusals, and that cookies do not open it to everybody.
import type { Exchange } from '../asking.js';
import { isAnswered, statusText } from '../form.js';
import type { Params, Session } from '../session.js';
import { oneOfEach } from '../survey.js';

/** An origin that no list has. */
const stranger = 'https://ew-check.invalid';
/** Read by widgets in answers and refusals. */
const readByWidgets = ['Retry-After', 'Date', 'X-Request-Id'];

const listed = (value: string | null): string[] => (value ?? '').split(',').map((name) => name.trim().toLowerCase()).filter(Boolean);
const allows = ({ headers }: Exchange, origin: string): boolean => ['*', origin].includes(headers.get('Access-Control-Allow-Origin') ?? '');

function preflight(session: Session, url: string, origin: string, method: string, names: readonly string[]): Promise<Exchange> {
  const headers = { Origin: origin, 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': names.join(',').toLowerCase() };
  return session.ask({ url, method: 'OPTIONS', headers, as: 'none' });
}

async function checkPreflight(session: Session, origin: string, resource: string, url: string, method: 'GET' | 'PUT' | 'DELETE'): Promise<void> {
  const { token, headers } = session.parts;
  const names = [...(token === undefined ? [] : ['Authorization']), ...Object.keys(headers), ...(method === 'PUT' ? ['Content-Type'] : [])];
  const exchange = await preflight(session, url, origin, method, names);
  if (!isAnswered(session, resource, exchange)) return;
  if (exchange.status < 200 || exchange.status > 299) return session.add('EW-C70', resource, exchange, { place: 'OPTIONS', found: statusText(exchange), expected: '204' });
  if (!allows(exchange, origin)) return refused(session, resource, exchange, origin);
  const allowed = listed(exchange.headers.get('Access-Control-Allow-Headers'));
  // The wildcard stands for every header but this one.
  const missing = names.filter((name) => !allowed.includes(name.toLowerCase()) && (name === 'Authorization' || !allowed.includes('*')));
  for (const name of missing) session.add('EW-C71', resource, exchange, { place: 'Access-Control-Allow-Headers', found: allowed.join(', ') || undefined, expected: name });
  const methods = listed(exchange.headers.get('Access-Control-Allow-Methods'));
  if (method !== 'GET' && !methods.includes(method.toLowerCase()) && !methods.includes('*')) session.add('EW-C71', resource, exchange, { place: 'Access-Control-Allow-Methods', found: methods.join(', ').toUpperCase() || undefined, expected: method });
}

const refused = (session: Session, resource: string, exchange: Exchange, origin: string): void =>
  session.add('EW-C72', resource, exchange, { place: 'Access-Control-Allow-Origin', found: exchange.headers.get('Access-Control-Allow-Origin') ?? undefined, expected: origin });

/** What the page's own origin may read of an answer or a refusal. */
function checkReadable(session: Session, origin: string, resource: string, exchange: Exchange): void {
  if (!isAnswered(session, resource, exchange)) return;
  if (!allows(exchange, origin)) return refused(session, resource, exchange, origin);
  const place = 'Access-Control-Expose-Headers';
  const exposed = listed(exchange.headers.get(place));
  const isExposed = (name: string) => exposed.includes(name.toLowerCase()) || exposed.includes('*');
  const found = exposed.join(', ') || undefined;
  const hidden = readByWidgets.filter((name) => !isExposed(name));
  if (hidden.length > 0) session.add('EW-C73', resource, exchange, { place, found, expected: hidden.join(', ') });
  if (!isExposed('ETag')) session.add('EW-C76', resource, exchange, { place, found, expected: 'ETag' });
  const names = exchange.headers.get('Access-Control-Allow-Origin');
  const varies = listed(exchange.headers.get('Vary'));
  if (names !== '*' && !varies.includes('origin') && !varies.includes('*')) session.add('EW-C75', resource, exchange, { place: 'Vary', found: varies.join(', ') || undefined, expected: 'Origin' });
}

/** Cookies together with any origin let every page on the web read the figures of who is signed in. */
async function checkStrangers(session: Session, url: string): Promise<void> {
  const exchange = await session.ask({ url, headers: { Origin: stranger } });
  const origin = exchange.headers.get('Access-Control-Allow-Origin');
  const withCookies = exchange.headers.get('Access-Control-Allow-Credentials')?.toLowerCase() === 'true';
  if (withCookies && origin !== null && ['*', stranger, 'null'].includes(origin)) session.add('EW-C74', 'endpoint', exchange, { place: 'Access-Control-Allow-Credentials', found: `true for ${origin}`, expected: 'true for named origins only' });
}

export async function checkOrigins(session: Session): Promise<void> {
  const { origin } = session.parts;
  const tenant = session.url('tenant', {});
  await checkStrangers(session, tenant);
  if (origin === undefined) return session.skip('pages of another origin', 'no --origin was given');
  const Origin = { Origin: origin };
  const subjects = oneOfEach(session.survey).filter(({ name }) => session.wants(name));
  for (const subject of subjects) {
    const url = session.url(subject.name, session.dated(subject));
    if ((await session.ask({ url })).status !== 200) continue;
    await checkPreflight(session, origin, subject.name, url, 'GET');
    checkReadable(session, origin, subject.name, await session.ask({ url, headers: Origin }));
  }
  checkReadable(session, origin, 'endpoint', await session.ask({ url: tenant, headers: Origin, as: 'none' }));
  checkReadable(session, origin, 'endpoint', await session.ask({ url: `${session.parts.asker.base}/v1/ew-check-no-such-path`, headers: Origin }));
  await checkBell(session, origin, session.survey.experience);
}

/** The bell sends more than questions. */
async function checkBell(session: Session, origin: string, experience: string | undefined): Promise<void> {
  if (experience === undefined || !session.wants('report')) return;
  const params: Params = { experience };
  if ((await session.get('report', params)).status !== 200) return;
  for (const method of ['PUT', 'DELETE'] as const) await checkPreflight(session, origin, 'report', session.url('report', params), method);
}
