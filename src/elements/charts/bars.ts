// Bars that lie under their words: a list anybody can read, with nothing that only a picture says. Templates and styles only.
import { css, html, nothing, type TemplateResult } from 'lit';

export interface Bar {
  key: string;
  label: string;
  /** The figure at the end of the row. */
  figure: string;
  /** Beside it, muted, such as a share. */
  share?: string | undefined;
  /** 0 to 1 of the longest. */
  length: number;
  /** Name of the colour token; grey for what is not known. */
  color: string;
  /** Below the bar, such as what a share is of, and a change. */
  notes?: readonly string[];
}

/** @param ordered true where the rows follow upon each other, as steps do */
export function bars(rows: readonly Bar[], label: string, ordered = false): TemplateResult {
  const items = rows.map((row) => bar(row));
  return ordered
    ? html`<ol class="bars" part="picture" role="list" aria-label=${label}>${items}</ol>`
    : html`<ul class="bars" part="picture" role="list" aria-label=${label}>${items}</ul>`;
}

function bar({ key, label, figure, share, length, color, notes = [] }: Bar): TemplateResult {
  return html`<li class="bar-row" part="row" data-key=${key}>
    <span class="bar-label" dir="auto" title=${label}>${label}</span>
    <span class="bar-figure number ${share === undefined ? 'alone' : ''}">${figure}</span>
    ${share === undefined ? nothing : html`<span class="bar-share number muted">${share}</span>`}
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.round(length * 1000) / 10} height="8" fill="var(--_${color})"></rect></svg>
    ${notes.length > 0 ? html`<span class="bar-notes">${notes.map((note) => html`<span>${note}</span>`)}</span>` : nothing}
  </li>`;
}

/** Bones in the places of the rows. */
export function barBones(count: number): TemplateResult {
  return html`<div class="bars">
    ${Array.from({ length: count }, (_, index) => html`<div class="bar-row"><span class="skeleton bar-bone"></span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none"><rect width=${100 - index * (80 / count)} height="8"></rect></svg></div>`)}
  </div>`;
}

export const barStyles = css`
  .bars {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    grid-auto-rows: auto;
    align-content: start;
    gap: var(--_bar-gap, calc(var(--_space) * 2)) calc(var(--_space) * 3);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_size-13);
    line-height: calc(var(--_space) * 5);
  }
  .bar-row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
    row-gap: var(--_space);
  }
  .bar-label {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar-figure {
    font-weight: 600;
  }
  .bar-figure.alone {
    grid-column: 2 / -1;
  }
  .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) * 0.375);
    background: var(--_hover);
    forced-color-adjust: none;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar-notes {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 4);
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4);
    color: var(--_muted);
  }
  .bar-bone {
    inline-size: 35%;
    block-size: calc(var(--_space) * 2.5);
    margin-block: calc(var(--_space) * 1.25);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
  }
`;
