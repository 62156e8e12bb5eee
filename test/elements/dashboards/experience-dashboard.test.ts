import { expect, fixture, html } from '@open-wc/testing';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { ExperienceDashboard } from '../../../src/elements/dashboards/experience-dashboard.js';
import type { HeatmapFlow } from '../../../src/elements/chat/heatmap-flow.js';
import { campaign, inState, json, noting, part, soon } from '../harness.js';

interface Set {
  fetch?: typeof fetch;
  experience?: string;
  endpoint?: string;
  hash?: string;
  tab?: string;
}

async function dashboard({ fetch = recordedFetch, experience = campaign, endpoint = 'https://analytics.example/api', hash, tab }: Set = {}) {
  const requests: Request[] = [];
  const element = await fixture<ExperienceDashboard>(html`<ew-experience-dashboard endpoint=${endpoint} experience=${experience} hash=${hash ?? ''} tab=${tab ?? 'kpi'} locale="en" compare .fetch=${noting(fetch, requests)}></ew-experience-dashboard>`);
  return { element, requests };
}

const root = (element: ExperienceDashboard) => element.renderRoot as ShadowRoot;
const tab = (element: ExperienceDashboard, id: string) => root(element).querySelector<HTMLElement>(`#tab-${id}`)!;
const flowOf = (element: ExperienceDashboard) => root(element).querySelector<HeatmapFlow>('ew-heatmap-flow')!;
const detailOf = (element: ExperienceDashboard) => root(element).querySelector<HTMLElement>('ew-module-detail')!;
const press = (key: string, on: Element) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const heading = (element: ExperienceDashboard) => part(element, 'heading')!.textContent!.trim();

async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await soon();
}

async function drillDown(set: Set = {}) {
  const made = await dashboard({ ...set, tab: 'drill-down' });
  await until(() => flowOf(made.element));
  await inState(flowOf(made.element), 'ready');
  return made;
}

function chooseModule(element: ExperienceDashboard, module: string | null, type = 'nps'): boolean {
  return flowOf(element).dispatchEvent(new CustomEvent('ew-module-select', { detail: { experience: campaign, module, type }, bubbles: true, composed: true, cancelable: true }));
}

describe('<ew-experience-dashboard>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is headed by the name of the experience, asked once for heading and period', async () => {
    const { element, requests } = await dashboard();
    await until(() => heading(element) === 'Summer of Sound');
    expect(part(element, 'about')!.textContent).to.match(/^Visits from May 19, 2026 to Sep 15, 2026$/);
    expect(requests.filter(({ url }) => url.endsWith(`/v1/experiences/${campaign}`))).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('says that an experience does not exist, in place of its tabs', async () => {
    const { element } = await dashboard({ experience: 'never-was' });
    await until(() => part(element, 'error'));
    expect(part(element, 'error')!.textContent).to.contain('“never-was” does not exist here.');
    expect(root(element).querySelector('[role=tablist]')).to.equal(null);
    expect(part(element, 'download')).to.equal(null);
    await expect(element).to.be.accessible();
    element.experience = campaign;
    await until(() => root(element).querySelector('[role=tablist]'));
  });

  for (const [what, set, words] of [
    ['the attribute that is missing', { experience: '' }, 'experience'],
    ['once that nobody is signed in', { fetch: async () => json({ type: 'about:blank', title: 'No', status: 401 }, 401) }, 'not signed in'],
  ] as const) {
    it(`names ${what}`, async () => {
      const { element } = await dashboard(set);
      await until(() => part(element, 'error'));
      expect(part(element, 'error')!.textContent).to.contain(words);
    });
  }

  it('has tabs by the ARIA pattern: arrows, Home and End move, Enter shows, one of them can be tabbed to', async () => {
    const { element } = await dashboard();
    await element.updateComplete;
    const [kpi, drill] = [tab(element, 'kpi'), tab(element, 'drill-down')];
    expect([kpi.tabIndex, drill.tabIndex]).to.deep.equal([0, -1]);
    kpi.focus();
    for (const [key, focused] of [['ArrowRight', drill], ['ArrowRight', kpi], ['ArrowLeft', drill], ['Home', kpi], ['End', drill]] as const) {
      press(key, root(element).activeElement!);
      expect(root(element).activeElement, key).to.equal(focused);
    }
    expect(element.tab, 'moving shows nothing yet').to.equal('kpi');
    const changes: string[] = [];
    element.addEventListener('ew-tab-change', (event) => changes.push(event.detail.tab));
    drill.click();
    await element.updateComplete;
    expect([element.getAttribute('tab'), changes]).to.deep.equal(['drill-down', ['drill-down']]);
    expect(drill.getAttribute('aria-selected')).to.equal('true');
    expect(root(element).querySelector<HTMLElement>('#panel-kpi')!.hidden).to.equal(true);
    expect(root(element).querySelector('#panel-drill-down')!.getAttribute('aria-labelledby')).to.equal('tab-drill-down');
  });

  it('takes the arrow keys as they point where text runs from right to left', async () => {
    const { element } = await dashboard();
    element.dir = 'rtl';
    await element.updateComplete;
    tab(element, 'kpi').focus();
    press('ArrowLeft', tab(element, 'kpi'));
    expect(root(element).activeElement).to.equal(tab(element, 'drill-down'));
  });

  it('asks for nothing of a tab before it is shown, and keeps it afterwards', async () => {
    const { element, requests } = await dashboard();
    await until(() => heading(element) === 'Summer of Sound');
    expect(flowOf(element)).to.equal(null);
    expect(requests.filter(({ url }) => url.includes('/flow'))).to.have.length(0);
    tab(element, 'drill-down').click();
    await until(() => flowOf(element));
    const flow = flowOf(element);
    await inState(flow, 'ready');
    tab(element, 'kpi').click();
    await element.updateComplete;
    tab(element, 'drill-down').click();
    await element.updateComplete;
    expect(flowOf(element)).to.equal(flow);
    expect(requests.filter(({ url }) => url.includes('/flow'))).to.have.length(1);
  });

  it('passes on what is set around it and for it, and tells the page what is chosen', async () => {
    const requests: Request[] = [];
    const around = await fixture(html`<ew-analytics endpoint="https://around.example" .headers=${{ 'x-app': 'panel' }} .fetch=${noting(recordedFetch, requests)} locale="de">
      <ew-experience-dashboard experience=${campaign} tab="drill-down" from="2026-08-16" to="2026-09-15"></ew-experience-dashboard></ew-analytics>`);
    const element = around.querySelector('ew-experience-dashboard')!;
    await until(() => flowOf(element));
    await inState(flowOf(element), 'ready');
    const asked = requests.find(({ url }) => url.includes('/flow'))!;
    expect(asked.url).to.contain('https://around.example/v1/').and.contain('from=2026-08-16');
    expect(asked.headers.get('x-app')).to.equal('panel');
    await until(() => tab(element, 'kpi').parentElement!.getAttribute('aria-label')!.includes('Zahlen'));
    const chosen: unknown[] = [];
    around.addEventListener('ew-selection-change', (event) => chosen.push((event as CustomEvent<{ selection: { module?: string } }>).detail.selection.module));
    chooseModule(element, 'rate-us');
    await until(() => element.module);
    expect(chosen).to.deep.equal(['rate-us']);
    expect((around as HTMLElementTagNameMap['ew-analytics']).selection, 'what is chosen inside stays inside').to.deep.equal({});
  });

  it('opens the detail beside the flow, marks the module, and gives the focus back by Escape', async () => {
    const { element } = await drillDown();
    const flow = flowOf(element);
    expect(detailOf(element).hidden).to.equal(true);
    flow.focus();
    chooseModule(element, 'rate-us');
    await until(() => element.module === 'rate-us');
    await element.updateComplete;
    expect(detailOf(element).hidden).to.equal(false);
    await until(() => flow.renderRoot.querySelector('[part~=selected]'));
    press('Escape', flow.renderRoot.querySelector('[data-keys]')!);
    await until(() => element.module === undefined);
    await element.updateComplete;
    expect(detailOf(element).hidden).to.equal(true);
    expect(root(element).activeElement).to.equal(flow);
  });

  it('leaves a module closed that the page opens in its own way', async () => {
    const { element } = await drillDown();
    element.addEventListener('ew-module-select', (event) => event.preventDefault());
    expect(chooseModule(element, 'rate-us')).to.equal(false);
    await soon();
    expect([element.module, detailOf(element).hidden]).to.deep.equal([undefined, true]);
  });

  it('opens on the module that the page names, and lets go of it with the experience', async () => {
    const { element } = await drillDown();
    element.module = 'rate-us';
    await until(() => flowOf(element).renderRoot.querySelector('[part~=selected]'));
    element.experience = 'gift-finder';
    await until(() => heading(element) === 'Gift finder');
    await until(() => !flowOf(element).renderRoot.querySelector('[part~=selected]'));
    Object.assign(element, { experience: campaign, module: 'what-brings-you' });
    await until(() => flowOf(element).renderRoot.querySelector('[part~=selected]'));
    expect(element.module).to.equal('what-brings-you');
  });

  it('touches the address only where the page asks for it', async () => {
    const before = location.href;
    const { element } = await drillDown();
    chooseModule(element, 'rate-us');
    await until(() => element.module);
    tab(element, 'kpi').click();
    await element.updateComplete;
    expect(location.href).to.equal(before);
  });

  it('keeps tab, module and period in the hash, beside what others have there, and goes back step by step', async () => {
    const start = '#/experience/x?page=2';
    history.replaceState({ of: 'the page' }, '', start);
    const steps: string[] = [];
    history.pushState = (...step) => void (steps.push(location.hash), History.prototype.pushState.apply(history, step));
    // As a browser does it: the address changes, then the page hears of it. The button itself is pressed in the journey.
    const goBack = () => {
      history.replaceState(history.state, '', steps.pop());
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    };
    const { element } = await dashboard({ hash: 'view' });
    await until(() => heading(element) === 'Summer of Sound');
    tab(element, 'drill-down').click();
    await until(() => flowOf(element));
    expect(location.hash).to.equal(`${start}&view.tab=drill-down`);
    expect(history.state).to.deep.equal({ of: 'the page' });
    chooseModule(element, 'rate-us');
    await until(() => location.hash.includes('module'));
    const picker = root(element).querySelector('ew-period-picker')!;
    picker.dispatchEvent(new CustomEvent('ew-period-change', { detail: { from: '2026-09-08', to: '2026-09-15' }, bubbles: true, composed: true }));
    await until(() => location.hash.includes('from'));
    expect(location.hash).to.equal(`${start}&view.tab=drill-down&view.module=rate-us&view.from=2026-09-08&view.to=2026-09-15`);
    expect(steps).to.deep.equal([start, `${start}&view.tab=drill-down`, `${start}&view.tab=drill-down&view.module=rate-us`]);
    goBack();
    expect(element.module).to.equal('rate-us');
    goBack();
    await until(() => element.module === undefined);
    expect(element.tab).to.equal('drill-down');
    goBack();
    await until(() => element.tab === 'kpi');
    expect(location.hash).to.equal(start);
    Reflect.deleteProperty(history, 'pushState');
  });

  it('opens as its address says', async () => {
    history.replaceState(null, '', '#/x?view.tab=drill-down&view.module=rate-us&view.from=2026-09-08&view.to=2026-09-15');
    const { element, requests } = await dashboard({ hash: 'view' });
    await until(() => flowOf(element)?.renderRoot.querySelector('[part~=selected]'));
    await until(() => requests.some(({ url }) => url.includes('/flow') && url.includes('from=2026-09-08')));
    expect([element.tab, element.module, location.hash]).to.deep.equal(['drill-down', 'rate-us', '#/x?view.tab=drill-down&view.module=rate-us&view.from=2026-09-08&view.to=2026-09-15']);
  });

  it('gathers the figures of both tabs as one file, also what was never shown, and names what could not be had', async () => {
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (file) => (files.push(file as Blob), createObjectURL(file));
    HTMLAnchorElement.prototype.click = () => undefined;
    const forbidden = { type: 'about:blank', kind: 'forbidden', title: 'No', status: 403 };
    const { element, requests } = await dashboard({ fetch: async (input, init) => (String(input instanceof Request ? input.url : input).includes('/v1/kpis') ? json(forbidden, 403) : recordedFetch(input, init)) });
    await until(() => heading(element) === 'Summer of Sound');
    expect(requests.some(({ url }) => url.includes('/flow'))).to.equal(false);
    part(element, 'download')!.click();
    await until(() => files.length > 0);
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
    const text = await files[0]!.text();
    expect(text).to.contain('Heatmap flow').and.contain('Welcome');
    expect(text).to.contain('Could not be loaded and is left out,Key figures');
    await until(() => part(element, 'download')!.getAttribute('aria-disabled') === 'false');
    expect(element.tab, 'what the reader sees stays').to.equal('kpi');
    expect(await element.toCSV(), 'a page gets the same by script').to.equal(text.replace('\ufeff', ''));
  });

  it('stands twice on a page, each with its endpoint, its choice and its part of the hash', async () => {
    const [one, two] = [await drillDown({ endpoint: 'https://one.example', hash: 'one' }), await drillDown({ endpoint: 'https://two.example', hash: 'two' })];
    chooseModule(one.element, 'rate-us');
    await until(() => one.element.module);
    expect(two.element.module).to.equal(undefined);
    expect(location.hash).to.equal('#one.module=rate-us');
    expect(one.requests.every(({ url }) => url.startsWith('https://one.example/'))).to.equal(true);
    expect(two.requests.every(({ url }) => url.startsWith('https://two.example/'))).to.equal(true);
  });
});
