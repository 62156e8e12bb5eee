// The list in which a reader ticks figures: a popover under its button. Templates and styles only. Loaded when it is first opened.
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { kpiLabel } from '../../export/kpi-lines.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { groupOfKpi, kpiGroups, kpiTiles, kpiUnit } from '../../stats/index.js';
import { addStyles } from '../frame/later-styles.js';
import { mostLines } from './trend-lines.js';

export interface Choice {
  /** What the endpoint has, and what is drawn. */
  available: readonly string[];
  names: readonly string[];
  words: Language['kpi'];
  trend: Language['kpiTrend'];
  locale: string;
}

interface Group {
  title: string;
  figures: readonly { name: string; label: string; chosen: boolean; /** Others must go first. */ full: boolean }[];
}

/** Goes below the button that names it. `toggle` hears each tick. */
export function figurePicker(host: LitElement, choice: Choice, toggle: (name: string) => void): TemplateResult {
  addStyles(host, [pickerStyles]);
  const { trend: words } = choice;
  const close = ({ currentTarget }: Event) => (currentTarget as HTMLElement).closest<HTMLElement>('.choices')?.hidePopover();
  return html`<div id="choices" class="choices" part="choices" popover role="dialog" aria-label=${words['trend.choose']} @beforetoggle=${place}>
      ${hintsOf(choice).map((hint) => html`<p class="small muted">${hint}</p>`)}
      ${groupsOf(choice).map(({ title, figures }) => (figures.length === 0 ? nothing : html`<fieldset><legend>${title}</legend>
        ${figures.map(({ name, label, chosen, full }) => html`<label class=${full ? 'full' : ''}><input type="checkbox" value=${name} .checked=${live(chosen)} aria-disabled=${full ? 'true' : nothing}
          @click=${(event: Event) => full && event.preventDefault()} @change=${() => toggle(name)}>${label}</label>`)}
      </fieldset>`))}
      <button type="button" class="button" @click=${close}>${words['trend.choose.done']}</button>
    </div>`;
}

const offered = ({ available }: Choice) => kpiTiles.filter((name) => available.includes(name));

function groupsOf(choice: Choice): Group[] {
  const { names, words } = choice;
  const isFull = (name: string) => !names.includes(name) && names.filter((each) => kpiUnit(each) === kpiUnit(name)).length >= mostLines;
  return kpiGroups.map((group) => ({
    title: words[`kpi.group.${group}`],
    figures: offered(choice).filter((name) => groupOfKpi(name) === group).map((name) => ({ name, label: kpiLabel(name, choice), chosen: names.includes(name), full: isFull(name) })),
  }));
}

function hintsOf(choice: Choice): string[] {
  const { trend, locale } = choice;
  const hasTimes = offered(choice).some((name) => kpiUnit(name) === 'seconds');
  return [trend['trend.choose.most'](formatCount(mostLines, locale)), ...(hasTimes ? [trend['trend.choose.units']] : [])];
}

const margin = 8;
const widest = 320;
const leastHeight = 220;

/** Under the button, inside the window; before it is shown, so that nothing jumps. */
function place(event: ToggleEvent): void {
  const box = event.currentTarget as HTMLElement;
  const button = (box.getRootNode() as ParentNode).querySelector<HTMLElement>('.choose');
  if (event.newState !== 'open' || !button) return;
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = Math.min(widest, innerWidth - margin * 2);
  const wanted = getComputedStyle(button).direction === 'rtl' ? right - width : left;
  const below = innerHeight - bottom - margin - 4;
  box.style.setProperty('inline-size', `${width}px`);
  box.style.setProperty('left', `${Math.max(margin, Math.min(wanted, innerWidth - width - margin))}px`);
  box.style.setProperty('top', `${below < leastHeight ? margin : bottom + 4}px`);
  box.style.setProperty('max-block-size', `${below < leastHeight ? innerHeight - margin * 2 : below}px`);
}

const pickerStyles = css`
  .choices {
    position: fixed;
    inset: auto;
    margin: 0;
    overflow: auto;
    padding: calc(var(--_space) * 4);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 var(--_space) calc(var(--_space) * 5) rgb(0 0 0 / 0.16);
    font-size: var(--_size-13);
    line-height: calc(var(--_space) * 5);
  }
  .choices p {
    margin: 0 0 var(--_space);
  }
  .choices fieldset {
    margin: calc(var(--_space) * 3) 0 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    font-weight: 600;
  }
  .choices label {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-block-size: calc(var(--_space) * 7);
    cursor: pointer;
  }
  .choices label.full {
    color: var(--_muted);
    cursor: default;
  }
  .choices input {
    flex: none;
    inline-size: calc(var(--_space) * 4);
    block-size: calc(var(--_space) * 4);
    margin: 0;
    accent-color: var(--_accent);
  }
  .choices .full input {
    opacity: 0.5;
  }
  .choices .button {
    margin-block-start: calc(var(--_space) * 3);
  }
`;
