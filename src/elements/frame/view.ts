// Which of its states a widget is in: pure, from what it has and what is under way.
import type { AnalyticsError } from '../../data/index.js';

export interface Facts {
  hasData: boolean;
  isEmpty: boolean;
  fetching: boolean;
  stale: boolean;
  error: AnalyticsError | undefined;
  /** What a widget's own drawing threw. */
  fault: Error | undefined;
  /** Whether words and look of what stands in for figures are there. */
  canStandIn: boolean;
}

/** What fills the body. */
export type View = 'loading' | 'ready' | 'empty' | 'error';

/** What is to be shown, and that alone: figures that may not be seen any more go at once. */
export function viewOf(facts: Facts): View {
  const view = wantedView(facts);
  return view === 'ready' || facts.canStandIn ? view : 'loading';
}

export function wantedView({ hasData, isEmpty, error, fault }: Facts): View {
  if (fault || error?.kind === 'misconfigured') return 'error';
  // A failed refresh keeps the last figures, except where the reader may no longer see them.
  if (hasData && error?.kind !== 'unauthorized' && error?.kind !== 'forbidden') return isEmpty ? 'empty' : 'ready';
  return error ? 'error' : 'loading';
}

/** `notFound` → `not-found`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Names for `:state()`: the view, and what else holds. */
export function statesOf(facts: Facts): string[] {
  const view = viewOf(facts);
  const kind = facts.fault ? 'render' : facts.error?.kind;
  if (view === 'error') return [view, kebab(kind!)];
  return [
    view,
    // Whatever is shown: a page may say so elsewhere.
    ...(kind === 'offline' ? [kind] : []),
    ...(view !== 'loading' && facts.fetching ? ['refreshing'] : []),
    ...(view !== 'loading' && (facts.stale || facts.error) ? ['stale'] : []),
  ];
}
