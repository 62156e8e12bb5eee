// Filters, search and order: what is left fits, and nothing that fits is missing.
import { missionTypes, npsGroups, type NpsGroup } from '../../contract/index.js';
import { npsGroup } from '../../stats/index.js';
import type { Params, Session } from '../session.js';
import { npsPlace } from '../survey.js';

type Entry = Readonly<Record<string, unknown>>;
type Listed = 'missionList' | 'leaderboard' | 'npsAnswers' | 'segment';
interface Page { total: number; entries: readonly Entry[] }

const size = { pageSize: '1000' };
const nonsense = 'ew-check-nobody-is-called-so';

const pageOf = async (session: Session, name: Listed, params: Params): Promise<Page | undefined> => (await session.answer(name, { ...params, ...size })) as unknown as Page | undefined;

/** Notes the first entry that a filter should have left out. */
async function expectOnly(session: Session, name: Listed, params: Params, fits: (entry: Entry) => boolean, what: string, place = ''): Promise<Page | undefined> {
  const page = await pageOf(session, name, params);
  const index = page?.entries.findIndex((entry) => !fits(entry)) ?? -1;
  if (page && index >= 0) {
    const entry = page.entries[index]!;
    session.add('EW-C34', name, await session.get(name, { ...params, ...size }), { place: `entries[${index}]${place && `.${place}`}`, found: place ? entry[place] : entry, expected: what });
  }
  return page;
}

async function expectTotal(session: Session, name: Listed, params: Params, total: number, what: string): Promise<void> {
  const page = await pageOf(session, name, params);
  if (page && page.total !== total) session.add('EW-C34', name, await session.get(name, { ...params, ...size }), { place: 'total', found: page.total, expected: `${total}, ${what}` });
}

const folded = (text: unknown): string => (typeof text === 'string' ? text : '').toLocaleLowerCase('en');

/** Some signs from the middle of a text, in the other letter case. */
const partOf = (text: string): string => [...text].slice(1, 7).join('').trim().toLocaleUpperCase('en');

/** Searches for a part of the first entry that has a text. */
async function checkSearch(session: Session, name: Listed, params: Params, fields: readonly string[]): Promise<void> {
  const all = await pageOf(session, name, params);
  const known = all?.entries.find((entry) => /^[A-Za-z0-9 ]{4,}/.test(folded(entry[fields[0]!])));
  if (!known) return;
  const search = partOf(String(known[fields[0]!]));
  const fits = (entry: Entry) => fields.some((field) => folded(entry[field]).includes(folded(search)));
  const found = await expectOnly(session, name, { ...params, search }, fits, `“${search}” in ${fields.join(' or ')}`, fields[0]);
  const isWhole = (all?.total ?? Infinity) <= all!.entries.length;
  const missed = isWhole ? all!.entries.filter(fits).length - (found?.entries.length ?? 0) : 0;
  if (found && missed > 0) session.add('EW-C34', name, await session.get(name, { ...params, search, ...size }), { place: 'entries', found: `${found.entries.length} entries`, expected: `${found.entries.length + missed} with “${search}”, letter case ignored` });
  await expectTotal(session, name, { ...params, search: nonsense }, 0, 'as nothing has that text');
}

/** Notes the first entry that is before one which should come earlier. */
async function expectOrder(session: Session, name: Listed, params: Params, isOrdered: (a: Entry, b: Entry) => boolean, place: string, what: string): Promise<void> {
  const page = await pageOf(session, name, params);
  const index = page?.entries.findIndex((entry, at) => at > 0 && !isOrdered(page.entries[at - 1]!, entry)) ?? -1;
  if (page && index > 0) session.add('EW-C35', name, await session.get(name, { ...params, ...size }), { place: `entries[${index}].${place}`, found: page.entries[index]![place], expected: what });
}

const rising = (key: string) => (a: Entry, b: Entry) => Number(a[key]) <= Number(b[key]);
const falling = (key: string) => (a: Entry, b: Entry) => Number(a[key]) >= Number(b[key]);

/** How names may be ordered: no contract says in which language. */
const collators: ((a: string, b: string) => number)[] = [
  (a, b) => a.localeCompare(b, 'en'),
  (a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }),
  (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  (a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0),
];

async function checkNames(session: Session, name: Listed, params: Params): Promise<void> {
  for (const descending of ['false', 'true']) {
    const asked = { ...params, sort: 'name', descending };
    const page = await pageOf(session, name, asked);
    const names = (page?.entries ?? []).map((entry) => entry['name']).filter((one): one is string => typeof one === 'string');
    const sign = descending === 'true' ? -1 : 1;
    const isSorted = collators.some((compare) => names.every((one, index) => index === 0 || sign * compare(names[index - 1]!, one) <= 0));
    if (!isSorted) session.add('EW-C35', name, await session.get(name, { ...asked, ...size }), { place: 'entries[].name', found: names.slice(0, 3).join(', '), expected: descending === 'true' ? 'names from Z to A' : 'names from A to Z' });
  }
}

async function checkMissionList(session: Session): Promise<void> {
  const { period } = session;
  const all = await pageOf(session, 'missionList', period);
  if (!all) return;
  for (const type of missionTypes) {
    const some = await expectOnly(session, 'missionList', { ...period, type }, (entry) => entry['type'] === type, type, 'type');
    const own = all.entries.filter((entry) => entry['type'] === type).length;
    if (some && all.total === all.entries.length && some.entries.every((entry) => entry['type'] === type)) await expectTotal(session, 'missionList', { ...period, type }, own, `the missions of type ${type} on the whole list`);
  }
  await checkSearch(session, 'missionList', period, ['name', 'description']);
  await checkNames(session, 'missionList', period);
  const of = (sort: string, descending = 'false') => ({ ...period, sort, descending });
  await expectOrder(session, 'missionList', of('popularity'), falling('validations'), 'validations', 'the most popular first');
  await expectOrder(session, 'missionList', of('popularity', 'true'), rising('validations'), 'validations', 'the most popular last');
}

async function checkBoard(session: Session): Promise<void> {
  const { period } = session;
  for (const type of missionTypes) await expectOnly(session, 'leaderboard', { ...period, type }, (entry) => Number(entry[type]) > 0, 'a validation of that type', type);
  await expectOnly(session, 'leaderboard', { ...period, masked: 'true' }, (entry) => entry['name'] === null, 'null', 'name');
  await checkSearch(session, 'leaderboard', period, ['name']);
  await checkNames(session, 'leaderboard', period);
  const of = (sort: string, descending = 'false') => ({ ...period, sort, descending });
  await expectOrder(session, 'leaderboard', of('rank'), rising('rank'), 'rank', 'the first rank first');
  await expectOrder(session, 'leaderboard', of('rank', 'true'), falling('rank'), 'rank', 'the last rank first');
  await expectOrder(session, 'leaderboard', of('classic'), rising('classic'), 'classic', 'fewer before more');
  await expectOrder(session, 'leaderboard', of('classic', 'true'), falling('classic'), 'classic', 'more before fewer');
}

async function checkWritten(session: Session): Promise<void> {
  const place = npsPlace(session.survey);
  const params = { ...session.period, ...place };
  const all = place && (await session.answer('npsAnswers', params));
  if (!all) return;
  for (const group of npsGroups) {
    const score = (entry: Entry) => typeof entry['score'] === 'number' && npsGroup(entry['score']) === group;
    await expectOnly(session, 'npsAnswers', { ...params, group }, score, `a score of ${group}`, 'score');
    await expectTotal(session, 'npsAnswers', { ...params, group }, all.counts[group], `as in counts.${group}`);
  }
  await checkSearch(session, 'npsAnswers', params, ['text']);
  await expectOrder(session, 'npsAnswers', params, (a, b) => Date.parse(String(a['at'])) >= Date.parse(String(b['at'])), 'at', 'the newest first');
}

async function checkSegment(session: Session): Promise<void> {
  const params = { ...session.period, missions: '1' };
  await expectOnly(session, 'segment', params, (entry) => entry['missions'] === 1, '1', 'missions');
  await expectOnly(session, 'segment', { ...params, andMore: 'true' }, (entry) => Number(entry['missions']) >= 1, '1 or more', 'missions');
}

/** Archived experiences come only where they are asked for, and are counted in any case. */
async function checkArchived(session: Session): Promise<void> {
  const [current, all] = await Promise.all([session.answer('experiences', session.period), session.answer('experiences', { ...session.period, archived: 'true' })]);
  if (!current || !all) return;
  const archived = (list: typeof all) => list.experiences.filter((entry) => entry.archived).length;
  const index = current.experiences.findIndex((entry) => entry.archived);
  if (index >= 0) session.add('EW-C34', 'experiences', await session.get('experiences', session.period), { place: `experiences[${index}].archived`, found: true, expected: 'only with archived=true' });
  const asked = { ...session.period, archived: 'true' };
  if (all.archivedCount !== undefined && all.archivedCount !== archived(all)) session.add('EW-C34', 'experiences', await session.get('experiences', asked), { place: 'archivedCount', found: all.archivedCount, expected: `${archived(all)}, the archived ones of the answer` });
}

async function checkKpiNames(session: Session): Promise<void> {
  const params = { ...session.period, kpis: 'sessions,starts' };
  const answer = await session.answer('kpisByDay', params);
  const other = Object.keys(answer?.days[0]?.figures ?? {}).find((name) => !['sessions', 'starts'].includes(name));
  if (other !== undefined) session.add('EW-C34', 'kpisByDay', await session.get('kpisByDay', params), { place: `days[0].figures.${other}`, found: other, expected: 'sessions and starts alone' });
}

/** Sessions with an answer of a group: all answers of that group are in them. */
async function checkNpsGroups(session: Session): Promise<void> {
  const place = npsPlace(session.survey);
  const params = { ...session.period, ...place };
  const all = place && (await session.answer('moduleDetail', params));
  if (!all) return;
  for (const group of npsGroups) await checkNpsGroup(session, { ...params, npsGroup: group, npsModule: place['module']! }, group, all.figures[group]);
}

async function checkNpsGroup(session: Session, params: Params, group: NpsGroup, count: number | null | undefined): Promise<void> {
  const some = await session.answer('moduleDetail', params);
  if (!some || count == null || count === 0) return;
  const exchange = await session.get('moduleDetail', params);
  const { answered } = some.figures;
  if (some.figures[group] !== count) session.add('EW-C34', 'moduleDetail', exchange, { place: `figures.${group}`, found: some.figures[group], expected: `${count}, as without npsGroup` });
  const whole = await session.answer('moduleDetail', { ...session.period, experience: params['experience']!, module: params['module']! });
  const rest = (whole?.figures['answered'] ?? 0) - count;
  if (answered != null && rest > 1 && answered >= count + rest) session.add('EW-C34', 'moduleDetail', exchange, { place: 'figures.answered', found: answered, expected: `fewer than ${count + rest}: the other groups are left out` });
}

async function checkMasked(session: Session): Promise<void> {
  const [mission] = session.survey.missions;
  if (mission === undefined) return;
  const params = { ...session.period, mission, masked: 'true' };
  const answer = await session.answer('missionDetail', params);
  const index = answer?.latest?.findIndex(({ name }) => name !== null) ?? -1;
  if (index >= 0) session.add('EW-C34', 'missionDetail', await session.get('missionDetail', params), { place: `latest[${index}].name`, found: 'a name', expected: 'null' });
}

async function checkCurrency(session: Session): Promise<void> {
  const plain = await session.answer('impact', session.period);
  for (const { currency } of plain?.currencies.slice(0, 3) ?? []) {
    const params = { ...session.period, currency };
    const answer = await session.answer('impact', params);
    if (answer && answer.currency !== currency) session.add('EW-C33', 'impact', await session.get('impact', params), { place: 'currency', found: answer.currency, expected: currency });
  }
}

export async function checkFilters(session: Session): Promise<void> {
  const checks = {
    missionList: checkMissionList, leaderboard: checkBoard, npsAnswers: checkWritten, segment: checkSegment, experiences: checkArchived,
    kpisByDay: checkKpiNames, moduleDetail: checkNpsGroups, missionDetail: checkMasked, impact: checkCurrency,
  };
  for (const [name, check] of Object.entries(checks)) if (session.wants(name)) await check(session);
}
