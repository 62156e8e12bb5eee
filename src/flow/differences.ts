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

type Move = Pick<FlowTransition, 'from' | 'to' | 'count'>;
/** Declared predecessors by module; absent where the catalogue declares none at all. */
type Declared = ReadonlyMap<string, readonly string[]>;
/** Stands for the way in; ids have at least one character. */
const start = '';

/**
 * Differences by module id: visits that came past the declared predecessors, and visits that went past a module which is new,
 * conditional or skippable. A module without declared predecessors is never judged; an empty list declares the way in from the start.
 * Self loops are repeats, not arrivals.
 */
export function differences(modules: readonly FlowModule[], transitions: readonly FlowTransition[], from: string): Map<string, Difference> {
  const declared = new Map(modules.flatMap(({ id, predecessors }) => (predecessors ? [[id, predecessors.length ? predecessors : [start]]] : [])));
  const moves = movesOf(modules, transitions);
  // Once for each module: transitions are many.
  const ways = new Map(modules.map(({ id }) => [id, upstream(id, declared)]));
  const found = new Map<string, Difference>();
  const at = (id: string) => found.get(id) ?? found.set(id, { extra: 0, passed: 0, cause: null }).get(id)!;
  for (const move of moves) {
    if (declared.get(move.to)?.includes(move.from) !== false) continue;
    const isBetween = ({ id }: FlowModule) => id !== move.from && id !== move.to && ways.get(move.to)!.has(id) && ways.get(id)!.has(move.from);
    at(move.to).extra += move.count;
    at(move.to).cause ??= modules.filter(isBetween).map((module) => causeOf(module, from)).find(Boolean) ?? null;
  }
  for (const module of modules) {
    const cause = causeOf(module, from);
    const passing = moves.filter((move) => move.to !== module.id && move.from !== module.id && declared.get(module.id)?.includes(move.from));
    const passed = passing.reduce((sum, { count }) => sum + count, 0);
    // Its own cause explains a module better than that of a neighbour.
    if (cause && passed > 0) Object.assign(at(module.id), { passed, cause });
  }
  return found;
}

/** Starts and transitions between modules that exist, without repeats. */
function movesOf(modules: readonly FlowModule[], transitions: readonly FlowTransition[]): Move[] {
  const known = new Set([start, ...modules.map(({ id }) => id)]);
  const starts = modules.map(({ id, starts: count }) => ({ from: start, to: id, count }));
  return [...starts, ...transitions].filter(({ from, to, count }) => count > 0 && from !== to && known.has(from) && known.has(to));
}

/** A module with all that is declared to lead to it. */
function upstream(id: string, declared: Declared): Set<string> {
  const seen = new Set([id]);
  for (const at of seen) for (const before of declared.get(at) ?? []) seen.add(before);
  return seen;
}

function causeOf(module: FlowModule, from: string): DifferenceCause | null {
  if (module.liveSince && module.liveSince > from) return { kind: 'liveSince', module };
  if (module.conditional) return { kind: 'conditional', module };
  return module.skippable ? { kind: 'skippable', module } : null;
}
