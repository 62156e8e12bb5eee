import { expect } from '@open-wc/testing';
import 'engagement-widgets/nps-distribution';
import 'engagement-widgets/nps-donut';
import { find, findAll, frames, goldenScores, heard, press, provider, show, survey, surveyBefore, tabStops, tip, words, type ChartWidget } from '../chart-widgets.js';

const tag = 'ew-nps-distribution';
const columns = (widget: ChartWidget) => findAll(widget, '.column');
const heights = (widget: ChartWidget) => findAll(widget, '.bar').map((bar) => Math.round(bar.getBoundingClientRect().height));
const named = (element: Element) => words(element.querySelector('.visually-hidden'));
const faces = (widget: ChartWidget, selector: string) => findAll(widget, `${selector} .face`).map(words);
const focused = (widget: ChartWidget) => (widget.renderRoot as ShadowRoot).activeElement;

describe('ew-nps-distribution', () => {
  it('draws always eleven columns with their counts, as high as their counts', async () => {
    const widget = await show(tag, survey());
    expect(findAll(widget, '.column-count').map(words)).to.deep.equal(goldenScores.map(String));
    expect(findAll(widget, '.column-score').map(words)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const tall = heights(widget);
    goldenScores.forEach((count, score) => expect(tall[score]! / tall[10]!, `score ${score}`).to.be.closeTo(count / 8, 0.02));
    expect(tall[10]).to.be.above(80);
    const few = await show(tag, survey([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 3));
    expect(findAll(few, '.column-count').map(words)).to.deep.equal(['0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '3']);
  });

  it('names and brackets the groups, so that no colour is needed, and prints their counts and shares', async () => {
    const widget = await show(tag, survey());
    expect(faces(widget, '.bracket')).to.deep.equal(['Detractors 12 · 35%', 'Passives 7 · 21%', 'Promoters 15 · 44%']);
    expect(words(find(widget, '[part=count]'))).to.contain('34 answers · 16 gave no score');
    const left = (element: HTMLElement) => Math.round(element.getBoundingClientRect().left);
    const brackets = findAll(widget, '.bracket').map(left);
    expect(brackets).to.deep.equal([0, 7, 9].map((score) => left(columns(widget)[score]!)));
  });

  it('shows counts only below ten answers', async () => {
    const widget = await show(tag, survey([0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 2], 12));
    expect(faces(widget, '.bracket')).to.deep.equal(['Detractors 1', 'Passives 2', 'Promoters 3']);
    for (const column of columns(widget)) expect(named(column)).to.not.contain('%');
  });

  it('has no data yet where nobody was asked, and says so where answers are not counted by score', async () => {
    expect(words(find(await show(tag, survey(Array(11).fill(0) as number[], 0)), '[part=empty]'))).to.contain('No data yet');
    expect(words(find(await show(tag, { ...survey(), type: 'decision' }), '[part=empty]'))).to.contain('not an NPS survey');
    const byGroup = { ...survey(), figures: { asked: 50, answered: 34, detractors: 12, passives: 7, promoters: 15 }, breakdowns: {} };
    expect(words(find(await show(tag, byGroup), '[part=empty]'))).to.contain('by group only');
  });

  it('leads through columns and brackets by keys alone, with absolute number and share in words and tooltip', async () => {
    const widget = await show(tag, survey(), { module: 'm', experience: 'e' });
    const told = heard(document, 'ew-nps-group-select');
    expect(tabStops(widget)).to.have.length(2);
    columns(widget)[0]!.focus();
    await press(widget, 'End', '.scores');
    expect(named(focused(widget)!)).to.equal('Score 10, Promoters: 8 of 34 answers, 23%');
    expect(tip(widget)).to.equal('Score 10 23% 8 of 34 answers Promoters');
    await press(widget, 'ArrowDown', '.scores');
    expect(named(focused(widget)!)).to.equal('Promoters, Scores 9 and 10: 15 of 34 answers, 44%');
    await press(widget, 'ArrowLeft', '.scores');
    await press(widget, 'ArrowUp', '.scores');
    expect(focused(widget)).to.equal(columns(widget)[7]);
    await press(widget, 'Escape', '.scores');
    expect(tip(widget)).to.equal('');
    (focused(widget) as HTMLElement).click();
    expect(told).to.deep.equal([{ experience: 'e', module: 'm', npsGroup: 'passives' }]);
    await widget.updateComplete;
    expect(tabStops(widget)).to.have.length(2);
    await expect(widget).to.be.accessible();
  });

  it('shares the chosen group with the donut of its provider, and takes it back', async () => {
    const around = await provider();
    const widget = await show(tag, survey(), { module: 'm' }, around);
    const donut = await show('ew-nps-donut', survey(), { module: 'm' }, around);
    columns(widget)[10]!.click();
    await frames();
    expect(around.selection).to.deep.include({ npsGroup: 'promoters', npsModule: 'm' });
    expect(findAll(donut, '.legend-item[aria-pressed=true]').map((item) => item.dataset['key'])).to.deep.equal(['promoters']);
    expect(findAll(widget, '.column.behind')).to.have.length(9);
    findAll(donut, '.legend-item')[2]!.click();
    await frames();
    expect(around.selection.npsGroup).to.equal(undefined);
    expect(findAll(widget, '.behind')).to.have.length(0);
  });

  it('leaves a group alone that was chosen at another survey', async () => {
    const around = await provider();
    const widget = await show(tag, survey(), { module: 'm' }, around);
    around.select({ npsGroup: 'promoters', npsModule: 'other' });
    await widget.updateComplete;
    expect(findAll(widget, '.behind')).to.have.length(0);
    findAll(widget, '.bracket')[2]!.click();
    await frames();
    expect(around.selection).to.deep.include({ npsGroup: 'promoters', npsModule: 'm' });
    expect(findAll(widget, '.column.behind')).to.have.length(9);
  });

  it('has every score in table and file, with the period before where one is compared', async () => {
    const csv = (await (await show(tag, survey())).toCSV())!;
    for (const row of ['0,Detractors,2,0.058823529411764705', '2,Detractors,0,0', '8,Passives,4,', '10,Promoters,8,']) expect(csv).to.contain(row);
    expect((await (await show(tag, survey(undefined, 50, surveyBefore))).toCSV())!).to.match(/10,Promoters,8,[\d.]+,10/);
  });

  it('gives its picture as a file', async () => {
    const png = await createImageBitmap((await (await show(tag, survey())).toPNG())!);
    expect(png.width).to.be.above(1000);
  });

  it('draws patterns where the page asks for them, and runs from the right where the page does', async () => {
    const widget = await show(tag, survey(), { patterns: '', dir: 'rtl' });
    expect(getComputedStyle(find(widget, '.bar .pattern')).display).to.equal('inline');
    const [first, last] = [columns(widget)[0]!, columns(widget)[10]!].map((column) => column.getBoundingClientRect().left);
    expect(first).to.be.above(last!);
    columns(widget)[0]!.focus();
    await press(widget, 'ArrowLeft', '.scores');
    expect(focused(widget)).to.equal(columns(widget)[1]);
  });
});
