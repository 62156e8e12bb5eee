// How the bell, its note and its form look. Colours, buttons and type scale come from theme.
import { css } from 'lit';

export const bellStyles = css`
  :host { display: inline-flex; align-items: center; gap: var(--_space); vertical-align: middle; }
  .bell { position: relative; }
  .bell svg { inline-size: calc(var(--_space) * 4.5); block-size: calc(var(--_space) * 4.5); fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .bell[aria-pressed='true'] { color: var(--_accent); }
  .bell[aria-pressed='true'] .body { fill: currentcolor; }
  .bell[aria-busy='true'] svg { opacity: 0.6; }
  .sign { position: absolute; inset-block-start: 1px; inset-inline-end: 1px; inline-size: calc(var(--_space) * 3); block-size: calc(var(--_space) * 3); border-radius: 50%; background: var(--_surface); color: var(--_negative); font-size: var(--_size-12); line-height: calc(var(--_space) * 3); font-weight: 700; text-align: center; }
  .change { font-size: var(--_size-12); }
  .note, .panel { position: fixed; inset: auto; margin: 0; padding: calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); color: var(--ew-text, inherit); font: inherit; font-size: var(--_size-13); line-height: calc(var(--_space) * 5); box-shadow: 0 var(--_space) calc(var(--_space) * 4) rgb(0 0 0 / 0.16); max-inline-size: min(calc(var(--_size) * 22), calc(100vw - calc(var(--_space) * 4))); }
  .note p, .panel p { margin: 0; }
  .note .hint { color: var(--_muted); }
  .note .button { margin-block-start: calc(var(--_space) * 2); }
  .panel { inline-size: calc(var(--_size) * 22); }
  .panel h2 { margin: 0 0 calc(var(--_space) * 2); font-size: var(--_size-14); line-height: calc(var(--_space) * 5); font-weight: 600; }
  .fields { display: grid; grid-template-columns: minmax(calc(var(--_size) * 6), auto) 1fr; gap: calc(var(--_space) * 2) calc(var(--_space) * 3); align-items: center; margin: 0; }
  .fields label, .facts dt { color: var(--_muted); }
  .field { box-sizing: border-box; inline-size: 100%; min-block-size: calc(var(--_space) * 8); padding: 0 calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); color: inherit; font: inherit; }
  .field[aria-invalid='true'] { border-color: var(--_negative); }
  .fault { grid-column: 1 / -1; color: var(--_negative); }
  .fault:has(bdi:empty) { display: none; }
  .facts { display: grid; grid-template-columns: minmax(calc(var(--_size) * 6), auto) 1fr; gap: var(--_space) calc(var(--_space) * 3); margin: calc(var(--_space) * 3) 0 0; font-size: var(--_size-12); }
  .facts dd { margin: 0; overflow-wrap: anywhere; }
  .actions { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--_space) * 2); margin-block-start: calc(var(--_space) * 3); }
  .preview { margin-inline-end: auto; color: var(--_accent); min-block-size: 24px; line-height: calc(var(--_space) * 6); }
  .button.primary { border-color: var(--_accent); color: var(--_accent); }
  @media (forced-colors: active) {
    .bell[aria-pressed='true'] { color: HighlightText; }
    .sign { forced-color-adjust: none; background: Canvas; color: CanvasText; border: 1px solid CanvasText; line-height: calc(var(--_space) * 2.5); }
  }
  @media print {
    :host { display: none; }
  }
`;
