// A sixteenth type, declared outside the library: tiles, charts, table, file and words.
import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { defineModule } from '../../../src/index.js';
import { allInside, answer, barsOf, inside, labelsOf, previousPeriod, showDetail, soon, tilesOf, wordsOf } from './details.js';

/** A widget of the page's own. */
class WheelMap extends LitElement {
  static override properties = { module: {} };
  declare module?: string;
  declare data?: { visits: number };
  protected override render() {
    return html`${this.module}: ${this.data?.visits}`;
  }
}

/** Nobody knew it when the first answer came. */
const declareWheel = () =>
  defineModule({
    type: 'Wheel',
    figures: [
      { name: 'spins', kind: 'count' },
      { name: 'players', kind: 'people', of: 'seen' },
      { name: 'credits', kind: 'sum' },
      { name: 'stock', kind: 'count', stock: true },
      { name: 'days', kind: 'days', left: 'stock', used: 'wins' },
      { name: 'wins', kind: 'count', tableOnly: true },
      { name: 'seen', kind: 'people', tableOnly: true, value: ({ people }) => people },
      { name: 'lost', kind: 'count', value: ({ figures: { spins, wins } }) => (spins == null || wins == null ? null : spins - wins) },
    ],
    rate: { part: 'players', base: 'seen' },
    splits: [
      { breakdown: 'prizes', draw: 'donut' },
      { breakdown: 'colours', draw: 'bars' },
      { breakdown: 'days', draw: 'columns' },
      { breakdown: 'doneTasks', draw: 'rates', base: 'givenTasks' },
    ],
    tables: [{ name: 'winners', columns: [{ key: 'name', kind: 'text' }, { key: 'times', kind: 'count' }, { key: 'known', kind: 'flag' }], drawn: true }],
    notes: ['fair'],
    views: [{ tag: 'ew-wheel-map', sameAnswer: true }],
    variant: ({ channel }) => channel,
    words: {
      en: {
        type: 'Wheel of fortune',
        variants: { sms: 'Wheel by text message' },
        figures: { spins: 'Spins', players: 'Players', credits: 'Credits', stock: 'Prizes in stock', days: 'Days in stock', wins: 'Wins', seen: 'People who saw it', lost: 'Spins lost' },
        rate: { of: (part, base) => `${part} of ${base} people spun` },
        splits: {
          prizes: { heading: 'Wins by prize', key: 'Prize', count: 'Wins', keys: { mug: 'Mug' } },
          colours: { heading: 'Spins by colour', key: 'Colour', count: 'Spins' },
          days: { heading: 'Spins by day', key: 'Day', count: 'Spins' },
          doneTasks: { heading: 'Tasks', key: 'Task', count: 'Done', base: 'Given', of: (part, base) => `${part} of ${base} given` },
        },
        tables: { winners: { caption: 'Winners', columns: { name: 'Name', times: 'Times', known: 'Known' } } },
        notes: { fair: 'The wheel is fair' },
        rules: { spins: 'How often the wheel was spun.', rate: 'Players ÷ people who saw it.' },
      },
      de: {
        type: 'Glücksrad',
        figures: { spins: 'Drehungen', players: 'Spielende', credits: 'Guthaben', stock: 'Preise auf Lager', days: 'Tage auf Lager', wins: 'Gewinne', seen: 'Personen', lost: 'Verloren' },
        rate: { of: (part, base) => `${part} von ${base} Personen drehten` },
        splits: {
          prizes: { heading: 'Gewinne nach Preis', key: 'Preis', count: 'Gewinne' },
          colours: { heading: 'Drehungen nach Farbe', key: 'Farbe', count: 'Drehungen' },
          days: { heading: 'Drehungen nach Tag', key: 'Tag', count: 'Drehungen' },
          doneTasks: { heading: 'Aufgaben', key: 'Aufgabe', count: 'Erledigt' },
        },
        tables: { winners: { caption: 'Gewinnende', columns: { name: 'Name', times: 'Anzahl', known: 'Bekannt' } } },
        notes: { fair: 'Das Rad ist fair' },
      },
    },
  });

const figures = { spins: 80, players: 36, credits: 1200.5, stock: 60, wins: 20 };
const wheel = answer('WHEEL', {
  figures,
  breakdowns: {
    prizes: [{ key: 'mug', count: 15, people: 12 }, { key: 'pen', label: 'Ink pen', count: 5 }],
    colours: [{ key: 'red', count: 60 }, { key: 'black', count: 20 }],
    days: [{ key: '2026-05-02', count: 50 }, { key: '2026-05-04', count: 30 }],
    givenTasks: [{ key: 'a', count: 40 }, { key: 'b', count: 10 }],
    doneTasks: [{ key: 'a', count: 30 }],
  },
  tables: { winners: [{ name: '=SUM(A1)', times: 2, known: 1 }, { name: 'Ann', times: 1, known: false }] },
  previousPeriod,
  previous: { visits: 100, sessions: 90, people: 60, figures: { ...figures, spins: 40, credits: 800, players: 20 }, breakdowns: {} },
});

describe('a type of module that the page has declared', () => {
  let detail: Awaited<ReturnType<typeof showDetail>>;
  before(async () => {
    detail = await showDetail(wheel);
    // Before its declaration: visits, and a neutral note.
    expect(Object.keys(tilesOf(detail))).to.deep.equal(['visits']);
    expect(wordsOf(detail, '[part=notes]')).to.contain('no figures beyond its visits');
    expect(wordsOf(detail, '[part=count]')).to.equal('WHEEL · module 3 · 1–30 May 2026');
    expect(declareWheel()).to.equal(true);
    await detail.updateComplete;
  });
  beforeEach(async () => (detail = await showDetail(wheel)));

  it('is drawn by widgets that were on the page before', async () => {
    expect(Object.keys(tilesOf(detail))).to.contain('spins');
  });

  it('gets tiles with shares, stock, days left and changes, then the success rate', () => {
    expect(tilesOf(detail)).to.deep.equal({
      visits: ['50', '48 sessions', '45 people', '↓ 50% less'],
      spins: ['80', '↑ 100% more'],
      players: ['36', '80% of 45', '↑ +16'],
      credits: ['1,200.5', '↑ +401'],
      stock: ['60', 'as of today'],
      days: ['90'],
      lost: ['60', '↑ +40'],
      success: ['80.0%', '36 of 45 people spun', '↑ +46.7 points'],
    });
    expect(labelsOf(detail)).to.deep.equal(['Visits', 'Spins', 'Players', 'Credits', 'Prizes in stock', 'Days in stock', 'Spins lost', 'Success rate']);
    expect(wordsOf(detail, '[part=count]')).to.contain('Wheel of fortune');
    expect(wordsOf(detail, '[part=notes]')).to.contain('The wheel is fair');
  });

  it('gets bars, rates by key, a ring, columns by day, its list and the page’s own widget', async () => {
    expect(barsOf(detail, 'colours')).to.deep.equal(['red 60 75%', 'black 20 25%']);
    expect(barsOf(detail, 'doneTasks')).to.deep.equal(['a 75.0% 30 of 40 given', 'b 0.0% 0 of 10 given']);
    // Pictures are drawn where they can be seen.
    detail.style.setProperty('--ew-module-detail-size', 'auto');
    const drawn = () => allInside(detail, 'canvas[data-drawn]').length;
    while (drawn() < 2) {
      (allInside(detail, 'canvas:not([data-drawn])')[0] ?? detail).scrollIntoView();
      await soon();
    }
    while (!inside(detail, '[data-table=winners] [role=row]')) await soon();
    expect(allInside(detail, '.legend-item').map((item) => item.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['Mug 15 75%', 'Ink pen 5 25%']);
    expect(allInside(detail, '[data-table=winners] [role=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['Name Times Known', '=SUM(A1) 2 ✓', 'Ann 1 –']);
    customElements.define('ew-wheel-map', WheelMap);
    const map = inside<WheelMap>(detail, 'ew-wheel-map')!;
    await map.updateComplete;
    expect(map.shadowRoot!.textContent).to.equal('m: 50');
    await expect(detail).to.be.accessible();
  });

  it('has all of it in its file, with cells that no spreadsheet runs', async () => {
    const csv = (await detail.toCSV())!;
    for (const line of ['Spins,80,,,40', 'Players,36,45,0.8,20', 'Credits,1200.5', 'Wins,20', 'Success rate,36,45,0.8,20', 'Mug,15,12,0.75', '2026-05-02,50', 'a,30,40,0.75', "'=SUM(A1),2,1"]) expect(csv).to.contain(`\n${line}`);
  });

  it('speaks German where its declaration does, and says where it is in another variant', async () => {
    const german = await showDetail(wheel, { locale: 'de' });
    while (labelsOf(german).length === 0) await soon();
    expect(labelsOf(german)).to.include.members(['Besuche', 'Drehungen', 'Erfolgsquote']);
    expect(wordsOf(german, '[part=count]')).to.contain('Glücksrad');
    const other = await showDetail({ ...wheel, module: { ...wheel.module, channel: 'sms' } });
    expect(wordsOf(other, '[part=count]')).to.contain('Wheel by text message');
  });

  it('leaves out what the endpoint does not send, and shows a real zero', async () => {
    const less = await showDetail({ ...wheel, figures: { spins: 0, players: null }, breakdowns: {}, tables: {}, previous: null });
    expect(tilesOf(less)).to.deep.equal({ visits: ['50', '48 sessions', '45 people'], spins: ['0'], players: ['–', 'no data yet'], lost: ['–', 'no data yet'], success: ['–', 'no data yet'] });
    expect(allInside(less, '[part~=split]')).to.have.length(0);
  });
});
