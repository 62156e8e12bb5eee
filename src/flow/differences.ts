// Where a module's visits do not follow from the modules declared before it, and the cause that the catalogue gives.
import type { FlowModule, FlowTransition } from '../contract/index.js';

export interface Difference {
  /** Arrivals that came from elsewhere than the declared predecessors. */
  extra: number;
  /** Arrivals elsewhere that went past this module although it lies on the declared way. */
  passed: number;
  cause: DifferenceCause | null;
}

export interface DifferenceCause {
  kind: 'liveSince' | 'conditional' | 'skippable';
  /** The module that the cause belongs to; may be the module itself. */
  module: FlowModule;
}

interface Declared {
  byId: Map<string, FlowModule>;
  /** Declared predecessors that exist; absent where the catalogue declares none at all for the module. */
  before: Map<string, string[]>;
}

/**
 * Differences by module id. A module without declared predecessors is never judged; an empty list declares the way in from the start.
 * Self loops are repeats, not arrivals.
 */
export function differences(modules: readonly FlowModule[], transitions: readonly FlowTransition[], from: string): Map<string, Difference> {
  const declared = declare(modules);
  const found = new Map<string, Difference>();
  for (const arrival of undeclared(modules, transitions, declared)) {
    const passed = between(arrival.from, arrival.to, declared)
      .map((module) => ({ module, cause: causeOf(module, from) }))
      .filter((item) => item.cause !== null);
    at(found, arrival.to).extra += arrival.count;
    at(found, arrival.to).cause ??= passed[0]?.cause ?? null;
    for (const { module, cause } of passed) {
      const difference = at(found, module.id);
      difference.passed += arrival.count;
      // A module's own cause explains it better than that of a neighbour.
      difference.cause = cause;
    }
  }
  return found;
}

function declare(modules: readonly FlowModule[]): Declared {
  const byId = new Map(modules.map((module) => [module.id, module]));
  const before = new Map<string, string[]>();
  for (const { id, predecessors } of modules) if (predecessors) before.set(id, predecessors.filter((other) => byId.has(other)));
  return { byId, before };
}

/** Arrivals that the declarations do not name; `from` null is the start. */
function* undeclared(modules: readonly FlowModule[], transitions: readonly FlowTransition[], { byId, before }: Declared) {
  for (const { id, starts } of modules) {
    if (starts > 0 && before.get(id)?.length) yield { from: null, to: id, count: starts };
  }
  for (const { from, to, count } of transitions) {
    if (from !== to && count > 0 && byId.has(from) && before.get(to)?.includes(from) === false) yield { from, to, count };
  }
}

/** Modules on a declared way between two others, nearest to the second first; all ways from the start where `from` is null. */
function between(from: string | null, to: string, { byId, before }: Declared): FlowModule[] {
  const upstream = reach(to, (id) => before.get(id) ?? []);
  if (from === null) return [...upstream].flatMap((id) => (id === to ? [] : byId.get(id) ?? []));
  if (!upstream.has(from)) return [];
  return [...upstream].flatMap((id) => (id !== from && id !== to && reach(id, (at) => before.get(at) ?? []).has(from) ? byId.get(id) ?? [] : []));
}

function reach(start: string, next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}

function causeOf(module: FlowModule, from: string): DifferenceCause | null {
  if (module.liveSince && module.liveSince > from) return { kind: 'liveSince', module };
  if (module.conditional) return { kind: 'conditional', module };
  return module.skippable ? { kind: 'skippable', module } : null;
}

function at(found: Map<string, Difference>, id: string): Difference {
  const difference = found.get(id) ?? { extra: 0, passed: 0, cause: null };
  found.set(id, difference);
  return difference;
}
