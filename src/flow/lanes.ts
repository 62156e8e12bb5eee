// Lanes inside a gap: segments that overlap get lanes of their own, in the order that crosses least. Pure.

/** A segment that runs along a gap, with the direction in which each of its ends leaves the gap. */
export interface Segment {
  /** Smaller and larger end along the gap. */
  low: number;
  high: number;
  /** True where the end leaves towards the first lane (left of a gutter, top of a channel). */
  lowFirst: boolean;
  highFirst: boolean;
}

/** Lane of each segment, from 0; segments closer than `apart` along the gap never share one. */
export function lanesOf(segments: readonly Segment[], apart: number): { lane: number[]; count: number } {
  const lane = segments.map(() => 0);
  const placed: number[] = [];
  let count = 0;
  for (const at of leastCrossings(segments)) {
    const own = segments[at]!;
    for (const other of placed) {
      if (overlap(own, segments[other]!, apart)) lane[at] = Math.max(lane[at]!, lane[other]! + 1);
    }
    placed.push(at);
    count = Math.max(count, lane[at]! + 1);
  }
  return { lane, count };
}

function overlap(a: Segment, b: Segment, apart: number): boolean {
  return a.low < b.high + apart && b.low < a.high + apart;
}

/** Order by pairwise swaps of neighbours, from a first guess by length: short segments that turn back stay near their side. */
function leastCrossings(segments: readonly Segment[]): number[] {
  const order = segments.map((_, index) => index).sort((a, b) => lean(segments[a]!) - lean(segments[b]!) || a - b);
  for (let round = 0; round < order.length; round++) {
    let better = false;
    for (let at = 1; at < order.length; at++) {
      const [a, b] = [segments[order[at - 1]!]!, segments[order[at]!]!];
      if (crossings(b, a) >= crossings(a, b)) continue;
      [order[at - 1], order[at]] = [order[at]!, order[at - 1]!];
      better = true;
    }
    if (!better) break;
  }
  return order;
}

/** Negative for segments that belong near the first lane. */
function lean({ lowFirst, highFirst, low, high }: Segment): number {
  const side = (lowFirst ? -1 : 1) + (highFirst ? -1 : 1);
  return side === 0 ? (lowFirst ? 1e-6 : -1e-6) * (high - low) : Math.sign(side) * (1 + 1 / (1 + high - low));
}

/** How often two segments cross when the first has the lane before the second. */
function crossings(first: Segment, second: Segment): number {
  const through = (end: number, other: Segment) => Number(end > other.low && end < other.high);
  return (first.lowFirst ? 0 : through(first.low, second)) + (first.highFirst ? 0 : through(first.high, second))
    + (second.lowFirst ? through(second.low, first) : 0) + (second.highFirst ? through(second.high, first) : 0);
}
