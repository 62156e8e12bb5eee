// How a ring, its middle and its legend share a card at any width, and the bones of it.
import { css, html, svg, type TemplateResult } from 'lit';

/** Ring and legend side by side; `above` stands over both. */
export function donutLayout({ above, plot, legend }: { above?: unknown; plot: unknown; legend: unknown }): TemplateResult {
  return html`${above}
    <div class="donut">${plot} ${legend}</div>`;
}

/** The figure in the middle of the ring. */
export function middle(figure: string, unit = ''): TemplateResult {
  return html`<div class="middle" part="middle">
    <p class="figure" part="figure"><bdi>${figure}</bdi></p>
    ${unit ? html`<p class="small muted">${unit}</p>` : ''}
  </div>`;
}

/** Ring and rows in the places of the real ones. */
export function donutSkeleton(rows: number): TemplateResult {
  return html`<div class="donut">
    <div class="plot"><svg class="bones" viewBox="0 0 100 100"><path fill-rule="evenodd" d="M50 2a48 48 0 1 0 0 96a48 48 0 1 0 0-96zM50 13.5a36.5 36.5 0 1 1 0 73a36.5 36.5 0 1 1 0-73z"></path></svg></div>
    <div class="legend">
      ${Array.from({ length: rows }, () => html`<div class="bone-row"><span class="skeleton"></span><span class="skeleton"></span></div>`)}
    </div>
  </div>`;
}

/** Columns of different heights on a line. */
export function barsSkeleton(): TemplateResult {
  const heights = [38, 52, 44, 70, 61, 30, 24, 47, 58, 66, 80, 54, 33, 41];
  return html`<svg class="bones fill" viewBox="0 0 280 100" preserveAspectRatio="none">
    ${heights.map((height, index) => svg`<rect x=${index * 20 + 1} y=${100 - height} width="18" height=${height}></rect>`)}
  </svg>`;
}

export const donutStyles = css`
  .donut {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: clamp(calc(var(--_space) * 28), 38%, calc(var(--_space) * 46)) minmax(0, calc(var(--_size) * 24));
    gap: calc(var(--_space) * 6);
    align-items: center;
  }
  .donut .plot {
    aspect-ratio: 1;
    max-block-size: 100%;
    justify-self: center;
    inline-size: 100%;
    container: plot / size;
  }
  .middle {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    pointer-events: none;
  }
  .middle p {
    margin: 0;
  }
  /* A long number in a small ring is smaller, never across the ring. */
  .middle .figure {
    font-size: min(var(--_size-28), 20cqmin);
    font-weight: 600;
    line-height: calc(var(--_space) * 8);
    letter-spacing: -0.01em;
  }
  @container plot (block-size < 6.5rem) {
    .middle .small {
      display: none;
    }
  }
  .bones {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .bones.fill {
    flex: 1;
    min-block-size: 0;
  }
  .bone-row {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    block-size: calc(var(--_space) * 7);
  }
  .bone-row .skeleton {
    inline-size: 45%;
    block-size: calc(var(--_space) * 2.5);
  }
  .bone-row .skeleton:last-child {
    inline-size: 18%;
  }
  .note-line {
    margin: calc(var(--_space) * 1.5) 0 0;
  }
  @container card (inline-size < 20.5rem) {
    .donut {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(calc(var(--_space) * 21), 1fr) auto;
      gap: calc(var(--_space) * 2);
    }
    .donut .plot {
      block-size: 100%;
      inline-size: auto;
      max-block-size: 100cqi;
      align-self: center;
    }
  }
`;
