import { expect, fixture, html } from '@open-wc/testing';
import 'engagement-widgets/mission-detail';
import { checkAnswer, missionDetail as resource } from '../../../src/contract/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { drawn, find, findAll, show, words, type ChartWidget } from '../chart-widgets.js';
import { choose, inState } from '../harness.js';
import { detail, endpoint, hostile, longName, type Asked } from './catalogue.js';

const tag = 'ew-mission-detail';

type Widget = ChartWidget & { mission?: string; masked: boolean; closable: boolean };

async function place(attributes: Record<string, string>, asked: Asked = endpoint(), state = 'ready') {
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" locale="en" compare .fetch=${asked.fetch}></ew-analytics>`);
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  provider.append(widget);
  await inState(widget, state);
  return { ...asked, widget };
}

const given = (more: object = {}, attributes: Record<string, string> = {}) => show(tag, detail(more), { mission: 'photo', locale: 'en', ...attributes });
const tile = (widget: ChartWidget, figure: string) => [...find(widget, `[data-figure=${figure}]`).querySelectorAll('p')].map(words);
const customers = (widget: ChartWidget) => findAll(widget, '.completion').map((row) => words(row.querySelector('.who')));

describe('<ew-mission-detail>', () => {
  it('has completions, customers, rate with its base, share and what was taken back, each with its change', async () => {
    const widget = await given();
    expect(words(find(widget, '[part=heading]'))).to.equal('Post a picture');
    expect(words(find(widget, '[part=count]'))).to.contain('Content · needs Instagram');
    expect(words(find(widget, '[part=about]'))).to.equal('Show your shelf and tag the shop.');
    expect(tile(widget, 'validations')).to.deep.equal(['Completions', '120', '↑ 50% more']);
    expect(tile(widget, 'people')).to.deep.equal(['Customers', '60', 'no clear change']);
    expect(tile(widget, 'rate')).to.deep.equal(['Participation rate', '6.0%', '60 of 1,000 active customers', 'no clear change']);
    expect(tile(widget, 'share')).to.deep.equal(['Share of all missions', '25.1%', '120 of 479 validated missions']);
    expect(tile(widget, 'revoked')).to.deep.equal(['Taken back', '3', 'in no other figure']);
    expect(words(find(widget, '.note'))).to.equal('Compared with Apr 1–30, 2026');
    await expect(widget).to.be.accessible();
    expect(checkAnswer(resource, widget.data).ok).to.equal(true);
  });

  it('divides by nothing where nobody was active and leaves out what the endpoint does not say', async () => {
    const widget = await given({ active: 0, all: 0, revoked: undefined, previous: null, previousPeriod: null });
    expect(tile(widget, 'rate').slice(0, 2)).to.deep.equal(['Participation rate', 'no data yet']);
    expect(tile(widget, 'share')[1]).to.equal('no data yet');
    expect(find(widget, '[data-figure=revoked]')).to.equal(null);
    expect(find(widget, '.note')).to.equal(null);
  });

  it('draws every day, also those without a completion, and hatches the one that is not over', async () => {
    const widget = await given();
    await drawn(widget);
    const picture = find(widget, '.picture');
    const said: string[] = [];
    for (const key of ['Home', 'ArrowRight', 'End']) {
      picture.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await widget.updateComplete;
      said.push(words(find(widget, '[role=status]')));
    }
    expect(said).to.deep.equal(['May 1, 2026: 0 completions', 'May 2, 2026: 100 completions', 'May 30, 2026: 20 completions, not over yet, counted until 10:32 AM']);
    expect(words(find(widget, '[part=foot]'))).to.contain('Saturday, May 30, 2026 is not over yet and is hatched');
    const csv = (await widget.toCSV())!;
    expect(csv.match(/^2026-05-\d\d,/gm)).to.have.length(30);
    expect(csv).to.contain('2026-05-03,0,');
  });

  it('names the latest customers, five at first, with links to their profiles that cannot run', async () => {
    const widget = await given({}, { 'profile-url': '/people/{customer}' });
    expect(customers(widget)).to.deep.equal(['Ada', 'Bao', 'Name not shown', 'Cem', 'Dina']);
    expect(find(widget, 'a.profile').getAttribute('href')).to.equal('/people/c%2F0');
    expect(words(find(widget, 'time'))).to.equal('May 30, 2026, 9:15 AM');
    find(widget, '[part=more]').click();
    await widget.updateComplete;
    expect(customers(widget)).to.have.length(7);
    expect(customers(widget)[6]).to.equal(hostile);
    expect(find(widget, 'img')).to.equal(null);
    const opened: unknown[] = [];
    widget.addEventListener('ew-profile-open', (event) => {
      opened.push(event.detail);
      event.preventDefault();
    });
    findAll(widget, 'a.profile')[2]!.click();
    expect(opened).to.deep.equal([{ customer: 'c/2', name: null }]);
    expect(location.pathname).not.to.contain('people');
    widget.setAttribute('profile-url', 'javascript:alert({customer})');
    await widget.updateComplete;
    expect(find(widget, 'a.profile')).to.equal(null);
    expect(findAll(widget, 'button.profile')).to.have.length(7);
  });

  it('hides names in privacy mode, and says who may see customers where the token does not', async () => {
    const { widget, urls } = await place({ mission: 'photo', masked: '' });
    expect(urls.at(-1)!.searchParams.get('masked')).to.equal('true');
    expect(new Set(customers(widget))).to.deep.equal(new Set(['Name not shown']));
    const without = await given({ latest: null });
    expect(words(find(without, '[part=latest]'))).to.contain('need their own permission');
    const nobody = await given({ latest: [] });
    expect(find(nobody, '[part=latest]')).to.equal(null);
  });

  it('says that a mission does not exist, that nothing has happened yet, and that it needs its attribute', async () => {
    const { widget } = await place({ mission: 'never-was' }, endpoint(), 'error');
    expect(words(find(widget, '[part=error]'))).to.contain('The mission “never-was” does not exist here.');
    await expect(widget).to.be.accessible();
    const none = await given({ validations: 0, people: 0, revoked: 0, days: [], latest: [], previous: null });
    expect(none.matches(':state(empty)')).to.equal(true);
    const zero = await given({ validations: 0, people: 0, revoked: 0, days: [], latest: [] });
    expect(tile(zero, 'validations').slice(0, 2), 'a real zero is a figure').to.deep.equal(['Completions', '0']);
    const { widget: lost } = await place({}, endpoint(), 'misconfigured');
    expect(words(find(lost, '[part=error]'))).to.contain('“mission”');
  });

  it('shows a mission that the catalogue does not know under its id, and another base under its own name', async () => {
    const widget = await given({ mission: { id: 'lost', name: 'lost', type: null }, base: { id: 'members', name: 'club members' } });
    expect(words(find(widget, '[part=count]'))).to.contain('Not in the catalogue');
    expect(tile(widget, 'rate')[2]).to.equal('60 of 1,000 customers');
    await choose(widget as never, 'explain');
    expect(words(find(widget, '[part=explain]'))).to.contain('club members');
  });

  it('has names of 300 letters and descriptions whole, within 320 px', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.setProperty('inline-size', '288px');
    const description = 'So long that it needs lines. '.repeat(12).trim();
    const widget = await show(tag, detail({ mission: { id: 'long', name: longName, type: 'classic', description } }), { mission: 'long', locale: 'en' }, box);
    expect(words(find(widget, '[part=heading]'))).to.equal(longName.trim());
    expect(words(find(widget, '[part=about]'))).to.equal(description);
    expect(widget.scrollWidth).to.be.at.most(288);
    const body = find(widget, '.body');
    expect(body.scrollWidth).to.be.at.most(body.clientWidth);
  });

  it('asks to be closed by its button and by Escape, but not while a menu or an explanation is open', async () => {
    const widget = (await given({}, { closable: '' })) as Widget;
    const closed: unknown[] = [];
    widget.addEventListener('ew-mission-close', (event) => closed.push(event.detail));
    find(widget, '[part=close]').click();
    const escape = (on: Element) => on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    escape(find(widget, '.detail'));
    expect(closed).to.deep.equal([{ mission: 'photo' }, { mission: 'photo' }]);
    await choose(widget as never, 'explain');
    escape(find(widget, '[part=explain]'));
    expect(closed).to.have.length(2);
    widget.closable = false;
    await widget.updateComplete;
    expect(find(widget, '[part=close]')).to.equal(null);
  });

  it('explains each figure with numerator, denominator and rule, and has all of them in its file', async () => {
    const widget = await given();
    await choose(widget as never, 'explain');
    const panel = words(find(widget, '[part=explain]'));
    for (const part of ['Part60', 'Of1,000. Active: any order, visit or validation in the 365 days', 'Value6.0%', 'Before5.6%', 'Part120', 'Of479', 'Taken back', 'Latest customers', 'Europe/Berlin']) expect(panel).to.contain(part);
    const csv = (await widget.toCSV())!;
    expect(csv).to.contain('Participation rate,0.06,60,1000,');
    expect(csv).to.contain('c/0,Ada');
  });

  it('gives its picture as a file', async () => {
    const widget = await given();
    await drawn(widget);
    expect((await widget.toPNG())!.size).to.be.above(3000);
  });
});
