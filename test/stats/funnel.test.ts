import { expect } from '@open-wc/testing';
import { funnelSteps } from '../../src/stats/index.js';

const names = ['started', 'conversed', 'participated', 'becameCustomer'] as const;

describe('A funnel of people', () => {
  it('measures each step against the one before and the first: 400, 250, 40, 10', () => {
    const steps = funnelSteps(names, { started: 400, conversed: 250, participated: 40, becameCustomer: 10 });
    expect(steps.map(({ count, ofBefore, ofFirst }) => [count, ofBefore?.share ?? null, ofFirst?.share ?? null])).to.deep.equal([
      [400, null, null], [250, 0.625, 0.625], [40, 0.16, 0.1], [10, 0.25, 0.025],
    ]);
  });

  it('leaves out a step that no module leads to, and measures the next one against the step before that', () => {
    const steps = funnelSteps(names, { started: 400, conversed: 250, participated: null, becameCustomer: 25 });
    expect(steps.map(({ name, ofBefore }) => [name, ofBefore?.base ?? null])).to.deep.equal([['started', null], ['conversed', 400], ['becameCustomer', 250]]);
  });

  it('never divides by a step that nobody reached', () => {
    const steps = funnelSteps(names, { started: 5, conversed: 0, participated: 0, becameCustomer: 0 });
    expect(steps.map(({ ofBefore }) => ofBefore?.share ?? null)).to.deep.equal([null, 0, null, null]);
  });

  it('changes in people, and in points of the share of the step before', () => {
    const steps = funnelSteps(names, { started: 400, conversed: 250, participated: 40, becameCustomer: 10 }, { started: 320, conversed: 240, participated: 39, becameCustomer: 0 });
    const [started, conversed, , customers] = steps;
    expect(started!.change.kind === 'changed' && started!.change.ratio).to.equal(0.25);
    expect(conversed!.shareChange.kind === 'changed' && conversed!.shareChange.difference).to.be.closeTo(62.5 - 75, 1e-9);
    expect([customers!.before, customers!.change.kind, customers!.shareChange.kind]).to.deep.equal([0, 'new', 'new']);
  });
});
