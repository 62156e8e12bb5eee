// The controls above a flow: heatmap switch, colour by, find, all transitions, zoom. Templates only.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Lens, LensId } from '../../flow/index.js';
import type { Language } from '../../i18n/index.js';
import type { Toolbar } from './toolbar.js';

export interface Controls {
  words: Language['flow'];
  toolbar: Toolbar;
  heat: boolean;
  lens: Lens;
  lenses: readonly Lens[];
  /** What is searched for; undefined where there is little to find. */
  query: string | undefined;
  /** Whether all transitions are drawn; undefined where there are no others. */
  all: boolean | undefined;
  /** Zoom and full screen make sense for the picture only. */
  isList: boolean;
  /** Undefined where the page does not allow it. */
  fullScreen: boolean | undefined;
  onHeat: () => void;
  onLens: (id: LensId) => void;
  onQuery: (query: string) => void;
  onNextFound: () => void;
  onAll: () => void;
  onZoom: (direction: 1 | -1) => void;
  onFit: () => void;
  onFullScreen: () => void;
}

export function controls(of: Controls): TemplateResult {
  const { words, toolbar } = of;
  return html`<div class="tools" part="tools" role="toolbar" aria-label=${words['flow.tools']} @keydown=${toolbar.onKey} @focusin=${toolbar.onFocus}>
    <button type="button" class="switch" part="switch" role="switch" data-tool aria-checked=${of.heat ? 'true' : 'false'} @click=${of.onHeat}>
      <span class="knob"></span>${words['flow.heatmap']}
    </button>
    ${of.lenses.length > 1 ? colourBy(of) : nothing}
    <span class="push"></span>
    ${of.query === undefined ? nothing : find(of)}
    ${of.all === undefined || of.isList ? nothing : toggle(words['flow.all'], of.all, of.onAll)}
    ${of.isList ? nothing : zoom(of)}
  </div>`;
}

function colourBy({ words, lens, lenses, onLens }: Controls): TemplateResult {
  const choose = (event: Event) => onLens((event.target as HTMLSelectElement).value as LensId);
  return html`<label class="labelled">${words['flow.colourBy']}
    <select class="field" part="colour-by" data-tool .value=${lens.id} @change=${choose}>
      ${lenses.map(({ id }) => html`<option value=${id} ?selected=${id === lens.id}>${words[`flow.by.${id}`]}</option>`)}
    </select>
  </label>`;
}

function find({ words, query, onQuery, onNextFound }: Controls): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onNextFound();
  };
  return html`<input class="field" part="find" type="search" data-tool aria-label=${words['flow.find']} placeholder=${words['flow.find']} .value=${query ?? ''}
    @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)} @keydown=${onKey} />`;
}

function toggle(label: string, pressed: boolean, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button quiet" part="all-transitions" data-tool aria-pressed=${pressed ? 'true' : 'false'} @click=${onClick}>${label}</button>`;
}

const icons = {
  in: svg`<path d="M8 3v10M3 8h10"></path>`,
  out: svg`<path d="M3 8h10"></path>`,
  fit: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"></path><path d="M6 8h4"></path>`,
  full: svg`<path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5"></path>`,
};

function zoom({ words, fullScreen, onZoom, onFit, onFullScreen }: Controls): TemplateResult {
  return html`<span class="group">
    ${icon(words['flow.zoomOut'], icons.out, () => onZoom(-1))} ${icon(words['flow.zoomIn'], icons.in, () => onZoom(1))} ${icon(words['flow.fit'], icons.fit, onFit)}
    ${fullScreen === undefined ? nothing : icon(words[fullScreen ? 'flow.fullScreen.leave' : 'flow.fullScreen'], icons.full, onFullScreen)}
  </span>`;
}

function icon(label: string, shape: SVGTemplateResult, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button quiet icon" data-tool aria-label=${label} title=${label} @click=${onClick}><svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg></button>`;
}
