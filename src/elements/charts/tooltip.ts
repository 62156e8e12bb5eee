// The tooltip of a chart: HTML in the top layer, so that no card clips it. It never holds the only copy of a figure.
import { css, html, nothing, type TemplateResult } from 'lit';
import { swatch } from './swatch.js';

export interface TipLine {
  /** Name of a colour token. */
  color?: string;
  label: string;
  value: string;
  strong?: boolean;
}

export interface Tip {
  title: string;
  lines: readonly TipLine[];
  /** A last, muted line. */
  note?: string | undefined;
}

export function tooltip(tip: Tip | undefined): TemplateResult {
  return html`<div class="tooltip" part="tooltip" popover="manual" aria-hidden="true">
    ${tip
      ? html`<p class="tip-title">${tip.title}</p>
          ${tip.lines.map(
            ({ color, label, value, strong }) => html`<p class="tip-line ${strong ? 'strong' : ''}">
              ${color ? swatch(color) : nothing}<span class="tip-label">${label}</span> <span class="number">${value}</span>
            </p>`,
          )}
          ${tip.note ? html`<p class="tip-note">${tip.note}</p>` : nothing}`
      : nothing}
  </div>`;
}

const margin = 8;
const distance = 12;

/** Shows the tooltip over a place of the window, below it where there is no room above. */
export function placeTooltip(box: HTMLElement, { x, y }: { x: number; y: number }): void {
  if (!box.matches(':popover-open')) box.showPopover();
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.max(margin, Math.min(x - width / 2, innerWidth - width - margin));
  const above = y - height - distance;
  box.style.setProperty('left', `${Math.round(left)}px`);
  box.style.setProperty('top', `${Math.round(above < margin ? y + distance : above)}px`);
}

export function hideTooltip(box: HTMLElement | null): void {
  if (box?.matches(':popover-open')) box.hidePopover();
}

export const tooltipStyles = css`
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(calc(var(--_size) * 20), calc(100vw - calc(var(--_space) * 4)));
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    overflow: visible;
    pointer-events: none;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    box-shadow: 0 calc(var(--_space) / 2) calc(var(--_space) * 2.5) rgb(0 0 0 / 0.12);
    font-family: inherit;
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4.5);
  }
  .tooltip p {
    margin: 0;
  }
  .tip-title {
    font-weight: 600;
  }
  .tip-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }
  .tip-line .tip-label {
    flex: 1;
    color: var(--_muted);
  }
  .tip-line .number {
    padding-inline-start: calc(var(--_space) * 3);
  }
  .tip-line.strong {
    font-weight: 600;
  }
  .tip-note {
    color: var(--_muted);
  }
`;
