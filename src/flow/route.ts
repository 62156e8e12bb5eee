// Which gaps of the grid an edge runs through. Edges leave a node at its right side and enter at its left, and otherwise stay between rows and columns.
import type { FlowEdge } from './graph.js';
import type { Grid } from './sequence.js';

/** A way through the gaps. Gutter `g` lies before column `g`; channel `k` lies above row `k`, the last one below all rows. */
export interface Route {
  edge: FlowEdge;
  kind: 'straight' | 'step' | 'around';
  /** Gutter after the source's column. */
  out: number;
  /** Gutter before the target's column; equals `out` for a step. */
  into: number;
  /** For `around` only. */
  channel: number;
  /** Order of the ends along the sides of source and target; 0 is the middle, negative above. */
  fromPort: number;
  toPort: number;
}

/** Routes of all edges except self loops, and how many port steps the fullest side needs. */
export function routesOf(edges: readonly FlowEdge[], grid: Grid): { routes: Route[]; ports: number } {
  const occupied = new Set(grid.column.map((column, index) => `${column} ${grid.row[index]}`));
  const load = new Map<number, number>();
  const routes = edges.filter((edge) => edge.kind !== 'self').map((edge) => routeOf(edge, grid, occupied, load));
  const leaving = sidesBy(routes, (edge) => edge.from);
  const entering = sidesBy(routes, (edge) => edge.to);
  for (const [node, side] of leaving) {
    spread(side, grid.row[node]!, ({ kind, channel, edge }) => (kind === 'around' ? channel - 0.5 : grid.row[edge.to]!), (route, place) => { route.fromPort = 2 * place; });
  }
  for (const [node, side] of entering) {
    // Entering ends take the odd steps, so that two edges that meet in one gutter never share a line.
    spread(side, grid.row[node]!, ({ kind, channel, edge }) => (kind === 'around' ? channel - 0.5 : grid.row[edge.from]!), (route, place) => { route.toPort = 2 * place - Math.sign(place); });
  }
  return { routes, ports: routes.reduce((most, { fromPort, toPort }) => Math.max(most, Math.abs(fromPort), Math.abs(toPort)), 1) };
}

function routeOf(edge: FlowEdge, grid: Grid, occupied: ReadonlySet<string>, load: Map<number, number>): Route {
  const [fromColumn, toColumn] = [grid.column[edge.from]!, grid.column[edge.to]!];
  const route: Route = { edge, kind: 'step', out: fromColumn + 1, into: toColumn, channel: -1, fromPort: 0, toPort: 0 };
  if (isStraight(edge, grid, occupied)) return { ...route, kind: 'straight' };
  if (route.out === route.into) return route;
  const channel = cheapestChannel(edge, grid, load);
  load.set(channel, (load.get(channel) ?? 0) + 1);
  return { ...route, kind: 'around', channel };
}

function isStraight({ from, to }: FlowEdge, { column, row }: Grid, occupied: ReadonlySet<string>): boolean {
  if (row[from] !== row[to] || column[to]! <= column[from]!) return false;
  for (let at = column[from]! + 1; at < column[to]!; at++) if (occupied.has(`${at} ${row[from]}`)) return false;
  return true;
}

/** The channel with the shortest way up and down; jumps back would rather run outside their band, and full channels are avoided. */
function cheapestChannel(edge: FlowEdge, { row, band, rows }: Grid, load: ReadonlyMap<number, number>): number {
  const [from, to] = [row[edge.from]!, row[edge.to]!];
  let best = 0;
  let least = Infinity;
  for (let channel = 0; channel <= rows; channel++) {
    const way = Math.abs(channel - 0.5 - from) + Math.abs(channel - 0.5 - to);
    const cost = way + outsideCost(edge, channel, row, band) + 0.12 * (load.get(channel) ?? 0);
    if (cost < least - 1e-9) [best, least] = [channel, cost];
  }
  return best;
}

function outsideCost({ kind, from }: FlowEdge, channel: number, row: readonly number[], band: readonly number[]): number {
  const top = Math.min(...row.filter((_, index) => band[index] === band[from]));
  // Above the band for jumps back, below the main row for jumps ahead: a reader tells them apart before following them.
  if (kind === 'back') return channel === top ? 0 : 0.6;
  return channel === top ? 0.6 : 0;
}

function sidesBy(routes: readonly Route[], nodeOf: (edge: FlowEdge) => number): Map<number, Route[]> {
  const sides = new Map<number, Route[]>();
  for (const route of routes) {
    if (route.kind === 'straight') continue;
    const side = sides.get(nodeOf(route.edge));
    if (side) side.push(route);
    else sides.set(nodeOf(route.edge), [route]);
  }
  return sides;
}

/** Numbers the ends along a side from its middle: those that turn up get -1, -2, …, the others 1, 2, …; the nearest turn is nearest to the middle. */
function spread(side: readonly Route[], row: number, turn: (route: Route) => number, place: (route: Route, at: number) => void): void {
  const above = side.filter((route) => turn(route) < row).sort((a, b) => turn(b) - turn(a));
  const below = side.filter((route) => turn(route) >= row).sort((a, b) => turn(a) - turn(b));
  above.forEach((route, at) => place(route, -1 - at));
  below.forEach((route, at) => place(route, 1 + at));
}
