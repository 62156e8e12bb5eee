// Who may ask: every resource and file without a token, with a wrong one, and with one that may not see people.
import type { Exchange } from '../asking.js';
import { downloads, resources } from '../../contract/index.js';
import { isAnswered, statusText } from '../form.js';
import type { Name, Params, Session } from '../session.js';
import { npsPlace, oneOfEach } from '../survey.js';
import { checkProblem } from '../problem.js';

interface Question {
  readonly name: Name;
  readonly params: Params;
}

/** One question of each resource and file that needs a token. */
function guarded(session: Session): Question[] {
  const subjects = oneOfEach(session.survey).map((subject): Question => ({ name: subject.name, params: session.dated(subject) }));
  const files: Question[] = [{ name: 'segmentFile', params: { ...session.period, missions: '1' } }];
  const survey = npsPlace(session.survey);
  if (survey) files.push({ name: 'npsAnswersFile', params: { ...session.period, ...survey } });
  return [...subjects, ...files].filter(({ name }) => session.wants(name));
}

/** A token whose last signs are changed: the same claims, and a signature that is not theirs. */
function forged(token: string): string {
  const at = Math.max(0, token.length - 6);
  return token.slice(0, at) + [...token.slice(at)].map((sign) => (sign === 'A' ? 'B' : 'A')).join('');
}

function expectUnauthorized(session: Session, name: Name, exchange: Exchange, code: 'EW-C20' | 'EW-C21'): void {
  if (!isAnswered(session, name, exchange)) return;
  const seen = { place: 'Authorization', found: statusText(exchange), expected: '401' };
  if (exchange.status >= 200 && exchange.status < 300) return session.add(code, name, exchange, seen);
  if (exchange.status !== 401) return session.add('EW-C22', name, exchange, seen);
  checkProblem(session, name, exchange);
  if (!exchange.headers.has('WWW-Authenticate')) session.add('EW-C25', name, exchange, { place: 'WWW-Authenticate', found: undefined, expected: 'Bearer' });
}

/** Headers of the host's own with values that nobody gave out. */
const spoilt = (headers: Params): Params => Object.fromEntries(Object.keys(headers).map((name) => [name, 'wrong']));

async function checkGuard(session: Session, { name, params }: Question): Promise<void> {
  const { token, headers } = session.parts;
  const url = session.url(name, params);
  // Without an answer to who may ask, a refusal says nothing.
  if ((await session.ask({ url })).status !== 200) return;
  expectUnauthorized(session, name, await session.ask({ url, as: 'none' }), 'EW-C20');
  const wrong = token === undefined ? [spoilt(headers)] : [{ ...headers, Authorization: 'Bearer not-a-token' }, { ...headers, Authorization: `Bearer ${forged(token)}` }];
  for (const as of wrong) expectUnauthorized(session, name, await session.ask({ url, as }), 'EW-C21');
}

/** With the scope `read` alone. */
async function checkReader(session: Session, readToken: string): Promise<void> {
  const as = { ...session.parts.headers, Authorization: `Bearer ${readToken}` };
  const ofPeople = guarded(session).filter(({ name }) => ({ ...resources, ...downloads })[name].scope === 'people');
  for (const { name, params } of ofPeople) {
    const exchange = await session.ask({ url: session.url(name, params), as });
    if (exchange.status !== 403) session.add('EW-C24', name, exchange, { place: 'Authorization', found: statusText(exchange), expected: '403' });
    else checkProblem(session, name, exchange);
  }
  await checkNames(session, 'leaderboard', session.period, as);
  const [mission] = session.survey.missions;
  if (mission !== undefined) await checkNames(session, 'missionDetail', { ...session.period, mission }, as);
}

type Named = { entries?: { name: unknown }[]; latest?: { name: unknown }[] | null };

async function checkNames(session: Session, name: 'leaderboard' | 'missionDetail', params: Params, as: Params): Promise<void> {
  const exchange = await session.ask({ url: session.url(name, params), as });
  if (exchange.status !== 200 || !exchange.text.startsWith('{')) return;
  const { entries = [], latest } = JSON.parse(exchange.text) as Named;
  const seen = entries.findIndex((entry) => entry.name !== null);
  if (seen >= 0) session.add('EW-C24', name, exchange, { place: `entries[${seen}].name`, found: 'a name', expected: 'null' });
  if (latest) session.add('EW-C24', name, exchange, { place: 'latest', found: 'a list of customers', expected: 'null' });
}

async function checkHealth(session: Session): Promise<void> {
  const url = session.url('health', {});
  const exchange = await session.ask({ url, as: 'none' });
  const isOpen = (await session.ask({ url })).status === 200;
  if (isOpen && exchange.status !== 200) session.add('EW-C23', 'health', exchange, { place: 'status', found: statusText(exchange), expected: '200' });
}

export async function checkAccess(session: Session): Promise<void> {
  const { token, headers, readToken } = session.parts;
  await checkHealth(session);
  if (token === undefined && Object.keys(headers).length === 0) session.skip('who may ask', 'no --token and no --header was given');
  else await Promise.all(guarded(session).map((question) => checkGuard(session, question)));
  if (readToken === undefined) session.skip('what a token without the scope "people" sees', 'no --read-token was given');
  else await checkReader(session, readToken);
}
