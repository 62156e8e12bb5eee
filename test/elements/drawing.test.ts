// Widgets whose drawing loads while their figures are asked for: what stands there until it comes, and where it does not come.
import { expect } from '@open-wc/testing';
import { recordedFetch } from '../../demo/recorded/index.js';
import { HeatmapFlow } from '../../src/elements/chat/heatmap-flow.js';
import { ModuleDetail } from '../../src/elements/chat/module-detail.js';
import { ExperienceList } from '../../src/elements/dashboards/experience-list.js';
import type { Widget } from '../../src/elements/frame/widget.js';
import { inState, mount, part, soon, textOf, widgets, type WidgetElement } from './harness.js';

interface Drawing {
  canDraw: boolean;
  loadDrawing(): Promise<unknown>;
}

/** An element like one of ours, whose drawing comes when the test says so, or not. */
function waitingFor(tag: string, element: typeof Widget, load: () => Promise<unknown>): string {
  const name = `${tag}-${++made}`;
  const shared = Object.getOwnPropertyDescriptor(element.prototype, 'canDraw')!.get!;
  let isThere = false;
  customElements.define(name, class extends (element as unknown as CustomElementConstructor) {
    get canDraw() {
      return isThere && shared.call(this);
    }
    async loadDrawing() {
      await load();
      await (element.prototype as unknown as Drawing).loadDrawing.call(this);
      isThere = true;
    }
  });
  return name;
}
let made = 0;

const elements = { 'ew-module-detail': ModuleDetail, 'ew-heatmap-flow': HeatmapFlow, 'ew-experience-list': ExperienceList } as unknown as Record<string, typeof Widget>;

const sizeOf = (widget: WidgetElement) => [widget.offsetWidth, widget.offsetHeight];
const answered = async (widget: WidgetElement) => {
  while (!widget.data) await soon();
  await widget.updateComplete;
};

for (const [tag, element] of Object.entries(elements)) {
  describe(`what draws <${tag}>`, () => {
    it('is waited for with bones in its place, and nothing moves when it comes', async () => {
      let come = () => {};
      const { widget } = await mount(waitingFor(tag, element, () => new Promise<void>((resolve) => (come = resolve))), recordedFetch, widgets[tag]);
      await answered(widget);
      expect(widget.matches(':state(loading)')).to.equal(true);
      expect(part(widget, 'skeleton')).to.not.equal(null);
      const before = sizeOf(widget);
      come();
      await inState(widget, 'ready');
      expect(sizeOf(widget)).to.deep.equal(before);
    });

    it('may fail to load: the widget says so, nothing is thrown, and another try draws it', async () => {
      let isOffline = true;
      const load = () => (isOffline ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve());
      const { widget } = await mount(waitingFor(tag, element, load), recordedFetch, widgets[tag]);
      await inState(widget, 'render');
      await answered(widget);
      while (!part(widget, 'retry')) await soon();
      expect(textOf(widget)).to.contain('EW-render');
      isOffline = false;
      part(widget, 'retry')!.click();
      await inState(widget, 'ready');
    });

    it('is not loaded before figures are asked for', async () => {
      let tries = 0;
      const name = waitingFor(tag, element, () => Promise.resolve(tries++));
      const lonely = document.createElement(name) as WidgetElement;
      document.body.append(lonely);
      await lonely.updateComplete;
      await soon();
      expect([tries, lonely.matches(':state(misconfigured)')]).to.deep.equal([0, true]);
      lonely.remove();
    });
  });
}
