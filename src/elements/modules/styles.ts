// How a module's detail looks before its figures: size, what closes it, the grid of its tiles. Uses the private tokens of theme.
import { css } from 'lit';

export const detailStyles = css`
  :host { block-size: var(--ew-module-detail-size, calc(var(--_size) * 30)); }
  .shell { position: relative; block-size: 100%; }
  .shell.closable .header { padding-inline-end: calc(var(--_space) * 8); }
  .close { position: absolute; inset-block-start: calc(var(--_space) * 3); inset-inline-end: calc(var(--_space) * 3); z-index: 1; }
  .close svg { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; }
  /* Room for focus rings within what scrolls. */
  .body { margin: calc(var(--_space) * -1) calc(var(--_space) * -1.5); padding: var(--_space) calc(var(--_space) * 1.5); }
  .heading { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
  /* Label, value and notes of one row stand on common lines. */
  .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_size) * 8.25)), 1fr)); margin: 0; padding: 0; list-style: none; overflow: hidden; border: 1px solid var(--_border); border-radius: calc(var(--_radius) * 0.75); }
  .tile { display: grid; grid-row: span 3; grid-template-rows: subgrid; align-content: start; min-inline-size: 0; margin-block-end: -1px; margin-inline-end: -1px; padding: calc(var(--_space) * 3); border-block-end: 1px solid var(--_border); border-inline-end: 1px solid var(--_border); }
  .tile .skeleton { inline-size: 60%; block-size: calc(var(--_space) * 2.5); margin-block: calc(var(--_space) * 0.75); }
  .tile .skeleton:nth-child(2) { inline-size: 40%; block-size: calc(var(--_space) * 4.5); margin-block: calc(var(--_space) * 1.25); }
  @media print {
    :host { block-size: auto; }
    .close { display: none; }
  }
`;
