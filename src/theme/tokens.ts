// The tokens: twelve base tokens that a page may set, and what derives from them. Public colours of categories are in categories.ts.
import { css, unsafeCSS, type CSSResult } from 'lit';

/**
 * Defaults of all that a page needs to set: public `--ew-<name>`, private `--_<name>`. Text colour and font are the host's
 * by default; what follows from the text colour mixes `currentcolor`, so that it fits any ground the host has put its text on.
 */
export const baseTokens = {
  accent: 'light-dark(#2f5bd0, #8fb1ff)',
  surface: 'light-dark(#ffffff, #1b1d22)',
  text: 'currentcolor',
  muted: 'color-mix(in srgb, var(--_text) 76%, var(--_surface))',
  border: 'color-mix(in srgb, var(--_text) 14%, var(--_surface))',
  radius: '8px',
  space: '4px',
  font: 'inherit',
  size: 'max(1rem, 16px)',
  positive: 'light-dark(#1b7a4b, #5fd39a)',
  negative: 'light-dark(#b3372b, #ff8f7d)',
  missing: 'light-dark(#868d98, #7d8590)',
} as const satisfies Readonly<Record<string, string>>;
export type BaseToken = keyof typeof baseTokens;

const declare = (name: string, value: string): string => `--_${name}: var(--ew-${name}, ${value});`;
// Inherit is no value of a custom property: the font is set on the host itself.
const base = Object.entries(baseTokens).map(([name, value]) => (name === 'font' ? '' : declare(name, value))).join('');

/** On paper: black on white, whatever ground the page stands on. What derives from these follows. */
const paper = 'color: #000 !important; --_text: #000; --_surface: #fff; --_muted: #444;';
const light = 'color-scheme: light !important;';

/** As on paper, on the screen: for pictures that are drawn before they are printed. */
export const paperStyles: CSSResult = css`:host { ${unsafeCSS(paper)} } :host > * { ${unsafeCSS(light)} }`;

/** Base tokens and what derives from them. Every widget has these. */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(base)}
    --_hover: color-mix(in srgb, var(--_text) 6%, transparent);
    --_pressed: color-mix(in srgb, var(--_text) 11%, transparent);
    --_selected: color-mix(in srgb, var(--_accent) 14%, transparent);
    --_grid: color-mix(in srgb, var(--_text) 9%, transparent);
    --_skeleton: color-mix(in srgb, var(--_text) 8%, var(--_surface));
    --_outline: color-mix(in srgb, var(--_text) 58%, var(--_surface));
    --_size-12: max(12px, calc(var(--_size) * 0.75));
    --_size-13: max(12px, calc(var(--_size) * 0.8125));
    --_size-14: max(12px, calc(var(--_size) * 0.875));
    --_size-20: calc(var(--_size) * 1.25);
    --_size-28: calc(var(--_size) * 1.75);
    --_radius-small: calc(var(--_radius) * 0.5);
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_outline);
      --_grid: var(--_outline);
    }
  }
  @media print {
    ${paperStyles}
  }
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_outline: CanvasText;
      --_grid: color-mix(in srgb, CanvasText 40%, Canvas);
      --_selected: Canvas;
      --_hover: Canvas;
      --_positive: CanvasText;
      --_negative: CanvasText;
      --_missing: GrayText;
    }
  }
`;
