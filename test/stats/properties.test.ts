import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as stats from '../../src/stats/index.js';

const count = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 1_000_000 }), fc.maxSafeNat(), fc.constantFrom(0, 1e300));
const groups = fc.record({ detractors: fc.nat({ max: 5000 }), passives: fc.nat({ max: 5000 }), promoters: fc.nat({ max: 5000 }) });
const proportion = fc.nat({ max: 5000 }).chain((base) => fc.record({ part: fc.nat({ max: base }), base: fc.constant(base) }));
const sample = fc.record({
  mean: fc.double({ noNaN: true, min: -1e150, max: 1e150 }),
  n: fc.nat({ max: 1000 }),
  deviation: fc.oneof(fc.constant(null), fc.double({ noNaN: true, min: 0, max: 1e200 })),
});

/** Every number anywhere in a figure. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}
const finite = (value: unknown) => numbersIn(value).every(Number.isFinite);
const mirrored = (a: stats.Range | null, b: stats.Range | null) =>
  a === b || (a !== null && b !== null && Math.abs(a.low + b.high) < 1e-9 && Math.abs(a.high + b.low) < 1e-9);

describe('Whatever the counts are', () => {
  it('labels of one whole add up to exactly 100, are within one unit of the share, and keep its order', () => {
    fc.assert(fc.property(fc.array(count, { minLength: 1, maxLength: 40 }), fc.nat({ max: 2 }), (counts, digits) => {
      const shares = stats.sharesOfWhole(counts, digits);
      if (counts.every((part) => part === 0)) return shares.every(({ share, label }) => share === null && label === null);
      const unit = 10 ** -digits;
      const sum = shares.reduce((total, { label }) => total + Math.round(label!.percent / unit), 0);
      return sum === Math.round(100 / unit)
        && shares.every(({ share, label }) => Math.abs(share! * 100 - label!.percent) < unit + 1e-9)
        && shares.every(({ count: part, label }) => label!.below === (part > 0 && label!.percent === 0))
        && shares.every((a) => shares.every((b) => a.count <= b.count || a.label!.percent >= b.label!.percent));
    }));
  });

  it('no figure is NaN or infinite', () => {
    fc.assert(fc.property(count, count, groups, groups, sample, sample, (a, b, now, before, left, right) => {
      expect(finite([
        stats.rateOf(a, b), stats.changeOfCounts(a, b), stats.changeOfShares({ part: a, base: b }, { part: b, base: a }), stats.nps(now), stats.changeOfNps(now, before),
        stats.meanRange(left), stats.changeOfMeans(left, right), stats.daysLeft({ left: a, used: b, days: 30 }), stats.concentration(a, b), stats.topCount(a, 0.01),
        stats.impactFigures([{ clients: a, orders: b, revenue: left.mean, revenueDeviation: left.deviation }, { clients: b, orders: a, revenue: right.mean, revenueDeviation: right.deviation }]),
      ])).to.equal(true);
    }));
  });

  it('a range holds its figure and stays on its scale', () => {
    fc.assert(fc.property(groups, proportion, (counts, share) => {
      const score = stats.nps(counts);
      if (score.range) expect(-100 <= score.range.low && score.range.low <= score.score! && score.score! <= score.range.high && score.range.high <= 100).to.equal(true);
      const range = stats.shareRange(share);
      if (range) expect(0 <= range.low && range.low <= share.part / share.base && share.part / share.base <= range.high && range.high <= 1).to.equal(true);
    }));
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 10, max: 1e6 }), (coefficient, n) => {
      const { range } = stats.rankCorrelation({ coefficient, n })!;
      return -1 <= range.low && range.low <= coefficient && coefficient <= range.high && range.high <= 1;
    }));
  });

  it('promoters and detractors exchanged turn score and range around', () => {
    fc.assert(fc.property(groups, (counts) => {
      const there = stats.nps(counts);
      const back = stats.nps({ ...counts, detractors: counts.promoters, promoters: counts.detractors });
      return (there.score ?? 0) === -(back.score ?? 0) && mirrored(there.range, back.range);
    }));
  });

  it('now and before exchanged turn the noise around', () => {
    fc.assert(fc.property(proportion, proportion, (a, b) => mirrored(stats.shareDifferenceRange(a, b), stats.shareDifferenceRange(b, a))));
  });

  it('a change is called clear exactly where the two counts are further apart than the noise', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 100_000 }), fc.nat({ max: 100_000 }), (before, now) =>
      stats.changeOfCounts(now, before).kind === (Math.abs(now - before) > stats.z95 * Math.sqrt(now + before) ? 'changed' : 'no-clear-change')));
  });

  it('basket times orders is revenue per customer in every row with orders', () => {
    const row = fc.record({ clients: fc.integer({ min: 1, max: 10_000 }), orders: fc.integer({ min: 1, max: 10_000 }), revenue: fc.double({ min: -1e6, max: 1e6, noNaN: true }) });
    fc.assert(fc.property(fc.array(row), (rows) => stats.impactFigures(rows).every((figures) =>
      Math.abs(figures.averageBasket! * figures.averageOrders! - figures.revenuePerCustomer!) <= 1e-9 * Math.max(1, Math.abs(figures.revenuePerCustomer!)))));
  });
});
