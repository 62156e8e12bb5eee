import { expect } from '@open-wc/testing';
import {
  changeOfCounts, changeOfMeans, changeOfNps, changeOfRank, changeOfShares, concentration, daysLeft, dropOff, impactFigures, labelOfShare, mean, meanDifferenceRange, meanRange,
  nps, npsCounts, npsNotAnswered, rankCorrelation, rateOf, ratio, shareDifferenceRange, shareRange, sharesDiffer, sharesOfWhole, t95, topCount,
} from '../../src/stats/index.js';

const labels = (counts: number[], digits?: number) => sharesOfWhole(counts, digits).map(({ label }) => label?.percent);

describe('Shares of one whole', () => {
  it('label 12, 4 and 1 so that they add up to 100', () => {
    expect(labels([12, 4, 1])).to.deep.equal([71, 23, 6]);
    expect(sharesOfWhole([12, 4, 1])[0]!.share).to.equal(12 / 17);
  });
  it('give the odd unit of three equal parts to the first', () => {
    expect(labels([1, 1, 1])).to.deep.equal([34, 33, 33]);
    expect(labels([1, 1, 1], 1)).to.deep.equal([33.4, 33.3, 33.3]);
  });
  it('mark a part that is there but too small for its label', () => {
    const [large, small, nobody] = sharesOfWhole([999, 1, 0]);
    expect(large!.label).to.deep.equal({ percent: 100, below: false });
    expect(small!.label).to.deep.equal({ percent: 0, below: true });
    expect(nobody!.label).to.deep.equal({ percent: 0, below: false });
  });
  it('say nothing of a whole that is 0', () => {
    expect(sharesOfWhole([0, 0])).to.deep.equal([{ count: 0, share: null, label: null }, { count: 0, share: null, label: null }]);
    expect(sharesOfWhole([])).to.deep.equal([]);
  });
  it('are not forced to 100 where a question has several answers', () => {
    expect([0.7, 0.6, 0.004, 0, null].map((share) => labelOfShare(share))).to.deep.equal([
      { percent: 70, below: false }, { percent: 60, below: false }, { percent: 0, below: true }, { percent: 0, below: false }, null,
    ]);
  });
});

describe('A rate', () => {
  it('is right ÷ answered for a quiz: 505 of 898 are 56.2 %', () => {
    const rate = rateOf(505, 505 + 393)!;
    expect(rate.share! * 100).to.be.closeTo(56.2, 0.05);
    expect(rate.base).to.equal(898);
  });
  it('is null, not 0, where nothing was asked, and has no share where the base is 0', () => {
    expect(rateOf(null, 12)).to.equal(null);
    expect(rateOf(0, null)).to.equal(null);
    expect(rateOf(0, 0)).to.deep.equal({ part: 0, base: 0, share: null, range: null, over: false });
    expect(rateOf(0, 5)!.share).to.equal(0);
  });
  it('passes 100 % where a part is no subset, and says so', () => {
    const rate = rateOf(12, 10)!;
    expect([rate.share, rate.over, rate.range]).to.deep.equal([1.2, true, null]);
  });
  it("has Wilson's range: 81 of 263 lie between 25.5 and 36.6 %", () => {
    const range = shareRange({ part: 81, base: 263 })!;
    expect(range.low).to.be.closeTo(0.2553, 0.00005);
    expect(range.high).to.be.closeTo(0.3662, 0.00005);
    expect(shareRange({ part: 0, base: 20 })!.high).to.be.closeTo(0.1611, 0.00005);
  });
  it('of people who left is there for every module but an end', () => {
    expect(dropOff({ left: 8, sessions: 79 })!.share).to.equal(8 / 79);
    expect(dropOff({ left: 8, sessions: 79, end: true })).to.equal(null);
  });
});

describe('The Net Promoter Score', () => {
  it('is 8.8 for the 34 scores of the original, with 16 who gave none', () => {
    const counts = npsCounts([2, 2, 0, 0, 5, 1, 2, 3, 4, 7, 8]);
    expect(counts).to.deep.equal({ detractors: 12, passives: 7, promoters: 15 });
    const result = nps(counts);
    expect(result.answered).to.equal(34);
    expect(result.score).to.be.closeTo(8.8235, 0.0001);
    expect(result.range!.low.toFixed(0)).to.equal('-20');
    expect(result.range!.high.toFixed(0)).to.equal('36');
    expect(npsNotAnswered(50, result.answered)).to.equal(16);
    expect(npsNotAnswered(null, 3)).to.equal(null);
  });
  const vectors: [number, number, number, number, number, number][] = [
    [60, 40, 20, 33.3333, 19.3328, 45.7078],
    [5, 3, 2, 30, -19.0506, 65.2045],
    [500, 300, 200, 30, 25.077, 34.7435],
    [10, 0, 0, 100, 47.5036, 100],
  ];
  for (const [promoters, passives, detractors, score, low, high] of vectors) {
    it(`of ${promoters} promoters, ${passives} passives, ${detractors} detractors lies between ${low} and ${high}`, () => {
      const result = nps({ promoters, passives, detractors });
      expect(result.score).to.be.closeTo(score, 0.00005);
      expect(result.range!.low).to.be.closeTo(low, 0.00005);
      expect(result.range!.high).to.be.closeTo(high, 0.00005);
    });
  }
  it('is left out below 10 answers', () => {
    const few = nps({ promoters: 5, passives: 2, detractors: 2 });
    expect([few.score, few.range, few.answered]).to.deep.equal([null, null, 9]);
  });
});

describe('A change', () => {
  it('has nothing to say without a comparison', () => {
    expect(changeOfCounts(12, null)).to.deep.equal({ kind: 'none' });
    expect(changeOfShares({ part: 1, base: 9 }, { part: 0, base: 0 })).to.deep.equal({ kind: 'none' });
    expect(changeOfNps({ promoters: 40, passives: 0, detractors: 0 }, { promoters: 4, passives: 0, detractors: 0 })).to.deep.equal({ kind: 'none' });
    expect(changeOfMeans(null, { mean: 1, n: 40, deviation: 1 })).to.deep.equal({ kind: 'none' });
  });
  it('from 0 is new, and 0 after 0 is not', () => {
    expect(changeOfCounts(7, 0)).to.include({ kind: 'new', difference: 7 });
    expect(changeOfCounts(0, 0)).to.include({ kind: 'absolute-only', difference: 0, clear: false });
    expect(changeOfShares({ part: 9, base: 45 }, { part: 0, base: 50 })).to.include({ kind: 'new', difference: 20 });
  });
  it('on a base below 30 gives its size and no percentage', () => {
    expect(changeOfCounts(60, 29)).to.include({ kind: 'absolute-only', difference: 31, clear: true });
    expect(changeOfCounts(30, 29)).to.include({ kind: 'absolute-only', difference: 1, clear: false });
    expect(changeOfCounts(60, 30).kind).to.equal('changed');
  });
  it('of a count is clear from 1.96 √(a + b) on', () => {
    expect(changeOfCounts(127, 100).kind).to.equal('no-clear-change');
    expect(changeOfCounts(130, 100)).to.include({ kind: 'changed', difference: 30, ratio: 0.3 });
    expect(changeOfCounts(288, 337)).to.include({ kind: 'changed', difference: -49 });
    expect(changeOfCounts(289, 337).kind).to.equal('no-clear-change');
  });
  it("of a share is in points with Newcombe's range: 56 of 70 against 48 of 80", () => {
    const range = shareDifferenceRange({ part: 56, base: 70 }, { part: 48, base: 80 })!;
    expect(range.low).to.be.closeTo(0.0524, 0.00005);
    expect(range.high).to.be.closeTo(0.3339, 0.00005);
    const change = changeOfShares({ part: 56, base: 70 }, { part: 48, base: 80 });
    expect(change).to.include({ kind: 'changed', ratio: null });
    expect(change.kind === 'changed' && change.difference).to.be.closeTo(20, 1e-9);
    expect(changeOfShares({ part: 41, base: 80 }, { part: 40, base: 80 }).kind).to.equal('no-clear-change');
    expect(changeOfShares({ part: 20, base: 20 }, { part: 40, base: 80 })).to.include({ kind: 'absolute-only', clear: true });
    expect(sharesDiffer({ part: 41, base: 80 }, { part: 40, base: 80 })).to.equal(false);
  });
  it('of a score is in points, by the errors of both', () => {
    const before = { promoters: 60, passives: 40, detractors: 20 };
    expect(changeOfNps({ promoters: 62, passives: 40, detractors: 18 }, before).kind).to.equal('no-clear-change');
    const change = changeOfNps({ promoters: 90, passives: 20, detractors: 10 }, before);
    expect(change).to.include({ kind: 'changed', ratio: null });
    expect(change.kind === 'changed' && change.difference).to.be.closeTo(33.3333, 0.0001);
    expect(changeOfNps({ promoters: 12, passives: 0, detractors: 0 }, before)).to.include({ kind: 'absolute-only', clear: true });
  });
  it('of a mean uses the deviations of both, and claims nothing without them', () => {
    expect(changeOfMeans({ mean: 30, n: 100, deviation: 10 }, { mean: 25, n: 100, deviation: 10 })).to.include({ kind: 'changed', difference: 5, ratio: 0.2 });
    expect(changeOfMeans({ mean: 27, n: 100, deviation: 10 }, { mean: 25, n: 100, deviation: 10 }).kind).to.equal('no-clear-change');
    expect(changeOfMeans({ mean: 27, n: 100, deviation: null }, { mean: 25, n: 100, deviation: 10 })).to.include({ kind: 'absolute-only', clear: false });
  });
  it('of a rank counts places, and tells new entrants from those not compared', () => {
    expect([changeOfRank(2, 5), changeOfRank(5, 2), changeOfRank(2, 2), changeOfRank(1, null), changeOfRank(1, undefined)]).to.deep.equal([
      { kind: 'up', places: 3 }, { kind: 'down', places: 3 }, { kind: 'same' }, { kind: 'new' }, { kind: 'none' },
    ]);
  });
});

describe('A mean', () => {
  it('has a range by t: 20 ± 2.0930 × 5 ÷ √20', () => {
    const range = meanRange({ mean: 20, n: 20, deviation: 5 })!;
    expect(range.high - 20).to.be.closeTo((2.093024 * 5) / Math.sqrt(20), 1e-4);
    expect(meanRange({ mean: 20, n: 1, deviation: null })).to.equal(null);
    expect(mean(10, 0)).to.equal(null);
  });
  it("uses published quantiles of Student's t", () => {
    const published: [number, number][] = [[1, 12.706205], [2, 4.302653], [5, 2.570582], [9, 2.262157], [10, 2.228139], [12, 2.178813], [15, 2.13145], [20, 2.085963], [29, 2.04523], [60, 2.000298], [120, 1.97993], [1e9, 1.959964]];
    for (const [freedom, quantile] of published) expect(t95(freedom), `${freedom} degrees`).to.be.closeTo(quantile, 0.0001);
  });
  it("is compared with Welch's degrees of freedom", () => {
    // s²/n = 1.6 and 0.9: error √2.5, 16.69 degrees, t between 2.1199 (16) and 2.1098 (17).
    const range = meanDifferenceRange({ mean: 10, n: 10, deviation: 4 }, { mean: 6, n: 10, deviation: 3 })!;
    expect(range.low).to.be.closeTo(4 - 2.1128 * Math.sqrt(2.5), 0.0005);
  });
});

describe('The impact of missions', () => {
  const rows = impactFigures([
    { clients: 50, orders: 20, revenue: 1000, revenueDeviation: 30 },
    { clients: 40, orders: 40, revenue: 2400, revenueDeviation: 40 },
    { clients: 10, orders: 0, revenue: 0, revenueDeviation: 0 },
    { clients: 0, orders: 0, revenue: 0, revenueDeviation: null },
  ]);
  it('gives revenue per customer over all clients, and a basket only where there are orders', () => {
    expect(rows.map((row) => row.revenuePerCustomer)).to.deep.equal([20, 60, 0, null]);
    expect(rows.map((row) => row.averageBasket)).to.deep.equal([50, 60, null, null]);
    expect(rows.map((row) => row.averageOrders)).to.deep.equal([0.4, 1, 0, null]);
    expect(rows.map((row) => row.breakdown.label?.percent)).to.deep.equal([50, 40, 10, 0]);
  });
  it('compares each row with the one above', () => {
    expect(rows.map((row) => row.againstAbove.kind)).to.deep.equal(['none', 'changed', 'absolute-only', 'none']);
    expect(rows[1]!.againstAbove).to.include({ difference: 40, ratio: 2 });
  });
  it('goes along with revenue by a rank correlation with its range', () => {
    const { range } = rankCorrelation({ coefficient: 0.8699639, n: 15 })!;
    expect(range.low).to.be.closeTo(0.5840951, 1e-7);
    expect(range.high).to.be.closeTo(0.9638297, 1e-7);
    expect(rankCorrelation({ coefficient: 0.9, n: 9 })).to.equal(null);
    expect(rankCorrelation(null)).to.equal(null);
    expect(rankCorrelation({ coefficient: 1, n: 20 })!.range).to.deep.equal({ low: 1, high: 1 });
  });
});

describe('Stocks and tops', () => {
  it('last as long as their pace says', () => {
    expect(daysLeft({ left: 120, used: 60, days: 30 })).to.equal(60);
    expect(daysLeft({ left: 0, used: 0, days: 30 })).to.equal(0);
    expect([daysLeft({ left: 5, used: 0, days: 30 }), daysLeft({ left: null, used: 5, days: 30 }), daysLeft({ left: 5, used: 5, days: 0 })]).to.deep.equal([null, null, null]);
  });
  it('round the top 1 % up to at least one customer', () => {
    expect([topCount(0, 0.01), topCount(1, 0.01), topCount(100, 0.01), topCount(101, 0.01), topCount(30, 0.1)]).to.deep.equal([0, 1, 1, 2, 3]);
    expect(concentration(25, 100)).to.equal(0.25);
    expect(concentration(0, 0)).to.equal(null);
    expect(ratio(1, 0)).to.equal(null);
  });
});
