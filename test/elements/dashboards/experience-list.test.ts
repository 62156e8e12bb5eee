import { expect } from '@open-wc/testing';
import type { ExperienceList } from '../../../src/elements/dashboards/experience-list.js';
import { choose, inState, json, mount, part, soon, textOf } from '../harness.js';
import { tenant, tenantFetch } from './answers.js';

async function list(attributes: Record<string, string> = {}, answer: typeof fetch = tenantFetch) {
  const { widget, ...rest } = await mount('ew-experience-list', answer, attributes);
  await inState(widget, 'ready');
  return { element: widget as unknown as ExperienceList, ...rest };
}

const all = (element: ExperienceList, selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const names = (element: ExperienceList) => all(element, '[part~=name] > bdi').map(({ textContent }) => textContent);
const folders = (element: ExperienceList) => all(element, '[part~=folder]').map((each) => each.querySelector('[part~=folder-name]')!.textContent!.trim());
const totals = (element: ExperienceList) => all(element, '[part~=totals]').map(({ textContent }) => textContent);

async function search(element: ExperienceList, text: string): Promise<void> {
  const field = part(element, 'search') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
}

describe('<ew-experience-list>', () => {
  it('sorts folders and experiences by name, numbers as numbers, and keeps what has no folder, or an unknown one, at the end', async () => {
    const { element } = await list();
    expect(folders(element)).to.deep.equal(['Art', 'Empty', 'Zoo', 'Without a folder']);
    expect(names(element)).to.deep.equal(['Tour 9', 'Tour 10', 'Café <b>', 'Loose', 'Lost']);
  });

  it('shows the people of a folder as the endpoint counted them, never as a sum of its cards', async () => {
    const { element } = await list();
    expect(totals(element)).to.deep.equal(['2 experiences · 60 starts by 27 people', '0 experiences · 0 starts by 0 people', '1 experience · 30 starts by 20 people', '2 experiences']);
  });

  it('tells the last visit as of the time of the data, and the exact time in the zone of the answer while the card is pointed at or focused', async () => {
    const { element } = await list();
    const [never, visited] = all(element, '[part~=last-visit]');
    expect(never!.textContent!.trim()).to.equal('No visit yet');
    const exact = visited!.querySelector<HTMLElement>('.exact')!;
    expect(visited!.querySelector('.ago')!.textContent).to.equal('3 hours ago');
    expect(exact.textContent).to.match(/Apr 30, 2026, 11:00\sAM/);
    expect(getComputedStyle(exact).visibility).to.equal('hidden');
    all(element, '[part~=open]')[1]!.focus();
    expect(getComputedStyle(exact).visibility).to.equal('visible');
  });

  it('says the small trend in words, and draws none where there is none', async () => {
    const { element } = await list();
    const trends = all(element, '[part~=trend]');
    expect(trends).to.have.length(4);
    expect(trends[0]!.getAttribute('aria-label')).to.equal('Starts by day: most on Tue, Apr 28, 20');
  });

  it('draws a day that is not over apart', async () => {
    const today = { ...tenant, period: { from: '2026-04-28', to: '2026-05-01' }, completeUntil: tenant.generatedAt };
    const { element } = await list({}, async () => json(today));
    expect(all(element, '.spark')[0]!.querySelectorAll('.unfinished')).to.have.length(1);
    expect((await list()).element.renderRoot.querySelectorAll('.unfinished')).to.have.length(0);
  });

  it('finds without regard to case and accents, says how many, and keeps the totals of whole folders apart', async () => {
    const { element } = await list();
    await search(element, 'CAFE');
    expect(names(element)).to.deep.equal(['Café <b>']);
    expect(part(element, 'count')!.textContent).to.equal('1 of 5 experiences');
    await search(element, 'tour 9');
    expect(totals(element)).to.deep.equal(['1 of 2 experiences · whole folder: 60 starts by 27 people']);
    await search(element, 'art');
    expect(names(element), 'a folder is found with all that is in it').to.deep.equal(['Tour 9', 'Tour 10']);
    await search(element, 'nothing like it');
    expect(textOf(element)).to.contain('No experience fits this search.');
    expect(await element.toCSV()).to.contain('Search,nothing like it');
  });

  it('shows archived experiences on request, with their count, asking the endpoint for other totals', async () => {
    const { element, requests } = await list();
    const toggle = part(element, 'archived-switch')!;
    expect(toggle.textContent!.trim()).to.equal('Archived (2)');
    toggle.querySelector('input')!.click();
    while (names(element).length < 7) await soon();
    expect(element.archived).to.equal(true);
    expect(new URL(requests.filter(({ url }) => url.includes('/v1/experiences?')).at(-1)!.url).searchParams.get('archived')).to.equal('true');
    expect(all(element, '[part~=badge]').map(({ textContent }) => textContent)).to.deep.equal(['archived', 'archived']);
  });

  it('folds a folder, and opens it for a search', async () => {
    const { element } = await list();
    const button = part(element, 'folder-name')!;
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(element.renderRoot.querySelector<HTMLElement>('#cards-0')!.hidden).to.equal(true);
    await search(element, 'tour');
    expect(element.renderRoot.querySelector<HTMLElement>('#cards-0')!.hidden).to.equal(false);
  });

  it('opens an experience by an event that the page may cancel', async () => {
    const { element } = await list({ 'experience-url': '#/x/{experience}' });
    const link = all(element, 'a[part~=open]').find((each) => each.getAttribute('aria-label')!.includes('Loose')) as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('#/x/loose');
    const details: unknown[] = [];
    element.addEventListener('ew-experience-open', (event) => {
      details.push(event.detail);
      event.preventDefault();
    });
    const before = location.hash;
    link.click();
    expect(details).to.deep.equal([{ experience: 'loose', name: 'Loose' }]);
    expect(location.hash).to.equal(before);
  });

  it('makes no link of an address that would run in the page', async () => {
    for (const url of ['javascript:alert({experience})', ' JaVaScRiPt:alert(1)', 'data:text/html,{experience}', 'java\nscript:1']) {
      const { element } = await list({ 'experience-url': url });
      expect(all(element, 'a[part~=open]'), url).to.have.length(0);
      expect(all(element, 'button[part~=open]')).to.have.length(5);
      element.remove();
    }
  });

  it('gives each card its bell, and none where the page wants none', async () => {
    const { element } = await list();
    element.hideBells = false;
    while (all(element, 'ew-report-bell').length === 0) await soon();
    expect(all(element, 'ew-report-bell').map((bell) => bell.getAttribute('experience'))).to.include('tour-9');
    element.hideBells = true;
    await element.updateComplete;
    expect(all(element, 'ew-report-bell')).to.have.length(0);
  });

  it('focuses the experience that was opened last, so that a page can go back to it', async () => {
    const { element } = await list();
    element.focus();
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(part(element, 'search'));
    all(element, '[part~=open]')[2]!.click();
    element.focus();
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(all(element, '[part~=open]')[2]);
  });

  it('has cards, folders and days in its table, and never a sum of people', async () => {
    const { element } = await list();
    const csv = (await element.toCSV())!;
    expect(csv).to.contain('Tour 9,Art,30,20,,2026-01-02');
    expect(csv).to.contain('Tour 10,2026-04-28,20');
    expect(csv).to.match(/Art,60,27/);
    await choose(element as never, 'table');
    expect(element.renderRoot.querySelectorAll('[role=grid]')).to.have.length(3);
  });

  it('keeps up with 600 experiences over a year: a line of some sixty points each, and only what is found is drawn', async () => {
    const many = { ...tenant, experiences: Array.from({ length: 600 }, (_, index) => ({ ...tenant.experiences[0]!, id: `e${index}`, name: `Experience ${index}`, trend: Array.from({ length: 365 }, (__, day) => (day * index) % 17) })) };
    const { element } = await list({ 'hide-bells': '' }, async () => json(many));
    expect(names(element).length, 'the first are there at once, the others follow').to.be.within(60, 599);
    while (names(element).length < 600) await soon();
    expect(all(element, '.spark-line')[5]!.getAttribute('d')!.split('L').length).to.be.within(40, 60);
    await search(element, 'experience 59');
    expect(names(element)).to.have.length(11);
  });
});
