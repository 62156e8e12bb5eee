// How much of all validations the most engaged customers made. Pure.
import { ratio, type Maybe } from '../range.js';

/** How many customers are the top `fraction` (0.01 for 1 %) of `people`: rounded up, so at least one where there is anybody. */
export function topCount(people: number, fraction: number): number {
  // 0.1 × 30 is 3.0000000000000004: without the small step it would become 4.
  return Math.min(people, Math.max(0, Math.ceil(people * fraction - 1e-9)));
}

/** Share of all validations made by a group of customers, 0 to 1; null where there is none. */
export function concentration(ofGroup: Maybe, ofAll: Maybe): number | null {
  return ratio(ofGroup, ofAll);
}
