// How a printed widget looks: black on white, whole tables whose head is on every page, nothing to click.
import { css } from 'lit';

export const pageStyles = css`
  @page { margin: 15mm; }
  :root { color-scheme: light; background: #fff; color: #000; font: 12px/1.5 sans-serif; font-variant-numeric: tabular-nums; }
  body { margin: 0; font: inherit; }
  h1 { margin: 0 0 8px; font-size: 18px; line-height: 1.3; }
  h2 { margin: 24px 0 8px; font-size: 15px; line-height: 1.3; break-after: avoid; }
  h2 + dl { break-after: avoid; }
  dl { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 0 0 16px; }
  dl div { display: flex; gap: 4px; }
  dt { color: #555; }
  dt::after { content: ':'; }
  dd { margin: 0; }
  table { inline-size: 100%; margin-block-end: 16px; border-collapse: collapse; font-size: 11px; }
  caption { padding-block: 4px; font-weight: 600; text-align: start; }
  th, td { padding: 3px 6px; border-block-end: 1px solid #ccc; font-weight: 400; text-align: start; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
  /* Many columns: across, and small. */
  @page wide { size: landscape; }
  .wide { page: wide; font-size: 9px; }
  .wide :is(th, td) { padding: 2px 3px; }
  canvas { display: block; max-inline-size: 100%; margin-block-end: 16px; break-inside: avoid; }
  thead th { border-block-end-color: #000; font-weight: 600; vertical-align: bottom; }
  .number { text-align: end; white-space: nowrap; }
  thead .number { white-space: normal; }
  tr { break-inside: avoid; }
  p { margin: 0 0 8px; }
`;

/** After the widget's own styles. */
export const pictureStyles = css`
  :host { display: block !important; block-size: auto !important; margin-block-end: 16px; break-inside: avoid; print-color-adjust: exact; }
  .body { overflow: visible !important; }
  .tools, .controls, .button, input, select { display: none !important; }
`;
