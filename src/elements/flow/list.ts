// The flow where it is narrow: the same figures as a vertical list that reads in sequence, with branches and loops as lines. Loaded on first use.
import { css, html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import type { FlowEdge, FlowNode, Lens } from '../../flow/index.js';
import { formatShortCount, formatCount } from '../../format/index.js';
import { addStyles } from '../frame/later-styles.js';
import { kickerOf, lensText, nameOf, notesOf, reachOf, stateOf } from './facts.js';
import type { PictureWords, Scene } from './picture.js';
import { laterWords, listedWays } from './speech.js';

export type ListScene = Pick<Scene, 'context' | 'labelOf' | 'family' | 'classOf' | 'inkOf' | 'cursor' | 'chosen' | 'found' | 'mirror'> & { lens: Lens };

export function flowList(host: LitElement, scene: ListScene, { label, hint, active }: PictureWords): TemplateResult {
  addStyles(host, [listStyles]);
  return html`<div class="list" part="list" data-keys tabindex="0" role="application" aria-label=${label} aria-description=${hint} aria-activedescendant=${active === undefined ? nothing : `node-${active}`}>
    ${scene.context.graph.nodes.map((node) => row(node, scene))}
  </div>`;
}

function row(node: FlowNode, scene: ListScene): TemplateResult {
  const { context } = scene;
  const heat = scene.classOf(node);
  const state = stateOf(node.index, scene);
  return html`<div id=${`node-${node.index}`} class="row ${node.kind} ${state}" part="node ${state}" role="img" data-node=${node.index}
    aria-current=${node.index === scene.chosen ? 'true' : 'false'} aria-label=${scene.labelOf(node)}>
    <span class="row-count ${heat > 0 ? `heat ${scene.family}-${heat} ${scene.inkOf(heat)}` : ''}">${formatShortCount(node.count, context.locale)}</span>
    <span class="row-main">
      ${node.module ? html`<span class="row-kicker">${kickerOf(node, context)}</span>` : nothing}
      <bdi class="row-name">${nameOf(node, context.words)}</bdi>
      ${node.module ? html`${bar(node, scene)}${underName(node, scene)}` : nothing}
      ${listedWays(node, context).map((edge) => way(edge, scene))}
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
  const figure = lensText(node, lens, context);
  const parts = [...notesOf(node, context), figure && `${context.words[`by.${lens.id}`]} ${figure}`].filter(Boolean);
  return parts.length ? html`<bdi class="row-note">${parts.join(' · ')}</bdi>` : nothing;
}

/** The arrow points where the page reads to; the name beside it keeps its own direction. */
function way({ kind, to, count }: FlowEdge, { context: { graph, words, locale }, mirror }: ListScene): TemplateResult {
  const target = graph.nodes[to]!;
  const position = target.module ? `${formatCount(target.module.position, locale)} ` : '';
  const onward = mirror ? '←' : '→';
  const [arrow, text] = kind === 'self' ? ['↻', laterWords(locale)['again'](formatCount(count, locale))] : [kind === 'back' ? '↑' : onward, `${position}${nameOf(target, words)} ${formatCount(count, locale)}`];
  return html`<span class="row-way">${arrow} <bdi>${text}</bdi></span>`;
}

const listStyles = css`
  .list { position: relative; flex: 1; min-inline-size: 0; overflow: auto; overscroll-behavior: auto; padding: calc(var(--_space) / 2); }
  .row { position: relative; display: grid; grid-template-columns: calc(var(--_size) * 4.5) minmax(0, 1fr); gap: calc(var(--_space) * 3); align-items: start; padding: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.75); }
  .row.module { cursor: pointer; }
  .row.module:hover { background: var(--_hover); }
  .row-count { display: block; padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); font-size: calc(var(--_size) * 1.0625); font-weight: 600; line-height: calc(var(--_space) * 6); text-align: end; }
  .row-count.heat { background: var(--_fill); color: var(--_ink); }
  .row:is(.start, .end) .row-count { border-radius: calc(var(--_space) * 6); text-align: center; }
  .row-main { display: grid; gap: calc(var(--_space) / 2); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .row-name, .row-note, .row-way bdi { text-align: -webkit-match-parent; text-align: match-parent; }
  .row-kicker, .row-note, .row-way { color: var(--_muted); }
  .row-name { font-size: var(--_size-14); font-weight: 600; line-height: calc(var(--_space) * 5); overflow-wrap: anywhere; }
  .row:is(.start, .end) .row-main { align-content: center; min-block-size: calc(var(--_space) * 9); }
  .row-bar { inline-size: 100%; block-size: var(--_space); margin-block: calc(var(--_space) * 0.75); border-radius: calc(var(--_radius) * 0.25); overflow: hidden; }
  .row-way { font-variant-numeric: tabular-nums; }
  .row.selected { background: var(--_selected); box-shadow: inset calc(var(--_space) * 0.75) 0 var(--_accent); }
  :host(:dir(rtl)) .row.selected { box-shadow: inset calc(var(--_space) * -0.75) 0 var(--_accent); }
  .row.found { outline: 2px dashed var(--_accent); outline-offset: -2px; }
  .list:focus-visible { outline: none; }
  .row.cursor { outline: 2px solid var(--_accent); outline-offset: -2px; }
  @media (forced-colors: active) {
    .row-count.heat { forced-color-adjust: none; }
  }
`;
