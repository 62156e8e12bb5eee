// The customers of a row of the impact table: as a file, or page by page for a script. Loaded on first use.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { segment as resource, segmentFile, type SegmentEntry } from '../../contract/index.js';
import { propertyPattern } from '../../contract/property-name.js';
import { AnalyticsError } from '../../data/index.js';
import { ask, downloadFile } from '../../data/transport/transfer.js';
import { formatPeriod } from '../../format/index.js';
import { segmentExport as english } from '../../i18n/en-impact-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { saveFile } from '../frame/save.js';
import { errorWords, faultWords } from '../frame/stand-in.js';
import type { ImpactView } from './parts.js';
import type { Segment, SegmentCustomer } from './segment.js';

const pageSize = 1000;

/** The question of a segment. @throws AnalyticsError where the property cannot be a column's name */
function paramsOf({ missions, andMore, property, period, zone }: Segment) {
  const attribute = 'mission-count-property';
  if (!propertyPattern.test(property)) throw new AnalyticsError('misconfigured', `The attribute ${attribute} is no name of a property.`, { attribute });
  // The period of the figures on screen, also where the endpoint has chosen it.
  return { missions: String(missions), andMore: andMore ? 'true' : undefined, from: period.from, to: period.to, zone };
}

/** Everybody in the segment. Rejects with an AnalyticsError only. */
export async function customersOf(segment: Segment, signal?: AbortSignal): Promise<SegmentCustomer[]> {
  const params = paramsOf(segment);
  const customers: SegmentCustomer[] = [];
  for (let page = 0, pages = 1; page < pages; page++) {
    const answer = await ask(segment.settings, resource, { ...params, page: String(page), pageSize: String(pageSize) }, signal);
    // The endpoint may send smaller pages than were asked.
    pages = Math.ceil(answer.total / Math.max(1, answer.pageSize));
    customers.push(...answer.entries.map((entry) => customerOf(entry, segment.property)));
  }
  return customers;
}

const customerOf = ({ customer, name, email, missions }: SegmentEntry, property: string): SegmentCustomer => ({ customer, name, email, [property]: missions });

interface Named {
  readonly segment: Segment;
  /** Whose customers, in words: `1 mission`. */
  readonly missions: string;
}

/** Saves one file at a time, and says how that stands. */
export class SegmentExport {
  readonly #host: LitElement;
  readonly #view: () => ImpactView;
  readonly #say: (text: string) => void;
  #running: AbortController | undefined;
  #failed: (Named & { readonly error: AnalyticsError }) | undefined;

  constructor(host: LitElement, view: () => ImpactView, say: (text: string) => void) {
    this.#host = host;
    this.#view = view;
    this.#say = say;
  }

  /** Ends a download; nothing is saved. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  async save(named: Named): Promise<void> {
    const words = this.#words;
    this.stop();
    const running = (this.#running = new AbortController());
    this.#failed = undefined;
    this.#tell(words['busy']);
    try {
      const { segment } = named;
      const file = await downloadFile(segment.settings, segmentFile, { ...paramsOf(segment), property: segment.property, locale: this.#view().locale }, running.signal);
      if (this.#running !== running) return;
      saveFile(file, this.#fileName(named));
      this.#running = undefined;
      this.#tell(words['done'](named.missions));
    } catch (error) {
      if (this.#running !== running) return;
      this.#running = undefined;
      this.#failed = { ...named, error: error as AnalyticsError };
      this.#tell(`${words['failed']} ${this.#errorWords(this.#failed.error).sentence}`);
    }
  }

  /** How the last export stands, where there is something to say. */
  line(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (this.#failed) return this.#fault(this.#failed);
    if (!this.#running) return nothing;
    const stop = () => {
      this.stop();
      this.#tell(words['stopped']);
    };
    return html`<p class="export-line" part="segment-line"><span>${words['busy']} …</span> <button type="button" class="button link" part="segment-stop" @click=${stop}>${words['stop']}</button></p>`;
  }

  #fault(failed: Named & { error: AnalyticsError }): TemplateResult {
    const { sentence, hint, code } = this.#errorWords(failed.error);
    const faults = faultWords(this.#view().locale);
    const close = () => {
      this.#failed = undefined;
      this.#host.requestUpdate();
    };
    // What the page's author or whoever manages access must mend is not mended by a second try.
    const again = failed.error.retryable ? html` <button type="button" class="button link" @click=${() => void this.save(failed)}>${faults['state.retry']}</button>` : nothing;
    return html`<p class="export-line" part="segment-error" role="group"><span>${this.#words['failed']} ${sentence} ${hint} <span class="muted">${faults['error.code'](code)}</span></span>${again}
      <button type="button" class="button quiet icon" aria-label=${this.#words['close']} @click=${close}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" stroke="currentcolor"></path></svg></button></p>`;
  }

  #errorWords(error: AnalyticsError) {
    const words = this.#words;
    const own = { 'error.forbidden': words['forbidden'], 'error.forbidden.hint': words['forbidden.hint'] };
    return errorWords(error, faultWords(this.#view().locale, own), '');
  }

  /** What it holds and the dates, so that files of several can lie side by side. */
  #fileName({ segment: { period }, missions }: Named): string {
    const { heading, locale } = this.#view();
    return `${this.#words['file'](heading, missions, formatPeriod(period, locale, 'medium'))}.csv`;
  }

  #tell(text: string): void {
    this.#say(text);
    this.#host.requestUpdate();
  }

  get #words(): Language['segmentExport'] {
    return wordsOf('segmentExport', english, this.#view().locale);
  }
}
