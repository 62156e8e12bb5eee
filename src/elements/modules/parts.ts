// What is around the figures of a module's detail: what closes it, what takes a filter back, its bones. Templates only.
import { html, nothing, svg, type TemplateResult } from 'lit';

const cross = svg`<path d="M4 4l8 8M12 4l-8 8"></path>`;

export interface Closable {
  content: unknown;
  /** Undefined where there is nothing to close. */
  label: string | undefined;
  close: (event: Event) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** The card, with a button to close it in its corner. */
export function closable({ content, label, close, onKey }: Closable): TemplateResult {
  return html`<div class=${label === undefined ? 'shell' : 'shell closable'} @keydown=${onKey}>
    ${label === undefined ? nothing : html`<button type="button" class="button quiet icon close" part="close" aria-label=${label} title=${label} @click=${close}><svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg></button>`}
    ${content}
  </div>`;
}

export function filterChip(text: string, label: string, takeBack: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="chip" part="filter" aria-label=${label} @click=${takeBack}>${text}<svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg></button>`;
}

/** Bones in the places of the tiles. */
export function tilesSkeleton(count = 6): TemplateResult {
  return html`<div class="tiles">${Array.from({ length: count }, () => html`<div class="tile"><span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span></div>`)}</div>`;
}
