// One bound for all reads of a request: an answer made of five reads must not take five times as long.
import { readSeconds, StoreTimeout, type Store } from './port.js';

/** The store, its reads bounded by what is left of `seconds` from now. */
export function withDeadline(store: Store, seconds: number): Store {
  const end = performance.now() + seconds * 1000;
  return {
    engine: store.engine,
    query: (sql, parameters, options = {}) => {
      const left = (end - performance.now()) / 1000;
      if (left <= 0) return Promise.reject(new StoreTimeout(`Not answered within ${seconds} s.`));
      return store.query(sql, parameters, { ...options, maxSeconds: Math.min(left, options.maxSeconds ?? readSeconds) });
    },
    insert: (...block) => store.insert(...block),
    command: (...statement) => store.command(...statement),
    mutable: (table) => store.mutable(table),
    close: () => store.close(),
  };
}
