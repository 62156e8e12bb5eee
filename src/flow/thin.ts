// Which edges are drawn by default, which of them carry their count, and how wide they are. Pure.
import type { FlowEdge, FlowGraph } from './graph.js';

/**
 * The edges worth drawing: the strongest that together make up `share` of all movement (start, end and self loops included),
 * and the strongest in and out of each node, so that no node that was reached stands alone.
 */
export function mainEdges(graph: FlowGraph, share = 0.95): FlowEdge[] {
  const enough = share * graph.edges.reduce((total, edge) => total + edge.count, 0);
  const keep = new Set<FlowEdge>();
  let sum = 0;
  for (const edge of graph.edges) {
    if (sum >= enough) break;
    keep.add(edge);
    sum += edge.count;
  }
  const left = new Set<number>();
  const entered = new Set<number>();
  // Edges are sorted by count, so the first of a node is its strongest.
  for (const edge of graph.edges) {
    if (edge.kind === 'self') continue;
    if (!left.has(edge.from) || !entered.has(edge.to)) keep.add(edge);
    left.add(edge.from);
    entered.add(edge.to);
  }
  return graph.edges.filter((edge) => keep.has(edge));
}

/** Edges at branches: those of nodes that more than one way leads out of. */
export function branchEdges(edges: readonly FlowEdge[]): Set<FlowEdge> {
  const ways = new Map<number, FlowEdge[]>();
  for (const edge of edges) if (edge.kind !== 'self') ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge]);
  return new Set([...ways.values()].filter((out) => out.length > 1).flat());
}

/** Stroke width in px: 1.25 to 6, by the square root of the count, so that rare ways stay visible beside busy ones. */
export function edgeWidth(count: number, max: number): number {
  return Math.max(1.25, 6 * Math.sqrt(max > 0 ? Math.min(1, count / max) : 0));
}
