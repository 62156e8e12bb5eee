import { expect } from '@open-wc/testing';
import { find, findAll, provider, show, words, type ChartWidget } from '../chart-widgets.js';
import 'engagement-widgets/kpi-tiles';
import { envelope, figures, month } from './answers.js';

const tag = 'ew-kpi-tiles';
const names = (widget: ChartWidget, within = ':scope') => findAll(widget, '.tile').filter((tile) => within === ':scope' || tile.closest(within)).map((tile) => tile.dataset['figure']);
/** The letter is small or capital, as the browser's data has it for British English. */
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 }).format(1_234_567);
const tile = (widget: ChartWidget, name: string) => [...find(widget, `.tile[data-figure=${name}]`).querySelectorAll('p')].map(words);

async function open(widget: ChartWidget): Promise<void> {
  find(widget, '.all').click();
  await widget.updateComplete;
}

describe('<ew-kpi-tiles>', () => {
  it('shows eight figures at first, each with what it rests on and its change', async () => {
    const widget = await show(tag, month());
    expect(names(widget)).to.deep.equal(['starts', 'conversations', 'bounceRate', 'participants', 'newCustomers', 'meanScreenTime', 'nps', 'webPushDouble']);
    expect(tile(widget, 'starts')).to.deep.equal(['Starts', '520', '↑ 30% more than 1–30 Apr 2026']);
    expect(tile(widget, 'bounceRate')).to.deep.equal(['Bounce rate', '39.0%', '203 of 520 sessions', '↑ 11.5 points more than 1–30 Apr 2026']);
    expect(tile(widget, 'nps').slice(0, 3)).to.deep.equal(['Net Promoter Score', '+8.8', 'likely between −20 and +36 · 34 answers']);
    expect(tile(widget, 'newCustomers')).to.deep.equal(['New customers', '0', '↓ 3 less than 1–30 Apr 2026']);
    expect(words(find(widget, '[part=count]'))).to.contain('520 sessions · 400 people');
    await expect(widget).to.be.accessible();
  });

  it('opens the rest in groups, with short names, and says "no data yet" once for a group that nobody was asked for', async () => {
    const widget = await show(tag, month());
    const button = find(widget, '.all');
    expect([button.getAttribute('aria-expanded'), words(button)]).to.deep.equal(['false', 'All figures 24 more']);
    await open(widget);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(findAll(widget, '.group-title').map(words)).to.deep.equal(['Visits', 'Participation', 'Web push', 'Reminder', 'Sharing', 'NPS']);
    expect(tile(widget, 'webPushRejected').slice(0, 3)).to.deep.equal(['Rejected', '50', '16.7% of 300 asked']);
    expect(words(findAll(widget, '.group')[3])).to.equal('Reminder no data yet');
    await expect(widget).to.be.accessible();
    await open(widget);
    expect(names(widget)).to.have.length(8);
  });

  it('leaves out what the experience has no module for, keeps a real zero, and says "no data yet" for null', async () => {
    const { starts, sessions, people } = figures;
    const widget = await show(tag, { ...envelope, figures: { starts, sessions, people, bounces: 0, newCustomers: 0, shares: null }, breakdowns: {} });
    expect(names(widget)).to.deep.equal(['starts', 'bounceRate', 'newCustomers', 'shares', 'people', 'sessions']);
    expect(tile(widget, 'newCustomers')).to.deep.equal(['New customers', '0']);
    expect(tile(widget, 'shares')).to.deep.equal(['Shares', 'no data yet']);
  });

  it('shows what the page chooses, in that order and nothing else', async () => {
    const widget = await show(tag, month(), { kpis: 'nps, starts,nonsense' });
    expect(names(widget)).to.deep.equal(['nps', 'starts']);
    expect(findAll(widget, '.all')).to.have.length(0);
    const lost = await show(tag, month(), { kpis: 'nonsense' });
    expect(words(find(lost, '[part=empty]'))).to.contain('Look at the attribute “kpis”');
  });

  it('shortens a long count, and gives the whole one to pointer, key and ear', async () => {
    const widget = await show(tag, month(), { kpis: 'shares' });
    const value = find(widget, '.shortened');
    expect([...value.children].map(words)).to.deep.equal([short, '1,234,567']);
    value.focus();
    await widget.updateComplete;
    await widget.updateComplete;
    expect(words(find(widget, '.tooltip'))).to.equal('Shares 1,234,567');
    expect(find(widget, '.tooltip').matches(':popover-open')).to.equal(true);
    value.blur();
    expect(find(widget, '.tooltip').matches(':popover-open')).to.equal(false);
    expect((await widget.toCSV())!).to.contain(`Shares,Sharing,${short},1234567,count`);
  });

  it('has every figure in its file with exact values, the closed ones too', async () => {
    const csv = (await (await show(tag, month())).toCSV())!;
    expect(csv).to.contain(`Bounce rate,Visits,39.0%,${203 / 520},share (1 is 100 %),203,520,sessions,0.275,↑ 11.5 points more than`);
    expect(csv).to.contain('Web push: opt-outs,Web push,0,0,count,,,,0,');
    expect(csv).to.contain('Screen time per session,Visits,"4 mins, 10 secs",250,seconds,,520,sessions,325,');
    expect(csv.trim().split('\r\n').filter((line) => /,(count|people|seconds|points|share \(1 is 100 %\)),/.test(line))).to.have.length(32);
  });

  it('says there is nothing yet where nobody came, now or before', async () => {
    const none = { starts: 0, sessions: 0, people: 0, conversations: 0, bounces: 0, screenTime: 0 };
    const widget = await show(tag, { ...envelope, figures: none, breakdowns: {}, previous: { figures: none, breakdowns: {} } });
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(words(find(widget, '[part=empty]'))).to.contain('as soon as somebody starts the experience');
    const gone = await show(tag, { ...envelope, figures: none, breakdowns: {}, previous: { figures, breakdowns: {} } });
    expect(tile(gone, 'starts')).to.deep.equal(['Starts', '0', '↓ 100% less than 1–30 Apr 2026']);
  });

  it('asks for its experience, or for the whole tenant', async () => {
    const asked: URL[] = [];
    const answer: typeof fetch = (input) => {
      asked.push(new URL(input instanceof Request ? input.url : String(input)));
      return new Promise(() => undefined);
    };
    const around = await provider({ fetch: answer, experience: 'summer' });
    for (const attributes of [{}, { tenant: '' }]) around.append(Object.assign(document.createElement(tag), { tenant: 'tenant' in attributes }));
    while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked.map(({ searchParams }) => searchParams.get('experience')).sort()).to.deep.equal([null, 'summer']);
    expect(asked.map(({ searchParams }) => searchParams.get('compare'))).to.deep.equal(['true', 'true']);
  });

  it('stands in one to four columns, as wide as it is', async () => {
    const widget = await show(tag, month());
    const columns = () => getComputedStyle(find(widget, '.tiles')).gridTemplateColumns.split(' ').length;
    for (const [width, wanted] of [[1600, 4], [760, 4], [500, 2], [360, 2], [320, 1]] as const) {
      widget.style.inlineSize = `${width}px`;
      expect(columns(), `at ${width} px`).to.equal(wanted);
      expect(widget.renderRoot.querySelector('.card')!.scrollWidth).to.be.at.most(width);
    }
  });
});
