// What the console says of a tag that cannot be defined, or not by us. Loaded when there is something to say.
import type { ElementClass } from './define.js';

// On the global object: each copy of the library would otherwise warn for itself, and for every tag.
const key = Symbol.for('engagement-widgets.define');
const holder = globalThis as { [key]?: Set<string> };

export function warn(message: string): void {
  // eslint-disable-next-line no-console -- there is no element yet that could show it
  console.warn(`[engagement-widgets EW-misconfigured] ${message}`);
}

export function warnOfOtherCopy(tag: string, first: ElementClass, second: ElementClass): void {
  const ours = second.version ?? 'unknown';
  const theirs = first.version;
  const warned = (holder[key] ??= new Set());
  const conflict = `${theirs ?? tag} ${ours}`;
  if (warned.has(conflict)) return;
  warned.add(conflict);
  const who = theirs === undefined ? 'something else' : `engagement-widgets ${theirs}`;
  warn(`<${tag}> is defined by ${who} already; engagement-widgets ${ours} is loaded too and not used for it.`);
}
