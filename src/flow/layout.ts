// From a graph to coordinates: cards on a grid, edges in the gaps between them, labels beside their edges. Pure and deterministic.
import type { FlowEdge, FlowGraph, FlowNode } from './graph.js';
import { placeLabels } from './labels.js';
import { lanesOf, type Segment } from './lanes.js';
import { roundedPath, type Point } from './path.js';
import { routesOf, type Route } from './route.js';
import { arrange, layerCount, layersOf, type Grid } from './sequence.js';
import { branchEdges } from './thin.js';

export interface LayoutOptions {
  /** Width to fill, px; the picture may come out wider when not even two columns fit. */
  width: number;
  /** Edges that decide where cards stand: see `mainEdges`. */
  main: readonly FlowEdge[];
  /** Edges to draw, the main ones by default; with more of them the picture grows, but the cards keep their order. */
  edges?: readonly FlowEdge[];
  nodeHeight: number;
  /** Least and largest width of a card, px. */
  nodeWidth: readonly [number, number];
  /** Lines of text that stand under a card (people who left, a note). */
  footLines: (node: FlowNode) => number;
  /** Width of an edge's count, px. */
  labelWidth: (edge: FlowEdge) => number;
  /** Right to left: the sequence runs from the right edge. */
  mirror?: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedNode extends Box {
  node: FlowNode;
}

export interface PlacedEdge {
  edge: FlowEdge;
  points: Point[];
  /** SVG path through the points. */
  path: string;
  /** Middle of the count's text; null where there is no room without covering something. */
  label: Point | null;
  /** At a branch the count is always printed. */
  atBranch: boolean;
}

export interface Layout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

const size = { pill: 64, leave: 12, arrive: 18, gutter: 46, lane: 9, loop: 22, footLine: 17, channel: 20, bandGap: 12, margin: 10, stretch: 48 } as const;

/** Lays the graph out in as many columns as fit the width, folded into bands like lines of text. */
export function layoutFlow(graph: FlowGraph, options: LayoutOptions): Layout {
  const most = Math.max(2, Math.floor((options.width - size.pill - 2 * size.margin) / (options.nodeWidth[0] + size.gutter)));
  const layers = layersOf(graph, options.main, most);
  for (let columns = Math.min(layerCount(layers), most); ; columns--) {
    const grid = arrange(graph, options.main, layers, columns);
    const draft = new Draft(graph, grid, options.main, options);
    if (draft.width > options.width && columns > 2) continue;
    return (options.edges ? new Draft(graph, grid, options.edges, options) : draft).finish();
  }
}

/** One try with a fixed number of columns. */
class Draft {
  readonly #graph: FlowGraph;
  readonly #grid: Grid;
  readonly #edges: readonly FlowEdge[];
  readonly #options: LayoutOptions;
  readonly #routes: Route[];
  readonly #portStep: number;
  readonly #rowY: number[] = [];
  readonly #channelY: number[] = [];
  readonly #channelLane: number[];
  readonly #outLane: number[];
  readonly #intoLane: number[];
  readonly #lanes: number[];
  #height = 0;
  readonly #columnWidth: number[];
  readonly width: number;

  constructor(graph: FlowGraph, grid: Grid, edges: readonly FlowEdge[], options: LayoutOptions) {
    this.#graph = graph;
    this.#grid = grid;
    this.#edges = edges;
    this.#options = options;
    const { routes, ports } = routesOf(edges, grid);
    this.#routes = routes;
    this.#portStep = Math.min(7, (options.nodeHeight / 2 - 8) / ports);
    this.#channelLane = routes.map(() => 0);
    this.#outLane = routes.map(() => 0);
    this.#intoLane = routes.map(() => 0);
    this.#stackRows();
    this.#lanes = this.#fillGutters();
    this.#columnWidth = Array.from({ length: grid.columns }, (_, column) => Math.max(size.pill, ...graph.nodes.map((node) => (grid.column[node.index] === column ? this.#leastWidth(node) : 0))));
    this.width = this.#total(0, 0);
  }

  #leastWidth(node: FlowNode): number {
    return node.kind === 'module' ? this.#options.nodeWidth[0] : size.pill;
  }

  /** Heights from top to bottom: channel, loops, cards, feet, and again. */
  #stackRows(): void {
    const { row, rows } = this.#grid;
    const looped = new Set(this.#edges.flatMap((edge) => (edge.kind === 'self' ? row[edge.from]! : [])));
    let y = 0;
    for (let channel = 0; channel <= rows; channel++) {
      const lanes = this.#fillChannel(channel);
      const newBand = channel > 0 && channel < rows && this.#bandOf(channel) !== this.#bandOf(channel - 1);
      y += (newBand ? size.bandGap : 0) + (channel > 0 && channel < rows ? 4 : 0);
      this.#channelY[channel] = y + size.lane / 2 + 2;
      const outer = channel === 0 || channel === rows;
      y += Math.max(outer ? size.margin : size.channel, lanes === 0 ? 0 : lanes * size.lane + 10);
      if (channel === rows) break;
      if (looped.has(channel)) y += size.loop;
      this.#rowY[channel] = y;
      const feet = this.#graph.nodes.map((node) => (row[node.index] === channel ? this.#options.footLines(node) : 0));
      const lines = Math.max(0, ...feet);
      y += this.#options.nodeHeight + (lines > 0 ? lines * size.footLine + 6 : 0);
    }
    this.#height = y;
  }

  #bandOf(row: number): number | undefined {
    return this.#grid.band[this.#grid.row.indexOf(row)];
  }

  #fillChannel(channel: number): number {
    const { row } = this.#grid;
    const here = this.#routes.flatMap((route, at) => (route.kind === 'around' && route.channel === channel ? at : []));
    const segments = here.map((at): Segment => {
      const { edge, out, into } = this.#routes[at]!;
      const [fromAbove, toAbove] = [row[edge.from]! < channel, row[edge.to]! < channel];
      return out < into
        ? { low: out, high: into, lowFirst: fromAbove, highFirst: toAbove }
        : { low: into, high: out, lowFirst: toAbove, highFirst: fromAbove };
    });
    const { lane, count } = lanesOf(segments, 0.5);
    here.forEach((at, index) => { this.#channelLane[at] = lane[index]!; });
    return count;
  }

  /** Lanes of every gutter; returns how many each needs. */
  #fillGutters(): number[] {
    return Array.from({ length: this.#grid.columns + 1 }, (_, gutter) => {
      const owners: { at: number; lanes: number[] }[] = [];
      const segments: Segment[] = [];
      this.#routes.forEach((route, at) => {
        if (route.kind === 'straight') return;
        if (route.out === gutter) {
          owners.push({ at, lanes: this.#outLane });
          segments.push(this.#outSegment(route, at));
        }
        if (route.kind === 'around' && route.into === gutter) {
          owners.push({ at, lanes: this.#intoLane });
          segments.push(segment(this.#turnY(at), this.#toY(route), route.out < route.into, false));
        }
      });
      const { lane, count } = lanesOf(segments, size.lane);
      owners.forEach(({ at, lanes }, index) => { lanes[at] = lane[index]!; });
      return count;
    });
  }

  #outSegment(route: Route, at: number): Segment {
    if (route.kind === 'step') return segment(this.#fromY(route), this.#toY(route), true, false);
    return segment(this.#fromY(route), this.#turnY(at), true, route.into < route.out);
  }

  #fromY({ edge, fromPort }: Route): number {
    return this.#middle(edge.from) + fromPort * this.#portStep;
  }

  #toY({ edge, toPort }: Route): number {
    return this.#middle(edge.to) + toPort * this.#portStep;
  }

  #turnY(at: number): number {
    return this.#channelY[this.#routes[at]!.channel]! + this.#channelLane[at]! * size.lane;
  }

  #middle(index: number): number {
    return this.#rowY[this.#grid.row[index]!]! + this.#options.nodeHeight / 2;
  }

  #gutterWidth(gutter: number): number {
    const lanes = this.#lanes[gutter]!;
    if (gutter === 0) return lanes ? size.leave + lanes * size.lane + size.arrive : size.margin;
    if (gutter === this.#grid.columns) return lanes ? size.leave + lanes * size.lane : size.margin;
    return Math.max(size.gutter, this.#countWidth(gutter), size.leave + lanes * size.lane + size.arrive);
  }

  /** Room for the count of a straight edge between neighbours. */
  #countWidth(gutter: number): number {
    return Math.max(0, ...this.#routes.map(({ kind, edge, out, into }) => (kind === 'straight' && out === gutter && into === gutter ? this.#options.labelWidth(edge) + 14 : 0)));
  }

  #total(node: number, gutter: number): number {
    const { columns } = this.#grid;
    const columnsWide = this.#columnWidth.reduce((sum, width) => sum + width + (width > size.pill ? node : 0), 0);
    const gutters = Array.from({ length: columns + 1 }, (_, at) => this.#gutterWidth(at)).reduce((sum, width) => sum + width, 0);
    return columnsWide + gutters + gutter * (columns - 1);
  }

  /** Gives spare width to the cards first, then to the gaps, and sets everything in its place. */
  finish(): Layout {
    const { columns } = this.#grid;
    const wide = this.#columnWidth.filter((width) => width > size.pill).length;
    const spare = Math.max(0, this.#options.width - this.width);
    const perNode = wide ? Math.min(this.#options.nodeWidth[1] - this.#options.nodeWidth[0], Math.floor(spare / wide)) : 0;
    const perGutter = columns > 1 ? Math.min(size.stretch, Math.floor((spare - perNode * wide) / (columns - 1))) : 0;
    const columnX: number[] = [];
    const gutterX: number[] = [];
    let x = 0;
    for (let at = 0; at <= columns; at++) {
      const inner = at > 0 && at < columns ? perGutter : 0;
      const free = this.#gutterWidth(at) + inner - (at > 0 ? size.leave : 0) - (at < columns ? size.arrive : 0) - (this.#lanes[at]! - 1) * size.lane;
      gutterX[at] = x + (at > 0 ? size.leave : 0) + Math.max(0, free / 2);
      x += this.#gutterWidth(at) + inner;
      columnX[at] = x;
      x += at < columns ? this.#columnWidth[at]! + (this.#columnWidth[at]! > size.pill ? perNode : 0) : 0;
    }
    const nodes = this.#graph.nodes.map((node): PlacedNode => ({
      node, x: columnX[this.#grid.column[node.index]!]!, y: this.#rowY[this.#grid.row[node.index]!]!,
      width: this.#leastWidth(node) + (node.kind === 'module' ? perNode : 0), height: this.#options.nodeHeight,
    }));
    return this.#settle({ width: x, height: this.#height, nodes, edges: this.#draw(nodes, gutterX) });
  }

  #draw(nodes: readonly PlacedNode[], gutterX: readonly number[]): PlacedEdge[] {
    const atBranch = branchEdges(this.#edges);
    const drawn = this.#routes.map((route, at) => ({ edge: route.edge, points: this.#points(route, at, nodes, gutterX) }));
    for (const edge of this.#edges) if (edge.kind === 'self') drawn.push({ edge, points: loopPoints(nodes[edge.from]!) });
    return drawn.map(({ edge, points }) => ({ edge, points, path: '', label: null, atBranch: atBranch.has(edge) }));
  }

  #points(route: Route, at: number, nodes: readonly PlacedNode[], gutterX: readonly number[]): Point[] {
    const from = nodes[route.edge.from]!;
    const to = nodes[route.edge.to]!;
    const start = { x: from.x + from.width, y: this.#fromY(route) };
    const end = { x: to.x, y: this.#toY(route) };
    if (route.kind === 'straight') return [start, end];
    const out = gutterX[route.out]! + this.#outLane[at]! * size.lane;
    if (route.kind === 'step') return [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
    const into = gutterX[route.into]! + this.#intoLane[at]! * size.lane;
    const y = this.#turnY(at);
    return [start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end];
  }

  #settle(layout: Layout): Layout {
    placeLabels(layout, this.#options.labelWidth, (node) => this.#options.footLines(node) * size.footLine);
    if (this.#options.mirror) mirror(layout);
    for (const edge of layout.edges) edge.path = roundedPath(edge.points);
    return layout;
  }
}

function segment(from: number, to: number, fromFirst: boolean, toFirst: boolean): Segment {
  return from <= to
    ? { low: from, high: to, lowFirst: fromFirst, highFirst: toFirst }
    : { low: to, high: from, lowFirst: toFirst, highFirst: fromFirst };
}

/** A self loop stands on the card's far upper corner. */
function loopPoints({ x, y, width }: Box): Point[] {
  const [left, right, top] = [x + width - 38, x + width - 16, y - 15];
  return [{ x: right, y }, { x: right, y: top }, { x: left, y: top }, { x: left, y }];
}

function mirror(layout: Layout): void {
  const flip = (point: Point) => { point.x = layout.width - point.x; };
  for (const node of layout.nodes) node.x = layout.width - node.x - node.width;
  for (const { points, label } of layout.edges) {
    points.forEach(flip);
    if (label) flip(label);
  }
}
