import { aTimeout, expect } from '@open-wc/testing';
import { boardOf, cells, compare, explained, nameIn, names, one, all, people, press, rowAt, rows, focusedRow, scrollTo, show, textOf, until, windowed, type Entry } from './boards.js';
import type { ProfileOpenDetail } from '../../../src/elements/missions/leaderboard.js';

const hundredThousand = people(100_000 + 1_000).slice(0, 100_000);
const fits = (entry: Entry, part: string) => entry.name!.toLowerCase().includes(part.toLowerCase());

type Widget = Awaited<ReturnType<typeof show>>;
const given = async (entries: readonly unknown[], set: (widget: Widget) => void = () => {}, more: object = {}): Promise<Widget> => {
  const widget = await show((each) => {
    each.data = boardOf(entries, more) as never;
    set(each);
  });
  if (entries.length > 120) await windowed(widget);
  await aTimeout(0);
  await widget.updateComplete;
  return widget;
};
const sortBy = (widget: Widget, label: string) => all(widget, '.grid-sort').find((button) => textOf(button).startsWith(label))!.click();
const arranged = async (widget: Widget): Promise<void> => {
  await until(() => textOf(one(widget, '.fits')) !== 'Sorting…' && widget.renderRoot.querySelector('.fits'));
  await widget.updateComplete;
};
const search = async (widget: Widget, text: string): Promise<void> => {
  const field = one(widget, '.search') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('change'));
  await until(() => textOf(one(widget, '.fits')).endsWith('fit'));
  await widget.updateComplete;
};
/** What the rows in view should say: name by name, from the first one drawn. */
const expected = (entries: readonly Entry[], widget: Widget) => rows(widget).map((row) => entries[Number(row.getAttribute('aria-rowindex')) - 2]!.name);

describe('<ew-leaderboard>', () => {
  // What is loaded on first use is there then, and comes at once.
  before(async () => {
    const widget = await given(people(200));
    await search(widget, 'ada');
    await until(() => textOf(one(widget, '.fits')).endsWith('fit'));
  });
  afterEach(() => document.body.replaceChildren());

  describe('ranks', () => {
    const [ada, bo, cy, di] = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => ({ customer: name.toLowerCase(), name, classic: 0, content: 0, opinion: 0, engagement: 0 }));
    const tied = [
      { ...ada, rank: 1, validations: 9, classic: 9, previousRank: 3 },
      { ...bo, rank: 2, validations: 4, content: 4, previousRank: 2 },
      { ...cy, rank: 2, validations: 4, opinion: 4, previousRank: 1 },
      { ...di, rank: 4, validations: 1, engagement: 1, previousRank: null },
    ];

    it('are shared by ties, with the next one left free, and their change is said in words', async () => {
      const widget = await given(tied);
      const shown = rows(widget).map((row) => [cells(row)[0], nameIn(row), textOf(row.querySelector('.change'))]);
      expect(shown).to.deep.equal([['1', 'Ada', '2 up'], ['2', 'Bo', 'same'], ['2', 'Cy', '1 down'], ['4', 'Di', 'new']]);
    });

    it('say what the top 1 % and 10 % did of all missions, and how many customers those are', async () => {
      const widget = await given(tied, undefined, { people: 950, validations: 2_000, top: { onePercent: { people: 10, validations: 250 }, tenPercent: { people: 95, validations: 900 } } });
      expect(all(widget, '.top > div').map(textOf)).to.deep.equal(['Top 1% · 10 customers 12.5% of all missions', 'Top 10% · 95 customers 45.0% of all missions']);
    });

    it('say it once where 1 % and 10 % are the same customer, and not at all where the endpoint does not know', async () => {
      const same = { people: 1, validations: 9 };
      expect(textOf(one(await given(tied, undefined, { validations: 18, top: { onePercent: same, tenPercent: same } }), '.top'))).to.equal('Top 10% · 1 customer 50.0% of all missions');
      expect((await given(tied, undefined, { top: null })).renderRoot.querySelector('.top')).to.equal(null);
    });

    it('and every other column answer how they are made, with the figures of a customer', async () => {
      const widget = await given(tied);
      const lines = (await explained(widget)).split('\n');
      expect(lines).to.include.members(['Rank', 'Customers on the board4', 'Missions9 + 0 + 0 + 0 = 9', 'Classic · Content · Opinion · Engagement', 'Rank before · Change', 'Change3 − 1: 2 up', 'Missions120,000 ÷ 1,000,000 = 12.0%', 'Missions430,000 ÷ 1,000,000 = 43.0%']);
    });
  });

  describe('with 100,000 rows given', () => {
    it('checks only the rows in view before it first shows them', async () => {
      const checked = new Set<number>();
      const watched = hundredThousand.map((entry, index) => ({ ...entry, get rank() { checked.add(index); return entry.rank; } }));
      await show((widget) => (widget.data = boardOf(watched) as never));
      expect(checked.size).to.be.within(20, 60);
    });

    it('never holds more than 200 row nodes, and each says which row it is', async () => {
      const widget = await given(hundredThousand);
      expect(one(widget, 'table').getAttribute('aria-rowcount')).to.equal('100001');
      const scroller = one(widget, '.grid-scroller');
      for (const share of [0, 0.25, 0.5, 0.731, 1]) {
        await scrollTo(widget, share * scroller.scrollHeight);
        const drawn = rows(widget);
        expect(drawn.length).to.be.within(15, 200);
        expect(names(widget)).to.deep.equal(expected(hundredThousand, widget));
        const top = scroller.getBoundingClientRect().top + 60;
        const seen = drawn.find((row) => row.getBoundingClientRect().bottom > top)!;
        expect(Number(seen.getAttribute('aria-rowindex')) - 2).to.be.closeTo(scroller.scrollTop / seen.getBoundingClientRect().height, 2);
      }
      expect(rowAt(widget, 99_999), 'the last row is reached').to.not.equal(null);
    });

    it('takes the keyboard to every end of it, a page at a time, and keeps the focus while its row is scrolled away', async () => {
      const widget = await given(hundredThousand);
      rowAt(widget, 0)!.querySelector<HTMLElement>('td')!.focus();
      await press(widget, 'End', { ctrlKey: true });
      expect(focusedRow(widget)).to.equal('100001');
      await press(widget, 'ArrowUp');
      expect(focusedRow(widget)).to.equal('100000');
      await press(widget, 'PageUp');
      const page = 100_000 - Number(focusedRow(widget));
      expect(page).to.be.within(5, 20);
      await press(widget, 'PageDown');
      await press(widget, 'Home');
      expect([focusedRow(widget), (widget.renderRoot as ShadowRoot).activeElement?.closest<HTMLTableCellElement>('td, th')?.cellIndex]).to.deep.equal(['100000', 0]);
      await scrollTo(widget, 0);
      expect(focusedRow(widget), 'far away, and still there').to.equal('100000');
      expect(rows(widget).length).to.be.below(200);
      await press(widget, 'ArrowDown');
      expect(focusedRow(widget)).to.equal('100001');
      expect(one(widget, '.grid-scroller').scrollTop).to.be.above(3_000_000);
      await press(widget, 'Home', { ctrlKey: true });
      expect(focusedRow(widget)).to.equal('1');
    });

    for (const [label, order] of [
      ['Customer', (a: Entry, b: Entry) => compare(a.name!.toLowerCase(), b.name!.toLowerCase())],
      ['Opinion', (a: Entry, b: Entry) => b.opinion - a.opinion || b.validations - a.validations || compare(a.name!.toLowerCase(), b.name!.toLowerCase())],
      ['Missions', (a: Entry, b: Entry) => b.validations - a.validations || compare(a.name!.toLowerCase(), b.name!.toLowerCase())],
    ] as const) {
      it(`sorts by ${label} as the endpoint would, and turns it around`, async () => {
        const wanted = [...hundredThousand].sort((a, b) => order(a, b) || compare(a.customer, b.customer));
        const widget = await given(hundredThousand);
        sortBy(widget, label);
        await widget.updateComplete;
        await arranged(widget);
        await until(() => nameIn(rowAt(widget, 0)) === wanted[0]!.name && nameIn(rowAt(widget, 9)) === wanted[9]!.name);
        expect(names(widget)).to.deep.equal(expected(wanted, widget));
        await scrollTo(widget, 1_800_000);
        expect(names(widget)).to.deep.equal(expected(wanted, widget));
        sortBy(widget, label);
        await widget.updateComplete;
        await arranged(widget);
        const key = ({ Customer: 'name', Opinion: 'opinion', Missions: 'validations' } as const)[label];
        const first = hundredThousand.map((entry) => entry[key]).reduce((a, b) => (label === 'Customer' ? (compare(String(a).toLowerCase(), String(b).toLowerCase()) >= 0 ? a : b) : a! <= b! ? a : b));
        await until(() => cells(rowAt(widget, 0))[{ Customer: 1, Opinion: 5, Missions: 2 }[label]] === String(first));
      });
    }

    it('finds part of a name, and the file holds what is found, in the order of the screen', async () => {
      const widget = await given(hundredThousand);
      await search(widget, ' DINA 12'.trim());
      const found = hundredThousand.filter((entry) => fits(entry, 'dina 12'));
      expect(textOf(one(widget, '.fits'))).to.equal(`${found.length.toLocaleString('en')} of 100,000 customers fit`);
      expect(one(widget, 'table').getAttribute('aria-rowcount')).to.equal(String(found.length + 1));
      expect(names(widget)).to.deep.equal(expected(found, widget));
      const csv = (await widget.toCSV())!;
      expect(csv).to.contain('“DINA 12”');
      expect(csv.trim().split('\r\n').filter((line) => /Dina 12/.test(line) && !line.includes('“')).length).to.equal(found.length);
    });

    it('shows a bad row wherever it is as one that cannot be read, counts it, and leaves it out of every other order', async () => {
      const bad: unknown[] = [...hundredThousand];
      bad[3] = { ...hundredThousand[3], rank: 'first' };
      bad[50_000] = null;
      bad[99_999] = { get customer() { throw new Error('no'); } };
      const widget = await given(bad);
      await until(() => nameIn(rowAt(widget, 3)) === 'This row cannot be read');
      await until(() => textOf(one(widget, '[part=foot]')).includes('cannot be read: 1.'));
      await scrollTo(widget, 50_000 * rowAt(widget, 3)!.getBoundingClientRect().height);
      expect(nameIn(rowAt(widget, 50_000))).to.equal('This row cannot be read');
      sortBy(widget, 'Classic');
      await widget.updateComplete;
      await until(() => one(widget, 'table').getAttribute('aria-rowcount') === '99998');
      await until(() => textOf(one(widget, '[part=foot]')).includes('cannot be read: 3.'));
    });

    it('prints the first 1,000 rows and says so', async () => {
      const widget = await given(hundredThousand);
      await scrollTo(widget, 900_000);
      // What says so is loaded after the first rows.
      await until(() => {
        dispatchEvent(new Event('beforeprint'));
        return textOf(one(widget, '[part=printed]')) || !dispatchEvent(new Event('afterprint'));
      });
      expect(rows(widget).length).to.equal(1_000);
      expect(rows(widget)[0]!.getAttribute('aria-rowindex')).to.equal('2');
      expect(textOf(one(widget, '[part=printed]'))).to.equal('The first 1,000 of 100,000 customers are printed.');
      dispatchEvent(new Event('afterprint'));
      expect(rows(widget).length).to.be.below(200);
      expect(widget.renderRoot.querySelector('[part=printed]')).to.equal(null);
    });
  });

  it('reaches the last of two million rows, which no browser could hold in their full height', async () => {
    const entry = hundredThousand[0];
    const widget = await given(Array.from({ length: 2_000_000 }, () => entry));
    const scroller = one(widget, '.grid-scroller');
    expect(scroller.scrollHeight).to.be.below(17_000_000);
    for (const share of [0.3, 0.9999]) {
      await scrollTo(widget, share * (scroller.scrollHeight - scroller.clientHeight));
      const box = scroller.getBoundingClientRect();
      const seen = rows(widget).filter((row) => row.getBoundingClientRect().top < box.bottom && row.getBoundingClientRect().bottom > box.top + 40);
      expect(seen.length, 'the view is full of rows').to.be.above(8);
      expect(Number(seen[0]!.getAttribute('aria-rowindex')) / 2_000_000).to.be.closeTo(share, 0.001);
    }
    rows(widget)[0]!.querySelector<HTMLElement>('td')!.focus();
    await press(widget, 'End', { ctrlKey: true });
    expect(focusedRow(widget)).to.equal('2000001');
    const last = rowAt(widget, 1_999_999)!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(scroller.getBoundingClientRect().bottom + 1);
    await press(widget, 'ArrowUp');
    expect(focusedRow(widget)).to.equal('2000000');
  });

  describe('in privacy mode', () => {
    it('hides names in table, labels, summary, file and event, and searches ids', async () => {
      const widget = await given(people(300), (each) => (each.masked = true));
      const events: ProfileOpenDetail[] = [];
      widget.addEventListener('ew-profile-open', (event) => events.push(event.detail));
      one(widget, '[part=profile]').click();
      const first = people(300)[0]!;
      expect(events).to.deep.equal([{ customer: first.customer, name: null }]);
      const markup = (widget.renderRoot as ShadowRoot).innerHTML + (await widget.toCSV());
      for (const { name } of people(300)) expect(markup).to.not.contain(name);
      expect(one(widget, '[part=profile]').getAttribute('aria-label')).to.equal(`Open the profile of ${first.customer}`);
      await search(widget, 'C-29');
      expect(names(widget)).to.have.members(people(300).map(({ customer }) => customer).filter((id) => id.includes('c-29')));
      await search(widget, 'dina');
      expect(textOf(one(widget, '[part=none]'))).to.contain('No customer fits.');
    });
  });

  describe('the profile button', () => {
    const person = { ...people(3)[0]!, customer: 'a b/ü?#' };
    const linkOf = async (template: string) => (await given([person], (widget) => (widget.profileUrl = template))).renderRoot.querySelector('[part=profile]')?.getAttribute('href') ?? null;

    it('leads where the page says, with the id encoded', async () => {
      expect(await linkOf('/customers/{customer}?tab=1')).to.equal('/customers/a%20b%2F%C3%BC%3F%23?tab=1');
      expect(await linkOf('https://crm.example/{customer}')).to.equal('https://crm.example/a%20b%2F%C3%BC%3F%23');
    });

    it('never runs a script, however the template is written', async () => {
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (...words: unknown[]) => void warnings.push(words);
      try {
        for (const template of ['javascript:alert({customer})', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,{customer}', 'vbscript:x', 'blob:https://x/y', 'file:///etc/passwd']) {
          expect(await linkOf(template), template).to.equal(null);
        }
      } finally {
        console.warn = warn;
      }
      expect(warnings.length, 'one warning for each mistake').to.equal(8);
    });

    it('tells the page first, and goes nowhere where the page cancels it', async () => {
      const widget = await given([person], (each) => (each.profileUrl = '#profile-{customer}'));
      let prevented = false;
      widget.addEventListener('ew-profile-open', (event) => event.preventDefault());
      widget.addEventListener('click', (event) => (prevented = event.defaultPrevented));
      one(widget, '[part=profile]').click();
      expect(prevented).to.equal(true);
    });
  });

  it('shows names of 300 letters, in Arabic and with markup as what they are', async () => {
    const wanted = ['x'.repeat(300), 'فاطمة الزهراء', '<img src=x onerror=alert(1)>&amp;', '=1+1'];
    const widget = await given([...wanted.map((name, index) => ({ ...people(9)[0]!, customer: `n${index}`, name })), ...people(200)]);
    expect(names(widget).slice(0, 4)).to.deep.equal(wanted);
    expect(widget.renderRoot.querySelector('tbody img')).to.equal(null);
    expect(rowAt(widget, 0)!.getBoundingClientRect().height, 'a long name makes no row higher').to.equal(rowAt(widget, 1)!.getBoundingClientRect().height);
    expect(await widget.toCSV()).to.contain("'=1+1");
  });

  it('says how many of the customers are here where the page brings only some, and sorts those', async () => {
    const widget = await given(people(60).slice(10, 20), undefined, { people: 60, total: 60, page: 1, pageSize: 10 });
    await until(() => textOf(one(widget, '[part=foot]')).includes('10 of 60 customers are here'));
    expect(rows(widget)[0]!.getAttribute('aria-rowindex')).to.equal('12');
    sortBy(widget, 'Customer');
    await widget.updateComplete;
    await arranged(widget);
    expect(names(widget)).to.deep.equal(people(60).slice(10, 20).map(({ name }) => name!).sort((a, b) => compare(a.toLowerCase(), b.toLowerCase())));
  });
});
