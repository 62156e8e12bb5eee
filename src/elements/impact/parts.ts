// What stands around the impact table: choice of currency, what opens under it, advice, exports. Loaded once the table has figures.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Answer, impact as resource } from '../../contract/index.js';
import { warnOnce, type Settings } from '../../data/index.js';
import { formatCount } from '../../format/index.js';
import { impactParts as english } from '../../i18n/en-impact-later.js';
import { wordsOf, type Language } from '../../i18n/index.js';
import { impactFigures, rankCorrelation } from '../../stats/index.js';
import { addStyles } from '../frame/later-styles.js';
import { tableHead } from '../tools/head.js';
import { adviceContext, adviceOf, impactAdvice, type AdviceAction, type AdviceRule, type Given } from './advice.js';
import { adviceList } from './advice-view.js';
import type { Closeness } from './closeness.js';
import { partsStyles } from './later-styles.js';
import { missionsPhrase, type MissionCount } from './rows.js';
import { segmentDetail, type Segment, type SegmentExportDetail } from './segment.js';
import type { SegmentExport } from './segment-export.js';

type Impact = Answer<typeof resource>;

/** How the widget stands now. */
export interface ImpactView {
  /** Undefined while there is nothing to show. */
  readonly data: Impact | undefined;
  /** Figures were brought by the page: no others can be asked for. */
  readonly isLocal: boolean;
  /** Currency that is asked for. */
  readonly asked: string | undefined;
  readonly locale: string;
  readonly words: Language['impact'];
  readonly frame: Language['frame'];
  readonly heading: string;
  readonly level: number;
  readonly settings: Settings;
  readonly property: string;
  readonly advice: readonly AdviceRule[] | undefined;
  readonly hideAdvice: boolean;
  readonly rightToLeft: boolean;
}

export interface ImpactDeeds {
  choose(currency: string): void;
  /** Tells the page; false where it has cancelled. */
  announce(detail: SegmentExportDetail): boolean;
  /** Speaks to screen readers. */
  say(text: string): void;
}

export class ImpactParts {
  readonly #host: LitElement;
  readonly #view: () => ImpactView;
  readonly #deeds: ImpactDeeds;
  #closeness: Closeness | undefined;
  #isOpen = false;
  #segments: SegmentExport | undefined;
  /** A part that was asked for could not be loaded; the only cause is the network. */
  #failed = false;
  #given: { of: readonly unknown[]; all: Given[] } = { of: [], all: [] };

  constructor(host: LitElement, view: () => ImpactView, deeds: ImpactDeeds) {
    this.#host = host;
    this.#view = view;
    this.#deeds = deeds;
    addStyles(host, [partsStyles]);
  }

  /** Above the table: the currencies of the answer, where there are several. */
  above({ currency, currencies }: Impact): TemplateResult | typeof nothing {
    const { isLocal, asked, locale } = this.#view();
    if (isLocal || currencies.length < 2) return nothing;
    const words = this.#words;
    const choose = (event: Event) => this.#deeds.choose((event.target as HTMLSelectElement).value);
    return html`<label>${words['currency']} <select part="currency" @change=${choose}>
      ${currencies.map(({ currency: code, orders }) => html`<option value=${code} .selected=${code === (asked ?? currency)}>${words['currency.option'](code, formatCount(orders, locale))}</option>`)}
    </select></label>`;
  }

  below(data: Impact): TemplateResult {
    const { frame } = this.#view();
    const failed = this.#failed ? html`<p class="export-line"><span>${frame['error.offline']}</span></p>` : nothing;
    return html`${this.#disclosure()} ${this.#advice(data)} ${failed} ${this.#segments?.line()}`;
  }

  /** Offers the customers to the page, and saves them as a file where nobody takes them. */
  export({ missions, andMore = false, clients }: MissionCount & { readonly clients: number }): void {
    const { data, property, settings } = this.#view();
    if (!data) return;
    const segment: Segment = { missions, andMore, clients, property, period: data.period, zone: data.zone, settings };
    if (this.#deeds.announce(segmentDetail(segment))) void this.#save(segment);
  }

  /** Ends a download that is under way. */
  stop(): void {
    this.#segments?.stop();
  }

  /** What holds for these figures; made anew only where something that it rests on has changed. */
  given(data: Impact): readonly Given[] {
    const { advice, hideAdvice, locale, property, words } = this.#view();
    if (hideAdvice) return [];
    const rules = Array.isArray(advice) ? (advice as readonly AdviceRule[]) : impactAdvice;
    const of = [data, rules, locale, property, words];
    if (of.some((part, index) => part !== this.#given.of[index])) this.#given = { of, all: this.#adviceOf(rules, data) };
    return this.#given.all;
  }

  #adviceOf(rules: readonly AdviceRule[], data: Impact): Given[] {
    const { locale, property } = this.#view();
    const figures = impactFigures(data.rows);
    const rows = data.rows.map((row, index) => ({ ...row, ...figures[index]! }));
    const correlation = rankCorrelation(data.correlation);
    return adviceOf(rules, { rows, currency: data.currency, correlation }, adviceContext(locale, data.currency, property), (id, problem) => this.#warn(`The rule "${id}"`, problem));
  }

  get #words(): Language['impactParts'] {
    return wordsOf('impactParts', english, this.#view().locale);
  }

  #advice(data: Impact): TemplateResult | typeof nothing {
    const { locale, level } = this.#view();
    return adviceList(this.given(data), { locale, level: Math.min(6, level + 1), act: (action) => this.#act(action) });
  }

  #act(action: AdviceAction): void {
    if ('segment' in action) return this.export(action.segment);
    try {
      action.run();
    } catch (error) {
      this.#warn(`The action "${action.label}"`, error instanceof Error ? error.message : String(error));
    }
  }

  #warn(what: string, problem: string): void {
    warnOnce(this.#host, 'advice', `${what} of the property advice failed: ${problem}.`);
  }

  #disclosure(): TemplateResult {
    const opened = (event: Event) => void this.#opened(event.currentTarget as HTMLDetailsElement);
    return html`<details part="closeness" .open=${this.#isOpen} @toggle=${opened}>
      <summary part="closeness-toggle"><bdi>${this.#words['closeness']}</bdi></summary>
      <div class="closeness">${this.#closeness?.render()}</div>
    </details>`;
  }

  async #opened(details: HTMLDetailsElement): Promise<void> {
    if (details.open === this.#isOpen) return;
    this.#isOpen = details.open;
    if (!details.open) return;
    const loaded = await this.#load(() => import('./closeness.js'));
    if (!loaded) return;
    this.#closeness ??= new loaded.Closeness({
      host: this.#host,
      view: this.#view,
      head: (data) => tableHead(data, this.#view().locale),
      say: (text) => this.#deeds.say(text),
    });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    revealed(details);
  }

  async #save(segment: Segment): Promise<void> {
    const loaded = await this.#load(() => import('./segment-export.js'));
    const { words, locale } = this.#view();
    this.#segments ??= loaded && new loaded.SegmentExport(this.#host, () => this.#view(), (text) => this.#deeds.say(text));
    await this.#segments?.save({ segment, missions: missionsPhrase(segment, { words, locale }) });
  }

  /** What was asked for by hand and could not be loaded is said; the next try may succeed. */
  async #load<M>(part: () => Promise<M>): Promise<M | undefined> {
    try {
      const loaded = await part();
      this.#failed = false;
      return loaded;
    } catch {
      this.#failed = true;
      this.#deeds.say(this.#view().frame['error.offline']);
      this.#host.requestUpdate();
      return undefined;
    }
  }
}

/** Scrolls within the card only, as far as it takes to see what has opened: the page stays where it is. */
function revealed(opened: HTMLElement): void {
  const body = opened.closest('.body');
  if (!body) return;
  const [box, view] = [opened.getBoundingClientRect(), body.getBoundingClientRect()];
  body.scrollBy({ top: Math.min(box.top - view.top, Math.max(0, box.bottom - view.bottom)) });
}
