// Types that a page has added to those of the library. The first registration of a type wins; nothing here throws.
import { faultOf } from './check.js';
import type { ModuleDeclaration } from './declaration.js';

interface Registry {
  readonly added: Map<string, ModuleDeclaration>;
  readonly listeners: Set<() => void>;
}

// On the global object, so that two copies of the library share what a page has added.
const key = Symbol.for('engagement-widgets.modules');
const holder = globalThis as { [key]?: Registry };
const registry = (): Registry => (holder[key] ??= { added: new Map(), listeners: new Set() });

/** The declaration that a page has added, by its type in lower case. */
export function addedModule(type: string): ModuleDeclaration | undefined {
  return registry().added.get(type);
}

/** Adds a type and says what is wrong with it; null where nothing is. `taken` are the types that the library has. */
export function addModule(declaration: unknown, taken: readonly string[]): string | null {
  const fault = faultOf(declaration);
  if (fault) return fault;
  const added = declaration as ModuleDeclaration;
  const type = added.type.toLowerCase();
  const { added: known, listeners } = registry();
  // The very same again is no mistake: a script may run twice.
  if (known.get(type) === added) return null;
  if (taken.includes(type) || known.has(type)) return `the type "${added.type}" is there already; the first one stays`;
  known.set(type, added);
  for (const listener of [...listeners]) listener();
  return null;
}

/** Tells of every type that is added from now on. Returns the end of it. */
export function onModules(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
