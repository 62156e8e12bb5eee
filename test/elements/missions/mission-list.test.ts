import { expect, fixture, html } from '@open-wc/testing';
import 'engagement-widgets/mission-list';
import { checkAnswer, missionList as resource } from '../../../src/contract/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { find, findAll, show, words, type ChartWidget } from '../chart-widgets.js';
import { choose, inState, soon } from '../harness.js';
import { catalogue, endpoint, envelope, hostile, listOf, longName, sums, type Asked } from './catalogue.js';
import { plain } from '../../format/civil-cases.js';

const tag = 'ew-mission-list';

interface Placed extends Asked {
  provider: Analytics;
  widget: ChartWidget & { mission?: string };
}

async function place(attributes: Record<string, string> = {}, asked: Asked = endpoint()): Promise<Placed> {
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" locale="en" compare .fetch=${asked.fetch}></ew-analytics>`);
  const widget = document.createElement(tag) as ChartWidget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  provider.append(widget);
  await inState(widget, 'ready');
  return { ...asked, provider, widget };
}

const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await soon();
};
const rows = (widget: ChartWidget) => findAll(widget, 'tbody tr:not(.grid-pad)');
const names = (widget: ChartWidget) => rows(widget).map((row) => words(row.querySelector('th bdi')));
const heads = (widget: ChartWidget) => findAll(widget, 'thead th').map((head) => words(head).replace(/ ?[↑↓]/, ''));
const cells = (row: Element) => [...row.querySelectorAll('td')].map(words);
const last = ({ urls }: Asked) => Object.fromEntries(urls.at(-1)!.searchParams);
const sortBy = (widget: ChartWidget, name: string) => findAll(widget, '.grid-sort').find((button) => words(button).startsWith(name))!.click();

function search(widget: ChartWidget, text: string): void {
  const field = find<HTMLInputElement>(widget, '.search');
  field.value = text;
  field.dispatchEvent(new Event('change'));
}

function chooseType(widget: ChartWidget, type: string): void {
  const field = find<HTMLSelectElement>(widget, 'select');
  field.value = type;
  field.dispatchEvent(new Event('change'));
}

describe('<ew-mission-list>', () => {
  it('shows name, type in colour and word, description, popularity with its change, customers and a detail button', async () => {
    const { widget } = await place();
    expect(heads(widget)).to.deep.equal(['Mission', 'Type', 'Description', 'Popularity', 'Change', 'Customers', 'Details']);
    const [review, photo] = rows(widget);
    expect(cells(review!)).to.deep.equal(['Opinion', '–', '300', 'no clear change', '150', 'Details']);
    expect(cells(photo!)).to.deep.equal(['Content', 'Show your shelf and tag the shop.', '120', '↑ 50% more', '60', 'Details']);
    expect(photo!.querySelector('.swatch rect')!.getAttribute('fill')).to.equal('var(--_mission-content)');
    expect(photo!.querySelector('[part~=bar] rect')!.getAttribute('width')).to.equal('40');
    expect(words(find(widget, '[part~=count]'))).to.equal('24 missions · validated 479 times in all');
    expect(words(find(widget, '[part~=foot]'))).to.contain('Compared with Apr 1–30, 2026');
    await expect(widget).to.be.accessible();
  });

  it('accounts for validations of missions that are in no row, so that the figures add up', async () => {
    const { widget } = await place({ 'page-size': '100' });
    const shown = catalogue.reduce((sum, { validations }) => sum + validations, 0);
    expect(shown + sums.unknown).to.equal(sums.validations);
    expect(words(find(widget, '[part~=foot]'))).to.contain('12 validations are of missions that the catalogue does not know, and in no row.');
  });

  it('leaves order, search, type and pages to the endpoint, and begins anew at the first page', async () => {
    const placed = await place();
    const { widget } = placed;
    expect(last(placed)).to.include({ page: '0', pageSize: '10', sort: 'popularity' });
    expect(last(placed)).not.to.have.property('descending');
    findAll(widget, '.pager button')[1]!.click();
    await until(() => names(widget)[0] === 'Quiet 06');
    expect(last(placed)).to.include({ page: '1' });
    sortBy(widget, 'Mission');
    await until(() => names(widget)[0] === 'Post a picture');
    expect(last(placed)).to.include({ page: '0', sort: 'name' });
    sortBy(widget, 'Mission');
    await until(() => names(widget)[0] === 'أخبر صديقًا');
    expect(last(placed)).to.include({ sort: 'name', descending: 'true' });
    sortBy(widget, 'Popularity');
    await until(() => names(widget)[0] === 'Write a review');
    sortBy(widget, 'Popularity');
    await until(() => names(widget)[0]?.startsWith('Quiet'));
    expect(last(placed)).to.include({ sort: 'popularity', descending: 'true' });
    sortBy(widget, 'Type');
    await until(() => last(placed)['sort'] === 'type');
    expect(last(placed)).not.to.have.property('descending');
    search(widget, ' shelf ');
    await until(() => names(widget).length === 1);
    expect(last(placed)).to.include({ search: 'shelf' });
    expect(words(find(widget, '.fits'))).to.equal('1 mission fits');
    expect(words(find(widget, '[part~=count]'))).to.contain('1 of 24 missions');
    search(widget, 'nothing like it');
    await until(() => find(widget, '[part=none]'));
    find(widget, '[part=none] button').click();
    await until(() => names(widget).length === 10);
  });

  it('follows and sets the type that is chosen in its provider', async () => {
    const placed = await place();
    const { widget, provider } = placed;
    chooseType(widget, 'opinion');
    await until(() => provider.selection.missionType === 'opinion');
    await until(() => names(widget).length === 6);
    expect(last(placed)).to.include({ type: 'opinion' });
    provider.select({ missionType: 'content' });
    await until(() => names(widget)[0] === 'Post a picture');
    expect(find<HTMLSelectElement>(widget, 'select').value).to.equal('content');
    widget.addEventListener('ew-mission-type-select', (event) => event.preventDefault(), { once: true });
    chooseType(widget, '');
    await soon();
    expect(provider.selection.missionType).to.equal('content');
    expect(find<HTMLSelectElement>(widget, 'select').value, 'shows what still holds').to.equal('content');
    expect(await widget.toCSV()).to.contain('Filter,Content');
  });

  it('counts only a day or a week that is chosen beside it, says so and takes it back', async () => {
    const placed = await place();
    const { widget, provider } = placed;
    provider.select({ day: '2026-05-04' });
    await until(() => last(placed)['from'] === '2026-05-04');
    expect(last(placed)).to.include({ to: '2026-05-05' });
    provider.select({ day: '2026-05-04', until: '2026-05-11' });
    await until(() => last(placed)['to'] === '2026-05-11');
    await inState(widget, 'ready');
    expect(words(find(widget, '[part=filter]'))).to.equal('Only May 4–10, 2026');
    await until(() => !widget.matches(':state(refreshing)'));
    expect(plain((await widget.toCSV())!)).to.contain('May 4–10, 2026');
    find(widget, '[part=filter]').click();
    await until(() => provider.selection.day === undefined);
    await until(() => !find(widget, '[part=filter]'));
  });

  it('opens a mission by a cancelable event, or leads to its page', async () => {
    const { widget } = await place({ 'mission-url': '#/missions/{mission}' });
    const opened: unknown[] = [];
    widget.addEventListener('ew-mission-open', (event) => {
      opened.push(event.detail);
      event.preventDefault();
    });
    const link = find<HTMLAnchorElement>(widget, '[data-mission=photo]');
    expect(link.getAttribute('href')).to.equal('#/missions/photo');
    link.click();
    expect(opened).to.deep.equal([{ mission: 'photo', name: 'Post a picture', type: 'content' }]);
    expect(location.hash).to.equal('');
    widget.setAttribute('mission-url', 'javascript:alert({mission})');
    await widget.updateComplete;
    expect(find(widget, '[data-mission=photo]').localName, 'no link that could run').to.equal('button');
    widget.mission = 'photo';
    await widget.updateComplete;
    expect(rows(widget)[1]!.getAttribute('aria-selected')).to.equal('true');
  });

  it('cuts what the page brings by itself as the endpoint would', async () => {
    const widget = await show(tag, listOf(new URLSearchParams({ pageSize: '100' })), { 'page-size': '5', endpoint: '' });
    const asEndpoint = (query: Record<string, string>) => listOf(new URLSearchParams({ pageSize: '5', ...query })).entries.map(({ name }) => name.trim());
    expect(names(widget)).to.deep.equal(asEndpoint({}));
    chooseType(widget, 'opinion');
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(asEndpoint({ type: 'opinion' }));
    sortBy(widget, 'Mission');
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(asEndpoint({ type: 'opinion', sort: 'name' }));
    chooseType(widget, '');
    search(widget, 'QUIET 1');
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(asEndpoint({ sort: 'name', search: 'quiet 1' }));
    findAll(widget, '.pager button')[1]!.click();
    await widget.updateComplete;
    expect(names(widget)).to.deep.equal(asEndpoint({ sort: 'name', search: 'quiet 1', page: '1' }));
    expect(checkAnswer(resource, widget.data).ok).to.equal(true);
  });

  it('shows long names, Arabic and markup as text, at 320 px too', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.setProperty('inline-size', '288px');
    const entries = [...catalogue.slice(0, 4), { ...catalogue[1]!, id: 'hostile', name: hostile, description: hostile }];
    const widget = await show(tag, { ...envelope, ...sums, total: 5, page: 0, pageSize: 5, entries }, { locale: 'en' }, box);
    expect(names(widget)).to.include.members([longName.trim(), 'أخبر صديقًا', hostile]);
    expect(find(widget, 'img')).to.equal(null);
    const scroller = find(widget, '.grid-scroller');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    expect(widget.scrollWidth).to.be.at.most(288);
    const under = rows(widget)[0]!.querySelector('.grid-under')!;
    expect(getComputedStyle(under).display).to.equal('block');
    expect(words(under)).to.contain('Opinion');
    expect(await widget.toCSV()).to.contain(`"${hostile.replaceAll('"', '""')}"`);
  });

  it('says that the catalogue is empty, and that there is none at all', async () => {
    const widget = await show(tag, { ...envelope, validations: 0, missions: 0, total: 0, page: 0, pageSize: 10, entries: [] });
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(words(find(widget, '[part=empty]'))).to.contain('as soon as there is one in the catalogue');
  });

  it('explains each column with values of the answer', async () => {
    const { widget } = await place();
    await choose(widget as never, 'explain');
    const panel = words(find(widget, '[part=explain]'));
    for (const part of ['Popularity', 'Customers', 'Popularity before · Change', 'All missions479', 'does not know12', '300 − 299', 'In the catalogue24']) expect(panel).to.contain(part);
  });
});
