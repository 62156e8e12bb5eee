import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import 'engagement-widgets/nps-donut';
import { itWith } from '../engines/lacking.js';
import { colours, drawn, find, findAll, frames, heard, legendRows, point, press, provider, show, spoken, survey, surveyBefore, tabStops, tip, words } from './chart-widgets.js';

const tag = 'ew-nps-donut';

describe('ew-nps-donut', () => {
  it('shows score, likely range, answers, groups with their shares, and who did not answer', async () => {
    const widget = await show(tag, survey());
    expect(words(find(widget, '.middle'))).to.equal('+8.8');
    expect(words(find(widget, '[part=count]'))).to.contain('likely between −20 and +36 · 34 answers');
    expect(legendRows(widget)).to.deep.equal(['Detractors 12 35%', 'Passives 7 21%', 'Promoters 15 44%', 'Not answered 16']);
    expect(getComputedStyle(find(widget, '.middle .figure')).fontWeight).to.equal('600');
  });

  it('shows score and legend at once, before the chart library is there', async () => {
    const widget = await show(tag, survey());
    expect(find(widget, 'canvas[data-drawn]')).to.equal(null);
    expect(words(find(widget, '.middle'))).to.equal('+8.8');
  });

  it('shows counts only below ten answers', async () => {
    const widget = await show(tag, survey([0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 2], 12));
    expect(words(find(widget, '.middle'))).to.equal('6 answers');
    expect(words(find(widget, '[part=count]'))).to.not.contain('likely');
    expect(legendRows(widget)).to.deep.equal(['Detractors 1', 'Passives 2', 'Promoters 3', 'Not answered 6']);
    expect(words(find(widget, '[part=foot]'))).to.equal('A score is shown from 10 answers on');
  });

  it('has no data yet where nobody was asked, and none where the module is no survey', async () => {
    const nobody = await show(tag, survey(Array(11).fill(0) as number[], 0));
    expect(words(find(nobody, '[part=empty]'))).to.contain('No data yet');
    const other = await show(tag, { ...survey(), type: 'quiz' });
    expect(words(find(other, '[part=empty]'))).to.contain('not an NPS survey');
  });

  it('names what a change is compared with', async () => {
    const widget = await show(tag, survey(undefined, 50, surveyBefore));
    expect(words(find(widget, '[part=foot]'))).to.equal('↑ +58.8 points than 1–30 Apr 2026');
  });

  it('puts who did not answer into the ring on request, and leaves the score alone', async () => {
    const widget = await show(tag, survey());
    const grey = '134,141,152';
    expect([...colours(await drawn(widget)).keys()]).to.not.contain(grey);
    findAll(widget, '.legend-item').at(-1)!.click();
    await widget.updateComplete;
    await frames(20);
    expect([...colours(await drawn(widget)).keys()]).to.contain(grey);
    expect(widget.hasAttribute('not-answered')).to.equal(true);
    expect(words(find(widget, '.middle'))).to.equal('+8.8');
  });

  it('draws each group as large as its share', async () => {
    const shares = colours(await drawn(await show(tag, survey())), 0.05);
    const ring = [...shares.values()].reduce((sum, share) => sum + share);
    expect(shares.get('168,54,44')! / ring).to.be.closeTo(12 / 34, 0.02);
    expect(shares.get('179,137,41')! / ring).to.be.closeTo(7 / 34, 0.02);
    expect(shares.get('20,97,121')! / ring).to.be.closeTo(15 / 34, 0.02);
  });

  it('speaks every group by the arrow keys and shows it in a tooltip', async () => {
    const widget = await show(tag, survey(), { 'not-answered': '' });
    await drawn(widget);
    const said = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await press(widget, key);
      said.add(spoken(widget));
      expect(tip(widget)).to.have.length.above(5);
    }
    expect([...said]).to.deep.equal(['Detractors: 12 of 34 answers', 'Passives: 7 of 34 answers', 'Promoters: 15 of 34 answers', '16 of 50 visits gave no score']);
    await press(widget, 'Escape');
    expect(tip(widget)).to.equal('');
  });

  it('shows the absolute number under the pointer and takes it away when the pointer leaves', async () => {
    const widget = await show(tag, survey());
    await drawn(widget);
    await point(widget, 0.95, 0.5);
    expect(tip(widget)).to.equal('Detractors Scores 0 to 6 12 of 34 answers');
    await point(widget, 0.5, 0.5);
    expect(tip(widget)).to.equal('');
    await point(widget, 0.05, 0.5);
    expect(tip(widget)).to.contain('Promoters');
    await point(widget, 0.05, 0.5, 'pointerleave');
    expect(tip(widget)).to.equal('');
  });

  it('has three tab stops, and a legend that arrow keys walk', async () => {
    const widget = await show(tag, survey());
    expect(tabStops(widget).map((element) => element.getAttribute('part')?.split(' ')[0])).to.have.members(['menu-button', 'picture', 'legend-item']);
    find(widget, '.legend-item').focus();
    await press(widget, 'End', '.legend');
    expect(words((widget.renderRoot as ShadowRoot).activeElement)).to.contain('Not answered');
    expect(tabStops(widget)).to.have.length(3);
  });

  it('tells the page which group was chosen, and a second time takes it back', async () => {
    const widget = await show(tag, survey(), { module: 'm', experience: 'e' });
    const told = heard(document, 'ew-nps-group-select');
    const promoters = () => findAll(widget, '.legend-item')[2]!;
    promoters().click();
    await widget.updateComplete;
    expect(promoters().getAttribute('aria-pressed')).to.equal('true');
    promoters().click();
    await widget.updateComplete;
    expect(told).to.deep.equal([{ experience: 'e', module: 'm', npsGroup: 'promoters' }, { experience: 'e', module: 'm', npsGroup: null }]);
  });

  it('within a provider the chosen group is the provider’s, and a page that cancels keeps it out', async () => {
    const around = await provider();
    const widget = await show(tag, survey(), { module: 'm' }, around);
    findAll(widget, '.legend-item')[0]!.click();
    await widget.updateComplete;
    expect(around.selection.npsGroup).to.equal('detractors');
    expect(findAll(widget, '.legend-item')[0]!.getAttribute('aria-pressed')).to.equal('true');
    around.addEventListener('ew-nps-group-select', (event) => event.preventDefault(), { once: true, capture: true });
    findAll(widget, '.legend-item')[1]!.click();
    await widget.updateComplete;
    expect(around.selection.npsGroup).to.equal('detractors');
  });

  it('follows only NPS modules of its provider, unless it has a module of its own', async () => {
    const asked: string[] = [];
    const around = await provider({ fetch: ((url: string) => { asked.push(new URL(url).pathname.split('/').at(-1)!); return new Promise(() => undefined); }) as typeof fetch });
    const widget = await show(tag, undefined, {}, around);
    await show(tag, undefined, { module: 'mine' }, around);
    await widget.updateComplete;
    expect(words(find(widget, '[part=empty]'))).to.contain('Nothing chosen yet');
    for (const [module, type] of [['split', 'decision'], ['survey', 'nps'], ['quiz', 'quiz']]) {
      around.select({ module, type });
      await frames(4);
    }
    expect(new Set(asked)).to.deep.equal(new Set(['mine', 'survey']));
  });

  it('is drawn anew without a request when a token changes on any ancestor', async () => {
    const asked: unknown[] = [];
    const around = await provider({ fetch: (() => { asked.push(1); return new Promise(() => undefined); }) });
    const widget = await show(tag, survey(), { module: 'm' }, around);
    const canvas = await drawn(widget);
    expect([...colours(canvas).keys()]).to.contain('20,97,121');
    around.parentElement!.style.setProperty('--ew-nps-promoters', 'rgb(1, 2, 3)');
    await frames();
    expect([...colours(canvas).keys()]).to.contain('1,2,3').and.not.to.contain('20,97,121');
    around.parentElement!.style.colorScheme = 'dark';
    around.parentElement!.style.color = '#eee';
    await frames(4);
    expect([...colours(canvas).keys()]).to.contain('221,101,64');
    expect(asked).to.deep.equal([]);
  });

  itWith('forced-colors', 'draws patterns in forced colours, in picture and legend alike', async () => {
    const widget = await show(tag, survey());
    const plain = colours(await drawn(widget));
    expect(plain.size).to.equal(3);
    await executeServerCommand('media-features', { 'forced-colors': 'active' });
    await frames(4);
    const forced = colours(await drawn(widget));
    await executeServerCommand('media-features', {});
    for (const colour of forced.keys()) expect(new Set(colour.split(',')).size, colour).to.equal(1);
    expect(forced.size, 'strokes on a ground').to.be.above(1);
    expect(getComputedStyle(find(widget, '.swatch .pattern')).display).to.equal('none');
    widget.setAttribute('patterns', '');
    expect(getComputedStyle(find(widget, '.swatch .pattern')).display).to.equal('inline');
  });

  it('has every value in table and file, exact and unrounded', async () => {
    const csv = (await (await show(tag, survey())).toCSV())!;
    for (const value of ['Detractors,Scores 0 to 6,12,0.35294117647058826', 'Promoters,Scores 9 and 10,15,', 'Score,8.82352941176', 'Likely from,-20.0502', 'Not answered,16', 'Asked (visits),50']) expect(csv).to.contain(value);
  });

  it('gives its picture as a file', async () => {
    const widget = await show(tag, survey());
    await drawn(widget);
    const png = await createImageBitmap((await widget.toPNG())!);
    expect(png.width).to.be.above(400);
  });

  it('speaks German where the page does', async () => {
    const widget = await show(tag, survey(), { locale: 'de' });
    while (words(find(widget, '[part=heading]')) === '' || words(find(widget, '[part=count]')).includes('likely')) await frames(1);
    expect(words(find(widget, '.middle'))).to.equal('+8,8');
    expect(legendRows(widget)[0]).to.equal('Kritiker 12 35 %');
  });
});
