// The flow in words and rows: every figure of every module, every transition, drawn or not, and how each is made. Loaded on first use.
import type { FlowTransition } from '../../contract/index.js';
import type { Table, TableColumn, TableHead, TableRow } from '../../export/index.js';
import { successOf, type FlowNode } from '../../flow/index.js';
import type { Language } from '../../i18n/index.js';
import { dropOff, rateOf } from '../../stats/index.js';
import type { Explanation } from '../frame/explain.js';
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
    note: differenceLines(node, context).join(', ') || null,
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

export function flowExplanations(context: FlowContext): Explanation[] {
  const words = laterWords(context.locale);
  const { nodes } = context.graph;
  return [
    { figure: words['column.visits'], rule: words['explain.visits'] },
    { figure: words['column.share'], rule: words['explain.sessions'] },
    { figure: words['column.dropOff'], rule: words['explain.dropOff'] },
    ...(nodes.some(hasSuccess) ? [{ figure: words['column.success'], rule: words['explain.success'] }] : []),
    { figure: words['table.transitions'], rule: words['explain.transitions'] },
    ...(nodes.some(({ difference }) => difference) ? [{ figure: context.words['differs'], rule: words['explain.differs'] }] : []),
  ];
}
