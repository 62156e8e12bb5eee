// Lines over days in an element, as SVG with HTML around it. Draws; figures come ready.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { labelEvery, lineGeometry, linePaths, linePath, side, spread, type LineGeometry, type LineSpec } from '../../charts/line.js';
import type { Point } from '../../charts/spec.js';
import type { PointWords } from './picture.js';
import { axisTicks, percent } from './axis.js';
import { PlotCursor, type PlotHost, type PlotWords } from './plot-cursor.js';

export interface LinePlotSource {
  spec: () => LineSpec | undefined;
  /** A value at the axis in words. */
  tick: (value: number) => string;
  words: (point: Point) => PointWords | undefined;
  /** Speaks to screen readers. */
  say: (text: string) => void;
  rightToLeft: () => boolean;
}

/** Least distance of labels at the ends of lines, as a part of the height. */
const labelGap = 0.09;

export class LinePlot {
  readonly #source: LinePlotSource;
  readonly #cursor: PlotCursor;

  constructor(host: PlotHost, source: LinePlotSource) {
    this.#source = source;
    const { words, say, rightToLeft } = source;
    this.#cursor = new PlotCursor(host, {
      words, say, rightToLeft,
      extent: () => {
        const spec = source.spec();
        return spec && { columns: spec.columns.length, rows: spec.lines.length > 1 ? spec.lines.length + 1 : 1 };
      },
      place: (point) => this.#place(point),
      columnAt: (part) => Math.round((rightToLeft() ? 1 - part : part) * ((source.spec()?.columns.length ?? 1) - 1)),
    });
  }

  render(label: string, words: PlotWords): TemplateResult {
    const spec = this.#source.spec();
    const drawing = spec ? this.#drawing(spec, lineGeometry(spec, this.#source.rightToLeft())) : nothing;
    return html`<div class="plot ${spec && spec.lines.length > 1 ? 'with-ends' : ''}">${this.#cursor.render(drawing, label, words)}</div>`;
  }

  /** Over the highest of the values of a day. */
  #place({ column }: Point): { x: number; y: number } {
    const spec = this.#source.spec()!;
    const { x, height } = lineGeometry(spec, this.#source.rightToLeft());
    const values = spec.lines.map(({ values: all }) => all[column] ?? null).filter((value) => value !== null);
    return { x: x(column), y: 1 - height(Math.max(0, ...values)) };
  }

  #drawing(spec: LineSpec, geometry: LineGeometry): TemplateResult {
    return html`<svg class="axes" aria-hidden="true">${axisTicks(geometry, this.#source.tick, this.#source.rightToLeft())} ${this.#days(spec, geometry)}</svg>
      <svg class="drawn" viewBox="0 0 ${side} ${side}" preserveAspectRatio="none" aria-hidden="true">${spec.lines.map((_, index) => this.#line(spec, index, geometry))}</svg>
      <svg class="points" aria-hidden="true">${this.#openPoints(spec, geometry)} ${this.#marked(spec, geometry)} ${spec.lines.length > 1 ? this.#ends(spec, geometry) : nothing}</svg>`;
  }

  #days({ columns }: LineSpec, { x }: LineGeometry) {
    const every = labelEvery(columns.length);
    const last = columns.length - 1;
    return columns.map(({ label }, column) => {
      if (column % every !== 0) return nothing;
      // The first and the last name would stand out of the picture.
      const at = x(column);
      const anchor = last === 0 ? 'middle' : at < 0.04 ? 'start' : at > 0.96 ? 'end' : 'middle';
      return svg`<text class="tick day ${(column / every) % 2 === 1 ? 'minor' : ''}" x=${percent(at)} y="100%" dy="20" text-anchor=${anchor}>${label}</text>`;
    });
  }

  #line(spec: LineSpec, index: number, geometry: LineGeometry) {
    const line = spec.lines[index]!;
    const { whole, dashed } = linePaths(line, spec, geometry);
    const stroke = `var(--_${line.color})`;
    const at = this.#cursor.at;
    const fades = at && at.series < spec.lines.length && at.series !== index;
    return svg`<g class="line line-${index + 1} ${fades ? 'behind' : ''}" stroke=${stroke}>
      ${line.before ? svg`<path class="before" d=${linePath(line.before.slice(0, spec.columns.length), geometry)}></path>` : nothing}
      <path class="now" d=${whole}></path><path class="pending" d=${dashed}></path>
    </g>`;
  }

  /** The day that is not over, and a line of one day only. */
  #openPoints(spec: LineSpec, { x, height }: LineGeometry) {
    const at = spec.unfinished ?? (spec.columns.length === 1 ? 0 : undefined);
    if (at === undefined) return nothing;
    return spec.lines.map(({ values, color }) => {
      const value = values[at] ?? null;
      return value === null ? nothing : svg`<circle class=${spec.unfinished === undefined ? 'point' : 'open'} cx=${percent(x(at))} cy=${percent(1 - height(value))} r="4" fill="var(--_${color})" stroke="var(--_${color})"></circle>`;
    });
  }

  #marked(spec: LineSpec, { x, height }: LineGeometry) {
    const { at } = this.#cursor;
    if (!at || !spec.columns[at.column]) return nothing;
    const place = percent(x(at.column));
    return svg`<line class="cursor" x1=${place} x2=${place} y1="0" y2="100%"></line>
      ${spec.lines.map(({ values, color }, index) => {
        const value = values[at.column] ?? null;
        if (value === null || (at.series < spec.lines.length && at.series !== index)) return nothing;
        return svg`<circle class="point" cx=${place} cy=${percent(1 - height(value))} r="4.5" fill="var(--_${color})"></circle>`;
      })}`;
  }

  /** The names of the lines at their ends, where there is room. */
  #ends({ lines }: LineSpec, { height }: LineGeometry) {
    const rightToLeft = this.#source.rightToLeft();
    const places = spread(lines.map(({ values }) => height(values.findLast((value) => value !== null) ?? 0)), labelGap);
    return lines.map(({ label, color }, index) => svg`<foreignObject class="end" x=${rightToLeft ? '0' : '100%'} y=${percent(1 - places[index]!)} width="1" height="1">
      ${html`<p class="end-label"><svg viewBox="0 0 8 8" aria-hidden="true"><circle cx="4" cy="4" r="4" fill="var(--_${color})"></circle></svg><span dir="auto">${label}</span></p>`}
    </foreignObject>`);
  }
}
