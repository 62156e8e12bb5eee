import { expect } from '@open-wc/testing';
import { all, endpoint, focusedRow, nameIn, names, one, people, press, rowAt, rows, scrollTo, show, textOf, until, windowed } from './boards.js';
import type { Analytics } from '../../../src/elements/shared/analytics.js';
import 'engagement-widgets/analytics';

const everybody = people(30_000);
const from = `https://board.example/${Math.random()}`;
let pages = 0;

type Endpoint = ReturnType<typeof endpoint>;

async function provider(answers: Endpoint): Promise<Analytics> {
  const element = document.createElement('ew-analytics') as Analytics;
  Object.assign(element, { endpoint: `${from}/${pages++}`, fetch: answers.fetch, locale: 'en', loading: 'eager', compare: true, from: '2026-05-01', to: '2026-05-31' });
  document.body.append(element);
  return element;
}

async function scrolled(answers: Endpoint, attributes: Record<string, string> = {}) {
  const widget = await show((each) => {
    for (const [name, value] of Object.entries({ paging: 'scroll', 'page-size': '500', ...attributes })) each.setAttribute(name, value);
  }, await provider(answers));
  await until(() => widget.matches(':state(ready)'));
  await windowed(widget);
  return widget;
}

const height = (widget: Awaited<ReturnType<typeof scrolled>>) => rows(widget)[0]!.getBoundingClientRect().height;

describe('<ew-leaderboard paging="scroll">', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks for the first page only, and for others as they come into view, as one list with every row at its number', async () => {
    const answers = endpoint(everybody);
    const widget = await scrolled(answers);
    expect(answers.pages()).to.deep.equal([0]);
    expect(one(widget, 'table').getAttribute('aria-rowcount')).to.equal(String(everybody.length + 1));
    await scrollTo(widget, 20_250 * height(widget));
    expect(rowAt(widget, 20_255)?.getAttribute('aria-busy'), 'bones until they are there').to.equal('true');
    await until(() => nameIn(rowAt(widget, 20_255)) === everybody[20_255]!.name);
    expect(answers.pages()).to.deep.equal([0, 40]);
    await scrollTo(widget, 20_460 * height(widget));
    await until(() => answers.pages().includes(41));
    await until(() => names(widget).every((name, index) => name === everybody[Number(rows(widget)[index]!.getAttribute('aria-rowindex')) - 2]!.name));
    expect(rows(widget).length).to.be.below(200);
  });

  it('gives up pages that were scrolled past, and keeps only a few', async () => {
    const answers = endpoint(everybody);
    const widget = await scrolled(answers);
    answers.held = true;
    for (const row of [5_250, 10_250, 15_250]) {
      const before = answers.asked.length;
      await scrollTo(widget, row * height(widget));
      await until(() => answers.asked.length > before);
    }
    await until(() => answers.aborted >= 2);
    answers.held = false;
    await until(() => nameIn(rowAt(widget, 15_255)) === everybody[15_255]!.name);
    expect(answers.pages()).to.deep.equal([0, 10, 20, 30]);
    for (let row = 250; row < 8_000; row += 500) {
      await scrollTo(widget, row * height(widget));
      await until(() => nameIn(rowAt(widget, row + 5)) === everybody[row + 5]!.name);
    }
    const csv = (await widget.toCSV())!;
    const lines = csv.trim().split('\r\n').length;
    expect(lines, 'page 0 and at most eight others').to.be.within(500, 4_600);
    expect(csv).to.match(/Rows,"?[\d,]+ of 29,[\d,]+; the others were not loaded/);
  });

  it('says in place that a page failed, and loads it when asked again', async () => {
    const answers = endpoint(everybody);
    answers.failing.add(40);
    const widget = await scrolled(answers);
    await scrollTo(widget, 20_250 * height(widget));
    await until(() => all(widget, '[part=retry]').length > 0);
    expect(textOf(one(widget, '[part=retry]').closest('td'))).to.equal('These rows could not be loaded. Try again');
    expect(textOf(rowAt(widget, 20_252)), 'once for some rows').to.equal('–');
    answers.failing.clear();
    one(widget, '[part=retry]').click();
    await until(() => nameIn(rowAt(widget, 20_255)) === everybody[20_255]!.name);
    expect(widget.renderRoot.querySelector('[part=retry]')).to.equal(null);
  });

  it('takes the keyboard to its last row, and keeps the focus while that row arrives', async () => {
    const answers = endpoint(everybody);
    const widget = await scrolled(answers);
    answers.held = true;
    rowAt(widget, 0)!.querySelector<HTMLElement>('td')!.focus();
    await press(widget, 'End', { ctrlKey: true });
    const last = String(everybody.length + 1);
    expect([focusedRow(widget), rowAt(widget, everybody.length - 1)!.getAttribute('aria-busy')]).to.deep.equal([last, 'true']);
    answers.held = false;
    await until(() => nameIn(rowAt(widget, everybody.length - 1)) === everybody.at(-1)!.name);
    expect(focusedRow(widget)).to.equal(last);
    await press(widget, 'Home', { ctrlKey: true });
    expect(focusedRow(widget)).to.equal('1');
  });

  it('begins anew at the top when it is sorted or searched, and asks the endpoint for that', async () => {
    const answers = endpoint(everybody);
    const widget = await scrolled(answers);
    await scrollTo(widget, 20_250 * height(widget));
    await until(() => answers.pages().includes(40));
    const field = one(widget, '.search') as HTMLInputElement;
    field.value = 'bao 4';
    field.dispatchEvent(new Event('change'));
    const found = everybody.filter(({ name }) => name!.toLowerCase().includes('bao 4'));
    await until(() => one(widget, 'table').getAttribute('aria-rowcount') === String(found.length + 1));
    expect(one(widget, '.grid-scroller').scrollTop).to.equal(0);
    expect(names(widget).slice(0, 5)).to.deep.equal(found.slice(0, 5).map(({ name }) => name));
    const asked = answers.asked.length;
    all(widget, '.grid-sort').find((button) => textOf(button).startsWith('Opinion'))!.click();
    await until(() => answers.asked.length > asked);
    const { searchParams } = answers.asked.at(-1)!;
    expect([searchParams.get('sort'), searchParams.get('descending'), searchParams.get('search'), searchParams.get('page')]).to.deep.equal(['opinion', 'true', 'bao 4', '0']);
  });

  it('keeps rows that do not fit the contract at their places', async () => {
    const bad = [...everybody] as unknown[];
    bad[20_255] = { ...everybody[20_255], rank: -1 };
    const widget = await scrolled(endpoint(bad as typeof everybody));
    await scrollTo(widget, 20_250 * height(widget));
    await until(() => nameIn(rowAt(widget, 20_255)) === 'This row cannot be read');
    expect(nameIn(rowAt(widget, 20_256))).to.equal(everybody[20_256]!.name);
    await until(() => textOf(one(widget, '[part=foot]')).includes('cannot be read: 1.'));
  });
});

describe('<ew-leaderboard> beside charts', () => {
  afterEach(() => document.body.replaceChildren());

  it('follows the chosen type and days, names them, and takes them back', async () => {
    const answers = endpoint(people(300));
    const scope = await provider(answers);
    const widget = await show(() => {}, scope);
    await until(() => widget.matches(':state(ready)'));
    const select = (name: string, detail: object) => widget.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
    select('ew-mission-type-select', { missionType: 'content' });
    select('ew-day-select', { day: '2026-05-04', until: '2026-05-11' });
    await until(() => all(widget, '[part=filter]').length === 2);
    await until(() => answers.asked.at(-1)!.searchParams.get('from') === '2026-05-04');
    const { searchParams } = answers.asked.at(-1)!;
    expect([searchParams.get('type'), searchParams.get('from'), searchParams.get('to')]).to.deep.equal(['content', '2026-05-04', '2026-05-11']);
    expect(all(widget, '[part=filter]').map((chip) => textOf(chip))).to.deep.equal(['With Content missions ✕', 'Only May 4–10, 2026 ✕']);
    select('ew-day-select', { day: '2026-05-04' });
    await until(() => answers.asked.at(-1)!.searchParams.get('to') === '2026-05-05');
    expect(await widget.toCSV()).to.contain('With Content missions · Only');
    for (const chip of ['With Content missions', 'Only']) {
      await until(() => all(widget, '[part=filter]').some((each) => textOf(each).startsWith(chip)));
      all(widget, '[part=filter]').find((each) => textOf(each).startsWith(chip))!.click();
    }
    await until(() => all(widget, '[part=filter]').length === 0);
    expect(textOf(one(widget, '.fits'))).to.equal('');
  });
});
