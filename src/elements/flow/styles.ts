// How a flow looks: stage, cards, edges, tools, scale. Colours and sizes come from tokens; SVG sizes are at scale 1.
import { css, unsafeCSS, type CSSResult } from 'lit';

/** Blue for fewer, orange for more, plain between: no verdict in red and green. */
const change = ['1) 92', '1) 58', '1) 26', '1) 0', '6) 30', '6) 64', '6) 100'];
const classes = change.map((_, at) => at + 1);

/** Colour tokens that cards are filled with, for the ink on them. */
export const changeColours = classes.map((at) => `change-${at}`);

const fills = unsafeCSS(['heat', 'change'].flatMap((family) => classes.map((at) => `.${family}-${at}{--_fill:var(--_${family}-${at})}`)).join(''));

export const flowStyles: CSSResult = css`
  :host {
    ${unsafeCSS(change.map((colour, at) => `--_change-${at + 1}:color-mix(in srgb,var(--_heat-${colour}%,var(--_surface));`).join(''))}
    --_edge: color-mix(in srgb, var(--_text) 46%, var(--_surface));
    --_gap: calc(var(--_space) * 2);
    block-size: var(--ew-heatmap-flow-size, calc(var(--_size) * 43));
  }
  :host(:fullscreen) { block-size: 100%; background: var(--_surface); }
  ${fills}
  .black { --_ink: #000; }
  .white { --_ink: #fff; }

  .tools { display: flex; flex-wrap: wrap; gap: var(--_gap) calc(var(--_space) * 3); align-items: center; min-block-size: calc(var(--_space) * 8); margin-block-end: var(--_gap); }
  .push { flex: 1; }
  .group { display: flex; gap: calc(var(--_space) / 2); }
  .tools svg { inline-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .labelled { display: inline-flex; gap: var(--_gap); align-items: center; }
  .tools > .switch { padding: 0; border: 0; background: none; }
  .knob { inline-size: calc(var(--_space) * 7.5); block-size: calc(var(--_space) * 4.5); padding: calc(var(--_space) / 2); border: 1px solid var(--_outline); border-radius: 999px; }
  .knob::after { content: ''; display: block; inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); border-radius: 999px; background: var(--_outline); }
  [aria-checked='true'] > .knob { background: var(--_accent); border-color: var(--_accent); }
  [aria-checked='true'] > .knob::after { margin-inline-start: auto; background: var(--_surface); }
  .tools :is(select, input) { padding-inline: var(--_gap); font-weight: 400; text-align: start; }
  select.button { appearance: auto; }
  input { inline-size: calc(var(--_size) * 11); cursor: text; }
  input::placeholder { color: var(--_muted); opacity: 1; }

  .stage { position: relative; flex: 1; min-block-size: 0; overflow: hidden; touch-action: pan-x pan-y; }
  /* Soft edges say that there is more. */
  .stage::before, .stage::after { content: ''; position: absolute; inset: 0; pointer-events: none; }
  .more-top::before { background: linear-gradient(var(--_surface), transparent calc(var(--_space) * 7)); }
  .more-bottom::after { background: linear-gradient(to top, var(--_surface), transparent calc(var(--_space) * 7)); }
  .picture { display: block; inline-size: 100%; block-size: 100%; font-size: 12px; user-select: none; }
  .picture:focus-visible { outline: none; }
  .picture text { fill: var(--_text); unicode-bidi: plaintext; }
  .ground { transform-origin: 0 0; }
  .box { fill: var(--_surface); stroke: var(--_outline); }
  .heat > .box { fill: var(--_fill); }
  .picture :is(.kicker, .note) { fill: var(--_muted); }
  .name { font-size: 13px; font-weight: 600; }
  .count { font-size: 20px; font-weight: 600; }
  .count.middle { font-size: 15px; }
  .middle { text-anchor: middle; }
  .figure-small { text-anchor: end; }
  .picture .heat :is(.kicker, .name, .count, .figure-small) { fill: var(--_ink); }
  .track, .reach { fill: var(--_text); opacity: 0.18; }
  .heat :is(.track, .reach) { fill: var(--_ink); opacity: 0.26; }
  .reach.reach { opacity: 1; }
  .stub { fill: url(#fade); }
  #fade { stop-color: var(--_negative); }
  .ring, .line { fill: none; }
  .module { cursor: pointer; }
  .selected > .box { stroke: var(--_accent); stroke-width: 3; }
  .line { stroke: var(--_edge); }
  .arrow { fill: var(--_edge); stroke: var(--_surface); paint-order: stroke; }
  .near > .line { stroke: var(--_accent); }
  .near > .arrow { fill: var(--_accent); }
  .edges, .counts { pointer-events: none; }
  .edge-count > rect { fill: var(--_surface); }
  .edge-count.near { font-weight: 600; }

  .scale-line { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 4); align-items: center; justify-content: space-between; min-block-size: calc(var(--_space) * 10); margin-block-start: var(--_gap); }
  .rare { margin-inline-start: auto; }
  .scale { flex: 1 1 calc(var(--_size) * 20); display: grid; grid-template-columns: auto minmax(0, calc(var(--_size) * 25)); justify-content: start; gap: 0 calc(var(--_space) * 5); align-items: center; padding-inline-end: calc(var(--_space) * 5); }
  .swatches { display: grid; grid-template-columns: repeat(7, 1fr); gap: 1px; border-radius: calc(var(--_radius) * 0.375); overflow: hidden; }
  .swatches > * { block-size: calc(var(--_space) * 3); background: var(--_fill); forced-color-adjust: none; }
  .bounds { grid-column: 2; display: flex; justify-content: space-between; }
  .bounds > * { inline-size: 0; display: flex; justify-content: center; white-space: nowrap; }
  @container card (max-width: 30rem) {
    .bounds > :is(:nth-child(even), :nth-child(7)):not(:last-child) { visibility: hidden; }
  }
  .bones { flex: 1; min-block-size: 0; inline-size: 100%; }

  @media (forced-colors: active) {
    .heat :not(.ring) { forced-color-adjust: none; }
    .selected > .box, .near > .line { stroke: Highlight; }
    [aria-checked='true'] > .knob { background: Highlight; forced-color-adjust: none; }
  }
`;
