// Sums that key figures are made of, over the sessions of a span: of all of it, by day, and split.
import type { Parameters, Store } from '../../store/port.js';
import { counted } from '../question.js';
import type { KindSums, KpiSource, KpiSums, Part, Present, ScoreSums, SessionSums } from './kpi-figures.js';
import { participationTypes, scopes, type Scope, type SessionSql } from './sessions.js';

/** The sessions of a span, ready to be read. */
export interface KpiReading {
  store: Store;
  sql: SessionSql;
  parameters: Parameters;
}

/** Modules of the catalogue with what they are for: their type, or the channel that they ask for. */
const places = `
  places AS (
    SELECT experience, id AS module, multiIf(is = 'web-push', 'webPush', is = 'opt-in', JSONExtractString(body, 'channel'), is) AS place
    FROM (SELECT experience, id, body, lower(JSONExtractString(body, 'type')) AS is FROM catalog FINAL WHERE tenant = {tenant:String} AND kind = 'module')
  )`;

const at = (list: string): string => `(experience, module) IN (SELECT experience, module FROM places WHERE place IN ${list})`;
const askingPlaces = "('webPush', 'reminder', 'newsletter', 'profiling', 'sms', 'nps', 'sign-in')";
const keptTypes = `(
    'optIn.asked', 'optIn.single', 'optIn.double', 'optIn.rejected', 'optIn.out', 'shared', 'pin.mailed', 'pin.failed', 'pin.right', 'pin.wrong',
    'customer.created', 'data.asked', 'data.entered', 'instantWin.played', 'giveaway.entered')`;
const keptFacts = `(type IN ${keptTypes} OR (type = 'shown' AND ${at(askingPlaces)}))`;

/** People are counted within a kind and part: a kind is what one person counts once for, wherever it happened. */
const kindSql = `if(type IN ${participationTypes}, 'participation', type)`;
const partSql = `
      multiIf(type = 'shown' OR startsWith(type, 'optIn.'), place, type = 'shared', properties['channel'], startsWith(type, 'data.'), properties['field'], '')`;

/** The civil day on which the session started, or nothing where the span is not parted by day. */
const dayOf = (byDay: boolean): string => (byDay ? 'toString(toDate(started, {zone:String}))' : "''");

const sessionsSql = `
  SELECT
    ${dayOf(true)} AS day, count() AS sessions, sum(starts) AS allStarts, uniqExactIf(who, who != '') AS people, countIf(conversation) AS conversations,
    sum(milliseconds) AS screen, stddevSamp(milliseconds) AS deviation
  FROM sessions
  WHERE visit
  GROUP BY day`;

const kindsSql = (byDay: boolean): string => `
  SELECT ${dayOf(byDay)} AS day, ${kindSql} AS kind, ${partSql} AS part, count() AS count, uniqExactIf(person, person != '') AS people
  FROM told LEFT JOIN places USING (experience, module)
  GROUP BY day, kind, part`;

const scoresSql = (byDay: boolean): string => `
  SELECT
    ${dayOf(byDay)} AS day, count() AS answered,
    countIf(score <= 6) AS detractors, countIf(score BETWEEN 7 AND 8) AS passives, countIf(score >= 9) AS promoters
  FROM answered
  WHERE type = 'nps.scored'
  GROUP BY day`;

type Day = { day: string };
type SessionRow = Day & { sessions: number; allStarts: number; people: number; conversations: number; screen: number; deviation: number | null };
type KindRow = Day & Part & { kind: string };
type ScoreRow = Day & ScoreSums;

const noSessions: SessionSums = { sessions: 0, starts: 0, people: 0, conversations: 0, milliseconds: 0, deviation: null };
const noScores: ScoreSums = { answered: 0, detractors: 0, passives: 0, promoters: 0 };

function sessionSumsOf({ sessions, people, conversations, allStarts, screen, deviation }: SessionRow): SessionSums {
  return { sessions, people, conversations, starts: allStarts, milliseconds: screen, deviation };
}

function sumsOf(session: SessionRow | undefined, kinds: readonly KindRow[], scores: ScoreRow | undefined): KpiSums {
  const parts = (kind: string): Part[] => kinds.filter((row) => row.kind === kind);
  const facts = (kind: string, part?: string): KindSums => {
    const rows = parts(kind).filter((row) => part === undefined || row.part === part);
    return { count: rows.reduce((sum, { count }) => sum + count, 0), people: rows[0]?.people ?? 0 };
  };
  return { sessions: session ? sessionSumsOf(session) : noSessions, facts, parts, scores: scores ?? noScores };
}

/** @returns The sums of a day, or where not parted by day those of `''`; sessions are then summed by `visitSums`. */
export async function kpiSums({ store, sql, parameters }: KpiReading, sources: ReadonlySet<KpiSource>, byDay: boolean): Promise<(day: string) => KpiSums> {
  const read = <Row extends object>(wanted: boolean, text: string): Promise<Row[]> => (wanted ? store.query<Row>(text, parameters) : Promise.resolve([]));
  const sessions = await read<SessionRow>(byDay && sources.has('sessions'), `WITH ${sql.sessions}${sessionsSql}`);
  const kinds = await read<KindRow>(sources.has('facts'), `WITH ${places},${sql.told(keptFacts)}${kindsSql(byDay)}`);
  const surveys = `type IN ('shown', 'nps.scored') AND ${at("('nps')")}`;
  const scores = await read<ScoreRow>(sources.has('scores'), `WITH ${places},${sql.told(surveys)}${scoresSql(byDay)}`);
  const [sessionsOn, kindsOn, scoresOn] = [onDays(sessions), onDays(kinds), onDays(scores)];
  return (day) => sumsOf(sessionsOn(day)[0], kindsOn(day), scoresOn(day)[0]);
}

/** Rows of a day, found at once: ten years have thousands of days. */
function onDays<Row extends Day>(rows: readonly Row[]): (day: string) => readonly Row[] {
  const byDay = new Map<string, Row[]>();
  for (const row of rows) {
    const found = byDay.get(row.day);
    if (found) found.push(row);
    else byDay.set(row.day, [row]);
  }
  return (day) => byDay.get(day) ?? [];
}

/** How sessions are parted, the most frequent first. */
export type SessionParts = Readonly<Record<'platforms' | 'languages' | 'hours', Part[]>>;

/** What was not named is `unknown`, and no key is longer than an answer can carry. */
const nameOf = (column: string): string => `if(visits.${column} = '', 'unknown', substringUTF8(visits.${column}, 1, 100)) AS ${column}`;

const splitsSql = `
  SELECT
    multiIf(NOT grouping(platform), 'platforms', NOT grouping(language), 'languages', 'hours') AS split,
    multiIf(split = 'platforms', platform, split = 'languages', language, toString(hour)) AS part,
    count() AS count, uniqExactIf(who, who != '') AS people
  FROM (SELECT who, ${nameOf('platform')}, ${nameOf('language')}, toHour(started, {zone:String}) AS hour FROM sessions AS visits WHERE visit)
  GROUP BY GROUPING SETS ((platform), (language), (hour))
  ORDER BY count DESC, part`;

export async function sessionParts({ store, sql, parameters }: KpiReading): Promise<SessionParts> {
  const rows = await store.query<Part & { split: string }>(`WITH ${sql.sessions}${splitsSql}`, parameters);
  const split = (name: string): Part[] => rows.filter((row) => row.split === name);
  return { platforms: split('platforms'), languages: split('languages'), hours: split('hours') };
}

export interface FunnelSums {
  started: number;
  conversed: number;
  participated: number;
  /** Customers among who participated. */
  customers: number;
  /** Customers among who conversed, whether they participated or not. */
  conversedCustomers: number;
}

/** One row per person, whoever is nobody as one: so that steps are of people, over all their visits. */
const visitsSql = `
  SELECT
    sum(visits) AS sessions, sum(begun) AS allStarts, countIf(who != '') AS people, sum(talks) AS conversations, sum(time) AS screen, stddevSampMerge(spread) AS deviation,
    people AS started, countIf(who != '' AND talked) AS conversed, countIf(who != '' AND talked AND played) AS participated,
    countIf(who != '' AND talked AND played AND joined) AS customers, countIf(who != '' AND talked AND joined) AS conversedCustomers
  FROM (
    SELECT
      who, count() AS visits, sum(starts) AS begun, countIf(conversation) AS talks, sum(milliseconds) AS time, stddevSampState(milliseconds) AS spread,
      max(conversation) AS talked, max(participated) AS played, max(created) AS joined
    FROM sessions
    WHERE visit
    GROUP BY who
  )`;

/** Sums over the sessions of the whole span, and the steps of its people. */
export async function visitSums({ store, sql, parameters }: KpiReading): Promise<{ sessions: SessionSums; funnel: FunnelSums }> {
  const [row] = (await store.query<SessionRow & FunnelSums>(`WITH ${sql.sessions}${visitsSql}`, parameters)) as [SessionRow & FunnelSums];
  return { sessions: sessionSumsOf(row), funnel: row };
}

const firstsSql = `
  SELECT toString(first) AS day, kind, count() AS people
  FROM (
    SELECT person, kind, min(toDate(started, {zone:String})) AS first
    FROM (
      SELECT started, who AS person, 'people' AS kind FROM sessions WHERE visit
      UNION ALL
      SELECT started, person, if(type = 'customer.created', 'newCustomers', 'participants') AS kind FROM told
    )
    WHERE person != ''
    GROUP BY person, kind
  )
  GROUP BY day, kind`;

/** People whom a day is the first to count, by name of the figure. */
export async function kpiFirsts({ store, sql, parameters }: KpiReading): Promise<(day: string, kind: string) => number> {
  const types = `(type IN ${participationTypes} OR type = 'customer.created')`;
  const rows = await store.query<Day & { kind: string; people: number }>(`WITH ${sql.told(types)}${firstsSql}`, parameters);
  const rowsOn = onDays(rows);
  return (day, kind) => rowsOn(day).find((row) => row.kind === kind)?.people ?? 0;
}

/** Kinds of modules in the catalogue, and types of facts whenever they happened. */
export async function presentIn(store: Store, scope: Scope, parameters: Parameters): Promise<Present> {
  const sql = `
    WITH ${places}
    SELECT (SELECT groupUniqArray(place) FROM places WHERE ${scopes[scope]}) AS kinds, (SELECT groupUniqArray(type) FROM facts WHERE ${counted} AND ${scopes[scope]}) AS types`;
  const [row] = await store.query<{ kinds: string[]; types: string[] }>(sql, parameters);
  return new Set([...(row?.kinds ?? []), ...(row?.types ?? [])]);
}
