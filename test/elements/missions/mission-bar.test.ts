import { expect } from '@open-wc/testing';
import 'engagement-widgets/mission-bar';
import { bins } from '../../../src/format/index.js';
import { choose } from '../harness.js';
import { colours, type ChartWidget, days, drawn, find, findAll, frames, heard, legendRows, point, press, provider, show, spoken, tabStops, tip, words } from '../chart-widgets.js';

const tag = 'ew-mission-bar';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
/** A mission of each type on each day of a period. */
const daily = (from: string, to: string, more: object = {}) => {
  const dates = bins({ from, to }).map((day) => ({ date: day.from, classic: 1, content: 1, opinion: 1, engagement: 1 }));
  return { ...days, period: { from, to }, completeUntil: null, validations: dates.length * 4, days: dates, ...more };
};
/** Lines below the head of the file. */
const rows = async (widget: ChartWidget): Promise<string[]> => (await widget.toCSV())!.split('\r\n').filter((line) => /^\d{4}-/.test(line));
/** How many pixels have a colour in its full strength. */
function pixels(canvas: HTMLCanvasElement, [red, green, blue]: readonly [number, number, number]): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) found += 1;
  return found;
}
const spanButtons = (widget: ChartWidget): HTMLElement[] => findAll(widget, '[part=by] button');
async function chooseSpan(widget: ChartWidget, by: string): Promise<void> {
  spanButtons(widget).find(({ dataset }) => dataset['by'] === by)!.click();
  await widget.updateComplete;
}

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
    const widget = await show(tag, { ...days, period: { from: '2023-05-31', to: '2026-05-31' } });
    await drawn(widget);
    await press(widget, 'End');
    expect(spoken(widget)).to.contain('30 May 2026');
    const day = await show(tag, { ...days, period: { from: '2026-05-29', to: '2026-05-30' }, completeUntil: null });
    await drawn(day);
    await press(day, 'End');
    expect(spoken(day)).to.match(/^Friday,? 29 May 2026: 10/);
  });

  it('gives each of 730 days a pixel of its own and scrolls to what is read', async () => {
    const widget = await show(tag, daily('2024-06-01', '2026-06-01'));
    widget.parentElement!.style.setProperty('width', '400px');
    const canvas = await drawn(widget);
    await frames(4);
    const plot = find(widget, '.plot');
    expect(canvas.clientWidth).to.be.above(730);
    expect(plot.clientWidth).to.be.below(400);
    expect(plot.scrollLeft).to.equal(0);
    await press(widget, 'End');
    await frames(2);
    expect(spoken(widget)).to.match(/^Sunday,? 31 May 2026: 4\./);
    expect(plot.scrollLeft).to.be.above(300);
    await press(widget, 'Home');
    await frames(2);
    expect(plot.scrollLeft).to.be.below(60);
  });

  it('takes weeks from Monday, cut to the period, and says how much of them that is', async () => {
    const widget = await show(tag, daily('2026-05-06', '2026-05-27'), { by: 'week' });
    await drawn(widget);
    expect(words(find(widget, '#heading'))).to.equal('Missions by week');
    expect(words(find(widget, '[part=foot]'))).to.equal('Cut by the period: 6–10 May 2026, 5 of 7 days; 25–26 May 2026, 2 of 7 days');
    expect(await rows(widget)).to.deep.equal(['2026-05-06,2026-05-10,5,7,5,5,5,5,20,0', '2026-05-11,2026-05-17,7,7,7,7,7,7,28,0', '2026-05-18,2026-05-24,7,7,7,7,7,7,28,0', '2026-05-25,2026-05-26,2,7,2,2,2,2,8,0']);
    await press(widget, 'Home');
    expect(spoken(widget)).to.match(/^6–10 May 2026, 5 of 7 days: 20\. Classic: 5/);
    expect(words(find(widget, '#summary'))).to.equal('84 validated missions in 4 weeks; the most, 28, in 11–17 May 2026.');
  });

  it('takes months of the calendar, over the end of a year and a leap day', async () => {
    const widget = await show(tag, daily('2027-12-27', '2028-04-01'), { by: 'month' });
    await drawn(widget);
    expect((await rows(widget)).map((row) => row.split(',').slice(0, 5).join(' '))).to.deep.equal(['2027-12-27 2027-12-31 5 31 5', '2028-01-01 2028-01-31 31 31 31', '2028-02-01 2028-02-29 29 29 29', '2028-03-01 2028-03-31 31 31 31']);
    await press(widget, 'End');
    expect(spoken(widget)).to.match(/^March 2028: 124\./);
    await press(widget, 'Home');
    expect(tip(widget)).to.match(/^27–31 Dec(ember)? 2027, 5 of 31 days/);
  });

  it('lets the reader choose days, weeks or months, by the tab stop of the legend', async () => {
    const widget = await show(tag, daily('2026-05-01', '2026-06-01'));
    await drawn(widget);
    const tabbed = () => spanButtons(widget).filter((button) => button.getAttribute('aria-pressed') === 'true').map(({ dataset }) => dataset['by']);
    const focused = () => (widget.renderRoot as ShadowRoot).activeElement as HTMLElement;
    const key = async (name: string) => {
      focused().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
      await widget.updateComplete;
    };
    expect(tabbed()).to.deep.equal(['day']);
    expect(find(widget, '[part=by]').closest('[role=toolbar]')!.contains(find(widget, '[part=legend]'))).to.equal(true);
    find(widget, '[part~=legend-item]').focus();
    await key('End');
    expect([focused().dataset['by'], focused().tabIndex, tabStops(widget).length]).to.deep.equal(['month', 0, 3]);
    await key('ArrowLeft');
    expect(focused().dataset['by']).to.equal('week');
    for (let step = 0; step < 2; step++) await key('ArrowLeft');
    expect(focused().dataset['key']).to.equal('engagement');
    await chooseSpan(widget, 'week');
    expect([tabbed(), widget.getAttribute('by'), (await rows(widget)).length]).to.deep.equal([['week'], 'week', 5]);
    await chooseSpan(widget, 'month');
    expect([tabbed(), (await rows(widget)).length]).to.deep.equal([['month'], 1]);
    widget.setAttribute('by', 'fortnight');
    await widget.updateComplete;
    expect([tabbed(), (await rows(widget)).length]).to.deep.equal([['day'], 31]);
    expect(tabStops(widget)).to.have.length(3);
    await expect(widget).to.be.accessible();
  });

  it('hatches the week that is not over, with its time', async () => {
    const widget = await show(tag, days, { by: 'week' });
    await drawn(widget);
    expect(words(find(widget, '[part=foot]'))).to.equal('25–30 May 2026 is not over yet and is hatched · Cut by the period: 22–24 May 2026, 3 of 7 days');
    await press(widget, 'End');
    expect(tip(widget)).to.contain('25–30 May 2026, 6 of 7 days').and.to.contain('not over yet, counted until 10:32');
    expect((await rows(widget)).map((row) => row.at(-1))).to.deep.equal(['0', '1']);
  });

  it('tells page and provider the week that was chosen, and takes it back', async () => {
    const around = await provider();
    const widget = await show(tag, daily('2026-05-06', '2026-05-27'), { by: 'week' }, around);
    await drawn(widget);
    const told = heard(document, 'ew-day-select');
    await press(widget, 'Home');
    await press(widget, 'ArrowRight');
    await press(widget, 'Enter');
    expect({ ...around.selection }).to.deep.equal({ day: '2026-05-11', until: '2026-05-18' });
    await press(widget, 'Enter');
    expect({ ...around.selection }).to.deep.equal({});
    expect(told).to.deep.equal([{ day: '2026-05-11', until: '2026-05-18', segment: null }, { day: null, segment: null }]);
  });

  it('lets the days of a chosen week stand out, and the week of a chosen day', async () => {
    const around = await provider();
    const widget = await show(tag, daily('2026-05-06', '2026-05-27'), {}, around);
    const canvas = await drawn(widget);
    const full = () => pixels(canvas, [65, 95, 203]);
    const all = full();
    around.select({ day: '2026-05-11', until: '2026-05-18' });
    await frames(20);
    const week = full();
    around.select({ day: '2026-05-11' });
    await frames(20);
    const day = full();
    expect(week / all).to.be.closeTo(7 / 21, 0.12);
    expect(day / all).to.be.closeTo(1 / 21, 0.05);
    await chooseSpan(widget, 'week');
    await frames(20);
    const itsWeek = full();
    around.select({ day: null });
    await frames(20);
    const weeks = full();
    expect(itsWeek / weeks).to.be.within(0.15, 0.45);
    around.select({ day: '2026-01-01' });
    await frames(20);
    expect(full(), 'a day of another period fades nothing').to.equal(weeks);
  });

  it('a chosen day that somebody cancels stays as it was', async () => {
    const widget = await show(tag, days);
    await drawn(widget);
    const told = heard(document, 'ew-day-select');
    const cancel = (event: Event) => event.preventDefault();
    widget.addEventListener('ew-day-select', cancel);
    await press(widget, 'Home');
    await press(widget, 'Enter');
    await press(widget, 'Enter');
    expect(told.map((detail) => (detail as { day: string }).day)).to.deep.equal(['2026-05-22', '2026-05-22']);
  });

  it('draws what is of no known type in grey, and offers it for no filter', async () => {
    const some = { ...days, validations: 83, days: [...days.days.slice(1), { ...days.days[0]!, unknown: 3 }] };
    const widget = await show(tag, some);
    const canvas = await drawn(widget);
    expect(legendRows(widget).at(-1)).to.equal('Unknown type 3');
    expect([...colours(canvas, 0.005).keys()]).to.contain('134,141,152');
    const told = heard(document, 'ew-mission-type-select');
    findAll(widget, '.legend-item').at(-1)!.click();
    expect(told).to.deep.equal([]);
    expect((await rows(widget))[0]).to.equal('2026-05-22,4,3,2,1,3,13,0');
  });

  it('says how many missions it cannot draw', async () => {
    expect(words(find(await show(tag, { ...days, completeUntil: null, validations: 85 }), '[part=foot]'))).to.equal('5 missions without a day or type are not drawn');
  });

  for (const zone of zones) {
    it(`has each day of a year once in ${zone}, days of 23 and 25 hours too`, async () => {
      const widget = await show(tag, daily('2026-01-01', '2027-01-01', { zone }));
      const dates = (await rows(widget)).map((row) => row.slice(0, 10));
      expect([dates.length, new Set(dates).size, dates[0], dates.at(-1)]).to.deep.equal([365, 365, '2026-01-01', '2026-12-31']);
      for (const by of ['week', 'month']) {
        await chooseSpan(widget, by);
        const spans = (await rows(widget)).map((row) => row.split(','));
        expect(spans.reduce((sum, [, , of]) => sum + Number(of), 0), by).to.equal(365);
        expect(spans.reduce((sum, row) => sum + Number(row.at(-2)), 0), by).to.equal(365 * 4);
      }
    });
  }

  it('explains its columns with what they add up to', async () => {
    const widget = await show(tag, daily('2026-05-06', '2026-05-27'), { by: 'week' });
    await choose(widget as never, 'explain');
    const text = words(find(widget, '[part=explain]'));
    expect(text).to.contain('Weeks from Monday to Sunday').and.to.contain('Columns4').and.to.contain('Total84').and.to.contain('11–17 May 2026: 28');
  });
});
