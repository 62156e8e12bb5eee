// What the endpoint has: its zone and days, experiences, one module of each type, missions. Everything asked later comes from here.
import { checkAnswer, resources, type Answer, type ResourceName } from '../contract/index.js';
import { parseJson } from '../data/transport/client.js';
import { daysBetween, shiftDays, today } from '../format/index.js';
import type { Exchange } from './asking.js';
import { Session, type Params, type SessionParts, type Subject } from './session.js';

export interface Place {
  readonly experience: string;
  readonly module: string;
  /** In lower case. */
  readonly type: string;
}

export interface Survey {
  /** Zone of every question. */
  readonly zone: string;
  /** The endpoint's own day. */
  readonly today: string;
  /** Days that are over, with facts where there are any. */
  readonly period: { readonly from: string; readonly to: string };
  readonly since: string | null;
  readonly until: string | null;
  readonly experience: string | undefined;
  /** One module of each type, of the experience where it has one. */
  readonly places: readonly Place[];
  /** The one with most validations, and one of the others. */
  readonly missions: readonly string[];
}

export interface Wishes {
  experience?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
}

const usualDays = 28;
/** Catalogues that are read to find a module of each type. */
const mostCatalogues = 25;

/** Whether an id can be a segment of a path: dots alone would climb out of it. */
export const isSegment = (id: string): boolean => id !== '' && !/^\.{1,2}$/.test(id) && !/\p{Surrogate}/u.test(id);

/** What can be read of an answer, whatever else is wrong with it; that is found later. */
async function glance<N extends ResourceName>(session: Session, name: N, params: Params): Promise<Answer<(typeof resources)[N]> | undefined> {
  const { status, text } = await session.get(name, params);
  if (status !== 200) return undefined;
  try {
    const checked = checkAnswer(resources[name], parseJson(text));
    return checked.ok ? (checked.value as Answer<(typeof resources)[N]>) : undefined;
  } catch {
    return undefined;
  }
}

/** Days that are over, so that no figure moves while it is checked. */
function periodOf({ from, to }: Wishes, day: string, since: string | null, until: string | null): Survey['period'] {
  const last = until && until < day ? shiftDays(until, 1) : day;
  const end = to ?? (from && from >= last ? shiftDays(from, 1) : last);
  const begin = shiftDays(end, -usualDays);
  return { from: from ?? (since && since > begin && since < end ? since : begin), to: end };
}

async function placesIn(session: Session, experiences: readonly string[]): Promise<Place[]> {
  const catalogues = await Promise.all(experiences.slice(0, mostCatalogues).map((experience) => glance(session, 'experience', { experience })));
  const all = catalogues.flatMap((entry) => (entry?.modules ?? []).map(({ id, type }) => ({ experience: entry!.id, module: id, type: type.toLowerCase() })));
  return all.filter(({ module, type }, index) => isSegment(module) && all.findIndex((other) => other.type === type) === index);
}

export const empty: Survey = { zone: 'UTC', today: '1970-01-01', period: { from: '1970-01-01', to: '1970-01-02' }, since: null, until: null, experience: undefined, places: [], missions: [] };

/** The first two questions: whether there is an endpoint at all. */
export async function firstContact(parts: SessionParts): Promise<{ health: Exchange; tenant: Exchange }> {
  const { asker } = parts;
  const session = new Session(parts);
  const health = await asker.ask({ url: session.url('health', {}) });
  return { health, tenant: health.failure ? health : await asker.ask({ url: session.url('tenant', {}) }) };
}

export async function surveyOf(parts: SessionParts, wishes: Wishes): Promise<Survey> {
  const blank = new Session(parts);
  const tenant = await glance(blank, 'tenant', {});
  const health = await glance(blank, 'health', {});
  const zone = wishes.zone ?? tenant?.zone ?? 'UTC';
  const day = today(zone, Date.parse(tenant?.generatedAt ?? health?.generatedAt ?? new Date().toISOString()));
  const { since = null, until = null } = tenant ?? {};
  const survey: Survey = { ...empty, zone, today: day, since, until, period: periodOf(wishes, day, since, until) };
  const session = new Session({ ...parts, survey });
  const listed = await glance(session, 'experiences', session.period);
  const experiences = [...(listed?.experiences ?? [])].sort((a, b) => b.starts - a.starts).map(({ id }) => id).filter(isSegment);
  const experience = wishes.experience ?? experiences[0];
  const others = experiences.filter((id) => id !== experience);
  const places = await placesIn(session, experience === undefined ? [] : [experience, ...others]);
  const { entries = [] } = (await glance(session, 'missionList', { ...session.period, pageSize: '1000' })) ?? {};
  const busiest = [...entries].sort((a, b) => b.validations - a.validations).map(({ id }) => id).filter(isSegment);
  return { ...survey, experience, places, missions: [...new Set([busiest[0], busiest.at(-1)])].filter((id) => id !== undefined) };
}

/** Every question that the contract knows and this endpoint can be asked, without a period. */
export function subjectsOf({ experience, places, missions }: Survey): Subject[] {
  const within: Subject[] = experience === undefined ? [] : [
    { name: 'experience', params: { experience } }, { name: 'flow', params: { experience } }, { name: 'kpis', params: { experience } },
    { name: 'kpisByDay', params: { experience } }, { name: 'report', params: { experience } },
  ];
  return [
    ...(['tenant', 'experiences', 'kpis', 'kpisByDay'] as const).map((name) => ({ name, params: {} })),
    ...within,
    ...places.map(({ experience: of, module }): Subject => ({ name: 'moduleDetail', params: { experience: of, module } })),
    ...places.filter(({ type }) => type === 'nps').map(({ experience: of, module }): Subject => ({ name: 'npsAnswers', params: { experience: of, module } })),
    ...(['missionIndicators', 'missionsByType', 'missionsByDay', 'missionList'] as const).map((name) => ({ name, params: {} })),
    ...missions.map((mission): Subject => ({ name: 'missionDetail', params: { mission } })),
    { name: 'impact', params: {} }, { name: 'segment', params: { missions: '1' } }, { name: 'leaderboard', params: {} }, { name: 'demographics', params: {} }, { name: 'reports', params: {} },
  ];
}

/** The first question of each resource, where what is looked at is the same for all of them. */
export function oneOfEach(survey: Survey): Subject[] {
  const all = subjectsOf(survey);
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

/** The first NPS survey, as placeholders of a path. */
export function npsPlace({ places }: Survey): Params | undefined {
  const place = places.find(({ type }) => type === 'nps');
  return place && { experience: place.experience, module: place.module };
}

/** A day within the period at which to cut it: both halves are periods of their own. */
export function middleOf({ from, to }: Survey['period']): string | undefined {
  const days = daysBetween(from, to);
  return days < 2 ? undefined : shiftDays(from, Math.floor(days / 2));
}
