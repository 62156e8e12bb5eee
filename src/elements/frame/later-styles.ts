// Styles of what is loaded later. Touches the element's own shadow root only.
import type { CSSResult, LitElement } from 'lit';

/** Adds styles to an element that is drawn already, after those that it was made with; each once. */
export function addStyles({ renderRoot }: LitElement, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  const root = renderRoot as ShadowRoot;
  const fresh = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (fresh.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...fresh];
}
