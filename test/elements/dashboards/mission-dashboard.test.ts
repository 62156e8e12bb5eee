import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { MissionDashboard } from '../../../src/elements/dashboards/mission-dashboard.js';
import 'engagement-widgets/mission-dashboard';
import { inState, json, noting, part, soon } from '../harness.js';

const tags = ['ew-mission-indicators', 'ew-mission-pie', 'ew-mission-bar', 'ew-mission-list', 'ew-impact-table', 'ew-leaderboard', 'ew-demographics'] as const;

async function dashboard(attributes: Record<string, string> = {}, content = html``, answer: typeof fetch = recordedFetch) {
  const requests: Request[] = [];
  const box = await fixture<HTMLElement>(html`<div><ew-mission-dashboard endpoint="https://analytics.example/api" locale="en" compare .fetch=${noting(answer, requests)}>${content}</ew-mission-dashboard></div>`);
  const element = box.firstElementChild as MissionDashboard;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await element.updateComplete;
  return { element, requests, box };
}

const root = (element: MissionDashboard) => element.renderRoot as ShadowRoot;
const piece = (element: MissionDashboard, tag: string) => root(element).querySelector<LitElement>(tag)!;
const inner = (element: MissionDashboard, tag: string, selector: string) => piece(element, tag)?.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await soon();
};
const open = (element: MissionDashboard, mission: string) => inner(element, 'ew-mission-list', `[data-mission=${mission}]`)!;
const press = (key: string, on: Element) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const chip = (element: MissionDashboard) => inner(element, 'ew-mission-list', '[part=filter]');

/** What is far from the viewport asks once it is near. */
async function listed(element: MissionDashboard): Promise<void> {
  await until(() => piece(element, 'ew-mission-list')?.matches(':defined'));
  piece(element, 'ew-mission-list').scrollIntoView();
  await inState(piece(element, 'ew-mission-list'), 'ready');
}

/** From left to right and from top to bottom, each row of places in brackets. */
function rowsOf(element: MissionDashboard): string {
  const places = [...root(element).querySelectorAll<HTMLElement>('.place')].map((place) => ({ name: place.classList[1]!, top: Math.round(place.getBoundingClientRect().top) }));
  const tops = [...new Set(places.map(({ top }) => top))].sort((a, b) => a - b);
  return tops.map((top) => places.filter((place) => place.top === top).map(({ name }) => name).join(' ')).join(' | ');
}

describe('<ew-mission-dashboard>', () => {
  it('has every piece of missions under one heading, in one outline', async () => {
    const { element } = await dashboard();
    for (const tag of tags) await until(() => piece(element, tag)?.matches(':defined'));
    expect(part(element, 'heading')!.textContent!.trim()).to.equal('Mission performance');
    expect(part(element, 'heading')!.getAttribute('aria-level')).to.equal('2');
    for (const tag of tags) {
      await piece(element, tag).updateComplete;
      expect(inner(element, tag, '#heading')!.getAttribute('aria-level'), tag).to.equal('3');
    }
    expect(part(element, 'period')!.localName).to.equal('ew-period-picker');
    await listed(element);
    await expect(element).to.be.accessible();
  });

  it('asks each question once', async () => {
    const { element, requests } = await dashboard();
    for (const tag of tags) {
      await until(() => piece(element, tag)?.matches(':defined'));
      piece(element, tag).scrollIntoView();
      await inState(piece(element, tag), 'ready');
    }
    const urls = requests.map(({ url }) => url);
    expect(new Set(urls).size).to.equal(urls.length);
  });

  it('opens a mission beside its row, closes it by button and Escape, and gives the focus back', async () => {
    const { element } = await dashboard();
    await listed(element);
    const opened: string[] = [];
    const closed: string[] = [];
    element.addEventListener('ew-mission-open', ({ detail }) => opened.push(detail.name));
    element.addEventListener('ew-mission-close', ({ detail }) => closed.push(detail.mission));
    const close: (() => void)[] = [
      () => inner(element, 'ew-mission-detail', '[part=close]')!.click(),
      () => press('Escape', inner(element, 'ew-mission-detail', '.detail')!),
      () => press('Escape', open(element, 'bring-a-friend')),
    ];
    for (const act of close) {
      open(element, 'bring-a-friend').click();
      await until(() => piece(element, 'ew-mission-detail')?.matches(':state(ready)'));
      expect(element.getAttribute('mission')).to.equal('bring-a-friend');
      expect(inner(element, 'ew-mission-detail', '#heading')!.textContent).to.contain('Bring a friend');
      expect(inner(element, 'ew-mission-list', 'tr[aria-selected=true]')!.textContent).to.contain('Bring a friend');
      act();
      await until(() => !piece(element, 'ew-mission-detail'));
      expect((piece(element, 'ew-mission-list').renderRoot as ShadowRoot).activeElement).to.equal(open(element, 'bring-a-friend'));
    }
    expect(opened).to.deep.equal(Array(3).fill('Bring a friend'));
    expect(closed).to.deep.equal(Array(3).fill('bring-a-friend'));
  });

  it('opens nothing where the page takes over, and what the page says', async () => {
    const { element } = await dashboard();
    await listed(element);
    element.addEventListener('ew-mission-open', (event) => event.preventDefault());
    open(element, 'bring-a-friend').click();
    await soon();
    expect(element.mission).to.equal(undefined);
    element.setAttribute('mission', 'never-was');
    await until(() => piece(element, 'ew-mission-detail')?.matches(':defined'));
    piece(element, 'ew-mission-detail').scrollIntoView();
    await inState(piece(element, 'ew-mission-detail'), 'error');
    expect(inner(element, 'ew-mission-detail', '[part=error]')!.textContent).to.contain('The mission “never-was” does not exist here.');
  });

  it('lets list and board follow a type and a day that is chosen in a chart, until another period has no such day', async () => {
    const { element } = await dashboard();
    await listed(element);
    const select = (name: string, detail: object) => piece(element, 'ew-mission-bar').dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
    select('ew-mission-type-select', { missionType: 'opinion' });
    await until(() => inner(element, 'ew-mission-list', 'select') && (inner(element, 'ew-mission-list', 'select') as HTMLSelectElement).value === 'opinion');
    select('ew-day-select', { day: '2026-08-31', until: '2026-09-07' });
    await until(() => chip(element));
    const pick = (from: string | null, to: string | null) => part(element, 'period')!.dispatchEvent(new CustomEvent('ew-period-change', { detail: { from, to }, bubbles: true, composed: true, cancelable: true }));
    pick('2026-08-16', '2026-09-15');
    await soon();
    expect(chip(element), 'the week is within').not.to.equal(null);
    pick('2026-09-08', '2026-09-15');
    await until(() => !chip(element));
    await inState(piece(element, 'ew-mission-list'), 'ready');
    expect(inner(element, 'ew-mission-list', 'tbody tr')).not.to.equal(null);
  });

  it('hands its attributes on to the pieces', async () => {
    const { element } = await dashboard({ 'profile-url': '#/c/{customer}', masked: '', 'hide-advice': '', 'mission-count-property': 'club_missions', mission: 'bring-a-friend', heading: 'Club', 'heading-level': '4' });
    await until(() => piece(element, 'ew-mission-detail'));
    const given = (tag: string) => Object.fromEntries(['profile-url', 'masked', 'hide-advice', 'mission-count-property', 'mission', 'heading-level'].flatMap((name) => (piece(element, tag).hasAttribute(name) ? [[name, piece(element, tag).getAttribute(name)]] : [])));
    expect(given('ew-leaderboard')).to.deep.equal({ 'profile-url': '#/c/{customer}', masked: '', 'heading-level': '5' });
    expect(given('ew-impact-table')).to.deep.equal({ 'hide-advice': '', 'mission-count-property': 'club_missions', 'heading-level': '5' });
    expect(given('ew-mission-detail')).to.deep.equal({ 'profile-url': '#/c/{customer}', masked: '', mission: 'bring-a-friend', 'heading-level': '5' });
    const advice = [] as const;
    element.advice = advice;
    await element.updateComplete;
    expect((piece(element, 'ew-impact-table') as unknown as { advice: unknown }).advice).to.equal(advice);
    expect(part(element, 'heading')!.textContent!.trim()).to.equal('Club');
  });

  it('has a slot and parts for every piece', async () => {
    const names = ['indicators', 'pie', 'bar', 'list', 'detail', 'impact', 'leaderboard', 'demographics'];
    const { element } = await dashboard({ mission: 'bring-a-friend' }, html`<p slot="pie">Mine</p>${names.slice(3).map((name) => html`<p slot=${name}>Mine</p>`)}<p>Below</p>`);
    for (const name of names) {
      const slot = root(element).querySelector<HTMLSlotElement>(`slot[name=${name}]`)!;
      expect(slot, name).not.to.equal(null);
      const own = part(element, name)!;
      expect(own.getAttribute('exportparts')).to.contain(`${name}-card`);
      expect(slot.assignedElements().length === 0, name).to.equal(own.checkVisibility());
    }
    const style = document.createElement('style');
    style.textContent = 'ew-mission-dashboard::part(bar-card) { border-top-width: 7px; }';
    document.head.append(style);
    await until(() => inner(element, 'ew-mission-bar', '[part=card]'));
    expect(getComputedStyle(inner(element, 'ew-mission-bar', '[part=card]')!).borderTopWidth).to.equal('7px');
    style.remove();
  });

  it('shares its width among its pieces, from 320 px to 2,560 px, and cuts none', async () => {
    const { element, box } = await dashboard({ mission: 'complete-profile' });
    await listed(element);
    for (const [width, rows] of [
      [320, 'indicators | pie | bar | list | detail | impact | leaderboard | demographics'],
      [900, 'indicators | pie bar | list | detail | impact | leaderboard | demographics'],
      [1280, 'indicators | pie bar | list detail | impact | leaderboard | demographics'],
      [2560, 'indicators | pie bar | list detail | impact leaderboard | demographics'],
    ] as const) {
      box.style.setProperty('inline-size', `${width}px`);
      await until(() => rowsOf(element) === rows);
      for (const place of root(element).querySelectorAll('.place')) expect(place.scrollWidth, `${width}: ${place.className}`).to.be.at.most(place.clientWidth);
    }
    element.mission = undefined;
    await until(() => rowsOf(element) === 'indicators | pie bar | list impact | leaderboard demographics');
  });

  it('says once, and not on every card, that nobody is signed in or that an attribute is missing', async () => {
    let signedIn = false;
    const { element } = await dashboard({}, html``, (input, init) => (signedIn ? recordedFetch(input, init) : Promise.resolve(json({ type: 'about:blank', title: 'No', status: 401 }, 401))));
    await until(() => part(element, 'error'));
    expect(part(element, 'error')!.textContent).to.contain('You are not signed in.');
    expect(piece(element, 'ew-mission-pie')).to.equal(null);
    await expect(element).to.be.accessible();
    signedIn = true;
    element.getToken = () => 'token';
    await until(() => piece(element, 'ew-mission-pie')?.matches(':state(ready)'));
    expect(part(element, 'error')).to.equal(null);
    element.endpoint = '';
    await until(() => part(element, 'error')?.textContent?.includes('“endpoint”'));
  });

  it('says that a part could not be loaded, and tries again with a refresh', async () => {
    const { element } = await dashboard();
    const own = element.constructor as typeof MissionDashboard;
    const { parts } = own;
    let turns = 0;
    own.parts = { ...parts, detail: () => (++turns === 1 ? Promise.reject(new TypeError('offline')) : parts.detail()) };
    element.mission = 'bring-a-friend';
    await until(() => part(element, 'dashboard')!.querySelector('[role=alert]'));
    part(element, 'refresh')!.click();
    await until(() => !part(element, 'dashboard')!.querySelector('[role=alert]'));
    expect(turns).to.equal(2);
    own.parts = parts;
  });
});
