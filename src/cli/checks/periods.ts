// Periods and zones: halves add up, days are those of the zone and add up, also where clocks change.
import { daysBetween, shiftDays } from '../../format/index.js';
import { figuresOf, isSame, sum, type Figures } from '../figures.js';
import type { AnswerOf, Params, Session, Subject } from '../session.js';
import { middleOf, oneOfEach } from '../survey.js';

/** Figures that add up over days: by name, as `figuresOf` gives them. People, means and what is as of today do not. */
const additive: Partial<Record<Subject['name'], RegExp>> = {
  experiences: /^(folders|experiences)\[[^\]]*\]\.starts$/,
  kpis: /^figures\.(starts|sessions|conversations|bounces|participations|screenTime|shares|pins\w+|nps\w+|(webPush|reminder|newsletter|profiling|sms)\w+)$|^breakdowns\.(platforms|languages|logIns|channels)\[[^\]]*\]\.count$/,
  flow: /^(sessions|conversations|ended|left|active)$|^modules\[[^\]]*\]\.(visits|sessions|starts|incoming|outgoing|ended|left|active)$|^transitions\[[^\]]*\]\.count$/,
  moduleDetail: /^(visits|sessions)$/,
  npsAnswers: /^(total|counts\.\w+)$/,
  missionIndicators: /^validations$/,
  missionsByType: /^(validations|types\[[^\]]*\]\.validations)$/,
  missionsByDay: /^(validations|days\[[^\]]*\]\.\w+)$/,
  missionList: /^(validations|unknown|entries\[[^\]]*\]\.validations)$/,
  missionDetail: /^(validations|all|revoked|days\[[^\]]*\]\.validations)$/,
  impact: /^currencies\[[^\]]*\]\.(orders|revenue)$/,
  leaderboard: /^validations$/,
};

/** A period in pieces: its first day, where it is cut, and the day after its last. */
interface Cut {
  readonly days: readonly string[];
  readonly zone: string;
}

async function compareParts(session: Session, subject: Subject, { days, zone }: Cut): Promise<void> {
  const { name } = subject;
  const size: Params = name === 'missionList' ? { pageSize: '1000' } : {};
  const paramsOf = (from: string, to: string): Params => ({ ...subject.params, ...size, zone, from, to });
  const whole = paramsOf(days[0]!, days.at(-1)!);
  const pieces = days.slice(1).map((to, index) => paramsOf(days[index]!, to));
  const answers = await Promise.all([whole, ...pieces].map((params) => session.answer(name, params)));
  if (answers.includes(undefined)) return;
  const exchange = await session.get(name, whole);
  const [all, ...parts] = answers.map((answer) => figuresOf(answer)) as [Figures, ...Figures[]];
  const cuts = pieces.map(({ from, to }) => `[${from}, ${to})`).join(' and ');
  for (const [key, { value, path }] of all) {
    if (!additive[name]?.test(key)) continue;
    const seen = parts.map((figures) => figures.get(key)?.value ?? 0);
    if (!isSame(value, sum(seen))) session.add('EW-C40', name, exchange, { place: path, found: value, expected: `${seen.join(' + ')} of ${cuts}` });
  }
}

const minuteMs = 60_000;

/** Minutes that a zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(moment);
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetAtNoon(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return offsetAt(noon - offsetAt(noon, zone) * minuteMs, zone);
}

/** The last day before `to` with more or fewer than 24 hours: clocks change at night. */
export function unevenDay(from: string, to: string, zone: string): string | undefined {
  for (let day = shiftDays(to, -1); day >= from; day = shiftDays(day, -1)) {
    if (offsetAtNoon(day, zone) !== offsetAtNoon(shiftDays(day, -1), zone)) return day;
  }
  return undefined;
}

const zonesWithSummer = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'America/Santiago'];
const longestSearch = 400;

/** The latest day on which clocks changed while there were facts, in the tenant's zone or another one. */
function clockChange({ zone, since, until }: Session['survey']): { day: string; zone: string } | undefined {
  if (!since || !until) return undefined;
  const from = daysBetween(since, until) > longestSearch ? shiftDays(until, -longestSearch) : since;
  for (const name of [zone, ...zonesWithSummer]) {
    const day = unevenDay(shiftDays(from, 1), until, name);
    if (day) return { day, zone: name };
  }
  return undefined;
}

/** Halves of the period, and both sides of a day of 23 or 25 hours. */
export async function checkHalves(session: Session): Promise<void> {
  const subjects = oneOfEach(session.survey).filter(({ name }) => additive[name] && session.wants(name));
  const { experience: own } = session.survey;
  if (own !== undefined && session.wants('kpis')) subjects.push({ name: 'kpis', params: { experience: own } });
  const { period, zone } = session.survey;
  const middle = middleOf(period);
  const change = clockChange(session.survey);
  const cuts: Cut[] = middle ? [{ days: [period.from, middle, period.to], zone }] : [];
  if (change) cuts.push({ days: [-1, 0, 1, 2].map((days) => shiftDays(change.day, days)), zone: change.zone });
  else session.skip('days of 23 and 25 hours', 'no facts lie around a change of clocks');
  for (const cut of cuts) await Promise.all(subjects.map((subject) => compareParts(session, subject, cut)));
}

type Days = readonly { readonly day: string; readonly place: string }[];

function checkDays(session: Session, name: 'missionsByDay' | 'kpisByDay' | 'missionDetail', exchange: Parameters<Session['add']>[2], days: Days, { from, to }: Params): void {
  const expected = `a day from ${from} to before ${to}, each once, in order`;
  days.forEach(({ day, place }, index) => {
    const isWrong = day < from! || day >= to! || (index > 0 && day <= days[index - 1]!.day);
    if (isWrong) session.add('EW-C41', name, exchange, { place, found: day, expected });
  });
}

async function checkMissionDays(session: Session, params: Params): Promise<AnswerOf<'missionsByDay'> | undefined> {
  const answer = await session.answer('missionsByDay', params);
  if (!answer) return undefined;
  const exchange = await session.get('missionsByDay', params);
  checkDays(session, 'missionsByDay', exchange, answer.days.map(({ date }, index) => ({ day: date, place: `days[${index}].date` })), params);
  const total = sum(answer.days.flatMap(({ classic, content, opinion, engagement, unknown }) => [classic, content, opinion, engagement, unknown]));
  if (total !== answer.validations) session.add('EW-C42', 'missionsByDay', exchange, { place: 'validations', found: answer.validations, expected: `${total}, the sum over days and types` });
  return answer;
}

async function checkKpiDays(session: Session, params: Params): Promise<AnswerOf<'kpisByDay'> | undefined> {
  const answer = await session.answer('kpisByDay', params);
  if (!answer) return undefined;
  const exchange = await session.get('kpisByDay', params);
  const days = answer.days.map(({ day }, index) => ({ day, place: `days[${index}].day` }));
  checkDays(session, 'kpisByDay', exchange, days, params);
  const expected = daysBetween(params['from']!, params['to']!);
  if (new Set(days.map(({ day }) => day)).size < expected) session.add('EW-C41', 'kpisByDay', exchange, { place: 'days', found: `${days.length} days`, expected: `${expected} days, those without a session too` });
  return answer;
}

const people = ['people', 'participants', 'newCustomers'];

/** Key figures by day against those of the period; of people, those that no earlier day counts. */
async function checkKpiSums(session: Session, of: Params): Promise<void> {
  for (const kpis of ['starts,sessions,conversations,bounces,people', 'participants,newCustomers,participations,shares,npsAnswered']) {
    const params = { ...session.period, ...of, kpis };
    const [days, whole] = await Promise.all([checkKpiDays(session, params), session.answer('kpis', { ...session.period, ...of })]);
    if (!days || !whole) continue;
    const exchange = await session.get('kpisByDay', params);
    for (const name of kpis.split(',')) {
      const total = whole.figures[name];
      if (total == null || !days.available.includes(name)) continue;
      const parts = sum(days.days.map(({ figures, firsts }) => (people.includes(name) ? firsts?.[name] : figures[name])));
      if (!isSame(parts, total)) session.add('EW-C42', 'kpisByDay', exchange, { place: people.includes(name) ? `days[].firsts.${name}` : `days[].figures.${name}`, found: `${parts} over all days`, expected: `${total}, as in kpis` });
    }
  }
}

/** Days of these two never overlap, so that equal figures on every day mean that nobody looked at the zone. */
const farApart = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** Whether the same days in two zones, 25 hours apart, are told apart; also that each is repeated in the answer. */
async function checkZones(session: Session, name: 'missionsByDay' | 'kpisByDay', of: Params): Promise<void> {
  const ask = (zone: string) => ({ ...session.period, ...of, zone });
  const series: string[] = [];
  for (const zone of farApart) {
    const answer = name === 'missionsByDay' ? await checkMissionDays(session, ask(zone)) : await checkKpiDays(session, ask(zone));
    if (!answer) return;
    if (answer.zone !== zone) session.add('EW-C33', name, await session.get(name, ask(zone)), { place: 'zone', found: answer.zone, expected: zone });
    series.push(JSON.stringify(answer.days));
  }
  const figures = [...figuresOf(JSON.parse(series[0]!)).values()].map(({ value }) => value);
  const isTelling = new Set(figures.filter((value) => value > 0)).size > 3;
  if (isTelling && series[0] === series[1]) {
    session.add('EW-C43', name, await session.get(name, ask(farApart[1])), { place: 'days', found: `the same figures as in ${farApart[0]}`, expected: `days of ${farApart[1]}, which begin 25 hours later` });
  }
}

export async function checkDaysAndZones(session: Session): Promise<void> {
  const { experience, missions } = session.survey;
  if (session.wants('missionsByDay')) {
    await checkMissionDays(session, session.period);
    await checkZones(session, 'missionsByDay', {});
  }
  if (session.wants('kpisByDay')) {
    const subjects: Params[] = experience === undefined ? [{}] : [{}, { experience }];
    for (const of of subjects) await checkKpiSums(session, of);
    await checkZones(session, 'kpisByDay', {});
  }
  const [mission] = missions;
  if (mission === undefined || !session.wants('missionDetail')) return;
  const params = { ...session.period, mission };
  const answer = await session.answer('missionDetail', params);
  if (!answer) return;
  const exchange = await session.get('missionDetail', params);
  checkDays(session, 'missionDetail', exchange, answer.days.map(({ date }, index) => ({ day: date, place: `days[${index}].date` })), params);
  const total = sum(answer.days.map(({ validations }) => validations));
  if (total !== answer.validations) session.add('EW-C42', 'missionDetail', exchange, { place: 'validations', found: answer.validations, expected: `${total}, the sum over days` });
}
