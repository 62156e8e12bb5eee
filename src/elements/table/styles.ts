// How data tables look: sticky head, figures aligned, quiet rows. Uses the private tokens of theme.
import { css } from 'lit';
import { skeletonStyles } from './skeleton.js';

const stacked = css`
  .minor { display: none; }
  .grid-under { display: block; }
`;

export const gridStyles = css`
  .grid-scroller { flex: 1; min-block-size: 0; overflow: auto; container: grid / inline-size; outline: none; scroll-padding-block-start: calc(var(--_space) * 10); }
  /* Rows come and go above the view, and nothing of that may move it. A card that grows with its rows cannot grow with all of these. */
  .grid-scroller.long { max-block-size: 90vh; overflow-anchor: none; }
  .grid { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: var(--_size-13); font-variant-numeric: tabular-nums; }
  .grid th, .grid td { position: relative; padding: var(--_space) calc(var(--_space) * 2); block-size: calc(var(--_space) * 9); border-block-end: 1px solid var(--_grid); vertical-align: middle; }
  .grid thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--_surface); color: var(--_muted); font-size: var(--_size-12); font-weight: 500; line-height: calc(var(--_space) * 4); }
  .grid .word { text-align: start; overflow-wrap: break-word; }
  .grid .digits { text-align: end; white-space: nowrap; }
  .grid thead .digits { white-space: normal; overflow-wrap: normal; }
  .grid tbody th { font-weight: 500; min-inline-size: calc(var(--_size) * 6.5); }
  .grid tbody tr:hover > * { background: var(--_hover); }
  .grid tbody tr[aria-selected='true'] > * { background: var(--_selected); }
  .grid .grid-pad, .grid .grid-pad td { block-size: 0; padding: 0; border: 0; }
  .grid :is(th, td, button, a):focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  .grid-sort { all: unset; display: inline-flex; gap: var(--_space); align-items: center; min-block-size: calc(var(--_space) * 7); min-inline-size: 24px; cursor: pointer; }
  .grid-sort:hover { color: var(--_text); }
  .grid-arrow { opacity: 0; }
  .grid-sort:is(:hover, :focus-visible) .grid-arrow { opacity: 0.5; }
  [aria-sort='ascending'] .grid-arrow, [aria-sort='descending'] .grid-arrow { opacity: 1; }
  .digits .grid-sort { flex-direction: row-reverse; text-align: end; }
  .grid-bar { position: absolute; inset-inline: calc(var(--_space) * 2); inset-block-end: calc(var(--_space) * 0.75); inline-size: calc(100% - var(--_space) * 4); block-size: calc(var(--_space) * 0.75); fill: var(--_accent); opacity: 0.55; transform-origin: center; }
  :host(:dir(rtl)) .grid-bar { transform: scaleX(-1); }
  .grid-under { display: none; color: var(--_muted); font-size: var(--_size-12); font-weight: 400; }
  .grid-under > span { margin-inline-end: calc(var(--_space) * 2); display: inline-block; }
  @container grid (max-width: 460px) {
    ${stacked}
    .grid :is(th, td) { padding-inline: calc(var(--_space) * 0.75); }
    [aria-sort='none'] .grid-arrow { display: none; }
  }
  /* Queries of a container know no ratio of columns: who has many stacks earlier. */
  @container grid (max-width: 640px) {
    .many {
      ${stacked}
    }
  }
  ${skeletonStyles}
  @media print {
    .grid-scroller { overflow: visible; }
    .grid thead th { position: static; }
    .grid tbody tr { break-inside: avoid; }
  }
  @media (forced-colors: active) {
    .grid-bar { fill: CanvasText; }
  }
`;
