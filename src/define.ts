// The only place that defines custom elements: the first copy of the library wins, and nothing throws into the page.

/** A class of ours; `version` tells two copies of the library apart. */
export type ElementClass = CustomElementConstructor & { readonly version?: string };

// On the global object: each copy of the library would otherwise warn for itself, and for every tag.
const key = Symbol.for('engagement-widgets.define');
const holder = globalThis as { [key]?: Set<string> };

function warn(message: string): void {
  // eslint-disable-next-line no-console -- there is no element yet that could show it
  console.warn(`[engagement-widgets EW-misconfigured] ${message}`);
}

function warnOfOtherCopy(tag: string, first: ElementClass, second: ElementClass): void {
  const ours = second.version ?? 'unknown';
  const theirs = first.version;
  const warned = (holder[key] ??= new Set());
  const conflict = `${theirs ?? tag} ${ours}`;
  if (warned.has(conflict)) return;
  warned.add(conflict);
  const who = theirs === undefined ? 'something else' : `engagement-widgets ${theirs}`;
  warn(`<${tag}> is defined by ${who} already; engagement-widgets ${ours} is loaded too and not used for it.`);
}

/**
 * Defines an element unless its tag is taken. The class that is there stays; where it comes from another copy of the library
 * one warning names both versions. Never throws: without a registry (on a server) it does nothing.
 * @returns the class that the tag stands for, if any
 */
export function define(tag: string, elementClass: ElementClass, registry: CustomElementRegistry | undefined = globalThis.customElements): ElementClass | undefined {
  try {
    const first = registry?.get(tag);
    if (!first) registry?.define(tag, elementClass);
    else if (first !== elementClass) warnOfOtherCopy(tag, first, elementClass);
    return first ?? (registry && elementClass);
  } catch (reason) {
    // A class may bear one tag only, and a registry may be half-way through this very definition.
    warn(`<${tag}> could not be defined: ${reason instanceof Error ? reason.message : String(reason)}`);
    return undefined;
  }
}
