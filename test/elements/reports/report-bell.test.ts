// The bell as a page's author and its readers meet it: an endpoint behind its fetch that keeps subscriptions, refuses, or is slow.
import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import 'engagement-widgets/analytics';
import 'engagement-widgets/report-bell';
import type { ReportBell } from 'engagement-widgets/report-bell';
import type { Report, ReportChange } from '../../../src/contract/index.js';
import { json, soon } from '../harness.js';

type Kept = Required<ReportChange> & Pick<Report, 'next' | 'last'>;

/** An endpoint that keeps who is subscribed; `fault` stands in for what it would answer to changes, `gate` holds changes back. */
class Endpoint {
  readonly kept = new Map<string, Kept>();
  readonly asked: { method: string; path: string; body: ReportChange | undefined }[] = [];
  address: string | null = 'ada@example.com';
  fault: (() => Response) | undefined;
  gate: Promise<void> | undefined;
  sends = true;
  #time = Date.parse('2026-05-31T10:00:00Z');

  readonly fetch: typeof fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname.replace(/^.*\/v1\//, '');
    const method = init?.method ?? 'GET';
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as ReportChange) : undefined;
    this.asked.push({ method, path, body });
    if (method !== 'GET') await this.gate;
    if (this.fault && (method !== 'GET' || path === 'reports')) return this.fault();
    const generatedAt = new Date((this.#time += 1000)).toISOString();
    if (path === 'reports') return json({ generatedAt, address: this.address, subscriptions: [...this.kept].map(([experience, one]) => ({ experience, ...one })) });
    return json(this.#one(decodeURIComponent(path.split('/')[1] ?? ''), method, body, generatedAt));
  };

  count(method: string, path: RegExp): number {
    return this.asked.filter((one) => one.method === method && path.test(one.path)).length;
  }

  #one(experience: string, method: string, body: ReportChange | undefined, generatedAt: string): Report {
    const usual: Kept = { frequency: 'daily', hour: 8, weekday: 1, zone: 'Europe/Berlin', locale: 'en', next: '2026-06-01T06:00:00Z', last: { at: '2026-05-31T06:00:05Z', state: 'interrupted' } };
    if (method === 'PUT') this.kept.set(experience, { ...usual, ...this.kept.get(experience), ...body });
    if (method === 'DELETE') this.kept.delete(experience);
    const found = this.kept.get(experience);
    return { generatedAt, experience: { id: experience, name: `Name of ${experience}` }, address: this.address, sends: this.sends, subscribed: found !== undefined, ...usual, ...found, preview: '/v1/reports/preview/ticket' };
  }
}

/** The runner's own time-out ends a wait in vain. */
async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await soon();
}

const boxes: HTMLElement[] = [];
let pages = 0;

async function page(endpoint: Endpoint, content: unknown, locale = 'en'): Promise<ReportBell[]> {
  const box = document.createElement('div');
  document.body.append(box);
  boxes.push(box);
  render(html`<ew-analytics endpoint="https://analytics.example/${++pages}/api" locale=${locale} .fetch=${endpoint.fetch}>${content}</ew-analytics>`, box);
  const bells = [...box.querySelectorAll('ew-report-bell')];
  await until(() => bells.every((bell) => bell.matches(':state(on), :state(off)') || root(bell).querySelector('.sign')));
  return bells;
}

const one = async (endpoint: Endpoint, locale?: string): Promise<ReportBell> => (await page(endpoint, html`<ew-report-bell experience="chat" experience-name="Summer"></ew-report-bell>`, locale))[0]!;
const root = (bell: ReportBell) => bell.shadowRoot!;
const button = (bell: ReportBell) => root(bell).querySelector<HTMLButtonElement>('#bell')!;
const change = (bell: ReportBell) => root(bell).querySelector<HTMLButtonElement>('#change');
const pressed = (bell: ReportBell) => button(bell).getAttribute('aria-pressed');
const note = (bell: ReportBell) => (root(bell).querySelector('#note')!.matches(':popover-open') ? root(bell).querySelector('#note')!.textContent.replace(/\s+/g, ' ').trim() : undefined);
const panel = (bell: ReportBell) => root(bell).querySelector<HTMLElement>('#panel')!;
const field = <T extends HTMLElement>(bell: ReportBell, name: string) => panel(bell).querySelector<T>(`[name=${name}]`)!;
const said = (bell: ReportBell) => bell.closest('ew-analytics')!.shadowRoot!.querySelector('[role=status]')!.textContent;
const rest = (bell: ReportBell) => until(() => !bell.matches(':state(pending)'));
const focused = (bell: ReportBell) => root(bell).activeElement?.id ?? '';

async function openPanel(bell: ReportBell): Promise<void> {
  change(bell)!.click();
  await until(() => panel(bell).querySelector('form'));
  await bell.updateComplete;
}

function choose(bell: ReportBell, name: string, value: string): void {
  const input = field<HTMLSelectElement | HTMLInputElement>(bell, name);
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

afterEach(() => boxes.splice(0).forEach((box) => box.remove()));

describe('the bell', () => {
  it('subscribes daily with defaults by one click, shown at once, and ends it by the next', async () => {
    const endpoint = new Endpoint();
    let open = () => {};
    endpoint.gate = new Promise((resolve) => (open = resolve));
    const bell = await one(endpoint);
    expect([pressed(bell), button(bell).getAttribute('aria-label')]).to.deep.equal(['false', 'Daily report of Summer by e-mail']);
    button(bell).click();
    await bell.updateComplete;
    expect([pressed(bell), bell.matches(':state(pending)')], 'before the endpoint has answered').to.deep.equal(['true', true]);
    button(bell).click();
    open();
    await rest(bell);
    expect(endpoint.asked.filter(({ method }) => method !== 'GET')).to.deep.equal([{ method: 'PUT', path: 'reports/chat', body: { locale: 'en' } }]);
    await until(() => said(bell) === 'The daily report of Name of chat goes to ada@example.com.');
    button(bell).click();
    await rest(bell);
    await until(() => said(bell) === 'No more reports of Name of chat.');
    expect([pressed(bell), endpoint.kept.size, change(bell)]).to.deep.equal(['false', 0, null]);
  });

  it('goes back with a message where the endpoint refuses, and says why', async () => {
    const endpoint = new Endpoint();
    const bell = await one(endpoint);
    for (const [status, message] of [[403, /may not get reports/], [404, /not there any more/], [409, /is archived/], [500, /could not be saved/]] as const) {
      endpoint.fault = () => json({ title: 'No' }, status);
      button(bell).click();
      await until(() => note(bell));
      expect([pressed(bell), bell.matches(':state(pending)')]).to.deep.equal(['false', false]);
      expect(note(bell)).to.match(message);
      await until(() => message.test(said(bell) ?? ''));
      await sendKeys({ press: 'Escape' });
      await until(() => !note(bell));
    }
    endpoint.fault = () => {
      throw new TypeError('Failed to fetch');
    };
    button(bell).click();
    await until(() => /cannot be reached/.test(note(bell) ?? ''));
    endpoint.fault = undefined;
    button(bell).click();
    await rest(bell);
    expect([pressed(bell), note(bell)]).to.deep.equal(['true', undefined]);
  });

  it('says so where the endpoint keeps the wish but has no mail server', async () => {
    const endpoint = new Endpoint();
    endpoint.sends = false;
    const bell = await one(endpoint);
    button(bell).click();
    await until(() => /no mail server/.test(note(bell) ?? ''));
    expect(pressed(bell)).to.equal('true');
  });

  it('asks once for twenty bells, and every bell of an experience shows what one of them changed', async () => {
    const endpoint = new Endpoint();
    const ids = Array.from({ length: 20 }, (_, index) => `e${index % 10}`);
    const bells = await page(endpoint, ids.map((id) => html`<ew-report-bell experience=${id}></ew-report-bell>`));
    expect(endpoint.asked).to.deep.equal([{ method: 'GET', path: 'reports', body: undefined }]);
    button(bells[3]!).click();
    await until(() => pressed(bells[13]!) === 'true');
    expect(bells.filter((bell) => pressed(bell) === 'true')).to.deep.equal([bells[3], bells[13]]);
    expect(endpoint.count('GET', /^reports$/)).to.equal(2);
  });

  it('lets the page have a word before anything is changed', async () => {
    const endpoint = new Endpoint();
    const bell = await one(endpoint);
    const heard: unknown[] = [];
    const refuse = (event: Event) => {
      heard.push((event as CustomEvent).detail);
      event.preventDefault();
    };
    document.addEventListener('ew-report-change', refuse);
    button(bell).click();
    await aTimeout(20);
    document.removeEventListener('ew-report-change', refuse);
    expect(heard).to.deep.equal([{ experience: 'chat', subscribed: true, change: { locale: 'en' } }]);
    expect([pressed(bell), endpoint.count('PUT', /./)]).to.deep.equal(['false', 0]);
  });

  it('cannot be used where the sign-in names no address, and says so', async () => {
    const endpoint = new Endpoint();
    endpoint.address = null;
    const bell = await one(endpoint);
    expect(button(bell).getAttribute('aria-disabled')).to.equal('true');
    button(bell).click();
    await until(() => note(bell));
    expect(note(bell)).to.match(/names no e-mail address/);
    expect(root(bell).querySelector('#why')!.textContent).to.match(/names no e-mail address/);
    expect(endpoint.count('PUT', /./)).to.equal(0);
  });

  it('shows a sign with words where it cannot know, and tries again when asked to', async () => {
    const endpoint = new Endpoint();
    endpoint.fault = () => json({ title: 'Sign in' }, 401);
    const bell = await one(endpoint);
    expect([pressed(bell), root(bell).querySelector('#why')!.textContent]).to.deep.equal([null, 'You are not signed in.']);
    const [lost] = await page(new Endpoint(), html`<ew-report-bell></ew-report-bell>`);
    button(lost!).click();
    await until(() => note(lost!));
    expect(note(lost!)).to.match(/needs the attribute “experience”/);
    const broken = new Endpoint();
    broken.fault = () => json({ address: 7 });
    const third = await one(broken);
    button(third).click();
    await until(() => note(third));
    broken.fault = undefined;
    root(third).querySelector<HTMLButtonElement>('#note button')!.click();
    await until(() => pressed(third) === 'false');
    expect(note(third)).to.equal(undefined);
  });

  it('stands alone with its own endpoint, and never throws into the page', async () => {
    const thrown: Event[] = [];
    const onError = (event: Event) => thrown.push(event);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const box = document.createElement('div');
    document.body.append(box);
    boxes.push(box);
    render(html`<ew-report-bell endpoint="https://nowhere.invalid" experience="x"></ew-report-bell><ew-report-bell endpoint="javascript:alert(1)" experience="x"></ew-report-bell>`, box);
    const bells = [...box.querySelectorAll('ew-report-bell')];
    await until(() => root(bells[1]!).querySelector('.sign'));
    for (const bell of bells) button(bell).click();
    await aTimeout(20);
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    expect(thrown).to.deep.equal([]);
  });
});

describe('what opens under Change', () => {
  async function subscribed(locale?: string): Promise<{ bell: ReportBell; endpoint: Endpoint }> {
    const endpoint = new Endpoint();
    const bell = await one(endpoint, locale);
    button(bell).click();
    await rest(bell);
    await until(() => change(bell));
    return { bell, endpoint };
  }

  it('is reached, used and left by keyboard alone, and focus comes back', async () => {
    const { bell, endpoint } = await subscribed();
    button(bell).focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(bell)).to.equal('change');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(bell) === 'frequency');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => field(bell, 'weekday'));
    await sendKeys({ press: 'Tab' });
    expect(focused(bell)).to.equal('weekday');
    await sendKeys({ press: 'ArrowDown' });
    for (const id of ['hour', 'zone']) {
      await sendKeys({ press: 'Tab' });
      expect(focused(bell)).to.equal(id);
    }
    await sendKeys({ press: 'Enter' });
    await until(() => !panel(bell).matches(':popover-open'));
    expect(endpoint.asked.filter(({ method }) => method === 'PUT').at(-1)?.body).to.deep.equal({ frequency: 'weekly', hour: 8, weekday: 2, zone: 'Europe/Berlin', locale: 'en' });
    await until(() => focused(bell) === 'change');
    expect(button(bell).getAttribute('aria-label')).to.equal('Weekly report of Summer by e-mail');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(bell) === 'frequency');
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(bell).matches(':popover-open'));
    expect(focused(bell)).to.equal('change');
  });

  it('says where mails go, when the next one comes and what became of the last, on the clocks of its zone', async () => {
    const { bell } = await subscribed();
    await openPanel(bell);
    const text = (part: string) => panel(bell).querySelector(`[part=${part}]`)!.textContent.replace(/\s/g, ' ');
    expect([text('address'), text('next')]).to.deep.equal(['ada@example.com', 'Jun 1, 2026, 8:00 AM']);
    expect(text('last')).to.equal('interrupted May 31, 2026, 8:00 AM: it may have arrived, so it was not sent again');
    const link = panel(bell).querySelector<HTMLAnchorElement>('[part=preview]')!;
    expect([link.href.replace(/\/\d+\//, '/n/'), link.rel]).to.deep.equal(['https://analytics.example/n/api/v1/reports/preview/ticket', 'noopener noreferrer']);
  });

  it('takes no zone that is none, and stays open with the reason where saving fails', async () => {
    const { bell, endpoint } = await subscribed();
    await openPanel(bell);
    choose(bell, 'zone', 'Mars/Base');
    await bell.updateComplete;
    panel(bell).querySelector<HTMLButtonElement>('[part=save]')!.click();
    expect([field(bell, 'zone').getAttribute('aria-invalid'), panel(bell).querySelector('#fault')!.textContent]).to.deep.equal(['true', 'This is no time zone. Choose one such as Europe/Berlin.']);
    expect(endpoint.count('PUT', /./)).to.equal(1);
    choose(bell, 'zone', 'Asia/Tokyo');
    choose(bell, 'hour', '17');
    endpoint.fault = () => json({}, 500);
    panel(bell).querySelector<HTMLButtonElement>('[part=save]')!.click();
    await until(() => /could not be saved/.test(panel(bell).querySelector('#fault')!.textContent));
    expect([panel(bell).matches(':popover-open'), field<HTMLInputElement>(bell, 'zone').value, pressed(bell)]).to.deep.equal([true, 'Asia/Tokyo', 'true']);
  });

  it('speaks German, and is accessible as it is closed, open, on and off', async () => {
    const { bell } = await subscribed('de');
    await openPanel(bell);
    await until(() => button(bell).getAttribute('aria-label') === 'Täglicher Bericht zu Summer per E-Mail');
    expect(panel(bell).querySelector('h2')!.textContent).to.equal('Bericht per E-Mail');
    await expect(bell).to.be.accessible();
    panel(bell).hidePopover();
    await expect(bell).to.be.accessible();
    await expect(await one(new Endpoint())).to.be.accessible();
    for (const target of [button(bell), change(bell)!]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
