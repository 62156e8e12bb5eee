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
}

/** What fills the body. */
export type View = 'loading' | 'ready' | 'empty' | 'error';

export function viewOf({ hasData, isEmpty, error, fault }: Facts): View {
  if (fault) return 'error';
  if (error?.kind === 'misconfigured') return 'error';
  // A failed refresh keeps the last figures, except where the reader may no longer see them.
  if (hasData && error?.kind !== 'unauthorized' && error?.kind !== 'forbidden') return isEmpty ? 'empty' : 'ready';
  return error ? 'error' : 'loading';
}

/** Names for `:state()`: the view, and what else holds. */
export function statesOf(facts: Facts): string[] {
  const view = viewOf(facts);
  const states: string[] = [view];
  const { kind } = facts.error ?? {};
  if (view === 'error' && (kind === 'misconfigured' || kind === 'unauthorized')) states.push(kind);
  if (kind === 'offline') states.push('offline');
  if (view !== 'error' && view !== 'loading') {
    if (facts.fetching) states.push('refreshing');
    if (facts.stale || facts.error) states.push('stale');
  }
  return states;
}
