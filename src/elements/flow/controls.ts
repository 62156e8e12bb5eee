// Around the picture: switch, colour by, find, zoom above it; below it what the colours mean, in real figures. Templates only.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Period } from '../../contract/index.js';
import type { Lens, LensId, Scale } from '../../flow/index.js';
import { formatShortCount, formatPercent, formatPercentChange, formatPeriod } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';

export interface Controls {
  words: Language['flow'];
  heat: boolean;
  lens: Lens;
  lenses: readonly Lens[];
  /** What is searched for; undefined where there is little to find. */
  query: string | undefined;
  /** Whether all transitions are drawn; undefined where there are no others. */
  all: boolean | undefined;
  /** Zoom and full screen make sense for the picture only. */
  isList: boolean;
  isFullScreen: boolean;
  onHeat: () => void;
  onLens: (id: LensId) => void;
  onQuery: (query: string) => void;
  onAll: () => void;
}

/** One tab stop: the first tool has it until another is focused. What carries `data-action` is done by hands. */
export function controls(of: Controls): TemplateResult {
  const { words, query, onQuery } = of;
  return html`<div class="tools" part="tools" role="toolbar" aria-label=${words['tools']}>
    <button type="button" class="button quiet switch" part="switch" role="switch" data-tool aria-checked=${of.heat ? 'true' : 'false'} @click=${of.onHeat}><span class="knob"></span>${words['heatmap']}</button>
    ${of.lenses.length > 1 ? colourBy(of) : nothing}
    <span class="push"></span>
    ${query === undefined
      ? nothing
      : html`<input class="button" part="find" type="search" data-tool tabindex="-1" aria-label=${words['find']} placeholder=${words['find']} .value=${query} @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)} />`}
    ${of.all === undefined || of.isList
      ? nothing
      : html`<button type="button" class="button quiet" part="all-transitions" data-tool tabindex="-1" aria-pressed=${of.all ? 'true' : 'false'} @click=${of.onAll}>${words['all']}</button>`}
    ${of.isList ? nothing : zoom(of)}
  </div>`;
}

function colourBy({ words, lens, lenses, onLens }: Controls): TemplateResult {
  const choose = (event: Event) => onLens((event.target as HTMLSelectElement).value as LensId);
  return html`<label class="labelled muted text">${words['colourBy']}
    <select class="button" part="colour-by" data-tool tabindex="-1" .value=${lens.id} @change=${choose}>
      ${lenses.map(({ id }) => html`<option value=${id} ?selected=${id === lens.id}>${words[`by.${id}`]}</option>`)}
    </select></label>`;
}

function zoom({ words, isFullScreen }: Controls): TemplateResult {
  return html`<span class="group">
    ${icon('zoom-out', words['zoomOut'], svg`<path d="M3 8h10"></path>`)} ${icon('zoom-in', words['zoomIn'], svg`<path d="M8 3v10M3 8h10"></path>`)}
    ${icon('fit', words['fit'], svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M6 8h4"></path>`)}
    ${globalThis.document?.fullscreenEnabled
      ? icon('full-screen', words[isFullScreen ? 'fullScreen.leave' : 'fullScreen'], svg`<path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5"></path>`)
      : nothing}
  </span>`;
}

function icon(action: string, label: string, shape: SVGTemplateResult): TemplateResult {
  return html`<button type="button" class="button quiet icon" data-tool tabindex="-1" data-action=${action} aria-label=${label} title=${label}><svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg></button>`;
}

export interface LegendParts {
  lens: Lens;
  scale: Scale;
  words: Language['flow'];
  locale: string;
  previousPeriod: Period | null;
}

/** Seven classes with the figures at which they begin. */
export function heatLegend(parts: LegendParts): TemplateResult {
  const { lens, scale, words, locale, previousPeriod } = parts;
  const title = words[`by.${lens.id}`];
  const figures = scale.bounds.map((bound) => boundText(bound, parts));
  const note = scale.kind === 'log' ? words['legend.log'] : scale.kind === 'diverging' ? words['legend.plain'](formatPeriod(previousPeriod, locale, 'medium')) : '';
  if (scale.max === 0) return html`<div class="scale" part="legend">${title}<span class="muted">${note || words['legend.none']}</span></div>`;
  return html`<div class="scale" part="legend" role="img" aria-label=${`${title}: ${figures[0]} – ${figures.at(-1)}`}>
    <span>${title}${note ? html`<span class="muted"> · ${note}</span>` : nothing}</span>
    <span class="swatches">${[1, 2, 3, 4, 5, 6, 7].map((at) => html`<span class="${lens.id === 'change' ? 'change' : 'heat'}-${at}"></span>`)}</span>
    <span class="bounds muted">${figures.map((figure, at) => html`<span>${figure === figures[at - 1] ? '' : figure}</span>`)}</span>
  </div>`;
}

/** The smallest figure of a class: counts are whole. */
export function boundText(bound: number, { lens, scale, locale }: Pick<LegendParts, 'lens' | 'scale' | 'locale'>): string {
  if (lens.id === 'visits') return formatShortCount(Math.ceil(bound - 1e-9), locale);
  return scale.kind === 'diverging' ? formatPercentChange(bound, locale) : formatPercent(bound, locale, scale.max < 0.1 ? 1 : 0);
}

/** Tools, cards in two rows with ways between them, a scale. */
export function flowSkeleton(): TemplateResult {
  const bone = (x: number, y: number, width: number, height: number) => svg`<rect x=${x} y=${y} width=${width} height=${height} rx="4"></rect>`;
  const card = (column: number, y: number) => [bone(column * 172, y, 130, 88), bone(column * 172 + 130, y + 42, 42, 4)];
  return html`<svg class="bones" viewBox="0 0 1180 510" preserveAspectRatio="xMinYMin slice">
    ${bone(0, 8, 90, 18)}${bone(110, 2, 150, 32)}${[0, 1, 2, 3, 4, 5, 6].map((at) => card(at, 80))}${[2, 3].map((at) => card(at, 220))}
  </svg>`;
}
