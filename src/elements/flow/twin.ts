// The flow in words and rows: every figure of every module, every transition, drawn or not, and how each is made. Loaded on first use.
import type { FlowTransition } from '../../contract/index.js';
import type { HeadLine, Table, TableColumn, TableHead, TableRow } from '../../export/index.js';
import { successOf, type FlowNode } from '../../flow/index.js';
import type { Language } from '../../i18n/index.js';
import { formatCount, formatParts } from '../../format/index.js';
import { dropOff, rateOf, type Rate } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
import { quotient } from '../frame/quotient.js';
import { nameOf, reachOf, typeOf, type FlowContext } from './facts.js';
import { changeOfVisits, differenceLines, laterWords } from './speech.js';

type Column = [name: string, kind: TableColumn['kind'], digits?: number];

const always: Column[] = [
  ['position', 'count'], ['name', 'text'], ['type', 'text'], ['visits', 'count'], ['sessions', 'count'], ['share', 'percent', 1], ['people', 'count'], ['starts', 'count'],
  ['incoming', 'count'], ['outgoing', 'count'], ['ended', 'count'], ['left', 'count'], ['active', 'count'], ['dropOff', 'percent', 1],
];
const whereAsked: Column[] = [['succeeded', 'count'], ['asked', 'count'], ['success', 'percent', 1]];
const whereCompared: Column[] = [['previous', 'count'], ['change', 'text']];
const whereDiffering: Column[] = [['note', 'text']];

const hasSuccess = ({ module }: FlowNode) => module !== null && successOf(module) !== null;

export function flowTables(context: FlowContext, head: TableHead, transitions: readonly FlowTransition[]): Table[] {
  return [modulesTable(context, head), transitionsTable(context, head, transitions)];
}

function columns(of: readonly Column[], words: Language['flowLater'], rowHeader: string): TableColumn[] {
  return of.map(([key, kind, digits]) => ({ key, kind, digits, label: words[`column.${key}` as 'column.name'], rowHeader: key === rowHeader }));
}

function modulesTable(context: FlowContext, head: TableHead): Table {
  const words = laterWords(context.locale);
  const nodes = context.graph.nodes.filter(({ module }) => module);
  const has = (test: (node: FlowNode) => unknown, more: Column[]) => (nodes.some(test) ? more : []);
  const shown = [...always, ...has(hasSuccess, whereAsked), ...has(({ module }) => module?.previous, whereCompared), ...has(({ difference }) => difference, whereDiffering)];
  return { caption: words['table.modules'], head, columns: columns(shown, words, 'name'), rows: nodes.map((node) => moduleRow(node, context)) };
}

function moduleRow(node: FlowNode, context: FlowContext): TableRow {
  const { words } = context;
  const module = node.module!;
  const { position, visits, sessions, people, starts, incoming, outgoing, ended, left, active, succeeded, asked, previous } = module;
  return {
    position, visits, sessions, people, starts, incoming, outgoing, ended, left, active,
    name: nameOf(node, words),
    type: typeOf(node, words),
    share: reachOf(node, context)?.share ?? null,
    dropOff: dropOff(module)?.share ?? null,
    succeeded: succeeded ?? null,
    asked: asked ?? null,
    success: successOf(module)?.share ?? null,
    previous: previous?.visits ?? null,
    change: previous ? changeOfVisits(module, context) : null,
    note: formatParts(differenceLines(node, context), context.locale) || null,
  };
}

function transitionsTable(context: FlowContext, head: TableHead, transitions: readonly FlowTransition[]): Table {
  const words = laterWords(context.locale);
  const known = new Map(context.graph.nodes.flatMap((node) => (node.module ? [[node.module.id, node] as const] : [])));
  // A module that the answer lacks is named by its id.
  const name = (id: string) => (known.has(id) ? nameOf(known.get(id)!, context.words) : id);
  const sorted = [...transitions].sort((a, b) => b.count - a.count);
  return {
    caption: words['table.transitions'],
    head,
    columns: columns([['from', 'text'], ['to', 'text'], ['count', 'count'], ['ofSource', 'percent', 1]], words, 'from'),
    rows: sorted.map(({ from, to, count }) => ({ from: name(from), to: name(to), count, ofSource: rateOf(count, known.get(from)?.module?.outgoing)?.share ?? null })),
  };
}

/** Transitions that an explanation names; the table has all. */
const mostTransitions = 30;

export function flowExplanations(context: FlowContext): Explanation[] {
  const words = laterWords(context.locale);
  const { nodes } = context.graph;
  const known = nodes.filter(({ module }) => module);
  const name = (...keys: FigureName[]) => keys.map((key) => words[`column.${key}`]).join(' · ');
  const count = (value: number | null | undefined) => formatCount(value, context.locale);
  const lines = (of: readonly FlowNode[], value: (module: FlowModule, node: FlowNode) => string) => of.map((node) => ({ label: nameOf(node, context.words), value: value(node.module!, node) }));
  const rate = (of: Rate | null | undefined) => quotient(of?.part, of?.base, context.locale);
  const named = (module: FlowModule, ...keys: (typeof inVisits)[number][]) => keys.map((key) => `${words[`column.${key}`]} ${count(module[key])}`).join(' · ');
  const [succeeding, compared] = [known.filter(hasSuccess), known.filter(({ module }) => module!.previous)];
  return [
    { figure: name(...inVisits), rule: words['explain.visits'], lines: lines(known, (module) => named(module, ...inVisits)) },
    { figure: name('share', 'sessions', 'people'), rule: words['explain.sessions'], lines: lines(known, ({ people }, node) => `${rate(reachOf(node, context))} · ${words['column.people']} ${count(people)}`) },
    { figure: name('dropOff'), rule: words['explain.dropOff'], lines: lines(known.filter(({ module }) => dropOff(module!)), (module) => rate(dropOff(module))) },
    ...(succeeding.length > 0 ? [{ figure: name('success', 'succeeded', 'asked'), rule: words['explain.success'], lines: lines(succeeding, (module) => rate(successOf(module))) }] : []),
    ...(compared.length > 0 ? [{ figure: name('previous', 'change'), rule: words['explain.change'], lines: lines(compared, (module) => `${count(module.previous?.visits)} · ${changeOfVisits(module, context)}`) }] : []),
    { figure: [words['table.transitions'], name('count', 'ofSource')].join(' · '), rule: words['explain.transitions'], lines: transitionLines(context) },
    ...(nodes.some(({ difference }) => difference) ? [{ figure: context.words['differs'], rule: words['explain.differs'], lines: lines(known.filter(({ difference }) => difference), (_, node) => formatParts(differenceLines(node, context), context.locale)) }] : []),
    { figure: name('position'), rule: words['explain.position'], lines: lines(known, ({ position }) => count(position)) },
  ];
}

const inVisits = ['visits', 'starts', 'incoming', 'outgoing', 'ended', 'left', 'active'] as const;
type FigureName = (typeof inVisits)[number] | 'share' | 'sessions' | 'people' | 'dropOff' | 'success' | 'succeeded' | 'asked' | 'previous' | 'change' | 'count' | 'ofSource' | 'position';
type FlowModule = NonNullable<FlowNode['module']>;

/** The most frequent ones between modules, each with what it is a share of. */
function transitionLines({ graph, words, locale }: FlowContext): HeadLine[] {
  const { nodes } = graph;
  const between = graph.edges.filter(({ from, to }) => nodes[from]!.module && nodes[to]!.module).slice(0, mostTransitions);
  return between.map(({ from, to, count }) => ({ label: `${nameOf(nodes[from]!, words)} – ${nameOf(nodes[to]!, words)}`, value: quotient(count, nodes[from]!.module!.outgoing, locale) }));
}
