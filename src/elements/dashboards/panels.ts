// What the two tabs of an experience's dashboard hold. Templates and styles only; works while tags in it are not defined.
import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { kpiSplits, type KpiSplit } from '../../contract/index.js';
import type { Language } from '../../i18n/index.js';

export const tabs = ['kpi', 'drill-down'] as const;
export type DashboardTab = (typeof tabs)[number];

/** Splits that nearly every experience has: their places stand before the answer is there. */
const usualSplits: readonly KpiSplit[] = ['platforms', 'languages', 'hours'];

/**
 * @param known splits that the answer has; undefined before it is there
 * @param kpis names of the tiles to show, where the page has chosen
 */
export function kpiPanel(known: readonly string[] | undefined, kpis: string | undefined, level: number): TemplateResult {
  const shown = known ? kpiSplits.filter((split) => known.includes(split)) : usualSplits;
  return html`<slot name="kpi-start"></slot>
    <ew-kpi-tiles part="tiles" data-piece kpis=${ifDefined(kpis)} heading-level=${level}></ew-kpi-tiles>
    <div class="lead">
      <ew-kpi-trend part="trend" data-piece heading-level=${level}></ew-kpi-trend>
      <ew-kpi-funnel part="funnel" data-piece heading-level=${level}></ew-kpi-funnel>
    </div>
    <div class="charts">
      ${kpiSplits.map((split) => (shown.includes(split) ? html`<ew-kpi-split part="split" data-piece by=${split} heading-level=${level}></ew-kpi-split>` : nothing))}
    </div>
    <slot name="kpi-end"></slot>`;
}

/** The detail stays where it is while nothing is chosen, so that it can hand the focus back. */
export function drillDownPanel(words: Language['dashboard'], isOpen: boolean, level: number): TemplateResult {
  return html`<p class="note" part="hint"><bdi>${words['dashboard.module.hint']}</bdi></p>
    <div class="beside" part=${isOpen ? 'drill-down open' : 'drill-down'}>
      <ew-heatmap-flow part="flow" data-piece heading-level=${level}></ew-heatmap-flow>
      <ew-module-detail part="detail" data-piece heading-level=${level} ?hidden=${!isOpen}></ew-module-detail>
    </div>
    <slot name="drill-down-end"></slot>`;
}

export const panelStyles = css`
  .panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); }
  /* Printed all the same: laid out, where nobody sees or meets it and nothing moves. */
  .panel.unseen { visibility: hidden; block-size: 0; margin-block-start: calc(var(--_space) * -4); overflow: clip; }
  .panel:focus-visible { outline-offset: var(--_space); }
  .lead { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: stretch; }
  .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--_size) * 22)), 1fr)); gap: calc(var(--_space) * 4); align-items: start; }
  .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_space) * 4); align-items: start; }
  .beside > [part='detail'] { --ew-module-detail-size: auto; scroll-margin-block: calc(var(--_space) * 4); }
  .note { margin: 0 0 calc(var(--_space) * -2); color: var(--_muted); font-size: var(--_size-13); }
  @container dashboard (min-width: 64rem) {
    .lead { grid-template-columns: minmax(0, 2fr) minmax(calc(var(--_size) * 20), 1fr); }
  }
  @container dashboard (min-width: 56rem) {
    .beside[part~='open'] { grid-template-columns: minmax(0, 1fr) clamp(calc(var(--_size) * 20), 38%, calc(var(--_size) * 30)); }
    /* The flow stays in sight while a long detail is read. */
    .beside[part~='open'] > [part='flow'] { position: sticky; inset-block-start: calc(var(--_space) * 4); }
    .beside[part~='open'] > [part='detail'] { min-block-size: var(--ew-heatmap-flow-size, calc(var(--_size) * 43)); }
  }
`;
