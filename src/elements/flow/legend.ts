// What the colours mean, in real figures: seven classes with the figures at which they begin.
import { html, nothing, type TemplateResult } from 'lit';
import type { Lens, Scale } from '../../flow/index.js';
import { formatCompact, formatPercent, formatPercentChange } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

export interface LegendParts {
  lens: Lens;
  scale: Scale;
  words: Language['flow'];
  locale: string;
}

export function heatLegend({ lens, scale, words, locale }: LegendParts): TemplateResult {
  const title = words[`flow.by.${lens.id}`];
  if (scale.max === 0) return html`<div class="scale" part="legend"><span class="scale-title">${title}</span><span class="muted">${words['flow.legend.none']}</span></div>`;
  const figures = scale.bounds.map((bound) => boundText(bound, { lens, scale, words, locale }));
  const spoken = `${title}: ${figures[0]} – ${figures.at(-1)}`;
  const family = lens.id === 'change' ? 'change' : 'heat';
  return html`<div class="scale" part="legend" role="img" aria-label=${spoken}>
    <span class="scale-title">${title}${scale.kind === 'log' ? html`<span class="muted"> · ${words['flow.legend.log']}</span>` : nothing}</span>
    <span class="swatches">${[1, 2, 3, 4, 5, 6, 7].map((at) => html`<span class="swatch-box ${family}-${at}"></span>`)}</span>
    <span class="bounds">${figures.map((figure, at) => html`<span class="bound">${at === 0 || figure !== figures[at - 1] ? figure : ''}</span>`)}</span>
  </div>`;
}

/** The smallest figure of the class: counts are whole. */
export function boundText(bound: number, { lens, scale, locale }: LegendParts): string {
  if (lens.id === 'visits') return formatCompact(Math.ceil(bound - 1e-9), locale).text;
  if (scale.kind === 'diverging') return formatPercentChange(bound, locale);
  return formatPercent(bound, locale, scale.max < 0.1 ? 1 : 0);
}
