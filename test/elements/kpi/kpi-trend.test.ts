import { expect } from '@open-wc/testing';
import type { KpiSelectDetail } from '../../../src/index.js';
import { find, findAll, legendRows, provider, show, words, type ChartWidget } from '../chart-widgets.js';
import 'engagement-widgets/kpi-trend';
import { tenDays } from './answers.js';

const tag = 'ew-kpi-trend';
const settled = async (widget: ChartWidget) => {
  await widget.updateComplete;
  await widget.updateComplete;
};
const button = (widget: ChartWidget, label: string) => findAll(widget, '.controls .button').find((each) => words(each) === label)!;
const ticks = (widget: ChartWidget) => findAll(widget, '.axes .tick:not(.day)').map(words);
const paths = (widget: ChartWidget, kind: string) => findAll(widget, `.line .${kind}`).map((path) => path.getAttribute('d') ?? '');
const points = (path: string) => path.split(/[ML]/).filter(Boolean).length;
const spoken = (widget: ChartWidget) => words(find(widget, '[role=status]'));
const rows = async (widget: ChartWidget) => (await widget.toCSV())!.trim().split('\r\n').filter((line) => /^(Day|2026)/.test(line));

async function press(widget: ChartWidget, ...keys: string[]): Promise<void> {
  for (const key of keys) find(widget, '.picture').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await settled(widget);
}

describe('<ew-kpi-trend>', () => {
  it('draws three figures by day with their totals, from zero, the day that is not over apart', async () => {
    const widget = await show(tag, tenDays());
    expect(legendRows(widget)).to.deep.equal(['Starts 2,600', 'Sessions with conversation 1,300', 'Participations 260']);
    expect(ticks(widget)).to.deep.equal(['0', '100', '200', '300', '400']);
    expect(paths(widget, 'now').map(points)).to.deep.equal([9, 9, 9]);
    expect(paths(widget, 'pending').map(points)).to.deep.equal([2, 2, 2]);
    expect(findAll(widget, '.open')).to.have.length(3);
    expect(words(find(widget, '.trend'))).to.contain('30 May 2026 is not over yet');
    await expect(widget).to.be.accessible();
  });

  it('sums up to each day, and counts people once', async () => {
    const widget = await show(tag, tenDays(), { kpis: 'starts,participants' });
    button(widget, 'Cumulated').click();
    await settled(widget);
    const table = await rows(widget);
    expect(table[0]).to.equal('Day,Starts,Participants,Not over');
    expect(table[2]).to.equal('2026-05-22,420,38,0');
    expect(table.at(-1)).to.equal('2026-05-30,2600,240,1');
    expect(legendRows(widget)).to.deep.equal(['Starts 2,600', 'Participants 240']);
  });

  it('leaves people out of sums where nobody says who came before, and says why', async () => {
    const days = tenDays().days.map(({ firsts: _, ...day }) => day);
    const widget = await show(tag, tenDays({ days }), { kpis: 'starts,participants', cumulated: '' });
    expect(legendRows(widget)).to.deep.equal(['Starts 2,600']);
    expect(words(find(widget, '.trend'))).to.contain('Cannot be cumulated, as who comes on two days would count twice: Participants');
  });

  it('never draws seconds and counts on one scale', async () => {
    const widget = await show(tag, tenDays(), { kpis: 'starts,screenTime' });
    expect(legendRows(widget)).to.deep.equal(['Starts 2,600']);
    expect(words(find(widget, '.trend'))).to.contain('Not drawn, as it has a unit of its own: Screen time in total');
    const seconds = await show(tag, tenDays(), { kpis: 'screenTime,starts' });
    expect(ticks(seconds)).to.deep.equal(['0', '2 hrs', '4 hrs', '6 hrs']);
  });

  it('draws the previous period faintly when it is asked to, day beside day', async () => {
    const widget = await show(tag, tenDays(), { kpis: 'starts' });
    expect(findAll(widget, '.before')).to.have.length(0);
    button(widget, 'Previous period').click();
    await settled(widget);
    expect(paths(widget, 'before').map(points)).to.deep.equal([10]);
    expect((await rows(widget))[1]).to.equal('2026-05-21,2026-05-11,200,100,0');
    await press(widget, 'Home');
    expect(findAll(widget, '.tip-line').map(words)).to.deep.equal(['Starts 200', 'Starts, 11 May 100']);
  });

  it('reads every day and line by keys, and marks what it reads', async () => {
    const widget = await show(tag, tenDays());
    await press(widget, 'End');
    expect(spoken(widget)).to.match(/30 May 2026: Starts 80, .*30 May 2026: Sessions with conversation 40, .*Participations 8, counted until 10:32$/);
    await press(widget, 'ArrowLeft', 'ArrowDown');
    expect(spoken(widget)).to.match(/29 May 2026: Participations 36$/);
    expect(findAll(widget, '.points .point')).to.have.length(1);
    expect(findAll(widget, '.line.behind')).to.have.length(2);
    await press(widget, 'Escape');
    expect(findAll(widget, '.cursor')).to.have.length(0);
  });

  it('filters by its legend, in picture and file alike', async () => {
    const widget = await show(tag, tenDays());
    findAll(widget, '.legend-item')[1]!.click();
    await settled(widget);
    expect(findAll(widget, '.line')).to.have.length(1);
    expect(await rows(widget)).to.include('2026-05-21,100,0');
    expect((await widget.toCSV())!).to.contain('Figure,Sessions with conversation');
    findAll(widget, '.legend-item')[1]!.click();
    await settled(widget);
    expect(findAll(widget, '.line')).to.have.length(3);
  });

  it('lets the reader choose among what the endpoint has, at most five, and asks for those', async () => {
    const asked: (string | null)[] = [];
    const answer: typeof fetch = (input) => {
      asked.push(new URL(input instanceof Request ? input.url : String(input)).searchParams.get('kpis'));
      return Promise.resolve(new Response(JSON.stringify(tenDays()), { headers: { 'content-type': 'application/json' } }));
    };
    const around = await provider({ fetch: answer });
    const widget = document.createElement(tag) as unknown as ChartWidget;
    around.append(widget);
    while (!widget.matches(':state(ready)')) await new Promise((resolve) => setTimeout(resolve, 10));
    const chosen: string[][] = [];
    widget.addEventListener('ew-kpi-select', (event) => chosen.push((event as CustomEvent<KpiSelectDetail>).detail.kpis));
    const box = (name: string) => find<HTMLInputElement>(widget, `.choices input[value=${name}]`);
    find<HTMLElement>(widget, '[part=choose]').click();
    while (!box('participants')?.checkVisibility()) await new Promise((resolve) => setTimeout(resolve, 10));
    for (const name of ['participants', 'people']) {
      box(name).click();
      await settled(widget);
    }
    expect(box('newCustomers').getAttribute('aria-disabled')).to.equal('true');
    box('newCustomers').click();
    expect(chosen.at(-1)).to.deep.equal(['starts', 'conversations', 'participations', 'participants', 'people']);
    box('screenTime').click();
    await settled(widget);
    expect(chosen.at(-1)).to.deep.equal(['screenTime']);
    box('screenTime').click();
    await settled(widget);
    expect(box('screenTime').checked, 'the last figure stays').to.equal(true);
    widget.setAttribute('kpis', 'bounceRate,starts');
    await settled(widget);
    expect(box('starts').checked, 'the page has chosen anew').to.equal(true);
    while (asked.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked).to.deep.equal(['starts,conversations,participations', 'starts,conversations,participations,participants', 'starts,conversations,participations,participants,people', 'screenTime', 'starts']);
  });

  it('says there is nothing yet, and what would fill it', async () => {
    const days = tenDays().days.map(({ day }) => ({ day, figures: { starts: 0, conversations: 0, participations: 0 } }));
    const widget = await show(tag, tenDays({ days, previousDays: null, previousPeriod: null }));
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(words(find(widget, '[part=empty]'))).to.contain('as soon as somebody starts the experience');
    const other = await show(tag, tenDays(), { kpis: 'shares' });
    expect(words(find(other, '.message'))).to.contain('none of the chosen figures');
  });

  it('can be saved as a picture', async () => {
    const widget = await show(tag, tenDays(), { previous: '' });
    const file = await widget.toPNG();
    expect(file!.type).to.equal('image/png');
    expect(file!.size).to.be.above(5_000);
  });
});
