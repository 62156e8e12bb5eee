// How the sessions of a period moved through an experience.
import type { FlowTransition } from 'engagement-widgets/contract';
import type { Queries, QueryContext } from '../../queries.types.js';
import { sqlTime, type Parameters } from '../../store/port.js';
import { experienceOf, modulesOf, published, uncatalogued, type ModuleEntry } from './catalog.js';
import { moduleSums, noSums, type ModuleSums } from './module-sums.js';
import type { Span } from '../period.js';
import { bothSpans, questionOf, spanParameters } from '../question.js';
import { paths } from './sessions.js';
import { successOf } from './success.js';

type Totals = {
  sessions: number;
  people: number;
  conversations: number;
  ended: number;
  left: number;
  active: number;
};

/** A session that saw no module is in the totals and at no module. */
const totalsSql = `
  WITH ${paths}
  SELECT
    count() AS sessions, uniqExactArray(people) AS people, countIf(conversation) AS conversations,
    countIf(state = 'ended') AS ended, countIf(state = 'left') AS left, countIf(state = 'active') AS active
  FROM paths`;

interface Standing {
  module: string;
  starts: number;
  incoming: number;
  outgoing: number;
  ended: number;
  left: number;
  active: number;
}

const standingSql = `
  WITH ${paths}
  SELECT
    module, countIf(step = 1) AS starts, countIf(step > 1) AS incoming, countIf(step < steps) AS outgoing,
    countIf(step = steps AND state = 'ended') AS ended, countIf(step = steps AND state = 'left') AS left, countIf(step = steps AND state = 'active') AS active
  FROM (SELECT steps, state, step, module FROM paths ARRAY JOIN path AS module, arrayEnumerate(path) AS step)
  GROUP BY module`;

const transitionsSql = `
  WITH ${paths}
  SELECT hop.1 AS from, hop.2 AS to, count() AS count
  FROM (SELECT arrayJoin(arrayZip(arrayPopBack(path), arrayPopFront(path))) AS hop FROM paths WHERE steps > 1)
  GROUP BY from, to
  ORDER BY count DESC, from, to`;

interface SpanFlow {
  totals: Totals;
  sums: Map<string, ModuleSums>;
  standing: Map<string, Standing>;
  transitions: FlowTransition[];
}

async function spanFlow({ store }: Pick<QueryContext, 'store'>, parameters: Parameters): Promise<SpanFlow> {
  const [totals] = await store.query<Totals>(totalsSql, parameters);
  const standing = await store.query<Standing>(standingSql, parameters);
  return {
    totals: totals as Totals,
    standing: new Map(standing.map((row) => [row.module, row])),
    sums: await moduleSums(store, parameters),
    transitions: await store.query<FlowTransition>(transitionsSql, parameters),
  };
}

const still: Omit<Standing, 'module'> = { starts: 0, incoming: 0, outgoing: 0, ended: 0, left: 0, active: 0 };

function moduleOf(entry: ModuleEntry, now: SpanFlow, before: SpanFlow | null) {
  const { starts, incoming, outgoing, ended, left, active } = now.standing.get(entry.id) ?? still;
  const figures = ({ sums }: SpanFlow) => {
    const of = sums.get(entry.id) ?? noSums;
    return { visits: of.visits, sessions: of.sessions, ...successOf(entry.type, of) };
  };
  const people = now.sums.get(entry.id)?.people ?? 0;
  const previous = before && { ...figures(before), left: before.standing.get(entry.id)?.left ?? 0 };
  return { ...entry, ...figures(now), people, starts, incoming, outgoing, ended, left, active, previous };
}

const hopOf = ({ from, to }: FlowTransition): string => JSON.stringify([from, to]);

function transitionsOf(now: SpanFlow, before: SpanFlow | null) {
  if (!before) return now.transitions;
  const counts = new Map(before.transitions.map((hop) => [hopOf(hop), hop.count]));
  const current = now.transitions.map((hop) => ({ ...hop, previous: counts.get(hopOf(hop)) ?? 0 }));
  const here = new Set(now.transitions.map(hopOf));
  const gone = before.transitions.filter((hop) => !here.has(hopOf(hop))).map((hop) => ({ ...hop, count: 0, previous: hop.count }));
  return [...current, ...gone];
}

/** Modules that only facts know come last, so that the identity in visits holds over the list. */
function withUncatalogued(entries: ModuleEntry[], spans: (SpanFlow | null)[]): ModuleEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const others = new Set(spans.flatMap((span) => [...(span?.sums.keys() ?? [])]).filter((id) => !known.has(id)));
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
  const { current, previous } = await bothSpans(question, (span) => spanFlow(context, parameters(span)));
  return {
    ...question.envelope,
    experience: { id: experience.id, name: experience.name },
    ...current.totals,
    modules: withUncatalogued(entries, [current, previous]).map((entry) => moduleOf(entry, current, previous)),
    transitions: transitionsOf(current, previous),
    previous: previous?.totals ?? null,
  };
};
