// What cards can be coloured by: one entry per view. Figures come from stats; a view adds only which figure and which scale. Pure.
import { changeOfCounts, dropOff, rateOf, smallestBase, type Change, type Rate } from '../stats/index.js';
import type { FlowModule } from '../contract/index.js';
import type { FlowGraph } from './graph.js';
import { scaleOf, type Scale, type ScaleKind } from './scale.js';

export const lensIds = ['visits', 'drop-off', 'success', 'change'] as const;
export type LensId = (typeof lensIds)[number];

export interface Lens {
  readonly id: LensId;
  readonly kind: ScaleKind;
  /** The figure that colours a card; null where there is none. */
  value(module: FlowModule): number | null;
  /** What the figure is measured against; a rate of three people would outshine all others. */
  base(module: FlowModule): number;
  /** End of the scale where it is not the largest figure. */
  readonly top?: number;
}

/** A scale, and the class 0 to 7 of each module on it; 0 leaves its card plain. */
export interface Colouring {
  scale: Scale;
  classOf(module: FlowModule): number;
}

/** Success of a module; null where nothing is asked of anybody. */
export function successOf({ succeeded, asked }: FlowModule): Rate | null {
  return rateOf(succeeded, asked);
}

/** Visits against the previous period. */
export function changeOf({ visits, previous }: FlowModule): Change {
  return changeOfCounts(visits, previous?.visits);
}

const lenses: Record<LensId, Lens> = {
  visits: { id: 'visits', kind: 'linear', value: ({ visits }) => visits || null, base: () => Infinity },
  'drop-off': { id: 'drop-off', kind: 'linear', value: (module) => dropOff(module)?.share ?? null, base: ({ sessions }) => sessions },
  // A share of one whole: its ends are none and all, whatever was reached.
  success: { id: 'success', kind: 'linear', value: (module) => successOf(module)?.share ?? null, base: (module) => successOf(module)?.base ?? 0, top: 1 },
  change: { id: 'change', kind: 'diverging', value: clearChange, base: () => Infinity },
};

function clearChange(module: FlowModule): number | null {
  const change = changeOf(module);
  return change.kind === 'changed' ? change.ratio : null;
}

/**
 * Colours modules from 0 (or as far below as above) to the largest figure among them. Modules with a base below 30
 * stay plain, unless all have so few.
 */
export function colouring(lens: Lens, modules: readonly FlowModule[], log = false): Colouring {
  const firm = modules.filter((module) => lens.base(module) >= smallestBase);
  const judged = new Set(firm.length > 0 ? firm : modules);
  const figures = [...judged].map((module) => Math.abs(lens.value(module) ?? 0));
  const scale = scaleOf(log && lens.id === 'visits' ? 'log' : lens.kind, lens.top ?? Math.max(0, ...figures));
  return { scale, classOf: (module) => (judged.has(module) ? scale.classOf(lens.value(module)) : 0) };
}

/** A view by its id; an unknown one is visits. */
export function lensOf(id: string | undefined): Lens {
  return lenses[id as LensId] ?? lenses.visits;
}

/** The views that an answer can be coloured by. */
export function offeredLenses(modules: readonly FlowModule[]): Lens[] {
  const offers = (lens: Lens) => (lens.id === 'change' ? modules.some(({ previous }) => previous) : modules.some((module) => lens.value(module) !== null));
  return lensIds.map((id) => lenses[id]).filter((lens) => lens.id === 'visits' || offers(lens));
}

/** Modules of a graph, in sequence. */
export function modulesOf(graph: FlowGraph): FlowModule[] {
  return graph.nodes.flatMap(({ module }) => module ?? []);
}
