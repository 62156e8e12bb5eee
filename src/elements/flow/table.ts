// The flow as tables, for twin and file: every figure of every module, and every transition, drawn or not.
import type { FlowTransition } from '../../contract/index.js';
import type { Table, TableColumn, TableHead, TableRow } from '../../export/index.js';
import { changeOf, successOf, type FlowNode } from '../../flow/index.js';
import type { Language } from '../../i18n/index.js';
import { dropOff, rateOf } from '../../stats/index.js';
import { changeText, differenceLines, nameOf, reachOf, typeOf, type FlowContext } from './facts.js';

type Column = [name: string, kind: TableColumn['kind'], digits?: number];

const always: Column[] = [
  ['position', 'count'], ['name', 'text'], ['type', 'text'], ['visits', 'count'], ['sessions', 'count'], ['share', 'percent', 1], ['people', 'count'], ['starts', 'count'],
  ['incoming', 'count'], ['outgoing', 'count'], ['ended', 'count'], ['left', 'count'], ['active', 'count'], ['dropOff', 'percent', 1],
];
const whereAsked: Column[] = [['succeeded', 'count'], ['asked', 'count'], ['success', 'percent', 1]];
const whereCompared: Column[] = [['previous', 'count'], ['change', 'text']];
const whereDiffering: Column[] = [['note', 'text']];

export function flowTables(context: FlowContext, head: TableHead, transitions: readonly FlowTransition[]): Table[] {
  return [modulesTable(context, head), transitionsTable(context, head, transitions)];
}

function columns(of: readonly Column[], words: Language['flow'], rowHeader: string): TableColumn[] {
  return of.map(([key, kind, digits]) => ({ key, kind, digits, label: words[`flow.column.${key}` as 'flow.column.name'], rowHeader: key === rowHeader }));
}

function modulesTable(context: FlowContext, head: TableHead): Table {
  const nodes = context.graph.nodes.filter(({ module }) => module);
  const has = (test: (node: FlowNode) => unknown, more: Column[]) => (nodes.some(test) ? more : []);
  const shown = [
    ...always,
    ...has(({ module }) => module && successOf(module), whereAsked),
    ...has(({ module }) => module?.previous, whereCompared),
    ...has(({ difference }) => difference, whereDiffering),
  ];
  return { caption: context.words['flow.table.modules'], head, columns: columns(shown, context.words, 'name'), rows: nodes.map((node) => moduleRow(node, context)) };
}

function moduleRow(node: FlowNode, context: FlowContext): TableRow {
  const { words, locale } = context;
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
    change: previous ? changeText(changeOf(module), locale, words) : null,
    note: differenceLines(node, context).join(', ') || null,
  };
}

function transitionsTable({ graph, words }: FlowContext, head: TableHead, transitions: readonly FlowTransition[]): Table {
  const known = new Map(graph.nodes.flatMap((node) => (node.module ? [[node.module.id, node] as const] : [])));
  // A module that the answer lacks is named by its id.
  const name = (id: string) => (known.has(id) ? nameOf(known.get(id)!, words) : id);
  const sorted = [...transitions].sort((a, b) => b.count - a.count);
  return {
    caption: words['flow.table.transitions'],
    head,
    columns: columns([['from', 'text'], ['to', 'text'], ['count', 'count'], ['ofSource', 'percent', 1]], words, 'from'),
    rows: sorted.map(({ from, to, count }) => ({ from: name(from), to: name(to), count, ofSource: rateOf(count, known.get(from)?.module?.outgoing)?.share ?? null })),
  };
}
