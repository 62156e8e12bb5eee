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
});
