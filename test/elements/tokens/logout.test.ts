// Signing out: after it nothing is asked, and nothing of what was known is left on the page.
import { expect } from '@open-wc/testing';
import { recordedFetchAnew } from '../../../demo/recorded/index.js';
import { configure, logout } from '../../../src/data/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { campaign, inState, json, part, soon, widgets, type WidgetElement } from '../harness.js';
import { Endpoint, holdTime, issuer, provider, put, rest, roots, textsOf, until } from './page.js';

/** Stands in every name and label that the endpoint gives. */
const mark = 'Canary';
const marked = async (response: Response): Promise<Response> =>
  json((await response.text()).replace(/"(name|label|text|note|address)":"[^"]*"/g, (_, key: string) => `"${key}":"${mark} ${key}"`));

class MarkedEndpoint extends Endpoint {
  readonly #recorded = recordedFetchAnew();
  override readonly fetch: typeof fetch = async (input, init) => {
    this.asked.push({ method: init?.method ?? 'GET', url: String(input), headers: new Headers(init?.headers), credentials: init?.credentials, signal: init?.signal });
    return marked(await this.#recorded(input, init));
  };
}

const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-report-bell': { experience: campaign, 'experience-name': 'X' },
  'ew-period-picker': { experience: campaign },
  'ew-experience-dashboard': { experience: campaign },
  'ew-mission-dashboard': {},
  'ew-tenant-dashboard': {},
};

/** What a reader does before: looks at the table, walks through the picture and hears of it. */
async function use(widget: WidgetElement): Promise<void> {
  for (const key of ['ArrowRight', 'ArrowDown']) {
    const place = widget.renderRoot.querySelector('.picture, [role=grid] [tabindex="0"], [role=application], [tabindex="0"]');
    place?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await soon();
  }
  await widget.toCSV();
  part(widget, 'menu-button')?.click();
  await rest();
  widget.renderRoot.querySelector<HTMLElement>('[popover]:popover-open [data-item="table"]')?.click();
  await rest();
}

/** All text that can be met, spoken or seen. */
const shownIn = (element: Element): string => [...roots(element)].map(({ textContent }) => textContent).join('\n');

describe('logout()', () => {
  let endpoint: MarkedEndpoint;
  beforeEach(() => (endpoint = new MarkedEndpoint()));

  const signedIn = (more: Partial<Analytics> = {}) => provider({ fetch: endpoint.fetch, getToken: issuer().getToken, ...more });

  for (const tag of Object.keys(widgets)) {
    it(`<${tag}> forgets its figures: on screen, in its table, in files, for scripts and for screen readers`, async () => {
      const around = await signedIn();
      const widget = put(tag, around);
      await inState(widget, 'ready');
      await use(widget);
      const [before, csv] = [shownIn(around), await widget.toCSV()];
      around.logout();
      await inState(widget, 'unauthorized');
      await rest();
      expect([before, csv], 'it was there').to.satisfy(([shown, file]: string[]) => /\d/.test(shown!) && /\d/.test(file!));
      expect(shownIn(around)).to.not.match(/\d/);
      expect(textsOf(around)).to.not.contain(mark);
      expect(widget.renderRoot.querySelector('canvas, table, .picture svg')).to.equal(null);
      expect([widget.data, await widget.toCSV(), await (widget as unknown as { toPNG(): Promise<unknown> }).toPNG()]).to.deep.equal([undefined, undefined, undefined]);
    });
  }

  for (const [tag, attributes] of Object.entries(others)) {
    it(`<${tag}> forgets what it knew`, async () => {
      const around = await signedIn();
      const element = put(tag, around, attributes);
      await until(() => endpoint.asked.length > 0);
      await rest();
      if (tag === 'ew-report-bell') {
        await inState(element, 'off');
        part(element, 'bell')!.click();
        await until(() => element.matches(':state(on):not(:state(pending))'));
        await rest();
        part(element, 'change')!.click();
      }
      if (tag !== 'ew-period-picker') await until(() => textsOf(element).includes(mark));
      around.logout();
      await rest();
      const asked = endpoint.asked.length;
      await until(() => !textsOf(around).includes(mark));
      if (tag === 'ew-report-bell') expect(element.matches(':state(unknown)')).to.equal(true);
      part(element, 'bell')?.click();
      await rest();
      expect(endpoint.asked).to.have.length(asked);
    });
  }

  it('stops requests, the call of getToken, refreshes and timers, until somebody signs in', async () => {
    const { clock, release } = holdTime();
    try {
      const { reasons, getToken } = issuer();
      endpoint.asked.length = 0;
      const around = await signedIn({ getToken, refreshEvery: 60 });
      const shown = put('ew-mission-pie', around);
      await inState(shown, 'ready');
      let told: AbortSignal | undefined;
      const waiting = await provider({ fetch: endpoint.fetch, getToken: ({ signal }) => new Promise(() => void (told = signal)) });
      put('ew-mission-bar', waiting);
      await until(() => told);
      const plain = new Endpoint();
      plain.refuse = () => 'never';
      const running = await provider({ fetch: plain.fetch, getToken });
      put('ew-leaderboard', running);
      await until(() => plain.asked.length === 1);
      for (const each of [around, waiting, running]) each.logout();
      await rest();
      expect([told?.aborted, plain.asked[0]?.signal?.aborted, clock.timers]).to.deep.equal([true, true, []]);
      const asked = endpoint.asked.length;
      await shown.refresh();
      clock.pass(3_600_000);
      window.dispatchEvent(new Event('online'));
      await rest();
      expect(endpoint.asked).to.have.length(asked);
      around.refresh();
      await inState(shown, 'ready');
      expect(reasons).to.deep.equal(['initial', 'initial', 'initial']);
    } finally {
      release();
    }
  });

  it('of the page reaches widgets in providers, which ask nothing more until configure() signs in', async () => {
    const { reasons, getToken } = issuer();
    configure({ endpoint: 'https://analytics.example/page', getToken, fetch: endpoint.fetch, loading: 'eager' });
    const around = await provider({ endpoint: undefined as never });
    around.removeAttribute('endpoint');
    const inside = put('ew-mission-pie', around);
    await inState(inside, 'ready');
    logout();
    await inState(inside, 'unauthorized');
    await rest();
    const before = [endpoint.asked.length, textsOf(inside).includes(mark)];
    configure({ getToken });
    await inState(inside, 'ready');
    configure({ endpoint: undefined, getToken: undefined, fetch: undefined, loading: undefined });
    expect([before, reasons, endpoint.asked.length]).to.deep.equal([[1, false], ['initial', 'initial'], 2]);
  });
});
