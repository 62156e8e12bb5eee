// Styles that every widget shares: how the host element behaves as a guest, the type scale, controls, focus. Uses tokens only.
import { css, type CSSResult } from 'lit';

/** The host: block, its own line box, the page's font and colour, nothing else of the page's text settings. */
export const guest: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--ew-text, inherit);
    font-family: var(--ew-font, inherit);
    font-size: var(--_size-14);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    font-variant-numeric: tabular-nums;
    line-height: 1.4286;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none !important;
  }
  /*
   * The page's text decides what it stands on: light words mean a dark ground, whatever scheme the page has declared.
   * Not on the host itself, whose text colour may be made by light-dark() and must go on following the page.
   */
  :host(:state(on-dark)) > * {
    color-scheme: dark;
  }
  :host(:state(on-light)) > * {
    color-scheme: light;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .theme-probe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    pointer-events: none;
    forced-color-adjust: none;
    font-size: inherit;
    /* On the side where the direction begins, which is how a change of it is noticed. */
    padding-inline-start: var(--_space);
    border-radius: var(--_radius);
    transition: 1ms step-start;
    transition-property: box-shadow, color, font-size, font-family, padding, border-radius;
    transition-behavior: allow-discrete;
  }
`;

/** Type scale, one class each: 12, 13, 14 px at a root size of 16 px. */
export const type: CSSResult = css`
  .heading {
    margin: 0;
    font-size: var(--_size-14);
    font-weight: 600;
    line-height: calc(var(--_space) * 5);
    text-wrap: balance;
  }
  .small {
    font-size: var(--_size-12);
    line-height: calc(var(--_space) * 4);
  }
  .text {
    font-size: var(--_size-13);
    line-height: calc(var(--_space) * 5);
  }
  .muted {
    color: var(--_muted);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Card: a hairline, a radius, no shadow. Its inside is a size container, so that layout follows the card, not the window. */
export const card: CSSResult = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    padding: calc(var(--_space) * 4);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;

/** Focus ring and buttons. Every target is at least 24 px high and wide. */
export const controls: CSSResult = css`
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius-small);
  }
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: calc(var(--_space) * 8);
    min-inline-size: calc(var(--_space) * 8);
    margin: 0;
    padding: 0 calc(var(--_space) * 3);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    color: inherit;
    font: inherit;
    font-size: var(--_size-13);
    font-weight: 500;
    letter-spacing: inherit;
    text-align: center;
    text-transform: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.icon {
    min-block-size: calc(var(--_space) * 7);
    min-inline-size: calc(var(--_space) * 7);
    padding: 0;
    color: var(--_muted);
  }
  .button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
  }
  .button:hover:not([aria-disabled='true']) {
    background-color: var(--_hover);
  }
  .button.icon:hover {
    color: inherit;
  }
  .button.link:hover {
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button:active:not([aria-disabled='true']) {
    background-color: var(--_pressed);
  }
  .button[aria-pressed='true'] {
    background-color: var(--_selected);
  }
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .button[aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
      border-color: GrayText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 150ms;
    }
  }
`;

/** Skeletons: blocks in the shape of what comes. They pulse, and stand still under reduced motion. */
export const skeleton: CSSResult = css`
  .skeleton {
    display: block;
    background: var(--_skeleton);
    border-radius: var(--_radius-small);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: skeleton 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes skeleton {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.55;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      background: none;
      border: 1px solid GrayText;
    }
  }
`;
