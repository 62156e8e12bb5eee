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
  const isFirst = page <= 0;
  const isLast = page >= pages - 1;
  // aria-disabled and not disabled: the focus stays where it was on the last page.
  const go = (to: number, isBarred: boolean) => () => !isBarred && onPage(to);
  return html`<div class="pager" part="pager">
    <span>${words.page(formatCount(page + 1, locale), formatCount(Math.max(1, pages), locale))}</span>
    <button type="button" class="button icon" aria-label=${words.previous} aria-disabled=${isFirst ? 'true' : 'false'} @click=${go(page - 1, isFirst)}><span aria-hidden="true">‹</span></button>
    <button type="button" class="button icon" aria-label=${words.next} aria-disabled=${isLast ? 'true' : 'false'} @click=${go(page + 1, isLast)}><span aria-hidden="true">›</span></button>
  </div>`;
}

export const pagerStyles = css`
  .pager { display: flex; gap: var(--_space); align-items: center; justify-content: flex-end; padding-block-start: calc(var(--_space) * 2); color: var(--_muted); font-size: var(--_size-12); }
  .pager .button span { transform: none; }
  .pager :dir(rtl) span { transform: scaleX(-1); }
`;
