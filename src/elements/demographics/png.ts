// The charts of groups for a picture to download; on screen they are HTML. Draws on a canvas, needs no library. Loaded on first use.
import type { Picture } from '../../charts/picture.js';
import type { Theme } from '../../theme/index.js';
import type { GroupChart, GroupRow } from './chart.js';

const column = 360;
const gap = 32;
const heading = 32;
const row = 60;
const sentence = 20;
const scale = 2;

/** The charts side by side; undefined where the browser gives no canvas. */
export function drawGroups(charts: readonly GroupChart[], theme: Theme): Picture | undefined {
  const size = { width: charts.length * (column + gap) - gap, height: topOf(charts[0]!) + Math.max(1, ...charts.map(({ rows }) => rows.length)) * row };
  const image = document.createElement('canvas');
  image.width = size.width * scale;
  image.height = size.height * scale;
  const context = image.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  charts.forEach((chart, index) => drawChart(chart, new Pen(context, theme, { start: index * (column + gap), whole: size.width })));
  return { image, ...size };
}

/** A chart alone has no heading but that of the picture. */
const topOf = ({ level }: GroupChart): number => (level === null ? 0 : heading);

function drawChart(chart: GroupChart, pen: Pen): void {
  const { rows, none } = chart;
  const top = topOf(chart);
  if (top > 0) pen.write(chart.heading, 0, 14, { weight: 600 });
  if (rows.length === 0) pen.write(none, 0, top + 14, { color: 'muted' });
  rows.forEach((each, index) => drawRow(each, top + index * row, pen));
}

function drawRow({ name, people, share, length, isUnknown, types }: GroupRow, top: number, pen: Pen): void {
  pen.write(name, 0, top + 12, { color: isUnknown ? 'muted' : 'text' });
  pen.write(`${people}  ${share}`, column, top + 12, { atEnd: true });
  pen.bar(0, top + sentence, length * column, 8, isUnknown ? 'missing' : 'option-1');
  const step = column / types.length;
  types.forEach((cell, index) => {
    pen.write(cell.share ?? '–', index * step, top + 40, { color: cell.share === null ? 'muted' : 'text' });
    pen.bar(index * step, top + 44, step - 12, 4, 'border');
    pen.bar(index * step, top + 44, cell.length * (step - 12), 4, `mission-${cell.type}`);
  });
}

interface Style {
  weight?: number;
  color?: string;
  /** Ends at the place in place of beginning there. */
  atEnd?: boolean;
}

/** Writes and draws within one column, from its start, which right-to-left pages have on the right. */
class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #theme: Theme;
  readonly #at: { start: number; whole: number };

  constructor(context: CanvasRenderingContext2D, theme: Theme, at: { start: number; whole: number }) {
    this.#context = context;
    this.#theme = theme;
    this.#at = at;
  }

  write(text: string, x: number, y: number, { weight = 400, color = 'text', atEnd = false }: Style = {}): void {
    const [context, { font, direction }] = [this.#context, this.#theme];
    context.font = `${weight} 12px ${font}`;
    context.direction = direction;
    context.textAlign = atEnd ? 'end' : 'start';
    context.fillStyle = this.#theme.color(color);
    // Isolated, so that the words keep their own direction.
    context.fillText(`\u2068${text}\u2069`, this.#across(x), y, column);
  }

  bar(x: number, y: number, width: number, height: number, color: string): void {
    const context = this.#context;
    context.fillStyle = this.#theme.color(color);
    context.fillRect(Math.min(this.#across(x), this.#across(x + width)), y, width, height);
  }

  #across(x: number): number {
    const { start, whole } = this.#at;
    return this.#theme.direction === 'rtl' ? whole - start - x : start + x;
  }
}
