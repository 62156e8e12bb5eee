// What a page's script can do with a widget: its methods, before and after there are figures, and figures that the page brings itself.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../demo/recorded/index.js';
import { choose, inState, mount, mountReady, part, soon, textOf, widgets, type WidgetElement } from './harness.js';

interface Callable extends WidgetElement {
  abort(): void;
  getData(): object | undefined;
  toPNG(): Promise<Blob | undefined>;
  print(): Promise<boolean>;
  select?(change: object): boolean;
}

interface Refreshed extends HTMLElement {
  refresh: unknown;
  refreshEvery?: number;
}

/** What can be selected where: the change, its event, and what the provider holds then. */
const selections: Readonly<Record<string, readonly { change: Record<string, unknown>; back: Record<string, unknown>; event: string; holds: Record<string, unknown> }[]>> = {
  'ew-heatmap-flow': [{ change: { module: 'rate-us' }, back: { module: null }, event: 'ew-module-select', holds: { module: 'rate-us' } }],
  'ew-nps-donut': [{ change: { npsGroup: 'promoters' }, back: { npsGroup: null }, event: 'ew-nps-group-select', holds: { npsGroup: 'promoters', npsModule: 'rate-us' } }],
  'ew-nps-distribution': [{ change: { npsGroup: 'passives' }, back: { npsGroup: null }, event: 'ew-nps-group-select', holds: { npsGroup: 'passives' } }],
  'ew-nps-answers': [{ change: { npsGroup: 'detractors' }, back: { npsGroup: null }, event: 'ew-nps-group-select', holds: { npsGroup: 'detractors' } }],
  'ew-module-detail': [{ change: { module: 'rate-us', type: 'nps' }, back: { module: null }, event: 'ew-module-select', holds: { module: 'rate-us' } }],
  'ew-decision-split': [{ change: { option: 'music' }, back: { option: null }, event: 'ew-option-select', holds: { option: 'music' } }],
  'ew-mission-pie': [{ change: { missionType: 'classic' }, back: { missionType: null }, event: 'ew-mission-type-select', holds: { missionType: 'classic' } }],
  'ew-mission-bar': [
    { change: { day: '2026-05-04', until: '2026-05-11' }, back: { day: null }, event: 'ew-day-select', holds: { day: '2026-05-04', until: '2026-05-11' } },
    { change: { missionType: 'opinion' }, back: { missionType: null }, event: 'ew-mission-type-select', holds: { missionType: 'opinion' } },
  ],
  'ew-mission-list': [{ change: { missionType: 'content' }, back: { missionType: null }, event: 'ew-mission-type-select', holds: { missionType: 'content' } }],
  'ew-leaderboard': [
    { change: { missionType: 'content' }, back: { missionType: null }, event: 'ew-mission-type-select', holds: { missionType: 'content' } },
    { change: { day: '2026-05-04' }, back: { day: null }, event: 'ew-day-select', holds: { day: '2026-05-04' } },
  ],
};

describe('methods of every widget', () => {
  for (const tag of Object.keys(widgets)) {
    it(`<${tag}> takes all of them once defined, before it is connected and before it has figures`, async () => {
      const widget = document.createElement(tag) as Callable;
      const all = async () => {
        widget.abort();
        const given = [widget.getData(), await widget.toCSV(), await widget.toPNG(), await widget.print(), await widget.refresh()];
        expect(given).to.deep.equal([undefined, undefined, undefined, false, undefined]);
      };
      await all();
      document.body.append(widget);
      await all();
      widget.remove();
    });

    it(`<${tag}> shows figures of the page’s own, as JSON inside it and without an endpoint`, async () => {
      const { widget: source } = await mountReady(tag);
      const figures = JSON.stringify((source as Callable).getData());
      const widget = document.createElement(tag) as Callable;
      widget.setAttribute('locale', 'en');
      const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: figures });
      widget.append(script);
      document.body.append(widget);
      await inState(widget, 'ready');
      expect(JSON.stringify(widget.getData())).to.equal(figures);
      expect(await widget.toCSV()).to.contain('Period');
      widget.remove();
    });
  }
});

describe('select()', () => {
  for (const [tag, cases] of Object.entries(selections)) {
    for (const { change, back, event, holds } of cases) {
      it(`<${tag}> ${Object.keys(change).join(', ')}: the same as a click`, async () => {
        const { widget, provider } = await mount(tag, recordedFetch);
        const heard: CustomEvent[] = [];
        provider.addEventListener(event, (each) => heard.push(each as CustomEvent));
        expect((widget as Callable).select!(change)).to.equal(true);
        await soon();
        expect(provider.selection).to.include(holds);
        const [first] = heard as [CustomEvent];
        expect([first.bubbles, first.composed, first.cancelable]).to.deep.equal([true, true, true]);
        expect((widget as Callable).select!(back)).to.equal(true);
        await soon();
        expect(Object.keys(provider.selection)).to.not.include(Object.keys(change)[0]!);
        provider.addEventListener(event, (each) => each.preventDefault());
        expect((widget as Callable).select!(change), 'cancelled').to.equal(false);
        await soon();
        expect(Object.keys(provider.selection)).to.not.include(Object.keys(change)[0]!);
      });
    }
  }

  it('before the element is connected, it is kept until somebody can hear it', async () => {
    const { provider } = await mount('ew-mission-pie');
    const widget = document.createElement('ew-mission-pie');
    expect(widget.select({ missionType: 'classic' })).to.equal(true);
    provider.append(widget);
    await soon();
    expect(provider.selection.missionType).to.equal('classic');
  });

  it('chooses the figures of a trend', async () => {
    const { widget } = await mountReady('ew-kpi-trend');
    const told: unknown[] = [];
    widget.addEventListener('ew-kpi-select', (event) => told.push(event.detail.kpis));
    expect((widget as Callable).select!({ kpis: ['sessions'] })).to.equal(true);
    expect(told).to.deep.equal([['sessions']]);
  });

  it('on a dashboard holds for all that is in it, also before it is drawn', async () => {
    const dashboard = document.createElement('ew-experience-dashboard');
    dashboard.refresh();
    expect(await dashboard.toCSV()).to.equal(undefined);
    dashboard.select({ module: 'rate-us', type: 'nps' });
    document.body.append(dashboard);
    await dashboard.updateComplete;
    const provider = dashboard.shadowRoot!.querySelector('ew-analytics')!;
    while (provider.selection?.module !== 'rate-us') await soon();
    dashboard.remove();
  });

  describe('of the period picker', () => {
    const zone = { zone: 'Europe/Berlin', today: '2026-05-31', since: '2026-04-01' };
    const picker = (attributes: Record<string, string> = {}) => Object.assign(document.createElement('ew-period-picker'), zone, attributes);
    const periodOf = async (element: HTMLElement): Promise<Record<string, unknown>> => {
      const provider = document.createElement('ew-analytics');
      const heard: Record<string, unknown>[] = [];
      provider.addEventListener('ew-period-change', (event) => heard.push({ ...event.detail }));
      provider.append(element);
      document.body.append(provider);
      while (heard.length === 0) await soon();
      provider.remove();
      return heard.at(-1)!;
    };

    it('takes a preset, dates and the comparison, before it is in a page too', async () => {
      const early = picker();
      expect(early.select({ preset: '7-days', compare: true })).to.equal(true);
      expect(await periodOf(early)).to.deep.equal({ from: '2026-05-24', to: '2026-05-31', compare: true });
      const own = picker();
      expect(own.select({ from: '2026-05-01', to: '2026-05-15' })).to.equal(true);
      expect(await periodOf(own)).to.deep.equal({ from: '2026-05-01', to: '2026-05-15' });
    });

    it('holds after the preset of the page, and goes back to it', async () => {
      const element = picker({ preset: '30-days' });
      element.select({ preset: 'last-month' });
      const provider = document.createElement('ew-analytics');
      const heard: unknown[] = [];
      provider.addEventListener('ew-period-change', ({ detail }) => heard.push(detail.from));
      provider.append(element);
      document.body.append(provider);
      while (heard.at(-1) !== '2026-04-01') await soon();
      expect(element.select({ preset: null })).to.equal(true);
      while (heard.at(-1) !== '2026-05-01') await soon();
      provider.remove();
    });

    it('refuses what is no period', () => {
      const element = picker();
      document.body.append(element);
      for (const wrong of [{}, { preset: 'yesterday' }, { from: '2026-05-01' }, { from: '2026-05-10', to: '2026-05-10' }, { from: '2026-02-30', to: '2026-05-10' }, { from: 'x', to: 'y' }]) {
        expect(element.select(wrong as never), JSON.stringify(wrong)).to.equal(false);
      }
      element.remove();
    });
  });
});

describe('figures as JSON in a script child', () => {
  const donut = (text?: string): Callable => {
    const widget = document.createElement('ew-nps-donut') as unknown as Callable;
    widget.setAttribute('locale', 'en');
    if (text !== undefined) widget.append(Object.assign(document.createElement('script'), { type: 'application/json', textContent: text }));
    document.body.append(widget);
    return widget;
  };
  let figures: { module: { name: string } };
  before(async () => {
    const { widget } = await mountReady('ew-nps-donut');
    figures = (widget as Callable).getData() as typeof figures;
  });

  it('are taken when they come after the element, and again when they change', async () => {
    const widget = donut();
    await inState(widget, 'misconfigured');
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    widget.append(script);
    script.append(JSON.stringify(figures));
    await inState(widget, 'ready');
    script.textContent = JSON.stringify({ ...figures, module: { ...figures.module, name: 'Second survey' } });
    while ((widget.getData() as typeof figures).module.name !== 'Second survey') await soon();
    widget.remove();
  });

  it('give way to the property data, and come back when that is taken back', async () => {
    const widget = donut(JSON.stringify(figures));
    widget.data = { ...figures, module: { ...figures.module, name: 'By property' } };
    await inState(widget, 'ready');
    await soon();
    expect((widget.getData() as typeof figures).module.name).to.equal('By property');
    widget.data = undefined;
    while ((widget.getData() as typeof figures | undefined)?.module.name !== figures.module.name) await soon();
    widget.remove();
  });

  it('that are no JSON are named by the state and by one warning', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => void warnings.push(text);
    const widget = donut('{ "module": ');
    await inState(widget, 'contract');
    await widget.refresh();
    await soon();
    console.warn = warn;
    expect(textOf(widget)).to.contain('EW-contract');
    expect(warnings).to.deep.equal(['[engagement-widgets EW-misconfigured] <ew-nps-donut>: The figures in the script inside the element are no valid JSON.']);
    widget.remove();
  });
});

/** Every frame that is printed, as it stood then. */
function catchPrints(): { pages: Document[]; stop(): void } {
  const frame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  const pages: Document[] = [];
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const page = frame.get!.call(this) as Window | null;
      if (page) page.print = () => void pages.push(page.document);
      return page;
    },
  });
  return { pages, stop: () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', frame) };
}

describe('print()', () => {
  let prints: ReturnType<typeof catchPrints>;
  beforeEach(() => (prints = catchPrints()));
  afterEach(() => prints.stop());

  for (const tag of Object.keys(widgets)) {
    it(`<${tag}> is printed by itself: heading, period, zone, time and every row, nothing to click`, async () => {
      const { widget } = await mountReady(tag);
      expect(await (widget as Callable).print()).to.equal(true);
      const [page] = prints.pages as [Document];
      expect(page.querySelector('h1')!.textContent).to.equal(part(widget, 'heading')!.textContent!.trim());
      expect(page.title).to.equal(page.querySelector('h1')!.textContent);
      for (const line of ['Period', 'Time zone', 'Time of the data']) expect(page.querySelector('dl')!.textContent).to.contain(line);
      expect(page.querySelectorAll('tbody tr').length).to.be.above(0);
      const shadow = page.querySelector('body > div')?.shadowRoot;
      const controls = [...page.querySelectorAll('button, input, select'), ...(shadow?.querySelectorAll('.button, input, select') ?? [])];
      expect(controls.filter((control) => control.ownerDocument.defaultView!.getComputedStyle(control).display !== 'none')).to.deep.equal([]);
      expect(page.defaultView!.getComputedStyle(page.documentElement).colorScheme).to.equal('light');
      page.defaultView!.dispatchEvent(new Event('afterprint'));
      expect((widget.renderRoot as ShadowRoot).querySelector('iframe')).to.equal(null);
    });
  }

  it('stands in the menu, and prints up to 1,000 rows with a line on the rest', async () => {
    const { widget } = await mountReady('ew-leaderboard');
    const board = (widget as Callable).getData() as { entries: object[]; people: number };
    const entries = Array.from({ length: 1_234 }, (_, index) => ({ ...board.entries[0], customer: `c${index}`, rank: index + 1 }));
    widget.data = { ...board, entries, people: entries.length };
    await soon();
    await choose(widget, 'print');
    while (prints.pages.length === 0) await soon();
    const [page] = prints.pages as [Document];
    expect(page.querySelectorAll('tbody tr')).to.have.length(1_000);
    expect(page.body.textContent).to.contain('The first 1,000 of 1,234 rows');
  });

  /** An endpoint with that many rows on pages of the size that is asked for, and at most 400. */
  const paged = (all: number, asked: string[]): typeof fetch => async (input, init) => {
    const { searchParams } = new URL(String(input));
    const answer = (await (await recordedFetch(String(input).replace(/\bpage=\d+/, 'page=0'), init)).json()) as { entries: object[] };
    const size = Math.min(400, Number(searchParams.get('pageSize')));
    const first = Number(searchParams.get('page')) * size;
    asked.push(`${first} + ${size}`);
    const entries = Array.from({ length: Math.max(0, Math.min(size, all - first)) }, (_, index) => ({ ...answer.entries[0], id: `m${first + index}`, customer: `c${first + index}`, rank: first + index + 1, name: `Row ${first + index + 1}.` }));
    return new Response(JSON.stringify({ ...answer, people: all, missions: all, total: all, page: Number(searchParams.get('page')), pageSize: size, entries }));
  };

  for (const tag of ['ew-leaderboard', 'ew-mission-list', 'ew-nps-answers']) {
    it(`<${tag}> prints up to 1,000 rows of all pages, and asks for those that are not there`, async () => {
      const asked: string[] = [];
      const { widget } = await mount(tag, paged(1_234, asked));
      await inState(widget, 'ready');
      const before = asked.length;
      expect(await (widget as Callable).print()).to.equal(true);
      const [page] = prints.pages as [Document];
      expect(page.querySelectorAll('tbody tr')).to.have.length(1_000);
      expect(page.body.textContent).to.contain('The first 1,000 of 1,234 rows');
      expect(asked.slice(before)).to.deep.equal(['0 + 400', '400 + 400', '800 + 400']);
    });
  }

  it('prints the rows in hand where the other pages cannot be had', async () => {
    let isDown = false;
    const answers = paged(600, []);
    const { widget } = await mount('ew-leaderboard', (input, init) => (isDown ? Promise.resolve(new Response('', { status: 404 })) : answers(input, init)));
    await inState(widget, 'ready');
    isDown = true;
    const rows = (widget as Callable & { data: { entries: object[] } }).data.entries.length;
    expect(await (widget as Callable).print()).to.equal(true);
    expect(prints.pages[0]!.querySelectorAll('tbody tr')).to.have.length(rows);
  });

  const dashboards = {
    'ew-experience-dashboard': { experience: 'summer-of-sound' },
    'ew-mission-dashboard': {},
    'ew-tenant-dashboard': {},
  };
  for (const [tag, attributes] of Object.entries(dashboards)) {
    it(`<${tag}> prints all that is in it on one paper, also what is not shown: light, and nothing to click`, async function () {
      this.timeout(30_000);
      const dashboard = document.createElement(tag as 'ew-mission-dashboard');
      expect(await dashboard.print(), 'before it is in a page').to.equal(false);
      Object.assign(dashboard, { ...attributes, endpoint: 'https://analytics.example/api', locale: 'en', compare: true, fetch: recordedFetch });
      document.body.append(dashboard);
      await dashboard.updateComplete;
      expect(await dashboard.print()).to.equal(true);
      const [page] = prints.pages as [Document];
      expect(prints.pages).to.have.length(1);
      expect(page.querySelector('h1')!.textContent).to.equal(dashboard.shadowRoot!.querySelector('[part=heading]')!.textContent!.trim());
      const widgets = [...dashboard.shadowRoot!.querySelectorAll<WidgetElement>('*')].filter((each) => 'toCSV' in each && each.matches(':state(ready)'));
      expect(widgets.length).to.be.above(2);
      expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).to.deep.equal(widgets.map((each) => part(each, 'heading')!.textContent!.trim()));
      expect(page.querySelectorAll('table').length).to.be.at.least(widgets.length);
      const shadows = [...page.querySelectorAll('body > div')].map(({ shadowRoot }) => shadowRoot!);
      expect(shadows.flatMap((shadow) => [...shadow.querySelectorAll('canvas')]).filter(({ width, height }) => width * height === 0), 'charts below the fold and in other tabs are drawn').to.deep.equal([]);
      const controls = [page, ...shadows].flatMap((root) => [...root.querySelectorAll('.button, input, select')]);
      expect(controls.filter((control) => page.defaultView!.getComputedStyle(control).display !== 'none')).to.deep.equal([]);
      expect(page.defaultView!.getComputedStyle(page.documentElement).colorScheme).to.equal('light');
      await dashboard.updateComplete;
      expect(dashboard.shadowRoot!.querySelectorAll('[part=panel]:not([hidden])').length).to.be.at.most(1);
      page.defaultView!.dispatchEvent(new Event('afterprint'));
      expect(dashboard.shadowRoot!.querySelector('iframe')).to.equal(null);
      dashboard.remove();
    });
  }
});

describe('the attribute refresh bears the name of a method', () => {
  for (const tag of ['ew-analytics', 'ew-experience-dashboard', 'ew-mission-dashboard', 'ew-tenant-dashboard']) {
    it(`<${tag}> takes seconds that a framework sets as that property, also before it is defined, and keeps the method`, () => {
      const early = document.implementation.createHTMLDocument().createElement(tag) as Refreshed;
      early.refresh = '60';
      const late = document.createElement(tag) as Refreshed;
      late.refresh = 30;
      document.body.append(early, late);
      expect([early.refreshEvery, late.refreshEvery]).to.deep.equal([60, 30]);
      for (const element of [early, late]) expect(element.refresh).to.be.a('function');
      late.refresh = null;
      expect(late.refreshEvery).to.equal(undefined);
      early.remove();
      late.remove();
    });
  }
});
