// How lines over days look. Styles only.
import { css } from 'lit';

export const lineStyles = css`
  .plot {
    flex: 1;
    min-block-size: calc(var(--_space) * 42);
    /* Room for the values at the axis, the days below, and names at the ends. */
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 7);
    padding-inline: calc(var(--_size) * 3) calc(var(--_space) * 2);
    display: flex;
  }
  .picture {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    touch-action: pan-y;
    border-radius: var(--_radius-small);
  }
  .picture > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .picture .grid {
    stroke: var(--_grid);
  }
  .picture .zero {
    stroke: var(--_border);
  }
  .picture .tick {
    fill: var(--_muted);
    font-size: var(--_size-12);
    direction: ltr;
    unicode-bidi: isolate;
  }
  .picture .cursor {
    stroke: var(--_outline);
    stroke-dasharray: 2 3;
  }
  .line {
    fill: none;
    stroke-width: calc(var(--_space) / 2);
    stroke-linejoin: round;
    stroke-linecap: round;
    forced-color-adjust: none;
  }
  .line path {
    vector-effect: non-scaling-stroke;
  }
  .line .pending {
    stroke-dasharray: 2 5;
  }
  .line .before {
    stroke-width: calc(var(--_space) * 0.3125);
    opacity: 0.5;
  }
  .line.behind .now,
  .line.behind .pending {
    opacity: 0.3;
  }
  .line.behind .before {
    opacity: 0.15;
  }
  .point {
    stroke: var(--_surface);
    stroke-width: calc(var(--_space) * 0.375);
    forced-color-adjust: none;
  }
  .open {
    fill: var(--_surface);
    stroke-width: calc(var(--_space) / 2);
    forced-color-adjust: none;
  }
  :host([patterns]) .line-2 .now {
    stroke-dasharray: 8 4;
  }
  :host([patterns]) .line-3 .now {
    stroke-dasharray: 2 4;
  }
  :host([patterns]) .line-4 .now {
    stroke-dasharray: 10 3 2 3;
  }
  :host([patterns]) .line-5 .now {
    stroke-width: var(--_space);
  }
  .end {
    display: none;
    overflow: visible;
  }
  .end-label {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    inline-size: calc(var(--_size) * 9);
    block-size: calc(var(--_space) * 4);
    margin: calc(var(--_space) * -2) 0 0;
    padding-inline-start: calc(var(--_space) * 3);
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4);
    color: var(--_text);
  }
  .end-label span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .end-label svg {
    flex: none;
    inline-size: calc(var(--_space) * 2);
    block-size: calc(var(--_space) * 2);
    forced-color-adjust: none;
  }
  @container card (inline-size >= 44rem) {
    .with-ends {
      padding-inline-end: calc(var(--_size) * 9);
    }
    .end {
      display: block;
    }
  }
  @container card (inline-size >= 54rem) {
    .with-ends {
      padding-inline-end: calc(var(--_size) * 11.5);
    }
    .end-label {
      inline-size: calc(var(--_size) * 11.5);
    }
  }
  @container card (inline-size < 42rem) {
    .minor {
      display: none;
    }
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .line-2 .now {
      stroke-dasharray: 8 4;
    }
    .line-3 .now {
      stroke-dasharray: 2 4;
    }
    .line-4 .now {
      stroke-dasharray: 10 3 2 3;
    }
    .line-5 .now {
      stroke-width: var(--_space);
    }
  }
`;
