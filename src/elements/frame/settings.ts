// The attributes that every widget takes, and how they become settings of its own. A base of `Widget`, no behaviour beyond that.
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Settings } from '../../data/index.js';

export abstract class Configurable extends LitElement {
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
  @property({ type: Boolean }) compare?: boolean;
  /** Counts the host's own test traffic too. */
  @property({ type: Boolean }) preview?: boolean;
  /** Language and region of words and numbers, such as `de-AT`; the nearest `lang` where not given. */
  @property() locale?: string;
  /** ISO 4217 code; selects among the currencies that the answer has. */
  @property() currency?: string;
  /** Replaces the widget's own heading. */
  @property() heading?: string;
  /** Level of the heading in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** What is set on the element itself: it wins over provider and page. */
  protected ownSettings(): Settings {
    const { endpoint, experience, from, to, zone, compare, preview, locale, currency } = this;
    return { endpoint, experience, from, to, zone, compare: compare || undefined, preview: preview || undefined, locale, currency };
  }
}
