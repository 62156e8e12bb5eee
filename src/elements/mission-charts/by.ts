// Three buttons of which one is pressed: by day, week or month. One tab stop, arrow keys within, as radio buttons have it. Templates and styles only.
import { css, html, type TemplateResult } from 'lit';
import type { Bin } from '../../format/index.js';

export const spanNames: readonly Bin[] = ['day', 'week', 'month'];

export function byControl(chosen: Bin, labels: { group: string } & Readonly<Record<Bin, string>>, choose: (by: Bin) => void): TemplateResult {
  return html`<div class="by" part="by" role="radiogroup" aria-label=${labels.group}>
    ${spanNames.map((by) => html`<label class="button"><input class="visually-hidden" type="radio" name="by" value=${by} .checked=${by === chosen} @change=${() => choose(by)}>${labels[by]}</label>`)}
  </div>`;
}

export const byStyles = css`
  .by {
    display: flex;
    flex: none;
  }
  .by .button {
    position: relative;
    min-block-size: calc(var(--_space) * 7);
    padding-inline: calc(var(--_space) * 2);
    font-size: var(--_size-12);
    border-radius: 0;
  }
  .by .button + .button {
    border-inline-start: 0;
  }
  .by .button:first-child {
    border-start-start-radius: calc(var(--_radius) * 0.75);
    border-end-start-radius: calc(var(--_radius) * 0.75);
  }
  .by .button:last-child {
    border-start-end-radius: calc(var(--_radius) * 0.75);
    border-end-end-radius: calc(var(--_radius) * 0.75);
  }
  .by .button:has(:checked) {
    background-color: var(--_selected);
  }
  .by .button:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
    z-index: 1;
  }
  @media (forced-colors: active) {
    .by .button:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
