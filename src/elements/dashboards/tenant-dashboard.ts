// <ew-tenant-dashboard>: key figures of the whole tenant above, folders and experiences below. Arranges widgets; draws no figures.
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { tenant as resource } from '../../contract/index.js';
import { Resource } from '../../data/index.js';
import type { Language } from '../../i18n/index.js';
import { Dashboard } from './dashboard.js';

/**
 * The tenant at a glance: key figures over all experiences, and below them the experiences by folder. Headed by the tenant's name where the page gives no heading.
 *
 * @example
 * ```html
 * <ew-tenant-dashboard endpoint="https://example.com/analytics" experience-url="#/experiences/{experience}"></ew-tenant-dashboard>
 * ```
 * @tag ew-tenant-dashboard
 * @slot kpis - replaces the key figures
 * @slot experiences - replaces the list of experiences
 * @slot - below everything else
 * @csspart tiles - the key figures
 * @csspart trend - key figures over time
 * @csspart experiences - the list of experiences
 */
export class TenantDashboard extends Dashboard {
  static override styles: CSSResultGroup = [
    Dashboard.styles,
    css`
      .experiences { --ew-experience-list-size: auto; min-block-size: calc(var(--_size) * 30); }
    `,
  ];

  /** Names of the key figures to show, such as `starts,bounceRate,nps`. */
  @property() kpis?: string;
  /** Address of an experience's own page with `{experience}` for the id. Without it only `ew-experience-open` fires. */
  @property({ attribute: 'experience-url' }) experienceUrl?: string;
  /** Leaves out the bells that subscribe to report mails. */
  @property({ type: Boolean, attribute: 'hide-bells' }) hideBells = false;

  readonly #source = new Resource(this, resource, () => (this.heading ? null : { own: { ...this.ownSettings(), loading: 'eager' } }));

  /** Focuses the experience that was opened last, else the search field of the list. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('ew-experience-list')?.focus(options);
  }

  protected content(words: Language['dashboard']): TemplateResult {
    const level = this.nextLevel;
    const { data, error } = this.#source;
    return html`${this.header({ title: this.heading || (data?.name ?? (data || error ? words['dashboard.tenant'] : '')) })}
      <ew-period-picker part="period"></ew-period-picker>
      <slot name="kpis"><div class="pieces">
        <ew-kpi-tiles part="tiles" tenant kpis=${ifDefined(this.kpis)} heading-level=${level}></ew-kpi-tiles>
        <ew-kpi-trend part="trend" tenant heading-level=${level}></ew-kpi-trend>
      </div></slot>
      <slot name="experiences"><ew-experience-list class="experiences" part="experiences" heading-level=${level} ?hide-bells=${this.hideBells} experience-url=${ifDefined(this.experienceUrl)}></ew-experience-list></slot>
      <slot></slot>`;
  }
}
