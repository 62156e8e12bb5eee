// Lines over days in an element: SVG, keyboard cursor, tooltip and what is spoken, as one tab stop. Draws; figures come ready.
import { html, nothing, svg, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { step } from '../../charts/cursor.js';
import { labelEvery, lineGeometry, linePaths, linePath, side, spread, type LineGeometry, type LineSpec } from '../../charts/line.js';
import type { Point } from '../../charts/spec.js';
import type { chart as chartWords } from '../../i18n/en.js';
import type { PointWords } from '../charts/index.js';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

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
  readonly #host: Host;
  readonly #source: LinePlotSource;
  #cursor: Point | undefined;
  #tip: Tip | undefined;

  constructor(host: Host, source: LinePlotSource) {
    this.#host = host;
    this.#source = source;
  }

  render(label: string, words: typeof chartWords): TemplateResult {
    const spec = this.#source.spec();
    return html`<div class="plot ${spec && spec.lines.length > 1 ? 'with-ends' : ''}">
        <div class="picture" part="picture" tabindex="0" role="application" aria-roledescription=${words['picture.role']} aria-label=${label} aria-describedby="plot-keys"
          @keydown=${this.#onKey} @pointermove=${this.#onPointer} @pointerdown=${this.#onPointer} @pointerleave=${this.#onLeave} @focusout=${this.#clear}>
          ${spec ? this.#drawing(spec, lineGeometry(spec, this.#source.rightToLeft())) : nothing}
        </div>
      </div>
      <span id="plot-keys" hidden>${words['picture.keys']}</span>
      ${tooltip(this.#tip)}`;
  }

  #drawing(spec: LineSpec, geometry: LineGeometry): TemplateResult {
    return html`<svg class="axes" aria-hidden="true">${this.#ground(geometry)} ${this.#days(spec, geometry)}</svg>
      <svg class="drawn" viewBox="0 0 ${side} ${side}" preserveAspectRatio="none" aria-hidden="true">${spec.lines.map((_, index) => this.#line(spec, index, geometry))}</svg>
      <svg class="points" aria-hidden="true">${this.#openPoints(spec, geometry)} ${this.#marked(spec, geometry)} ${spec.lines.length > 1 ? this.#ends(spec, geometry) : nothing}</svg>`;
  }

  #ground({ ticks, height }: LineGeometry) {
    const [edge, anchor, shift] = this.#source.rightToLeft() ? (['100%', 'start', 8] as const) : (['0', 'end', -8] as const);
    return ticks.map((value) => {
      const y = percent(1 - height(value));
      return svg`<line class=${value === 0 ? 'zero' : 'grid'} x1="0" x2="100%" y1=${y} y2=${y}></line><text class="tick" x=${edge} y=${y} dx=${shift} dy="4" text-anchor=${anchor}>${this.#source.tick(value)}</text>`;
    });
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
    const fades = this.#cursor && this.#cursor.series < spec.lines.length && this.#cursor.series !== index;
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
    const at = this.#cursor;
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
      ${html`<p class="end-label"><svg viewBox="0 0 8 8" aria-hidden="true"><circle cx="4" cy="4" r="4" fill="var(--_${color})"></circle></svg><span>${label}</span></p>`}
    </foreignObject>`);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const spec = this.#source.spec();
    if (!spec || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return this.#escape(event);
    const rows = spec.lines.length > 1 ? spec.lines.length + 1 : 1;
    const to = step(event.key, this.#cursor, { columns: spec.columns.length, rows }, this.#source.rightToLeft());
    if (!to) return;
    event.preventDefault();
    this.#show(to);
    const words = this.#source.words(to);
    if (words) this.#source.say(words.spoken);
  };

  /** Only a tooltip that is open keeps Escape from what is around, such as a dialog of the page. */
  #escape(event: KeyboardEvent): void {
    if (!this.#tip) return;
    event.stopPropagation();
    this.#clear();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const spec = this.#source.spec();
    const edge = this.#box()?.getBoundingClientRect();
    if (!spec || !edge?.width) return;
    const part = Math.max(0, Math.min(1, (event.clientX - edge.left) / edge.width));
    const along = this.#source.rightToLeft() ? 1 - part : part;
    this.#show({ series: spec.lines.length, column: Math.round(along * (spec.columns.length - 1)) });
  };

  /** A finger that lifts leaves its tooltip to be read; the next touch elsewhere takes it. */
  readonly #onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#clear();
  };

  readonly #clear = (): void => {
    this.#cursor = this.#tip = undefined;
    hideTooltip(this.#host.renderRoot.querySelector<HTMLElement>('.tooltip'));
    this.#host.requestUpdate();
  };

  #show(point: Point): void {
    const isSame = this.#cursor?.column === point.column && this.#cursor.series === point.series;
    if (isSame) return;
    this.#cursor = point;
    this.#tip = this.#source.words(point)?.tip;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#place());
  }

  #place(): void {
    const [spec, at, edge] = [this.#source.spec(), this.#cursor, this.#box()?.getBoundingClientRect()];
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
    if (!spec || !at || !edge || !this.#tip || !box?.isConnected) return;
    const { x, height } = lineGeometry(spec, this.#source.rightToLeft());
    const values = spec.lines.map(({ values: all }) => all[at.column] ?? null).filter((value) => value !== null);
    placeTooltip(box, { x: edge.left + x(at.column) * edge.width, y: edge.top + (1 - height(Math.max(0, ...values))) * edge.height });
  }

  #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.picture');
  }
}

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;
