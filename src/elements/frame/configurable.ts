// What connects a widget with its surroundings: attributes, settings, scope, language, events. The lower half of `Widget`.
import type { PropertyValues } from 'lit';
import { property } from '../shared/decorators.js';
import { Drawn } from '../shared/drawn.js';
import { mergeSettings, ScopeConsumer, type Scope, type Settings } from '../../data/index.js';
import { followWords, hasWords, knownLocale, loadWords, nearest, wordsOf, type Area, type Language } from '../../i18n/index.js';

export abstract class Configurable extends Drawn {
  /** Base URL of the analytics endpoint, without `/v1`. */
  @property() endpoint?: string;
  /** Id of the experience. */
  @property() experience?: string;
  /** First day of the period, `YYYY-MM-DD`. */
  @property() from?: string;
  /** Day after the last one of the period, `YYYY-MM-DD`. */
  @property() to?: string;
  /** IANA time zone in which days are counted, such as `Europe/Berlin`. */
  @property() zone?: string;
  /** Asks for the previous period too. */
  @property({ type: Boolean }) compare = false;
  /** Counts the host's own test traffic too. */
  @property({ type: Boolean }) preview = false;
  /** Language and region of words and numbers, such as `de-AT`; the nearest `lang` where not given. */
  @property() locale?: string;
  /** ISO 4217 code; selects among the currencies that the answer has. */
  @property() currency?: string;
  /** Replaces the widget's own heading. */
  @property() heading?: string;
  /** Level of the heading in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #consumer = ScopeConsumer.of(this);
  #locale: string | undefined;

  /** What is set on the element itself: it wins over provider and page. */
  protected ownSettings(): Settings {
    const { endpoint, experience, from, to, zone, compare, preview, locale, currency } = this;
    return { endpoint, experience, from, to, zone, compare: compare || undefined, preview: preview || undefined, locale, currency };
  }

  /** The words of an area in the widget's language; `fallback` is its English. */
  protected words<A extends Area>(area: A, fallback: Language[A]): Language[A] {
    return wordsOf(area, fallback, this.currentLocale);
  }

  /** The language that is asked for; until its words are there, the one before. */
  protected get currentLocale(): string {
    return this.#locale ?? this.#wanted;
  }

  get #wanted(): string {
    return knownLocale(this.settings.locale || nearest(this, 'lang') || globalThis.navigator?.language);
  }

  /** Settings as they hold here: element, provider, page. */
  protected get settings(): Settings {
    return mergeSettings([this.ownSettings(), ...this.scope.layers]);
  }

  /** The nearest provider, else the page. */
  protected get scope(): Scope {
    return this.#consumer.scope;
  }

  protected override prepare(): Promise<unknown> {
    return loadWords(this.#wanted);
  }

  /** Told what went wrong while drawing: the page must not see it, and the next change of anything draws anew. */
  protected contain?(error: unknown): void;

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.contain?.(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) followWords(this);
    const wanted = this.#wanted;
    if (hasWords(wanted)) this.#locale = wanted;
    else void loadWords(wanted).then(() => this.requestUpdate());
  }

  /** Fires a typed event that crosses shadow roots; false where somebody cancelled it. */
  protected emit<D>(name: `ew-${string}`, detail: D, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}
