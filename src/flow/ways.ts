// Where a node leads and what leads to it, for lists, speech and the table. Pure.
import type { FlowEdge, FlowGraph } from './graph.js';

export interface Ways {
  /** Strongest first, without repeats of the node itself. */
  out: FlowEdge[];
  into: FlowEdge[];
  /** How often the node followed itself at once. */
  again: FlowEdge | null;
}

export function waysOf(graph: FlowGraph, index: number): Ways {
  const own = graph.edges.filter(({ from, to }) => from === index || to === index);
  return {
    out: own.filter(({ from, kind }) => from === index && kind !== 'self'),
    into: own.filter(({ to, kind }) => to === index && kind !== 'self'),
    again: own.find(({ kind }) => kind === 'self') ?? null,
  };
}

/** Ways out that a list cannot show by order alone: all of a branch, jumps and loops; nothing where the only way leads to the next node. */
export function namedWays(edges: readonly FlowEdge[], index: number): FlowEdge[] {
  const out = edges.filter(({ from, kind }) => from === index && kind !== 'self');
  const plain = out.length === 1 && out[0]!.to === index + 1;
  return plain ? [] : out;
}
