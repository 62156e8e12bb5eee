import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnMiddle, lineGeometry, linePath, linePaths, lineTicks, rangeScale, spread, type LineSpec } from '../../src/charts/line.js';

const spec = (values: (number | null)[], more: Partial<LineSpec> = {}): LineSpec => ({
  lines: [{ key: 'a', color: 'option-1', label: 'A', values }],
  columns: values.map((_, index) => ({ key: String(index), label: String(index) })),
  unit: 'count', ...more,
});

describe('the scale of lines', () => {
  it('has even ticks from zero, at whole units of time where these are seconds', () => {
    expect(lineTicks(spec([3, 390]))).to.deep.equal([0, 100, 200, 300, 400]);
    expect(lineTicks(spec([0]))).to.deep.equal([0, 1]);
    expect(lineTicks(spec([3]))).to.deep.equal([0, 1, 2, 3]);
    expect(lineTicks(spec([400], { unit: 'seconds' }))).to.deep.equal([0, 120, 240, 360, 480]);
    expect(lineTicks(spec([20_000], { unit: 'seconds' }))).to.deep.equal([0, 7200, 14_400, 21_600]);
  });

  it('has at most five ticks, and none of the values above the last one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom('count' as const, 'seconds' as const), (value, unit) => {
        const ticks = lineTicks(spec([value], { unit }));
        expect(ticks.length).to.be.within(2, 5);
        expect(ticks.at(-1)!).to.be.at.least(value * 0.9999);
      }),
    );
  });
});

describe('a line', () => {
  it('runs from start to end of the picture, turned around where the page is', () => {
    const of = spec([0, 5, 10]);
    expect(linePath([0, 5, 10], lineGeometry(of))).to.equal('M0 1000L500 500L1000 0');
    expect(linePath([0, 5, 10], lineGeometry(of, true))).to.equal('M1000 1000L500 500L0 0');
  });

  it('has a gap where a day is not known, and never runs through it', () => {
    expect(linePath([0, null, 0], lineGeometry(spec([0, null, 0])))).to.equal('M0 1000M1000 1000');
  });

  it('is dashed towards the day that is not over', () => {
    const of = spec([0, 0, 0], { unfinished: 2 });
    expect(linePaths(of.lines[0]!, of, lineGeometry(of))).to.deep.equal({ whole: 'M0 1000L500 1000', dashed: 'M500 1000L1000 1000' });
  });
});

describe('names at the ends of lines', () => {
  it('keep their distance and their order, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (heights) => {
        const places = spread(heights, 0.09);
        const sorted = [...places].sort((a, b) => a - b);
        sorted.slice(1).forEach((place, index) => expect(place - sorted[index]!).to.be.at.least(0.09 - 1e-9));
        expect(sorted.at(-1)!).to.be.at.most(1 + 1e-9);
        heights.forEach((height, index) => heights.forEach((other, at) => height < other && expect(places[index]!).to.be.below(places[at]!)));
      }),
    );
  });
});

describe('the scale of means with their ranges', () => {
  const point = (value: number | null, low = value ?? 0, high = value ?? 0) => ({ label: '', value, range: value === null ? null : { low, high } });

  it('has even ticks around 0, and room for every range', () => {
    expect(rangeScale([point(30, 12, 78)]).ticks).to.deep.equal([0, 20, 40, 60, 80]);
    expect(rangeScale([point(-3, -9, 2), point(4)]).ticks).to.deep.equal([-10, -5, 0, 5]);
    expect(rangeScale([point(-3)]).ticks.at(-1)).to.equal(0);
    expect(rangeScale([point(null)]).ticks).to.deep.equal([0, 0.5]);
    expect(rangeScale([]).height(0)).to.equal(0);
  });

  it('never has more than five ticks, and every end within it', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(fc.property(fc.array(fc.tuple(number, number, number), { maxLength: 20 }), (all) => {
      const points = all.map(([low, value, high]) => point(value, low, high));
      const { ticks, height } = rangeScale(points);
      expect(ticks.length).to.be.within(2, 5);
      expect(ticks.some((tick) => Math.abs(tick) === 0)).to.equal(true);
      for (const end of all.flat()) expect(height(end)).to.be.within(-1e-9, 1 + 1e-9);
    }));
    expect(rangeScale([point(1, -1.7e308, 1.7e308)]).height(1)).to.be.within(0, 1);
  });

  it('puts columns side by side, from the other side where the page runs from right to left', () => {
    expect([0, 1].map((column) => columnMiddle(column, 2, false))).to.deep.equal([0.25, 0.75]);
    expect([0, 1].map((column) => columnMiddle(column, 2, true))).to.deep.equal([0.75, 0.25]);
  });
});
