// Bones in the shape of a table.
import { css, html, type TemplateResult } from 'lit';

export function skeletonRows(rows = 8): TemplateResult {
  return html`<div class="bones">${Array.from({ length: rows }, () => html`<div class="bone-row"><span class="skeleton"></span><span class="skeleton"></span></div>`)}</div>`;
}

export const skeletonStyles = css`
  .bones { overflow: hidden; }
  .bone-row { display: flex; justify-content: space-between; align-items: center; block-size: calc(var(--_space) * 9); border-block-end: 1px solid var(--_grid); }
  .bone-row .skeleton { block-size: calc(var(--_space) * 3); inline-size: 30%; }
  .bone-row .skeleton:last-child { inline-size: 18%; }
`;
