import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import { find, findAll, press, show, tip, words, type ChartWidget } from '../chart-widgets.js';
import { choose, inState, mount, soon } from '../harness.js';
import { plain } from '../../format/civil-cases.js';

const tag = 'ew-mission-indicators';
const base = { id: 'active-customers', days: 365 };
const envelope = { period: { from: '2026-05-01', to: '2026-06-01' }, zone: 'Europe/Berlin', generatedAt: '2026-06-01T08:32:00Z' };
const before = { previousPeriod: { from: '2026-03-31', to: '2026-05-01' } };
const answer = (now: readonly [number, number, number], then?: readonly [number, number, number], more: object = {}) => ({
  ...envelope, validations: now[0], people: now[1], active: now[2], base,
  ...(then ? { ...before, previous: { validations: then[0], people: then[1], active: then[2], base } } : {}),
  ...more,
});
const usual = answer([4120, 1204, 23_502], [3810, 1180, 23_011]);

/** Lines of each tile as they are read. */
const tiles = (widget: ChartWidget): string[][] => findAll(widget, '[part~=tile]').map((tile) => [...tile.querySelectorAll('p')].map(words));
const rate = (widget: ChartWidget): string[] => tiles(widget)[2]!;
const explained = (widget: ChartWidget, figure: string): string => {
  const heading = findAll(widget, '[part=explain-figure]').find((each) => words(each) === figure)!;
  return words(heading.nextElementSibling) + ' ' + [...heading.nextElementSibling!.nextElementSibling!.children].map((line) => [...line.children].map(words).join(': ')).join('; ');
};

describe(tag, () => {
  it('shows each figure with what it rests on and its change, by the name of what it is compared with', async () => {
    expect(tiles(await show(tag, usual))).to.deep.equal([
      ['Validated missions', '4,120', '↑ 8% more than 31 Mar–30 Apr 2026'],
      ['Clients engaged', '1,204', 'customers with at least one mission', 'No clear change since 31 Mar–30 Apr 2026'],
      ['Participation rate', '5.1%', '1,204 of 23,502 active customers', 'No clear change since 31 Mar–30 Apr 2026', 'Active: any order, visit or validation in the 365 days up to 31 May 2026'],
    ]);
  });

  it('always asks for the previous period', async () => {
    const { requests } = await mount(tag);
    while (requests.length === 0) await soon();
    expect(new URL(requests[0]!.url).searchParams.get('compare')).to.equal('true');
  });

  it('tells the change of the rate in points', async () => {
    expect(rate(await show(tag, answer([900, 600, 4000], [900, 400, 4000])))[3]).to.equal('↑ 5.0 points more than 31 Mar–30 Apr 2026');
    expect(rate(await show(tag, answer([900, 22_350_000, 223_502_000], [900, 22_400_000, 223_502_000])))[3]).to.equal('↓ < 0.1 points less than 31 Mar–30 Apr 2026');
  });

  it('says new after none, and only the difference on a base below 30', async () => {
    expect(tiles(await show(tag, answer([7, 4, 12], [0, 0, 10]))).map((lines) => lines.find((line) => /new|\+/.test(line)))).to.deep.equal(Array(3).fill('Compared with 31 Mar–30 Apr 2026: new'));
    const [validations, engaged] = tiles(await show(tag, answer([25, 12, 20], [9, 8, 18])));
    expect([validations![2], engaged![3]]).to.deep.equal(['↑ 16 more than 31 Mar–30 Apr 2026', '↑ 4 more than 31 Mar–30 Apr 2026']);
  });

  it('shows a real zero, and no rate of nobody', async () => {
    expect(rate(await show(tag, answer([0, 0, 40])))).to.deep.equal(['Participation rate', '0.0%', '0 of 40 active customers', 'Active: any order, visit or validation in the 365 days up to 31 May 2026']);
    const lone = await show(tag, answer([5, 3, 0]));
    expect(rate(lone).slice(1, 3)).to.deep.equal(['no data yet', '0 active customers']);
    expect(words(lone.renderRoot as never)).to.not.match(/NaN|∞|100/);
    expect(words(find(await show(tag, answer([0, 0, 0])), '[part=empty]'))).to.contain('No data yet');
  });

  it('names a base of the endpoint’s own, and does not compare with another', async () => {
    const readers = { id: 'readers', name: 'Readers of <b>the newsletter</b>' };
    const widget = await show(tag, { ...usual, base: readers });
    expect(rate(widget)).to.deep.equal(['Participation rate', '5.1%', '1,204 of 23,502 customers', 'Measured against: Readers of <b>the newsletter</b>']);
    expect(rate(await show(tag, { ...usual, base: { id: 'readers', days: 90 } })).at(-1)).to.equal('Measured against: readers, 90 days up to 31 May 2026');
    expect(rate(await show(tag, { ...usual, base: { id: 'active-customers', days: null } })).at(-1)).to.equal('Active: any order, visit or validation up to 31 May 2026');
    await choose(widget as never, 'explain');
    expect(explained(widget, 'Participation rate')).to.contain('Not compared: before, it was measured against others.');
  });

  it('says so where more took part than the base holds, and clips nothing', async () => {
    expect(rate(await show(tag, answer([60, 50, 40]))).slice(1)).to.deep.equal(['125.0%', '50 of 40 active customers', 'More customers than the base holds. Active: any order, visit or validation in the 365 days up to 31 May 2026']);
  });

  it('shows a long number in full to who reaches it by key', async () => {
    const widget = await show(tag, answer([412_003_220, 23_120_400, 223_502_000]));
    expect(words(find(widget, '.shortened [aria-hidden]')).toLowerCase()).to.equal('412m');
    find(widget, '.shortened').focus();
    await widget.updateComplete;
    await widget.updateComplete;
    expect(tip(widget)).to.equal('Validated missions 412,003,220');
    await press(widget, 'Tab', '.shortened');
  });

  it('has every value in its file, exact', async () => {
    const csv = (await (await show(tag, usual)).toCSV())!;
    const rows = csv.split('\r\n').filter((line) => /^(Validated|Clients|Participation)/.test(line));
    expect(rows[0]).to.match(/^Validated missions,"4,120",4120,missions,,,,3810,,,/);
    expect(rows[2]).to.match(new RegExp(`^Participation rate,5.1%,${1204 / 23_502},share \\(1 is 100 %\\),1204,23502,.*365 days.*,${1180 / 23_011},1180,23011,`));
    expect(plain(csv)).to.contain('1–31 May 2026');
  });

  it('explains each figure with its parts in both periods', async () => {
    const widget = await show(tag, usual);
    await choose(widget as never, 'explain');
    const text = explained(widget, 'Participation rate');
    expect(text).to.contain('Clients engaged ÷').and.to.contain('1,204 ÷ 23,502 = 5.1%').and.to.contain('1,180 ÷ 23,011 = 5.1%');
    expect(text).to.contain('Measured against: 23,502. Active: any order').and.to.contain('Likely range: between 4.8% and 5.4%').and.to.contain('Unit: share (1 is 100 %)');
    expect(explained(widget, 'Validated missions')).to.contain('revoked').and.to.contain('4,120').and.to.contain('3,810').and.to.contain('↑ 8% more');
  });

  it('keeps its place at every width, with and without a note, in both languages', async () => {
    const heights = async (width: number, locale: string) => {
      const { provider, widget } = await mount(tag, () => new Promise(() => undefined), { locale });
      provider.style.setProperty('display', 'block');
      provider.style.setProperty('width', `${width}px`);
      await soon();
      const found = [widget.getBoundingClientRect().height];
      for (const data of [usual, { ...usual, note: 'Generated missions on real orders' }, answer([412_003_220, 23_120_400, 223_502_000], [300_000_000, 20_000_000, 220_000_000])]) {
        widget.data = data;
        await inState(widget, 'ready');
        await soon();
        found.push(widget.getBoundingClientRect().height);
      }
      widget.data = undefined;
      provider.fetch = recordedFetch;
      await inState(widget, 'ready');
      return new Set([...found, widget.getBoundingClientRect().height]);
    };
    for (const width of [320, 480, 543, 545, 703, 705, 900, 959, 961, 1250, 2560]) {
      for (const locale of ['en', 'de']) expect([...(await heights(width, locale))], `${width} px, ${locale}`).to.have.length(1);
    }
  });
});
