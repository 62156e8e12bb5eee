// The next node for a key: right and left walk along edges, up and down through the sequence, so that every node is reached. Pure.
import type { FlowEdge, FlowGraph } from './graph.js';

export type Step = 'onward' | 'backward' | 'next' | 'previous' | 'first' | 'last';

/**
 * Node after a step from `at`. `onward` follows the strongest edge out, `backward` the edge that was walked here (`trail`) or else the strongest in;
 * where there is none, both go on in the sequence. Stays at the ends.
 */
export function step(graph: FlowGraph, at: number, to: Step, trail: readonly number[] = []): number {
  const last = graph.nodes.length - 1;
  switch (to) {
    case 'first': return 0;
    case 'last': return last;
    case 'next': return Math.min(last, at + 1);
    case 'previous': return Math.max(0, at - 1);
    case 'onward': return strongest(graph.edges, 'from', at)?.to ?? Math.min(last, at + 1);
    case 'backward': return cameFrom(graph, at, trail) ?? strongest(graph.edges, 'to', at)?.from ?? Math.max(0, at - 1);
  }
}

/** Edges are sorted by count, strongest first. */
function strongest(edges: readonly FlowEdge[], end: 'from' | 'to', at: number): FlowEdge | undefined {
  return edges.find((edge) => edge.kind !== 'self' && edge[end] === at);
}

function cameFrom(graph: FlowGraph, at: number, trail: readonly number[]): number | undefined {
  const before = trail.at(-1);
  return graph.edges.some(({ from, to }) => from === before && to === at) ? before : undefined;
}
