// The graph of an experience, made from the counts of a flow answer: start, modules in their sequence, end, and what moved between them.
import type { FlowModule, FlowTransition } from '../contract/index.js';
import { differences, type Difference } from './differences.js';

/** What the graph is made from; the `flow` answer of the contract fits. */
export interface FlowCounts {
  period: { from: string };
  sessions: number;
  modules: readonly FlowModule[];
  transitions: readonly FlowTransition[];
}

export interface FlowNode {
  /** Place in `FlowGraph.nodes`; edges point to it. */
  index: number;
  kind: 'start' | 'module' | 'end';
  /** The module's figures; null for start and end. */
  module: FlowModule | null;
  /** Visits of a module, sessions that started, sessions that ended. */
  count: number;
  /** Set where visits do not follow from the declared predecessors. */
  difference: Difference | null;
}

export interface FlowEdge {
  /** Place in `FlowGraph.edges`. */
  index: number;
  from: number;
  to: number;
  count: number;
  /** `back` leads to an earlier place of the sequence. */
  kind: 'forward' | 'back' | 'self';
}

export interface FlowGraph {
  /** Start, modules in sequence, end. The end is left out where nothing ends and no module is an end. */
  nodes: readonly FlowNode[];
  /** By count, strongest first. */
  edges: readonly FlowEdge[];
  sessions: number;
  /** Of all modules. */
  visits: number;
  /** Transitions from or to modules that the answer does not hold. */
  unknown: readonly FlowTransition[];
}

/** Nodes and edges of an answer. Doubled modules keep the first; doubled transitions are added up. Never throws on a checked answer. */
export function flowGraph(answer: FlowCounts): FlowGraph {
  const modules = inSequence(answer.modules);
  const differ = differences(modules, answer.transitions, answer.period.from);
  const sum = (key: 'starts' | 'ended' | 'visits') => modules.reduce((total, module) => total + module[key], 0);
  const nodes: FlowNode[] = [{ index: 0, kind: 'start', module: null, count: sum('starts'), difference: null }];
  for (const module of modules) nodes.push({ index: nodes.length, kind: 'module', module, count: module.visits, difference: differ.get(module.id) ?? null });
  const ended = sum('ended');
  if (ended > 0 || modules.some((module) => module.end)) nodes.push({ index: nodes.length, kind: 'end', module: null, count: ended, difference: null });
  const { edges, unknown } = connect(nodes, answer.transitions);
  return { nodes, edges, sessions: answer.sessions, visits: sum('visits'), unknown };
}

function inSequence(modules: readonly FlowModule[]): FlowModule[] {
  const first = new Map<string, FlowModule>();
  for (const module of modules) if (!first.has(module.id)) first.set(module.id, module);
  return [...first.values()].sort((a, b) => a.position - b.position);
}

function connect(nodes: readonly FlowNode[], transitions: readonly FlowTransition[]) {
  const places = new Map<string, number>();
  for (const { module, index } of nodes) if (module) places.set(module.id, index);
  const counts = new Map<number, number>();
  const add = (from: number, to: number, count: number) => {
    if (count > 0) counts.set(from * nodes.length + to, (counts.get(from * nodes.length + to) ?? 0) + count);
  };
  const unknown: FlowTransition[] = [];
  for (const transition of transitions) {
    const from = places.get(transition.from);
    const to = places.get(transition.to);
    if (from === undefined || to === undefined) unknown.push(transition);
    else add(from, to, transition.count);
  }
  for (const { module, index } of nodes) {
    if (!module) continue;
    add(0, index, module.starts);
    add(index, nodes.length - 1, module.ended);
  }
  const edges = [...counts]
    .map(([key, count]) => edge(Math.floor(key / nodes.length), key % nodes.length, count))
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
    .map((item, index) => ({ ...item, index }));
  return { edges, unknown };
}

function edge(from: number, to: number, count: number): FlowEdge {
  return { index: 0, from, to, count, kind: from === to ? 'self' : to > from ? 'forward' : 'back' };
}

/** The module with the largest figure, the first of equals; undefined without modules. */
export function busiestModule({ nodes }: FlowGraph, by: 'visits' | 'left'): FlowNode | undefined {
  const figure = (node: FlowNode | undefined) => node?.module?.[by] ?? -1;
  return nodes.reduce<FlowNode | undefined>((best, node) => (figure(node) > figure(best) ? node : best), undefined);
}

/** Sums of a module that do not balance (starts + incoming = visits = outgoing + ended + left + active); 0 and 0 where they do. */
export function imbalance(module: FlowModule): { arriving: number; departing: number } {
  return {
    arriving: module.starts + module.incoming - module.visits,
    departing: module.outgoing + module.ended + module.left + module.active - module.visits,
  };
}
