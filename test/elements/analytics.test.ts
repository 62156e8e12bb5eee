import { expect } from '@open-wc/testing';
import { Analytics } from '../../src/elements/shared/analytics.js';
import { define } from '../../src/define.js';
import { byType, clean, freshEndpoint, json, probe, settled, Wire, type Probe, waitUntil } from '../data/fixtures.js';
import { ScopeConsumer, configure } from '../../src/data/index.js';

const provider = (set: Partial<Analytics> = {}, parent: ParentNode = document.body): Analytics => {
  const element = Object.assign(document.createElement('ew-analytics'), set);
  parent.append(element);
  return element;
};
const fire = (from: Element, name: string, detail: unknown) => from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));

describe('ew-analytics', () => {
  afterEach(clean);

  it('that is defined after its widgets reaches them, and nothing was asked before', async () => {
    const wire = new Wire(() => byType(1));
    const endpoint = freshEndpoint();
    const late = document.createElement('ew-analytics');
    late.setAttribute('endpoint', endpoint);
    late.setAttribute('from', '2026-04-01');
    document.body.append(late);
    const inside = probe({ fetch: wire.fetch }, late);
    await settled();
    expect([inside.source.status, wire.calls.length]).to.deep.equal(['loading', 0]);
    define('ew-analytics', Analytics);
    await waitUntil(() => inside.source.status === 'ready');
    expect(wire.calls.map(({ url }) => url)).to.deep.equal([`${endpoint}/v1/missions/types?from=2026-04-01`]);
  });

  it('the nearest setting wins: element, providers from inside out, page', async () => {
    const wire = new Wire(() => byType(1));
    configure({ endpoint: freshEndpoint(), zone: 'Europe/Paris', currency: 'EUR', fetch: wire.fetch });
    const outer = provider({ endpoint: freshEndpoint(), from: '2026-01-01', to: '2026-02-01' });
    const inner = provider({ from: '2026-01-05' }, outer);
    probe({ to: '2026-01-20' }, inner);
    await settled();
    expect(wire.calls.map(({ url }) => url)).to.deep.equal([`${outer.endpoint}/v1/missions/types?from=2026-01-05&to=2026-01-20&zone=Europe%2FParis`]);
    configure({ endpoint: undefined, zone: undefined, currency: undefined, fetch: undefined });
  });

  it('two tenants with two endpoints and two tokens live on one page', async () => {
    const wire = new Wire(() => byType(1));
    const [a, b] = ['a', 'b'].map((token) => provider({ endpoint: freshEndpoint(), fetch: wire.fetch, getToken: () => token })) as [Analytics, Analytics];
    const both = [probe({}, a), probe({}, b)];
    await waitUntil(() => both.every(({ source }) => source.status === 'ready'));
    const sent = wire.calls.map(({ url, headers }) => [url.startsWith(`${a.endpoint}/v1`) ? 'a' : 'b', headers.get('Authorization')]);
    expect(sent).to.have.deep.members([['a', 'Bearer a'], ['b', 'Bearer b']]);
  });

  it('changed settings ask anew once; a widget moved to another provider takes its settings', async () => {
    const wire = new Wire(() => byType(1));
    const first = provider({ endpoint: freshEndpoint(), fetch: wire.fetch });
    const second = provider({ endpoint: freshEndpoint(), fetch: wire.fetch });
    const one = probe({}, first);
    await settled();
    Object.assign(first, { from: '2026-04-01', to: '2026-05-01', zone: 'UTC' });
    await settled();
    expect(wire.calls).to.have.length(2);
    second.append(one);
    await settled();
    expect(wire.last.url.startsWith(second.endpoint!)).to.equal(true);
    document.body.append(one);
    await settled();
    expect([one.source.status, one.source.error?.attribute, wire.calls.length]).to.deep.equal(['misconfigured', 'endpoint', 3]);
  });

  it('a select event that nobody cancels sets the selection of the nearest provider only', async () => {
    const outer = provider({ experience: 'e' });
    const inner = provider({}, outer);
    const one = inner.appendChild(document.createElement('div'));
    const told: unknown[] = [];
    outer.addEventListener('ew-selection-change', (event) => told.push((event as CustomEvent).detail.selection));
    fire(one, 'ew-module-select', { module: 'm', type: 'nps' });
    await settled();
    expect([inner.selection, outer.selection]).to.deep.equal([{ experience: 'e', module: 'm' }, {}]);
    expect(told).to.deep.equal([{ experience: 'e', module: 'm' }]);
  });

  it('a listener anywhere on the page may cancel', async () => {
    const around = provider();
    const one = around.appendChild(document.createElement('div'));
    const take = (event: Event) => event.preventDefault();
    window.addEventListener('ew-module-select', take);
    fire(one, 'ew-module-select', { module: 'm', type: 'nps' });
    await settled();
    window.removeEventListener('ew-module-select', take);
    expect(around.selection).to.deep.equal({});
  });

  it('another experience clears the selection, wherever it is set', async () => {
    const outer = provider({ experience: 'e' });
    const inner = provider({}, outer);
    await settled();
    inner.select({ module: 'm' });
    outer.experience = 'f';
    await settled();
    expect(inner.selection).to.deep.equal({});
  });

  it('select() works before the element is connected', async () => {
    const loose = Object.assign(document.createElement('ew-analytics'), { experience: 'e' }) as Analytics;
    loose.select({ day: '2026-04-01' });
    document.body.append(loose);
    await settled();
    expect(loose.selection.day).to.equal('2026-04-01');
  });

  it('the end of selected days goes with its day', async () => {
    const around = provider();
    const one = around.appendChild(document.createElement('div'));
    const week = { day: '2026-04-06', until: '2026-04-13' };
    const picked = async (detail: object) => {
      fire(one, 'ew-day-select', detail);
      await settled();
      return around.selection;
    };
    expect(await picked(week)).to.deep.equal(week);
    expect(await picked({ day: '2026-04-07' })).to.deep.equal({ day: '2026-04-07' });
    expect(await picked({ day: '2026-04-06', until: '2026-04-06' })).to.deep.equal({ day: '2026-04-06' });
    await picked(week);
    around.select({ missionType: 'classic' });
    expect(around.selection).to.deep.equal({ ...week, missionType: 'classic' });
    expect(await picked({ day: null })).to.deep.equal({ missionType: 'classic' });
  });

  it('a picked period holds over the attributes until it is reset or they change', async () => {
    const wire = new Wire(() => byType(1));
    const around = provider({ endpoint: freshEndpoint(), from: '2026-01-01', to: '2026-02-01', fetch: wire.fetch });
    probe({}, around);
    await settled();
    const query = () => new URL(wire.last.url).search;
    fire(around.firstElementChild!, 'ew-period-change', { from: '2026-03-01', to: '2026-03-08', compare: true });
    await settled();
    expect(query()).to.equal('?compare=true&from=2026-03-01&to=2026-03-08');
    fire(around.firstElementChild!, 'ew-period-change', { from: null, to: null, compare: false });
    await settled();
    expect(wire.calls, 'what was asked before is still fresh').to.have.length(2);
    fire(around.firstElementChild!, 'ew-period-change', { from: '2026-03-01', to: '2026-03-08' });
    around.from = '2026-01-15';
    await settled();
    expect(query()).to.equal('?from=2026-01-15&to=2026-02-01');
  });

  it('speaks in one polite region of its own, the same words again too', async () => {
    const around = provider();
    const one = probe({}, around);
    await around.updateComplete;
    const region = around.shadowRoot!.querySelector('[role=status]')!;
    const spoken: string[] = [];
    new MutationObserver(() => spoken.push(region.textContent.trim())).observe(region, { childList: true, subtree: true, characterData: true });
    const { scope } = ScopeConsumer.of(one);
    for (let turn = 0; turn < 2; turn++) {
      expect(scope.announce('Period changed')).to.equal(true);
      await settled();
    }
    expect(spoken.filter((text) => text !== '')).to.deep.equal(['Period changed', 'Period changed']);
    expect(ScopeConsumer.of(probe({})).scope.announce('x'), 'without a provider the widget speaks by itself').to.equal(false);
  });

  it('refresh() asks anew for everything inside, once for equal questions', async () => {
    const wire = new Wire(() => byType(1));
    const around = provider({ endpoint: freshEndpoint(), fetch: wire.fetch });
    const inner = provider({}, around);
    const probes: Probe[] = [probe({}, around), probe({}, inner), probe({ from: '2026-04-01' }, inner)];
    await waitUntil(() => probes.every(({ source }) => source.status === 'ready'));
    around.refresh();
    await settled();
    expect(wire.calls).to.have.length(4);
  });

  it('logout() forgets inside, leaves others alone, and refresh() signs in again', async () => {
    const wire = new Wire(() => byType(1));
    let calls = 0;
    const around = provider({ endpoint: freshEndpoint(), fetch: wire.fetch, getToken: () => `t${++calls}` });
    const [inside, outside] = [probe({}, around), probe({ endpoint: freshEndpoint(), fetch: wire.fetch })];
    await waitUntil(() => inside.source.status === 'ready' && outside.source.status === 'ready');
    around.logout();
    await settled();
    expect([inside.source.data, inside.source.error?.kind, outside.source.status]).to.deep.equal([undefined, 'unauthorized', 'ready']);
    around.refresh();
    await waitUntil(() => inside.source.status === 'ready');
    expect([calls, wire.calls.length]).to.deep.equal([2, 3]);
  });

  it('a callback that is new with every update of the page is warned of once', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void said.push(text);
    const around = provider();
    for (let turn = 0; turn < 12; turn++) {
      around.getToken = () => `t${turn}`;
      await around.updateComplete;
    }
    console.warn = warn;
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('getToken');
  });

  it('takes no room, and hides what is in it when hidden', async () => {
    const around = provider();
    around.append('text');
    await around.updateComplete;
    expect(getComputedStyle(around).display).to.equal('contents');
    around.hidden = true;
    expect(getComputedStyle(around).display).to.equal('none');
  });

  it('a failing endpoint reaches neither window.onerror nor unhandledrejection', async () => {
    const heard: string[] = [];
    const hear = (event: Event) => void heard.push(event.type);
    window.addEventListener('error', hear);
    window.addEventListener('unhandledrejection', hear);
    const wire = new Wire(({ url }) => (url.includes('from') ? json('<p>') : json({}, { status: 403 })));
    const around = provider({ endpoint: freshEndpoint(), fetch: wire.fetch, getToken: () => Promise.reject(new Error('no')) });
    const probes = [probe({}, around), probe({ getToken: () => 'x' }, around), probe({ getToken: () => 'x', from: '2026-04-01' }, around)];
    await waitUntil(() => probes.every(({ source }) => source.status === 'error'));
    const kinds = probes.map(({ source }) => source.error?.kind);
    probes[0]!.remove();
    await settled();
    window.removeEventListener('error', hear);
    window.removeEventListener('unhandledrejection', hear);
    expect(heard).to.deep.equal([]);
    expect(kinds).to.deep.equal(['unauthorized', 'forbidden', 'contract']);
  });
});
