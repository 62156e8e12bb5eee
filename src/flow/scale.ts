// From a figure to one of seven heat classes, and the figures that a legend prints. Pure.

export type ScaleKind = 'linear' | 'log' | 'diverging';

/** Classes of every scale, from low to high. */
export const classCount = 7;

export interface Scale {
  readonly kind: ScaleKind;
  /** The figure at the end of the last class. Scales start at 0, diverging ones below. */
  readonly max: number;
  /** Class 1 to 7 of a figure; 0 where there is none to colour. */
  classOf(value: number | null): number;
  /** The eight figures at which classes begin and end. */
  readonly bounds: readonly number[];
}

/**
 * `linear` runs from 0 to `max` in equal steps, `log` in equal steps of log(1 + value), `diverging` from −max (at most −1) to max.
 * A figure at a bound belongs to the class above it. A scale without a figure above 0 colours nothing.
 */
export function scaleOf(kind: ScaleKind, max: number): Scale {
  const top = Number.isFinite(max) && max > 0 ? max : 0;
  const bounds = Array.from({ length: classCount + 1 }, (_, at) => boundAt(kind, top, at / classCount));
  return {
    kind, max: top, bounds,
    classOf(value) {
      if (value === null || top === 0 || !Number.isFinite(value)) return 0;
      const inner = bounds.slice(1, -1).filter((bound) => value >= bound).length;
      return 1 + inner;
    },
  };
}

function boundAt(kind: ScaleKind, top: number, share: number): number {
  if (share === 1) return top;
  // Nothing falls by more than all of it; what rises further is in the last class.
  if (kind === 'diverging') return Math.min(1, top) * (2 * share - 1);
  return kind === 'log' ? Math.expm1(share * Math.log1p(top)) : share * top;
}
