// Bones in the shape of a table.
import { html, type TemplateResult } from 'lit';

export function skeletonRows(rows = 8): TemplateResult {
  return html`<div class="bones">${Array.from({ length: rows }, () => html`<div class="bone-row"><span class="skeleton"></span><span class="skeleton"></span></div>`)}</div>`;
}
