// How a share is said where it is explained: numerator, denominator and what comes out. Pure.
import { formatCount, formatPercent } from '../../format/index.js';
import { rateOf, type Maybe } from '../../stats/index.js';

/** `12 ÷ 48 = 25.0%`. */
export function quotient(part: Maybe, base: Maybe, locale: string): string {
  return `${formatCount(part, locale)} ÷ ${formatCount(base, locale)} = ${formatPercent(rateOf(part, base)?.share, locale, 1)}`;
}
