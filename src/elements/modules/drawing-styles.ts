// How the figures of a module look: tiles, bars, chips and the widgets within. Uses the private tokens of theme.
import { css } from 'lit';

export const drawingStyles = css`
  .detail { display: flex; flex-direction: column; gap: calc(var(--_space) * 6); }
  .detail:focus-visible { outline-offset: 0; }
  .chip { display: inline-flex; align-self: start; align-items: center; gap: calc(var(--_space) * 1.5); min-block-size: calc(var(--_space) * 7); margin: 0; padding: 0 calc(var(--_space) * 2.5); border: 1px solid var(--_border); border-radius: 999px; background: var(--_selected); color: inherit; font: inherit; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); text-align: start; cursor: pointer; }
  .chip svg { flex: none; inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; }
  .tile.success { background: var(--_hover); }
  .tile-label { overflow: hidden; align-self: end; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .tile-value { position: relative; justify-self: start; font-size: var(--_size-20); font-weight: 600; line-height: calc(var(--_space) * 7); font-variant-numeric: tabular-nums; }
  .tile-value[title]:focus-visible::after { content: attr(title); position: absolute; z-index: 1; inset-block-start: 100%; inset-inline-start: 0; padding: var(--_space) calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: var(--_radius-small); background: var(--_surface); font-size: var(--_size-12); font-weight: 400; line-height: calc(var(--_space) * 4); white-space: nowrap; }
  .tile-notes { display: flex; flex-direction: column; }
  .tile-note { color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .notes { display: flex; flex-direction: column; gap: var(--_space); margin: 0; padding: 0; list-style: none; color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .top { display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
  .split-heading { margin-block-end: calc(var(--_space) * 2); font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); }
  .bars { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; column-gap: calc(var(--_space) * 3); row-gap: calc(var(--_space) * 2); max-inline-size: calc(var(--_size) * 44); margin: 0; padding: 0; list-style: none; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .bars.single { grid-template-columns: minmax(0, 1fr) auto; }
  .bar { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
  .bar-label { overflow: hidden; justify-self: start; max-inline-size: 100%; text-overflow: ellipsis; white-space: nowrap; }
  .bar-line { grid-column: 1 / -1; inline-size: 100%; block-size: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.375); background: var(--_hover); fill: var(--_option-1); forced-color-adjust: none; }
  .bar-line.quiet { fill: var(--_missing); }
  .bar-line:dir(rtl) { transform: scaleX(-1); }
  .bar-notes { grid-column: 1 / -1; padding-block-start: calc(var(--_space) * 0.5); color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .canvas-place { block-size: calc(var(--_space) * 44); }
  .list { display: flex; max-block-size: calc(var(--_space) * 90); }
  /* A widget within the detail is a section of it, not a card in a card, and no scroller in a scroller. */
  .view { display: block; --ew-nps-answers-size: auto; --ew-quiz-questions-size: auto; padding-block-start: calc(var(--_space) * 5); border-block-start: 1px solid var(--_border); }
  .view::part(card) { border: 0; border-radius: 0; padding: 0; background: none; }
  .view:not(:defined) { min-block-size: calc(var(--_space) * 40); }
  @media (forced-colors: active) {
    .tile.success { background: none; }
    .bar-notes { padding-block-start: var(--_space); }
    .bar-line { fill: CanvasText; background: Canvas; outline: 1px solid GrayText; }
    .bar-line.quiet { fill: GrayText; }
  }
`;
