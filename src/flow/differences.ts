// Where a module's visits do not follow from the modules declared before it, and the cause that the catalogue gives.
import type { FlowModule, FlowTransition } from '../contract/index.js';

export interface Difference {
  /** Arrivals that came from elsewhere than the declared predecessors. */
  extra: number;
  /** Departures of the declared predecessors (or starts, where it is the way in) that went elsewhere, where the catalogue says why. */
  passed: number;
  /** Null where the catalogue gives none. */
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
 * Differences by module id: visits that came past the declared predecessors, and visits that went past a module which is new,
 * conditional or skippable. A module without declared predecessors is never judged; an empty list declares the way in from the start.
 * Self loops are repeats, not arrivals.
 */
export function differences(modules: readonly FlowModule[], transitions: readonly FlowTransition[], from: string): Map<string, Difference> {
  const declared = declare(modules);
  const found = new Map<string, Difference>();
  for (const arrival of undeclared(modules, transitions, declared)) {
    const difference = at(found, arrival.to);
    difference.extra += arrival.count;
    difference.cause ??= firstCause(between(arrival.from, arrival.to, declared), from);
  }
  for (const module of modules) {
    const cause = causeOf(module, from);
    const passed = cause ? passedBy(module, modules, transitions, declared) : 0;
    // Its own cause explains a module better than that of a neighbour.
    if (passed > 0) Object.assign(at(found, module.id), { passed, cause });
  }
  return found;
}

/** Where else the declared predecessors led. */
function passedBy({ id }: FlowModule, modules: readonly FlowModule[], transitions: readonly FlowTransition[], { before, byId }: Declared): number {
  const sources = before.get(id);
  if (!sources) return 0;
  if (sources.length === 0) return modules.reduce((sum, { starts, id: other }) => sum + (other === id ? 0 : starts), 0);
  const elsewhere = transitions.filter(({ from, to }) => from !== to && to !== id && from !== id && sources.includes(from) && byId.has(to));
  return elsewhere.reduce((sum, { count }) => sum + count, 0);
}

function firstCause(modules: readonly FlowModule[], from: string): DifferenceCause | null {
  for (const module of modules) {
    const cause = causeOf(module, from);
    if (cause) return cause;
  }
  return null;
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
