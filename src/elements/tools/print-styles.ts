// How a printed widget looks: black on white, whole tables whose head is on every page, nothing to click.
import { css } from 'lit';

export const pageStyles = css`
  @page { margin: 15mm; }
  :root { color-scheme: light; background: #fff; color: #000; font: calc(var(--_space) * 3)/1.5 sans-serif; font-variant-numeric: tabular-nums; }
  body { margin: 0; font: inherit; }
  h1 { margin: 0 0 calc(var(--_space) * 2); font-size: calc(var(--_size) * 1.125); line-height: 1.3; }
  dl { display: flex; flex-wrap: wrap; gap: 0 calc(var(--_space) * 4); margin: 0 0 calc(var(--_space) * 4); }
  dl div { display: flex; gap: var(--_space); }
  dt { color: #555; }
  dt::after { content: ':'; }
  dd { margin: 0; }
  table { inline-size: 100%; margin-block-end: calc(var(--_space) * 4); border-collapse: collapse; font-size: calc(var(--_size) * 0.6875); }
  caption { padding-block: var(--_space); font-weight: 600; text-align: start; }
  th, td { padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5); border-block-end: 1px solid #ccc; font-weight: 400; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  thead th { border-block-end-color: #000; font-weight: 600; vertical-align: bottom; }
  .number { text-align: end; white-space: nowrap; }
  thead .number { white-space: normal; }
  tr { break-inside: avoid; }
  p { margin: 0 0 calc(var(--_space) * 2); }
`;

/** After the widget's own styles. */
export const pictureStyles = css`
  :host { display: block !important; block-size: auto !important; margin-block-end: calc(var(--_space) * 4); break-inside: avoid; color: #000; print-color-adjust: exact; }
  .body { overflow: visible !important; }
  .tools, .button, input, select, [role='toolbar'] { display: none !important; }
`;
