import { expect } from '@open-wc/testing';
import 'engagement-widgets/decision-split';
import { choose } from './harness.js';
import { decision, drawn, find, findAll, frames, heard, legendRows, press, provider, show, spoken, survey, tabStops, words, type ChartWidget } from './chart-widgets.js';

const tag = 'ew-decision-split';
const forty = Array.from({ length: 40 }, (_, index) => 400 - index * 10);

describe('ew-decision-split', () => {
  it('shows question with its language, options with counts and shares that add up to 100, asked and not answered', async () => {
    const widget = await show(tag, decision());
    expect(words(find(widget, '.question'))).to.equal('What brings you here? English');
    expect(find(widget, '.question [lang]').lang).to.equal('en');
    expect(legendRows(widget)).to.deep.equal(['Option 1 12 71%', 'Option 2 4 23%', 'Option 3 1 6%', 'Not answered 6']);
    expect(words(find(widget, '[part=count]'))).to.contain('23 asked · 17 answers');
    expect(words(find(widget, '.middle'))).to.contain('17');
  });

  it('is bars of the same figures where the page wants bars, without a chart library', async () => {
    const widget = await show(tag, decision(), { chart: 'bars' });
    expect(legendRows(widget)).to.deep.equal(['Option 1 12 71%', 'Option 2 4 23%', 'Option 3 1 6%', 'Not answered 6']);
    expect(find(widget, 'canvas')).to.equal(null);
    expect(findAll(widget, '.legend-bar rect').map((bar) => Math.round(Number(bar.getAttribute('width'))))).to.deep.equal([100, 33, 8]);
    expect(tabStops(widget)).to.have.length(2);
  });

  it('takes the least chosen of many options together, and has all of them in the table', async () => {
    const widget = await show(tag, decision(forty, 9000));
    expect(legendRows(widget)).to.have.length(7);
    expect(legendRows(widget)[0]).to.contain('Option 1 400');
    expect(legendRows(widget)[5]).to.contain('Other (35)');
    const csv = (await widget.toCSV())!;
    for (let option = 1; option <= 40; option += 1) expect(csv).to.contain(`Option ${option},${400 - (option - 1) * 10},`);
  });

  it('shows a part that is there but too small as less than one percent', async () => {
    expect(legendRows(await show(tag, decision([999, 1], 1000)))[1]).to.equal('Option 2 1 < 1%');
  });

  it('has no data yet where nobody was asked, and says so where the module is no decision', async () => {
    expect(words(find(await show(tag, decision([], 0)), '[part=empty]'))).to.contain('No data yet');
    expect(words(find(await show(tag, survey()), '[part=empty]'))).to.contain('not a decision');
  });

  it('shows a question that was asked and never answered', async () => {
    const widget = await show(tag, decision([0, 0], 5));
    expect(legendRows(widget)).to.deep.equal(['Option 1 0 –', 'Option 2 0 –', 'Not answered 5']);
    expect(words(find(widget, '.middle'))).to.contain('0');
  });

  it('speaks every option by the arrow keys', async () => {
    const widget = await show(tag, decision());
    await drawn(widget);
    const said = [];
    for (const key of ['Home', 'ArrowRight', 'ArrowDown']) {
      await press(widget, key);
      said.push(spoken(widget));
    }
    expect(said).to.deep.equal(['Option 1: 12 of 17 answers, 71%', 'Option 2: 4 of 17 answers, 23%', 'Option 3: 1 of 17 answers, 6%']);
  });

  it('tells the page which option was chosen; "not answered" and "other" cannot be', async () => {
    const widget = await show(tag, decision(forty, 9000), { module: 'm', experience: 'e' });
    const told = heard(document, 'ew-option-select');
    for (const item of findAll(widget, '.legend-item').slice(4)) item.click();
    expect(told).to.deep.equal([{ experience: 'e', module: 'm', option: 'o4' }]);
  });

  it('follows only decisions of its provider, and narrows to the chosen NPS group in words and query', async () => {
    const asked: URL[] = [];
    const answer = (url: string) => {
      asked.push(new URL(url));
      return Promise.resolve(new Response(JSON.stringify(decision()), { headers: { 'content-type': 'application/json' } }));
    };
    const around = await provider({ fetch: answer as typeof fetch });
    const widget = await show(tag, undefined, {}, around);
    around.select({ module: 'survey', type: 'nps' });
    await frames();
    expect(asked).to.deep.equal([]);
    around.select({ module: 'split', type: 'decision' });
    while (!widget.matches(':state(ready)')) await frames(1);
    around.select({ npsGroup: 'detractors', npsModule: 'survey' });
    while (asked.length < 2) await frames(1);
    while (!words(find(widget, '[part=foot]')).includes('detractors')) await frames(1);
    expect(asked.map(({ pathname, search }) => pathname.split('/').at(-1) + search)).to.deep.equal(['split', 'split?npsGroup=detractors&npsModule=survey']);
    expect(await widget.toCSV()).to.contain('Filter,Detractors');
  });

  describe('in two periods', () => {
    const before = (counts: readonly number[], asked = 500) => ({
      previousPeriod: { from: '2026-04-01', to: '2026-05-01' },
      previous: { visits: asked, sessions: asked, people: asked, figures: { asked, answered: counts.reduce((sum, count) => sum + count, 0) }, breakdowns: { options: counts.map((count, index) => ({ key: `o${index}`, label: `Option ${index + 1}`, count })) } },
    });
    const rows = (widget: ChartWidget) => findAll(widget, '[part=period-row]').map((row) => [...row.children].map(words).join(' | '));
    const shown = async (widget: ChartWidget) => {
      while (!find(widget, '[part=periods]')) await frames(1);
      return widget;
    };

    it('shows each option now and before, with points only where they are more than chance', async () => {
      const widget = await shown(await show(tag, decision([300, 100, 60, 40], 600, before([200, 190, 65, 0])), { 'side-by-side': '' }));
      expect(rows(widget)).to.deep.equal([
        'Option 1 | 60% 300 | 44% 200 | ↑ +16.0 points',
        'Option 2 | 20% 100 | 42% 190 | ↓ −21.8 points',
        'Option 3 | 12% 60 | 14% 65 | too close to tell',
        'Option 4 | 8% 40 | 0% 0 | new',
      ]);
      expect(findAll(widget, '.when').map(words)).to.deep.equal(['1–30 May 2026', '1–30 Apr 2026']);
      expect(findAll(widget, '.sum').map((row) => [...row.children].map(words).join(' | '))).to.deep.equal(['Answers | 500 | 455 | ', 'Not answered | 100 | 45 | ']);
      expect(findAll(widget, '.share-bar rect').slice(0, 2).map((bar) => Math.round(Number(bar.getAttribute('width'))))).to.deep.equal([100, 73]);
      await expect(widget).to.be.accessible();
    });

    it('makes nothing of a few answers, and says where there is nothing to compare with', async () => {
      const few = await shown(await show(tag, decision([12, 4, 1], 23, before([5, 3, 1], 9)), { 'side-by-side': '' }));
      expect(findAll(few, '[part=change]').map(words)).to.deep.equal(['too close to tell', 'too close to tell', 'too close to tell']);
      const none = await shown(await show(tag, decision([12, 4], 23, before([0, 0], 9)), { 'side-by-side': '' }));
      expect(findAll(none, '[part=change]').map(words)).to.deep.equal(['nothing to compare with', 'nothing to compare with']);
    });

    it('is offered in the menu where a period is compared, and not where none is', async () => {
      const alone = await show(tag, decision());
      await choose(alone, 'refresh');
      expect(find(alone, '[data-item=side-by-side]')).to.equal(null);
      const widget = await show(tag, decision([12, 4, 1], 23, before([5, 3, 1], 9)));
      expect(legendRows(widget)).to.have.length(4);
      await choose(widget, 'side-by-side');
      await shown(widget);
      expect(widget.hasAttribute('side-by-side')).to.equal(true);
      await choose(widget, 'side-by-side');
      await widget.updateComplete;
      expect(legendRows(widget)).to.have.length(4);
    });

    it('takes the same rare options together in both periods, with all of both in table and file', async () => {
      const widget = await shown(await show(tag, decision(forty, 9000, before([...forty].reverse(), 9000)), { 'side-by-side': '' }));
      expect(rows(widget)).to.have.length(6);
      expect(rows(widget)[5]).to.equal('Other (35) | 77% 6,300 | 98% 8,050 | ↓ −21.3 points');
      const csv = (await widget.toCSV())!;
      expect(csv).to.contain('Option,Answers,Share of answers,Answers before,Share before,Change in points,Change');
      for (let option = 1; option <= 40; option += 1) expect(csv).to.match(new RegExp(`Option ${option},${400 - (option - 1) * 10},[\\d.]+,${10 + (option - 1) * 10},`));
      expect(csv).to.match(/Not answered,800,,800,/);
    });

    it('keeps an option that is gone since, and speaks German', async () => {
      const widget = await shown(await show(tag, decision([300, 100], 600, before([200, 190, 65])), { 'side-by-side': '', locale: 'de' }));
      while (!rows(widget)[2]?.includes('Punkte')) await frames(1);
      expect(rows(widget)[2]).to.equal('Option 3 | 0 % 0 | 14 % 65 | ↓ −14,3 Punkte');
      expect(words(find(widget, 'thead'))).to.contain('Davor');
    });
  });

  it('writes hostile words as words', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const widget = await show(tag, decision([3], 3, { texts: { question: { text: hostile } }, breakdowns: { options: [{ key: 'a', label: hostile, count: 3 }] } }));
    expect(find(widget, 'img')).to.equal(null);
    expect(words(find(widget, '.question'))).to.equal(hostile);
  });
});
