// The small square that ties a word to its colour and pattern in the picture. Templates and styles only.
import { css, nothing, svg, html, type TemplateResult } from 'lit';
import { patternPaths, patterns, patternStroke } from '../../theme/index.js';

/** A square in the colour of a token; its pattern shows where colour is not enough. `hatched` stands for what is not over yet. */
export function swatch(color: string, hatched = false): TemplateResult {
  const pattern = hatched ? 'diagonal' : (patterns[color] ?? 'solid');
  const path = patternPaths[pattern];
  return html`<svg class="swatch ${hatched ? 'hatched' : ''} ${pattern === 'hollow' ? 'hollow' : ''}" viewBox="0 0 12 12" aria-hidden="true">
    <rect width="12" height="12" rx="2" fill="var(--_${color})"></rect>
    ${path ? svg`<path class="pattern" d=${path} stroke-width=${patternStroke(pattern)}></path>` : nothing}
  </svg>`;
}

export const swatchStyles = css`
  .swatch {
    flex: none;
    inline-size: calc(var(--_space) * 3);
    block-size: calc(var(--_space) * 3);
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.25);
    forced-color-adjust: none;
  }
  .swatch .pattern {
    display: none;
    fill: none;
    stroke: var(--_surface);
    stroke-linecap: round;
  }
  .swatch.hatched rect {
    opacity: 0.22;
  }
  .swatch.hatched .pattern {
    display: inline;
    stroke: var(--_muted);
  }
  :host([patterns]) .swatch .pattern {
    display: inline;
  }
  :host([patterns]) .swatch.hollow rect {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: calc(var(--_space) / 2);
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .swatch .pattern {
      display: inline;
    }
    .swatch.hollow rect {
      fill: var(--_surface);
      stroke: var(--_text);
      stroke-width: calc(var(--_space) / 2);
    }
  }
`;
