// The controls that lead from page to page of a long table.
import { css, html, type TemplateResult } from 'lit';
import { formatCount } from '../../format/index.js';

export interface PagerOptions {
  /** From 0. */
  page: number;
  pages: number;
  locale: string;
  words: { page: (page: string, pages: string) => string; previous: string; next: string };
  onPage: (page: number) => void;
}

export function pager({ page, pages, locale, words, onPage }: PagerOptions): TemplateResult {
  // aria-disabled and not disabled: the focus stays where it was on the last page.
  const step = (sign: string, label: string, to: number, isBarred: boolean) =>
    html`<button type="button" class="button icon" aria-label=${label} aria-disabled=${isBarred ? 'true' : 'false'} @click=${() => !isBarred && onPage(to)}><span aria-hidden="true">${sign}</span></button>`;
  return html`<div class="pager" part="pager">
    <span>${words.page(formatCount(page + 1, locale), formatCount(Math.max(1, pages), locale))}</span>
    ${step('‹', words.previous, page - 1, page <= 0)}${step('›', words.next, page + 1, page >= pages - 1)}
  </div>`;
}

export const pagerStyles = css`
  .pager { display: flex; gap: var(--_space); align-items: center; justify-content: flex-end; padding-block-start: calc(var(--_space) * 2); color: var(--_muted); font-size: var(--_size-12); }
`;
