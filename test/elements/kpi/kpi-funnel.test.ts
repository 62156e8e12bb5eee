import { expect } from '@open-wc/testing';
import { find, findAll, show, words, type ChartWidget } from '../chart-widgets.js';
import 'engagement-widgets/kpi-funnel';
import { month } from './answers.js';

const tag = 'ew-kpi-funnel';
const rows = (widget: ChartWidget) => findAll(widget, '.bar-row').map((row) => [...row.querySelectorAll('.bar-label, .bar-figure, .bar-notes > span')].map(words));
const lengths = (widget: ChartWidget) => findAll(widget, '.bar rect').map((bar) => Number(bar.getAttribute('width')));

describe('<ew-kpi-funnel>', () => {
  it('shows people in four steps, each with its share of the step before and of the first', async () => {
    const widget = await show(tag, month());
    expect(rows(widget)).to.deep.equal([
      ['Started', '400 people', '↑ 25% more than 1–30 Apr 2026'],
      ['Conversed', '250 people', '62.5% of the 400 who started', '↓ 12.5 points less than 1–30 Apr 2026'],
      ['Participated', '40 people', '16.0% of the 250 of the step before', '10.0% of the 400 who started', 'No clear change since 1–30 Apr 2026'],
      ['Became customers', '10 people', '25.0% of the 40 of the step before', '2.5% of the 400 who started', 'Compared with 1–30 Apr 2026: new'],
    ]);
    expect(lengths(widget)).to.deep.equal([100, 62.5, 10, 2.5]);
    expect(words(find(widget, '[part=count]'))).to.contain('400 people');
    await expect(widget).to.be.accessible();
  });

  it('leaves out a step that no module leads to, and names it', async () => {
    const widget = await show(tag, month({ funnel: { started: 400, conversed: 250, participated: null, becameCustomer: 25 } }));
    expect(rows(widget).map(([label]) => label)).to.deep.equal(['Started', 'Conversed', 'Became customers']);
    expect(words(find(widget, '.left-out'))).to.equal('Left out, as no module of the experience leads there: Participated');
  });

  it('keeps a step that nobody reached, and divides nothing by it', async () => {
    const widget = await show(tag, month({ funnel: { started: 5, conversed: 0, participated: 0, becameCustomer: 0 }, previous: null }));
    expect(rows(widget)).to.deep.equal([['Started', '5 people'], ['Conversed', '0 people', '0.0% of the 5 who started'], ['Participated', '0 people', '0.0% of the 5 who started'], ['Became customers', '0 people', '0.0% of the 5 who started']]);
    expect(lengths(widget)).to.deep.equal([100, 0, 0, 0]);
  });

  it('says why there is none', async () => {
    const none = await show(tag, month({ funnel: { started: 0, conversed: 0, participated: 0, becameCustomer: 0 } }));
    expect(words(find(none, '[part=empty]'))).to.contain('as soon as somebody starts the experience');
    const unknown = await show(tag, month({ funnel: null }));
    expect(words(find(unknown, '[part=empty]'))).to.contain('does not tell how people went on');
  });

  it('has counts and exact shares in its file', async () => {
    const csv = (await (await show(tag, month())).toCSV())!;
    expect(csv).to.contain('Started,400,,,320,↑ 25% more,');
    expect(csv).to.contain('Became customers,10,0.25,0.025,0,new,25');
  });

  it('can be saved as a picture', async () => {
    expect((await (await show(tag, month())).toPNG())!.size).to.be.above(2_000);
  });
});
