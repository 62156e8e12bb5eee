// Where the counts of edges are printed: on their own line, clear of cards, feet and other counts, and of other lines where that can be had.
import type { Box, Layout, PlacedEdge } from './layout.js';
import type { Point } from './path.js';
import type { FlowEdge, FlowNode } from './graph.js';

const height = 15;

/** Sets `label` of each edge; edges at branches choose first. */
export function placeLabels(layout: Layout, widthOf: (edge: FlowEdge) => number, footHeight: (node: FlowNode) => number): void {
  const blocked: Box[] = layout.nodes.map(({ node, x, y, width, height: tall }) => ({ x: x - 8, y, width: width + 10, height: tall + footHeight(node) }));
  const lines = layout.edges.flatMap((edge) => pieces(edge).map((box) => ({ edge, box })));
  for (const placed of layout.edges) if (placed.edge.kind === 'self') blocked.push(loopLabel(placed, widthOf(placed.edge)));
  const byNeed = layout.edges.filter(({ edge }) => edge.kind !== 'self').sort((a, b) => Number(b.atBranch) - Number(a.atBranch) || b.edge.count - a.edge.count);
  for (const placed of byNeed) {
    const width = widthOf(placed.edge);
    const box = bestPlace(placed, width, { blocked, lines, right: layout.width });
    if (!box) continue;
    blocked.push(box);
    placed.label = { x: box.x + width / 2, y: box.y + height / 2 };
  }
}

/** The count of a self loop stands before it, on the card's upper edge. */
function loopLabel(placed: PlacedEdge, width: number): Box {
  const before = placed.points[2]!;
  placed.label = { x: before.x - 5 - width / 2, y: before.y + 3 };
  return { x: before.x - 5 - width, y: before.y - 5, width: width + 34, height: 20 };
}

interface Surroundings {
  blocked: readonly Box[];
  lines: readonly { edge: PlacedEdge; box: Box }[];
  /** Where the picture ends: no count reaches beyond it. */
  right: number;
}

function bestPlace(placed: PlacedEdge, width: number, { blocked, lines, right }: Surroundings): Box | null {
  let best: Box | null = null;
  let least = Infinity;
  for (const { point, cost } of candidates(placed.points, width)) {
    if (cost >= least) continue;
    const box = { x: Math.max(0, Math.min(point.x - width / 2, right - width)), y: point.y - height / 2, width, height };
    if (blocked.some((other) => meet(box, other))) continue;
    const covered = lines.reduce((sum, line) => sum + Number(line.edge !== placed && meet(box, line.box)), 0);
    if (cost + 40 * covered >= least) continue;
    least = cost + 40 * covered;
    best = box;
  }
  return best;
}

/** Points along the way, cheapest near the source; upright pieces cost more because a count is wider than tall. */
function* candidates(points: readonly Point[], width: number): Generator<{ point: Point; cost: number }> {
  let gone = 0;
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1]!, points[at]!];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const upright = a.x === b.x;
    const half = upright ? height / 2 + 2 : width / 2 + 2;
    const steps = Math.min(12, Math.floor((length - 2 * half) / 8));
    for (let step = 0; step <= steps; step++) {
      const along = (half + (steps > 0 ? (step * (length - 2 * half)) / steps : (length - 2 * half) / 2)) / length;
      const point = { x: a.x + (b.x - a.x) * along, y: a.y + (b.y - a.y) * along };
      // A straight edge carries its count in the middle, a bent one near its source.
      yield { point, cost: points.length === 2 ? Math.abs(along - 0.42) : 0.02 * (gone + along * length) + (upright ? 6 : 0) };
    }
    gone += length;
  }
}

function pieces({ points }: PlacedEdge): Box[] {
  return points.slice(1).map((b, at) => {
    const a = points[at]!;
    return { x: Math.min(a.x, b.x) - 2, y: Math.min(a.y, b.y) - 2, width: Math.abs(a.x - b.x) + 4, height: Math.abs(a.y - b.y) + 4 };
  });
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
