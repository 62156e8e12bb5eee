// What holds for every widget, tag by tag.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../demo/recorded/index.js';
import { choose, inState, json, mount, mountReady, part, soon, textOf, widgets } from './harness.js';

const problem = (status: number, kind: string): Response =>
  json({ type: `urn:engagement-widgets:problem:${kind}`, kind, title: kind, status }, status, { 'content-type': 'application/problem+json' });
const never: typeof fetch = (_, init) => new Promise((__, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));

/** The recorded answers with their text changed on the way. */
const rewritten =
  (change: (text: string) => string): typeof fetch =>
  async (input, init) =>
    json(change(await (await recordedFetch(input, init)).text()));

interface Noise {
  warnings: unknown[][];
  errors: unknown[];
  stop(): void;
}

/** Everything that a page's author could hear of. */
function listen(): Noise {
  const noise: Noise = { warnings: [], errors: [], stop: () => {} };
  const { warn, error } = console;
  console.warn = (...words: unknown[]) => void noise.warnings.push(words);
  console.error = (...words: unknown[]) => void noise.errors.push(words);
  const onError = (event: Event) => noise.errors.push(event);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  noise.stop = () => {
    Object.assign(console, { warn, error });
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
  };
  return noise;
}

describe('every widget', () => {
  for (const tag of Object.keys(widgets)) {
    describe(`<${tag}>`, () => {
      let noise: Noise;
      beforeEach(() => (noise = listen()));
      afterEach(() => {
        noise.stop();
        expect(noise.errors, 'nothing reaches window.onerror, unhandledrejection or console.error').to.deep.equal([]);
        expect(noise.warnings.length, 'at most one warning').to.be.at.most(1);
      });

      it('names the missing attribute when only the tag is written', async () => {
        const widget = document.createElement(tag);
        document.body.append(widget);
        await inState(widget, 'misconfigured');
        expect(textOf(widget as never)).to.contain('“');
        expect(textOf(widget as never)).to.match(/endpoint|experience|module|mission/);
        widget.remove();
      });

      it('shows figures, a heading and a summary, silently', async () => {
        const { widget } = await mountReady(tag);
        expect(part(widget, 'heading')?.textContent?.trim()).to.have.length.above(3);
        expect(widget.renderRoot.querySelector('#summary')?.textContent?.trim()).to.have.length.above(10);
        expect(noise.warnings).to.deep.equal([]);
        await expect(widget).to.be.accessible();
      });

      it('shows the same, whether properties are set before or after it is connected', async () => {
        const after = await mountReady(tag);
        const { provider } = after;
        const before = document.createElement(tag);
        for (const [name, value] of Object.entries(widgets[tag]!)) Object.assign(before, { [name]: value });
        provider.append(before);
        await inState(before, 'ready');
        // What loads after the figures may have come to one of them only.
        for (let look = 0; look < 200 && textOf(before as never) !== textOf(after.widget); look++) await soon();
        expect(textOf(before as never)).to.equal(textOf(after.widget));
      });

      it('is not asked again when it is moved', async () => {
        const { widget, provider, requests } = await mountReady(tag);
        const box = document.createElement('div');
        provider.append(box);
        box.append(widget);
        await soon();
        await soon();
        expect(requests).to.have.length(1);
        expect(widget.matches(':state(ready)')).to.equal(true);
      });

      it('stops its request when it is removed', async () => {
        const { widget, requests } = await mount(tag, never);
        while (requests.length === 0) await soon();
        expect(widget.matches(':state(loading)')).to.equal(true);
        widget.remove();
        await soon();
        expect(requests[0]!.signal.aborted).to.equal(true);
      });

      it('is not there while it is hidden, and asks once it is shown', async () => {
        const { widget, requests } = await mount(tag, recordedFetch, { hidden: '' });
        expect(getComputedStyle(widget).display).to.equal('none');
        await soon();
        expect(requests).to.have.length(0);
        widget.hidden = false;
        await inState(widget, 'ready');
      });

      it('keeps its place on the page in every state', async () => {
        const sizes = new Set<number>();
        const { widget, provider } = await mount(tag, never);
        sizes.add(widget.getBoundingClientRect().height);
        provider.fetch = recordedFetch;
        await inState(widget, 'ready');
        sizes.add(widget.getBoundingClientRect().height);
        provider.fetch = () => Promise.resolve(problem(403, 'forbidden'));
        await inState(widget, 'error');
        sizes.add(widget.getBoundingClientRect().height);
        expect([...sizes]).to.have.length(1);
        expect([...sizes][0]).to.be.above(100);
      });

      it('keeps old figures when a refresh fails, and says so', async () => {
        let fails = false;
        const { widget } = await mount(tag, (input, init) => (fails ? Promise.resolve(problem(404, 'not-found')) : recordedFetch(input, init)));
        await inState(widget, 'ready');
        const figures = await widget.toCSV();
        fails = true;
        await widget.refresh();
        await inState(widget, 'stale');
        expect(widget.matches(':state(ready)')).to.equal(true);
        expect(await widget.toCSV()).to.equal(figures);
        expect(part(widget, 'foot')?.textContent).to.contain('Could not be refreshed');
      });

      for (const [name, answer, state, words] of [
        ['loading', never, 'loading', 'Loading'],
        ['not allowed', () => Promise.resolve(problem(403, 'forbidden')), 'error', 'You may not see these figures'],
        ['not signed in', () => Promise.resolve(problem(401, 'unauthorized')), 'unauthorized', 'not signed in'],
        ['not found', () => Promise.resolve(problem(404, 'not-found')), 'error', 'not exist'],
        ['a page of HTML', () => Promise.resolve(new Response('<h1>Login</h1>', { headers: { 'content-type': 'text/html' } })), 'error', 'could not be read'],
        ['half an answer', () => Promise.resolve(json('{"period": {"from": "2026-')), 'error', 'could not be read'],
        ['another form', () => Promise.resolve(json({ hello: 'world' })), 'error', 'could not be read'],
      ] as const) {
        it(`says what is the matter in plain words: ${name}`, async () => {
          const { widget } = await mount(tag, answer);
          await inState(widget, state);
          expect(textOf(widget)).to.contain(words);
          await expect(widget).to.be.accessible();
        });
      }

      it('shows hostile text as text, and runs none of it', async () => {
        const hostile = '<img src=x onerror="throw 1">{{7*7}}\u202e=cmd|\' /C calc\'!A1';
        const { widget } = await mount(tag, rewritten((text) => text.replace(/"(name|label|text|note)":"[^"]*"/g, (_, key: string) => `"${key}":${JSON.stringify(hostile)}`)));
        await inState(widget, 'ready');
        expect(widget.renderRoot.querySelector('img, script, iframe')).to.equal(null);
        for (const line of (await widget.toCSV())!.split('\r\n')) expect(line).to.not.match(/(^|,)"?[=+@]/);
      });

      it('takes numbers beyond range for what they are: an answer that cannot be read', async () => {
        const { widget } = await mount(tag, rewritten((text) => text.replace(/("(?:sessions|visits|validations|people|total)":)\d+/g, '$11e999')));
        await inState(widget, /impact-table|experience-list|kpi-trend/.test(tag) ? 'ready' : 'error');
        expect(textOf(widget)).to.not.match(/NaN|∞|Infinity/);
      });

      it('has every value in its table, and gives the focus back', async () => {
        const { widget } = await mountReady(tag);
        const isTable = widget.renderRoot.querySelector('[role=grid]') !== null;
        if (!isTable) await choose(widget, 'table');
        const table = widget.renderRoot.querySelector('[role=grid]');
        expect(table?.querySelectorAll('[role=row]').length).to.be.above(1);
        await expect(widget).to.be.accessible();
        if (isTable) return;
        part(widget, 'panel-close')!.click();
        await widget.updateComplete;
        await soon();
        expect((widget.renderRoot as ShadowRoot).activeElement).to.equal(part(widget, 'menu-button'));
      });

      it('explains how its figures are made', async () => {
        const { widget } = await mountReady(tag);
        await choose(widget, 'explain');
        const panel = part(widget, 'explain');
        expect(panel?.textContent).to.contain('Europe/Berlin');
        expect(panel?.querySelectorAll('[part="explain-figure"]').length).to.be.above(0);
        await expect(widget).to.be.accessible();
      });

      it('states period, zone and time at the head of its file', async () => {
        const { widget } = await mountReady(tag);
        const csv = (await widget.toCSV())!;
        for (const line of ['Period', 'Time zone', 'Time of the data']) expect(csv).to.contain(line);
        expect(csv.split('\r\n').length).to.be.above(6);
      });

      it('speaks German where the page does', async () => {
        const { widget } = await mountReady(tag, { locale: 'de' });
        while (part(widget, 'menu-button')?.getAttribute('aria-label')?.endsWith('Menü') !== true) await soon();
        expect(textOf(widget).replace('Generated missions on real orders', '')).to.not.match(/\b(customers|answers|visits|missions)\b/);
      });
    });
  }
});
