// Styles of what is loaded later. Touches the element's own shadow root only.
import type { CSSResult, LitElement } from 'lit';

/** Adds styles to an element that is drawn already, after those that it was made with; each once. */
export function addStyles({ renderRoot }: LitElement, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}
