// Breakdowns by day as columns, and how many days figures are counted over.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { shiftDays } from '../../src/format/index.js';
import { dayColumns } from '../../src/modules/day-columns.js';
import { daysCounted } from '../../src/modules/days.js';

const may = { period: { from: '2026-05-01', to: '2026-06-01' }, zone: 'Europe/Berlin' };
const spans = (...columns: Parameters<typeof dayColumns>) => dayColumns(...columns).map(({ from, to, count }) => `${from} ${to} ${count}`);

describe('a breakdown by day', () => {
  it('has every day of the period, those without a count as zero', () => {
    const columns = dayColumns([{ key: '2026-05-03', count: 4 }], may);
    expect(columns).to.have.length(31);
    expect(columns.map(({ count }) => count).filter(Boolean)).to.deep.equal([4]);
    expect(columns[2]).to.deep.equal({ from: '2026-05-03', to: '2026-05-04', count: 4, unfinished: false });
  });

  it('goes on beyond the period, and is only what lies beyond where all of it does', () => {
    const within = dayColumns([{ key: '2026-05-30', count: 1 }, { key: '2026-06-02', count: 2 }], may);
    expect([within[0]!.from, within.at(-1)!.from]).to.deep.equal(['2026-05-01', '2026-06-02']);
    expect(spans([{ key: '2026-06-03', count: 5 }, { key: '2026-06-02', count: 9 }], may)).to.deep.equal(['2026-06-02 2026-06-03 9', '2026-06-03 2026-06-04 5']);
  });

  it('is weeks, then months, where there are many days', () => {
    const half = { ...may, period: { from: '2026-01-01', to: '2026-07-01' } };
    expect(spans([{ key: '2026-01-06', count: 1 }, { key: '2026-01-11', count: 2 }], half).slice(0, 3)).to.deep.equal(['2026-01-01 2026-01-05 0', '2026-01-05 2026-01-12 3', '2026-01-12 2026-01-19 0']);
    const years = { ...may, period: { from: '2024-01-15', to: '2026-07-01' } };
    expect(spans([{ key: '2024-01-20', count: 7 }], years)[0]).to.equal('2024-01-15 2024-02-01 7');
  });

  it('marks the day that is not over, on the clocks of the answer', () => {
    const columns = dayColumns([], { ...may, completeUntil: '2026-05-30T22:30:00Z' });
    expect(columns.filter(({ unfinished }) => unfinished).map(({ from }) => from)).to.deep.equal(['2026-05-31']);
  });

  it('leaves out what is no day, and keeps every count of the others', () => {
    expect(dayColumns([{ key: 'soon', count: 3 }, { key: '2026-02-31', count: 1 }], may).every(({ count }) => count === 0)).to.equal(true);
    const entry = fc.record({ key: fc.integer({ min: -400, max: 800 }).map((days) => shiftDays('2026-05-01', days)), count: fc.nat(1000) });
    fc.assert(fc.property(fc.array(entry, { maxLength: 30 }), (parts) => {
      const columns = dayColumns(parts, may);
      const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
      expect(sum(columns)).to.equal(sum(parts));
      columns.slice(1).forEach(({ from }, place) => expect(from).to.equal(columns[place]!.to));
    }));
  });
});

describe('days that are counted', () => {
  it('are all of a period that is over, and the part that is of one that is not', () => {
    const until = (completeUntil: string | null) => daysCounted({ ...may, completeUntil });
    expect([until(null), until('2026-05-11T10:00:00Z'), until('2026-04-30T21:00:00Z'), until('2026-06-09T00:00:00Z')]).to.deep.equal([31, 10.5, 0, 31]);
  });
});
