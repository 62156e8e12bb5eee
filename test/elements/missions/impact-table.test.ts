import { aTimeout, expect } from '@open-wc/testing';
import { checkAnswer, impact as resource } from '../../../src/contract/index.js';
import { propertyPattern } from '../../../src/contract/property-name.js';
import type { SegmentExportDetail } from '../../../src/index.js';
import 'engagement-widgets/impact-table';
import { find, findAll, heard, press, provider, show, spoken, tabStops, tip, words, type ChartWidget } from '../chart-widgets.js';
import { choose, json } from '../harness.js';
import { answer, cdnow, flat, rising, row, type Impact } from './impact-answers.js';
import { plain } from '../../format/civil-cases.js';

const tag = 'ew-impact-table';

const until = async (holds: () => unknown): Promise<void> => {
  while (!holds()) await aTimeout(5);
};

/** The cells of the first table, row by row, without the buttons. */
const cells = (widget: ChartWidget) => findAll(widget, '.rows tbody tr:not(.grid-pad)').map((line) => [...line.querySelectorAll('th, td')].slice(0, -1).map((cell) => words(cell.querySelector('bdi') ?? cell)));
const advice = (widget: ChartWidget) => findAll(widget, '[part=advice-item]').map(({ dataset }) => dataset['advice']);
const csvLines = async (widget: ChartWidget) => (await widget.toCSV())!.split('\r\n');

async function table(data: Impact, attributes: Record<string, string> = {}, inside?: Element): Promise<ChartWidget> {
  expect(checkAnswer(resource, data).ok).to.equal(true);
  const widget = await show(tag, data, attributes, inside);
  await until(() => widget.renderRoot.querySelector('details'));
  return widget;
}

const fieldsOf = (line: string) => [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, field, quoted]) => quoted ?? field!);

/** The row of a CSV file that begins with a name, as its fields by their headings. */
function record(lines: readonly string[], name: string): Record<string, string> {
  const head = lines.findIndex((line) => line.startsWith('Missions,Customers'));
  const [names, fields] = [lines[head]!, lines.slice(head).find((line) => line.startsWith(`${name},`))!].map(fieldsOf);
  return Object.fromEntries(names!.map((heading, index) => [heading, fields![index]!]));
}

async function opened(widget: ChartWidget): Promise<void> {
  find(widget, 'summary').click();
  await until(() => widget.renderRoot.querySelector('[data-grid=closeness]'));
  await widget.updateComplete;
}

const button = (widget: ChartWidget, place: number) => findAll(widget, '[part=segment]')[place]!;

/** An endpoint with the rows of `rising`, its segments, and what it was asked. */
function endpoint(segments: (url: URL) => Response | Promise<Response>, impact: (url: URL) => Impact = () => rising) {
  const asked: { url: URL; headers: Headers }[] = [];
  const ask: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    asked.push({ url, headers: request.headers });
    await aTimeout(1);
    init?.signal?.throwIfAborted();
    return url.pathname.includes('segment') ? segments(url) : json(impact(url));
  };
  return { asked, ask };
}

async function asking(ask: typeof fetch, attributes: Record<string, string> = {}): Promise<ChartWidget> {
  const around = await provider({ fetch: ask });
  around.getToken = () => 'secret';
  const widget = await show(tag, undefined, attributes, around);
  await until(() => widget.renderRoot.querySelector('details'));
  return widget;
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

describe('ew-impact-table', () => {
  describe('its rows', () => {
    it('are those of the CDNOW customers by their purchases', async () => {
      const widget = await table(cdnow);
      const shown = cells(widget);
      expect(shown.slice(0, 3).map((line) => [line[0], line[1], line[3]])).to.deep.equal([['1', '11,908', 'US$30.23'], ['2', '4,079', 'US$65.73'], ['3', '2,217', 'US$101.87']]);
      expect([shown.length, shown.at(-1)!.slice(0, 2)]).to.deep.equal([22, ['22 or more', '181']]);
      expect(words(find(widget, '[part=count]'))).to.contain('23,570 active customers');
      const lines = await csvLines(widget);
      expect(['1', '2', '3'].map((name) => Number(record(lines, name)['Revenue per customer (USD)']).toFixed(4))).to.deep.equal(['30.2273', '65.7306', '101.8717']);
      expect(advice(widget)).to.deep.equal(['rise', 'active', 'one-mission']);
      expect(words(find(widget, '[data-advice=rise] .advice-text'))).to.contain('from US$30.23 with 1 mission to US$272.23 with 7 missions, in 7 rows');
      await opened(widget);
      expect(words(find(widget, '[part=closeness-figure]'))).to.match(/^How closely they go together: \+0\.796, likely between \+0\.791 and \+0\.80\d · 23,570 customers$/);
    });

    it('show basket × orders = revenue per customer, and no basket without orders', async () => {
      const widget = await table(answer([row(0, 400, 10, { orders: 200 }), row(1, 50, 0, { orders: 0, buyers: 0, revenueDeviation: 0 }), row(2, 40, 25, { orders: 100, andMore: true })]));
      expect(cells(widget)).to.deep.equal([
        ['0 (no mission)', '400', '81.6%', '€10.00', '€20.00', '0.50'],
        ['1', '50', '10.2%', '€0.00', '–', '0.00'],
        ['2 or more', '40', '8.2%', '€25.00', '€10.00', '2.50'],
      ]);
      const lines = await csvLines(widget);
      for (const name of ['0 (no mission)', '2 or more']) {
        const { 'Average basket (EUR)': basket, 'Average orders': orders, 'Revenue per customer (EUR)': each } = record(lines, name);
        expect(Number(basket) * Number(orders)).to.be.closeTo(Number(each), 1e-9);
      }
      expect(record(lines, '1')['Average basket (EUR)']).to.equal('');
      await expect(widget).to.be.accessible();
    });

    it('are labelled with shares that add up to 100, and keep the exact ones in the file', async () => {
      const widget = await table(answer([row(0, 1, 1), row(1, 1, 1), row(2, 1, 1)]));
      expect(cells(widget).map((line) => line[2])).to.deep.equal(['33.4%', '33.3%', '33.3%']);
      expect(Number(record(await csvLines(widget), '1')['Breakdown'])).to.equal(1 / 3);
      const wide = await table(answer([row(0, 99_999, 1), row(1, 1, 1)]));
      expect(cells(wide).map((line) => line[2])).to.deep.equal(['100.0%', '< 0.1%']);
    });

    it('have refunds of their own, say so, and may be below 0', async () => {
      const widget = await table(answer([row(0, 100, 10), row(1, 40, -3, { orders: 0, buyers: 0, refunds: 200 }), row(2, 40, 5, { refunds: 50.5 })]));
      expect(cells(widget).map((line) => [line[3], line[4], line[6]])).to.deep.equal([['€10.00', '€10.00', '–'], ['−€3.00', '–', '€200.00'], ['€5.00', '€5.00', '€50.50']]);
      expect(words(find(widget, '[part=foot]'))).to.contain('Revenue is net of refunds of €250.50');
      expect(record(await csvLines(widget), '1')).to.include({ 'Revenue per customer (EUR)': '-3', 'Refunds (EUR)': '200' });
      expect(words(find(await table(flat), '.rows thead'))).to.not.contain('Refunds');
    });

    it('scroll within the card under their headings', async () => {
      const widget = await table(answer(Array.from({ length: 40 }, (_, missions) => row(missions, 50, 10))));
      const body = find(widget, '.body');
      body.scrollTop = 400;
      await aTimeout(20);
      expect(body.scrollTop).to.equal(400);
      expect(find(widget, '.rows thead th').getBoundingClientRect().top).to.be.closeTo(body.getBoundingClientRect().top, 1);
    });

    it('stay within the card, two hundred of them too', async () => {
      const widget = await table(answer(Array.from({ length: 200 }, (_, missions) => row(missions, 50, 10))));
      expect(widget.getBoundingClientRect().height).to.equal(42 * 16);
      expect(find(widget, '.rows .grid').getAttribute('aria-rowcount')).to.equal('201');
      expect(find(widget, '.body').scrollWidth).to.be.at.most(find(widget, '.body').clientWidth);
    });
  });

  describe('its currencies', () => {
    const three = [{ currency: 'EUR', orders: 900, revenue: 9000 }, { currency: 'USD', orders: 120, revenue: 3000 }, { currency: 'GBP', orders: 12, revenue: 300 }];
    const inCurrency = (url: URL) => ({ ...rising, currency: url.searchParams.get('currency') ?? 'EUR', currencies: three });

    it('are stated, never added up, and chosen in the card', async () => {
      const { ask, asked } = endpoint(() => json({}), inCurrency);
      const widget = await asking(ask);
      expect(words(find(widget, '[part=foot]'))).to.contain('Orders in EUR only. There are also orders in USD and GBP; they are not added up');
      const select = find<HTMLSelectElement>(widget, 'select');
      expect([...select.options].map(words)).to.deep.equal(['EUR (900 orders)', 'USD (120 orders)', 'GBP (12 orders)']);
      await expect(widget).to.be.accessible();
      select.value = 'USD';
      select.dispatchEvent(new Event('change'));
      await until(() => cells(widget)[0]![3]!.startsWith('US$'));
      expect(asked.at(-1)!.url.searchParams.get('currency')).to.equal('USD');
      expect(words(find(widget, '[part=foot]'))).to.contain('Orders in USD only');
      widget.setAttribute('currency', 'GBP');
      await until(() => cells(widget)[0]![3]!.startsWith('£'));
      expect(select.value).to.equal('GBP');
    });

    it('that are not there are no data, and a choice is forgotten with the period that had it', async () => {
      let currencies = three;
      const { ask } = endpoint(() => json({}), (url) => ({ ...inCurrency(url), currencies, period: { from: url.searchParams.get('from') ?? '2026-05-01', to: '2026-05-31' } }));
      const widget = await asking(ask);
      const select = find<HTMLSelectElement>(widget, 'select');
      select.value = 'GBP';
      select.dispatchEvent(new Event('change'));
      await until(() => cells(widget)[0]![3]!.startsWith('£'));
      currencies = three.slice(0, 2);
      widget.setAttribute('from', '2026-05-02');
      widget.setAttribute('to', '2026-05-31');
      await until(() => cells(widget)[0]?.[3]?.startsWith('€'));
      widget.setAttribute('currency', 'CHF');
      await until(() => widget.matches(':state(empty)'));
      expect(words(find(widget, '[part=empty]'))).to.contain('No data in CHF');
    });

    it('of figures that the page has brought cannot be changed, only stated', async () => {
      const data = answer([row(0, 40, 1), row(1, 40, 2)], { currencies: three });
      const widget = await table(data);
      expect(widget.renderRoot.querySelector('select')).to.equal(null);
      expect(words(find(widget, '[part=foot]'))).to.contain('they are not added up');
      const other = await show(tag, data, { currency: 'USD' });
      expect(words(find(other, '[part=empty]'))).to.contain('No data in USD');
    });
  });

  describe('how closely they go together', () => {
    it('is closed at first, and one tab stop', async () => {
      const widget = await table(flat);
      expect(find<HTMLDetailsElement>(widget, 'details').open).to.equal(false);
      expect(words(find(widget, 'summary'))).to.equal('How closely do they go together?');
      expect(widget.renderRoot.querySelector('.picture, [part=closeness-proof]')).to.equal(null);
      expect(tabStops(widget).map(({ className, tagName }) => className || tagName)).to.have.length(2);
    });

    it('says what can be said in plain words, each row against the one above, and that it proves no cause', async () => {
      const widget = await table(answer([row(0, 400, 10), row(1, 400, 20), row(2, 400, 20.4), row(3, 20, 5), row(4, 40, 5, { revenueDeviation: null })], { correlation: { coefficient: 0.8699639, n: 15 } }));
      await opened(widget);
      expect(words(find(widget, '[part=closeness-sentence]'))).to.equal('Customers with more missions tend to bring more revenue.');
      expect(words(find(widget, '[part=closeness-figure]'))).to.equal('How closely they go together: +0.87, likely between +0.58 and +0.96 · 15 customers');
      const lines = findAll(widget, '[data-grid=closeness] tbody tr:not(.grid-pad)').map((line) => words(line.lastElementChild));
      expect(lines).to.deep.equal(['–', '€10.00 more, likely between €8.61 and €11.39', 'too close to tell', '€15.40 less, too few customers for a range', 'the same, too few customers for a range']);
      expect(words(find(widget, '[part=closeness-proof]'))).to.equal('A relation is no proof of cause.');
      await expect(widget).to.be.accessible();
    });

    for (const [name, correlation, says] of [
      ['no clear relation', { coefficient: 0.01, n: 5500 }, 'No clear relation between missions and revenue can be seen.'],
      ['the opposite', { coefficient: -0.3, n: 500 }, 'Customers with more missions tend to bring less revenue.'],
      ['fewer than 10 customers', { coefficient: 0.9, n: 9 }, '9 customers are too few to tell how closely they go together: at least 10 are needed.'],
      ['nothing to tell', null, 'How closely they go together cannot be told: these customers do not differ, or the endpoint does not say it.'],
    ] as const) {
      it(`says ${name}`, async () => {
        const widget = await table({ ...flat, correlation });
        await opened(widget);
        expect(words(find(widget, '[part=closeness-sentence]'))).to.equal(says);
        expect(words(find(widget, '.closeness'))).to.not.match(/Spearman|Wald|quantile|n =|NaN/);
      });
    }

    it('draws every row with its range, read by the keyboard and spoken, also below 0', async () => {
      const widget = await table(answer([row(0, 400, 10), row(1, 400, -20), row(2, 40, 0, { orders: 0, revenueDeviation: 0 })]));
      await opened(widget);
      const marks = findAll(widget, '.mark');
      const y = (place: number) => marks[place]!.querySelector('.mean')!.getBoundingClientRect().top;
      expect(y(1)).to.be.above(y(2));
      expect(y(2)).to.be.above(y(0));
      expect(marks.map((mark) => mark.querySelectorAll('.reach').length)).to.deep.equal([1, 1, 0]);
      await press(widget, 'End');
      expect(spoken(widget)).to.equal('2 missions: €0.00, 40 customers');
      await press(widget, 'ArrowLeft');
      expect(spoken(widget)).to.equal('1 mission: −€20.00, likely between −€20.98 and −€19.02, 400 customers');
      expect(tip(widget)).to.contain('1 mission');
      await press(widget, 'Escape');
      expect(tip(widget)).to.equal('');
    });

    it('is in file and table too', async () => {
      const lines = await csvLines(await table(rising));
      expect(record(lines, '1')).to.include({ 'Difference to the row above (EUR)': '9', 'Orders': '2000', 'Revenue net of refunds (EUR)': '42000' });
      expect(Number(record(lines, '1')['Difference, likely from (EUR)'])).to.be.closeTo(8.463, 0.001);
      expect(Number(record(lines, '1')['Revenue per customer, likely to (EUR)'])).to.be.closeTo(21.4385, 0.001);
      expect(lines.find((line) => line.startsWith('Missions and revenue of each customer,0.31,'))).to.match(/,7620$/);
    });
  });

  describe('its advice', () => {
    it('stands below where it holds, stays away where not, and is hidden by an attribute', async () => {
      const widget = await table(rising);
      expect(advice(widget)).to.deep.equal(['rise', 'active', 'one-mission']);
      expect(find(widget, '.advice-heading').getAttribute('aria-level')).to.equal('4');
      widget.toggleAttribute('hide-advice', true);
      await widget.updateComplete;
      expect(advice(widget)).to.deep.equal([]);
      expect(advice(await table(flat))).to.deep.equal([]);
    });

    it('of the page takes its place, as text, and one rule that throws costs only itself and one warning', async () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...said: unknown[]) => void warnings.push(said[0]);
      try {
        const pressed: string[] = [];
        const widget = await table(flat);
        (widget as never as { advice: unknown }).advice = [
          { id: 'broken', holds: () => { throw new Error('no rows'); }, words: () => ({ heading: '', text: '' }) },
          { id: 'own', holds: () => 7, words: (seven: number) => ({ heading: '<b>Own</b>', text: `Seven is ${seven}` }), action: () => ({ label: 'Do it', run: () => pressed.push('run') }) },
        ];
        await widget.updateComplete;
        expect(advice(widget)).to.deep.equal(['own']);
        expect(words(find(widget, '.advice-title'))).to.equal('<b>Own</b>');
        find(widget, '[part=advice-action]').click();
        expect(pressed).to.deep.equal(['run']);
        widget.requestUpdate();
        await widget.updateComplete;
        expect(warnings).to.have.length(1);
        expect(String(warnings[0])).to.contain('"broken" of the property advice failed: no rows');
      } finally {
        console.warn = warn;
      }
    });

    it('to look after active customers exports them', async () => {
      const widget = await table(rising);
      const details = heard(document, 'ew-segment-export') as SegmentExportDetail[];
      document.addEventListener('ew-segment-export', (event) => event.preventDefault(), { once: true });
      find(widget, '[part=advice-action]').click();
      await until(() => details.length > 0);
      expect(details[0]).to.include({ missions: 3, andMore: true, clients: 620, property: 'mission_count' });
    });
  });

  describe('its segments', () => {
    it('have a button for each row that names it, within the one tab stop of the table', async () => {
      const widget = await table(rising);
      expect(findAll(widget, '[part=segment]').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
        'Export the customers with no mission: 4,000', 'Export the customers with 1 mission: 2,000', 'Export the customers with 2 missions: 1,000',
        'Export the customers with 3 missions: 500', 'Export the customers with 4 or more missions: 120',
      ]);
      expect(findAll(widget, '.rows [tabindex="0"]')).to.have.length(1);
    });

    it('are handed to the page page by page, each with its missions under the name the page has chosen', async () => {
      const entries = Array.from({ length: 5 }, (_, index) => ({ customer: `c${index}`, name: index === 0 ? null : `=Name ${index}`, email: null, missions: 4 + index }));
      const { ask, asked } = endpoint((url) => {
        const page = Number(url.searchParams.get('page'));
        return json({ period: rising.period, zone: rising.zone, generatedAt: rising.generatedAt, total: 5, page, pageSize: 2, entries: entries.slice(page * 2, page * 2 + 2) });
      });
      const widget = await asking(ask, { 'mission-count-property': 'Loyalty_mission_count' });
      let detail: SegmentExportDetail | undefined;
      widget.addEventListener('ew-segment-export', (event) => {
        event.preventDefault();
        detail = event.detail;
      });
      button(widget, 4).click();
      await until(() => detail);
      expect(detail).to.deep.include({ missions: 4, andMore: true, clients: 120, property: 'Loyalty_mission_count', period: { from: '2026-05-01', to: '2026-05-31' }, zone: 'Europe/Berlin' });
      expect(asked).to.have.length(1);
      const customers = await detail!.customers();
      expect(customers).to.deep.equal(entries.map(({ customer, name, missions }) => ({ customer, name, email: null, Loyalty_mission_count: missions })));
      const queries = asked.slice(1).map(({ url }) => Object.fromEntries(url.searchParams));
      expect(queries.map(({ page }) => page)).to.deep.equal(['0', '1', '2']);
      expect(queries[0]).to.deep.equal({ andMore: 'true', from: '2026-05-01', missions: '4', page: '0', pageSize: '1000', to: '2026-05-31', zone: 'Europe/Berlin' });
      const stopped = detail!.customers(AbortSignal.abort());
      expect(await stopped.catch((error: { kind: string }) => error.kind)).to.equal('aborted');
    });

    it('are saved as a file where nobody takes them, with the token in the header and never in the address', async () => {
      const { files, stop } = saved();
      try {
        const { ask, asked } = endpoint(() => new Response('customer,name,email,mission_count\r\nc1,\'=cmd,,1\r\n', { headers: { 'content-type': 'text/csv' } }));
        const widget = await asking(ask);
        button(widget, 1).click();
        await until(() => files.length > 0);
        const { url, headers } = asked.at(-1)!;
        expect(url.pathname).to.match(/\/v1\/missions\/segment\.csv$/);
        expect(Object.fromEntries(url.searchParams)).to.deep.equal({ from: '2026-05-01', locale: 'en-GB', missions: '1', property: 'mission_count', to: '2026-05-31', zone: 'Europe/Berlin' });
        expect(headers.get('authorization')).to.equal('Bearer secret');
        expect(url.href).to.not.contain('secret');
        expect(plain(files[0]!.name)).to.equal('Impact of missions, 1 mission, 1–30 May 2026.csv');
        expect(await files[0]!.text).to.contain("c1,'=cmd,,1");
        await until(() => words(widget.closest('ew-analytics')?.renderRoot.querySelector('[role=status]')) === 'The customers with 1 mission were saved as a file.');
        expect(widget.renderRoot.querySelector('[part=segment-line], [part=segment-error]')).to.equal(null);
      } finally {
        stop();
      }
    });

    it('can be stopped while they are on their way', async () => {
      const { files, stop } = saved();
      try {
        const { ask } = endpoint(() => new Promise(() => undefined));
        const widget = await asking(ask);
        button(widget, 1).click();
        await until(() => widget.renderRoot.querySelector('[part=segment-stop]'));
        expect(words(find(widget, '[part=segment-line]'))).to.contain('The file is being prepared');
        find(widget, '[part=segment-stop]').click();
        await widget.updateComplete;
        expect(widget.renderRoot.querySelector('[part=segment-line]')).to.equal(null);
        expect(files).to.deep.equal([]);
      } finally {
        stop();
      }
    });

    it('say why there is none: no permission, a fault that may pass, an endpoint that is missing', async () => {
      const problem = (status: number) => new Response(JSON.stringify({ type: 'about:blank', title: 'x', status }), { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '3600' } });
      let status = 403;
      const { ask } = endpoint(() => problem(status));
      const widget = await asking(ask);
      button(widget, 1).click();
      await until(() => widget.renderRoot.querySelector('[part=segment-error]'));
      expect(words(find(widget, '[part=segment-error]'))).to.contain('These customers could not be exported. You may not see who they are. Names and addresses of customers need a permission of their own.');
      expect(cells(widget)).to.have.length(5);
      await expect(widget).to.be.accessible();
      status = 500;
      button(widget, 2).click();
      await until(() => words(widget.renderRoot.querySelector('[part=segment-error]')).includes('Try again'));
      find(widget, '[part=segment-error] [aria-label]').click();
      await widget.updateComplete;
      expect(widget.renderRoot.querySelector('[part=segment-error]')).to.equal(null);

      const local = await table(rising);
      button(local, 1).click();
      await until(() => local.renderRoot.querySelector('[part=segment-error]'));
      expect(words(find(local, '[part=segment-error]'))).to.contain('This widget needs the attribute “endpoint”.');
    });

    it('refuse a name that cannot be a column', async () => {
      for (const name of ['mission count', '', 'a;b', 'email', 'x'.repeat(61), '=1']) expect(propertyPattern.test(name), name).to.equal(false);
      for (const name of ['mission_count', 'Loyoly_mission_count', 'emails', 'größe.1']) expect(propertyPattern.test(name), name).to.equal(true);
      const { ask, asked } = endpoint(() => json({}));
      const widget = await show(tag, undefined, { 'mission-count-property': 'a b' }, await provider({ fetch: ask }));
      await until(() => widget.matches(':state(misconfigured)'));
      expect(words(find(widget, '[part=error]'))).to.contain('“mission-count-property”');
      expect(asked).to.deep.equal([]);
      const local = await table(rising, { 'mission-count-property': 'a b' });
      button(local, 1).click();
      await until(() => local.renderRoot.querySelector('[part=segment-error]'));
      expect(words(find(local, '[part=segment-error]'))).to.contain('“mission-count-property”');
    });
  });

  it('explains every column with what went into it, refunds, merging, closeness and advice', async () => {
    const widget = await table({ ...rising, rows: rising.rows.map((each) => ({ ...each, refunds: 10 })), currencies: [...rising.currencies, { currency: 'USD', orders: 1, revenue: 2 }] });
    const lines = await csvLines(widget);
    await choose(widget, 'explain');
    const text = words(find(widget, '[part=explain]'));
    for (const heading of Object.keys(record(lines, '1'))) expect(text, heading).to.contain(heading.replace(/ \(EUR\)$/, '').trim());
    for (const part of [
      '2,000 ÷ 7,620 = 26.2%', '€42,000.00 ÷ 2,000 = €21.00', 'From 4 missions on every row has fewer than 30 customers', 'All rows€50.00', 'neither converted nor added',
      'spread €10.00, 2,000 customers', 'likely from+0.29', 'Our advice: Encourage customers to do more', '€5,760.00 ÷ 120 = €48.00', 'Europe/Berlin',
    ]) expect(text, part).to.contain(part);
    await expect(widget).to.be.accessible();
  });
});
