// What a question may be asked beside its period: compare, preview, parameters that nobody knows, and a period that is not over.
import { daysBetween, shiftDays, today } from '../../format/index.js';
import { figuresOf, isSame, type Figures } from '../figures.js';
import { hasPeriod, type Params, type Session, type Subject } from '../session.js';
import { oneOfEach, subjectsOf } from '../survey.js';

type Envelope = { previousPeriod?: { from: string; to: string; until?: string } | null; zone: string; generatedAt: string; completeUntil?: string | null; preview?: boolean };
type Loose = Readonly<Record<string, unknown>>;

const dated = (session: Session, subjects = oneOfEach(session.survey)): Subject[] => subjects.filter(({ name }) => hasPeriod(name) && session.wants(name));

/** The previous figures of an answer, in the form of an answer over that period. */
const previousOf: Partial<Record<Subject['name'], (answer: Loose) => unknown>> = {
  flow: ({ previous, modules }) => previous && { ...previous, modules: (modules as Loose[]).map(({ id, previous: before }) => ({ id, ...Object(before) as Loose })) },
  kpis: ({ previous }) => previous,
  kpisByDay: ({ previousDays }) => previousDays && { days: previousDays },
  moduleDetail: ({ previous }) => previous,
  missionIndicators: ({ previous }) => previous,
  missionsByType: ({ previous }) => previous,
  missionDetail: ({ previous }) => previous,
  missionList: ({ entries }) => ({ entries: (entries as Loose[]).map(({ id, previousValidations }) => ({ id, validations: previousValidations })) }),
};

/** Where these figures stand in the answer that compares. */
const previousPath = (name: Subject['name'], path: string): string => {
  if (name === 'kpisByDay') return path.replace(/^days/, 'previousDays');
  if (name === 'missionList') return path.replace(/\.validations$/, '.previousValidations');
  return name === 'flow' && path.startsWith('modules') ? path.replace(/^(modules\[\d+\])/, '$1.previous') : `previous.${path}`;
};

async function checkCompare(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const params = session.dated(subject);
  const [plain, compared] = await Promise.all([session.answer(name, params), session.answer(name, { ...params, compare: 'true' })]);
  if (!plain || !compared) return;
  const exchange = await session.get(name, { ...params, compare: 'true' });
  checkUnchanged(session, name, exchange, figuresOf(plain), figuresOf(compared));
  const { from, to } = session.survey.period;
  const first = shiftDays(from, -daysBetween(from, to));
  const { previousPeriod } = compared as unknown as Envelope;
  const expected = `${first} to ${from}`;
  if (!previousPeriod) return session.add('EW-C44', name, exchange, { place: 'previousPeriod', found: previousPeriod, expected });
  if (previousPeriod.from !== first || previousPeriod.to !== from) return session.add('EW-C44', name, exchange, { place: 'previousPeriod', found: `${previousPeriod.from} to ${previousPeriod.to}`, expected });
  await checkPrevious(session, subject, compared as Loose, { ...params, from: first, to: from });
}

function checkUnchanged(session: Session, name: Subject['name'], exchange: Parameters<Session['add']>[2], plain: Figures, compared: Figures): void {
  for (const [key, { value, path }] of plain) {
    const other = compared.get(key);
    if (!other || !isSame(other.value, value)) session.add('EW-C46', name, exchange, { place: other?.path ?? path, found: other?.value, expected: `${value}, as without compare` });
  }
}

async function checkPrevious(session: Session, { name }: Subject, compared: Loose, params: Params): Promise<void> {
  const read = previousOf[name];
  if (!read) return;
  const exchange = await session.get(name, { ...session.period, ...params, ...session.survey.period, compare: 'true' });
  const previous = read(compared);
  if (!previous) return session.add('EW-C45', name, exchange, { place: name === 'kpisByDay' ? 'previousDays' : 'previous', found: previous, expected: 'the figures of the previous period' });
  const before = await session.answer(name, name === 'missionList' ? { ...params, pageSize: '1000' } : params);
  if (!before) return;
  const own = figuresOf(before);
  for (const [key, { value, path }] of figuresOf(previous)) {
    const asked = own.get(key);
    if (asked && !isSame(asked.value, value)) session.add('EW-C45', name, exchange, { place: previousPath(name, path), found: value, expected: `${asked.value}, as when that period is asked itself` });
  }
}

/** Totals that more traffic can only raise. */
const growing: Partial<Record<Subject['name'], RegExp>> = {
  experiences: /\.(starts|people)$/,
  kpis: /^figures\.(starts|sessions|people|conversations|participations|shares)$/,
  flow: /^(sessions|people|conversations)$/,
  moduleDetail: /^(visits|sessions|people)$/,
  missionIndicators: /^(validations|people|active)$/,
  missionsByType: /^(validations|people)$/,
  missionsByDay: /^(validations|people)$/,
  missionList: /^validations$/,
  missionDetail: /^(validations|people|all)$/,
  leaderboard: /^(validations|people)$/,
  demographics: /^people$/,
};

async function checkPreview(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const params = session.dated(subject);
  const [plain, more] = await Promise.all([session.answer(name, params), session.answer(name, { ...params, preview: 'true' })]);
  if (!plain || !more) return;
  const exchange = await session.get(name, { ...params, preview: 'true' });
  const { preview } = more as unknown as Envelope;
  if (preview !== true) session.add('EW-C48', name, exchange, { place: 'preview', found: preview, expected: 'true' });
  const { preview: plainly } = plain as unknown as Envelope;
  if (plainly) session.add('EW-C48', name, await session.get(name, params), { place: 'preview', found: plainly, expected: 'nothing, or false, where it is not asked' });
  const figures = figuresOf(more);
  for (const [key, { value }] of figuresOf(plain)) {
    const counted = figures.get(key);
    if (counted && growing[name]?.test(key) && counted.value < value) session.add('EW-C48', name, exchange, { place: counted.path, found: counted.value, expected: `at least ${value}, as without preview` });
  }
}

async function checkUnknown(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const params = session.dated(subject);
  const plain = await session.answer(name, params);
  if (!plain) return;
  const exchange = await session.ask({ url: session.url(name, params, { 'ew-check': '1' }) });
  const place = '?ew-check';
  if (exchange.status !== 200) return session.add('EW-C32', name, exchange, { place, found: exchange.status, expected: '200, as without it' });
  const figures = figuresOf(plain);
  const changed = [...figuresOf(read(exchange.text))].find(([key, { value }]) => !isSame(figures.get(key)?.value ?? NaN, value));
  if (changed) session.add('EW-C32', name, exchange, { place, found: `${changed[1].path} is ${changed[1].value}`, expected: `${figures.get(changed[0])?.value ?? 'nothing'}, as without it` });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Days of the unfinished period. */
const recent = 7;
const minuteMs = 60_000;

async function checkUnfinished(session: Session, subject: Subject): Promise<void> {
  const { name } = subject;
  const day = session.survey.today;
  const from = shiftDays(day, 1 - recent);
  const params = session.dated(subject, { from, to: shiftDays(day, 1), compare: 'true' });
  const answer = (await session.answer(name, params)) as Envelope | undefined;
  if (!answer) return;
  const exchange = await session.get(name, params);
  const { completeUntil, zone, generatedAt, previousPeriod } = answer;
  const expected = `a moment of ${day}, at most generatedAt`;
  const isWrong = !completeUntil || today(zone, Date.parse(completeUntil)) !== day || Date.parse(completeUntil) > Date.parse(generatedAt) + minuteMs;
  if (isWrong) session.add('EW-C47', name, exchange, { place: 'completeUntil', found: completeUntil, expected });
  const last = shiftDays(from, -1);
  const until = previousPeriod?.until;
  if (previousPeriod && (!until || today(zone, Date.parse(until)) !== last)) session.add('EW-C47', name, exchange, { place: 'previousPeriod.until', found: until, expected: `the same time of ${last}` });
}

async function checkFinished(session: Session, subject: Subject): Promise<void> {
  if (session.survey.period.to > session.survey.today) return;
  const answer = (await session.answer(subject.name, session.dated(subject))) as Envelope | undefined;
  if (answer?.completeUntil == null) return;
  session.add('EW-C47', subject.name, await session.get(subject.name, session.dated(subject)), { place: 'completeUntil', found: answer.completeUntil, expected: 'nothing: the period is over' });
}

export async function checkCompared(session: Session): Promise<void> {
  await Promise.all(dated(session, subjectsOf(session.survey)).map((subject) => checkCompare(session, subject)));
}

export async function checkPreviews(session: Session): Promise<void> {
  await Promise.all(dated(session).map((subject) => checkPreview(session, subject)));
}

export async function checkUnknownParameters(session: Session): Promise<void> {
  await Promise.all(oneOfEach(session.survey).filter(({ name }) => session.wants(name)).map((subject) => checkUnknown(session, subject)));
}

export async function checkReach(session: Session): Promise<void> {
  await Promise.all(dated(session).flatMap((subject) => [checkUnfinished(session, subject), checkFinished(session, subject)]));
}
