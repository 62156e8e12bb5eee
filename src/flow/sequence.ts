// Where nodes stand: layers in the order of the sequence, folded into bands like lines of text, and rows within a band.
import type { FlowEdge, FlowGraph, FlowNode } from './graph.js';

/** Places on a grid whose columns and rows are shared by all bands, so that the gaps between them are free of nodes. */
export interface Grid {
  /** By node index. The start has column 0 for itself. */
  column: number[];
  row: number[];
  band: number[];
  columns: number;
  rows: number;
}

/** An edge shapes the layers when it is at least this share of what leaves its source or enters its target. */
const shaping = 0.1;

/** How many layers the graph has after the start. */
export function layerCount(layers: readonly number[]): number {
  return Math.max(1, ...layers);
}

/**
 * Layer of each node: 0 for the start, then one more than the furthest shaping predecessor.
 * What comes after the main path's end stands below its last layers where that saves a fold at `perBand` layers a band.
 */
export function layersOf(graph: FlowGraph, edges: readonly FlowEdge[], perBand: number): number[] {
  const layers = freeLayers(graph, edges);
  const end = Math.max(...[...mainPath(graph, edges, layers)].map((index) => layers[index]!));
  const saves = end > 0 && Math.ceil(end / perBand) < Math.ceil(layerCount(layers) / perBand);
  return saves ? layers.map((layer) => Math.min(layer, end)) : layers;
}

function freeLayers(graph: FlowGraph, edges: readonly FlowEdge[]): number[] {
  const before = shapingPredecessors(graph, edges);
  const layer = graph.nodes.map(() => 0);
  for (const { index } of graph.nodes.slice(1)) {
    const sources = before[index]!;
    // Nobody was seen coming here: it stands after the module before it in the sequence.
    layer[index] = 1 + (sources.length ? Math.max(...sources.map((source) => layer[source]!)) : layer[index - 1]!);
  }
  pullToSuccessors(graph.nodes, before, layer);
  return layer;
}

function shapingPredecessors({ nodes }: FlowGraph, edges: readonly FlowEdge[]): number[][] {
  const out = nodes.map(() => 0);
  const into = nodes.map(() => 0);
  for (const { from, to, count, kind } of edges) {
    if (kind === 'self') continue;
    out[from]! += count;
    into[to]! += count;
  }
  const before = nodes.map((node) => declaredBefore(node, nodes));
  for (const { from, to, count, kind } of edges) {
    const shapes = count >= shaping * out[from]! || count >= shaping * into[to]! || nodes[to]!.kind === 'end';
    if (kind === 'forward' && shapes) before[to]!.push(from);
  }
  return before;
}

function declaredBefore(node: FlowNode, nodes: readonly FlowNode[]): number[] {
  const declared = node.module?.predecessors ?? [];
  return nodes.flatMap((other) => (other.module && other.index < node.index && declared.includes(other.module.id) ? other.index : []));
}

/** A second way in stands next to where it leads, not at the far left. */
function pullToSuccessors(nodes: readonly FlowNode[], before: readonly number[][], layer: number[]): void {
  const nearest = nodes.map(() => Infinity);
  for (const { index } of [...nodes].reverse()) {
    const onlyFromStart = before[index]!.every((source) => source === 0);
    if (index > 0 && onlyFromStart && nearest[index]! < Infinity) layer[index] = Math.max(layer[index]!, nearest[index]! - 1);
    for (const source of before[index]!) nearest[source] = Math.min(nearest[source]!, layer[index]!);
  }
}

/** The busiest way through: the chain of forward edges with the largest sum of counts. */
export function mainPath(graph: FlowGraph, edges: readonly FlowEdge[], layers: readonly number[]): Set<number> {
  const best = graph.nodes.map(() => 0);
  const via = graph.nodes.map(() => -1);
  const rising = edges.filter((edge) => layers[edge.to]! > layers[edge.from]!);
  rising.sort((a, b) => layers[a.from]! - layers[b.from]!);
  for (const { from, to, count } of rising) {
    if (best[from]! + count <= best[to]!) continue;
    best[to] = best[from]! + count;
    via[to] = from;
  }
  const path = new Set<number>();
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = via[at]!) path.add(at);
  return path;
}

/** Folds the layers into bands of at most `perBand` columns (evenly filled) and gives each node its row; the main path has the top row of its band. */
export function arrange(graph: FlowGraph, edges: readonly FlowEdge[], layers: readonly number[], perBand: number): Grid {
  const total = layerCount(layers);
  const bands = Math.ceil(total / Math.max(1, perBand));
  const columns = Math.ceil(total / bands);
  const band = layers.map((layer) => Math.max(0, Math.floor((layer - 1) / columns)));
  const column = layers.map((layer) => (layer === 0 ? 0 : 1 + ((layer - 1) % columns)));
  const row = rowsIn(graph, edges, layers, band);
  const heights = Array.from({ length: bands }, (_, at) => 1 + Math.max(0, ...row.filter((_, index) => band[index] === at)));
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  return {
    column, band, columns: columns + 1,
    row: row.map((own, index) => own + tops[band[index]!]!),
    rows: heights.reduce((sum, height) => sum + height, 0),
  };
}

function rowsIn(graph: FlowGraph, edges: readonly FlowEdge[], layers: readonly number[], band: readonly number[]): number[] {
  const path = mainPath(graph, edges, layers);
  const lastOfPath = Math.max(...[...path].map((index) => layers[index]!));
  const row: number[] = graph.nodes.map(({ index }) => (path.has(index) ? 0 : -1));
  for (let layer = 0; layer <= layerCount(layers); layer++) {
    const waiting = graph.nodes.filter(({ index }) => layers[index] === layer && row[index] === -1);
    const wish = new Map(waiting.map(({ index }) => [index, wishedRow(index, edges, row, band)]));
    waiting.sort((a, b) => wish.get(a.index)! - wish.get(b.index)! || b.count - a.count || a.index - b.index);
    // The top row stays free for the main path, also where it passes over a layer.
    const taken = new Set(layer <= lastOfPath ? [0] : []);
    for (const { index } of waiting) {
      row[index] = nearestFree(wish.get(index)!, taken);
      taken.add(row[index]!);
    }
  }
  return row;
}

/** The row of the strongest neighbour that already stands in the same band, so that a branch stays on its line. */
function wishedRow(index: number, edges: readonly FlowEdge[], row: readonly number[], band: readonly number[]): number {
  const edge = edges.find(({ from, to }) => to === index && from !== index && band[from] === band[index] && row[from]! >= 0);
  return edge ? row[edge.from]! : 0;
}

function nearestFree(wish: number, taken: ReadonlySet<number>): number {
  for (let away = 0; ; away++) {
    if (!taken.has(wish + away)) return wish + away;
    if (wish - away >= 0 && !taken.has(wish - away)) return wish - away;
  }
}
