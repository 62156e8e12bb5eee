import { expect } from '@open-wc/testing';
import { kpiLabel, kpiLines, type KpiLine } from '../../src/export/index.js';
import { wordsIn } from '../../src/i18n/published.js';
import { kpisOf, kpiTiles } from '../../src/stats/index.js';
import { plain } from '../format/civil-cases.js';

/** What the tiles of an answer say, by name. */
async function said(figures: Record<string, number | null>, before?: Record<string, number | null>, locale = 'en-GB'): Promise<Record<string, KpiLine>> {
  const { kpi: words, change } = await wordsIn(locale);
  const kpis = kpisOf({ figures, previous: before && { figures: before } });
  return Object.fromEntries(kpiLines(kpis, { words, change, locale, previousPeriod: { from: '2026-04-01', to: '2026-05-01' } }).map((line) => [line.name, line]));
}
const sentence = ({ label, value, base, change }: KpiLine) => [label, value, base, change].filter(Boolean).map(plain);

describe('The texts of a tile', () => {
  it('say value, what it rests on, and the change with what it is compared with', async () => {
    const { bounceRate, starts, participants } = await said({ starts: 520, sessions: 520, people: 400, bounces: 203, participants: 40 }, { starts: 400, sessions: 400, people: 300, bounces: 110, participants: 40 });
    expect(sentence(bounceRate!)).to.deep.equal(['Bounce rate', '39.0%', '203 of 520 sessions', '↑ 11.5 points more than 1–30 Apr 2026']);
    expect(sentence(starts!)).to.deep.equal(['Starts', '520', '↑ 30% more than 1–30 Apr 2026']);
    expect(sentence(participants!)).to.deep.equal(['Participants', '40', '10.0% of 400 people', 'No clear change since 1–30 Apr 2026']);
  });

  it('say no per cent of a small base, and never that something is 0 more', async () => {
    const { shares, newCustomers, pinsFailed } = await said({ shares: 9, newCustomers: 3, pinsFailed: 2 }, { shares: 4, newCustomers: 3, pinsFailed: 0 });
    expect(plain(shares!.change)).to.equal('↑ 5 more than 1–30 Apr 2026');
    expect(plain(newCustomers!.change)).to.equal('No clear change since 1–30 Apr 2026');
    expect(plain(pinsFailed!.change)).to.equal('Compared with 1–30 Apr 2026: new');
  });

  it('write seconds as people do, and hours where minutes say nothing', async () => {
    const { meanScreenTime, screenTime } = await said({ sessions: 50_000, screenTime: 11_850_000 }, { sessions: 40_000, screenTime: 9_000_000 });
    expect(sentence(meanScreenTime!)).to.deep.equal(['Screen time per session', '3 mins, 57 secs', 'over 50,000 sessions', '↑ 12 secs more than 1–30 Apr 2026']);
    expect([plain(screenTime!.value), plain(screenTime!.full!)]).to.deep.equal(['3,292 hrs', '3,291 hrs, 40 mins']);
  });

  it('shorten long counts and keep the full one', async () => {
    const { starts } = await said({ starts: 1_234_567 });
    expect([starts!.value.toLowerCase(), starts!.full]).to.deep.equal(['1.23m', '1,234,567']);
  });

  it('say the likely range of a score, and of too few answers only how many', async () => {
    const { nps } = await said({ npsDetractors: 12, npsPassives: 7, npsPromoters: 15 });
    expect(sentence(nps!)).to.deep.equal(['Net Promoter Score', '+8.8', 'likely between −20 and +36 · 34 answers']);
    const few = await said({ npsDetractors: 3, npsPassives: 2, npsPromoters: 4 });
    expect(sentence(few['nps']!)).to.deep.equal(['Net Promoter Score', '–', '9 answers, a score from 10 on']);
  });

  it('tell "no data yet" from zero', async () => {
    const { shares, pinsRight, bounceRate } = await said({ shares: null, pinsRight: 0, bounces: 0, sessions: 0 });
    expect([shares!.value, shares!.known, pinsRight!.value, pinsRight!.known, bounceRate!.value, bounceRate!.base]).to.deep.equal(['no data yet', false, '0', true, 'no data yet', '']);
  });

  it('have words for every tile in both languages, short ones below the heading of a group', async () => {
    for (const locale of ['en', 'de']) {
      const { kpi: words } = await wordsIn(locale);
      expect(kpiTiles.filter((name) => kpiLabel(name, { words, locale }) === name)).to.deep.equal([]);
    }
    const { webPushDouble } = await said({ webPushAsked: 300, webPushDouble: 80 }, undefined, 'de');
    expect([webPushDouble!.label, webPushDouble!.short, plain(webPushDouble!.base)]).to.deep.equal(['Web-Push: Double-Opt-ins', 'Double-Opt-ins', '26,7 % von 300 Gefragten']);
  });
});
