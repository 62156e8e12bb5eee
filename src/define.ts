// The only place that defines custom elements: the first copy of the library wins, and nothing throws into the page.
import type * as Taken from './taken.js';

/** A class of ours; `version` tells two copies of the library apart. */
export type ElementClass = CustomElementConstructor & { readonly version?: string };

/** What goes wrong is rare, and said by a piece that no page loads before. */
const tell = (how: (words: typeof Taken) => void): void => void import('./taken.js').then(how).catch(() => undefined);

/**
 * Defines an element unless its tag is taken. The class that is there stays; where it comes from another copy of the library
 * one warning names both versions. Never throws: without a registry (on a server) it does nothing.
 * @returns the class that the tag stands for, if any
 */
export function define(tag: string, elementClass: ElementClass, registry: CustomElementRegistry | undefined = globalThis.customElements): ElementClass | undefined {
  try {
    const first = registry?.get(tag);
    if (!first) registry?.define(tag, elementClass);
    else if (first !== elementClass) tell(({ warnOfOtherCopy }) => warnOfOtherCopy(tag, first, elementClass));
    return first ?? (registry && elementClass);
  } catch (reason) {
    // A class may bear one tag only, and a registry may be half-way through this very definition.
    tell(({ warn }) => warn(`<${tag}> could not be defined: ${reason instanceof Error ? reason.message : String(reason)}`));
    return undefined;
  }
}
