import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { activeAdvice, impactAdvice, oneMissionAdvice, riseAdvice, type AdviceFigures, type AdviceRule } from '../../../src/index.js';
import { adviceContext, adviceOf } from '../../../src/elements/impact/advice.js';
import { impactFigures, rankCorrelation } from '../../../src/stats/index.js';
import { answer, cdnow, flat, rising, row, type Impact } from './impact-answers.js';

const context = adviceContext('en-GB', 'EUR', 'mission_count');

function figuresOf({ rows, currency, correlation }: Impact): AdviceFigures {
  const figures = impactFigures(rows);
  return { rows: rows.map((each, index) => ({ ...each, ...figures[index]! })), currency, correlation: rankCorrelation(correlation) };
}

interface Heard {
  ids: string[];
  texts: string[];
  warnings: string[];
}

function given(data: Impact, rules: readonly AdviceRule[] = impactAdvice): Heard {
  const warnings: string[] = [];
  const all = adviceOf(rules, figuresOf(data), context, (id, problem) => warnings.push(`${id}: ${problem}`));
  return { ids: all.map(({ id }) => id), texts: all.map(({ text }) => text), warnings };
}

describe('Advice of the impact table', () => {
  it('is all there where all of it holds, and none where none does', () => {
    expect(given(rising).ids).to.deep.equal(['rise', 'active', 'one-mission']);
    expect(given(flat)).to.deep.equal({ ids: [], texts: [], warnings: [] });
    expect(given(answer([])).ids).to.deep.equal([]);
  });

  it('to offer 8–10 missions names where revenue rises from and to', () => {
    expect(given(rising, [riseAdvice]).texts).to.deep.equal([
      'Revenue per customer rises from €12.00 with no mission to €48.00 with 4 or more missions, in 5 rows one after the other by more than their likely ranges. Offer 8–10 missions and renew them regularly.',
    ]);
    expect(given(cdnow, [riseAdvice]).ids).to.deep.equal(['rise']);
    const within = answer([row(0, 400, 12), row(1, 400, 12.5), row(2, 400, 13)]);
    expect(given(within, [riseAdvice]).ids).to.deep.equal([]);
  });

  it('to look after active customers names both means, the likely difference and the property of the CRM, and exports them', () => {
    const [only] = adviceOf([activeAdvice], figuresOf(rising), context, () => undefined);
    expect(only!.text).to.match(/^620 customers with at least 3 missions bring €40\.74 each, the 7,000 others €17\.14: likely between €22\.\d\d and €24\.\d\d more\. .*“mission_count”/);
    expect(only!.action).to.deep.equal({ label: 'Export these 620 customers', segment: { missions: 3, andMore: true, clients: 620 } });
    expect(given(answer([row(0, 4000, 12), row(3, 500, 11)]), [activeAdvice]).ids).to.deep.equal([]);
    expect(given(answer([row(0, 4000, 12), row(3, 500, 12.5)]), [activeAdvice]).ids).to.deep.equal([]);
  });

  it('to make first missions easy names how many stopped at one', () => {
    expect(given(rising, [oneMissionAdvice]).texts).to.deep.equal(['2,000 of 3,620 customers with a mission (55%) carried out only one. Start with easy classic missions, so that more of them go on.']);
    expect(given(answer([row(1, 400, 1), row(2, 400, 1)]), [oneMissionAdvice]).ids).to.deep.equal([]);
    expect(given(answer([row(0, 400, 1), row(2, 399, 1)]), [oneMissionAdvice]).ids).to.deep.equal([]);
  });

  it('explains each with the values it rests on', () => {
    const all = adviceOf(impactAdvice, figuresOf(rising), context, () => undefined);
    const lines = all.map(({ reason }) => reason!.lines!.map(({ label, value }) => `${label}: ${value}`));
    expect(lines[0]).to.deep.equal(['Revenue per customer, no mission: €48,000.00 ÷ 4,000 = €12.00', 'Revenue per customer, 4 or more missions: €5,760.00 ÷ 120 = €48.00']);
    expect(lines[1]!.slice(0, 2)).to.deep.equal(['With at least 3 missions: €25,260.00 ÷ 620 = €40.74', 'All others: €120,000.00 ÷ 7,000 = €17.14']);
    expect(lines[2]![0]).to.equal('Customers with one mission: 2,000 ÷ 3,620 = 55%');
  });

  it('takes rules of the page after or in place of ours', () => {
    const many: AdviceRule<number> = { id: 'many', holds: ({ rows }) => rows[0]?.clients, words: (clients, { count }) => ({ heading: 'Many', text: `${count(clients)} without a mission` }) };
    expect(given(rising, [...impactAdvice, many]).texts.at(-1)).to.equal('4,000 without a mission');
    expect(given(flat, [many]).ids).to.deep.equal(['many']);
    expect(given(rising, []).ids).to.deep.equal([]);
  });

  it('loses only the rule that fails, in whatever way', () => {
    const words = () => ({ heading: 'h', text: 't' });
    const bad: unknown[] = [
      { id: 'throws', holds: () => { throw new Error('no'); }, words },
      { id: 'speechless', holds: () => 1, words: () => undefined },
      { id: 'numbers', holds: () => 1, words: () => ({ heading: 1, text: 2 }) },
      { id: 'idle', holds: () => 1, words, action: () => ({ label: 'Press' }) },
      { id: 'empty', holds: () => 1, words, action: () => ({ label: 'Press', segment: null }) },
      null,
    ];
    const { ids, warnings } = given(rising, [...bad, ...impactAdvice] as AdviceRule[]);
    expect(ids).to.deep.equal(['rise', 'active', 'one-mission']);
    expect(warnings.map((warning) => warning.split(':')[0])).to.deep.equal(['throws', 'speechless', 'numbers', 'idle', 'empty', '5']);
  });

  it('says no figure that the rows do not have, and breaks on no rows at all', () => {
    const any = fc.record({ clients: fc.nat(3000), each: fc.integer({ min: -100, max: 300 }), deviation: fc.option(fc.integer({ min: 0, max: 90 })) });
    fc.assert(fc.property(fc.array(any, { maxLength: 9 }), (rows) => {
      const data = answer(rows.map(({ clients, each, deviation }, missions) => row(missions, clients, each, { revenueDeviation: deviation })));
      const { texts, warnings } = given(data);
      expect(warnings).to.deep.equal([]);
      for (const text of texts) expect(text).to.not.match(/NaN|∞|undefined|–\s|null/);
    }), { numRuns: 300 });
  });
});
