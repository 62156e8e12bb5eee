// Public colour tokens of missions, NPS groups, options and heat, and their names. A page carries only the families it draws:
// each is a pure call, which bundlers drop where nobody uses it.
import { css, unsafeCSS, type CSSResult } from 'lit';
import { heat, missions, nps, options, type ColourPair } from './palettes.js';

type Family = Readonly<Record<string, ColourPair>>;

/** Light and dark value of each token; one system colour for all where the reader has forced colours, which patterns then tell apart. */
function familyTokens(prefix: string, family: Family): CSSResult {
  const declare = ([key, { light, dark }]: [string, ColourPair]) => `--_${prefix}-${key}: var(--ew-${prefix}-${key}, light-dark(${light}, ${dark}));`;
  const forced = (key: string) => `--_${prefix}-${key}: CanvasText;`;
  return css`
    :host { ${unsafeCSS(Object.entries(family).map(declare).join(''))} }
    @media (forced-colors: active) {
      :host { ${unsafeCSS(Object.keys(family).map(forced).join(''))} }
    }
  `;
}

const heatDeclarations = (): CSSResult =>
  css`:host { ${unsafeCSS(heat.map((colour, index) => `--_heat-${index + 1}: var(--ew-heat-${index + 1}, ${colour});`).join(''))} }`;
const names = (prefix: string, family: object): string[] => Object.keys(family).map((key) => `${prefix}-${key}`);
const heatNames = (): string[] => heat.map((_, index) => `heat-${index + 1}`);

/** `--ew-mission-classic | content | opinion | engagement`. */
export const missionTokens: CSSResult = /* @__PURE__ */ familyTokens('mission', missions);
/** `--ew-nps-detractors | passives | promoters`. */
export const npsTokens: CSSResult = /* @__PURE__ */ familyTokens('nps', nps);
/** `--ew-option-1` to `--ew-option-6`. */
export const optionTokens: CSSResult = /* @__PURE__ */ familyTokens('option', options);
/** `--ew-heat-1` (low) to `--ew-heat-7` (high). The ink on them comes from `ThemeController`, which reads what is really painted. */
export const heatTokens: CSSResult = /* @__PURE__ */ heatDeclarations();

/** Names of colour tokens, without `--ew-`, as charts and legends ask for them. */
export const missionColours: readonly string[] = /* @__PURE__ */ names('mission', missions);
export const npsColours: readonly string[] = /* @__PURE__ */ names('nps', nps);
export const optionColours: readonly string[] = /* @__PURE__ */ names('option', options);
export const heatColours: readonly string[] = /* @__PURE__ */ heatNames();
