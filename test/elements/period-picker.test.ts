import { expect } from '@open-wc/testing';
import { waitUntil } from '../data/fixtures.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html, render } from 'lit';
import 'engagement-widgets/analytics';
import 'engagement-widgets/period-picker';
import type { Analytics } from 'engagement-widgets/analytics';
import type { PeriodPicker } from 'engagement-widgets/period-picker';
import { plain } from '../format/civil-cases.js';

const tenant = { name: 'Shop', zone: 'Pacific/Kiritimati', currency: 'EUR', since: '2025-02-03', until: '2026-11-20', generatedAt: '2026-11-21T10:00:00Z' };
const desk = { id: 'desk', name: 'Desk', since: '2024-05-06', until: '2026-11-20', zone: 'Europe/Berlin', generatedAt: '2026-11-21T10:00:00Z', modules: [] };

/** An endpoint that answers what a picker asks, and keeps the questions. */
function endpoint(answers: Record<string, unknown> = { '/api/v1/tenant': tenant, '/api/v1/experiences/desk': desk }) {
  const asked: string[] = [];
  const ask: typeof fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href);
    asked.push(pathname);
    const answer = answers[pathname];
    return new Response(JSON.stringify(answer ?? { kind: 'not-found' }), { status: answer ? 200 : 404, headers: { 'content-type': 'application/json' } });
  };
  return { ask, asked };
}

const root = (picker: PeriodPicker) => picker.shadowRoot!;
const banner = (picker: PeriodPicker) => plain(root(picker).querySelector('.dates')!.parentElement!.textContent.replace('Change dates', '').trim());
const radio = (picker: PeriodPicker, value: string) => root(picker).querySelector<HTMLInputElement>(`input[value='${value}']`)!;
const chosen = (picker: PeriodPicker) => root(picker).querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
const canReset = (picker: PeriodPicker) => getComputedStyle(reset(picker)).visibility === 'visible';
const reset = (picker: PeriodPicker) => root(picker).querySelector<HTMLButtonElement>('[part=reset]')!;
const compareOf = (picker: PeriodPicker) => root(picker).querySelector<HTMLInputElement>('input[type=checkbox]')!;
const settled = async (...elements: { updateComplete: Promise<boolean> }[]) => {
  for (let round = 0; round < 4; round++) for (const element of elements) await element.updateComplete;
};

interface Page {
  provider: Analytics;
  picker: PeriodPicker;
  /** What the page heard, newest last. */
  heard: unknown[];
}

const boxes: HTMLElement[] = [];

async function page(template: unknown): Promise<Page> {
  const heard: unknown[] = [];
  const listen = (event: Event) => heard.push((event as CustomEvent).detail);
  const box = document.createElement('div');
  box.lang = 'en';
  box.addEventListener('ew-period-change', listen);
  document.body.append(box);
  boxes.push(box);
  render(template, box);
  const provider = box.querySelector('ew-analytics')!;
  const picker = box.querySelector('ew-period-picker')!;
  await settled(...(provider ? [provider] : []), picker);
  return { provider, picker, heard };
}

const pinned = html`<ew-period-picker today="2026-11-21" since="2025-02-03" zone="Europe/Berlin"></ew-period-picker>`;

async function pick({ provider, picker }: Page, value: string): Promise<void> {
  radio(picker, value).click();
  await settled(...(provider ? [provider] : []), picker);
}

async function typeDates({ picker, provider }: Page, from: string, last: string): Promise<void> {
  await waitUntil(() => root(picker).querySelector('form'));
  const fields = [...root(picker).querySelectorAll<HTMLInputElement>('.date')];
  [from, last].forEach((value, index) => (fields[index]!.value = value));
  root(picker).querySelector<HTMLButtonElement>('[part=show]')!.click();
  await settled(...(provider ? [provider] : []), picker);
}

describe('The period picker', () => {
  afterEach(() => boxes.splice(0).forEach((box) => box.remove()));

  it('shows the 30 complete days that an endpoint answers where none are asked', async () => {
    const { picker, heard } = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    expect(chosen(picker)).to.equal('30-days');
    expect(banner(picker)).to.equal('October 22–November 20, 2026');
    expect(heard).to.deep.equal([]);
    expect(canReset(picker)).to.equal(false);
  });

  it('gives the provider each period that can be chosen, and tells the page', async () => {
    const there = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    const expected: [string, string, string, string][] = [
      ['7-days', '2026-11-14', '2026-11-21', 'November 14–20, 2026'],
      ['90-days', '2026-08-23', '2026-11-21', 'August 23–November 20, 2026'],
      ['this-month', '2026-11-01', '2026-11-22', 'November 1–21, 2026 today so far included'],
      ['last-month', '2026-10-01', '2026-11-01', 'October 1–31, 2026'],
      ['all-time', '2025-02-03', '2026-11-22', 'February 3, 2025–November 21, 2026 today so far included'],
    ];
    for (const [id, from, to, text] of expected) {
      await pick(there, id);
      expect(there.heard.at(-1)).to.deep.equal({ from, to });
      expect([chosen(there.picker), banner(there.picker)]).to.deep.equal([id, text]);
    }
    expect(there.heard.length).to.equal(expected.length);
    expect(there.provider.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain('February 3, 2025');
  });

  it('names the dates that are compared, and compares nothing with nothing', async () => {
    const there = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    compareOf(there.picker).click();
    await settled(there.provider, there.picker);
    expect(there.heard).to.deep.equal([{ compare: true }]);
    expect(banner(there.picker)).to.equal('October 22–November 20, 2026 compared with September 22–October 21, 2026');
    await pick(there, 'all-time');
    expect(there.heard.at(-1)).to.deep.equal({ from: '2025-02-03', to: '2026-11-22', compare: false });
    expect([compareOf(there.picker).checked, compareOf(there.picker).disabled]).to.deep.equal([false, true]);
    await pick(there, '7-days');
    expect(there.heard.at(-1)).to.deep.equal({ from: '2026-11-14', to: '2026-11-21', compare: true });
  });

  it('goes back to what the page has set', async () => {
    const there = await page(html`<ew-analytics from="2026-03-01" to="2026-03-11" compare>${pinned}</ew-analytics>`);
    expect(banner(there.picker)).to.equal('March 1–10, 2026 compared with February 19–28, 2026');
    await pick(there, '7-days');
    compareOf(there.picker).click();
    await settled(there.provider, there.picker);
    expect(banner(there.picker)).to.equal('November 14–20, 2026');
    reset(there.picker).click();
    await settled(there.provider, there.picker);
    expect(there.heard.at(-1)).to.deep.equal({ from: null, to: null });
    expect(banner(there.picker)).to.equal('March 1–10, 2026 compared with February 19–28, 2026');
    expect(canReset(there.picker)).to.equal(false);
  });

  it('gives way where the page sets another period later', async () => {
    const there = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    await pick(there, '7-days');
    there.provider.from = '2026-01-01';
    there.provider.to = '2026-01-03';
    await settled(there.provider, there.picker);
    expect([chosen(there.picker), banner(there.picker)]).to.deep.equal(['dates', 'January 1–2, 2026']);
    expect(there.heard.length).to.equal(1);
    expect(canReset(there.picker)).to.equal(false);
  });

  it('takes dates of one’s own, both included, and refuses those that make no period', async () => {
    const there = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    await pick(there, 'dates');
    const wrong: [string, string, string][] = [
      ['', '2026-11-02', 'Enter the first day.'],
      ['2026-11-02', '', 'Enter the last day.'],
      ['2026-11-03', '2026-11-02', 'The last day is before the first.'],
      ['2026-11-03', '2026-11-22', 'The last day can be November 21, 2026 at the latest.'],
    ];
    for (const [from, last, message] of wrong) {
      await typeDates(there, from, last);
      expect(root(there.picker).querySelector('[role=alert]')!.textContent).to.equal(message);
      expect(root(there.picker).querySelectorAll("[aria-invalid='true']").length).to.equal(1);
    }
    expect(there.heard).to.deep.equal([]);
    await typeDates(there, '2026-11-02', '2026-11-02');
    expect(there.heard).to.deep.equal([{ from: '2026-11-02', to: '2026-11-03' }]);
    expect(banner(there.picker)).to.equal('November 2, 2026');
    expect(root(there.picker).querySelector('[role=alert]')!.textContent).to.equal('');
  });

  it('can be worked with the keyboard alone', async () => {
    const there = await page(html`<ew-analytics>${pinned}</ew-analytics>`);
    radio(there.picker, '30-days').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(there.provider, there.picker);
    expect(chosen(there.picker)).to.equal('90-days');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await settled(there.provider, there.picker);
    expect(there.heard.at(-1)).to.deep.equal({ from: '2026-08-23', to: '2026-11-21', compare: true });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled(there.provider, there.picker);
    expect(there.heard.at(-1)).to.deep.equal({ from: null, to: null });
    expect(root(there.picker).activeElement).to.equal(radio(there.picker, '30-days'));
  });

  it('asks the endpoint for zone and first day: of the tenant, or of the experience', async () => {
    const wire = endpoint();
    const there = await page(html`<ew-analytics endpoint="/api" .fetch=${wire.ask}><ew-period-picker></ew-period-picker></ew-analytics>`);
    await waitUntil(() => !radio(there.picker, 'all-time').disabled);
    await pick(there, 'all-time');
    expect((there.heard.at(-1) as { from: string }).from).to.equal('2025-02-03');
    there.provider.experience = 'desk';
    await waitUntil(() => (there.heard.at(-1) as { from: string }).from === '2024-05-06');
    expect(chosen(there.picker)).to.equal('all-time');
    expect(wire.asked).to.deep.equal(['/api/v1/tenant', '/api/v1/experiences/desk']);
  });

  it('begins with the preset of the page, once its dates are sure', async () => {
    const wire = endpoint();
    const there = await page(html`<ew-analytics endpoint="/api" experience="desk" .fetch=${wire.ask}><ew-period-picker preset="all-time"></ew-period-picker></ew-analytics>`);
    await waitUntil(() => there.heard.length > 0);
    await settled(there.provider, there.picker);
    expect((there.heard[0] as { from: string }).from).to.equal('2024-05-06');
    expect(canReset(there.picker)).to.equal(false);
    await pick(there, '7-days');
    expect(canReset(there.picker)).to.equal(true);
    reset(there.picker).click();
    await settled(there.provider, there.picker);
    expect(chosen(there.picker)).to.equal('all-time');
  });

  it('stays usable where the endpoint does not know the tenant', async () => {
    const wire = endpoint({});
    const there = await page(html`<ew-analytics endpoint="/api" .fetch=${wire.ask}><ew-period-picker></ew-period-picker></ew-analytics>`);
    await waitUntil(() => banner(there.picker) === 'Last 30 complete days');
    expect(radio(there.picker, 'all-time').disabled).to.equal(true);
    await pick(there, '7-days');
    expect(there.heard.length).to.equal(1);
  });

  it('outside a provider tells the page and shows what was chosen', async () => {
    const there = await page(pinned);
    await pick(there, 'last-month');
    compareOf(there.picker).click();
    await settled(there.picker);
    expect(there.heard.at(-1)).to.deep.equal({ from: '2026-10-01', to: '2026-11-01', compare: true });
    expect(banner(there.picker)).to.equal('October 1–31, 2026 compared with August 31–September 30, 2026');
  });

  it('speaks the language of the page', async () => {
    const { picker } = await page(html`<ew-period-picker lang="de" today="2026-11-21" zone="Europe/Berlin" since="2025-02-03"></ew-period-picker>`);
    await waitUntil(() => radio(picker, '7-days').nextElementSibling!.textContent.trim() === '7 Tage');
    expect(banner(picker)).to.equal('22. Oktober–20. November 2026');
  });

  it('has no accessibility fault, small target or overflow, wide and narrow, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [1200, 320]) {
        await setViewport({ width, height: 700 });
        const there = await page(html`<ew-analytics dir=${dir}>${pinned}</ew-analytics>`);
        await pick(there, 'dates');
        await waitUntil(() => root(there.picker).querySelector('form'));
        await expect(there.picker).to.be.accessible();
        const targets = [...root(there.picker).querySelectorAll('label.preset, label.compare, button, .date')].map((target) => target.getBoundingClientRect());
        const bounds = there.picker.getBoundingClientRect();
        for (const { width: w, height: h, left, right } of targets) {
          expect(Math.min(w, h)).to.be.at.least(24);
          expect(left >= bounds.left - 0.5 && right <= bounds.right + 0.5, `${left}–${right} within ${bounds.left}–${bounds.right}`).to.equal(true);
        }
      }
    }
    await setViewport({ width: 1200, height: 700 });
  });
});
