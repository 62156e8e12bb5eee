// How the figures of one mission look. Uses the private tokens of theme.
import { css } from 'lit';

export const detailStyles = css`
  :host { block-size: var(--ew-mission-detail-size, calc(var(--_size) * 46)); }
  .shell { position: relative; block-size: 100%; }
  .shell.closable .header { padding-inline-end: calc(var(--_space) * 8); }
  .close { position: absolute; inset-block-start: calc(var(--_space) * 3); inset-inline-end: calc(var(--_space) * 3); z-index: 1; }
  .close svg { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.75; stroke-linecap: round; }
  /* Room for focus rings within what scrolls. */
  .body { margin: calc(var(--_space) * -1) calc(var(--_space) * -1.5); padding: var(--_space) calc(var(--_space) * 1.5); }
  .detail { display: flex; flex-direction: column; gap: calc(var(--_space) * 5); }
  .detail:focus-visible { outline-offset: 0; }
  .about { max-inline-size: 70ch; margin: 0; color: var(--_muted); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .tiles { --_tile-size: calc(var(--_size) * 5.5); grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_size) * 7)), 1fr)); row-gap: calc(var(--_space) * 2); }
  .note { margin: calc(var(--_space) * 3) 0 0; color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  .section .note { margin: 0; }
  .section-heading { margin-block-end: calc(var(--_space) * 2); font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); }
  .canvas { display: flex; block-size: calc(var(--_space) * 40); }
  .canvas > .plot { flex: 1; }
  /* Before it is drawn a canvas has a size of its own. */
  .canvas canvas { max-inline-size: 100%; }
  .latest { margin: 0; padding: 0; list-style: none; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .completion { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: calc(var(--_space) * 3); align-items: center; padding-block: calc(var(--_space) * 0.5); border-block-end: 1px solid var(--_grid); }
  .at { color: var(--_muted); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); grid-row: 2; }
  .profile { grid-area: 1 / 2 / span 2; }
  .profile { color: var(--_accent); text-decoration: none; }
  .bones { display: block; inline-size: 100%; block-size: 100%; }
  .bone-chart { display: flex; block-size: calc(var(--_space) * 40); margin-block-start: calc(var(--_space) * 5); }
  @container card (min-width: 26rem) {
    .completion { grid-template-columns: minmax(0, 1fr) auto auto; min-block-size: calc(var(--_space) * 9); }
    .at, .profile { grid-area: auto; }
  }
  @media print {
    :host { block-size: auto; }
    .close, .profile { display: none; }
  }
`;
