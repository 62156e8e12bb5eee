// ew-report-bell: switches the report of an experience by mail on and off. Asks once for all bells of a page.
import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/decorators.js';
import { report, type ReportChange } from '../../contract/index.js';
import { AnalyticsError, Resource } from '../../data/index.js';
import { bell as english } from '../../i18n/en-report.js';
import type { Language } from '../../i18n/index.js';
import { groundIn, ThemeController, widgetStyles } from '../../theme/index.js';
import { version } from '../../version.js';
import { Configurable } from '../frame/configurable.js';
import { placeUnder } from '../shared/place.js';
import { errorWords, faultWords } from '../frame/stand-in.js';
import type * as Panel from './panel.js';
import { Standing, type Wish } from './standing.js';
import { bellStyles } from './styles.js';

/** Detail of `ew-report-change`, fired before the change is made. */
export interface ReportChangeDetail {
  experience: string | undefined;
  /** Whether the report is to be on. */
  subscribed: boolean;
  /** What is set apart from that; null where the report is ended. */
  change: ReportChange | null;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ew-report-change': CustomEvent<ReportChangeDetail>;
  }
}

/** What the note under the bell says. */
interface Note {
  sentence: string;
  hint?: string;
  canRetry?: boolean;
}

/**
 * A bell: one click and the signed-in user gets a daily report of the experience by e-mail, the next one ends it.
 * Frequency, hour and time zone are under "Change". Works alone and inside a provider.
 *
 * ```html
 * <ew-report-bell endpoint="/analytics" experience="help-desk" experience-name="Help desk"></ew-report-bell>
 * ```
 *
 * @tag ew-report-bell
 * @fires {CustomEvent<ReportChangeDetail>} ew-report-change - the report is about to be switched on or off, or changed; cancelable
 * @csspart bell - the button
 * @csspart change - opens the settings of the report
 * @csspart panel - the settings of the report
 * @csspart note - says why something did not work
 * @cssstate on - the report is subscribed
 * @cssstate off - it is not
 * @cssstate pending - a change is on its way
 * @cssstate unknown - not known yet, or not to be had
 */
export class ReportBell extends Configurable {
  static readonly version: string = version;
  static override styles = [...widgetStyles, bellStyles];

  /** Name of the experience, for the bell's label. */
  @property({ attribute: 'experience-name' }) experienceName?: string;

  @state() private note: Note | undefined;
  @state() private spoken = '';
  @state() private panel: typeof Panel | undefined;
  @state() private isOpen = false;
  @state() private draft: ReportChange = {};
  @state() private fault = '';
  readonly #internals = this.attachInternals();
  readonly #standing = new Standing(this, () => ({ own: this.ownSettings(), required: ['experience'] }), () => this.settings);
  readonly #report = new Resource(this, report, () => (this.isOpen ? { own: { ...this.ownSettings(), loading: 'eager' }, required: ['experience'] } : null));

  constructor() {
    super();
    new ThemeController(this, { onGround: groundIn(this.#internals.states) });
  }

  // Here and not in willUpdate: what is asked is looked at between the two.
  protected override update(changed: PropertyValues): void {
    const { isOn, isSending } = this.#standing;
    const states = { on: isOn === true, off: isOn === false, unknown: isOn === undefined, pending: isSending };
    for (const [name, holds] of Object.entries(states)) this.#internals.states[holds ? 'add' : 'delete'](name);
    super.update(changed);
  }

  protected override updated(): void {
    const box = this.#element('note');
    if (!this.note || !box || box.matches(':popover-open')) return;
    box.showPopover();
    placeUnder(box, this.#element('bell')!, 'start');
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { isOn, isSending } = this.#standing;
    const error = this.#error;
    const why = error?.sentence ?? (this.#hasAddress ? (isOn === undefined ? words['bell.unknown'] : '') : words['bell.noAddress']);
    const title = why || words['bell.title'](this.#label, words[isOn ? 'bell.on' : 'bell.off']);
    return html`<button type="button" id="bell" class="button quiet icon bell" part="bell" title=${title} aria-label=${this.#label} aria-describedby=${why ? 'why' : nothing}
        aria-pressed=${isOn === undefined ? nothing : isOn ? 'true' : 'false'} aria-busy=${isSending ? 'true' : 'false'} aria-disabled=${isOn === undefined || !this.#hasAddress ? 'true' : 'false'} @click=${this.#onBell}>
        ${picture} ${error ? html`<span class="sign" aria-hidden="true">!</span>` : nothing}
      </button>
      ${why ? html`<span id="why" class="visually-hidden">${why}</span>` : nothing} ${isOn ? this.#changeButton(words) : nothing} ${this.#noteBox(words)} ${this.#panelBox(words)}
      <div class="visually-hidden" role="status">${this.spoken}</div>`;
  }

  #changeButton(words: Language['bell']): TemplateResult {
    return html`<button type="button" id="change" class="button link change" part="change" popovertarget="panel" aria-haspopup="dialog" aria-label=${words['bell.change.of'](this.#label)}>${words['bell.change']}</button>`;
  }

  #noteBox(words: Language['bell']): TemplateResult {
    const { note } = this;
    return html`<div id="note" class="note" part="note" popover @toggle=${this.#onNoteToggle}>
      ${note ? html`<p><bdi>${note.sentence}</bdi></p>${note.hint ? html`<p class="hint"><bdi>${note.hint}</bdi></p>` : nothing}
        <button type="button" class="button" @click=${note.canRetry ? this.#onRetry : this.#closeNote}>${note.canRetry ? this.#faults['state.retry'] : words['bell.close']}</button>` : nothing}
    </div>`;
  }

  #panelBox(words: Language['bell']): TemplateResult {
    const { status, data, error } = this.#report;
    const view = this.panel?.panel({
      words, locale: this.currentLocale, report: data, failed: status === 'error' || error !== undefined, busy: this.#standing.isSending,
      draft: this.draft, preview: this.#previewAddress(data?.preview), fault: this.fault,
      onDraft: (draft) => (this.draft = draft),
      onSave: (change) => void this.#save(change),
      onCancel: () => this.#element('panel')?.hidePopover(),
    });
    return html`<div id="panel" class="panel" part="panel" role="dialog" aria-labelledby="panel-title" popover @toggle=${this.#onPanelToggle}>${this.isOpen ? view : nothing}</div>`;
  }

  #onBell = (): void => {
    const { isOn, isSending } = this.#standing;
    const error = this.#error;
    if (isSending) return;
    if (error) this.note = error;
    else if (!this.#hasAddress) this.note = { sentence: this.#words['bell.noAddress'] };
    else if (isOn !== undefined) void this.#switch(isOn ? null : { locale: this.currentLocale });
  };

  async #switch(wish: Wish): Promise<void> {
    if (!this.#mayChange(wish)) return;
    this.#closeNote();
    const words = this.#words;
    try {
      const { subscribed, sends, address, experience } = await this.#standing.send(wish);
      if (subscribed && sends === false) this.#tell(words['bell.form.notSent']);
      else this.#say(subscribed ? words['bell.said.on'](experience.name, address ?? '') : words['bell.said.off'](experience.name));
    } catch (error) {
      this.#tell(refusal(error, words));
    }
  }

  /** Shown and spoken. */
  #tell(sentence: string): void {
    this.note = { sentence };
    this.#say(sentence);
  }

  async #save(change: ReportChange): Promise<void> {
    const wish: Wish = { ...change, locale: this.currentLocale };
    if (this.#standing.isSending || !this.#mayChange(wish)) return;
    this.fault = '';
    try {
      await this.#standing.send(wish);
      this.#say(this.#words['bell.said.saved']);
      this.#element('panel')?.hidePopover();
    } catch (error) {
      this.fault = refusal(error, this.#words);
    }
  }

  #mayChange(wish: Wish): boolean {
    return this.emit<ReportChangeDetail>('ew-report-change', { experience: this.settings.experience, subscribed: wish !== null, change: wish }, true);
  }

  /** Loads and asks before the form can be drawn: what became of the last mail, and the preview, are of now. */
  async #open(): Promise<void> {
    this.draft = {};
    this.fault = '';
    this.isOpen = true;
    const [, panel] = await Promise.all([this.updateComplete.then(() => this.#report.refresh()), import('./panel.js').catch(() => undefined)]);
    if (!panel) this.#element('panel')?.hidePopover();
    if (!panel) this.note = { sentence: this.#words['bell.refused.offline'] };
    this.panel = panel;
    await this.updateComplete;
    this.#placePanel();
    if (this.isOpen) this.renderRoot.querySelector<HTMLElement>('#frequency')?.focus();
  }

  #placePanel(): void {
    const [box, anchor] = [this.#element('panel'), this.#element('change')];
    if (box?.matches(':popover-open') && anchor) placeUnder(box, anchor, 'start');
  }

  #onPanelToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') {
      this.#placePanel();
      void this.#open();
      return;
    }
    this.isOpen = false;
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    // Not where a click outside has moved it.
    if (!activeElement || activeElement === document.body || activeElement === this) this.#element('change')?.focus();
  };

  #onNoteToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed') this.note = undefined;
  };

  #closeNote = (): void => {
    const box = this.#element('note');
    if (box?.matches(':popover-open')) box.hidePopover();
    this.note = undefined;
  };

  #onRetry = (): void => {
    this.#closeNote();
    void this.#standing.listed.refresh();
  };

  /** On the endpoint only: an answer must not lead elsewhere. */
  #previewAddress(path: string | undefined): string | undefined {
    const { endpoint } = this.settings;
    if (!endpoint || !path?.startsWith('/') || path.startsWith('//')) return undefined;
    const { origin, pathname } = new URL(endpoint, document.baseURI);
    return origin + pathname.replace(/\/+$/, '') + path;
  }

  get #error(): Note | undefined {
    const { error, data } = this.#standing.listed;
    if (!error || data) return undefined;
    const { sentence, hint } = errorWords(error, this.#faults, '');
    return { sentence, hint, canRetry: error.retryable || error.kind === 'contract' };
  }

  get #hasAddress(): boolean {
    return this.#standing.address !== null || this.#standing.isOn === true;
  }

  get #label(): string {
    const words = this.#words;
    const name = this.experienceName || words['bell.this'];
    return words[`bell.${this.#standing.frequency}`](name);
  }

  get #words(): Language['bell'] {
    return this.words('bell', english);
  }

  get #faults(): Language['fault'] {
    return faultWords(this.currentLocale);
  }

  #say(text: string): void {
    if (!this.scope.announce(text)) this.spoken = text;
  }

  #element(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }
}

const picture = html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path class="body" d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2h-15z"></path><path d="M10 20.5a2.2 2.2 0 0 0 4 0M12 4.5V3"></path>`}</svg>`;

function refusal(error: unknown, words: Language['bell']): string {
  const { kind, status } = error instanceof AnalyticsError ? error : { kind: undefined, status: undefined };
  if (status === 409) return words['bell.refused.archived'];
  switch (kind) {
    case 'forbidden':
    case 'unauthorized':
      return words['bell.refused.forbidden'];
    case 'notFound':
      return words['bell.refused.notFound'];
    case 'offline':
    case 'timeout':
      return words['bell.refused.offline'];
    default:
      return words['bell.refused'];
  }
}
