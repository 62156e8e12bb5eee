// What is recorded: every resource of the contract, over the periods that a page offers. Pure.
import { kpiNames, type ResourceName } from 'engagement-widgets/contract';
import { bins } from 'engagement-widgets/format';
import { missions } from '../generate/missions.js';
import { modulesOf } from '../generate/modules.js';
import { calendarModules, clubModules, giftModules } from '../generate/smaller.js';
import { calendar, campaign, club, giftFinder, helpDesk, planFor } from '../generate/world.js';
import { addDays } from '../import/civil.js';
import { recordedPeriods, recordedToday } from './periods.js';

export interface Question {
  readonly name: ResourceName;
  /** Placeholders of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** File below `answers` that keeps it. */
  readonly file: string;
}

/** Written answers that are kept: all there are, so that groups, searches and pages can be cut from them. */
const recordedTexts = 1000;

type Period = Readonly<{ from: string; to: string }>;

/** First days of the data on the day of recording; the help desk's is known only after its import. */
export interface FirstDays {
  readonly helpDesk: string;
  readonly orders: string;
}

const toTomorrow = (from: string): Period => ({ from, to: addDays(recordedToday, 1) });

function over(periods: readonly Period[], question: Omit<Question, 'query'> & { query?: Record<string, string> }): Question[] {
  return periods.map((period) => ({ ...question, query: { ...question.query, ...period, compare: 'true' } }));
}

const asked = Object.values(recordedPeriods);

/** Key figures of an experience, or of the tenant, with all of them by day. */
function kpiQuestions(experience: string | null, periods: readonly Period[]): Question[] {
  const query: Record<string, string> = experience === null ? {} : { experience };
  return [
    ...over(periods, { name: 'kpis', params: {}, query, file: 'kpis' }),
    ...over(periods, { name: 'kpisByDay', params: {}, query: { ...query, kpis: kpiNames.join(',') }, file: 'kpi-days' }),
  ];
}

const textQuestions = (experience: string, module: string, periods: readonly Period[]): Question[] =>
  over(periods, { name: 'npsAnswers', params: { experience, module }, query: { page: '0', pageSize: String(recordedTexts) }, file: 'written' });

function campaignQuestions(): Question[] {
  const plan = planFor(recordedToday);
  const periods = [...asked, toTomorrow(plan.launch)];
  const params = { experience: campaign };
  const modules = modulesOf(plan).flatMap(({ id }) => over(periods, { name: 'moduleDetail', params: { ...params, module: id }, file: 'campaign-modules' }));
  const groups = ['detractors', 'passives', 'promoters'].flatMap((npsGroup) =>
    ['what-brings-you', 'how-you-listen', 'rate-us'].flatMap((module) => over([recordedPeriods.days30], { name: 'moduleDetail', params: { ...params, module }, query: { npsGroup, npsModule: 'rate-us' }, file: 'campaign-modules' })),
  );
  const texts = ['rate-us', 'rate-booking'].flatMap((module) => textQuestions(campaign, module, periods));
  return [...over(periods, { name: 'flow', params, file: 'flows' }), ...modules, ...groups, ...kpiQuestions(campaign, periods), ...texts];
}

function helpDeskQuestions(firstDay: string): Question[] {
  const params = { experience: helpDesk };
  const all = [toTomorrow(firstDay)];
  const modules = ['Assign seriousness', 'Take in charge ticket', 'Resolve ticket', 'Wait', 'Closed'];
  const periods = [...all, recordedPeriods.days30];
  return [...over(periods, { name: 'flow', params, file: 'flows' }), ...kpiQuestions(helpDesk, periods), ...modules.flatMap((module) => over(all, { name: 'moduleDetail', params: { ...params, module }, file: 'other-modules' }))];
}

function smallerQuestions(firstDay: string): Question[] {
  const of = (experience: string, modules: readonly { id: string }[], periods: readonly Period[]): Question[] => [
    ...over(periods, { name: 'flow', params: { experience }, file: 'flows' }),
    ...kpiQuestions(experience, periods),
    ...modules.flatMap(({ id }) => over(periods, { name: 'moduleDetail', params: { experience, module: id }, file: 'other-modules' })),
  ];
  const usual = [recordedPeriods.days30, toTomorrow(firstDay)];
  const always = [...asked, toTomorrow(firstDay)];
  return [...of(giftFinder, giftModules, always), ...textQuestions(giftFinder, 'gift-score', always), ...of(club, clubModules, usual), ...of(calendar, calendarModules, usual)];
}

/** Most recorded rows of a board, where not all customers are kept. */
const someRows = 1000;
/** Rows of a board of a week, a month, or a day longer ago: two pages. */
const firstRows = 100;
/** More than there are: whatever is asked for can be cut from all of them. */
const allRows = 100_000;
/** Days back from today whose boards are kept whole. */
const recentDays = 31;

const board = (periods: readonly Period[], rows: number): Question[] => over(periods, { name: 'leaderboard', params: {}, query: { page: '0', pageSize: String(rows) }, file: 'leaderboard' });

/** Days, weeks and months since the launch of the missions that a reader may choose within the usual periods: as charts cut them. */
function chosenPeriods(periods: readonly Period[], launch: string): Period[] {
  const recorded = new Set(periods.map(keyOf));
  const all = (['day', 'week', 'month'] as const).flatMap((bin) => periods.flatMap((period) => bins(period, bin))).filter(({ to }) => to > launch);
  const once = new Map(all.filter((period) => !recorded.has(keyOf(period))).map((period) => [keyOf(period), period]));
  return [...once.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ from, to }: Period): string => `${from} ${to}`;

function missionQuestions(firstDay: string): Question[] {
  const { before, days7, days30, days90, withToday, yesterday } = recordedPeriods;
  const always = toTomorrow(firstDay);
  // The first one is kept whole, so it is the one of which there is nothing.
  const periods = [before, days7, days30, days90, withToday, yesterday, always];
  const chosen = chosenPeriods(periods, planFor(recordedToday).launch);
  const recent = ({ from, to }: Period): boolean => to === addDays(from, 1) && from >= addDays(recordedToday, -recentDays);
  const names = ['missionIndicators', 'missionsByType', 'missionsByDay', 'impact', 'demographics'] as const;
  return [
    ...names.flatMap((name) => over(periods, { name, params: {}, file: 'missions' })),
    ...over([...periods, ...chosen], { name: 'missionList', params: {}, query: { page: '0', pageSize: String(someRows) }, file: 'mission-lists' }),
    ...missions.flatMap(({ id }) => over(periods, { name: 'missionDetail', params: { mission: id }, file: 'mission-details' })),
    ...over(periods, { name: 'segment', params: {}, query: { missions: '0', andMore: 'true', page: '0', pageSize: String(allRows) }, file: 'segments' }),
    ...board([before, days7, days30, withToday, yesterday, ...chosen.filter(recent)], allRows), ...board([days90, always], someRows), ...board(chosen.filter((period) => !recent(period)), firstRows),
  ];
}

export function questionsOf({ helpDesk: desk, orders }: FirstDays): Question[] {
  const lists = ['true', 'false'].flatMap((archived) => over([...asked, toTomorrow(desk)], { name: 'experiences', params: {}, query: { archived }, file: 'experiences' }));
  const whole = kpiQuestions(null, [...asked, toTomorrow(desk)]);
  const single = [campaign, helpDesk, giftFinder, club, calendar].map((experience): Question => ({ name: 'experience', params: { experience }, query: {}, file: 'experiences' }));
  const health: Question = { name: 'health', params: {}, query: {}, file: 'experiences' };
  const tenant: Question = { name: 'tenant', params: {}, query: {}, file: 'experiences' };
  return [health, tenant, ...lists, ...single, ...whole, ...campaignQuestions(), ...helpDeskQuestions(desk), ...smallerQuestions(orders), ...missionQuestions(orders)];
}
