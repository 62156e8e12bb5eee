// Bounds for the reads of a request: an answer made of five reads must not take five times as long.
import { readSeconds, StoreTimeout, type Store } from './port.js';

/** The store, each of its reads bounded by `seconds`. */
export function withReadLimit(store: Store, seconds: number): Store {
  return bounded(store, () => seconds);
}

/** The store, its reads bounded by what is left of `seconds` from now. */
export function withDeadline(store: Store, seconds: number): Store {
  const end = performance.now() + seconds * 1000;
  return bounded(store, () => {
    const left = (end - performance.now()) / 1000;
    if (left <= 0) throw new StoreTimeout(`Not answered within ${seconds} s.`);
    return left;
  });
}

function bounded(store: Store, seconds: () => number): Store {
  return {
    engine: store.engine,
    query: async (sql, parameters, options = {}) => store.query(sql, parameters, { ...options, maxSeconds: Math.min(seconds(), options.maxSeconds ?? readSeconds) }),
    insert: (...block) => store.insert(...block),
    command: (...statement) => store.command(...statement),
    mutable: (table) => store.mutable(table),
    close: () => store.close(),
  };
}
