/** Asks recorded answers in the page: what is chosen becomes a request, its answer is shown as it came, and the widget is drawn from it. Lives in the page's own tree. */
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { recordings, recordedPeriods } from '../../demo/recorded/index.js';
import { codePanel } from '../pages/code-panel.js';
import { resources, type Resource } from './document.js';
import { overheard, replies, type Exchange } from './replies.js';

const endpoint = 'https://try-it.invalid/analytics';

const periods: Readonly<Record<string, { from: string; to: string }>> = {
  'Last 30 days': recordedPeriods.days30,
  'Last 7 days': recordedPeriods.days7,
  'Before there was anything': recordedPeriods.before,
};

/** Those of which something was recorded. */
const askable = resources.filter(({ name }) => recordings.some((recording) => recording.name === name));

const valuesOf = (name: string, key: string): string[] => [...new Set(recordings.filter((recording) => recording.name === name).map(({ params }) => params[key]!))];

/** One that a reader can follow through the other pages, else the first. */
const usual = ['summer-of-sound', 'rate-us', 'complete-profile'];
const usualOf = (values: readonly string[]): string => usual.find((value) => values.includes(value)) ?? values[0]!;

export class TryIt extends LitElement {
  @state() private resource = askable.find(({ name }) => name === 'missionsByType') ?? askable[0]!;
  @state() private params: Record<string, string> = {};
  /** Of the widget; the page itself is in English. */
  @property() direction = 'ltr';
  @state() private period = Object.keys(periods)[0]!;
  @state() private reply = replies[0]!;
  @state() private tag = '';
  @state() private heard: readonly Exchange[] = [];
  /** One for each question: whoever drew the last answer is not asked again. */
  #asked = 0;
  #fetch = fetch;
  #drawn: HTMLElement | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asksAnew = ['resource', 'params', 'period', 'reply', 'tag'].some((name) => changed.has(name));
    if (!asksAnew) return;
    const keys = [...this.resource.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key!);
    this.params = Object.fromEntries(keys.map((key) => [key, this.#valid(key)]));
    if (!this.resource.tags.includes(this.tag)) this.tag = this.#usualTag(this.resource);
    this.heard = [];
    const asked = ++this.#asked;
    this.#fetch = overheard(this.reply, (exchange) => asked === this.#asked && (this.heard = [...this.heard, exchange]));
    this.#drawn = this.tag ? this.#draw() : undefined;
  }

  protected override updated(): void {
    // No widget begins with these: the page asks by itself.
    if (!this.tag && this.heard.length === 0) void this.#fetch(this.#address(), { headers: { accept: 'application/json' } }).catch(() => undefined);
  }

  protected override render() {
    return html`<div class="choices">${this.#choices()}</div>
      <div class="two">
        <div>${this.heard.length ? this.heard.map((exchange, index) => this.#exchange(exchange, index)) : html`<p class="quiet">Asking …</p>`}</div>
        <div lang=${this.lang || 'en'} dir=${this.direction}>${this.tag ? keyed(this.#asked, this.#drawn) : html`<p class="quiet">No widget is drawn from this alone.</p>`}</div>
      </div>`;
  }

  #choices() {
    const { name, tags } = this.resource;
    const takesPeriod = this.resource.parameters.some(({ name }) => name === 'from');
    return html`${this.#select('Resource', askable.map((each) => [each.name, `GET ${each.path}`]), name, (value) => (this.resource = askable.find((each) => each.name === value)!))}
      ${Object.entries(this.params).map(([key, value]) => this.#select(key, valuesOf(name, key).map((each) => [each, each]), value, (chosen) => (this.params = { ...this.params, [key]: chosen })))}
      ${takesPeriod ? this.#select('Period', Object.keys(periods).map((each) => [each, each]), this.period, (value) => (this.period = value)) : nothing}
      ${this.#select('Answer', replies.map(({ id, title }) => [id, title]), this.reply.id, (value) => (this.reply = replies.find(({ id }) => id === value)!))}
      ${tags.length > 1 ? this.#select('Drawn by', tags.map((each) => [each, each]), this.tag, (value) => (this.tag = value)) : nothing}`;
  }

  #select(label: string, options: readonly (readonly [string, string])[], value: string, choose: (value: string) => void) {
    return html`<label>${label}<select .value=${live(value)} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([id, title]) => html`<option value=${id} ?selected=${id === value}>${title}</option>`)}
    </select></label>`;
  }

  #exchange({ request, status, body }: Exchange, index: number) {
    const which = this.heard.length > 1 ? ` ${index + 1}` : '';
    return html`${codePanel(`Request${which}`, request, true)} ${codePanel(`Answer${which}: ${status}`, body)}`;
  }

  #draw(): HTMLElement {
    const { experience = 'summer-of-sound', ...own } = this.params;
    const { from, to } = periods[this.period]!;
    const provider = document.createElement('ew-analytics');
    Object.assign(provider, { endpoint: `${endpoint}-${this.#asked}`, experience, from, to, fetch: this.#fetch });
    const widget = document.createElement(this.tag);
    for (const [key, value] of Object.entries(own)) widget.setAttribute(key, value);
    provider.append(widget);
    return provider;
  }

  #address(): string {
    const query = this.resource.parameters.some(({ name }) => name === 'from') ? `?${new URLSearchParams(periods[this.period])}` : '';
    return `${endpoint}${this.resource.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(this.params[key] ?? ''))}${query}`;
  }

  #valid(key: string): string {
    const values = valuesOf(this.resource.name, key);
    const known = this.params[key];
    return known !== undefined && values.includes(known) ? known : usualOf(values);
  }

  /** The one that is called like the resource, else the first; a dashboard asks much more than this. */
  #usualTag({ name, tags }: Resource): string {
    const called = `ew-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return tags.find((tag) => tag === called) ?? tags.find((tag) => !/dashboard|picker|bell/.test(tag)) ?? '';
  }
}

if (!customElements.get('try-it')) customElements.define('try-it', TryIt);
