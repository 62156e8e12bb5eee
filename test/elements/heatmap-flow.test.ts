import { aTimeout, expect } from '@open-wc/testing';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { contrast } from '../../src/theme/index.js';
import 'engagement-widgets/heatmap-flow';
import { answerOf, chain, helpDesk, sixty, type FlowAnswer } from '../flow/answers.js';
import { itWith } from '../engines/lacking.js';
import { find, findAll, heard, provider, show, tabStops, tip, words, type ChartWidget } from './chart-widgets.js';

const tag = 'ew-heatmap-flow';
const ratio = (text: string) => Number(/scale\(([\d.]+)\)/.exec(text)![1]);

/** Shows a flow at a width, in its own box. */
async function flow(data: FlowAnswer, attributes: Record<string, string> = {}, width = 1400, inside?: HTMLElement): Promise<ChartWidget> {
  const widget = await show(tag, data, attributes, inside);
  widget.style.setProperty('inline-size', `${width}px`);
  // In a tab that is not in front no size is reported: the next drawing asks for it. A scroll bar may take some of it.
  await until(() => find(widget, '.body').offsetWidth === width - 34 && findAll(widget, width < 560 ? '.row' : '.ground[style]').length > 0);
  return widget;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await aTimeout(5);
}

/** Waits for what loads with the first touch. */
async function touched(widget: ChartWidget): Promise<void> {
  find(widget, '.scale-line').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
  await until(() => find(widget, '.tooltip') !== null || (widget.requestUpdate(), false));
}

async function key(widget: ChartWidget, name: string, on = '[data-keys]', more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });
  find(widget, on).dispatchEvent(event);
  await widget.updateComplete;
  await widget.updateComplete;
  return event;
}

const card = (widget: ChartWidget, name: string) => findAll(widget, '.node, .row').find((node) => node.getAttribute('aria-label')?.includes(`, ${name},`))!;
const current = (widget: ChartWidget) => find(widget, `#${find(widget, '[data-keys]').getAttribute('aria-activedescendant')!}`);
const spoken = (widget: ChartWidget) => words({ textContent: current(widget)?.getAttribute('aria-label') } as Element);

describe('ew-heatmap-flow', () => {
  it('prints position, name and visits of every module, start and end, and how many the figures rest on', async () => {
    const widget = await flow(helpDesk);
    expect(words(find(widget, '[part=count]'))).to.contain('4,580 sessions · 21,348 visits');
    const cards = findAll(widget, '.node').map((node) => words(node));
    expect(cards).to.have.length(16);
    expect(cards[0]).to.equal('Start 4,580');
    expect(cards[4]).to.contain('Wait 1,463 8 left');
    expect(cards.at(-1)).to.equal('End 4,557');
    for (const { name, position } of helpDesk.modules) expect(words(card(widget, name))).to.match(new RegExp(`^${position} `));
  });

  it('colours each card exactly, from blue to red by visits, with text black or white by luminance', async () => {
    const widget = await flow(helpDesk);
    const fill = (name: string) => getComputedStyle(card(widget, name).querySelector('.box')!).fill;
    expect([fill('Insert ticket'), fill('Wait'), fill('Take in charge ticket')]).to.deep.equal(['rgb(29, 89, 205)', 'rgb(73, 209, 180)', 'rgb(181, 31, 41)']);
    for (const { name } of helpDesk.modules) {
      const ink = getComputedStyle(card(widget, name).querySelector('.count')!).fill;
      expect(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']).to.include(ink);
      expect(contrast(ink, fill(name))).to.be.at.least(4.5);
    }
    expect(words(find(widget, '.bounds'))).to.equal('0 723 1,446 2,169 2,892 3,615 4,338 5,060'.replaceAll(' ', ''));
  });

  it('takes the colours of the page, and none while the switch is off', async () => {
    const widget = await flow(helpDesk);
    widget.style.setProperty('--ew-heat-7', 'rgb(1, 2, 3)');
    expect(getComputedStyle(card(widget, 'Closed').querySelector('.box')!).fill).to.equal('rgb(1, 2, 3)');
    find(widget, '[role=switch]').click();
    await widget.updateComplete;
    expect(find(widget, '[role=switch]').getAttribute('aria-checked')).to.equal('false');
    expect(findAll(widget, '.heat')).to.have.length(0);
    expect(findAll(widget, '[part=legend]')).to.have.length(0);
  });

  it('colours by drop-off, with the figure on each card, and by more where the answer has more', async () => {
    const widget = await flow(chain(100, 90, 45));
    const select = find<HTMLSelectElement>(widget, 'select');
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['visits', 'drop-off']);
    select.value = 'drop-off';
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(words(card(widget, 'Module 2'))).to.contain('50%');
    expect(card(widget, 'Module 2').classList.contains('heat-7')).to.equal(true);
    expect(card(widget, 'Module 3').classList.contains('heat')).to.equal(false);
    const before = { visits: 100, sessions: 100, left: 0 };
    const rich = await flow(answerOf([{ starts: 200, asked: 50, succeeded: 20, previous: before }, { previous: before }], [[0, 1, 50]]), { 'color-by': 'change' });
    expect([...find<HTMLSelectElement>(rich, 'select').options].map(({ value }) => value)).to.deep.equal(['visits', 'drop-off', 'success', 'change']);
    expect(words(card(rich, 'Module 1'))).to.contain('+100%');
    expect(card(rich, 'Module 2').classList.contains('change-2')).to.equal(true);
  });

  it('prints counts at branches, and all around the chosen module', async () => {
    const widget = await flow(helpDesk);
    const counts = () => findAll(widget, '.edge-count').map(words);
    expect(counts()).to.include.members(['3,563', '1,265', '4,558']).and.not.include('4,557');
    widget.setAttribute('module', 'closed');
    await widget.updateComplete;
    expect(counts()).to.include('4,557');
  });

  it('draws what matters by default and every transition on request', async () => {
    const widget = await flow(helpDesk);
    const drawn = () => findAll(widget, '.edge').length;
    expect(drawn()).to.equal(28);
    expect(words(find(widget, '.rare'))).to.contain('28 of 62 transitions');
    find(widget, '[part=all-transitions]').click();
    await widget.updateComplete;
    expect(drawn()).to.equal(62);
    expect(findAll(widget, '.rare')).to.have.length(0);
  });

  it('says where counts differ, and why', async () => {
    const widget = await flow(answerOf([{ name: 'Push', starts: 71, skippable: true, predecessors: [] }, { starts: 10, predecessors: ['m0'] }, { predecessors: ['m1'] }], [[0, 1, 69], [1, 2, 34]]));
    expect(words(card(widget, 'Module 2'))).to.contain('counts differ here');
    await touched(widget);
    expect(card(widget, 'Module 2').getAttribute('aria-label')).to.contain('“Push”: skipped where the browser cannot, 10 visits came from elsewhere');
    expect(words(card(widget, 'Module 3'))).to.not.contain('differ');
  });

  it('reaches and speaks every module by keys alone, each with its figures', async () => {
    for (const [data, width] of [[helpDesk, 1400], [helpDesk, 400], [sixty(), 1400]] as const) {
      const widget = await flow(data, {}, width);
      await touched(widget);
      await key(widget, 'Home');
      const said = [spoken(widget)];
      for (let at = 0; at < data.modules.length + 1; at++) {
        await key(widget, 'ArrowDown');
        said.push(spoken(widget));
      }
      for (const { position, name, visits } of data.modules) {
        const start = `${position.toLocaleString('en-GB')}, ${name}, Step. ${visits.toLocaleString('en-GB')} ${visits === 1 ? 'visit' : 'visits'}. reached in`;
        expect(said.some((text) => text.startsWith(start)), `${name} is spoken`).to.equal(true);
      }
      expect(said[0]).to.contain('sessions started');
      expect(said.at(-1)).to.contain('sessions ended');
    }
  });

  it('walks along the strongest transition with right and left', async () => {
    const widget = await flow(helpDesk);
    await touched(widget);
    await key(widget, 'Home');
    const said: string[] = [];
    for (const name of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
      expect((await key(widget, name)).defaultPrevented).to.equal(true);
      said.push(spoken(widget).split(', ')[1]!);
    }
    expect(said).to.deep.equal(['Assign seriousness', 'Take in charge ticket', 'Resolve ticket', 'Take in charge ticket']);
    expect(tip(widget)).to.contain('Visits 5,060').and.to.contain('→ Resolve ticket 3,563');
    await key(widget, 'Escape');
    expect(tip(widget)).to.equal('');
  });

  it('does not lose the first key, although what answers it loads only then', async () => {
    const widget = await flow(helpDesk);
    await key(widget, 'End');
    await key(widget, 'ArrowUp');
    await until(() => spoken(widget).startsWith('14, Verified') || spoken(widget).startsWith('14, VERIFIED'));
  });

  it('opens a module by Enter or click with an event that the page may cancel', async () => {
    const around = await provider();
    const widget = await flow(helpDesk, { experience: 'desk' }, 1400, around);
    const told = heard(document, 'ew-module-select');
    card(widget, 'Wait').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await widget.updateComplete;
    expect(told).to.deep.equal([{ experience: 'desk', module: 'wait', type: 'step', name: 'Wait' }]);
    expect(around.selection.module).to.equal('wait');
    await until(() => card(widget, 'Wait').getAttribute('aria-current') === 'true');
    around.addEventListener('ew-module-select', (event) => event.preventDefault(), { once: true, capture: true });
    await touched(widget);
    await key(widget, 'ArrowRight');
    await key(widget, 'Enter');
    expect(told).to.have.length(2);
    expect(around.selection.module).to.equal('wait');
    widget.setAttribute('module', 'closed');
    await widget.updateComplete;
    expect(findAll(widget, '.selected').map((node) => node.getAttribute('aria-label')!.split(', ')[1])).to.deep.equal(['Closed']);
  });

  it('opens neither start nor end', async () => {
    const widget = await flow(helpDesk);
    const told = heard(document, 'ew-module-select');
    for (const node of [find(widget, '.start'), find(widget, '.end')]) node.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(told).to.have.length(0);
  });

  it('starts the cursor at the chosen module and takes the focus there', async () => {
    const widget = await flow(helpDesk, { module: 'wait' });
    widget.focus();
    expect((widget.renderRoot as ShadowRoot).activeElement === find(widget, '.picture')).to.equal(true);
    await until(() => spoken(widget).startsWith('4, Wait, Step. 1,463 visits. reached in'));
  });

  it('has at most three tab stops, and tools that arrow keys walk', async () => {
    const widget = await flow(sixty());
    const stops = () => [...tabStops(widget), ...findAll(widget, 'select, input').filter(({ tabIndex }) => tabIndex === 0)].map((element) => element.getAttribute('part'));
    expect(new Set(stops())).to.deep.equal(new Set(['menu-button', 'switch', 'picture'].map((part) => (part === 'menu-button' ? find(widget, '#menu-button').getAttribute('part') : part))));
    await touched(widget);
    find(widget, '[role=switch]').focus();
    await key(widget, 'End', '[role=switch]');
    expect((widget.renderRoot as ShadowRoot).activeElement?.getAttribute('data-tool')).to.equal('');
    expect(stops()).to.have.length(3);
  });

  it('zooms by buttons and by Ctrl with the wheel; a plain wheel stays the page’s', async () => {
    const widget = await flow(helpDesk);
    await touched(widget);
    const scale = () => ratio(find(widget, '.ground').style.transform);
    const wheel = (more: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -50, bubbles: true, composed: true, cancelable: true, ...more });
      find(widget, '.picture').dispatchEvent(event);
      return event;
    };
    expect(scale()).to.equal(1);
    expect(wheel({}).defaultPrevented).to.equal(false);
    expect(scale()).to.equal(1);
    expect(wheel({ ctrlKey: true }).defaultPrevented).to.equal(true);
    expect(scale()).to.be.above(1);
    find(widget, '[data-action=fit]').click();
    expect(scale()).to.be.below(1);
    find(widget, '[data-action=zoom-in]').click();
    find(widget, '[data-action=zoom-in]').click();
    expect(scale()).to.be.above(1);
  });

  it('is moved by dragging the ground, and a drag opens nothing', async () => {
    const widget = await flow(sixty());
    await touched(widget);
    const told = heard(document, 'ew-module-select');
    const box = findAll(widget, '.node')[1]!.getBoundingClientRect();
    const before = find(widget, '.ground').style.transform;
    await sendMouse({ type: 'move', position: [Math.round(box.x + 40), Math.round(box.y + 40)] });
    await sendMouse({ type: 'down' });
    for (const up of [20, 35, 90]) await sendMouse({ type: 'move', position: [Math.round(box.x + 40), Math.round(box.y + 40 - up)] });
    await sendMouse({ type: 'up' });
    expect(find(widget, '.ground').style.transform).to.not.equal(before);
    expect(told).to.have.length(0);
    expect(find(widget, '.stage').classList.contains('more-top')).to.equal(true);
  });

  it('finds modules by name from twenty on', async () => {
    expect(findAll(await flow(helpDesk), 'input')).to.have.length(0);
    const widget = await flow(sixty());
    await touched(widget);
    const field = find<HTMLInputElement>(widget, 'input');
    field.value = 'module 59';
    field.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    expect(findAll(widget, '.found')).to.have.length(1);
    await key(widget, 'Enter', 'input');
    expect(spoken(widget)).to.contain('Module 59');
    expect(words(find(widget, '[role=status]'))).to.contain('Module 59');
    const stage = find(widget, '.stage').getBoundingClientRect();
    await until(() => current(widget).getBoundingClientRect().bottom <= stage.bottom + 1);
  });

  it('shows sixty modules at 1,400 px with type of 12 px and more, and no card beyond the sides', async () => {
    const widget = await flow(sixty());
    expect(findAll(widget, '.node.module')).to.have.length(60);
    expect(ratio(find(widget, '.ground').style.transform)).to.equal(1);
    const stage = find(widget, '.stage').getBoundingClientRect();
    for (const node of findAll(widget, '.box')) {
      const { left, right } = node.getBoundingClientRect();
      expect(left >= stage.left - 1 && right <= stage.right + 1).to.equal(true);
    }
    for (const text of findAll(widget, '.picture text')) expect(Number.parseFloat(getComputedStyle(text).fontSize)).to.be.at.least(12);
    expect(widget.renderRoot.querySelectorAll('*').length).to.be.below(2200);
  });

  it('cuts no word of a card that has room in two lines', async () => {
    const widget = await flow(helpDesk);
    for (const node of findAll(widget, '.node.module')) {
      const box = node.querySelector('.box')!.getBoundingClientRect();
      for (const text of node.querySelectorAll('.kicker, .name, .count')) {
        const { left, right } = text.getBoundingClientRect();
        expect(left >= box.left && right <= box.right, text.textContent!).to.equal(true);
      }
      expect(words(node)).to.not.contain('…');
    }
  });

  it('is a list with the same figures at 400 px, with branches and loops as lines', async () => {
    const widget = await flow(helpDesk, {}, 400);
    expect(findAll(widget, '.stage')).to.have.length(0);
    const rows = findAll(widget, '.row').map(words);
    expect(rows).to.have.length(16);
    expect(rows[3]).to.contain('5,060').and.to.contain('3 Take in charge ticket').and.to.contain('1 left').and.to.contain('→ 7 Resolve ticket 3,563').and.to.contain('→ 4 Wait 1,265');
    expect(rows[2]).to.contain('↻ 439 shown again at once');
    expect(rows[4]).to.contain('↑ 3 Take in charge ticket 558');
    expect(card(widget, 'Wait').querySelector('.row-count')!.classList.contains('heat-3')).to.equal(true);
    expect(find(widget, '.list').scrollWidth).to.be.at.most(find(widget, '.list').clientWidth);
  });

  it('has every module figure and every transition in its table', async () => {
    const widget = await flow(helpDesk);
    const csv = await widget.toCSV();
    for (const { name, visits, sessions, starts, incoming, outgoing, ended, left } of helpDesk.modules) {
      expect(csv).to.match(new RegExp(`${name}"?,"?Step"?,${visits},${sessions},[^,]*,[^,]*,${starts},${incoming},${outgoing},${ended},${left},0`));
    }
    const names = new Map(helpDesk.modules.map(({ id, name }) => [id, name]));
    for (const { from, to, count } of helpDesk.transitions) expect(csv).to.contain(`${names.get(from)},${names.get(to)},${count},`);
  });

  it('can be downloaded as a picture', async () => {
    for (const width of [1400, 400]) {
      const blob = await (await flow(helpDesk, {}, width)).toPNG();
      expect(blob?.type).to.equal('image/png');
      expect(blob!.size).to.be.above(20_000);
    }
  });

  it('shows figures beside the pointer, of cards and of transitions', async () => {
    const widget = await flow(helpDesk);
    await touched(widget);
    const over = async (target: Element) => {
      const { x, y, width } = target.getBoundingClientRect();
      const above = target.matches('.line') ? 1 : 20;
      (above === 1 ? find(widget, '.picture') : target).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + above }));
      await widget.updateComplete;
      await widget.updateComplete;
      return tip(widget);
    };
    expect(await over(card(widget, 'Wait'))).to.contain('4 · Wait').and.to.contain('Drop-off 8 (0.6%)');
    expect((await over(find(widget, '.edge.self .line'))).replace(/[\u2068\u2069]/g, '')).to.contain('Assign seriousness → Assign seriousness').and.to.contain('439');
    widget.dispatchEvent(new PointerEvent('pointerleave'));
    await widget.updateComplete;
    expect(tip(widget)).to.equal('');
  });

  it('loses one card to one bad module, and says so', async () => {
    const bad = { ...helpDesk, modules: helpDesk.modules.map((module, at) => (at === 3 ? { ...module, visits: -1 } : module)) };
    const widget = await flow(bad);
    expect(findAll(widget, '.node.module')).to.have.length(13);
    expect(words(find(widget, '[part=foot]'))).to.contain('1 unreadable entry left out');
    expect(await widget.toCSV()).to.contain('wait');
  });

  it('shows hostile names as text, in full to who listens', async () => {
    const name = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
    const widget = await flow(answerOf([{ starts: 5, name, type: '__proto__', id: 'constructor' }, { name: 'x'.repeat(5000) }, { name: '', type: '' }], [[0, 1, 3], [1, 2, 2]]));
    expect(findAll(widget, 'img, script')).to.have.length(0);
    expect(findAll(widget, '.node')[1]!.getAttribute('aria-label')).to.contain(name);
    expect(findAll(widget, '.node.module')).to.have.length(3);
    expect(words(findAll(widget, '.node')[3])).to.contain('m2');
    expect((window as { hurt?: number }).hurt).to.equal(undefined);
  });

  it('has no data yet where nobody came, and says what would fill it', async () => {
    const widget = await show(tag, answerOf([{}, {}], []));
    expect(words(find(widget, '[part=empty]'))).to.contain('No data yet').and.to.contain('as soon as somebody starts');
  });

  it('runs from right to left on a page that does', async () => {
    const box = document.createElement('div');
    box.dir = 'rtl';
    document.body.append(box);
    const widget = await flow(helpDesk, {}, 1400, box);
    await until(() => find(widget, '.start').getBoundingClientRect().x > card(widget, 'Closed').getBoundingClientRect().x);
    await touched(widget);
    await key(widget, 'Home');
    await key(widget, 'ArrowLeft');
    expect(spoken(widget)).to.contain('Assign seriousness');
    box.remove();
  });

  it('grows with the type of the page', async () => {
    document.documentElement.style.setProperty('font-size', '24px');
    const widget = await flow(helpDesk);
    await until(() => ratio(find(widget, '.ground').style.transform) === 1.5);
    document.documentElement.style.removeProperty('font-size');
  });

  itWith('forced-colors', 'keeps its colours and outlines where the system sets all colours', async () => {
    const widget = await flow(helpDesk, { module: 'wait' });
    await executeServerCommand('media-features', { 'forced-colors': 'active' });
    expect(getComputedStyle(card(widget, 'Closed').querySelector('.box')!).fill).to.equal('rgb(181, 31, 41)');
    const outline = getComputedStyle(find(widget, '.selected .box')).strokeWidth;
    await executeServerCommand('media-features', {});
    expect(outline).to.equal('3px');
  });
});
