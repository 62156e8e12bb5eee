// Values that change by compare and set, in a store that has no transactions: an insert with a token that another has used writes nothing.
import { hash } from 'node:crypto';
import type { Store } from '../store/port.js';

export interface Register {
  /** 0 where nothing was set yet. */
  term: number;
  value: string;
}

export async function readRegister(store: Store, name: string): Promise<Register> {
  const [row] = await store.query<Register>('SELECT term, value FROM registers FINAL WHERE name = {name:String}', { name });
  return row ?? { term: 0, value: '' };
}

/** Sets the next value after `term`, unless somebody else has done so already; answers what holds now. `value` must be the caller's own. */
export async function setRegister(store: Store, name: string, term: number, value: string): Promise<Register> {
  await store.insert('registers', [{ name, term: term + 1, value }], tokenOf('register', name, term + 1));
  return readRegister(store, name);
}

/** Names one insert, so that of several only the first writes. */
export function tokenOf(...parts: readonly (string | number)[]): string {
  return hash('sha256', parts.join('\0'));
}
