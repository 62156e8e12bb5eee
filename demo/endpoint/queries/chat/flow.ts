// How the sessions of a period moved through an experience.
import type { FlowTransition } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import { sqlTime, type Parameters, type Store } from '../../store/port.js';
import { experienceOf, modulesOf, published, uncatalogued, type ModuleEntry } from './catalog.js';
import { moduleSums, noSums, type ModuleSums, type Reading } from './module-sums.js';
import type { Span } from '../period.js';
import { bothSpans, questionOf, spanParameters } from '../question.js';
import { sessionsFor } from './sessions.js';
import { hasRate, successOf } from './success.js';

type Totals = { sessions: number; people: number; conversations: number; ended: number; left: number; active: number };
type Standing = { visits: number; sessions: number; people: number; starts: number; incoming: number; outgoing: number; ended: number; left: number; active: number };

/** A session that saw no module is in the totals and at no module. */
const totalsSql = `
  SELECT
    count() AS sessions, uniqExactIf(who, who != '') AS people, countIf(conversation) AS conversations,
    countIf(state = 'ended') AS ended, countIf(state = 'left') AS left, countIf(state = 'active') AS active
  FROM paths`;

/** One row per visit with the module that came next, grouped by hop and by module at once. */
const stepsSql = `
  SELECT
    grouping(next) AS anyNext, module, next, count() AS visits, countIf(occurrence = 1) AS sessions, uniqExactIf(who, who != '') AS people,
    countIf(step = 1) AS starts, countIf(step > 1) AS incoming, countIf(step < steps) AS outgoing,
    countIf(step = steps AND state = 'ended') AS ended, countIf(step = steps AND state = 'left') AS left, countIf(step = steps AND state = 'active') AS active
  FROM (
    SELECT who, steps, state, step, module, occurrence, next
    FROM paths
    ARRAY JOIN path AS module, arrayShiftLeft(path, 1) AS next, arrayEnumerate(path) AS step, arrayEnumerateUniq(path) AS occurrence
  )
  GROUP BY GROUPING SETS ((module, next), (module))
  ORDER BY visits DESC, module, next`;

type StepRow = Standing & { anyNext: number; module: string; next: string };

function standingOf({ visits, sessions, people, starts, incoming, outgoing, ended, left, active }: StepRow): Standing {
  return { visits, sessions, people, starts, incoming, outgoing, ended, left, active };
}

interface SpanFlow {
  totals: Totals;
  standing: Map<string, Standing>;
  /** Of modules whose type has a success rate. */
  sums: Map<string, ModuleSums>;
  transitions: FlowTransition[];
}

async function spanFlow(store: Store, asked: Parameters, entries: readonly ModuleEntry[]): Promise<SpanFlow> {
  const sql = await sessionsFor(store, 'one', asked);
  const parameters = { ...asked, ...sql.reach };
  const [totals] = (await store.query<Totals>(`WITH ${sql.paths}${totalsSql}`, parameters)) as [Totals];
  const steps = await store.query<StepRow>(`WITH ${sql.paths}${stepsSql}`, parameters);
  const rated = entries.filter(({ type }) => hasRate(type));
  const ofRated: Reading = { store, sql, types: rated.map(({ type }) => type), modules: 'module IN {rated:Array(String)}', where: 'true', parameters: { ...parameters, rated: rated.map(({ id }) => id) } };
  return {
    totals,
    standing: new Map(steps.filter(({ anyNext }) => anyNext).map((row) => [row.module, standingOf(row)])),
    transitions: steps.filter(({ anyNext, next }) => !anyNext && next !== '').map(({ module, next, visits }) => ({ from: module, to: next, count: visits })),
    sums: rated.length > 0 ? await moduleSums(ofRated) : new Map(),
  };
}

const untouched: Standing = { visits: 0, sessions: 0, people: 0, starts: 0, incoming: 0, outgoing: 0, ended: 0, left: 0, active: 0 };

function moduleOf(entry: ModuleEntry, now: SpanFlow, before: SpanFlow | null) {
  const standing = ({ standing: at }: SpanFlow) => at.get(entry.id) ?? untouched;
  const success = ({ sums }: SpanFlow) => successOf(entry.type, sums.get(entry.id) ?? noSums);
  const earlier = (span: SpanFlow) => {
    const { visits, sessions, left } = standing(span);
    return { visits, sessions, left, ...success(span) };
  };
  return { ...entry, ...standing(now), ...success(now), previous: before && earlier(before) };
}

const hopOf = ({ from, to }: FlowTransition): string => JSON.stringify([from, to]);

/** Hops of the period with their count in the previous one; hops that only the previous one had come last, with 0. */
function transitionsOf(now: SpanFlow, before: SpanFlow | null): FlowTransition[] {
  if (!before) return now.transitions;
  const counts = new Map(before.transitions.map((hop) => [hopOf(hop), hop.count]));
  const here = new Set(now.transitions.map(hopOf));
  const gone = before.transitions.filter((hop) => !here.has(hopOf(hop)));
  return [...now.transitions.map((hop) => ({ ...hop, previous: counts.get(hopOf(hop)) ?? 0 })), ...gone.map((hop) => ({ ...hop, count: 0, previous: hop.count }))];
}

/** Modules that only facts know come last, so that the identity in visits holds over the list. */
function withUncatalogued(entries: ModuleEntry[], spans: (SpanFlow | null)[]): ModuleEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const others = new Set(spans.flatMap((span) => [...(span?.standing.keys() ?? [])]).filter((id) => !known.has(id)));
  const behind = 1 + Math.max(-1, ...entries.map(({ position }) => position));
  return [...entries, ...[...others].sort().map((id, index) => uncatalogued(id, behind + index))];
}

/**
 * Modules, transitions and totals of the sessions started in the period.
 * In visits, for every module: starts + incoming = visits = outgoing + ended + left + active, self loops on both sides.
 */
export const flow: Queries['flow'] = async (context) => {
  const { store, tenant, now } = context;
  const question = await questionOf(context);
  const experience = await experienceOf(context);
  const entries = (await modulesOf(store, tenant, experience.id)).map(published);
  const ends = entries.filter(({ end }) => end).map(({ id }) => id);
  const parameters = (span: Span) => ({ ...spanParameters(question, span), experience: experience.id, ends, now: sqlTime(now) });
  const { current, previous } = await bothSpans(question, (span) => spanFlow(store, parameters(span), entries));
  return {
    ...question.envelope,
    experience: { id: experience.id, name: experience.name },
    ...current.totals,
    modules: withUncatalogued(entries, [current, previous]).map((entry) => moduleOf(entry, current, previous)),
    transitions: transitionsOf(current, previous),
    previous: previous?.totals ?? null,
  };
};
