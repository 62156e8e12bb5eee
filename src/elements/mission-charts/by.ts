// Three buttons of which one is pressed: by day, week or month. They share the legend's tab stop. Templates and styles only.
import { css, html, type TemplateResult } from 'lit';
import type { Bin } from '../../format/index.js';

export const spanNames: readonly Bin[] = ['day', 'week', 'month'];

export interface ByActions {
  choose: (by: Bin) => void;
  tab: (index: number) => 0 | -1;
  used: (index: number) => void;
}

export function byControl(chosen: Bin, labels: { group: string } & Readonly<Record<Bin, string>>, { choose, tab, used }: ByActions): TemplateResult {
  const use = (by: Bin, index: number) => {
    used(index);
    choose(by);
  };
  return html`<div class="by" part="by" role="group" aria-label=${labels.group}>
    ${spanNames.map((by, index) => html`<button type="button" class="button legend-stop" data-by=${by} aria-pressed=${by === chosen ? 'true' : 'false'} tabindex=${tab(index)} @click=${() => use(by, index)}>${labels[by]}</button>`)}
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
  .by .button[aria-pressed='true'] {
    background-color: var(--_selected);
  }
  .by .button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
    z-index: 1;
  }
  @media (forced-colors: active) {
    .by .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
