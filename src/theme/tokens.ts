// The tokens: twelve base tokens that a page may set, what derives from them, and the public colours of missions, NPS and heat.
import { css, unsafeCSS, type CSSResult } from 'lit';
import { heat, missions, nps, options, type ColourPair } from './palettes.js';

/** A base token: public `--ew-<name>`, private `--_<name>`. */
export interface BaseToken {
  readonly name: string;
  readonly default: string;
  readonly paints: string;
}

/**
 * All that a page needs to set. Text colour and font are the host's by default; what follows from the text colour
 * mixes `currentcolor`, so that it fits any ground the host has put its text on.
 */
export const baseTokens = [
  { name: 'accent', default: 'light-dark(#2f5bd0, #8fb1ff)', paints: 'what can be clicked, focus, selection' },
  { name: 'surface', default: 'light-dark(#ffffff, #1b1d22)', paints: 'cards, menus, tooltips' },
  { name: 'text', default: 'currentcolor', paints: 'words and figures; the host’s text colour where unset' },
  { name: 'muted', default: 'color-mix(in srgb, var(--_text) 76%, var(--_surface))', paints: 'second lines, axes, units' },
  { name: 'border', default: 'color-mix(in srgb, var(--_text) 14%, var(--_surface))', paints: 'outlines of cards, rules, grid' },
  { name: 'radius', default: '8px', paints: 'corners of cards; smaller things take a part of it' },
  { name: 'space', default: '4px', paints: 'the grid all distances are multiples of' },
  { name: 'font', default: 'inherit', paints: 'every word; the host’s font where unset' },
  { name: 'size', default: 'max(1rem, 16px)', paints: 'the size that all type sizes are multiples of' },
  { name: 'positive', default: 'light-dark(#1b7a4b, #5fd39a)', paints: 'a change to the better' },
  { name: 'negative', default: 'light-dark(#b3372b, #ff8f7d)', paints: 'a change to the worse, errors' },
  { name: 'missing', default: 'light-dark(#868d98, #7d8590)', paints: 'not answered, unknown, other' },
] as const satisfies readonly BaseToken[];

const declare = (name: string, value: string): string => `--_${name}: var(--ew-${name}, ${value});`;
const pair = ({ light, dark }: ColourPair): string => `light-dark(${light}, ${dark})`;
const family = (prefix: string, colours: Readonly<Record<string, ColourPair>>): string =>
  Object.entries(colours).map(([key, value]) => declare(`${prefix}-${key}`, pair(value))).join('\n');

// Inherit is no value of a custom property: the font is set on the host itself.
const base = baseTokens.filter(({ name }) => name !== 'font').map((token) => declare(token.name, token.default)).join('\n');

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
  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_outline: CanvasText;
      --_grid: GrayText;
      --_selected: Canvas;
      --_hover: Canvas;
      --_positive: CanvasText;
      --_negative: CanvasText;
      --_missing: GrayText;
    }
  }
`;

const forced = (names: readonly string[]): string => names.map((name) => `--_${name}: CanvasText;`).join('\n');
const withForced = (declarations: string, names: readonly string[]): CSSResult => css`
  :host {
    ${unsafeCSS(declarations)}
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced(names))}
    }
  }
`;

/** Names of colour tokens, without `--ew-`, as charts and legends ask for them. */
export const missionColours = Object.keys(missions).map((key) => `mission-${key}`);
export const npsColours = Object.keys(nps).map((key) => `nps-${key}`);
export const optionColours = Object.keys(options).map((key) => `option-${key}`);
export const heatColours = heat.map((_, index) => `heat-${index + 1}`);

/** `--ew-mission-classic | content | opinion | engagement`. */
export const missionTokens: CSSResult = withForced(family('mission', missions), missionColours);
/** `--ew-nps-detractors | passives | promoters`. */
export const npsTokens: CSSResult = withForced(family('nps', nps), npsColours);
/** `--ew-option-1` to `--ew-option-6`. */
export const optionTokens: CSSResult = withForced(family('option', options), optionColours);
/** `--ew-heat-1` (low) to `--ew-heat-7` (high). The ink on them comes from `ThemeController`, which reads what is really painted. */
export const heatTokens: CSSResult = css`
  :host {
    ${unsafeCSS(heat.map((colour, index) => declare(`heat-${index + 1}`, colour)).join('\n'))}
  }
`;
