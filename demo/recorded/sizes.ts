// Answers of four sizes for stories and tests: none, few and typical are the endpoint's own, what it has no data for is made up.
import { kpiNames, type Answer, type ResourceName, type resources } from 'engagement-widgets/contract';
import { allTime, recorded, recordedPeriods } from './index.js';
import { sizedFlow } from './sized-flow.js';
import { hugeExperiences, hugeKpiDays, hugeKpis, hugeTexts } from './sized-kpis.js';
import { sizedDemographics, sizedIndicators, sizedMissionDetail, sizedMissionList, sizedSegment } from './sized-mission-list.js';
import { sizedByDay, sizedByType, sizedImpact, sizedLeaderboard } from './sized-missions.js';

export const sizes = ['none', 'few', 'typical', 'huge'] as const;
export type Size = (typeof sizes)[number];

type Params = Readonly<Record<string, string>>;
type OfName<N extends ResourceName> = Answer<(typeof resources)[N]>;
type Detail = OfName<'moduleDetail'>;

const campaign = { experience: 'summer-of-sound' };
const times = 4_000;

const big = (value: number | null): number | null => (value === null ? null : value * times);

/** Everything so many times over; a decision has more options than a legend can hold. */
function hugeDetail(params: Params): Detail {
  const detail = recorded('moduleDetail', params, allTime);
  const figures = Object.fromEntries(Object.entries(detail.figures).map(([name, value]) => [name, big(value)]));
  const parts = Object.entries(detail.breakdowns).map(([name, list]) => [name, list.map((part) => ({ ...part, count: part.count * times, people: big(part.people ?? null) }))] as const);
  const breakdowns = Object.fromEntries(parts);
  const sums = { visits: detail.visits * times, sessions: detail.sessions * times, people: detail.people * times };
  return detail.type === 'decision' ? manyOptions({ ...detail, ...sums, figures, breakdowns }) : { ...detail, ...sums, figures, breakdowns };
}

function manyOptions(detail: Detail): Detail {
  const options = Array.from({ length: 40 }, (_, index) => ({ key: `option-${index}`, label: index === 7 ? 'An answer so long that no legend has room for it, whatever the width of the page may be' : `Answer ${index + 1}`, count: Math.ceil(900_000 / (index + 1) ** 1.4), people: Math.ceil(800_000 / (index + 1) ** 1.4) }));
  const answered = options.reduce((total, { count }) => total + count, 0);
  return { ...detail, visits: Math.max(detail.visits, answered), figures: { ...detail.figures, asked: Math.max(detail.visits, answered), answered }, breakdowns: { options } };
}

type Makers = { readonly [N in ResourceName]?: (size: 'few' | 'huge', params: Params, query: Params) => OfName<N> | undefined };

const makers: Makers = {
  flow: (size) => (size === 'huge' ? sizedFlow({ modules: 60, sessions: 1_500, times: 800 }) : undefined),
  moduleDetail: (size, params) => (size === 'huge' ? hugeDetail(params) : undefined),
  kpis: (size, _, query) => (size === 'huge' ? hugeKpis(query) : undefined),
  kpisByDay: (size, _, query) => (size === 'huge' ? hugeKpiDays(query) : undefined),
  npsAnswers: (size, params) => (size === 'huge' ? hugeTexts(params) : undefined),
  experiences: (size, _, query) => (size === 'huge' ? hugeExperiences(query) : undefined),
  missionIndicators: sizedIndicators,
  missionList: sizedMissionList,
  missionDetail: sizedMissionDetail,
  segment: sizedSegment,
  demographics: sizedDemographics,
  missionsByType: sizedByType,
  missionsByDay: sizedByDay,
  impact: sizedImpact,
  leaderboard: sizedLeaderboard,
};

/** Whose experience is no part of the path; the whole tenant is asked with `{}` as parameters. */
const byExperience: ReadonlySet<ResourceName> = new Set(['kpis', 'kpisByDay']);

/** So that figures and pages can be cut from it. */
const whole: Readonly<Partial<Record<ResourceName, Params>>> = { kpisByDay: { kpis: kpiNames.join(',') }, npsAnswers: { page: '0', pageSize: '1000' }, missionList: { page: '0', pageSize: '1000' }, segment: { missions: '0', andMore: 'true', page: '0', pageSize: '100000' } };

const queries: Readonly<Record<Exclude<Size, 'huge'>, Params>> = { none: recordedPeriods.before, few: recordedPeriods.yesterday, typical: {} };

/**
 * `sized('few', 'moduleDetail', { experience: 'summer-of-sound', module: 'rate-us' })`; the campaign where no experience is given.
 * @param query Beyond the period, such as `{ compare: 'true' }`; used where the answer is a recorded one.
 */
export function sized<N extends ResourceName>(size: Size, name: N, params: Params = campaign, query: Params = {}): OfName<N> {
  const asked: Params = { ...whole[name], ...(byExperience.has(name) && params['experience'] && { experience: params['experience'] }), ...query };
  const made = size === 'few' || size === 'huge' ? makers[name]?.(size, params, asked) : undefined;
  if (made) return made;
  return recorded(name, params, { ...asked, ...(size === 'huge' ? allTime : queries[size]) });
}
