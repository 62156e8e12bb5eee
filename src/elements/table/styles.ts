// How data tables look: sticky head, figures aligned, quiet rows. Uses the private tokens of theme.
import { css } from 'lit';

export const gridStyles = css`
  .grid-scroller { flex: 1; min-block-size: 0; overflow: auto; container: grid / inline-size; outline: none; }
  .grid { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: var(--_size-13); font-variant-numeric: tabular-nums; }
  .grid th, .grid td { position: relative; padding: 0 calc(var(--_space) * 2); block-size: 36px; border-block-end: 1px solid var(--_grid); vertical-align: middle; }
  .grid thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--_surface); color: var(--_muted); font-size: var(--_size-12); font-weight: 500; white-space: nowrap; }
  .grid .text { text-align: start; overflow-wrap: anywhere; }
  .grid .figure { text-align: end; white-space: nowrap; }
  .grid tbody th { font-weight: 500; }
  .grid tbody tr:hover > * { background: var(--_hover); }
  .grid tbody tr[aria-selected='true'] > * { background: var(--_selected); }
  .grid .grid-pad, .grid .grid-pad td { block-size: 0; padding: 0; border: 0; }
  .grid :is(th, td, button, a):focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .grid-sort { all: unset; display: inline-flex; gap: 4px; align-items: center; min-block-size: 28px; min-inline-size: 24px; cursor: pointer; }
  .grid-sort:hover { color: var(--_text); }
  .grid-arrow { opacity: 0.6; }
  .grid-bar { position: absolute; inset-inline: calc(var(--_space) * 2); inset-block-end: 3px; inline-size: calc(100% - var(--_space) * 4); block-size: 3px; fill: var(--_accent); opacity: 0.55; transform-origin: center; }
  :host(:dir(rtl)) .grid-bar { transform: scaleX(-1); }
  .grid-under { display: none; color: var(--_muted); font-size: var(--_size-12); font-weight: 400; }
  .grid-under > span { margin-inline-end: calc(var(--_space) * 2); white-space: nowrap; display: inline-block; }
  @container grid (max-width: 480px) {
    .grid th.minor, .grid td.minor { display: none; }
    .grid-under { display: block; padding-block-end: 6px; }
    .grid tbody th { padding-block-start: 6px; }
  }
  .bones { overflow: hidden; }
  .bone-row { display: flex; justify-content: space-between; align-items: center; block-size: 36px; border-block-end: 1px solid var(--_grid); }
  .bone-row .skeleton { block-size: 12px; inline-size: 30%; }
  .bone-row .skeleton:last-child { inline-size: 18%; }
  @media (forced-colors: active) {
    .grid-bar { fill: CanvasText; }
  }
`;
