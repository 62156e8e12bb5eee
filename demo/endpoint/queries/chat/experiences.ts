// Experiences and folders of a tenant with what happened in the period; one experience with its modules.
import type { Queries } from '../../queries.types.js';
import { isoTime, type Parameters, type Store } from '../../store/port.js';
import { daysOf, type ResolvedPeriod } from '../period.js';
import { counted, questionOf, spanParameters, tenantSettings } from '../question.js';
import { zoneKnownAs } from '../zone.js';
import { experienceOf, experiencesOf, foldersOf, modulesOf, published, type Entry } from './catalog.js';
import { sessionsFor, visitTypes } from './sessions.js';

// Folders come by parameter: people are distinct over a folder's experiences, never a sum.
const sumsSql = `
  SELECT
    grouping(experience) AS whole, experience, transform(experience, {ids:Array(String)}, {folders:Array(String)}, '') AS folder,
    sum(starts) AS allStarts, uniqExactIf(who, who != '') AS people
  FROM sessions
  WHERE visit AND experience IN {ids:Array(String)}
  GROUP BY GROUPING SETS ((experience, folder), (folder))`;

const daysSql = `
  SELECT experience, toString(toDate(started, {zone:String})) AS day, sum(starts) AS allStarts
  FROM sessions
  WHERE visit AND experience IN {ids:Array(String)}
  GROUP BY experience, day`;

/** More days are no longer a small chart. */
const mostTrendDays = 366;

const agesSql = `
  SELECT
    experience, toString(toDate(min(at), {zone:String})) AS since, toString(toDate(max(at), {zone:String})) AS until,
    countIf(type IN ${visitTypes}) AS visits, maxIf(at, type IN ${visitTypes}) AS lastVisit
  FROM facts
  WHERE ${counted} AND experience IN {ids:Array(String)}
  GROUP BY experience`;

type SumRow = { whole: number; experience: string; folder: string; allStarts: number; people: number };
type DayRow = { experience: string; day: string; allStarts: number };
type AgeRow = { experience: string; since: string; until: string; visits: number; lastVisit: string };

const byName = (a: { name: string; id: string }, b: { name: string; id: string }) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);

const none = { starts: 0, people: 0 };
const figures = (row: SumRow | undefined) => (row ? { starts: row.allStarts, people: row.people } : none);

interface Found {
  sums: SumRow[];
  ages: AgeRow[];
  /** Starts of an experience on each day, in order. */
  trend: (experience: string) => number[] | null;
}

function summaryOf({ id, name, folder, archived, note }: Entry<'experience'>, { sums, ages, trend }: Found) {
  const age = ages.find((row) => row.experience === id);
  return {
    id, name, folder, archived, note,
    since: age?.since ?? null,
    ...figures(sums.find((row) => !row.whole && row.experience === id)),
    lastVisit: age?.visits ? isoTime(age.lastVisit) : null,
    trend: trend(id),
  };
}

async function trendsOf({ store, period }: { store: Store; period: ResolvedPeriod }, sql: string, parameters: Parameters): Promise<Found['trend']> {
  const days = daysOf({ ...period, end: period.completeUntil ?? period.end }, period.zone);
  if (days.length > mostTrendDays) return () => null;
  const rows = await store.query<DayRow>(`WITH ${sql}${daysSql}`, parameters);
  const starts = new Map(rows.map(({ experience, day, allStarts }) => [`${day} ${experience}`, allStarts]));
  return (experience) => days.map((day) => starts.get(`${day} ${experience}`) ?? 0);
}

/** Archived experiences are left out, of the folders' sums too, unless `archived` is true. `lastVisit` and `since` look at all time. */
export const experiences: Queries['experiences'] = async (context) => {
  const { store, tenant, query } = context;
  const question = await questionOf(context);
  const all = await experiencesOf(store, tenant);
  const entries = all.filter(({ archived }) => !archived || query.archived === 'true').sort(byName);
  const folders = (await foldersOf(store, tenant)).sort(byName);
  const asked = { ...spanParameters(question, question.period), ids: entries.map(({ id }) => id), folders: entries.map(({ folder }) => folder ?? '') };
  const { sessions, reach } = await sessionsFor(store, 'all', asked);
  const parameters = { ...asked, ...reach };
  const sums = await store.query<SumRow>(`WITH ${sessions}${sumsSql}`, parameters);
  const found = { sums, ages: await store.query<AgeRow>(agesSql, asked), trend: await trendsOf({ store, period: question.period }, sessions, parameters) };
  return {
    ...question.envelope,
    archivedCount: all.filter(({ archived }) => archived).length,
    folders: folders.map(({ id, name }) => ({ id, name, ...figures(sums.find((row) => row.whole && row.folder === id)) })),
    experiences: entries.map((entry) => summaryOf(entry, found)),
  };
};

/** The catalogue of one experience, and the first and last day with facts in the tenant's zone. */
export const experience: Queries['experience'] = async (context) => {
  const { store, tenant, now } = context;
  const { zone } = await tenantSettings(context);
  const { id, name, folder, archived, note } = await experienceOf(context);
  const [age] = await store.query<AgeRow>(agesSql, { tenant, preview: false, zone: zoneKnownAs(zone) ?? 'UTC', ids: [id] });
  const modules = (await modulesOf(store, tenant, id)).map(published);
  return { id, name, folder, archived, note, since: age?.since ?? null, until: age?.until ?? null, zone, generatedAt: now.toISOString(), modules };
};
