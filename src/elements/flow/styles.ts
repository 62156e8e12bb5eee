// How a flow looks: stage, cards, edges, list, tools, scale. Colours and sizes come from tokens; SVG sizes are at scale 1.
import { css, unsafeCSS, type CSSResult } from 'lit';

const classes = [1, 2, 3, 4, 5, 6, 7];
/** Blue for fewer, orange for more, plain between: no verdict in red and green. */
const change = ['var(--_heat-1) 92%', 'var(--_heat-1) 58%', 'var(--_heat-1) 26%', 'var(--_heat-1) 0%', 'var(--_heat-6) 30%', 'var(--_heat-6) 64%', 'var(--_heat-6) 100%'];

/** Colour tokens that cards are filled with, for the ink on them. */
export const changeColours = classes.map((at) => `change-${at}`);

const tokens = css`
  :host {
    ${unsafeCSS(change.map((colour, at) => `--_change-${at + 1}: color-mix(in srgb, ${colour}, var(--_surface));`).join('\n'))}
    --_edge: color-mix(in srgb, var(--_text) 46%, var(--_surface));
    block-size: var(--ew-heatmap-flow-size, 43rem);
  }
  ${unsafeCSS(['heat', 'change'].flatMap((family) => classes.map((at) => `.${family}-${at} { --_fill: var(--_${family}-${at}); }`)).join('\n'))}
  .heat.black { --_ink: #000; }
  .heat.white { --_ink: #fff; }
`;

const tools = css`
  .tools { display: flex; flex-wrap: wrap; gap: calc(var(--_space) * 2) calc(var(--_space) * 3); align-items: center; min-block-size: calc(var(--_space) * 8); margin-block-end: calc(var(--_space) * 2); }
  .tools .push { flex: 1; }
  .tools .group { display: flex; gap: 2px; }
  .tools svg { inline-size: 16px; block-size: 16px; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .switch { all: unset; box-sizing: border-box; display: inline-flex; gap: calc(var(--_space) * 2); align-items: center; min-block-size: calc(var(--_space) * 8); font-size: var(--_size-13); cursor: pointer; }
  .knob { position: relative; inline-size: 30px; block-size: 18px; border: 1px solid var(--_outline); border-radius: 9px; background: var(--_surface); }
  .knob::after { content: ''; position: absolute; inset-block: 2px; inset-inline-start: 2px; inline-size: 12px; border-radius: 6px; background: var(--_outline); }
  .switch[aria-checked='true'] .knob { background: var(--_accent); border-color: var(--_accent); }
  .switch[aria-checked='true'] .knob::after { inset-inline: auto 2px; background: var(--_surface); }
  .switch:focus-visible, .field:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius-small); }
  .labelled { display: inline-flex; gap: calc(var(--_space) * 2); align-items: center; font-size: var(--_size-13); color: var(--_muted); }
  .field { appearance: none; box-sizing: border-box; margin: 0; block-size: calc(var(--_space) * 8); padding: 0 calc(var(--_space) * 2.5); border: 1px solid var(--_border); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: var(--_text); font: inherit; font-size: var(--_size-13); }
  select.field { appearance: auto; padding-inline: calc(var(--_space) * 1.5); cursor: pointer; }
  input.field { inline-size: 11rem; max-inline-size: 100%; }
  input.field::placeholder { color: var(--_muted); opacity: 1; }
`;

const stage = css`
  .stage { position: relative; flex: 1; min-block-size: 0; overflow: hidden; touch-action: pan-x pan-y; cursor: default; border-radius: var(--_radius-small); }
  .stage:is(.more-left, .more-right, .more-top, .more-bottom) { cursor: grab; }
  .stage:active:is(.more-left, .more-right, .more-top, .more-bottom) { cursor: grabbing; }
  /* Soft edges say that there is more. */
  .stage::before, .stage::after { content: ''; position: absolute; z-index: 1; inset: 0; pointer-events: none; }
  .stage.more-top::before { background: linear-gradient(to bottom, var(--_surface), transparent 28px); }
  .stage.more-bottom::after { background: linear-gradient(to top, var(--_surface), transparent 28px); }
  .picture { display: block; inline-size: 100%; block-size: 100%; font-size: 13px; user-select: none; overflow: hidden; }
  .picture:focus, .picture:focus-visible, .list:focus, .list:focus-visible { outline: none; }
  .ground { transform-origin: 0 0; }
  .picture text { fill: var(--_text); unicode-bidi: plaintext; }
  .middle { text-anchor: middle; }
  .box { fill: var(--_surface); stroke: var(--_outline); }
  .heat .box { fill: var(--_fill); }
  .module { cursor: pointer; }
  .kicker { font-size: 12px; }
  .node:not(.heat) .kicker { fill: var(--_muted); }
  .name { font-size: 13px; font-weight: 600; }
  .count { font-size: 20px; font-weight: 600; letter-spacing: -0.01em; }
  .start .count, .end .count { font-size: 15px; }
  .figure-small { font-size: 12px; text-anchor: end; }
  .heat :is(.kicker, .name, .count, .figure-small) { fill: var(--_ink); }
  .track { fill: var(--_text); opacity: 0.16; }
  .reach { fill: var(--_text); opacity: 0.8; }
  .heat > .track { fill: var(--_ink); opacity: 0.26; }
  .heat > .reach { fill: var(--_ink); opacity: 1; }
  .stub { fill: url(#fade); }
  .fade-from { stop-color: var(--_negative); }
  .fade-to { stop-color: var(--_negative); stop-opacity: 0; }
  .left { font-size: 12px; }
  .differs { font-size: 12px; font-style: italic; }
  .picture :is(.left, .differs) { fill: var(--_muted); }
  .ring { fill: none; stroke: none; }
  .module:hover .box { stroke: var(--_text); stroke-width: 1.5; }
  .selected .box { stroke: var(--_accent); stroke-width: 3; }
  .found .ring { stroke: var(--_accent); stroke-width: 2; stroke-dasharray: 4 3; }
  .cursor .ring { stroke: var(--_accent); stroke-width: 2; }
  .line { fill: none; stroke: var(--_edge); stroke-linejoin: round; }
  .arrow { fill: var(--_edge); stroke: var(--_surface); stroke-width: 1; paint-order: stroke; }
  .reach-for { fill: none; stroke: transparent; stroke-width: 12; pointer-events: stroke; }
  .edge.near .line, .edge:hover .line { stroke: var(--_accent); }
  .edge.near .arrow, .edge:hover .arrow { fill: var(--_accent); }
  .edge-count { font-size: 12px; pointer-events: none; }
  .edge-count rect { fill: var(--_surface); }
  .edge-count.near { font-weight: 600; }
  @media (prefers-reduced-motion: no-preference) {
    .ground.glide { transition: transform 160ms ease-out; }
  }
`;

const list = css`
  .listed { flex: 1; min-block-size: 0; display: flex; }
  .list { flex: 1; min-inline-size: 0; overflow: auto; overscroll-behavior: auto; padding: 2px; }
  .row { position: relative; display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: calc(var(--_space) * 3); align-items: start; padding: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.75); }
  .row.module { cursor: pointer; }
  .row.module:hover { background: var(--_hover); }
  .row-count { display: block; padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2); border: 1px solid var(--_outline); border-radius: calc(var(--_radius) * 0.75); font-size: calc(var(--_size) * 1.0625); font-weight: 600; line-height: calc(var(--_space) * 6); text-align: end; }
  .row-count.heat { background: var(--_fill); color: var(--_ink); }
  .row:is(.start, .end) .row-count { border-radius: calc(var(--_space) * 6); text-align: center; }
  .row-main { display: grid; gap: 2px; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .row-kicker, .row-note, .row-way { color: var(--_muted); }
  .row-name { font-size: var(--_size-14); font-weight: 600; line-height: calc(var(--_space) * 5); overflow-wrap: anywhere; }
  .row:is(.start, .end) .row-main { align-content: center; min-block-size: calc(var(--_space) * 9); }
  .row-bar { inline-size: 100%; block-size: 4px; margin-block: 3px; border-radius: 2px; overflow: hidden; }
  .row-way { font-variant-numeric: tabular-nums; }
  .row.selected { background: var(--_selected); box-shadow: inset 3px 0 var(--_accent); }
  :host(:dir(rtl)) .row.selected { box-shadow: inset -3px 0 var(--_accent); }
  .row.found { outline: 2px dashed var(--_accent); outline-offset: -2px; }
  .row.cursor { outline: 2px solid var(--_accent); outline-offset: -2px; }
`;

const scale = css`
  .scale-line { display: flex; flex-wrap: wrap; gap: var(--_space) calc(var(--_space) * 4); align-items: center; justify-content: space-between; min-block-size: calc(var(--_space) * 10); margin-block-start: calc(var(--_space) * 2); }
  .rare { color: var(--_muted); font-size: var(--_size-12); }
  .scale { flex: 1 1 20rem; display: grid; grid-template-columns: auto minmax(0, 25rem); justify-content: start; gap: 0 calc(var(--_space) * 3); align-items: center; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .swatches { display: grid; grid-template-columns: repeat(7, 1fr); gap: 1px; }
  .swatch-box { block-size: calc(var(--_space) * 3); background: var(--_fill); forced-color-adjust: none; }
  .swatch-box:first-child { border-start-start-radius: 3px; border-end-start-radius: 3px; }
  .swatch-box:last-child { border-start-end-radius: 3px; border-end-end-radius: 3px; }
  .bounds { grid-column: 2; display: flex; justify-content: space-between; color: var(--_muted); }
  .bound { inline-size: 0; display: flex; justify-content: center; white-space: nowrap; }
  .bound:first-child { justify-content: start; }
  .bound:last-child { justify-content: end; }
  @container card (max-width: 30rem) {
    .bound:is(:nth-child(2), :nth-child(4), :nth-child(6), :nth-child(7)) { visibility: hidden; }
  }
  .bone-switch { inline-size: 6rem; block-size: 18px; }
  .bone-select { inline-size: 10rem; block-size: 32px; }
  .bone-scale { inline-size: min(100%, 26rem); block-size: 12px; margin-block: 14px 10px; }
  .bones { flex: 1; min-block-size: 0; inline-size: 100%; }
  :host(:fullscreen) { block-size: 100%; background: var(--_surface); }
`;

const forced = css`
  @media (forced-colors: active) {
    .heat .box { forced-color-adjust: none; }
    .heat :is(.kicker, .name, .count, .figure-small, .track, .reach) { forced-color-adjust: none; }
    .row-count.heat { forced-color-adjust: none; }
    .selected .box { stroke: Highlight; stroke-width: 4; }
    :is(.cursor, .found) .ring { stroke: Highlight; }
    .edge.near .line, .edge:hover .line { stroke: Highlight; }
    .switch[aria-checked='true'] .knob { background: Highlight; forced-color-adjust: none; }
  }
`;

export const flowStyles: CSSResult[] = [tokens, tools, stage, list, scale, forced];
