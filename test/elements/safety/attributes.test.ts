// Hostile text in every attribute of every element that the package publishes.
import { expect } from '@open-wc/testing';
import manifest from '../../../custom-elements.json';
import { recordedFetch } from '../../../demo/recorded/index.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import { safeLink } from '../../../src/elements/shared/safe-link.js';
import { campaign, inState, mount, mountReady, soon, widgets, type WidgetElement } from '../harness.js';
import { stateOf } from './cases.js';
import { corpus, families } from './corpus.js';
import { trespasses } from './hold.js';
import { cut } from './supply.js';
import { isSafe, readable, see, watch, type Watch } from './watch.js';

interface Published {
  tagName?: string;
  attributes?: { name: string }[];
}

/** Every how many strings are drawn; those between are set and taken back before. */
const stride = 32;
const { modules } = manifest as unknown as { modules: { declarations?: Published[] }[] };
const elements = modules.flatMap(({ declarations = [] }) => declarations).flatMap(({ tagName, attributes = [] }) => (tagName ? [{ tag: tagName, names: attributes.map(({ name }) => name) }] : []));

/** Each attribute has another string at a time, and all of them in turn. */
function set(element: Element, names: readonly string[], at: number): void {
  names.forEach((name, index) => element.setAttribute(name, corpus[(at + index * 37) % corpus.length]!));
}

async function drawnAlone(tag: string): Promise<Element> {
  const { widget } = await mount(tag, recordedFetch, { experience: campaign });
  for (let turn = 0; turn < 20; turn += 1) await soon();
  return widget;
}

describe('hostile text in an attribute', () => {
  let page: Watch;
  before(() => (page = watch()));
  after(() => page.stop());
  afterEach(() => expect(page.heard()).to.deep.equal([]));

  elements.forEach(({ tag, names }, turn) => {
    it(`is no harm in any of the ${names.length} of <${tag}>`, async function () {
      this.timeout(20_000);
      const isWidget = tag in widgets;
      const element = isWidget ? (await mountReady(tag)).widget : await drawnAlone(tag);
      // Figures of the page's own are drawn whatever the settings are.
      if (isWidget) (element as WidgetElement).data = (element as WidgetElement).data;
      for (let at = 0; at < corpus.length; at += 1) {
        set(element, names, at);
        if (at % stride !== turn % stride) continue;
        await (element as WidgetElement).updateComplete;
        const seen = see(element);
        expect(trespasses(seen)).to.deep.equal([]);
        if (!isWidget) continue;
        const heading = element.getAttribute('heading')!;
        expect(['ready', 'empty'], readable(heading)).to.include(stateOf(element));
        expect(seen.texts.join('\n').includes(heading), `shows ${readable(heading)} as its heading`).to.equal(true);
      }
    });
  });

  it('leads nowhere but to https, http, mailto and relative addresses', () => {
    for (const text of corpus) {
      for (const [template, value] of [[text, '1'], [`${text}{customer}`, '1'], [`{customer}${text}`, 'javascript'], ['/customers/{customer}', text], ['{customer}', text], ['{customer}:{customer}', text], [`https://example.com/{customer}?q=${text}`, text]] as const) {
        const link = safeLink(template, 'customer', value);
        if (link === undefined) continue;
        const anchor = document.createElement('a');
        anchor.setAttribute('href', link);
        // As the browser reads it, which is what counts; what it cannot read leads nowhere.
        expect(['https:', 'http:', 'mailto:', ':'], readable(`${template} with ${value}`)).to.include(anchor.protocol);
        expect(isSafe(link)).to.equal(true);
      }
      const inPath = safeLink('https://example.com/customers/{customer}/orders', 'customer', text);
      if (inPath) expect(new URL(inPath).pathname, readable(text)).to.match(/^\/customers\/[^/]*\/orders$/);
    }
  });

  for (const [tag, name] of [['ew-leaderboard', 'profile-url'], ['ew-mission-detail', 'profile-url'], ['ew-mission-list', 'mission-url'], ['ew-experience-list', 'experience-url']] as const) {
    it(`leads nowhere else in the links of <${tag}>`, async function () {
      this.timeout(20_000);
      const { widget } = await mountReady(tag, { [name]: '/x' });
      widget.data = cut(widget.data);
      await widget.updateComplete;
      expect(see(widget).links.length).to.be.above(0);
      for (const text of families['addresses']!) {
        widget.setAttribute(name, text);
        await widget.updateComplete;
        expect(see(widget).links.filter((link) => !isSafe(link)), readable(text)).to.deep.equal([]);
      }
    });
  }

  it('is refused as an address of the endpoint, or asked of the page’s own', async function () {
    this.timeout(20_000);
    const { widget, provider, requests } = await mount('ew-mission-pie');
    await inState(widget, 'ready');
    for (const text of families['addresses']!) {
      (provider as Analytics).endpoint = text;
      await widget.updateComplete;
    }
    for (let turn = 0; turn < 20; turn += 1) await soon();
    for (const { url } of requests) expect(url).to.match(/^https?:\/\//);
  });
});
