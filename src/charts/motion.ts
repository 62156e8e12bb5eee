// How long a change takes to be seen: never on the first picture, never where the reader wants no motion. Pure.
import type { Theme } from '../theme/index.js';

export const motionMs = 180;

/** Options of every chart: no behaviour of the library's own, which we replace by HTML. */
export function quiet(theme: Theme) {
  return {
    responsive: false,
    maintainAspectRatio: false,
    // Pointer and keys are handled once, for canvas and tooltip alike.
    events: [] as [],
    animation: theme.reducedMotion ? (false as const) : { duration: motionMs, easing: 'easeOutCubic' as const },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}
