// One node of the picture as SVG: a quiet card with position, name, count, heat and the bar of sessions; start and end as capsules.
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { PlacedNode } from '../../flow/index.js';
import { formatShortCount } from '../../format/index.js';
import { kickerOf, lensText, nameOf, notesOf, reachOf, stateOf, type FlowContext } from './facts.js';
import { wrap, type Measures } from './fit-text.js';
import type { Scene } from './picture.js';

export const cardHeight = 88;
const pad = 10;
const narrowest = 118;
const widest = 150;

export function nodeCard(placed: PlacedNode, scene: Scene): SVGTemplateResult {
  const { node, x, y, width, height } = placed;
  const state = stateOf(node.index, scene);
  const heat = scene.classOf(node);
  const look = heat > 0 ? `heat ${scene.family}-${heat} ${scene.inkOf(heat)}` : '';
  return svg`<g id=${`node-${node.index}`} class=${`node ${node.kind} ${look} ${state}`} part=${`node ${state}`} role="img" data-node=${node.index}
    aria-current=${node.index === scene.chosen ? 'true' : 'false'} aria-label=${scene.labelOf(node)} transform=${`translate(${x} ${y})`}>
    <rect class="ring" x="-4" y="-4" width=${width + 8} height=${height + 8} rx=${node.kind === 'module' ? 11 : width / 2 + 4}></rect>
    <rect class="box" width=${width} height=${height} rx=${node.kind === 'module' ? 8 : width / 2}></rect>
    ${node.module ? moduleText(placed, scene) : capsuleText(placed, scene)} ${foot(placed, scene)}
  </g>`;
}

function moduleText({ node, width, height }: PlacedNode, scene: Scene): SVGTemplateResult {
  const { context, measure } = scene;
  const inner = width - 2 * pad;
  const start = scene.mirror ? width - pad : pad;
  const end = scene.mirror ? pad : width - pad;
  const lines = wrap(nameOf(node, context.words), inner, measure.name);
  const [kicker] = wrap(kickerOf(node, context), inner, measure.small, 1);
  const reached = Math.max(0, Math.min(1, reachOf(node, context)?.share ?? 0)) * inner;
  return svg`<text class="kicker" x=${start} y="17">${kicker}</text>
    ${lines.map((line, at) => svg`<text class="name" x=${start} y=${33 + at * 15}>${line}</text>`)}
    <text class="count" x=${start} y=${height - 16}>${formatShortCount(node.count, context.locale)}</text>
    <text class="figure-small" x=${end} y=${height - 16}>${lensText(node, scene.lens, context)}</text>
    <rect class="track" x=${pad} y=${height - 10} width=${inner} height="4" rx="2"></rect>
    ${reached > 0 ? svg`<rect class="reach" x=${scene.mirror ? width - pad - reached : pad} y=${height - 10} width=${reached} height="4" rx="2"></rect>` : nothing}`;
}

function capsuleText({ node, width, height }: PlacedNode, { context }: Scene): SVGTemplateResult {
  return svg`<text class="kicker middle" x=${width / 2} y=${height / 2 - 8}>${nameOf(node, context.words)}</text>
    <text class="count middle" x=${width / 2} y=${height / 2 + 14}>${formatShortCount(node.count, context.locale)}</text>`;
}

/** Under the card: who left, as a short fading stub, and a note where counts differ. */
function foot({ node, width, height }: PlacedNode, { context, mirror }: Scene): SVGTemplateResult[] {
  const hasStub = (node.module?.left ?? 0) > 0;
  const at = (inset: number) => (mirror ? width - inset : inset);
  return notesOf(node, context).map((note, line) => svg`${hasStub && line === 0 ? svg`<rect class="stub" x=${at(14) - 1.5} y=${height + 1} width="3" height="17"></rect>` : nothing}
    <text class="note" x=${at(hasStub && line === 0 ? 22 : 10)} y=${height + 17 + line * 17}>${note}</text>`);
}

/** Width in which no small line and no single word is cut, as far as a card may grow. */
export function leastWidth(context: FlowContext, { name, small }: Measures): number {
  const texts = context.graph.nodes.flatMap((node) => {
    const word = Math.max(0, ...nameOf(node, context.words).slice(0, 200).split(/\s+/u).map(name));
    return node.module ? [small(kickerOf(node, context)), word] : [];
  });
  return Math.min(widest, Math.max(narrowest, ...texts.map((text) => Math.ceil(text) + 2 * pad)));
}

/** Lines of text under a card, for the layout. */
export function footLines({ module, difference }: PlacedNode['node']): number {
  return Number((module?.left ?? 0) > 0) + Number(difference !== null);
}
