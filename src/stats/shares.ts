// Shares of one whole, with labels that add up to 100. Pure; imports nothing.

/** How a share is labelled; the words and the percent sign are made by `format`. */
export interface ShareLabel {
  /** In percent, rounded to the asked digits. */
  readonly percent: number;
  /** True for a part that is not zero but would be labelled 0: "< 1 %", with one digit "< 0.1 %". */
  readonly below: boolean;
}

export interface Share {
  readonly count: number;
  /** Exact, 0 to 1; null where the whole is 0. */
  readonly share: number | null;
  /** Null where the whole is 0. */
  readonly label: ShareLabel | null;
}

const usable = (count: number) => (Number.isFinite(count) && count > 0 ? count : 0);

/**
 * Parts of one whole: exact shares, and labels by the largest-remainder method that add up to exactly 100.
 * Of equal remainders the larger count is rounded up first, then the earlier one. Counts below 0 count as 0.
 * @param digits after the point of a label, 0 to 3
 */
export function sharesOfWhole(counts: readonly number[], digits = 0): Share[] {
  const parts = counts.map(usable);
  const whole = parts.reduce((sum, count) => sum + count, 0);
  if (!(whole > 0) || !Number.isFinite(whole)) return parts.map((count) => ({ count, share: null, label: null }));
  const scale = 10 ** digits;
  const units = apportion(parts, whole, 100 * scale);
  return parts.map((count, index) => ({
    count,
    share: count / whole,
    label: { percent: units[index]! / scale, below: count > 0 && units[index] === 0 },
  }));
}

/** Gives `seats` whole units to the parts by the largest-remainder (Hamilton) method. */
function apportion(parts: readonly number[], whole: number, seats: number): number[] {
  // Multiplying first is exact for whole counts, but would overflow for absurd ones.
  const quotas = parts.map((count) => (whole < 1e12 ? (count * seats) / whole : (count / whole) * seats));
  const units = quotas.map(Math.floor);
  const left = seats - units.reduce((sum, unit) => sum + unit, 0);
  const order = quotas
    .map((quota, index) => ({ index, remainder: quota - units[index]!, count: parts[index]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (Math.abs(a.remainder - b.remainder) > 1e-9 ? b.remainder - a.remainder : b.count - a.count || a.index - b.index));
  for (const { index } of order.slice(0, left)) units[index]! += 1;
  return units;
}

/** The label of one share on its own, as for a question with several answers, where parts need not add up. */
export function labelOfShare(share: number | null, digits = 0): ShareLabel | null {
  if (share === null || !Number.isFinite(share)) return null;
  const percent = Math.round(share * 100 * 10 ** digits) / 10 ** digits;
  return { percent: percent || 0, below: share > 0 && percent === 0 };
}
