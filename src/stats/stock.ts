// How long a stock of codes or prizes lasts. Pure.
import { isKnown, type Maybe } from './range.js';

/**
 * Days until `left` is used up at the pace of the period: left ÷ (used ÷ days), not rounded.
 * 0 where nothing is left; null where the pace is not known: nothing used, no days, or an unknown stock.
 */
export function daysLeft(stock: { left: Maybe; used: Maybe; days: number }): number | null {
  const { left, used, days } = stock;
  if (!isKnown(left) || !isKnown(used)) return null;
  if (left <= 0) return 0;
  return used > 0 && days > 0 ? (left * days) / used : null;
}
