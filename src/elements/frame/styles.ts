// How a card arranges its parts in every state. Colours, type scale, buttons and bones come from theme.
import { css } from 'lit';

export const frameStyles = css`
  .card { container: card / inline-size; }
  .header { display: flex; gap: calc(var(--_space) * 2); align-items: flex-start; margin-block-end: calc(var(--_space) * 3); min-block-size: calc(var(--_space) * 10); }
  .titles { flex: 1; min-inline-size: 0; }
  .sub { margin: 0; min-block-size: calc(var(--_space) * 5); font-size: var(--_size-12); line-height: calc(var(--_space) * 5); color: var(--_muted); }
  .menu-button { margin-block-start: calc(var(--_space) * -1); margin-inline-end: calc(var(--_space) * -1); }
  .menu-button svg { inline-size: 16px; block-size: 16px; fill: currentcolor; }
  .body { flex: 1; min-block-size: 0; display: flex; flex-direction: column; position: relative; overflow: auto; }
  .foot { margin: calc(var(--_space) * 2) 0 0; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); color: var(--_muted); }
  .message { flex: 1; display: flex; flex-direction: column; gap: var(--_space); align-items: center; justify-content: center; padding: calc(var(--_space) * 2); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); text-align: center; }
  .message p { margin: 0; max-inline-size: 42ch; }
  .message .strong { font-weight: 600; }
  .message :is(.hint, .code) { color: var(--_muted); }
  .message .code { font-size: var(--_size-12); }
  .message .button { margin-block-start: calc(var(--_space) * 2); }
  /* Fast answers show no skeleton at all. */
  .shape { flex: 1; min-block-size: 0; display: flex; flex-direction: column; opacity: 0; animation: appear 1ms 150ms forwards; }
  .shape svg { fill: var(--_skeleton); }
  @keyframes appear { to { opacity: 1; } }
  @media print {
    .menu-button { display: none; }
  }
`;
