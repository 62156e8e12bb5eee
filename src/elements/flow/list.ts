// The flow where it is narrow: the same figures as a vertical list that reads in sequence, with branches and loops as lines.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FlowEdge, FlowNode, Lens } from '../../flow/index.js';
import { formatCompact, formatCount } from '../../format/index.js';
import { kickerOf, leftOf, lensText, listedWays, nameOf, reachOf, spokenOf, type FlowContext } from './facts.js';
import type { PictureEvents, Scene } from './picture.js';

export type ListScene = Pick<Scene, 'context' | 'family' | 'classOf' | 'inkOf' | 'cursor' | 'chosen' | 'found' | 'mirror'> & { lens: Lens };

export function flowList(scene: ListScene, { label, hint, active, onKey, onFocus, onBlur }: PictureEvents): TemplateResult {
  return html`<div class="list" part="list" tabindex="0" role="listbox" aria-label=${label} aria-description=${hint} aria-activedescendant=${`node-${active}`}
    @keydown=${onKey} @focus=${onFocus} @blur=${onBlur}>
    ${repeat(scene.context.graph.nodes, ({ index }) => index, (node) => row(node, scene))}
  </div>`;
}

function row(node: FlowNode, scene: ListScene): TemplateResult {
  const { context } = scene;
  const heat = scene.classOf(node);
  const state = [node.index === scene.cursor ? 'cursor' : '', node.index === scene.chosen ? 'selected' : '', scene.found?.has(node.index) ? 'found' : ''].filter(Boolean).join(' ');
  return html`<div id=${`node-${node.index}`} class="row ${node.kind} ${state}" part="node ${state}" role="option" data-node=${node.index}
    aria-selected=${node.index === scene.chosen ? 'true' : 'false'} aria-label=${spokenOf(node, context)}>
    <span class="row-count ${heat > 0 ? `heat ${scene.family}-${heat} ${scene.inkOf(heat)}` : ''}">${formatCompact(node.count, context.locale).text}</span>
    <span class="row-main">
      ${node.module ? html`<span class="row-kicker">${kickerOf(node, context)}</span>` : nothing}
      <bdi class="row-name">${nameOf(node, context.words)}</bdi>
      ${node.module ? html`${bar(node, scene)}${underName(node, scene)}` : nothing}
      ${listedWays(node, context).map((edge) => html`<bdi class="row-way">${way(edge, context)}</bdi>`)}
    </span>
  </div>`;
}

function bar(node: FlowNode, { context, mirror }: ListScene): TemplateResult {
  const share = Math.max(0, Math.min(1, reachOf(node, context)?.share ?? 0)) * 100;
  return html`<svg class="row-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="track" width="100" height="4"></rect><rect class="reach" x=${mirror ? 100 - share : 0} width=${share} height="4"></rect>`}
  </svg>`;
}

function underName(node: FlowNode, { context, lens }: ListScene): TemplateResult | typeof nothing {
  const differs = node.difference ? `≠ ${context.words['flow.differs']}` : '';
  const figure = lensText(node, lens, context);
  const parts = [leftOf(node, context), figure && `${context.words[`flow.by.${lens.id}`]} ${figure}`, differs].filter(Boolean);
  return parts.length ? html`<bdi class="row-note">${parts.join(' · ')}</bdi>` : nothing;
}

function way({ kind, to, count }: FlowEdge, { graph, words, locale }: FlowContext): string {
  if (kind === 'self') return `↻ ${words['flow.again'](formatCount(count, locale))}`;
  const target = graph.nodes[to]!;
  const position = target.module ? `${formatCount(target.module.position, locale)} ` : '';
  return `${kind === 'back' ? '↑' : '→'} ${words['flow.way'](`${position}${nameOf(target, words)}`, formatCount(count, locale))}`;
}
