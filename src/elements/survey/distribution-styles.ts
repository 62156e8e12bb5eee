// How columns and brackets of the NPS distribution look. Uses the private tokens of theme.
import { css } from 'lit';

export const distributionStyles = css`
  :host { block-size: var(--ew-nps-distribution-size, calc(var(--_size) * 22)); }
  /* Room for the focus ring and for what stands out of its column. */
  .body { margin: calc(var(--_space) * -1) calc(var(--_space) * -3); padding: var(--_space) calc(var(--_space) * 3); }
  .bones { flex: 1; min-block-size: 0; inline-size: 100%; max-inline-size: calc(var(--_size) * 52); }
  .scores { flex: 1; min-block-size: calc(var(--_space) * 40); inline-size: 100%; max-inline-size: calc(var(--_size) * 52); display: flex; flex-direction: column; gap: calc(var(--_space) * 2); }
  .columns, .brackets { display: grid; grid-template-columns: repeat(11, minmax(0, 1fr)); }
  .columns { flex: 1; min-block-size: 0; }
  .column, .bracket { all: unset; box-sizing: border-box; cursor: pointer; border-radius: var(--_radius-small); text-align: center; }
  .column { position: relative; display: flex; min-block-size: 0; }
  .column .face { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; }
  .column:hover, .bracket:hover { background: var(--_hover); }
  .bracket[aria-pressed='true'] { background: var(--_selected); }
  :is(.column, .bracket):focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  /* A box of known size: the bar's height is a share of it. */
  .bar-box { position: relative; flex: 1; min-block-size: 0; display: flex; flex-direction: column; justify-content: flex-end; align-items: center; margin-block-start: calc(var(--_space) * 6); padding-inline: 1px; border-block-end: 1px solid var(--_outline); }
  .column-count { font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .bar { display: block; flex: none; inline-size: 100%; max-inline-size: calc(var(--_space) * 16); overflow: hidden; forced-color-adjust: none; }
  .column-score { font-size: var(--_size-12); line-height: calc(var(--_space) * 6); color: var(--_muted); }
  .behind .bar { opacity: 0.35; }
  .behind .column-count { color: var(--_muted); }
  /* Names on one line, also where figures below them break. */
  .bracket { display: flex; flex-direction: column; grid-column: span 2; position: relative; min-inline-size: 0; min-block-size: calc(var(--_space) * 10); padding: calc(var(--_space) * 2) calc(var(--_space) / 2) calc(var(--_space) / 2); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); overflow-wrap: normal; }
  .bracket.detractors { grid-column: span 7; }
  /* The bracket itself: a line over the name with its ends turned up, in the colour of the columns above. */
  .bracket::before { content: ''; position: absolute; inset-block-start: 0; inset-inline: calc(var(--_space) / 2); block-size: calc(var(--_space) * 1.25); border: 2px solid; border-block-start: 0; }
  .bracket.detractors::before { border-color: var(--_nps-detractors); }
  .bracket.passives::before { border-color: var(--_nps-passives); }
  .bracket.promoters::before { border-color: var(--_nps-promoters); }
  /* A long name may reach under its neighbour's line, where there is room. */
  .bracket-name { display: block; margin-inline: calc(var(--_space) * -3); font-weight: 500; white-space: nowrap; }
  .bracket-figures { display: block; color: var(--_muted); }
  /* Two short brackets side by side: the second name stands a line lower than the first. */
  @container card (inline-size < 26rem) {
    .bracket.promoters { padding-block-start: calc(var(--_space) * 6); }
  }
  .pattern-defs { position: absolute; }
  .pattern-defs path { fill: none; stroke: var(--_surface); stroke-linecap: round; }
  .bar .pattern { display: none; }
  :host([patterns]) .bar .pattern { display: inline; }
  @media (forced-colors: active), (prefers-contrast: more) {
    .bar .pattern { display: inline; }
  }
  @media (forced-colors: active) {
    .bracket[aria-pressed='true'] { outline: 2px solid Highlight; }
  }
`;
