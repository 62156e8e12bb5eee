// Finds the recorded answer to a question as an endpoint would be asked it. Pure; runs in browsers and in Node.
import { resources, type Problem, type ResourceName } from 'engagement-widgets/contract';
import { fit, type Query } from './fit.js';

export interface Recording {
  readonly name: ResourceName;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

/** How the wall clock of the reader lies to that of the recording, in days: dates are moved on the way in and out. */
export interface Clock {
  readonly days: number;
}

const dayLength = 86_400_000;
/** A whole value, or the day of a moment: never a date within an id or a sentence. */
const dates = /(?<=^|")\d{4}-\d{2}-\d{2}(?=T\d{2}:|"|$)/g;
/** These are matched apart from the rest, change nothing that was recorded, or are cut from what was. */
const apart = new Set(['from', 'to', 'compare', 'preview', 'masked', 'page', 'pageSize', 'sort', 'descending', 'archived', 'kpis', 'locale']);
const cutFrom: Readonly<Record<string, readonly string[]>> = { npsAnswers: ['group', 'search'], missionList: ['type', 'search'], leaderboard: ['type', 'search'], segment: ['missions', 'andMore'] };

export function moveDates(text: string, days: number): string {
  return days === 0 ? text : text.replace(dates, (date) => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10));
}

/** The path of a resource below the endpoint's base, its placeholders filled. */
export function pathTo(name: ResourceName, params: Readonly<Record<string, string>>): string {
  return resources[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}

/** Which resource a path below the endpoint's base asks for. */
export function resourceAt(path: string): { name: ResourceName; params: Record<string, string> } | undefined {
  const parts = path.split('/').filter(Boolean);
  for (const [name, { path: pattern }] of Object.entries(resources)) {
    const wanted = pattern.split('/').filter(Boolean);
    const params: Record<string, string> = {};
    const fits = wanted.length === parts.length && wanted.every((part, index) => {
      const given = parts[index]!;
      if (!part.startsWith('{')) return part === given;
      params[part.slice(1, -1)] = decodeURIComponent(given);
      return true;
    });
    if (fits) return { name: name as ResourceName, params };
  }
  return undefined;
}

const same = (a: Query, b: Query): boolean => Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
const isApart = (name: ResourceName, key: string): boolean => apart.has(key) || (cutFrom[name]?.includes(key) ?? false);
const filters = (name: ResourceName, query: Query, zone: string): Query => Object.fromEntries(Object.entries(query).filter(([key, value]) => !isApart(name, key) && !(key === 'zone' && value === zone)));

function zoneOf({ answer }: Recording): string {
  return (answer as { zone?: string }).zone ?? '';
}

/** The longest recorded period stands for every period that holds all of it. */
function ofPeriod(found: readonly Recording[], { from, to }: Query, usual: { from: string; to: string }): Recording | undefined {
  if (found.length > 0 && !found[0]!.query['from']) return found[0];
  const wanted = { from: from ?? usual.from, to: to ?? usual.to };
  const exact = found.find(({ query }) => query['from'] === wanted.from && query['to'] === wanted.to);
  if (exact) return exact;
  const [longest] = found.filter(({ query }) => query['to']! >= usual.to).sort((a, b) => (a.query['from']! < b.query['from']! ? -1 : 1));
  return longest && wanted.from <= longest.query['from']! && wanted.to >= usual.to ? longest : undefined;
}

const withArchived = (name: ResourceName, query: Query): string | undefined => (name === 'experiences' ? (query['archived'] ?? 'false') : undefined);

export type Found = { readonly status: 200; readonly answer: unknown } | { readonly status: 404; readonly problem: Problem };

/**
 * @param usual The period that is answered where none is asked.
 * @param path Below the endpoint's base, such as `/v1/experiences`.
 */
export function lookUp(recordings: readonly Recording[], usual: { from: string; to: string }, path: string, asked: Query, { days }: Clock = { days: 0 }): Found {
  const at = resourceAt(path);
  if (!at) return missing('There is no such resource.');
  const query: Query = Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, key === 'from' || key === 'to' ? moveDates(value, -days) : value]));
  const found = recordings.filter(
    (recording) =>
      recording.name === at.name && same(recording.params, at.params) && withArchived(at.name, recording.query) === withArchived(at.name, query) && same(filters(at.name, recording.query, ''), filters(at.name, query, query['zone'] ? zoneOf(recording) : '')),
  );
  const recording = ofPeriod(found, query, usual);
  const answer = recording && fit(recording.name, recording.answer as object, query);
  if (!answer) return missing('This was not recorded. Recorded are the last 7, 30 and 90 days and all time; of missions also their single days, weeks and months.');
  return { status: 200, answer: JSON.parse(moveDates(JSON.stringify(answer), days)) as unknown };
}

export function missing(detail: string): Found {
  return { status: 404, problem: { type: 'urn:engagement-widgets:problem:not-found', kind: 'not-found', title: 'Not recorded', status: 404, detail } };
}
