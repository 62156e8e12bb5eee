import { aTimeout, expect } from '@open-wc/testing';
import { checkAnswer, npsAnswers as resource } from '../../../src/contract/index.js';
import 'engagement-widgets/nps-answers';
import 'engagement-widgets/nps-donut';
import 'engagement-widgets/decision-split';
import { decision, find, findAll, frames, heard, provider, show, survey, tabStops, words, type ChartWidget } from '../chart-widgets.js';

const tag = 'ew-nps-answers';

interface Entry {
  id: string;
  at: string;
  score: number | null;
  text: string;
}

const entry = (index: number, score: number | null, text: string): Entry => ({ id: `a${index}`, at: new Date(Date.UTC(2026, 4, 30, 22, 30) - index * 3_600_000).toISOString(), score, text });
const groupOf = ({ score }: Entry) => (score === null ? 'unscored' : score <= 6 ? 'detractors' : score <= 8 ? 'passives' : 'promoters');

/** An answer as the endpoint makes it of all entries, for one page, group and search. */
function answerOf(all: readonly Entry[], query: URLSearchParams = new URLSearchParams()) {
  const [group, search, page, pageSize] = [query.get('group'), query.get('search')?.toLowerCase() ?? '', Number(query.get('page') ?? 0), Number(query.get('pageSize') ?? 20)];
  const counts = { detractors: 0, passives: 0, promoters: 0, unscored: 0 };
  for (const each of all) counts[groupOf(each)] += 1;
  const fits = all.filter((each) => (!group || groupOf(each) === group) && each.text.toLowerCase().includes(search));
  return {
    period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin', generatedAt: '2026-05-30T08:32:00Z', module: { id: 'm', name: 'Survey' },
    counts, total: fits.length, page, pageSize, entries: fits.slice(page * pageSize, (page + 1) * pageSize),
  };
}

const scores = [9, 3, 8, null, 10, 7, 0, 9];
const eight = scores.map((score, index) => entry(index, score, `Answer ${index}`));
const many = Array.from({ length: 53 }, (_, index) => entry(index, index % 11, index % 10 === 0 ? `The pin came late ${index}` : `Fine ${index}`));

const rows = (widget: ChartWidget) => findAll(widget, '.answer').map((row) => words(row.querySelector('[part=text]')));
const groups = (widget: ChartWidget) => findAll(widget, '[part~=group]').map((button) => `${words(button)}${button.getAttribute('aria-pressed') === 'true' ? ' ✓' : ''}`);
const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await aTimeout(5);
};

interface Asked {
  urls: URL[];
  fetch: typeof fetch;
}

/** An endpoint with these answers, which notes what it is asked. */
function endpoint(all: readonly Entry[], file: (url: URL, init?: RequestInit) => Promise<Response> = () => Promise.resolve(new Response('a,b\r\n', { headers: { 'content-type': 'text/csv' } }))): Asked {
  const urls: URL[] = [];
  const ask = (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input));
    urls.push(url);
    if (url.pathname.endsWith('.csv')) return file(url, init);
    const body = url.pathname.endsWith('/answers') ? answerOf(all, url.searchParams) : url.pathname.endsWith('/split') ? decision() : survey();
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
  };
  return { urls, fetch: ask };
}

/** Files that the browser is given, by name, instead of being saved. */
function saved(): { files: { name: string; text: Promise<string> }[]; stop: () => void } {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, text: blobs.get(this.href)!.text() });
  };
  return { files, stop: () => void (Object.assign(URL, { createObjectURL }), (HTMLAnchorElement.prototype.click = click)) };
}

async function download(widget: ChartWidget, item: string): Promise<void> {
  find(widget, '[part=download]').click();
  await until(() => widget.renderRoot.querySelector('#download-menu:popover-open'));
  find(widget, `#download-menu [data-item="${item}"]`).click();
  await widget.updateComplete;
}

describe('ew-nps-answers', () => {
  it('shows the newest first, with score, group in words and the time of day in the zone of the answer', async () => {
    expect(checkAnswer(resource, answerOf(eight)).ok).to.equal(true);
    const widget = await show(tag, answerOf(eight));
    expect(rows(widget)).to.deep.equal(eight.map(({ text }) => text));
    expect(findAll(widget, '.meta').slice(0, 4).map(words)).to.deep.equal(['Score 9 Promoters 31 May 2026, 00:30', 'Score 3 Detractors 30 May 2026, 23:30', 'Score 8 Passives 30 May 2026, 22:30', 'No score 30 May 2026, 21:30']);
    expect(words(find(widget, '[part=count]'))).to.contain('8 written answers · 1 of them without a score');
    await expect(widget).to.be.accessible();
  });

  it('offers the groups with their counts, whatever is filtered, and cuts what the page brought without asking', async () => {
    const widget = await show(tag, answerOf(eight));
    expect(groups(widget)).to.deep.equal(['All 8 ✓', 'Detractors 2', 'Passives 2', 'Promoters 3']);
    findAll(widget, '[part~=group]')[1]!.click();
    await widget.updateComplete;
    expect(groups(widget)).to.deep.equal(['All 8', 'Detractors 2 ✓', 'Passives 2', 'Promoters 3']);
    expect(rows(widget)).to.deep.equal(['Answer 1', 'Answer 6']);
    findAll(widget, '[part~=group]')[1]!.click();
    await widget.updateComplete;
    expect(rows(widget)).to.have.length(8);
  });

  it('asks the endpoint for group, search and page, and begins anew at the first page', async () => {
    const { urls, fetch } = endpoint(many);
    const around = await provider({ fetch });
    const widget = await show(tag, undefined, { module: 'm', 'page-size': '10' }, around);
    const last = () => Object.fromEntries(urls.at(-1)!.searchParams);
    await until(() => rows(widget).length === 10);
    expect(last()).to.deep.equal({ page: '0', pageSize: '10' });
    expect(words(find(widget, '.pager'))).to.contain('Page 1 of 6');
    findAll(widget, '.pager button')[1]!.click();
    await until(() => rows(widget)[0] === 'The pin came late 10');
    expect(last()).to.deep.equal({ page: '1', pageSize: '10' });
    const search = find<HTMLInputElement>(widget, '[part=search]');
    search.value = 'PIN';
    search.dispatchEvent(new Event('change'));
    await until(() => rows(widget).length === 6);
    expect(last()).to.deep.equal({ page: '0', pageSize: '10', search: 'PIN' });
    expect(words(find(widget, '.fits'))).to.equal('6 answers fit');
    findAll(widget, '[part~=group]')[3]!.click();
    await until(() => rows(widget).length === 2);
    expect(last()).to.deep.equal({ page: '0', pageSize: '10', search: 'PIN', group: 'promoters' });
    expect(await widget.toCSV()).to.contain('Filter,Promoters · “PIN”');
  });

  it('says so where nothing fits, and leads back', async () => {
    const widget = await show(tag, answerOf(eight));
    const search = find<HTMLInputElement>(widget, '[part=search]');
    search.value = 'nobody wrote this';
    search.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(words(find(widget, '[part=none]'))).to.contain('No answer fits.');
    find(widget, '[part=none] button').click();
    await widget.updateComplete;
    expect(rows(widget)).to.have.length(8);
  });

  it('filters donut and decision of its provider along, and the filter is taken back by the same button', async () => {
    const { urls, fetch } = endpoint(many);
    const around = await provider({ fetch });
    const widget = await show(tag, undefined, { module: 'm' }, around);
    const donut = await show('ew-nps-donut', undefined, { module: 'm' }, around);
    const split = await show('ew-decision-split', undefined, { module: 'split' }, around);
    await until(() => rows(widget).length > 0 && donut.matches(':state(ready)') && split.matches(':state(ready)'));
    findAll(donut, '.legend-item')[0]!.click();
    await until(() => groups(widget)[1]!.endsWith('✓') && rows(widget).length < 35);
    await until(() => urls.some(({ search }) => search.includes('npsGroup=detractors')));
    expect(around.selection).to.deep.include({ npsGroup: 'detractors', npsModule: 'm' });
    await until(() => words(find(split, '[part=foot]')).includes('Only visits of detractors'));
    findAll(widget, '[part~=group]')[1]!.click();
    await until(() => around.selection.npsGroup === undefined);
    await until(() => groups(widget)[0]!.endsWith('✓'));
    expect(findAll(donut, '.legend-item[aria-pressed=true]')).to.have.length(0);
  });

  it('leaves a group alone that was chosen at another survey, and can be kept out by the page', async () => {
    const around = await provider();
    const widget = await show(tag, answerOf(eight), { module: 'm' }, around);
    around.select({ npsGroup: 'promoters', npsModule: 'other' });
    await frames();
    expect(groups(widget)[0]).to.equal('All 8 ✓');
    const told = heard(around, 'ew-nps-group-select');
    around.addEventListener('ew-nps-group-select', (event) => event.preventDefault(), { once: true, capture: true });
    findAll(widget, '[part~=group]')[2]!.click();
    await frames();
    expect(told).to.deep.equal([{ experience: 'e', module: 'm', npsGroup: 'passives' }]);
    expect(groups(widget)[0]).to.equal('All 8 ✓');
  });

  it('shortens texts of 10,000 characters and more, shows them whole on request, and cuts no emoji', async () => {
    const family = '👨‍👩‍👧‍👦';
    const long = 'word '.repeat(2_400).trim();
    const signs = family.repeat(1_500);
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
    const widget = await show(tag, answerOf([entry(0, 9, long), entry(1, 2, signs), entry(2, 7, lines), entry(3, 8, 'short')]));
    const [first, second, third, fourth] = rows(widget);
    expect(first).to.have.length.within(200, 330).and.to.match(/word…$/);
    expect(second!.endsWith('…')).to.equal(true);
    expect(second!.slice(0, -1).replaceAll(family, '')).to.equal('');
    expect(third).to.equal('line 0 line 1 line 2 line 3 line 4…');
    expect(fourth).to.equal('short');
    const more = findAll(widget, '[part=more]');
    expect(words(more[0])).to.equal('Show all 11,999 characters');
    more[0]!.click();
    await widget.updateComplete;
    expect(find(widget, '[part=text]').textContent).to.equal(long);
    expect(find(widget, '[part=more]').getAttribute('aria-expanded')).to.equal('true');
    expect(find(widget, '.answers').scrollWidth).to.be.at.most(find(widget, '.answers').clientWidth);
  });

  it('shows HTML, formulas and text from right to left as what they are, and defuses formulas in the file', async () => {
    const texts = ['<img src=x onerror="throw 1"><b>bold</b>', '=HYPERLINK("http://x")', 'شكرا جزيلا 10', '\u202Egnp.exe', '{{7*7}} ${x}', ''];
    const widget = await show(tag, answerOf(texts.map((text, index) => entry(index, 9, text))));
    expect(findAll(widget, '[part=text]').map(({ textContent }) => textContent)).to.deep.equal(texts);
    expect(find(widget, '[part=text] *')).to.equal(null);
    expect(getComputedStyle(findAll(widget, '[part=text]')[2]!).direction).to.equal('rtl');
    const csv = (await widget.toCSV())!;
    expect(csv).to.contain(`"'=HYPERLINK(""http://x"")"`);
    for (const line of csv.split('\r\n')) expect(line).to.not.match(/(^|,)"?[=+@]/);
  });

  it('downloads all, and each group, from the endpoint, with search where something is searched for', async () => {
    const { urls, fetch } = endpoint(many);
    const around = await provider({ fetch });
    const widget = await show(tag, undefined, { module: 'm' }, around);
    await until(() => rows(widget).length > 0);
    const { files, stop } = saved();
    try {
      for (const item of ['all', 'detractors', 'passives', 'promoters']) {
        await download(widget, item);
        await until(() => find(widget, '[part=download]').getAttribute('aria-disabled') === 'false');
      }
      const search = find<HTMLInputElement>(widget, '[part=search]');
      search.value = 'pin';
      search.dispatchEvent(new Event('change'));
      await until(() => rows(widget).length === 6);
      await download(widget, 'found');
      await until(() => files.length === 5);
    } finally {
      stop();
    }
    const asked = urls.filter(({ pathname }) => pathname.endsWith('.csv')).map(({ searchParams }) => [searchParams.get('group'), searchParams.get('search'), searchParams.get('locale')]);
    expect(asked).to.deep.equal([[null, null, 'en-GB'], ['detractors', null, 'en-GB'], ['passives', null, 'en-GB'], ['promoters', null, 'en-GB'], [null, 'pin', 'en-GB']]);
    expect(files.map(({ name }) => name)).to.deep.equal(['All', 'Detractors', 'Passives', 'Promoters', 'pin'].map((part) => `Survey Answers ${part} 2026-05-01 2026-05-31.csv`));
    expect(await files[0]!.text).to.equal('a,b\r\n');
  });

  it('stops a download on request, saves nothing of it, and says what went wrong with another', async () => {
    let answer: (response: Response) => void = () => undefined;
    let signal: AbortSignal | null | undefined;
    const { fetch } = endpoint(many, (_, init) => {
      signal = init?.signal;
      return new Promise((resolve, reject) => {
        answer = resolve;
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    });
    const around = await provider({ fetch });
    const widget = await show(tag, undefined, { module: 'm' }, around);
    await until(() => rows(widget).length > 0);
    const { files, stop } = saved();
    try {
      await download(widget, 'all');
      await until(() => signal);
      expect(words(find(widget, '[part=download-line]'))).to.contain('Downloading');
      find(widget, '[part=download-stop]').click();
      await until(() => signal!.aborted && !find(widget, '[part=download-line]'));
      await download(widget, 'promoters');
      await until(() => find(widget, '[part=download-line]') && !signal!.aborted);
      answer(new Response(JSON.stringify({ kind: 'forbidden', title: 'no', status: 403 }), { status: 403, headers: { 'content-type': 'application/problem+json' } }));
      await until(() => find(widget, '[part=download-error]'));
      expect(words(find(widget, '[part=download-error]'))).to.match(/could not be made.*You may not see these figures.*EW-forbidden · 403.*Try again/);
      expect(rows(widget)).to.have.length(20);
      await expect(widget).to.be.accessible();
    } finally {
      stop();
    }
    expect(files).to.deep.equal([]);
  });

  it('makes the file of what the page brought, without asking', async () => {
    const widget = await show(tag, answerOf(eight));
    const { files, stop } = saved();
    try {
      await download(widget, 'promoters');
      await until(() => files.length === 1);
    } finally {
      stop();
    }
    const text = await files[0]!.text;
    expect(text).to.contain('Filter,Promoters').and.to.contain('2026-05-30T22:30:00.000Z,9,Promoters,Answer 0');
    expect(text.match(/Promoters,Answer/g)).to.have.length(3);
  });

  it('is worked by keys alone: groups, search, list, long texts, files', async () => {
    const widget = await show(tag, answerOf([entry(0, 9, 'long '.repeat(200)), entry(1, 3, 'short')]));
    expect(tabStops(widget).map((stop) => stop.getAttribute('part')?.split(' ')[0])).to.deep.equal(['menu-button', 'group', 'group', 'group', 'group', 'download', 'list', 'more']);
    find(widget, '[part=download]').click();
    await until(() => widget.renderRoot.querySelector('#download-menu:popover-open'));
    const focused = () => (widget.renderRoot as ShadowRoot).activeElement as HTMLElement;
    expect(words(focused())).to.equal('All 2');
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    expect(words(focused())).to.equal('Promoters 1');
  });

  it('says who may read them where the token does not allow it, and in German where the page is', async () => {
    const refusal = () => Promise.resolve(new Response(JSON.stringify({ kind: 'forbidden', title: 'no', status: 403 }), { status: 403, headers: { 'content-type': 'application/problem+json' } }));
    const around = await provider({ fetch: refusal });
    const widget = await show(tag, undefined, { module: 'm' }, around);
    await until(() => find(widget, '[part=error]'));
    expect(words(find(widget, '[part=error]'))).to.contain('Written answers need their own permission');
    const german = await show(tag, answerOf(eight), { locale: 'de' });
    await until(() => words(find(german, '[part=heading]')) === 'Geschriebene Antworten');
    expect(groups(german)).to.deep.equal(['Alle 8 ✓', 'Kritiker 2', 'Passive 2', 'Promotoren 3']);
    expect(words(find(german, '.meta'))).to.contain('Bewertung 9 Promotoren 31.05.2026, 00:30');
  });
});
