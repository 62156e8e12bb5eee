// Finds the recorded answer to a question as an endpoint would be asked it. Pure; runs in browsers and in Node.
import { resources, type Problem, type ResourceName } from 'engagement-widgets/contract';

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

type Query = Readonly<Record<string, string>>;
type Json = Readonly<Record<string, unknown>>;

const dayLength = 86_400_000;
/** A whole value, or the day of a moment: never a date within an id or a sentence. */
const dates = /(?<=^|")\d{4}-\d{2}-\d{2}(?=T\d{2}:|"|$)/g;
/** These are matched apart from the rest, or change nothing that was recorded. */
const apart = new Set(['from', 'to', 'compare', 'preview', 'masked', 'page', 'pageSize', 'sort', 'descending', 'archived']);

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
const filters = (query: Query, zone: string): Query => Object.fromEntries(Object.entries(query).filter(([key, value]) => !apart.has(key) && !(key === 'zone' && value === zone)));

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

/** Takes out what was not asked for: the previous period, names, rows of other pages. */
function fit({ name, answer }: Recording, query: Query): Json | undefined {
  const fitted: Record<string, unknown> = { ...(answer as Json) };
  if (query['compare'] !== 'true') for (const key of ['previous', 'previousPeriod']) delete fitted[key];
  if (name === 'flow' && query['compare'] !== 'true') for (const key of ['modules', 'transitions']) fitted[key] = without(fitted[key], 'previous');
  return name === 'leaderboard' ? page(fitted, query) : fitted;
}

function without(rows: unknown, key: string): Json[] {
  return (rows as Json[]).map(({ [key]: _, ...rest }) => rest);
}

function page(answer: Record<string, unknown>, query: Query): Json | undefined {
  const sorted = (query['sort'] ?? 'rank') === 'rank' && query['descending'] !== 'true';
  const size = Number(query['pageSize'] ?? 50);
  const first = Number(query['page'] ?? 0) * size;
  const kept = (answer['entries'] as Json[]).slice(first, first + size);
  // Other orders, and pages beyond the recorded rows, cannot be made from what was kept.
  if (!sorted || (kept.length < size && first + kept.length < Number(answer['total']))) return undefined;
  const compared = query['compare'] === 'true' ? kept : without(kept, 'previousRank');
  const entries = query['masked'] === 'true' ? compared.map((entry) => ({ ...entry, name: null })) : compared;
  return { ...answer, page: Number(query['page'] ?? 0), pageSize: size, entries };
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
      recording.name === at.name && same(recording.params, at.params) && withArchived(at.name, recording.query) === withArchived(at.name, query) && same(filters(recording.query, ''), filters(query, zoneOf(recording))),
  );
  const recording = ofPeriod(found, query, usual);
  const answer = recording && fit(recording, query);
  if (!answer) return missing('This was not recorded. Recorded are the last 7, 30 and 90 days and all time.');
  return { status: 200, answer: JSON.parse(moveDates(JSON.stringify(answer), days)) as unknown };
}

function missing(detail: string): Found {
  return { status: 404, problem: { type: 'urn:engagement-widgets:problem:not-found', kind: 'not-found', title: 'Not recorded', status: 404, detail } };
}
