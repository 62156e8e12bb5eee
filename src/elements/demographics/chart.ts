// One chart of groups: bars under their words, and below each bar which types of missions its people did. Templates and styles only.
import { css, html, nothing, type TemplateResult } from 'lit';
import type { MissionType } from '../../contract/index.js';
import { swatch } from '../charts/swatch.js';
import type { GroupReader } from './reader.js';

export interface TypeCell {
  readonly type: MissionType;
  readonly label: string;
  /** What stands in the row; null where it cannot be told. */
  readonly share: string | null;
  /** 0 to 1. */
  readonly length: number;
}

export interface GroupRow {
  readonly name: string;
  readonly people: string;
  readonly share: string;
  /** 0 to 1 of the longest. */
  readonly length: number;
  readonly isUnknown: boolean;
  readonly types: readonly TypeCell[];
}

export interface GroupChart {
  readonly key: string;
  readonly heading: string;
  /** Null where the heading of the card says it all. */
  readonly level: number | null;
  readonly types: readonly Pick<TypeCell, 'type' | 'label'>[];
  readonly rows: readonly GroupRow[];
  /** Stands in place of the groups where there are none. */
  readonly none: string;
  /** Quiet sentences below. */
  readonly lines: readonly string[];
  readonly untold: { readonly cell: string; readonly row: string };
}

export function groupChart(chart: GroupChart, reader: GroupReader): TemplateResult {
  const { key, heading, level, types, rows, none, lines } = chart;
  return html`<section class="chart" part="chart" data-dimension=${key} aria-label=${heading}>
    ${level === null ? nothing : html`<div class="chart-heading" part="chart-heading" role="heading" aria-level=${level}>${heading}</div>`}
    ${rows.length === 0
      ? html`<p class="none small muted"><bdi>${none}</bdi></p>`
      : html`<div class="groups">
          <div class="types-head" aria-hidden="true">${types.map(({ type, label }) => html`<span class="type-name">${swatch(`mission-${type}`)}<bdi>${label}</bdi></span>`)}</div>
          <ul role="list" aria-label=${heading} @keydown=${reader.onKey} @focusin=${reader.onFocus} @focusout=${reader.onLeave} @pointermove=${reader.onPointer} @pointerleave=${reader.onLeave}>
            ${rows.map((row, index) => groupRow(row, index, chart))}
          </ul>
        </div>`}
    ${lines.length > 0 ? html`<div class="lines small">${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)}</div>` : nothing}
  </section>`;
}

function groupRow({ name, people, share, length, isUnknown, types }: GroupRow, index: number, { key, untold }: GroupChart): TemplateResult {
  const isUntold = types.every((cell) => cell.share === null);
  const id = `group-${key}-${index}`;
  // Named by all it holds: where the focus is, a list item without a name says nothing in some readers.
  return html`<li class="group" part="group" id=${id} aria-labelledby=${id} data-chart=${key} data-group=${index} tabindex="-1">
    <span class="group-line"><bdi class="group-name ${isUnknown ? 'muted' : ''}">${name}</bdi> <bdi class="group-people number">${people}</bdi> <bdi class="group-share number muted">${share}</bdi></span>
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width=${length * 100} height="8" fill="var(--_${isUnknown ? 'missing' : 'option-1'})"></rect></svg>
    ${isUntold ? html`<span class="untold small muted"><bdi>${untold.row}</bdi></span>` : types.map((cell) => typeCell(cell, untold.cell))}
  </li>`;
}

function typeCell({ type, label, share, length }: TypeCell, untold: string): TemplateResult {
  return html`<span class="type" part="type" data-type=${type}><span class="visually-hidden">${label}: </span><span class=${share === null ? 'muted' : ''}>${share ?? html`<span aria-hidden="true">–</span><span class="visually-hidden">${untold}</span>`}</span>
    <svg class="bar small-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${length * 100} height="4" fill="var(--_mission-${type})"></rect></svg></span>`;
}

/** Bones in the places of the charts. */
export function chartBones(charts: number, rows: number): TemplateResult {
  return html`<div class="charts">
    ${Array.from({ length: charts }, () => html`<div class="chart"><span class="skeleton bone heading-bone"></span>
      ${Array.from({ length: rows }, (_, row) => html`<div class="group-bone"><span class="skeleton bone"></span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none"><rect width=${[55, 100, 80, 45, 30, 20, 35][row % 7]!} height="8"></rect></svg></div>`)}</div>`)}
  </div>`;
}

export const groupStyles = css`
  .charts { flex: 1 1 0px; min-block-size: 0; display: grid; grid-auto-rows: minmax(0, max-content); align-content: start; gap: calc(var(--_space) * 6) calc(var(--_space) * 8); }
  .lead { flex: none; margin: 0 0 calc(var(--_space) * 4); }
  .about { flex: none; margin: calc(var(--_space) * 3) 0 0; }
  .chart { display: flex; flex-direction: column; min-inline-size: 0; min-block-size: 0; }
  .chart-heading { flex: none; margin-block-end: calc(var(--_space) * 2); font-size: var(--_size-13); font-weight: 600; line-height: calc(var(--_space) * 5); }
  .groups { flex: 0 1 auto; min-block-size: 0; overflow: auto; display: grid; grid-template-columns: repeat(4, minmax(max-content, 1fr)); grid-template-rows: auto minmax(0, max-content); align-content: start; column-gap: calc(var(--_space) * 3); padding-inline: var(--_space); margin-inline: calc(var(--_space) * -1); }
  .types-head, .groups > ul, .group { grid-column: 1 / -1; display: grid; grid-template-columns: subgrid; }
  .types-head { position: sticky; inset-block-start: 0; z-index: 1; padding-block-end: var(--_space); background: var(--_surface); font-size: var(--_size-12); line-height: calc(var(--_space) * 4); color: var(--_muted); }
  .type-name { display: flex; align-items: center; gap: var(--_space); white-space: nowrap; }
  .type-name .swatch { inline-size: calc(var(--_space) * 2); block-size: calc(var(--_space) * 2); }
  /* Many groups stand closer together than few. */
  .groups > ul { grid-auto-rows: minmax(min-content, calc(var(--_size) * 4)); margin: 0; padding: 0; list-style: none; }
  .group { align-content: center; row-gap: calc(var(--_space) / 2); padding: calc(var(--_space) / 2) var(--_space); margin-inline: calc(var(--_space) * -1); border-radius: var(--_radius-small); font-size: var(--_size-13); line-height: calc(var(--_space) * 5); }
  .group:hover { background: var(--_hover); }
  .group:focus-visible { outline-offset: -2px; }
  .group-line { grid-column: 1 / -1; inline-size: 0; min-inline-size: 100%; display: flex; flex-wrap: wrap; align-items: baseline; column-gap: calc(var(--_space) * 2); }
  .group-name { flex: 1; text-align: -webkit-match-parent; text-align: match-parent; min-inline-size: max-content; }
  .group-people { font-weight: 600; }
  .group-share { min-inline-size: 4ch; }
  .bar { grid-column: 1 / -1; inline-size: 0; min-inline-size: 100%; block-size: calc(var(--_space) * 2); border-radius: calc(var(--_radius) * 0.375); forced-color-adjust: none; }
  .bar:dir(rtl) { transform: scaleX(-1); }
  .type { display: grid; font-size: var(--_size-12); line-height: calc(var(--_space) * 4); }
  /* Only these are of a whole, which their ground stands for. */
  .small-bar { grid-column: 1; block-size: var(--_space); border-radius: calc(var(--_radius) * 0.25); background: var(--_hover); }
  .untold { grid-column: 1 / -1; inline-size: 0; min-inline-size: 100%; min-block-size: calc(var(--_space) * 5); }
  .lines { flex: none; margin-block-start: calc(var(--_space) * 2); }
  .lines p, .none { margin: 0; }
  .lines p + p { margin-block-start: var(--_space); }
  .group-bone { padding-block: calc(var(--_space) * 1.5); margin-block-end: calc(var(--_space) * 6); }
  .bone { inline-size: 40%; block-size: calc(var(--_space) * 2.5); margin-block: calc(var(--_space) * 1.25); }
  .heading-bone { inline-size: 30%; margin-block-end: calc(var(--_space) * 6); }
  /* The names stand over their columns: a phone has no room for swatches too. */
  @container card (inline-size < 20rem) {
    .groups { column-gap: calc(var(--_space) * 1.5); scrollbar-width: thin; }
    .type-name .swatch { display: none; }
    /* In long languages it takes two lines, which are there from the start. */
    .sub { min-block-size: calc(var(--_space) * 10); }
  }
  @media (forced-colors: active) {
    .bar { border: 1px solid CanvasText; }
  }
`;
