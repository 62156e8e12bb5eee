// How the sessions of a period moved through an experience.
import type { FlowTransition } from 'engagement-widgets/contract';
import type { Queries } from '../../queries.types.js';
import { sqlTime, type Parameters, type Store } from '../../store/port.js';
import { experienceOf, modulesOf, published, uncatalogued, type ModuleEntry } from './catalog.js';
import { moduleSums, noSums, type ModuleSums } from './module-sums.js';
import type { Span } from '../period.js';
import { bothSpans, questionOf, spanParameters } from '../question.js';
import { sessionsFor } from './sessions.js';
import { hasRate, successOf } from './success.js';

type Totals = { sessions: number; people: number; conversations: number; ended: number; left: number; active: number };

/** A session that saw no module is in the totals and at no module. */
const totalsSql = `
  SELECT
    count() AS sessions, uniqExactArray(people) AS people, countIf(conversation) AS conversations,
    countIf(state = 'ended') AS ended, countIf(state = 'left') AS left, countIf(state = 'active') AS active
  FROM paths`;

type Standing = {
  visits: number; sessions: number; people: number;
  starts: number; incoming: number; outgoing: number; ended: number; left: number; active: number;
};

const standingSql = `
  SELECT
    module, count() AS visits, uniqExact(key) AS sessions, uniqExactIf(person, person != '') AS people,
    countIf(step = 1) AS starts, countIf(step > 1) AS incoming, countIf(step < steps) AS outgoing,
    countIf(step = steps AND state = 'ended') AS ended, countIf(step = steps AND state = 'left') AS left, countIf(step = steps AND state = 'active') AS active
  FROM (
    SELECT key, steps, state, step, at.1 AS module, if(at.2 = '', who, at.2) AS person
    FROM paths ARRAY JOIN path AS at, arrayEnumerate(path) AS step
  )
  GROUP BY module`;

const transitionsSql = `
  SELECT hop.1 AS from, hop.2 AS to, count() AS count
  FROM (SELECT arrayJoin(arrayZip(arrayPopBack(route), arrayPopFront(route))) AS hop FROM paths WHERE steps > 1)
  GROUP BY from, to
  ORDER BY count DESC, from, to`;

interface SpanFlow {
  totals: Totals;
  standing: Map<string, Standing>;
  /** Of modules whose type has a success rate. */
  sums: Map<string, ModuleSums>;
  transitions: FlowTransition[];
}

async function spanFlow(store: Store, parameters: Parameters, entries: readonly ModuleEntry[]): Promise<SpanFlow> {
  const sql = await sessionsFor(store, 'one', parameters);
  const read = <Row extends object>(statement: string) => store.query<Row>(`WITH ${sql.paths}${statement}`, parameters);
  const [totals] = (await read<Totals>(totalsSql)) as [Totals];
  const standing = await read<Standing & { module: string }>(standingSql);
  const rated = entries.filter(({ type }) => hasRate(type)).map(({ id }) => id);
  return {
    totals,
    standing: new Map(standing.map(({ module, ...figures }) => [module, figures])),
    sums: rated.length > 0 ? await moduleSums({ store, sql, parameters: { ...parameters, rated }, where: 'module IN {rated:Array(String)}' }) : new Map(),
    transitions: await read<FlowTransition>(transitionsSql),
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
