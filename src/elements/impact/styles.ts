// How the impact table stands in its card. What stands around it has its styles in later-styles.ts.
import { css } from 'lit';

export const impactStyles = css`
  :host { block-size: var(--ew-impact-table-size, calc(var(--_size) * 42)); }
  /* One thing scrolls: the body. The head of the table sticks to it; only very long tables scroll in themselves. */
  .body > * { flex: none; }
  .body > .panel { flex: 1; }
  .rows .grid-scroller { overflow: visible; }
  .rows .grid-scroller:has(.windowed) { overflow: auto; block-size: calc(var(--_size) * 24); }
  /* Room for what loads later, so that the table does not move. */
  .choice { min-block-size: calc(var(--_space) * 10); }
  .sign { flex: none; inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; }
  .segment { min-block-size: calc(var(--_space) * 7); margin-inline-end: calc(var(--_space) * -1); padding-inline: calc(var(--_space) * 2); color: var(--_muted); }
  .segment:hover { color: var(--_text); }
  @container grid (max-width: 640px) {
    .segment span { display: none; }
    .rows .grid :is(th, td) { padding-inline: var(--_space); }
    .rows .grid thead th:last-child { font-size: 0; }
  }
  @container grid (max-width: 300px) {
    .rows .grid tbody th { min-inline-size: 0; }
    .segment { min-inline-size: calc(var(--_space) * 6); padding: 0; }
  }
  @media (forced-colors: active) {
    .segment { margin-inline-end: 0; }
  }
  @media print {
    :host { block-size: auto; }
  }
`;
