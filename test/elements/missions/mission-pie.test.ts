import { expect } from '@open-wc/testing';
import 'engagement-widgets/mission-pie';
import { choose } from '../harness.js';
import { colours, drawn, find, findAll, frames, heard, legendRows, missions, point, press, provider, show, spoken, tabStops, tip, words } from '../chart-widgets.js';

const tag = 'ew-mission-pie';
const now = [400, 430, 10, 160] as const;
const before = [300, 425, 4, 0] as const;

describe('ew-mission-pie', () => {
  it('shows count, share and change of each type, and what it is compared with', async () => {
    const widget = await show(tag, missions(now, before));
    expect(legendRows(widget)).to.deep.equal(['Classic 400 40% ↑ 33% more', 'Content 430 43% no clear change', 'Opinion 10 1% ↑ +6', 'Engagement 160 16% new']);
    expect(words(find(widget, '.note-line'))).to.equal('Compared with 1–30 Apr 2026');
    expect(words(find(widget, '.middle'))).to.equal('1,000 missions');
  });

  it('says nothing of changes where there is nothing to compare with', async () => {
    const widget = await show(tag, missions(now));
    expect(legendRows(widget)[0]).to.equal('Classic 400 40%');
    expect(find(widget, '.note-line')).to.equal(null);
  });

  it('always asks for the previous period', async () => {
    const asked: string[] = [];
    const around = await provider({ fetch: ((url: string) => { asked.push(new URL(url).search); return new Promise(() => undefined); }) as typeof fetch });
    await show(tag, undefined, {}, around);
    await frames(5);
    expect(asked).to.deep.equal(['?compare=true']);
  });

  it('has the shares’ own change in points in its table', async () => {
    const csv = (await (await show(tag, missions(now, before))).toCSV())!;
    const [, ...row] = csv.split('\r\n').find((line) => line.startsWith('Classic'))!.split(',');
    expect(row.slice(0, 2)).to.deep.equal(['400', '0.4']);
    expect(Number(row.at(-1))).to.be.closeTo((400 / 1000 - 300 / 729) * 100, 1e-9);
  });

  it('keeps a type without a mission in the legend, and a single type a whole ring', async () => {
    const widget = await show(tag, missions([50, 0, 0, 0]));
    expect(legendRows(widget)).to.deep.equal(['Classic 50 100%', 'Content 0 0%', 'Opinion 0 0%', 'Engagement 0 0%']);
    const painted = colours(await drawn(widget));
    expect([...painted.keys()]).to.deep.equal(['65,95,203']);
  });

  it('has no data yet where no mission was completed', async () => {
    expect(words(find(await show(tag, missions([0, 0, 0, 0], before)), '[part=empty]'))).to.contain('No data yet');
  });

  it('speaks every type by the arrow keys, from right to left too', async () => {
    const widget = await show(tag, missions(now, before), { dir: 'rtl' });
    await drawn(widget);
    const said = [];
    for (const key of ['Home', 'ArrowLeft', 'ArrowLeft', 'End']) {
      await press(widget, key);
      said.push(spoken(widget).split(':')[0]);
    }
    expect(said).to.deep.equal(['Classic', 'Content', 'Opinion', 'Engagement']);
    expect(spoken(widget)).to.equal('Engagement: 160, 16%, new');
    await point(widget, 0.95, 0.5);
    expect(tip(widget)).to.contain('Classic').and.to.contain('400 validated missions');
  });

  it('marks a slice while its row is pointed at', async () => {
    const widget = await show(tag, missions(now));
    const canvas = await drawn(widget);
    const rest = canvas.toDataURL();
    findAll(widget, '.legend-item')[1]!.focus();
    await frames(20);
    expect(canvas.toDataURL()).to.not.equal(rest);
  });

  it('tells the page which type was chosen, by click, Enter and legend', async () => {
    const widget = await show(tag, missions(now));
    await drawn(widget);
    const told = heard(document, 'ew-mission-type-select');
    findAll(widget, '.legend-item')[3]!.click();
    await point(widget, 0.95, 0.5, 'click');
    await press(widget, 'Home');
    await press(widget, 'ArrowRight');
    await press(widget, 'Enter');
    expect(told).to.deep.equal([{ missionType: 'engagement' }, { missionType: 'classic' }, { missionType: 'content' }]);
    expect(tabStops(widget)).to.have.length(3);
  });

  it('carries the endpoint’s note on the card, in the file and in the explanation', async () => {
    const widget = await show(tag, missions(now, undefined, { note: 'Generated missions on real orders' }));
    expect(words(find(widget, '[part=foot]'))).to.equal('Generated missions on real orders');
    expect(await widget.toCSV()).to.contain('Note,Generated missions on real orders');
    await choose(widget as never, 'explain');
    expect(words(find(widget, '[part=explain]'))).to.match(/Note ?Generated missions on real orders$/);
  });

  it('has what is of no known type as a grey part of the whole, which no click selects', async () => {
    const widget = await show(tag, missions([400, 430, 10, 140], [300, 425, 4, 0], { validations: 1000 }));
    const canvas = await drawn(widget);
    expect(legendRows(widget).at(-1)).to.equal('Unknown type 20 2% new');
    expect(legendRows(widget).map((row) => Number(/(\d+)%/.exec(row)![1])).reduce((sum, share) => sum + share, 0)).to.equal(100);
    expect([...colours(canvas, 0.01).keys()]).to.contain('134,141,152');
    const told = heard(document, 'ew-mission-type-select');
    findAll(widget, '.legend-item').at(-1)!.click();
    await press(widget, 'End');
    expect(spoken(widget)).to.equal('Unknown type: 20, 2%, new');
    await press(widget, 'Enter');
    expect(told).to.deep.equal([]);
    const csv = (await widget.toCSV())!;
    expect(csv).to.contain('Unknown type,20,0.02,,0,new,');
  });

  it('within a provider a type is the provider’s, and a second click takes it back', async () => {
    const around = await provider();
    const widget = await show(tag, missions(now), {}, around);
    await drawn(widget);
    await point(widget, 0.95, 0.5, 'click');
    expect(around.selection.missionType).to.equal('classic');
    await widget.updateComplete;
    expect(findAll(widget, '.legend-item').map((item) => item.getAttribute('aria-pressed'))).to.deep.equal(['true', 'false', 'false', 'false']);
    findAll(widget, '.legend-item')[0]!.click();
    await widget.updateComplete;
    expect(around.selection.missionType).to.equal(undefined);
  });

  it('says nothing of the change of a type that was not there before either', async () => {
    expect(legendRows(await show(tag, missions([50, 0, 0, 0], [50, 0, 0, 0])))[1]).to.equal('Content 0 0%');
  });

  it('explains each share and its change with numerator and denominator', async () => {
    const widget = await show(tag, missions(now, before));
    await choose(widget as never, 'explain');
    const text = words(find(widget, '[part=explain]'));
    expect(text).to.contain('400 ÷ 1,000 = 40.0%').and.to.contain('400, before 300: ↑ 33% more').and.to.contain('43.0%, before 58.3%: ↓ 15.3 points less').and.to.contain('Compared with1–30 April 2026');
  });

  it('has its words in the picture that is downloaded', async () => {
    const widget = await show(tag, missions(now, before));
    await drawn(widget);
    expect((await widget.toPNG())!.size).to.be.above(5000);
  });
});
