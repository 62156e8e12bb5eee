// Counts, ratios, points and money as people read them. Uses only Intl.
import { intl, missing } from './intl.js';

type Maybe = number | null | undefined;

/** Intl writes a hyphen for minus in many languages; the true sign has the width of a plus. */
const trueMinus = (text: string) => text.replace('-', '−');

function write(value: Maybe, locale: string, options: Intl.NumberFormatOptions): string {
  // `+ 0` turns −0 into 0.
  return typeof value === 'number' && Number.isFinite(value) ? trueMinus(intl('number', locale, options).format(value + 0)) : missing;
}

const exactly = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A whole number with grouping: `1,234`. Null gives a dash. */
export function formatCount(value: Maybe, locale: string): string {
  return write(value, locale, { maximumFractionDigits: 0 });
}

/** A number with exactly `digits` after the point, or up to two where none are asked. */
export function formatNumber(value: Maybe, locale: string, digits?: number): string {
  return write(value, locale, digits === undefined ? { maximumFractionDigits: 2 } : exactly(digits));
}

/** With its sign, as changes and scores are shown: `+8.8`, `−3`, `0`. */
export function formatSigned(value: Maybe, locale: string, digits = 0): string {
  return write(value, locale, { ...exactly(digits), signDisplay: 'exceptZero' });
}

/** A number in few characters, and in full where that says less: `123K` of `123,456`. */
export interface Compact {
  readonly text: string;
  /** Null where `text` is already exact. */
  readonly full: string | null;
}

/** A count in few characters: `123K` of `123,456`, every digit below 100,000. For cards and scales that tell the full figure elsewhere. */
export function formatShortCount(value: Maybe, locale: string): string {
  const isLong = typeof value === 'number' && Math.abs(value) >= 100_000;
  return isLong ? write(value, locale, { notation: 'compact', maximumSignificantDigits: 3 }) : formatCount(value, locale);
}

/** Short from 100,000 on; below, every digit is readable at a glance. With a currency it is money. */
export function formatCompact(value: Maybe, locale: string, currency?: string | null): Compact {
  const full = currency ? formatMoney(value, locale, currency) : formatNumber(value, locale);
  if (typeof value !== 'number' || !(Math.abs(value) >= 100_000)) return { text: full, full: null };
  const style = currency ? { style: 'currency' as const, currency } : {};
  return { text: write(value, locale, { ...style, notation: 'compact', maximumSignificantDigits: 3 }), full };
}

/**
 * A ratio as a percentage: 0.25 is `25%`. One that is not 0 but would be shown as 0 becomes `< 1%`, with one digit `< 0.1%`.
 */
export function formatPercent(ratio: Maybe, locale: string, digits = 0): string {
  const smallest = 10 ** -(digits + 2);
  const below = typeof ratio === 'number' && ratio > 0 && ratio < smallest / 2;
  return below ? lessThan(smallest, locale, digits) : write(ratio, locale, { style: 'percent', ...exactly(digits) });
}

/** A change as a percentage with its sign: 0.08 is `+8%`. Under 1 % it gets a digit more, so that a clear change is not shown as 0. */
export function formatPercentChange(ratio: Maybe, locale: string, wanted = 0): string {
  const digits = typeof ratio === 'number' && Math.abs(ratio) < 0.00995 && ratio !== 0 ? Math.max(1, wanted) : wanted;
  return write(ratio, locale, { style: 'percent', ...exactly(digits), signDisplay: 'exceptZero' });
}

/** The label of a share, made by the largest-remainder method so that labels of one whole add up to 100. */
export function formatShareLabel(label: { percent: number; below: boolean } | null | undefined, locale: string, digits = 0): string {
  if (!label) return missing;
  return label.below ? lessThan(10 ** -(digits + 2), locale, digits) : write(label.percent / 100, locale, { style: 'percent', ...exactly(digits) });
}

/** The size of a difference in points: `1.2`. One that is not 0 but would be shown as 0 becomes `< 0.1`. */
export function formatPoints(size: number, locale: string, digits = 1): string {
  const smallest = 10 ** -digits;
  const below = size > 0 && size < smallest / 2;
  return below ? `<\u00a0${write(smallest, locale, exactly(digits))}` : write(size, locale, exactly(digits));
}

function lessThan(smallest: number, locale: string, digits: number): string {
  return `<\u00a0${write(smallest, locale, { style: 'percent', ...exactly(digits) })}`;
}

/** Money of the answer's currency, in whole units; without a currency a number with two digits. `digits` overrides those of the currency. */
export function formatMoney(value: Maybe, locale: string, currency: string | null | undefined, digits?: number): string {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency)) return formatNumber(value, locale, digits ?? 2);
  // From right to left the sign of «US$» would come loose from its letters.
  return write(value, locale, { style: 'currency', currency, ...(digits === undefined ? {} : exactly(digits)) }).replace(/^[\u200f\u061c].*\p{L}\$$/u, '$&\u200e');
}
