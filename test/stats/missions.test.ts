import { expect } from '@open-wc/testing';
import { foldDays, missionIndicatorsOf, totalsOf, typePartsOf, type ParticipationSums } from '../../src/stats/index.js';

const active = { id: 'active-customers', days: 365 };
const sums = (validations: number, people: number, of: number, base: ParticipationSums['base'] = active): ParticipationSums => ({ validations, people, active: of, base });
const kinds = (now: ParticipationSums, before?: ParticipationSums | null) => missionIndicatorsOf(now, before).map(({ change }) => change.kind);

describe('The three figures of missions', () => {
  it('are the validations, the customers behind them, and those ÷ active customers', () => {
    const [validations, engaged, participation] = missionIndicatorsOf(sums(4120, 1204, 23_502), sums(3810, 1180, 23_011));
    expect([validations!.value, engaged!.value]).to.deep.equal([4120, 1204]);
    expect(participation!.value).to.equal(1204 / 23_502);
    expect([participation!.rate!.part, participation!.rate!.base]).to.deep.equal([1204, 23_502]);
    expect([validations!.before, engaged!.before, participation!.before]).to.deep.equal([3810, 1180, 1180 / 23_011]);
  });

  it('change clearly only beyond the noise: 310 more of 4,000 are, 24 more customers of 1,200 are not', () => {
    expect(kinds(sums(4120, 1204, 23_502), sums(3810, 1180, 23_011))).to.deep.equal(['changed', 'no-clear-change', 'no-clear-change']);
    const [validations] = missionIndicatorsOf(sums(4120, 1204, 23_502), sums(3810, 1180, 23_011));
    expect(validations!.change).to.deep.include({ kind: 'changed', difference: 310, ratio: 310 / 3810 });
  });

  it('tell a rate’s change in points', () => {
    const { change } = missionIndicatorsOf(sums(1, 300, 1000), sums(1, 200, 1000))[2]!;
    expect(change).to.deep.include({ kind: 'changed', ratio: null });
    expect((change as { difference: number }).difference).to.be.closeTo(10, 1e-9);
  });

  it('are new after none, and only told by their size on a base below 30', () => {
    expect(kinds(sums(5, 3, 40), sums(0, 0, 40))).to.deep.equal(['new', 'new', 'new']);
    expect(kinds(sums(25, 12, 20), sums(9, 8, 20))).to.deep.equal(['absolute-only', 'absolute-only', 'absolute-only']);
  });

  it('are a real zero where nobody took part, and no rate where nobody is active', () => {
    expect(missionIndicatorsOf(sums(0, 0, 40))[2]!.value).to.equal(0);
    expect(missionIndicatorsOf(sums(0, 0, 0))[2]!.value).to.equal(null);
    expect(missionIndicatorsOf(sums(7, 5, 0), sums(7, 5, 40))[2]!.change.kind).to.equal('none');
    expect(missionIndicatorsOf(sums(7, 50, 40))[2]!.rate!.over).to.equal(true);
  });

  it('are not compared without a period before, nor rates that are measured against others', () => {
    expect(kinds(sums(100, 50, 400))).to.deep.equal(['none', 'none', 'none']);
    expect(kinds(sums(100, 50, 400), sums(90, 40, 80, { id: 'readers' }))[2]).to.equal('none');
    expect(kinds(sums(100, 50, 400), sums(90, 40, 80, { id: 'active-customers', days: 30 }))[2]).to.equal('none');
  });
});

describe('Missions by type', () => {
  const types = ['a', 'b', 'c'] as const;
  const of = (validations: number, counts: Record<string, number>) => ({ validations, types: Object.entries(counts).map(([type, count]) => ({ type, validations: count, people: 1 })) });

  it('are parts of one whole, with what is of no known type', () => {
    const parts = typePartsOf(types, of(20, { a: 12, b: 4 }), of(10, { a: 10 }));
    expect(parts.map(({ type, count, before }) => [type, count, before])).to.deep.equal([['a', 12, 10], ['b', 4, 0], ['c', 0, 0], ['unknown', 4, 0]]);
    expect(parts.reduce((sum, { share }) => sum + share.label!.percent, 0)).to.equal(100);
    expect(parts.map(({ whole, shareBefore }) => [whole, shareBefore])).to.deep.equal([[20, 1], [20, 0], [20, 0], [20, 0]]);
    expect(parts.at(-1)!.people).to.equal(null);
  });

  it('name what is of no known type only where there is any, now or before', () => {
    expect(typePartsOf(types, of(12, { a: 12 })).map(({ type }) => type)).to.deep.equal(['a', 'b', 'c']);
    expect(typePartsOf(types, of(12, { a: 12 }), of(13, { a: 12 })).at(-1)).to.deep.include({ type: 'unknown', count: 0, before: 1 });
    expect(typePartsOf(types, of(3, { a: 12 })).map(({ share }) => share.share)).to.deep.equal([1, 0, 0]);
  });
});

describe('Days folded into spans', () => {
  const days = [{ date: '2026-05-03', a: 1, b: 2 }, { date: '2026-05-01', a: 4 }, { date: '2026-05-03', a: 10, b: 20 }, { date: '2026-04-30', a: 100 }, { date: '2026-05-09', b: 5 }];
  it('add up what lies in each, and nothing else', () => {
    const spans = [{ from: '2026-05-01', to: '2026-05-04' }, { from: '2026-05-04', to: '2026-05-08' }, { from: '2026-05-08', to: '2026-05-10' }];
    expect(foldDays(days, spans, ['a', 'b'])).to.deep.equal([{ counts: { a: 14, b: 20 }, total: 34 }, { counts: { a: 0, b: 0 }, total: 0 }, { counts: { a: 0, b: 5 }, total: 5 }]);
  });
  it('have a sum by key and in all', () => {
    expect(totalsOf(days, ['b'])).to.deep.equal({ counts: { b: 27 }, total: 27 });
    expect(totalsOf([], ['a'])).to.deep.equal({ counts: { a: 0 }, total: 0 });
  });
});
