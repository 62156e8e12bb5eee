// The legend of a chart: HTML with the figures in it, and its filter. One tab stop, also with buttons beside it; arrow keys move within.
import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { swatch } from './swatch.js';

export interface LegendItem {
  key: string;
  color: string;
  label: string;
  /** Figures, right-aligned, in the order of the columns. */
  figures: readonly string[];
  /** Below label and figures, such as a change. */
  note?: TemplateResult | string | undefined;
  pressed: boolean;
  /** Cannot be chosen, only read. */
  fixed?: boolean;
  /** Draws a bar below in place of the swatch, 0 to 1 of the longest; null for a row without one among such rows. */
  bar?: number | null;
  /** Set apart from the parts of the whole, such as "not answered". */
  apart?: boolean;
}

/** From here on rows stand closer. */
const manyItems = 5;

export interface LegendActions {
  toggle: (key: string) => void;
  /** Pointer or focus is on an item, or has left it. */
  point: (key: string | undefined) => void;
}

export class Legend {
  readonly #host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode };
  readonly #actions: LegendActions;
  #at = 0;
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode }, actions: LegendActions) {
    this.#host = host;
    this.#actions = actions;
  }

  /**
   * @param beside how many buttons of the class `legend-stop` share the tab stop, in a toolbar of the widget's own around both
   * @param before how many of them stand before the legend
   */
  render(items: readonly LegendItem[], label: string, beside = 0, before = 0): TemplateResult {
    this.#count = before + items.length;
    this.#at = Math.min(this.#at, Math.max(0, items.length + beside - 1));
    return html`<div class="legend ${items.length > manyItems ? 'dense' : ''}" part="legend" role=${beside ? 'group' : 'toolbar'} aria-label=${label} aria-orientation=${beside ? nothing : 'vertical'} @keydown=${beside ? nothing : this.onKey} @focusout=${() => this.#actions.point(undefined)}>
      ${items.map((item, index) => this.#item(item, before + index))}
    </div>`;
  }

  /** The tabindex of the button at a place, counted with the items in the order of the page. */
  tab(place: number): 0 | -1 {
    return place === this.#at ? 0 : -1;
  }

  /** A button was used. */
  used(place: number): void {
    this.#at = place;
  }

  /** The tabindex of a button after the items. */
  besideTab(index: number): 0 | -1 {
    return this.tab(this.#count + index);
  }

  /** A button after the items was used. */
  usedBeside(index: number): void {
    this.used(this.#count + index);
  }

  #item({ key, color, label, figures, note, pressed, apart, fixed, bar }: LegendItem, index: number): TemplateResult {
    return html`<button
      type="button"
      class="legend-item ${apart ? 'apart' : ''} ${bar === undefined ? '' : 'with-bar'}"
      part="legend-item ${pressed ? 'selected' : ''}"
      data-key=${key}
      aria-pressed=${fixed ? nothing : pressed ? 'true' : 'false'}
      aria-disabled=${fixed ? 'true' : nothing}
      tabindex=${this.tab(index)}
      @click=${() => this.#choose(key, { index, fixed })}
      @focus=${() => this.#actions.point(key)}
      @pointerenter=${() => this.#actions.point(key)}
      @pointerleave=${() => this.#actions.point(undefined)}
    >
      ${bar === undefined ? swatch(color) : nothing}<span class="legend-label" dir="auto" title=${label}>${label}</span>${figures.map((figure, column) => html` <span class="number ${column > 0 ? 'muted' : ''}">${figure}</span>`)}
      ${typeof bar !== 'number' ? nothing : html`<svg class="legend-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width=${bar * 100} height="6" fill="var(--_${color})"></rect></svg>`}
      ${note ? html` <span class="legend-note">${note}</span>` : nothing}
    </button>`;
  }

  #choose(key: string, { index, fixed }: { index: number; fixed: boolean | undefined }): void {
    this.#at = index;
    if (!fixed) this.#actions.toggle(key);
    this.#host.requestUpdate();
  }

  /** For the toolbar of the widget's own, where there is one. */
  readonly onKey = (event: KeyboardEvent): void => {
    const stops = this.#host.renderRoot.querySelectorAll<HTMLElement>('.legend-item, .legend-stop');
    const last = stops.length - 1;
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const [forward, back] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, [forward]: this.#at + 1, [back]: this.#at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#at = Math.max(0, Math.min(last, to));
    this.#host.requestUpdate();
    stops[this.#at]?.focus();
  };
}

export const legendStyles = css`
  .legend {
    display: grid;
    /* Label, count, share: figures of all rows stand under each other. */
    grid-template-columns: calc(var(--_space) * 3) minmax(0, 1fr) repeat(var(--_legend-columns, 2), auto);
    align-content: start;
    column-gap: calc(var(--_space) * 2);
    min-inline-size: 0;
    font-size: var(--_size-13);
  }
  .legend-item {
    all: unset;
    box-sizing: border-box;
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-block-size: calc(var(--_space) * 7);
    padding: var(--_space) calc(var(--_space) * 1.5);
    margin-inline: calc(var(--_space) * -1.5);
    border-radius: var(--_radius-small);
    line-height: calc(var(--_space) * 5);
    cursor: pointer;
  }
  .dense .legend-item {
    min-block-size: calc(var(--_space) * 6);
    padding-block: calc(var(--_space) / 2);
  }
  .legend-item:hover {
    background: var(--_hover);
  }
  .legend-item[aria-pressed='true'] {
    background: var(--_selected);
  }
  .legend-item:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .legend-label {
    justify-self: start;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .legend-note {
    grid-column: 2 / -1;
    /* Signs and figures keep their order where words of another direction stand around them. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    color: var(--_muted);
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4);
  }
  .legend-item[aria-disabled] {
    cursor: default;
  }
  .legend-item.with-bar .legend-label {
    grid-column: 1 / span 2;
  }
  .legend-bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: calc(var(--_space) * 1.5);
    margin-block: 0 calc(var(--_space) * 1.5);
    border-radius: calc(var(--_radius) * 0.375);
    background: var(--_hover);
    forced-color-adjust: none;
  }
  .legend-bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .legend-item.apart {
    color: var(--_muted);
  }
  @container card (inline-size < 20.5rem) {
    .legend-item {
      min-block-size: calc(var(--_space) * 6);
      padding-block: calc(var(--_space) / 2);
    }
    /* The whole width is there: a change stands in its row. */
    .legend-label,
    .legend-note {
      grid-row: 1;
      grid-column: 2;
    }
    .legend-note {
      justify-self: end;
    }
  }
  @media (forced-colors: active) {
    .legend-item[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
