// Endpoints that are wrong in one thing each: what is bent, and the one deviation that the check must find, and no other.
import type { Code } from '../../src/cli/codes.js';
import { headerOf, inAnswer, inProblem, instead, withHeaders, type Bend, type Json, type Kept } from './recorder.js';

export interface Fault {
  readonly name: string;
  readonly bend: Bend;
  readonly code: Code;
  readonly resource: string;
  /** Where it must be found. */
  readonly place: string | RegExp;
  /** What is checked: the resource alone, these too, or everything. */
  readonly beside?: readonly string[] | 'all';
}

/** The period that the check chooses on the filled endpoint: 28 days that are over. */
export const period = { from: '2026-04-22', to: '2026-05-20' };
const middle = '2026-05-06';

const at = (path: string): RegExp => new RegExp(`^/v1/${path}$`);
const flow = at('experiences/[^/]+/flow');
const answersFile = at('experiences/[^/]+/modules/[^/]+/answers\\.csv');
const [tenant, kpis, days, types, list, board, impact] = ['tenant', 'kpis', 'missions/days', 'missions/types', 'missions', 'missions/leaderboard', 'missions/impact'].map(at) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];
const missionDetail = at('missions/[^/]+/detail');
const report = at('reports/[^/]+');

const json = (status: number, body: object, type = 'application/problem+json'): Kept => ({ status, headers: [['content-type', type], ['x-request-id', 'made-up-1'], ['cache-control', 'no-store']], text: JSON.stringify(body) });
const problem = (status: number, kind: string): Kept => json(status, { type: `urn:engagement-widgets:problem:${kind}`, kind, title: kind, status, instance: 'made-up-1' });

/** Bends answers that were given, by their path. */
const given = (path: RegExp, bend: (answer: Kept) => Kept): Bend => (answer, { url, method }) => (method === 'GET' && answer.status === 200 && path.test(url.pathname) ? bend(answer) : undefined);
/** Bends whatever comes to a request of some kind. */
const whatever = (path: RegExp, when: (asked: { method: string; headers: Headers; url: URL; status: number }) => boolean, bend: (answer: Kept) => Kept): Bend =>
  (answer, { url, method, headers }) => (path.test(url.pathname) && when({ method, headers, url, status: answer.status }) ? bend(answer) : undefined);

const isOpen = ({ headers }: { headers: Headers }): boolean => !headers.has('authorization');
const isPage = ({ headers }: { headers: Headers }): boolean => headers.get('origin') === 'https://admin.example.com';
const isPreflight = ({ method }: { method: string }): boolean => method === 'OPTIONS';
const isBase = (query: URLSearchParams): boolean => query.get('from') === period.from && query.get('to') === period.to;

/** Gives some requests the answer that the host's own token gets. */
const letIn = (path: RegExp, token: string, who: (headers: Headers) => boolean): Bend => (answer, { method, url, path: whole, headers }, get) =>
  method === 'GET' && answer.status >= 400 && answer.status < 404 && answer.status !== 400 && path.test(url.pathname) && who(headers) ? get(whole, { accept: 'application/json', authorization: `Bearer ${token}` }) : undefined;

const csv = (path: RegExp, edit: (text: string) => string): Bend => given(path, (answer) => ({ ...answer, text: edit(answer.text) }));
const withoutLastLine = (text: string): string => text.replace(/[^\n]*\r?\n$/, '');

const form: readonly Fault[] = [
  { name: 'breaks off', code: 'EW-C01', resource: 'impact', place: 'status', bend: (_answer, { url }) => { if (impact.test(url.pathname)) throw new TypeError('terminated'); return undefined; } },
  { name: 'fails', code: 'EW-C02', resource: 'demographics', place: 'status', bend: given(at('missions/demographics'), () => problem(500, 'internal')) },
  { name: 'answers with a sign-in page', code: 'EW-C03', resource: 'missionsByType', place: 'body', bend: given(types, (answer) => ({ ...withHeaders(answer, { 'content-type': 'text/html' }), text: '<!doctype html><title>Sign in</title>' })) },
  { name: 'cuts its JSON off', code: 'EW-C03', resource: 'missionIndicators', place: 'body', bend: given(at('missions/indicators'), (answer) => ({ ...answer, text: answer.text.slice(0, -9) })) },
  { name: 'calls JSON plain text', code: 'EW-C04', resource: 'leaderboard', place: 'Content-Type', bend: given(board, (answer) => withHeaders(answer, { 'content-type': 'text/plain' })) },
  { name: 'names another charset', code: 'EW-C05', resource: 'tenant', place: 'Content-Type', bend: given(tenant, (answer) => withHeaders(answer, { 'content-type': 'application/json; charset=iso-8859-1' })) },
  { name: 'sends counts as text', code: 'EW-C06', resource: 'missionsByType', place: 'types[2].validations', beside: 'all', bend: inAnswer(types, (answer) => (answer.types[2].validations = '12')) },
  { name: 'sends a negative count in a list in a list', code: 'EW-C06', resource: 'demographics', place: 'dimensions[1].bands[0].people', bend: inAnswer(at('missions/demographics'), (answer) => (answer.dimensions[1].bands[0].people = -3)) },
  { name: 'sends a day that the calendar does not have', code: 'EW-C06', resource: 'missionDetail', place: 'days[0].date', bend: inAnswer(missionDetail, (answer) => (answer.days[0] = { date: '2026-02-30', validations: 1 })) },
  { name: 'forgets a field', code: 'EW-C06', resource: 'impact', place: 'rows[1].clients', bend: inAnswer(impact, (answer) => delete answer.rows[1].clients) },
  { name: 'redirects', code: 'EW-C07', resource: 'missionsByDay', place: 'status', bend: given(days, (answer) => ({ ...withHeaders(answer, { location: 'https://elsewhere.example/' }), status: 302, text: '' })) },
  { name: 'calls a key figure differently', code: 'EW-C09', resource: 'kpis', place: 'figures.Bounces', bend: inAnswer(kpis, ({ figures }) => { figures.Bounces = figures.bounces; delete figures.bounces; }) },
  { name: 'compresses nothing', code: 'EW-C11', resource: 'endpoint', place: 'Content-Encoding', beside: ['leaderboard'], bend: (answer) => withHeaders(answer, { 'content-encoding': undefined }) },
];

const parameters: readonly Fault[] = [
  { name: 'takes any zone', code: 'EW-C30', resource: 'impact', place: '?zone', bend: instead(impact, (query) => query.set('zone', 'Europe/Berlin'), (query) => query.get('zone') === 'Mars/Base') },
  { name: 'fails on a bad page number', code: 'EW-C30', resource: 'leaderboard', place: '?page', bend: whatever(board, ({ url }) => url.searchParams.get('page') === '-1', () => problem(500, 'internal')) },
  { name: 'does not say which parameter is wrong', code: 'EW-C31', resource: 'missionList', place: 'errors[].path', bend: inProblem(list, (body) => delete body.errors, (query) => query.get('pageSize') === '0') },
  { name: 'refuses parameters that it does not know', code: 'EW-C32', resource: 'missionIndicators', place: '?ew-check', bend: whatever(at('missions/indicators'), ({ url }) => url.searchParams.has('ew-check'), () => problem(400, 'invalid-parameter')) },
  { name: 'says another zone than was asked', code: 'EW-C33', resource: 'missionIndicators', place: 'zone', bend: inAnswer(at('missions/indicators'), (answer) => (answer.zone = 'UTC')) },
  { name: 'says another page size than was asked', code: 'EW-C33', resource: 'missionList', place: 'pageSize', bend: inAnswer(list, (answer) => (answer.pageSize = 20), (query) => query.get('pageSize') === '3') },
  { name: 'answers for another module', code: 'EW-C33', resource: 'npsAnswers', place: 'module.id', bend: inAnswer(at('experiences/[^/]+/modules/[^/]+/answers'), (answer) => (answer.module.id = 'other')) },
  { name: 'ignores the type', code: 'EW-C34', resource: 'missionList', place: /^entries\[\d+\]\.type$/, bend: instead(list, (query) => query.delete('type'), (query) => query.get('type') === 'opinion') },
  { name: 'ignores the search', code: 'EW-C34', resource: 'leaderboard', place: /^entries\[\d+\]\.name$/, bend: instead(board, (query) => query.delete('search'), (query) => query.has('search') && !query.get('search')!.startsWith('ew-') && query.get('search')!.length < 200) },
  { name: 'shows names in privacy mode', code: 'EW-C34', resource: 'missionDetail', place: /^latest\[\d+\]\.name$/, bend: instead(missionDetail, (query) => query.delete('masked'), (query) => query.get('masked') === 'true') },
  { name: 'counts another group', code: 'EW-C34', resource: 'npsAnswers', place: 'total', bend: inAnswer(at('experiences/[^/]+/modules/[^/]+/answers'), (answer) => (answer.total += 1), (query) => query.get('group') === 'passives' && query.get('pageSize') === '1000') },
  { name: 'sorts by popularity, whatever is asked', code: 'EW-C35', resource: 'missionList', place: 'entries[].name', bend: instead(list, (query) => query.delete('sort'), (query) => query.get('sort') === 'name') },
  { name: 'gives the first page twice', code: 'EW-C36', resource: 'missionList', place: 'entries', bend: instead(list, (query) => query.set('page', '0'), (query) => query.get('page') === '1', (answer) => (answer.page = 1)) },
  { name: 'fills pages as it likes', code: 'EW-C37', resource: 'leaderboard', place: 'entries', bend: instead(board, (query) => query.delete('pageSize'), (query) => query.get('pageSize') === '3' && query.get('page') === '0', (answer) => (answer.pageSize = 3)) },
];

const periods: readonly Fault[] = [
  { name: 'counts the day after the period too', code: 'EW-C40', resource: 'missionIndicators', place: 'validations', beside: ['missionIndicators', 'missionsByType', 'missionsByDay', 'missionList', 'missionDetail', 'leaderboard', 'impact', 'demographics'], bend: instead(at('missions/indicators'), (query) => query.set('to', '2026-05-07'), (query) => query.get('to') === middle, (answer) => (answer.period.to = middle)) },
  { name: 'has days beyond the period', code: 'EW-C41', resource: 'missionsByDay', place: /^days\[\d+\]\.date$/, bend: inAnswer(days, (answer) => answer.days.push({ date: '2026-05-20', classic: 0, content: 0, opinion: 0, engagement: 0 }), isBase) },
  { name: 'leaves days out', code: 'EW-C41', resource: 'kpisByDay', place: 'days', beside: ['kpis'], bend: inAnswer(at('kpis/days'), (answer) => { const day = answer.days.findIndex((one: Json) => one.day === '2026-04-30'); for (const name of Object.keys(answer.days[day].figures)) answer.days[0].figures[name] += answer.days[day].figures[name]; for (const name of Object.keys(answer.days[day].firsts ?? {})) answer.days[0].firsts[name] += answer.days[day].firsts[name]; answer.days.splice(day, 1); }, (query) => query.get('kpis')?.startsWith('starts,sessions,') === true) },
  { name: 'counts a session on two days', code: 'EW-C42', resource: 'kpisByDay', place: 'days[].figures.sessions', beside: ['kpis'], bend: inAnswer(at('kpis/days'), (answer) => (answer.days[3].figures.sessions += 1), (query) => query.get('kpis')?.startsWith('starts,sessions,') === true) },
  { name: 'counts validations on no day', code: 'EW-C42', resource: 'missionDetail', place: 'validations', beside: ['missionIndicators', 'missionList'], bend: inAnswer(missionDetail, (answer) => answer.days.forEach((day: Json) => day.date === '2026-04-28' && day.validations > 0 && (day.validations -= 1))) },
  { name: 'counts in one zone only', code: 'EW-C43', resource: 'missionsByDay', place: 'days', bend: instead(days, (query) => query.set('zone', 'Pacific/Kiritimati'), (query) => query.get('zone') === 'Pacific/Pago_Pago', (answer) => (answer.zone = 'Pacific/Pago_Pago')) },
  { name: 'compares with a shorter period', code: 'EW-C44', resource: 'missionsByType', place: 'previousPeriod', bend: inAnswer(types, (answer) => answer.previousPeriod && (answer.previousPeriod.from = '2026-03-26')) },
  { name: 'has other previous figures', code: 'EW-C45', resource: 'missionIndicators', place: 'previous.validations', bend: inAnswer(at('missions/indicators'), (answer) => answer.previous && (answer.previous.validations += 1)) },
  { name: 'forgets the previous figures', code: 'EW-C45', resource: 'kpis', place: 'previous', bend: inAnswer(kpis, (answer) => (answer.previous = null)) },
  { name: 'counts more when it compares', code: 'EW-C46', resource: 'missionsByType', place: 'validations', bend: inAnswer(types, (answer) => (answer.validations += 1), (query) => query.get('compare') === 'true') },
  { name: 'does not say that today is not over', code: 'EW-C47', resource: 'flow', place: 'completeUntil', bend: inAnswer(flow, (answer) => delete answer.completeUntil) },
  { name: 'says of a finished period that it is not', code: 'EW-C47', resource: 'impact', place: 'completeUntil', bend: inAnswer(impact, (answer) => (answer.completeUntil ??= '2026-05-19T10:00:00Z')) },
  { name: 'does not say that it counts test traffic', code: 'EW-C48', resource: 'flow', place: 'preview', bend: inAnswer(flow, (answer) => delete answer.preview) },
  { name: 'counts fewer with test traffic', code: 'EW-C48', resource: 'missionsByType', place: 'people', bend: inAnswer(types, (answer) => (answer.people -= 300), (query) => query.get('preview') === 'true') },
];

const sense: readonly Fault[] = [
  { name: 'counts customers differently on the board', code: 'EW-C50', resource: 'leaderboard', place: 'people', beside: 'all', bend: inAnswer(board, (answer) => (answer.people += 1), (query) => !query.has('pageSize')) },
  { name: 'has another segment than its row', code: 'EW-C50', resource: 'segment', place: 'total', beside: ['impact'], bend: inAnswer(at('missions/segment'), (answer) => { answer.total -= 1; answer.entries.length = Math.min(answer.entries.length, answer.total); }, (query) => query.get('missions') === '0') },
  { name: 'counts visits of a module differently in its detail', code: 'EW-C50', resource: 'moduleDetail', place: 'visits', beside: ['flow'], bend: inAnswer(at('experiences/[^/]+/modules/sound-quiz'), (answer) => (answer.visits += 1), isBase) },
  { name: 'has a funnel that widens', code: 'EW-C51', resource: 'kpis', place: 'funnel.becameCustomer', beside: ['kpisByDay', 'flow'], bend: inAnswer(kpis, (answer) => [answer, answer.previous].forEach((sums) => sums?.funnel && sums.funnel.becameCustomer !== null && (sums.funnel.becameCustomer = sums.funnel.started + 1))) },
  { name: 'has transitions that do not end where visits begin', code: 'EW-C51', resource: 'flow', place: /^modules\[\d+\]\.incoming$/, bend: inAnswer(flow, ({ modules }) => modules.forEach((module: Json) => { module.incoming += module.starts; module.starts = 0; })) },
  { name: 'gives ties different ranks', code: 'EW-C52', resource: 'leaderboard', place: /^entries\[\d+\]\.rank$/, bend: inAnswer(board, (answer) => answer.entries.forEach((entry: Json, index: number) => (entry.rank = answer.page * answer.pageSize + index + 1)), (query) => query.get('pageSize') === '1000' && !query.has('sort')) },
  { name: 'shows a group of three', code: 'EW-C53', resource: 'demographics', place: 'dimensions[0].bands[0].people', bend: inAnswer(at('missions/demographics'), ({ dimensions: [{ bands: [first, second] }] }) => { second.people += first.people - 3; first.people = 3; for (const type of Object.keys(first.types)) first.types[type] = null; }) },
];

const refusals: readonly Fault[] = [
  { name: 'answers for a mission that is not there', code: 'EW-C60', resource: 'missionDetail', place: '{mission}', bend: whatever(missionDetail, ({ url }) => url.pathname.includes('no-such-id'), () => json(200, {}, 'application/json')) },
  { name: 'answers an unknown path with a page', code: 'EW-C61', resource: 'endpoint', place: 'Content-Type', bend: whatever(at('ew-check-no-such-path'), () => true, (answer) => ({ ...withHeaders(answer, { 'content-type': 'text/html' }), text: '<h1>Not found</h1>' })) },
  { name: 'has kinds of problems of its own', code: 'EW-C62', resource: 'tenant', place: 'kind', bend: inProblem(tenant, (body) => (body.kind = 'bad-zone'), (query) => query.get('zone') === 'Mars/Base') },
  { name: 'says another status in its problem', code: 'EW-C63', resource: 'flow', place: 'status', bend: inProblem(flow, (body) => (body.status = 500), (query) => isBase(query)) },
  { name: 'takes any method', code: 'EW-C64', resource: 'missionsByType', place: 'POST', bend: whatever(types, ({ method }) => method === 'POST', (answer) => ({ ...answer, status: 200 })) },
  { name: 'has no ids of requests', code: 'EW-C65', resource: 'tenant', place: 'X-Request-Id', bend: whatever(tenant, ({ status }) => status >= 400, (answer) => withHeaders(answer, { 'x-request-id': undefined })) },
  { name: 'breaks at unusual ids', code: 'EW-C66', resource: 'flow', place: '{experience}', bend: whatever(/flow$/, ({ url }) => url.pathname.includes('%2F'), () => problem(500, 'internal')) },
  { name: 'does not know HEAD', code: 'EW-C67', resource: 'tenant', place: 'HEAD', bend: whatever(tenant, ({ method }) => method === 'HEAD', () => ({ status: 405, headers: [], text: '' })) },
];

const origins: readonly Fault[] = [
  { name: 'wants a token for the preflight', code: 'EW-C70', resource: 'flow', place: 'OPTIONS', bend: whatever(flow, isPreflight, () => problem(401, 'unauthorized')) },
  { name: 'takes * for every header', code: 'EW-C71', resource: 'tenant', place: 'Access-Control-Allow-Headers', bend: whatever(tenant, isPreflight, (answer) => withHeaders(answer, { 'access-control-allow-headers': '*' })) },
  { name: 'does not let the bell write', code: 'EW-C71', resource: 'report', place: 'Access-Control-Allow-Methods', bend: whatever(report, isPreflight, (answer) => withHeaders(answer, { 'access-control-allow-methods': 'GET, POST' })) },
  { name: 'lets the page ask and not read', code: 'EW-C72', resource: 'kpis', place: 'Access-Control-Allow-Origin', bend: whatever(kpis, (asked) => isPage(asked) && !isPreflight(asked), (answer) => withHeaders(answer, { 'access-control-allow-origin': undefined })) },
  { name: 'hides refusals from the page', code: 'EW-C72', resource: 'endpoint', place: 'Access-Control-Allow-Origin', bend: whatever(tenant, (asked) => isPage(asked) && asked.status === 401, (answer) => withHeaders(answer, { 'access-control-allow-origin': undefined })) },
  { name: 'hides Retry-After', code: 'EW-C73', resource: 'segment', place: 'Access-Control-Expose-Headers', bend: whatever(at('missions/segment'), (asked) => isPage(asked) && !isPreflight(asked), (answer) => withHeaders(answer, { 'access-control-expose-headers': 'Date, ETag, X-Request-Id' })) },
  { name: 'opens itself to every page with cookies', code: 'EW-C74', resource: 'endpoint', place: 'Access-Control-Allow-Credentials', beside: ['tenant'], bend: whatever(tenant, ({ headers }) => headers.has('origin'), (answer) => withHeaders(answer, { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' })) },
  { name: 'forgets that it depends on the origin', code: 'EW-C75', resource: 'impact', place: 'Vary', bend: whatever(impact, (asked) => isPage(asked) && !isPreflight(asked), (answer) => withHeaders(answer, { vary: 'Authorization, Accept-Encoding' })) },
  { name: 'hides its tags', code: 'EW-C76', resource: 'reports', place: 'Access-Control-Expose-Headers', bend: whatever(at('reports'), (asked) => isPage(asked) && !isPreflight(asked), (answer) => withHeaders(answer, { 'access-control-expose-headers': 'Date, Retry-After, X-Request-Id' })) },
];

const caches: readonly Fault[] = [
  { name: 'has no tags', code: 'EW-C80', resource: 'impact', place: 'ETag', bend: given(impact, (answer) => withHeaders(answer, { etag: undefined })) },
  { name: 'sends everything again', code: 'EW-C81', resource: 'flow', place: 'If-None-Match', bend: async (answer, { url, path }, get) => (answer.status === 304 && flow.test(url.pathname) ? { ...(await get(path)), status: 200, headers: answer.headers, text: '{}' } : undefined) },
  { name: 'takes any tag', code: 'EW-C82', resource: 'missionsByType', place: 'ETag', bend: whatever(types, ({ headers }) => headers.has('if-none-match'), (answer) => ({ ...answer, status: 304, text: '' })) },
  { name: 'makes new tags all the time', code: 'EW-C83', resource: 'missionsByDay', place: 'ETag', bend: whatever(days, ({ headers }) => headers.has('if-none-match'), (answer) => ({ ...withHeaders(answer, { etag: '"another"' }), status: 200, text: '{}' })) },
  { name: 'lets proxies keep its answers', code: 'EW-C84', resource: 'kpis', place: 'Cache-Control', bend: given(kpis, (answer) => withHeaders(answer, { 'cache-control': 'public, max-age=60' })) },
  { name: 'forgets that it depends on the token', code: 'EW-C85', resource: 'flow', place: 'Vary', bend: given(flow, (answer) => withHeaders(answer, { vary: 'Origin, Accept-Encoding' })) },
  { name: 'has a clock that is a day behind', code: 'EW-C86', resource: 'endpoint', place: 'Date', bend: given(at('health'), (answer) => withHeaders(answer, { date: new Date(Date.parse(headerOf(answer, 'date') ?? '') - 86_400_000).toUTCString() })) },
];

const files: readonly Fault[] = [
  { name: 'shows its file instead of sending it', code: 'EW-C90', resource: 'segmentFile', place: 'Content-Disposition', bend: given(at('missions/segment\\.csv'), (answer) => withHeaders(answer, { 'content-disposition': 'inline' })) },
  { name: 'does not quote', code: 'EW-C91', resource: 'npsAnswersFile', place: 'body', beside: 'all', bend: csv(answersFile, (text) => text.replaceAll('"', '')) },
  { name: 'leaves the last customer out of its file', code: 'EW-C92', resource: 'segmentFile', place: /^row \d+$/, beside: ['segment'], bend: csv(at('missions/segment\\.csv'), withoutLastLine) },
  { name: 'lets formulas into its file', code: 'EW-C93', resource: 'npsAnswersFile', place: /^line \d+, field \d+$/, bend: csv(answersFile, (text) => text.replaceAll("'=", '=')) },
  { name: 'names the column as it likes', code: 'EW-C94', resource: 'segmentFile', place: '?property', bend: csv(at('missions/segment\\.csv'), (text) => text.replace('ew_check.count', 'missions')) },
  { name: 'has lost its preview', code: 'EW-C95', resource: 'report', place: 'preview', bend: whatever(/^\/v1\/reports\/preview\//, () => true, () => problem(404, 'not-found')) },
];

export const faults: readonly Fault[] = [...form, ...parameters, ...periods, ...sense, ...refusals, ...origins, ...caches, ...files];

/** Faults that need to know the tokens. */
export const accessFaults = (token: string, readToken: string): readonly Fault[] => [
  { name: 'repeats the token', code: 'EW-C08', resource: 'kpis', place: 'body', bend: inAnswer(kpis, (answer) => (answer.askedBy = token)) },
  { name: 'needs no token', code: 'EW-C20', resource: 'missionList', place: 'Authorization', bend: letIn(list, token, (headers) => !headers.has('authorization')) },
  { name: 'does not verify signatures', code: 'EW-C21', resource: 'tenant', place: 'Authorization', bend: letIn(tenant, token, (headers) => headers.get('authorization')?.startsWith(`Bearer ${token.slice(0, 40)}`) === true) },
  { name: 'forbids where it should ask for a token', code: 'EW-C22', resource: 'flow', place: 'Authorization', bend: whatever(flow, (asked) => isOpen(asked) && asked.status === 401 && !isPage(asked), () => problem(403, 'forbidden')) },
  { name: 'wants a token for its health', code: 'EW-C23', resource: 'health', place: 'status', bend: whatever(at('health'), isOpen, () => problem(401, 'unauthorized')) },
  { name: 'shows people to whoever may read', code: 'EW-C24', resource: 'segment', place: 'Authorization', bend: letIn(at('missions/segment'), token, (headers) => headers.get('authorization') === `Bearer ${readToken}`) },
  { name: 'does not say how to sign in', code: 'EW-C25', resource: 'impact', place: 'WWW-Authenticate', bend: whatever(impact, ({ status }) => status === 401, (answer) => withHeaders(answer, { 'www-authenticate': undefined })) },
];
