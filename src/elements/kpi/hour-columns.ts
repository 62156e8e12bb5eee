// The hours of a day as columns: SVG with a cursor. Draws; figures and words come ready.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { lineTicks } from '../../charts/line.js';
import type { Point } from '../../charts/spec.js';
import type { PointWords } from '../charts/index.js';
import { axisTicks, percent } from '../charts/axis.js';
import { PlotCursor, type PlotHost, type PlotWords } from '../charts/plot-cursor.js';

export interface HourColumn {
  count: number;
  /** At the axis. */
  label: string;
}

export interface HourSource {
  columns: () => readonly HourColumn[];
  tick: (value: number) => string;
  words: (point: Point) => PointWords | undefined;
  say: (text: string) => void;
  rightToLeft: () => boolean;
}

/** Every how many hours one is named. */
const every = 3;
const gap = 0.12;

export class HourColumns {
  readonly #source: HourSource;
  readonly #cursor: PlotCursor;

  constructor(host: PlotHost, source: HourSource) {
    this.#source = source;
    const { words, say, rightToLeft } = source;
    this.#cursor = new PlotCursor(host, {
      words, say, rightToLeft,
      extent: () => ({ columns: source.columns().length, rows: 1 }),
      place: ({ column }) => ({ x: this.#start(column) + 0.5 / source.columns().length, y: 1 - this.#scale().height(source.columns()[column]?.count ?? 0) }),
      columnAt: (part) => Math.min(source.columns().length - 1, Math.floor((rightToLeft() ? 1 - part : part) * source.columns().length)),
    });
  }

  render(label: string, words: PlotWords): TemplateResult {
    return html`<div class="plot">${this.#cursor.render(this.#drawing(), label, words)}</div>`;
  }

  /** Where a column begins, from the left. */
  #start(column: number): number {
    const { length } = this.#source.columns();
    return (this.#source.rightToLeft() ? length - 1 - column : column) / length;
  }

  #scale() {
    const values = this.#source.columns().map(({ count }) => count);
    const ticks = lineTicks({ lines: [{ key: '', color: '', label: '', values }], unit: 'count' });
    return { ticks, height: (value: number) => value / ticks.at(-1)! };
  }

  #drawing(): TemplateResult {
    const [columns, { ticks, height }] = [this.#source.columns(), this.#scale()];
    const highest = Math.max(...columns.map(({ count }) => count));
    const width = percent((1 - gap) / columns.length);
    const at = this.#cursor.at?.column;
    return html`<svg class="axes" aria-hidden="true">
      ${axisTicks({ ticks, height }, this.#source.tick, this.#source.rightToLeft())}
      ${columns.map(({ count, label }, column) => {
        const start = this.#start(column);
        const middle = percent(start + 0.5 / columns.length);
        return svg`<rect class="hour ${count === highest ? 'busiest' : ''} ${at === undefined || at === column ? '' : 'behind'}" x=${percent(start + gap / 2 / columns.length)} y=${percent(1 - height(count))} width=${width} height=${percent(height(count))} rx="2"></rect>
          ${column % every === 0 ? svg`<text class="tick day ${column % (every * 2) === 0 ? '' : 'minor'}" x=${middle} y="100%" dy="20" text-anchor="middle">${label}</text>` : nothing}
          ${count === highest && count > 0 ? svg`<text class="busiest-count" x=${middle} y=${percent(1 - height(count))} dy="-6" text-anchor="middle">${this.#source.tick(count)}</text>` : nothing}`;
      })}
    </svg>`;
  }
}

export const hourStyles = css`
  .hour {
    fill: color-mix(in srgb, var(--_option-1) 75%, var(--_surface));
    forced-color-adjust: none;
  }
  .hour.busiest {
    fill: var(--_option-1);
  }
  .hour.behind {
    fill: color-mix(in srgb, var(--_option-1) 35%, var(--_surface));
  }
  .busiest-count {
    fill: var(--_text);
    font-size: var(--_size-12);
    font-weight: 600;
  }
`;
