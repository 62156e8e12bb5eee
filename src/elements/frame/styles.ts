// How a card arranges its parts in every state. Colours, type scale, buttons and bones come from theme.
import { css } from 'lit';

export const frameStyles = css`
  .card { container: card / inline-size; }
  .header { display: flex; gap: calc(var(--_space) * 2); align-items: flex-start; margin-block-end: calc(var(--_space) * 3); min-block-size: calc(var(--_space) * 10); }
  .titles { flex: 1; min-inline-size: 0; }
  .sub { margin: 0; min-block-size: calc(var(--_space) * 5); font-size: var(--_size-12); line-height: calc(var(--_space) * 5); color: var(--_muted); }
  .menu-button { margin-block-start: calc(var(--_space) * -1); margin-inline-end: calc(var(--_space) * -1); }
  .menu-button svg { inline-size: calc(var(--_space) * 4); block-size: calc(var(--_space) * 4); fill: currentcolor; }
  .body { flex: 1; min-block-size: 0; display: flex; flex-direction: column; position: relative; overflow: auto; }
  .foot { margin: calc(var(--_space) * 2) 0 0; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); color: var(--_muted); }
  /* Fast answers show no skeleton at all, nor what the page puts in its place. */
  .shape { opacity: 0; animation: appear 1ms 150ms forwards; }
  .shape, .shape-inner { flex: 1; min-block-size: 0; display: flex; flex-direction: column; }
  .shape-inner { overflow: hidden; }
  .shape svg { fill: var(--_skeleton); }
  @keyframes appear { to { opacity: 1; } }
  @media print {
    .button, input, select { display: none !important; }
    .body { overflow: visible; }
  }
`;
