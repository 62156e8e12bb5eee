// One tile of a key figure, and the grid it stands in. Templates and styles only; every text comes ready.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { KpiLine } from '../../export/kpi-lines.js';

/** A tile's texts, with what its figure needs said below all others, such as who it is measured against. */
export interface TileLine extends KpiLine {
  readonly more?: string;
}

/** Pointer or focus is on a shortened value, or has left it. */
export type ShowFull = (line: KpiLine | undefined, at?: Element) => void;

export function tiles(lines: readonly TileLine[], showFull: ShowFull, label: 'label' | 'short' = 'label'): TemplateResult {
  return html`<ul class="tiles ${label === 'short' ? 'small-tiles' : ''}" role="list">
    ${lines.map((line) => html`<li class="tile" part="tile" data-figure=${line.name}>${tile(line, line[label], showFull)}</li>`)}
  </ul>`;
}

function tile(line: TileLine, label: string, showFull: ShowFull): TemplateResult {
  return html`<p class="tile-label" part="tile-label">${label}</p>
    <p class="tile-value ${sizeOf(line)}" part="tile-value">${line.full === null ? line.value : shortened(line, line.full, showFull)}</p>
    ${line.base ? html`<p class="tile-note" part="tile-note">${line.base}</p>` : nothing} ${line.change ? html`<p class="tile-note" part="tile-note">${line.change}</p>` : nothing}
    ${line.more ? html`<p class="tile-note more" part="tile-note" title=${line.more}>${line.more}</p>` : nothing}`;
}

/** More letters than a narrow tile has room for in the large size. */
const manyLetters = 9;
const sizeOf = ({ known, value }: KpiLine): string => (known ? (value.length > manyLetters ? 'long' : '') : 'unknown');

/** Says the exact value to who hears it, and shows it to who points at it, reaches it by key or touches it. */
function shortened(line: KpiLine, full: string, showFull: ShowFull): TemplateResult {
  const show = (event: Event) => showFull(line, event.currentTarget as Element);
  const hide = () => showFull(undefined);
  return html`<button type="button" class="shortened" @pointerenter=${show} @pointerleave=${hide} @focus=${show} @blur=${hide} @click=${show}>
    <span aria-hidden="true">${line.value}</span><span class="visually-hidden">${full}</span>
  </button>`;
}

/** Bones in the places of the tiles. */
export function tileBones(count: number): TemplateResult {
  return html`<div class="tiles">
    ${Array.from({ length: count }, () => html`<div class="tile"><span class="skeleton bone-label"></span><span class="skeleton bone-value"></span><span class="skeleton bone-note"></span></div>`)}
  </div>`;
}

export const tileStyles = css`
  .tiles {
    --_columns: 4;
    --_gap: calc(var(--_space) * 4);
    display: grid;
    /* Never more than so many columns, and fewer tiles share the whole width. */
    grid-template-columns: repeat(auto-fit, minmax(calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns) - 0.5px), 1fr));
    grid-auto-rows: minmax(var(--_tile-size), auto);
    gap: var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tile {
    min-inline-size: 0;
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .tile p {
    margin: 0;
    /* Figures keep their order where words of another direction stand around them. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .tile-label {
    font-size: var(--_size-13);
    line-height: calc(var(--_space) * 5);
    color: var(--_muted);
  }
  .tile-value {
    font-size: var(--_size-28);
    font-weight: 600;
    line-height: calc(var(--_space) * 9);
    letter-spacing: -0.01em;
  }
  .tile-value.unknown {
    font-size: var(--_size-14);
    font-weight: 400;
    letter-spacing: normal;
    color: var(--_muted);
  }
  .small-tiles {
    grid-template-columns: repeat(auto-fill, minmax(calc((100% - (var(--_columns) - 1) * var(--_gap)) / var(--_columns) - 0.5px), 1fr));
  }
  .small-tiles .tile-value {
    font-size: var(--_size-20);
    line-height: calc(var(--_space) * 7);
  }
  .small-tiles .tile-value.unknown {
    font-size: var(--_size-14);
  }
  .tile-note {
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4);
    color: var(--_muted);
    text-wrap: balance;
  }
  .tile-note + .tile-note {
    margin-block-start: calc(var(--_space) / 2);
  }
  .shortened {
    all: unset;
    cursor: default;
    border-radius: var(--_radius-small);
    text-decoration: underline dotted 1px;
    text-decoration-color: var(--_outline);
    text-underline-offset: 0.18em;
  }
  .shortened:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .bone-label,
  .bone-value,
  .bone-note {
    block-size: calc(var(--_space) * 2.5);
    margin-block-start: calc(var(--_space) * 1.25);
    inline-size: 60%;
  }
  .bone-value {
    block-size: calc(var(--_space) * 6);
    margin-block-start: calc(var(--_space) * 3);
    inline-size: 40%;
  }
  .bone-note {
    margin-block-start: calc(var(--_space) * 3);
    inline-size: 80%;
  }
  @container card (inline-size < 60rem) {
    .tile-value.long {
      font-size: var(--_size-20);
      letter-spacing: normal;
    }
  }
  @container card (inline-size < 42rem) {
    .tiles {
      --_columns: 2;
    }
  }
  @container card (inline-size < 20rem) {
    .tiles {
      --_columns: 1;
    }
  }
`;
