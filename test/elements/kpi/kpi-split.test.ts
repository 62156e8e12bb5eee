import { expect } from '@open-wc/testing';
import { find, findAll, show, words, type ChartWidget } from '../chart-widgets.js';
import 'engagement-widgets/kpi-split';
import { breakdowns, month } from './answers.js';

const tag = 'ew-kpi-split';
const rows = (widget: ChartWidget) => findAll(widget, '.bar-row').map((row) => [...row.querySelectorAll('.bar-label, .bar-figure, .bar-share')].map(words));
const split = (by: string, more: object = {}, attributes: Record<string, string> = {}) => show(tag, month({ ...more }), { by, ...attributes });
const heading = (widget: ChartWidget) => [words(find(widget, '#heading')), words(find(widget, '[part=count]')).split(' · ')[0]];

describe('<ew-kpi-split>', () => {
  it('splits sessions by platform, with labels that add up to 100 and what nobody named in grey at the end', async () => {
    const widget = await split('platforms');
    expect(rows(widget)).to.deep.equal([['Mobile', '12', '71%'], ['Desktop', '4', '23%'], ['Unknown', '1', '6%']]);
    expect(heading(widget)).to.deep.equal(['Platforms', '17 sessions']);
    expect(findAll(widget, '.bar rect').map((bar) => bar.getAttribute('fill'))).to.deep.equal(['var(--_option-1)', 'var(--_option-1)', 'var(--_missing)']);
    await expect(widget).to.be.accessible();
  });

  it('names languages as the reader does', async () => {
    expect(rows(await split('languages')).map(([label]) => label)).to.deep.equal(['German', 'Swiss French', 'Unknown']);
    const german = await split('languages', {}, { locale: 'de' });
    while (!rows(german)[0]?.[0]?.startsWith('Deutsch')) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(rows(german).map(([label]) => label)).to.deep.equal(['Deutsch', 'Französisch (Schweiz)', 'Unbekannt']);
  });

  it('draws all 24 hours, names the busiest, and reads each by keys', async () => {
    const widget = await split('hours');
    expect(findAll(widget, '.hour')).to.have.length(24);
    expect(findAll(widget, '.hour.busiest')).to.have.length(1);
    expect(words(find(widget, '.busiest-count'))).to.equal('500');
    expect(words(find(widget, '#summary'))).to.equal('520 sessions, busiest at 14–15 with 500');
    const press = async (key: string) => {
      find(widget, '.picture').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      await widget.updateComplete;
      await widget.updateComplete;
    };
    await press('End');
    expect(words(find(widget, '[role=status]'))).to.equal('23–00: 0 sessions, 0%');
    await press('Home');
    for (let hour = 0; hour < 14; hour++) await press('ArrowRight');
    expect(words(find(widget, '[role=status]'))).to.equal('14–15: 500 sessions, 96%');
    expect(words(find(widget, '.tooltip'))).to.equal('14–15 96% 500 sessions');
    await expect(widget).to.be.accessible();
  });

  it('tells right from wrong log-ins, in their order', async () => {
    const widget = await split('logIns');
    expect(rows(widget)).to.deep.equal([['Right PIN', '30', '75%'], ['Wrong PIN', '10', '25%']]);
    expect(heading(widget)).to.deep.equal(['Log-in attempts', '40 PINs entered']);
  });

  it('measures each field against all people, without forcing the shares to 100, and keeps a real zero', async () => {
    const widget = await split('fields');
    expect(rows(widget)).to.deep.equal([['First name', '40', '10%'], ['Birth date', '30', '8%'], ['Phone', '0', '0%']]);
    expect(heading(widget)).to.deep.equal(['Data entered', '400 people']);
    expect(words(find(widget, '[part=foot]'))).to.contain('One person may enter several');
  });

  it('shows shares by channel', async () => {
    expect(rows(await split('channels'))).to.deep.equal([['WhatsApp', '120', '75%'], ['E-mail', '40', '25%'], ['Facebook', '0', '0%']]);
  });

  it('shows the largest of many and the rest as one, all of them in the table', async () => {
    const languages = ['de', 'en', 'fr', 'it', 'es', 'pt', 'pl', 'nl', 'sv', 'da', 'fi'].map((key, index) => ({ key, count: 100 - index, people: 1 }));
    const widget = await split('languages', { breakdowns: { languages: [...languages, { key: 'unknown', count: 500, people: 1 }] } });
    const shown = rows(widget);
    expect(shown).to.have.length(6);
    expect(shown.slice(-2).map(([label, count]) => [label, count])).to.deep.equal([['Other (7)', '651'], ['Unknown', '500']]);
    expect(shown.reduce((sum, [, , share]) => sum + Number.parseInt(share!, 10), 0)).to.equal(100);
    expect((await widget.toCSV())!).to.contain('Finnish,90,');
  });

  it('says why there is nothing: no such module, or nothing to count yet', async () => {
    const { channels: _, ...without } = breakdowns;
    expect(words(find(await split('channels', { breakdowns: without }), '[part=empty]'))).to.contain('no module with a share link');
    const zero = { channels: [{ key: 'email', count: 0, people: 0 }] };
    expect(words(find(await split('channels', { breakdowns: zero, previous: null }), '[part=empty]'))).to.contain('as soon as there is something to count');
  });

  it('shows platforms for a word that it does not know', async () => {
    expect(heading(await split('colours'))[0]).to.equal('Platforms');
  });

  it('has counts, exact shares and changes in its file', async () => {
    expect((await (await split('platforms')).toCSV())!).to.contain(`Mobile,12,${12 / 17},12,12,no clear change`);
    expect((await (await split('hours')).toPNG())!.size).to.be.above(2_000);
  });
});
