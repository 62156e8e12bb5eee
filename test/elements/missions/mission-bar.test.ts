import { expect } from '@open-wc/testing';
import 'engagement-widgets/mission-bar';
import { colours, days, drawn, find, findAll, frames, heard, legendRows, point, press, provider, show, spoken, tabStops, tip, words } from '../chart-widgets.js';

const tag = 'ew-mission-bar';

/** Where a column stands in the picture, roughly: the axis takes the first part. */
const column = (index: number, of = 9) => 0.08 + ((index + 0.5) / of) * 0.9;

describe('ew-mission-bar', () => {
  it('has a legend with the figures of each type', async () => {
    const widget = await show(tag, days);
    expect(legendRows(widget)).to.deep.equal(['Classic 32', 'Content 24', 'Opinion 16', 'Engagement 8']);
    expect(words(find(widget, '[part=count]'))).to.contain('80 validated missions · 30 customers');
  });

  it('draws a day without a mission as zero', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    await point(widget, column(2), 0.5);
    expect(tip(widget)).to.match(/^Sunday,? 24 May 2026/).and.to.contain('Total 0');
    expect(await widget.toCSV()).to.contain('2026-05-24,0,0,0,0,0,0');
  });

  it('hatches and names the day that is not over', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    expect(words(find(widget, '[part=foot]'))).to.match(/^Saturday,? 30 May 2026 is not over yet and is hatched$/);
    await press(widget, 'End');
    expect(tip(widget)).to.contain('not over yet, counted until 10:32');
    expect(spoken(widget)).to.contain('not over yet');
    expect(await widget.toCSV()).to.contain('2026-05-30,4,3,2,1,10,1');
  });

  it('speaks every bar of every day, and each day as a whole', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    const said = new Set<string>();
    await press(widget, 'Home');
    for (let row = 0; row < 5; row += 1) {
      said.add(spoken(widget));
      for (let day = 1; day < 9; day += 1) {
        await press(widget, row % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
        said.add(spoken(widget));
      }
      await press(widget, 'ArrowDown');
    }
    expect(said.size).to.equal(9 * 5);
    expect([...said][0]).to.match(/^Friday,? 22 May 2026: 10\. Classic: 4, Content: 3, Opinion: 2, Engagement: 1$/);
  });

  it('shows only the chosen type, whose bars stand on zero, in picture, table and file', async () => {
    const widget = await show(tag, days);
    const canvas = await drawn(widget);
    expect(colours(canvas).size).to.be.above(3);
    findAll(widget, '.legend-item')[1]!.click();
    await widget.updateComplete;
    await frames(20);
    const painted = [...colours(canvas, 0.05).keys()];
    expect(painted).to.contain('215,111,0').and.not.to.contain('65,95,203');
    const csv = (await widget.toCSV())!;
    expect(csv).to.contain('Type,Content').and.to.contain('Day,Content,Not over yet').and.to.contain('2026-05-22,3,0');
  });

  it('tells the page which day and type were chosen, by pointer and by Enter', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    const told = heard(document, 'ew-day-select');
    await point(widget, column(1), 0.84, 'click');
    await press(widget, 'Home');
    await press(widget, 'Enter');
    await press(widget, 'Enter');
    expect(told).to.deep.equal([{ day: '2026-05-23', segment: 'classic' }, { day: '2026-05-22', segment: null }, { day: null, segment: null }]);
  });

  it('within a provider day and type are the provider’s', async () => {
    const around = await provider();
    const widget = await show(tag, days, {}, around);
    await drawn(widget);
    await press(widget, 'End');
    await press(widget, 'Enter');
    findAll(widget, '.legend-item')[0]!.click();
    await widget.updateComplete;
    expect([around.selection.day, around.selection.missionType]).to.deep.equal(['2026-05-30', 'classic']);
  });

  it('has three tab stops', async () => {
    expect(tabStops(await show(tag, days))).to.have.length(3);
  });

  it('fits its box again when that changes, without an error in the page', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.message);
    addEventListener('error', onError);
    const widget = await show(tag, days);
    const canvas = await drawn(widget);
    for (const width of [900, 340, 600]) {
      widget.parentElement!.style.setProperty('width', `${width}px`);
      await frames(4);
      expect(canvas.getBoundingClientRect().width).to.be.closeTo(find(widget, '.picture').getBoundingClientRect().width, 1);
      expect(canvas.width).to.equal(Math.floor(canvas.getBoundingClientRect().width * devicePixelRatio));
    }
    removeEventListener('error', onError);
    expect(errors).to.deep.equal([]);
  });

  it('comes back as it was after it was moved on the page', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(widget);
    await frames();
    expect(colours(await drawn(widget)).size).to.be.above(3);
    box.remove();
  });

  it('stays readable with a period of three years and with a single day', async () => {
    const years = { ...days, period: { from: '2023-05-31', to: '2026-05-31' } };
    const widget = await show(tag, years);
    await drawn(widget);
    await press(widget, 'End');
    expect(spoken(widget)).to.contain('30 May 2026');
    const day = await show(tag, { ...days, period: { from: '2026-05-29', to: '2026-05-30' }, completeUntil: null });
    await drawn(day);
    await press(day, 'End');
    expect(spoken(day)).to.match(/^Friday,? 29 May 2026: 10/);
  });
});
