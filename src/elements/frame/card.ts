// The card around every widget: heading, count, menu button, body or panel, foot. Templates only; no state of its own.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/index.js';

export interface CardParts {
  heading: string;
  headingLevel: number;
  /** Muted line under the heading: how many, and what period where it differs. */
  sub: string;
  /** At the bottom: that figures are old, where they are, and other quiet lines. */
  stale: string;
  foot: readonly string[];
  busy: boolean;
  /** False while something stands in for them. */
  hasFigures: boolean;
  summary: string;
  menuButton: unknown;
  body: unknown;
  layers: unknown;
}

export function card({ heading, headingLevel, sub, stale, foot, busy, hasFigures, summary, menuButton, body, layers }: CardParts): TemplateResult {
  return html`<section class="card" part="card" aria-labelledby="heading" aria-busy=${busy ? 'true' : 'false'}>
    <header class="header" part="header">
      <div class="titles">
        <div id="heading" class="heading" part="heading" role="heading" aria-level=${headingLevel}><bdi>${heading}</bdi></div>
        <p class="sub" part="count"><bdi>${sub}</bdi></p>
      </div>
      <slot name="actions"></slot>
      ${menuButton}
    </header>
    ${summary ? html`<p id="summary" class="visually-hidden">${summary}</p>` : nothing}
    ${hasFigures ? html`<div class="body" part="body">${body}</div>` : standIn(body)}
    ${stale || foot.length > 0 ? html`<p class="foot" part="foot">${stale ? html`<slot name="stale">${stale}</slot>${foot.length > 0 ? ' · ' : ''}` : nothing}${foot.join(' · ')}</p>` : nothing} ${layers}
  </section>`;
}

/** A node of its own: figures come in its place, and nothing that is already on the page moves. */
const standIn = (body: unknown): TemplateResult => html`<div class="body" part="body">${body}</div>`;

export function menuButton(label: string, open: (event: Event) => void): TemplateResult {
  return html`<button type="button" id="menu-button" class="button quiet icon menu-button" part="menu-button" aria-haspopup="menu" aria-label=${label} @click=${open}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${[3, 8, 13].map((x) => svg`<circle cx=${x} cy="8" r="1.5"></circle>`)}</svg>
  </button>`;
}

export function skeletonBody(shape: unknown, words: Language['frame']): TemplateResult {
  return html`<div class="shape"><slot name="loading"><div class="shape-inner" part="skeleton" aria-hidden="true">${shape}</div></slot></div
    ><span class="visually-hidden">${words['state.loading']}</span>`;
}
