// Elements that hold elements of ours, within a registry of the page's own: what they draw is made by the registry that made them.
import type { LitElement } from 'lit';

/** The registry that an element belongs to, unless it is the page's; undefined in browsers that have no others. */
function ownRegistry({ customElementRegistry }: Element): CustomElementRegistry | undefined {
  return customElementRegistry && customElementRegistry !== globalThis.customElements ? customElementRegistry : undefined;
}

/** Before an element's first drawing: its shadow root, and all that is drawn in it, belong to the element's own registry. */
export function drawInOwnRegistry(element: LitElement): void {
  const customElementRegistry = ownRegistry(element);
  if (!customElementRegistry || element.shadowRoot) return;
  element.attachShadow({ ...(element.constructor as typeof LitElement).shadowRootOptions, customElementRegistry });
  element.renderOptions.creationScope = { importNode: (node) => element.ownerDocument.importNode(node, { customElementRegistry }) };
}

/** A further element within one that draws in its own registry. */
export function createWithin(element: Element, tag: string): HTMLElement {
  const customElementRegistry = ownRegistry(element);
  return document.createElement(tag, customElementRegistry && { customElementRegistry });
}
