/** The language around a widget, followed live; and languages that come on demand, or do not come. */
import { expect, fixture, html } from '@open-wc/testing';
import { recordedFetch } from '../../demo/recorded/index.js';
import { choose, inState, json, mount, mountReady, part, soon, textOf, type WidgetElement } from '../elements/harness.js';
import type { Analytics } from '../../src/elements/shared/analytics.js';

const until = async (holds: () => boolean) => {
  while (!holds()) await soon();
};

/** A donut as deep in shadow roots as asked, in a box whose language is set. */
async function nested(depth: number, lang: string) {
  const provider = await fixture<Analytics>(html`<ew-analytics endpoint="https://analytics.example/api" .fetch=${recordedFetch}><div lang=${lang}></div></ew-analytics>`);
  const box = provider.querySelector('div')!;
  let place: Element | ShadowRoot = box;
  const hosts: HTMLElement[] = [];
  for (let level = 0; level < depth; level += 1) {
    const host = document.createElement('section');
    place.append(host);
    hosts.push(host);
    place = host.attachShadow({ mode: 'open' });
  }
  const widget = document.createElement('ew-nps-donut') as WidgetElement;
  for (const [name, value] of Object.entries({ experience: 'summer-of-sound', module: 'rate-us' })) widget.setAttribute(name, value);
  place.append(widget);
  await inState(widget, 'ready');
  return { box, hosts, widget };
}

describe('the nearest lang', () => {
  it('is followed live, also across shadow roots, and what is on screen stays until the other words are there', async () => {
    const { box, hosts, widget } = await nested(2, 'de');
    await until(() => textOf(widget).includes('Promotoren') && !textOf(widget).includes('Loading'));
    let hasLostFigures = false;
    const watch = new MutationObserver(() => (hasLostFigures ||= !textOf(widget).includes('·')));
    watch.observe(widget.renderRoot, { childList: true, subtree: true, characterData: true });
    box.lang = 'fr';
    await until(() => textOf(widget).includes('Promoteurs'));
    hosts[1]!.lang = 'es';
    await until(() => textOf(widget).includes('Promotores'));
    hosts[1]!.removeAttribute('lang');
    await until(() => textOf(widget).includes('Promoteurs'));
    watch.disconnect();
    expect(hasLostFigures).to.equal(false);
  });

  it('is that of the new place once a widget was moved', async () => {
    const { widget } = await nested(0, 'fr');
    const other = await nested(1, 'de');
    await until(() => textOf(widget).includes('Promoteurs') && textOf(other.widget).includes('Promotoren'));
    other.hosts[0]!.shadowRoot!.append(widget);
    await until(() => textOf(widget).includes('Promotoren'));
    other.box.lang = 'es';
    await until(() => textOf(widget).includes('Promotores') && textOf(other.widget).includes('Promotores'));
  });

  it('stands behind the locale that a page has set', async () => {
    const { box, widget } = await nested(0, 'fr');
    widget.setAttribute('locale', 'de');
    await until(() => textOf(widget).includes('Promotoren'));
    box.lang = 'es';
    await soon();
    await soon();
    expect(textOf(widget)).to.include('Promotoren');
  });

  it('turns every widget from right to left with the nearest dir', async () => {
    const { box, widget } = await nested(1, 'ar');
    box.dir = 'rtl';
    await until(() => getComputedStyle(part(widget, 'card')!).direction === 'rtl');
    await until(() => textOf(widget).includes('المروّجون'));
  });
});

describe('a locale', () => {
  it('that no words are there for has English words and its own numbers', async () => {
    const { widget } = await mountReady('ew-leaderboard', { locale: 'pl' });
    expect(textOf(widget)).to.include('Most engaged customers');
  });

  it('is spoken by what loads later too: menu, table, explanation, errors', async () => {
    const { widget } = await mountReady('ew-nps-donut', { locale: 'fr' });
    await until(() => textOf(widget).includes('Promoteurs'));
    await choose(widget, 'table');
    await until(() => /Part des réponses/.test(textOf(widget)) && /Fermer/.test(widget.shadowRoot!.innerHTML));
    const failing = await mount('ew-nps-donut', async () => json({ title: 'gone' }, 404), { locale: 'ar' });
    await until(() => textOf(failing.widget).includes('لا يوجد') && textOf(failing.widget).includes('ربما حُذف'));
  });

  it('of Egypt has other digits than one of Morocco, in the same Arabic', async () => {
    const [egypt, morocco] = await Promise.all([mountReady('ew-nps-donut', { locale: 'ar-EG' }), mountReady('ew-nps-donut', { locale: 'ar-MA' })]);
    expect(textOf(egypt.widget)).to.match(/[٠-٩]/).and.not.to.match(/[0-9]/);
    expect(textOf(morocco.widget)).to.match(/[0-9]/).and.not.to.match(/[٠-٩]/);
  });

  it('whose file cannot be loaded leaves English, and no error in the page', async function () {
    // Its page loads the sources module by module.
    this.timeout(60_000);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const page = frame.contentDocument!;
    const href = `${location.origin}/src/`;
    const gone = Object.fromEntries(['js', 'ts'].map((ending) => [`${href}i18n/es.${ending}`, '/gone.js']));
    page.open();
    page.write(`<script>window.faults = []; for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => faults.push(String(event.message || event.reason)));</script>
      <script type="importmap">${JSON.stringify({ imports: gone })}</script><script type="module" src="${href}entries/chat/nps-donut.ts"></script>
      <ew-nps-donut locale="es" experience="summer-of-sound" module="rate-us"></ew-nps-donut>`);
    page.close();
    const view = frame.contentWindow as unknown as { customElements: CustomElementRegistry; faults: string[] };
    await view.customElements.whenDefined('ew-nps-donut');
    const donut = page.querySelector('ew-nps-donut') as WidgetElement;
    donut.data = (await mountReady('ew-nps-donut')).widget.data;
    await until(() => part(donut, 'heading')?.textContent?.trim() === 'Net Promoter Score' && textOf(donut).includes('Promoters'));
    expect(view.faults).to.deep.equal([]);
  });
});
