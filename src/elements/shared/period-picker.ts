// ew-period-picker: chooses the period of the provider it stands in, and says which dates are shown. Draws no figures.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from './decorators.js';
import { Drawn } from './drawn.js';
import { ScopeConsumer } from '../../data/index.js';
import { formatParts, lastDay, periodPresets, shiftDays, type PeriodPreset, type RangeFault } from '../../format/index.js';
import { period as english } from '../../i18n/en.js';
import { followWords, hasWords, knownLocale, loadWords, nearest, wordsOf, type Language } from '../../i18n/index.js';
import { groundIn, ThemeController, widgetStyles } from '../../theme/index.js';
import { version } from '../../version.js';
import { PeriodChoice, type Choice, type PeriodSelection } from './period-choice.js';
import type { periodForm } from './period-form.js';
import { KnownDays } from './period-known.js';
import { bannerTexts, pickerView, type PickerView } from './period-state.js';
import { periodStyles } from './period-styles.js';

/**
 * Chooses the period of the `ew-analytics` around it: 7, 30 or 90 days, this month, last month, all time, or dates of one's own;
 * switches the comparison on and off; says which dates are shown. Outside a provider it only fires its event.
 *
 * ```html
 * <ew-analytics endpoint="/analytics">
 *   <ew-period-picker></ew-period-picker>
 *   <ew-impact-table></ew-impact-table>
 * </ew-analytics>
 * ```
 *
 * @tag ew-period-picker
 * @fires {CustomEvent<PeriodChangeDetail>} ew-period-change - another period, or comparison, was chosen; `from` and `to` are null after a reset
 * @csspart picker - everything
 * @csspart presets - the row of presets
 * @csspart preset - one preset; also `selected`
 * @csspart compare - the switch for the comparison
 * @csspart reset - goes back to the page's own period
 * @csspart change - opens the dates that are shown
 * @csspart form - dates of one's own
 * @csspart date - a date field
 * @csspart show - applies the dates
 * @csspart banner - says which dates are shown
 */
export class PeriodPicker extends Drawn {
  static readonly version: string = version;
  static override styles = [...widgetStyles, periodStyles];

  /** Base URL of the analytics endpoint, without `/v1`; the provider's where not given. */
  @property() endpoint?: string;
  /** Id of the experience whose first day begins "all time"; the provider's where not given. */
  @property() experience?: string;
  /** IANA time zone in which days are counted; the provider's, else the endpoint's. */
  @property() zone?: string;
  /** Language and region of words and dates, such as `de-AT`. */
  @property() locale?: string;
  /** Chosen at the start, and by Reset: `7-days`, `30-days`, `90-days`, `this-month`, `last-month` or `all-time`. */
  @property() preset?: PeriodPreset;
  /** First day of all time, `YYYY-MM-DD`; asked from the endpoint where not given. */
  @property() since?: string;
  /** Day that counts as today, `YYYY-MM-DD`, for figures that were recorded earlier; the current day in the zone where not given. */
  @property() today?: string;

  @state() private isOpen = false;
  @state() private fault: RangeFault | null = null;
  @state() private form: typeof periodForm | undefined;
  @state() private spoken = '';
  readonly #internals = this.attachInternals();
  readonly #scope = ScopeConsumer.of(this);
  readonly #known = new KnownDays(this, () => {
    const { endpoint, experience, zone, locale, since, today } = this;
    return { settings: { endpoint, experience, zone, locale }, since, today };
  });
  readonly #choice = new PeriodChoice(this, this.#known);

  constructor() {
    super();
    new ThemeController(this, { onGround: groundIn(this.#internals.states) });
  }

  /**
   * Selects a preset, dates or the comparison as a reader does: `{ preset: '30-days' }`, `{ from: '2026-05-01', to: '2026-06-01' }`, `{ compare: true }`;
   * `{ preset: null }` goes back to the page's own period. Kept until the picker is in a page and knows its days. False where there is no such period.
   */
  select(selection: PeriodSelection = {}): boolean {
    const isSelected = this.#choice.select(selection, this.preset);
    if (isSelected && 'preset' in selection) this.#closeForm();
    return isSelected;
  }

  protected override prepare(): Promise<unknown> {
    return loadWords(this.#locale);
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch {
      // The page must not see it, and the next change of anything draws anew.
    }
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) followWords(this);
    if (!hasWords(this.#locale)) void loadWords(this.#locale).then(() => this.requestUpdate());
    this.#choice.follow();
  }

  protected override updated(): void {
    // The attribute serves a page from a server; once somebody has clicked, only the property counts.
    for (const input of this.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) input.checked = input.hasAttribute('checked');
    this.#choice.settle(this.preset);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const view = this.#view;
    return html`<div class="picker" part="picker" role="group" aria-label=${words['picker.label']}>
        <div class="row">${this.#presets(view, words)} ${this.#compare(view, words)} ${this.#reset(words)}</div>
        ${this.isOpen && this.form ? this.form(this.#formParts(view, words)) : nothing} ${this.#banner(view, words)}
      </div>
      <div class="visually-hidden" role="status">${this.spoken}</div>`;
  }

  #presets({ preset }: PickerView, words: Language['period']): TemplateResult {
    const chosen = this.isOpen ? null : preset;
    const option = (id: PeriodPreset | 'dates', isChosen: boolean, isDisabled = false) => html`<label class="preset" part=${isChosen ? 'preset selected' : 'preset'}
      ><input type="radio" name="preset" value=${id} ?checked=${isChosen} ?disabled=${isDisabled} @change=${this.#onPreset} @click=${this.#onPreset} /><span data-label=${words[`preset.${id}`]}
        >${words[`preset.${id}`]}</span
      ></label
    >`;
    return html`<div class="presets" part="presets" role="radiogroup" aria-label=${words['picker.label']}>
      ${periodPresets.map((id) => option(id, id === chosen, id === 'all-time' && this.#known.firstDay === null))} ${option('dates', chosen === null)}
    </div>`;
  }

  #compare({ compared, canCompare }: PickerView, words: Language['period']): TemplateResult {
    const hint = words[canCompare ? 'compare.hint' : 'compare.nothing'];
    return html`<label class="compare" part="compare" title=${hint}
      ><input type="checkbox" role="switch" ?checked=${compared !== null} ?disabled=${!canCompare} @change=${this.#onCompare} />${words['compare.label']}</label
    >`;
  }

  #reset(words: Language['period']): TemplateResult {
    return html`<button type="button" class="button link" part="reset" ?hidden=${!this.#choice.isChanged} @click=${this.#onReset}>${words['reset.label']}</button>`;
  }

  #banner(view: PickerView, words: Language['period']): TemplateResult {
    const isOwn = view.preset === null && !this.isOpen;
    const [dates, ...more] = this.#bannerTexts(view, words);
    return html`<p class="banner" part="banner">
      <span class="dates">${dates}</span>${more.map((text) => html` <span class="muted">${text}</span>`)}
      ${isOwn ? html`<button type="button" class="button link" part="change" @click=${this.#onChangeDates}>${words['change.label']}</button>` : nothing}
    </p>`;
  }

  /** Before the zone is known, the default period has a name but no dates that are sure. */
  #bannerTexts(view: PickerView, words: Language['period']): [string, ...string[]] {
    const { from, to } = this.#choice.current;
    if (!hasWords(this.#locale)) return ['\u00a0'];
    if (from || to || this.#known.isSure) return bannerTexts(view, words, this.#locale);
    return [this.#known.isAsking ? '\u00a0' : words['banner.default']];
  }

  #formParts({ period }: PickerView, words: Language['period']): Parameters<typeof periodForm>[0] {
    const { today, firstDay } = this.#known;
    return {
      words, today, firstDay, locale: this.#locale, from: period.from, last: lastDay(period), fault: this.fault,
      onFault: (fault) => (this.fault = fault),
      onShow: (from, last) => this.#choose({ period: { from, to: shiftDays(last, 1) } }),
    };
  }

  #onPreset = (event: Event): void => {
    const id = (event.target as HTMLInputElement).value as PeriodPreset | 'dates';
    // A click on what is chosen already changes nothing, but may be meant to open the form again.
    if (id === 'dates') void this.#openForm();
    else if (event.type === 'change') this.#choose({ preset: id });
  };

  #onChangeDates = (): void => {
    void this.#openForm().then(() => this.renderRoot.querySelector<HTMLElement>('.date')?.focus());
  };

  #onCompare = (event: Event): void => this.#choice.compare((event.target as HTMLInputElement).checked);

  #onReset = (): void => {
    this.#closeForm();
    this.#choice.reset();
    // The button is about to vanish; focus must not fall to the page.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus());
  };

  async #openForm(): Promise<void> {
    this.isOpen = true;
    this.fault = null;
    try {
      this.form ??= (await import('./period-form.js')).periodForm;
    } catch {
      // Without its file the presets still work.
      this.isOpen = false;
    }
    await this.updateComplete;
  }

  #closeForm(): void {
    this.isOpen = false;
    this.fault = null;
  }

  #choose(choice: Choice): void {
    const period = this.#choice.choose(choice);
    if (!period) return;
    if ('preset' in choice) this.#closeForm();
    this.fault = null;
    const { today, firstDay } = this.#known;
    const view = pickerView({ ...period, compare: this.#choice.current.compare, today, firstDay });
    const text = formatParts(bannerTexts(view, this.#words, this.#locale), this.#locale);
    if (!this.#scope.scope.announce(text)) this.spoken = text;
  }

  get #view(): PickerView {
    const { today, firstDay } = this.#known;
    return pickerView({ ...this.#choice.current, today, firstDay });
  }

  get #locale(): string {
    return knownLocale(this.#known.settings.locale || nearest(this, 'lang') || globalThis.navigator?.language);
  }

  get #words(): Language['period'] {
    return wordsOf('period', english, this.#locale);
  }
}
