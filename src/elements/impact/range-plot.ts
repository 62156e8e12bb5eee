// Revenue per customer with its likely range, row by row: SVG with a cursor for the keyboard. Draws; figures and words come ready.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { columnMiddle, labelEvery, rangeScale, type RangePoint, type RangeScale } from '../../charts/line.js';
import { axisTicks, percent } from '../charts/axis.js';
import { PlotCursor, type PlotHost, type PlotWords } from '../charts/plot-cursor.js';

export interface RangeSource {
  points: () => readonly RangePoint[];
  /** A value at the axis in words; `areWhole` where none of them has a fraction. */
  tick: (value: number, areWhole: boolean) => string;
  /** A row in words: what it is, and its figures. */
  words: (column: number) => { title: string; text: string } | undefined;
  say: (text: string) => void;
  rightToLeft: () => boolean;
}

const mostLabels = 14;

export class RangePlot {
  readonly #source: RangeSource;
  readonly #cursor: PlotCursor;

  constructor(host: PlotHost, source: RangeSource) {
    this.#source = source;
    const { points, say, rightToLeft } = source;
    const count = () => points().length;
    this.#cursor = new PlotCursor(host, {
      say, rightToLeft,
      extent: () => ({ columns: count(), rows: 1 }),
      place: ({ column }) => ({ x: columnMiddle(column, count(), rightToLeft()), y: 1 - this.#top(column) }),
      columnAt: (part) => Math.min(count() - 1, Math.floor((rightToLeft() ? 1 - part : part) * count())),
      words: ({ column }) => {
        const words = source.words(column);
        return words && { tip: { title: words.title, lines: [], note: words.text }, spoken: `${words.title}: ${words.text}` };
      },
    });
  }

  render(label: string, words: PlotWords): TemplateResult {
    return html`<div class="plot ranges">${this.#cursor.render(this.#drawing(), label, words)}</div>`;
  }

  #top(column: number): number {
    const points = this.#source.points();
    const { value, range } = points[column]!;
    return rangeScale(points).height(Math.max(0, value ?? 0, range?.high ?? 0));
  }

  #drawing(): TemplateResult {
    const points = this.#source.points();
    const scale = rangeScale(points);
    const areWhole = scale.ticks.every(Number.isInteger);
    const every = labelEvery(points.length, mostLabels);
    return html`<svg class="axes" aria-hidden="true">
      ${axisTicks(scale, (value) => this.#source.tick(value, areWhole), this.#source.rightToLeft())}
      ${points.map((point, column) => {
        const x = percent(columnMiddle(column, points.length, this.#source.rightToLeft()));
        return svg`${this.#mark(point, column, x, scale)}
          ${column % every === 0 ? svg`<text class="tick" x=${x} y="100%" dy="20" text-anchor="middle">${point.label}</text>` : nothing}`;
      })}
    </svg>`;
  }

  #mark({ value, range }: RangePoint, column: number, x: string, { height }: RangeScale) {
    if (value === null) return nothing;
    const at = this.#cursor.at?.column;
    const y = (of: number) => percent(1 - height(of));
    return svg`<g class=${at === undefined || at === column ? 'mark' : 'mark behind'} data-row=${column}>
      ${range && range.high > range.low ? svg`<line class="reach" x1=${x} x2=${x} y1=${y(range.high)} y2=${y(range.low)}></line>` : nothing}
      <circle class="mean" cx=${x} cy=${y(value)} r="4.5"></circle>
    </g>`;
  }
}

export const rangeStyles = css`
  .plot.ranges { padding-inline-start: calc(var(--_size) * 3.75); }
  .ranges .reach { stroke: color-mix(in srgb, var(--_accent) 45%, var(--_surface)); stroke-width: calc(var(--_space) * 1.5); stroke-linecap: round; forced-color-adjust: none; }
  .ranges .mean { fill: var(--_accent); stroke: var(--_surface); stroke-width: calc(var(--_space) * 0.375); forced-color-adjust: none; }
  .ranges .behind { opacity: 0.35; }
  @media (forced-colors: active) {
    .ranges .reach { stroke: GrayText; }
    .ranges .mean { fill: CanvasText; stroke: Canvas; }
  }
`;
