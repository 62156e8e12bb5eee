// What the cards of a flow can be coloured by, on the demo's own answer.
import { aTimeout, expect } from '@open-wc/testing';
import { recorded, recordedPeriods } from '../../../demo/recorded/index.js';
import 'engagement-widgets/heatmap-flow';
import { find, findAll, show, words, type ChartWidget } from '../chart-widgets.js';

const tag = 'ew-heatmap-flow';
const demo = (compare: boolean) => recorded('flow', { experience: 'summer-of-sound' }, { ...recordedPeriods.days30, ...(compare ? { compare: 'true' } : {}) });

async function flow(compare: boolean, attributes: Record<string, string> = {}): Promise<ChartWidget> {
  const widget = await show(tag, demo(compare), attributes);
  widget.style.setProperty('inline-size', '1400px');
  while (findAll(widget, '.ground[style]').length === 0) await aTimeout(5);
  return widget;
}

async function colourBy(widget: ChartWidget, lens: string): Promise<void> {
  const select = find<HTMLSelectElement>(widget, '[part=colour-by]');
  select.value = lens;
  select.dispatchEvent(new Event('change'));
  await widget.updateComplete;
}

const offered = (widget: ChartWidget) => [...find<HTMLSelectElement>(widget, '[part=colour-by]').options].map(words);
const bounds = (widget: ChartWidget) => findAll(widget, '.bounds > *').map(words);
const card = (widget: ChartWidget, id: string) => findAll(widget, '.node.module').find((node) => node.getAttribute('aria-label')?.includes(`, ${demo(false).modules.find((module) => module.id === id)!.name},`))!;
const classOf = (node: Element) => /\b(heat|change)-\d/.exec(node.getAttribute('class') ?? '')?.[0];

describe('colour by, in the heatmap flow', () => {
  it('offers visits, drop-off, success rate and change, and change only where a period is compared', async () => {
    expect(offered(await flow(true))).to.deep.equal(['Visits', 'Drop-off', 'Success rate', 'Change']);
    expect(offered(await flow(false))).to.deep.equal(['Visits', 'Drop-off', 'Success rate']);
    expect(words(find(await flow(false, { 'color-by': 'change' }), '.scale'))).to.match(/^Visits/);
  });

  for (const [lens, title, first, last] of [
    ['visits', 'Visits', '0', /^[\d,]+$/],
    ['drop-off', 'Drop-off', '0%', /^\d+%$/],
    ['success', 'Success rate', '0%', /^100%$/],
  ] as const) {
    it(`colours by ${title.toLowerCase()} with real figures in the legend and on the cards`, async () => {
      const widget = await flow(true);
      await colourBy(widget, lens);
      expect(words(find(widget, '.scale'))).to.match(new RegExp(`^${title}`));
      expect(bounds(widget)[0]).to.equal(first);
      expect(bounds(widget).at(-1)).to.match(last);
      expect(new Set(findAll(widget, '.node.heat').map(classOf)).size).to.be.above(2);
      if (lens !== 'visits') expect(findAll(widget, '.figure-small').map(words).filter(Boolean).length).to.be.above(3);
    });
  }

  it('colours by success ÷ asked, each type in its own way, and leaves plain what asks nothing', async () => {
    const widget = await flow(true, { 'color-by': 'success' });
    for (const module of demo(true).modules) {
      const text = words(card(widget, module.id).querySelector('.figure-small'));
      if (module.asked == null || module.succeeded == null || module.asked === 0) expect(text, module.id).to.equal('');
      else expect(text, module.id).to.equal(`${Math.round((module.succeeded / module.asked) * 100)}%`);
    }
    expect(classOf(card(widget, 'welcome'))).to.equal(undefined);
  });

  it('colours by change on a scale with a middle, whose legend has real values and names what is compared', async () => {
    const widget = await flow(true, { 'color-by': 'change' });
    expect(words(find(widget, '.scale'))).to.contain('Change · against 17 Jul–15 Aug 2026, plain where no clear change');
    const ends = bounds(widget).filter(Boolean);
    expect(ends[0]).to.match(/^−\d+%$/);
    expect(ends.at(-1)).to.match(/^\+\d+%$/);
    expect(findAll(widget, '.swatches > *').map((swatch) => swatch.className)).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((at) => `change-${at}`));
    const printed = findAll(widget, '.node.module').map((node) => [words(node.querySelector('.figure-small')), classOf(node)] as const);
    for (const [text, heat] of printed) {
      if (text === '') expect(heat).to.equal(undefined);
      else expect(Number(heat!.at(-1)) > 4, text).to.equal(text.startsWith('+'));
    }
    expect(printed.filter(([text]) => text).length).to.be.above(0);
  });

  it('says on the card where counts differ, and gives the cause of the catalogue in the words of its node', async () => {
    const widget = await flow(true);
    const differing = findAll(widget, '.node.module').filter((node) => words(node).includes('counts differ here'));
    expect(differing.length).to.be.above(0);
    find(widget, '.scale-line').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    while (!differing.some((node) => /counts differ here: .*(added on|shown only under a condition|skipped where the browser cannot)/.test(node.getAttribute('aria-label') ?? ''))) {
      widget.requestUpdate();
      await aTimeout(5);
    }
    expect(await widget.toCSV()).to.match(/added on|shown only under a condition|skipped where the browser cannot/);
  });
});
