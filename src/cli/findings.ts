// What was found and what could not be looked at; equal deviations are one, with a count. Pure.
import { entryOf, type Code, type Level } from './codes.js';

export interface Deviation {
  readonly code: Code;
  readonly level: Level;
  /** Name of the resource in the contract, or `endpoint` for all of it. */
  readonly resource: string;
  /** JSON path in the answer, a header (`ETag`), a parameter (`?zone`) or `status`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** The request that showed it, without the base address. */
  readonly request: string;
  /** The endpoint's id of that request, for its logs. */
  readonly requestId?: string;
  /** How many requests or places showed the same. */
  times: number;
}

export interface Seen {
  readonly place: string;
  readonly found: unknown;
  readonly expected: string;
  readonly request: string;
  readonly requestId?: string;
}

export interface Skipped {
  readonly what: string;
  readonly why: string;
}

const longest = 120;

/** A value as it is shown in a line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? typeof value;
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Places that differ by number only are one: `entries[3].rank` and `entries[7].rank`, `line 3` and `line 7`. */
export const alike = (place: string): string => place.replace(/\[\d+\]/g, '[]').replace(/\b(line|row) \d+/g, '$1');

export class Findings {
  readonly #found = new Map<string, Deviation>();
  readonly #skipped = new Map<string, Skipped>();

  add(code: Code, resource: string, { place, found, expected, request, requestId }: Seen): void {
    const key = [code, resource, alike(place)].join(' ');
    const known = this.#found.get(key);
    if (known) {
      known.times++;
      return;
    }
    const { level, hint } = entryOf(code);
    this.#found.set(key, { code, level, resource, place, found: shown(found), expected, hint, request, ...(requestId && { requestId }), times: 1 });
  }

  /** Something that could not be checked, and why. */
  skip(what: string, why: string): void {
    this.#skipped.set(what, { what, why });
  }

  get deviations(): readonly Deviation[] {
    return [...this.#found.values()];
  }

  get skipped(): readonly Skipped[] {
    return [...this.#skipped.values()];
  }
}
