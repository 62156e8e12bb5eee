import { expect, fixture, html } from '@open-wc/testing';
import { choose } from '../harness.js';
import { find, findAll, show, tabStops, tip, words, type ChartWidget } from '../chart-widgets.js';
import 'engagement-widgets/demographics';
import { band, customers, instagram, many, nobody, nothingKnown, tooFew } from './demographics-answers.js';

const tag = 'ew-demographics';
const charts = (widget: ChartWidget) => findAll(widget, '[part=chart]').map((chart) => chart.dataset['dimension']);
const inChart = (widget: ChartWidget, dimension: string, selector: string) => findAll(widget, `[data-dimension=${dimension}] ${selector}`);
const rows = (widget: ChartWidget, dimension: string) => inChart(widget, dimension, '.group-line').map((line) => [...line.children].map(words));
const types = (widget: ChartWidget, dimension: string) => inChart(widget, dimension, '[part=group]').map((group) => [...group.querySelectorAll('[part=type], .untold')].map(words));
const lines = (widget: ChartWidget, dimension: string) => inChart(widget, dimension, '.lines p').map(words);
const explained = (widget: ChartWidget) =>
  findAll(widget, '[part=explain-figure]').map((figure) => {
    const list = figure.nextElementSibling!.nextElementSibling;
    return { figure: words(figure), lines: list?.matches('dl') ? [...list.querySelectorAll('div')].map((line) => [...line.children].map(words).join(' ')) : [] };
  });

describe('<ew-demographics>', () => {
  it('shows three charts side by side: people of each group, labels that add up to 100, the unknown in grey', async () => {
    const widget = await show(tag, customers());
    expect(charts(widget)).to.deep.equal(['instagram', 'tiktok', 'age']);
    expect(words(find(widget, '#heading'))).to.equal('Who takes part');
    expect(words(find(widget, '[part=count]'))).to.contain('240 customers with missions');
    expect(rows(widget, 'instagram')).to.deep.equal([
      ['under 100', '60 customers', '25%'], ['100–499', '72 customers', '30%'], ['500–999', '30 customers', '13%'], ['1,000–9,999', '44 customers', '18%'], ['10,000 and more', '10 customers', '4%'], ['unknown', '24 customers', '10%'],
    ]);
    const fills = inChart(widget, 'instagram', 'li > .bar rect').map((bar) => bar.getAttribute('fill'));
    expect(fills).to.deep.equal([...Array.from({ length: 5 }, () => 'var(--_option-1)'), 'var(--_missing)']);
    expect(inChart(widget, 'instagram', 'li > .bar rect').map((bar) => Math.round(Number(bar.getAttribute('width'))))).to.deep.equal([83, 100, 42, 61, 14, 33]);
    expect(rows(widget, 'age').map(([name]) => name)).to.deep.equal(['under 18 or unknown', '18–24', '25–64', '65 and older']);
    await expect(widget).to.be.accessible();
  });

  it('says of each group which types of missions its people did, a real zero apart from what cannot be told', async () => {
    const widget = await show(tag, customers());
    expect(types(widget, 'instagram').slice(1, 3)).to.deep.equal([
      ['Classic: 69%', 'Content: 43%', 'Opinion: 31%', 'Engagement: –too few to tell'],
      ['Classic: 67%', 'Content: 40%', 'Opinion: –too few to tell', 'Engagement: –too few to tell'],
    ]);
    expect(types(widget, 'instagram')[4]).to.deep.equal(['Types of missions: too few to tell']);
    expect(types(widget, 'tiktok')[1]![2]).to.equal('Opinion: 0%');
    const small = [...inChart(widget, 'instagram', '[part=group]')[1]!.querySelectorAll('[part=type] rect')].map((bar) => Math.round(Number(bar.getAttribute('width'))));
    expect(small).to.deep.equal([69, 43, 31, 0]);
  });

  it('says who has enough followers beside the missions that need the network, and what cannot be told', async () => {
    const widget = await show(tag, customers());
    expect(lines(widget, 'instagram')).to.deep.equal([
      'Of 240 customers, 65% are known to have at least 100 followers, 23% at least 1,000 and 4% at least 10,000.',
      'Of 40 missions, 12 (30%) need Instagram and 14 (35%) need any social network.',
    ]);
    expect(lines(widget, 'tiktok')).to.deep.equal([
      'Of 240 customers, 8% are known to have at least 1,000 followers; at least 100 or 10,000: too few to tell.',
      'Of 40 missions, 1 (3%) needs TikTok and 14 (35%) need any social network.',
    ]);
    expect(lines(widget, 'age')).to.deep.equal([]);
    expect(words(find(widget, '[part=about]'))).to.equal('Groups of fewer than 10 customers are merged, so that nobody can be recognised');
  });

  it('shows one dimension where one is asked for, under its own name, and all three for a word that it does not know', async () => {
    const widget = await show(tag, customers(), { by: 'age' });
    expect(charts(widget)).to.deep.equal(['age']);
    expect(words(find(widget, '#heading'))).to.equal('Age groups');
    expect(find(widget, '[part=chart-heading]')).to.equal(null);
    expect((await widget.toCSV())!).to.not.contain('Instagram');
    expect(charts(await show(tag, customers(), { by: 'shoe-size' }))).to.have.length(3);
  });

  it('names merged groups by what they hold', async () => {
    const of = async (...bands: object[]) => rows(await show(tag, customers({ dimensions: [{ name: 'instagram', bands }, { name: 'age', bands }] })), 'instagram').map(([name]) => name);
    expect(await of(band(null, 1000, 20), band(1000, null, 20, undefined, 'too'))).to.deep.equal(['under 1,000', '1,000 and more or unknown']);
    expect(await of(band(null, null, 20, undefined, 'too'))).to.deep.equal(['any number or unknown']);
    expect(await of(band(null, null, 20))).to.deep.equal(['any number']);
    expect(await of(band(7, 8, 20))).to.deep.equal(['7']);
  });

  it('says that there are too few to tell, which is not the same as nobody yet', async () => {
    const few = await show(tag, tooFew);
    expect(words(find(few, '[part=empty]'))).to.match(/^Too few customers to tell ?Groups of fewer than 10 customers are not shown, so that nobody can be recognised/);
    expect(words(find(await show(tag, nobody), '[part=empty]'))).to.match(/^No data yet ?Groups appear here as soon as customers carry out missions/);
    const lacking = await show(tag, customers({ dimensions: [{ name: 'age', bands: [band(null, null, 240)] }] }));
    expect(words(inChart(lacking, 'tiktok', '.none')[0])).to.equal('No groups can be shown.');
  });

  it('says so where nothing is known of anybody, and reads an answer of the endpoint’s own making', async () => {
    const widget = await show(tag, nothingKnown);
    expect(rows(widget, 'instagram')).to.deep.equal([['unknown', '240 customers', '100%']]);
    expect(lines(widget, 'instagram').slice(0, 2)).to.deep.equal(['Nothing is known of anybody yet.', 'How many customers have at least 100, 1,000 or 10,000 followers: too few to tell.']);
    const bare = await show(tag, customers({ thresholds: [], missions: { total: 0, needNetwork: 0, networks: [] }, note: 'Generated missions on real orders' }));
    expect(lines(bare, 'instagram')).to.deep.equal([]);
    expect(words(find(bare, '[part=about]'))).to.contain('Generated missions on real orders');
  });

  it('reads every group of all charts by keys, in one tab stop, with the counts behind the shares', async () => {
    const widget = await show(tag, customers());
    const stops = () => tabStops(widget).filter((stop) => stop.matches('[part=group]')).map(({ dataset }) => `${dataset['chart']} ${dataset['group']}`);
    expect(stops()).to.deep.equal(['instagram 0']);
    const press = async (key: string) => {
      widget.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await widget.updateComplete;
      await widget.updateComplete;
    };
    inChart(widget, 'instagram', '[part=group]')[0]!.focus();
    await press('ArrowDown');
    expect(tip(widget)).to.equal('100–499: 72 customers, 30% Classic 50 of 72 · 69% Content 31 of 72 · 43% Opinion 22 of 72 · 31% Engagement too few to tell');
    expect(stops()).to.deep.equal(['instagram 1']);
    await press('End');
    expect(stops()[0]).to.match(/^age /);
    await press('Escape');
    expect(tip(widget)).to.equal('');
    await press('Home');
    expect(tip(widget)).to.contain('under 100');
    widget.data = customers({ dimensions: [{ name: 'instagram', bands: instagram.slice(0, 1) }] });
    await widget.updateComplete;
    expect(stops()).to.deep.equal(['instagram 0']);
  });

  it('has every figure in its file, exact, and leaves open what cannot be told', async () => {
    const csv = (await (await show(tag, customers())).toCSV())!;
    expect(csv).to.contain(`100–499,72,0.3,50,${50 / 72},31,${31 / 72},22,${22 / 72},,`);
    expect(csv).to.contain('Instagram,1000,54,240,0.225,');
    expect(csv).to.contain('TikTok,100,,240,,,');
    expect(csv).to.contain('any of them,14,40,0.35');
    expect(csv).to.contain('Privacy,"groups of fewer than 10 customers are merged, or left empty"');
    expect((await (await show(tag, customers())).toPNG())!.size).to.be.above(20_000);
  });

  it('explains every figure with its numerator and denominator', async () => {
    const widget = await show(tag, customers());
    await choose(widget as never, 'explain');
    const of = (name: string) => explained(widget).find(({ figure }) => figure.includes(name))!.lines;
    expect(of('Instagram followers · Customers')).to.include.members(['Customers with missions 240', 'under 100 60 ÷ 240 = 25.0%']);
    expect(of('Age groups · Engagement: customers')).to.include.members(['18–24 22 ÷ 60 = 36.7%', '65 and older too few to tell']);
    expect(of('Enough followers, Instagram')).to.include.members(['At least 1,000 54 ÷ 240 = 22.5% · likely between 17.7% and 28.2%']);
    expect(of('Missions that need it')).to.include.members(['TikTok 1 ÷ 40 = 2.5%', 'any of them 14 ÷ 40 = 35.0%']);
    expect(of('Merged groups')).to.deep.equal(['Smallest group shown 10 customers']);
    expect(words(find(widget, '[part=explain]'))).to.contain('not what is chosen in other widgets');
  });

  it('keeps its height from skeleton to figures, with twenty groups as with one, and never scrolls sideways from 320 px on', async () => {
    for (const width of [288, 320, 700, 1000]) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.width = `${width}px`;
      // Browsers differ in their own fonts by a fifth of the width.
      box.style.fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';
      const heights = new Set<number>();
      for (const data of [undefined, customers(), many, nothingKnown]) {
        const widget = await show(tag, data, { locale: width === 288 ? 'de' : 'en', ...(data ? {} : { endpoint: 'https://analytics.example/none' }) }, box);
        while (width === 288 && words(find(widget, '#heading')) !== 'Wer mitmacht') await new Promise((resolve) => setTimeout(resolve, 10));
        heights.add(widget.getBoundingClientRect().height);
        for (const area of findAll(widget, '.body, .groups')) expect(area.scrollWidth, `${width} ${area.className}`).to.be.at.most(area.clientWidth);
        widget.remove();
      }
      expect([...heights], String(width)).to.have.length(1);
    }
  });

  it('follows the period, and no selection of another widget', async () => {
    const asked: URL[] = [];
    const answer: typeof fetch = async (input) => {
      asked.push(new URL(input instanceof Request ? input.url : input));
      return new Response(JSON.stringify(customers()), { headers: { 'content-type': 'application/json' } });
    };
    const provider = await fixture<HTMLElementTagNameMap['ew-analytics']>(html`<ew-analytics endpoint="https://analytics.example/api" from="2026-05-01" to="2026-05-31" .fetch=${answer}><ew-demographics></ew-demographics></ew-analytics>`);
    const widget = provider.querySelector(tag)!;
    while (!widget.matches(':state(ready)')) await new Promise((resolve) => setTimeout(resolve, 10));
    widget.dispatchEvent(new CustomEvent('ew-mission-type-select', { detail: { missionType: 'classic' }, bubbles: true, composed: true }));
    widget.dispatchEvent(new CustomEvent('ew-day-select', { detail: { day: '2026-05-03' }, bubbles: true, composed: true }));
    await widget.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked.map(({ pathname, search }) => pathname + search)).to.deep.equal(['/api/v1/missions/demographics?from=2026-05-01&to=2026-05-31']);
  });
});
