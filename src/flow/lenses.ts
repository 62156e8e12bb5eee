// What cards can be coloured by: one entry per view. Figures come from stats; a view adds only which figure and which scale. Pure.
import { changeOfCounts, dropOff, rateOf, type Change, type Rate } from '../stats/index.js';
import type { FlowModule } from '../contract/index.js';
import type { FlowGraph } from './graph.js';
import { scaleOf, type Scale } from './scale.js';

export const lensIds = ['visits', 'drop-off', 'success', 'change'] as const;
export type LensId = (typeof lensIds)[number];

export interface Lens {
  readonly id: LensId;
  /** The figure that colours a card; null leaves it plain. */
  value(module: FlowModule): number | null;
  /** Whether the answer holds anything to colour by. */
  offered(modules: readonly FlowModule[]): boolean;
  scale(modules: readonly FlowModule[], log: boolean): Scale;
}

/** Success of a module; null where nothing is asked of anybody. */
export function successOf({ succeeded, asked }: FlowModule): Rate | null {
  return rateOf(succeeded, asked);
}

/** Visits against the previous period. */
export function changeOf({ visits, previous }: FlowModule): Change {
  return changeOfCounts(visits, previous?.visits);
}

const largest = (values: readonly (number | null)[]): number => values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);

const lenses: Record<LensId, Lens> = {
  visits: {
    id: 'visits',
    value: ({ visits }) => visits || null,
    offered: () => true,
    scale: (modules, log) => scaleOf(log ? 'log' : 'linear', largest(modules.map(({ visits }) => visits))),
  },
  'drop-off': {
    id: 'drop-off',
    value: (module) => dropOff(module)?.share ?? null,
    offered: () => true,
    scale(modules) {
      return scaleOf('linear', largest(modules.map((module) => this.value(module))));
    },
  },
  success: {
    id: 'success',
    value: (module) => successOf(module)?.share ?? null,
    offered: (modules) => modules.some((module) => successOf(module) !== null),
    // A share of one whole: the ends are none and all, whatever was reached.
    scale: () => scaleOf('linear', 1),
  },
  change: {
    id: 'change',
    value(module) {
      const change = changeOf(module);
      return change.kind === 'changed' ? change.ratio : null;
    },
    offered: (modules) => modules.some(({ previous }) => previous),
    scale(modules) {
      return scaleOf('diverging', largest(modules.map((module) => Math.abs(this.value(module) ?? 0))));
    },
  },
};

/** A view by its id; an unknown one is visits. */
export function lensOf(id: string | undefined): Lens {
  return lenses[id as LensId] ?? lenses.visits;
}

/** The views that an answer can be coloured by. */
export function offeredLenses(modules: readonly FlowModule[]): Lens[] {
  return lensIds.map((id) => lenses[id]).filter((lens) => lens.offered(modules));
}

/** Modules of a graph, in sequence. */
export function modulesOf(graph: FlowGraph): FlowModule[] {
  return graph.nodes.flatMap(({ module }) => module ?? []);
}
