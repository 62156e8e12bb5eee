// The flow where it is wide, as SVG: edges in the gaps, counts on them, cards on top. Text is real text. Loaded while figures are asked for.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { edgeWidth, layoutFlow, type FlowNode, type Layout, type Lens, type PlacedEdge } from '../../flow/index.js';
import { formatCount } from '../../format/index.js';
import { cardHeight, footLines, leastWidth, nodeCard } from './card.js';
import type { FlowContext } from './facts.js';
import { measuresIn, type Measures } from './fit-text.js';

export { measuresIn };

/** All that a picture is drawn from. */
export interface Scene {
  context: FlowContext;
  layout: Layout;
  lens: Lens;
  /** Heat class 1 to 7; 0 leaves the card plain. */
  classOf: (node: FlowNode) => number;
  /** What a node is called aloud. */
  labelOf: (node: FlowNode) => string;
  /** Which seven colours: `heat`, or `change` for what diverges. */
  family: 'heat' | 'change';
  /** Class that makes text on a heat class black or white. */
  inkOf: (heat: number) => string;
  mirror: boolean;
  measure: Measures;
  /** Node under the keyboard cursor while that is shown. */
  cursor: number | undefined;
  chosen: number | undefined;
  /** Nodes whose edges are brought forward with their counts. */
  near: ReadonlySet<number>;
  /** Edge under the pointer. */
  edge: number | undefined;
  /** Nodes that fit what is searched for. */
  found: ReadonlySet<number> | undefined;
}

export interface PictureWords {
  label: string;
  hint: string;
  /** Node under the cursor; undefined until there are hands to move it. */
  active: number | undefined;
}

/** Where everything stands in a width, in px at scale 1; `all` draws rare transitions too. */
export function layoutOf(context: FlowContext, width: number, all: boolean, mirror: boolean, font: string): Layout {
  const { graph, main, locale } = context;
  const least = leastWidth(context, measuresIn(font));
  return layoutFlow(graph, {
    width, main, mirror, footLines, nodeHeight: cardHeight, nodeWidth: [least, Math.max(least, 176)], edges: all ? graph.edges : undefined,
    labelWidth: ({ count }) => countWidth(formatCount(count, locale)),
  });
}

/** Room for a count on its edge: digits are all of one width. */
export function countWidth(text: string): number {
  return 7.2 * text.length + 4;
}

export function picture(scene: Scene, { label, hint, active }: PictureWords): TemplateResult {
  const { edges, nodes } = scene.layout;
  const busiest = Math.max(0, ...edges.map(({ edge }) => edge.count));
  return html`<svg class="picture" part="picture" data-keys tabindex="0" role="application" aria-label=${label} aria-description=${hint} aria-activedescendant=${active === undefined ? nothing : `node-${active}`}>
    <defs>
      <linearGradient id="fade" x2="0" y2="1"><stop stop-color="inherit"></stop><stop offset="1" stop-color="inherit" stop-opacity="0"></stop></linearGradient>
    </defs>
    <g class="ground">
      <g class="edges" aria-hidden="true">${edges.map((placed) => edgeLine(placed, scene, busiest))}</g>
      ${nodes.map((placed) => nodeCard(placed, scene))}
      <g class="counts" aria-hidden="true">${edges.map((placed) => edgeCount(placed, scene))}</g>
    </g>
  </svg>`;
}

const isNear = ({ edge }: PlacedEdge, scene: Scene) => edge.index === scene.edge || scene.near.has(edge.from) || scene.near.has(edge.to);

function edgeLine(placed: PlacedEdge, scene: Scene, busiest: number): SVGTemplateResult {
  const { edge, path } = placed;
  const width = edge.kind === 'self' ? Math.min(2.5, edgeWidth(edge.count, busiest)) : edgeWidth(edge.count, busiest);
  return svg`<g class=${`edge ${edge.kind} ${isNear(placed, scene) ? 'near' : ''}`} part="edge">
    <path class="line" d=${path} stroke-width=${width}></path>
    <path class="arrow" d=${arrow(placed)}></path>
  </g>`;
}

/** The head points the way the last piece runs. */
function arrow({ points, edge }: PlacedEdge): string {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  if (edge.kind === 'self') return `M${tip.x - 3.5} ${tip.y - 6}L${tip.x} ${tip.y - 0.5}L${tip.x + 3.5} ${tip.y - 6}Z`;
  const back = before.x < tip.x ? -8 : 8;
  return `M${tip.x + back} ${tip.y - 4}L${tip.x} ${tip.y}L${tip.x + back} ${tip.y + 4}Z`;
}

function edgeCount(placed: PlacedEdge, scene: Scene): SVGTemplateResult | typeof nothing {
  const { edge, label, atBranch } = placed;
  const near = isNear(placed, scene);
  if (!label || !(atBranch || near || edge.kind === 'self')) return nothing;
  const text = formatCount(edge.count, scene.context.locale);
  const width = countWidth(text);
  return svg`<g class=${`edge-count ${near ? 'near' : ''}`}><rect x=${label.x - width / 2} y=${label.y - 8} width=${width} height="16" rx="4"></rect><text class="middle" x=${label.x} y=${label.y + 4}>${text}</text></g>`;
}
