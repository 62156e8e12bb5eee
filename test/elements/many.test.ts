import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { recordedFetch, recordedPeriods } from '../../demo/recorded/index.js';
import 'engagement-widgets/all';

const tags = ['nps-donut', 'nps-distribution', 'decision-split', 'mission-pie', 'mission-bar', 'heatmap-flow', 'impact-table', 'leaderboard', 'kpi-tiles', 'kpi-trend'];
const modules: Record<string, string> = { 'nps-donut': 'rate-us', 'nps-distribution': 'rate-us', 'decision-split': 'what-brings-you' };

const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};
const until = async (enough: () => boolean) => {
  for (let frame = 0; frame < 900 && !enough(); frame++) await frames(1);
  expect(enough()).to.equal(true);
};
let chartFiles = 0;
// Watched, not looked up: the browser's own list is full after the first modules of a test.
new PerformanceObserver((list) => (chartFiles += list.getEntries().filter(({ name }) => /chart-js|chart\.js|picture-hands/.test(name)).length)).observe({ type: 'resource' });

describe('twenty widgets on one page', () => {
  const stage = document.createElement('div');
  let asked = 0;
  let widgets: HTMLElement[] = [];
  const fetched: typeof fetch = (input, init) => {
    asked += 1;
    return recordedFetch(input, init);
  };
  const isReady = () => widgets.every((widget) => widget.matches(':state(ready)') && !widget.shadowRoot!.querySelector('.picture > canvas:not([data-drawn])'));
  const canvases = () => widgets.flatMap((widget) => [...widget.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.picture > canvas')]);
  const picture = (canvas: HTMLCanvasElement) => canvas.toDataURL();

  before(() => {
    document.body.append(stage);
    render(
      html`<div class="above" style="block-size: 6000px"></div>
        <ew-analytics endpoint="/analytics" experience="summer-of-sound" locale="en" from=${recordedPeriods.days30.from} to=${recordedPeriods.days30.to} .fetch=${fetched}>
          ${[...tags, ...tags].map((tag) => staticHtml`<${unsafeStatic(`ew-${tag}`)} module=${modules[tag] ?? ''}></${unsafeStatic(`ew-${tag}`)}>`)}
        </ew-analytics>`,
      stage,
    );
    widgets = [...stage.querySelectorAll<HTMLElement>('ew-analytics > *')];
  });
  after(() => stage.remove());

  it('that are far from the window ask nothing and load no charting library, until they are scrolled to', async () => {
    await frames(30);
    expect([widgets.length, asked, chartFiles]).to.deep.equal([20, 0, 0]);
    (stage.querySelector('.above') as HTMLElement).style.blockSize = '0';
    await until(() => asked > 0 && chartFiles > 0);
  });

  it('follow a change of theme without a request, without a new canvas, and each by at most four looks at what is painted', async function () {
    this.timeout(30_000);
    // One upon the other, so that all are within the window and drawn.
    for (const widget of widgets) Object.assign(widget.style, { position: 'absolute', inset: '0 auto auto 0', inlineSize: '400px' });
    Object.assign(stage.querySelector('ew-analytics')!, { loading: 'eager' });
    await until(isReady);
    await frames(20);
    const [before, pictures, questions] = [canvases(), canvases().map(picture), asked];
    expect(before.length).to.equal(8);
    let looks = 0;
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = (element, pseudo) => {
      if ((element as HTMLElement).className === 'theme-probe') looks += 1;
      return getComputedStyle(element, pseudo);
    };
    try {
      for (const [name, colour] of [['--ew-surface', '#fff3e0'], ['--ew-nps-promoters', '#7a3cff'], ['--ew-mission-classic', '#7a3cff'], ['--ew-option-1', '#7a3cff']] as const) stage.style.setProperty(name, colour);
      await frames(12);
    } finally {
      globalThis.getComputedStyle = getComputedStyle;
    }
    expect(looks).to.be.within(20, 80);
    expect(canvases()).to.deep.equal(before);
    expect(canvases().map((canvas, index) => picture(canvas) !== pictures[index])).to.deep.equal(before.map(() => true));
    expect(asked).to.equal(questions);
  });
});
