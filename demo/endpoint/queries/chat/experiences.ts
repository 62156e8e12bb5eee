// Experiences and folders of a tenant with what happened in the period; one experience with its modules.
import type { Queries } from '../../queries.types.js';
import { counted, questionOf, spanParameters, tenantSettings } from '../question.js';
import { zoneKnownAs } from '../zone.js';
import { experienceOf, experiencesOf, foldersOf, modulesOf, published, type Entry } from './catalog.js';
import { sessionsFor, visitTypes } from './sessions.js';

// Folders come by parameter: people are distinct over a folder's experiences, never a sum.
const sumsSql = `
  SELECT
    grouping(experience) AS whole, experience, transform(experience, {ids:Array(String)}, {folders:Array(String)}, '') AS folder,
    count() AS starts, uniqExactIf(who, who != '') AS people
  FROM sessions
  WHERE visit AND experience IN {ids:Array(String)}
  GROUP BY GROUPING SETS ((experience, folder), (folder))`;

const agesSql = `
  SELECT
    experience, toString(toDate(min(at), {zone:String})) AS since, toString(toDate(max(at), {zone:String})) AS until,
    countIf(type IN ${visitTypes}) AS visits, maxIf(at, type IN ${visitTypes}) AS lastVisit
  FROM facts
  WHERE ${counted} AND experience IN {ids:Array(String)}
  GROUP BY experience`;

type SumRow = { whole: number; experience: string; folder: string; starts: number; people: number };
type AgeRow = { experience: string; since: string; until: string; visits: number; lastVisit: string };

/** The store writes moments in UTC, without saying so. */
const momentFrom = (stored: string): string => new Date(`${stored.replace(' ', 'T')}Z`).toISOString();

const byName = (a: { name: string; id: string }, b: { name: string; id: string }) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);

const none = { starts: 0, people: 0 };
const figures = (row: SumRow | undefined) => (row ? { starts: row.starts, people: row.people } : none);

function summaryOf({ id, name, folder, archived, note }: Entry<'experience'>, sums: SumRow[], ages: AgeRow[]) {
  const age = ages.find((row) => row.experience === id);
  return {
    id, name, folder, archived, note,
    since: age?.since ?? null,
    ...figures(sums.find((row) => !row.whole && row.experience === id)),
    lastVisit: age?.visits ? momentFrom(age.lastVisit) : null,
  };
}

/** Archived experiences are left out, of the folders' sums too, unless `archived` is true. `lastVisit` and `since` look at all time. */
export const experiences: Queries['experiences'] = async (context) => {
  const { store, tenant, query } = context;
  const question = await questionOf(context);
  const entries = (await experiencesOf(store, tenant)).filter(({ archived }) => !archived || query.archived === 'true').sort(byName);
  const folders = (await foldersOf(store, tenant)).sort(byName);
  const parameters = { ...spanParameters(question, question.period), ids: entries.map(({ id }) => id), folders: entries.map(({ folder }) => folder ?? '') };
  const { sessions, reach } = await sessionsFor(store, 'all', parameters);
  const sums = await store.query<SumRow>(`WITH ${sessions}${sumsSql}`, { ...parameters, ...reach });
  const ages = await store.query<AgeRow>(agesSql, parameters);
  return {
    ...question.envelope,
    folders: folders.map(({ id, name }) => ({ id, name, ...figures(sums.find((row) => row.whole && row.folder === id)) })),
    experiences: entries.map((entry) => summaryOf(entry, sums, ages)),
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
