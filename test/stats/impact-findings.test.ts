import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { activeCustomers, impactFigures, mostlyOneMission, pooledSample, revenueRise, revenueSteps, type MissionSums } from '../../src/stats/index.js';

/** A row of customers who bring `each` on average. */
const row = (missions: number, clients: number, each: number, deviation: number | null = 10, andMore = false): MissionSums => ({ missions, andMore, clients, orders: clients, revenue: clients * each, revenueDeviation: deviation });

/** Rows 0, 1, 2 … of 400 customers each: ranges reach about 1 to each side. */
const rowsOf = (...each: number[]) => each.map((mean, missions) => row(missions, 400, mean));

const sampleOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, n: values.length, deviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)) };
};

describe('Samples taken together', () => {
  it('have the mean and the deviation of all their people at once', () => {
    const group = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const [pooled, direct] = [pooledSample(groups.map(sampleOf))!, sampleOf(groups.flat())];
      expect(pooled.n).to.equal(direct.n);
      expect(pooled.mean).to.be.closeTo(direct.mean, 1e-6);
      if (direct.deviation === null) expect(pooled.deviation).to.equal(null);
      else expect(pooled.deviation).to.be.closeTo(direct.deviation, 1e-6);
    }));
  });
  it('have no deviation where that of one group is not known, unless it is of one person', () => {
    expect(pooledSample([{ mean: 1, n: 5, deviation: 2 }, { mean: 3, n: 4, deviation: null }])!.deviation).to.equal(null);
    expect(pooledSample([{ mean: 1, n: 1, deviation: null }, { mean: 3, n: 1, deviation: null }])!.deviation).to.be.closeTo(Math.SQRT2, 1e-12);
    expect(pooledSample([])).to.equal(null);
  });
});

describe('Revenue rises with missions', () => {
  it('where three neighbouring rows lie above one another by more than their ranges', () => {
    const rise = revenueRise(rowsOf(10, 20, 30))!;
    expect([rise.first.missions, rise.last.missions, rise.rows]).to.deep.equal([0, 2, 3]);
  });
  it('not where only two do, or ranges touch', () => {
    expect(revenueRise(rowsOf(10, 20))).to.equal(null);
    expect(revenueRise(rowsOf(10, 20, 21))).to.equal(null);
    expect(revenueRise(rowsOf(10, 11, 12, 13, 14))).to.equal(null);
  });
  it('not where it falls anywhere by more than the ranges, be it row by row or little by little', () => {
    expect(revenueRise(rowsOf(10, 20, 30, 20))).to.equal(null);
    expect(revenueRise(rowsOf(50, 10, 20, 30))).to.equal(null);
    expect(revenueRise(rowsOf(10, 20, 30, 29, 28, 27))).to.equal(null);
    expect(revenueRise(rowsOf(10, 20, 30, 29))!.last.missions).to.equal(2);
  });
  it('by its longest part, whatever the order of the rows', () => {
    const rows = rowsOf(10, 20, 30, 31, 40, 50, 60);
    for (const given of [rows, [...rows].reverse()]) {
      const rise = revenueRise(given)!;
      expect([rise.first.missions, rise.last.missions, rise.rows]).to.deep.equal([3, 6, 4]);
    }
  });
  it('not by rows that tell too little: under 30 customers, no deviation, everybody alike', () => {
    for (const middle of [row(1, 29, 20), row(1, 400, 20, null), row(1, 400, 20, 0), row(1, 0, 0, null)]) expect(revenueRise([row(0, 400, 10), middle, row(2, 400, 30)]), JSON.stringify(middle)).to.equal(null);
    expect(revenueRise([row(0, 400, 10), row(1, 30, 20), row(2, 400, 30)])).not.to.equal(null);
  });
  it('takes the merged last row, and money below 0', () => {
    expect(revenueRise([row(0, 400, -30), row(1, 400, -20), row(2, 400, -10, 10, true)])!.last.andMore).to.equal(true);
  });
  it('only ever where each range of the rows named lies above the one before', () => {
    const any = fc.record({ clients: fc.integer({ min: 0, max: 2000 }), each: fc.integer({ min: -50, max: 200 }), deviation: fc.option(fc.integer({ min: 0, max: 60 })) });
    fc.assert(fc.property(fc.array(any, { maxLength: 12 }), (given) => {
      const rows = given.map(({ clients, each, deviation }, missions) => row(missions, clients, each, deviation));
      const rise = revenueRise(rows);
      if (!rise) return;
      const ranges = impactFigures(rows.slice(rise.first.missions, rise.last.missions + 1)).map(({ revenueRange }) => revenueRange!);
      expect(ranges).to.have.length(rise.rows);
      expect(rise.rows).to.be.at.least(3);
      for (let index = 1; index < ranges.length; index++) expect(ranges[index]!.low).to.be.above(ranges[index - 1]!.high);
    }), { numRuns: 500 });
  });
});

describe('Customers with at least 3 missions', () => {
  it('bring more where the difference is beyond the noise of both means', () => {
    const { active, others, difference, range } = activeCustomers([...rowsOf(10, 10, 10), row(3, 200, 15), row(4, 100, 15)])!;
    expect([active.n, active.mean, others.n, others.mean, difference]).to.deep.equal([300, 15, 1200, 10, 5]);
    // Welch: 5 ± 1.966 × 10 × √(1/300 + 1/1200)
    expect(range.low).to.be.closeTo(3.73, 0.02);
    expect(range.high).to.be.closeTo(6.27, 0.02);
  });
  it('do not where they bring as much, less, or a little more within the noise', () => {
    for (const each of [10, 5, 10.5]) expect(activeCustomers([...rowsOf(10, 10, 10), row(3, 100, each)]), String(each)).to.equal(null);
  });
  it('cannot be told of fewer than 30, of an unknown deviation, or of a row that holds both sides', () => {
    expect(activeCustomers([...rowsOf(10, 10, 10), row(3, 29, 90)])).to.equal(null);
    expect(activeCustomers([...rowsOf(10, 10, 10), row(3, 20, 90), row(4, 10, 90)])).not.to.equal(null);
    expect(activeCustomers([...rowsOf(10, 10, 10), row(3, 100, 90, null)])).to.equal(null);
    expect(activeCustomers([...rowsOf(10, 10), row(2, 100, 90, 10, true)])).to.equal(null);
    expect(activeCustomers([...rowsOf(10, 10, 10), row(3, 100, 90, 10, true)])).not.to.equal(null);
    expect(activeCustomers([row(3, 100, 90)])).to.equal(null);
    expect(activeCustomers([])).to.equal(null);
  });
});

describe('One mission is usual', () => {
  it('where its row is larger than every other one from 1 on by more than the noise of counts', () => {
    expect(mostlyOneMission([row(0, 9000, 1), row(1, 100, 1), row(2, 50, 1), row(3, 10, 1)])).to.deep.equal({ clients: 100, engaged: 160 });
    expect(mostlyOneMission([row(1, 30, 1)])).to.deep.equal({ clients: 30, engaged: 30 });
  });
  it('by a single customer, and of few', () => {
    expect(mostlyOneMission([row(1, 100, 1), row(2, 99, 1)])).to.deep.equal({ clients: 100, engaged: 199 });
    expect(mostlyOneMission([row(0, 9000, 1), row(1, 2, 1), row(2, 1, 1)])).to.deep.equal({ clients: 2, engaged: 3 });
  });
  it('not where another row is as large, or merged and larger', () => {
    expect(mostlyOneMission([row(1, 100, 1), row(2, 100, 1)])).to.equal(null);
    expect(mostlyOneMission([row(1, 100, 1), row(2, 10, 1), row(3, 200, 1, 10, true)])).to.equal(null);
  });
  it('not without a row 1, with nobody in it, or where it stands for more', () => {
    expect(mostlyOneMission([row(0, 9000, 1), row(1, 0, 0, null)])).to.equal(null);
    expect(mostlyOneMission([row(0, 9000, 1), row(2, 50, 1)])).to.equal(null);
    expect(mostlyOneMission([row(1, 100, 1, 10, true)])).to.equal(null);
    expect(mostlyOneMission([])).to.equal(null);
  });
});

describe('A row against the row above', () => {
  it('is clear, too close to tell, of too few, or of an unknown spread', () => {
    const steps = revenueSteps([row(0, 400, 10), row(1, 400, 20), row(2, 400, 20.5), row(3, 29, 90), row(4, 400, 50, null), row(5, 400, 60)]);
    expect(steps.map(({ kind }) => kind)).to.deep.equal(['none', 'clear', 'close', 'few', 'few', 'unknown']);
    expect(steps[1]).to.deep.include({ difference: 10 });
    const { range } = steps[1] as { range: { low: number; high: number } };
    expect(range.low).to.be.closeTo(8.61, 0.01);
    expect(range.high).to.be.closeTo(11.39, 0.01);
  });
  it('is nothing where one of them has no customers, and never a number that is none', () => {
    expect(revenueSteps([row(0, 0, 0, null), row(1, 40, 3)]).map(({ kind }) => kind)).to.deep.equal(['none', 'none']);
    expect(revenueSteps([{ ...row(0, 40, 1), revenue: 1e308 }, { ...row(1, 40, 1), revenue: -1e308, clients: 1 }])[1]!.kind).to.equal('few');
    expect(revenueSteps([{ ...row(0, 1, 1), revenue: 1e308 }, { ...row(1, 1, 1), revenue: -1e308 }])[1]!.kind).to.equal('none');
  });
});
