// Where an element stands in a page that was parsed on a server.
import type { ServerElement } from './element.js';

export interface Holder {
  getAttribute(name: string): string | null;
}

export interface Place {
  /** The nearest element with an attribute, as `[lang]` names it; the element itself counts. */
  closest(selector: string): Holder | null;
  /** The nearest of our elements around it. */
  parent: ServerElement | undefined;
}

/** Something with attributes, and what is around it. */
export interface Node {
  attributes: ReadonlyMap<string, string>;
  around: Node | undefined;
}

export function closestIn(node: Node | undefined, selector: string): Holder | null {
  const name = /^\[([\w-]+)\]$/.exec(selector)?.[1];
  for (let each = node; name && each; each = each.around) {
    const { attributes } = each;
    if (attributes.has(name)) return { getAttribute: (which) => attributes.get(which) ?? null };
  }
  return null;
}
