import { expect } from '@open-wc/testing';
import { kpiNames } from '../../src/contract/index.js';
import { chosenKpis, defaultKpis, kpiGroups, kpisOf, kpiTiles, preferredKpis, type Kpi, type KpiTile } from '../../src/stats/index.js';

/** A month of an experience: 520 sessions of 400 people; the month before had 400 sessions. */
const figures = {
  starts: 520, sessions: 520, people: 400, conversations: 317, bounces: 203, participants: 40, participations: 55, newCustomers: 0, screenTime: 130_000,
  webPushAsked: 300, webPushSingle: 100, webPushDouble: 80, webPushRejected: 50, webPushOptOuts: 0,
  npsAsked: 50, npsAnswered: 34, npsDetractors: 12, npsPassives: 7, npsPromoters: 15,
};
const before = { ...figures, starts: 400, sessions: 400, conversations: 290, bounces: 110, newCustomers: 3, screenTime: 80_000, npsDetractors: 30, npsPassives: 10, npsPromoters: 10 };
const answer = { figures, previous: { figures: before } };

const tile = (name: KpiTile, of: Parameters<typeof kpisOf>[0] = answer): Kpi => kpisOf(of).find((kpi) => kpi.name === name)!;

describe('Key figures', () => {
  it('take a rate from its counts and keep both: 203 of 520 sessions are a bounce rate of 39 %', () => {
    const { value, kind, of, range } = tile('bounceRate');
    expect([value, kind, of]).to.deep.equal([203 / 520, 'share', { part: 203, base: 520, unit: 'sessions', share: 203 / 520 }]);
    expect(range!.low).to.be.below(203 / 520);
    expect(range!.high).to.be.above(203 / 520);
    expect(tile('conversationRate').value! + tile('bounceRate').value!).to.equal(1);
    expect(tile('webPushRate').value).to.equal(80 / 300);
  });

  it('take screen time per session in seconds: 130,000 s over 520 sessions are 250 s', () => {
    expect([tile('meanScreenTime').value, tile('meanScreenTime').kind, tile('screenTime').value]).to.deep.equal([250, 'duration', 130_000]);
  });

  it('score a survey of 12, 7 and 15 answers as +8.8, with its likely range', () => {
    const { value, range, of, least } = tile('nps');
    expect(value).to.be.closeTo(8.82, 0.005);
    expect(range!.low).to.be.closeTo(-20, 0.7);
    expect([of!.base, least]).to.deep.equal([34, 10]);
  });

  it('give no score to nine answers, but their number', () => {
    const { value, of } = tile('nps', { figures: { npsDetractors: 3, npsPassives: 2, npsPromoters: 4 } });
    expect([value, of!.base]).to.deep.equal([null, 9]);
  });

  it('leave out a figure whose module is not there, keep a real zero, and know null from both', () => {
    const some = kpisOf({ figures: { starts: 0, sessions: 0, people: 0, bounces: 0, screenTime: 0, newCustomers: 0, shares: null } });
    expect(some.map(({ name, value }) => [name, value])).to.deep.equal([
      ['starts', 0], ['sessions', 0], ['people', 0], ['bounces', 0], ['bounceRate', null], ['meanScreenTime', null], ['screenTime', 0], ['newCustomers', 0], ['shares', null],
    ]);
  });

  it('change counts in per cent, shares and scores in points, seconds in seconds', () => {
    const starts = tile('starts').change;
    expect(starts.kind === 'changed' && starts.ratio).to.be.closeTo(0.3, 1e-9);
    const bounceRate = tile('bounceRate').change;
    expect(bounceRate.kind).to.equal('changed');
    expect(bounceRate.kind !== 'none' && bounceRate.difference).to.be.closeTo(39.038 - 27.5, 0.001);
    const score = tile('nps').change;
    expect(score.kind !== 'none' && score.difference).to.be.closeTo(8.8235 + 40, 0.001);
    const seconds = tile('meanScreenTime').change;
    expect([seconds.kind, seconds.kind !== 'none' && seconds.difference]).to.deep.equal(['absolute-only', 50]);
    expect(tile('newCustomers').change).to.include({ kind: 'absolute-only', difference: -3 });
    expect(tile('people').change.kind).to.equal('no-clear-change');
  });

  it('know noise from change in screen time once its deviation is sent', () => {
    const with300 = (sums: typeof figures) => ({ ...sums, screenTimeDeviation: 300 });
    expect(tile('meanScreenTime', { figures: with300(figures), previous: { figures: with300(before) } }).change.kind).to.equal('changed');
    const quiet = with300({ ...before, screenTime: 98_000 });
    expect(tile('meanScreenTime', { figures: with300(figures), previous: { figures: quiet } }).change.kind).to.equal('no-clear-change');
  });

  it('compare nothing with nothing: no previous period, or no such module in it', () => {
    expect(tile('starts', { figures }).change).to.deep.equal({ kind: 'none' });
    expect(tile('shares', { figures: { shares: 4 }, previous: { figures: {} } }).change).to.deep.equal({ kind: 'none' });
    expect(tile('shares', { figures: { shares: 4 }, previous: { figures: { shares: 0 } } }).change.kind).to.equal('new');
  });

  it('count right and wrong PINs as what was entered', () => {
    const { value, of } = tile('pinRate', { figures: { pinsRight: 30, pinsWrong: 10 } });
    expect([value, of!.base, of!.unit]).to.deep.equal([0.75, 40, 'pinsEntered']);
  });

  it('begin with eight, and with the next one where one of them is not there', () => {
    expect(defaultKpis(kpisOf(answer)).map(({ name }) => name)).to.deep.equal(['starts', 'conversations', 'bounceRate', 'participants', 'newCustomers', 'meanScreenTime', 'nps', 'webPushDouble']);
    const { webPushDouble: _, ...without } = figures;
    expect(defaultKpis(kpisOf({ figures: without })).map(({ name }) => name).slice(-2)).to.deep.equal(['nps', 'participations']);
  });

  it('come in the order that the page has chosen, once each', () => {
    expect(chosenKpis(kpisOf(answer), ['nps', 'starts', 'nonsense', 'nps', 'shares']).map(({ name }) => name)).to.deep.equal(['nps', 'starts']);
  });

  it('have a tile for every name of the contract, in groups that stand together', () => {
    expect(kpiNames.filter((name) => !kpiTiles.includes(name as KpiTile))).to.deep.equal([]);
    expect(preferredKpis.filter((name) => !kpiTiles.includes(name))).to.deep.equal([]);
    const everything = kpisOf({ figures: Object.fromEntries(kpiNames.map((name) => [name, 40])) });
    expect(everything.map(({ name }) => name)).to.deep.equal(kpiTiles);
    expect(everything.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1])).to.deep.equal(kpiGroups);
  });
});
