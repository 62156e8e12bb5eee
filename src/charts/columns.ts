// Columns with their counts for a picture to download; on screen they are HTML. Draws on a canvas, needs no library. Loaded on first use.
import type { Theme } from '../theme/index.js';
import { Paint } from './paint.js';
import type { Picture } from './picture.js';

export interface DrawnColumn {
  /** Under the column. */
  readonly label: string;
  /** Over the column. */
  readonly count: string;
  /** Height, 0 to 1 of the highest. */
  readonly height: number;
  readonly color: string;
  /** Steps back behind a chosen one. */
  readonly faded: boolean;
}

const size = { width: 560, height: 240 };
const scale = 2;
/** Widest column, in steps of the grid. */
const widest = 16;
/** Corners of columns as a part of those of cards. */
const roundPart = 0.375;
const steppedBack = 0.35;

/** The columns as a picture; undefined where the browser gives no canvas. */
export function drawColumns(columns: readonly DrawnColumn[], theme: Theme, patterns: boolean): Picture | undefined {
  const image = document.createElement('canvas');
  image.width = size.width * scale;
  image.height = size.height * scale;
  const context = image.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  context.textAlign = 'center';
  const px = theme.size / 12;
  const line = 20 * px;
  context.font = `400 ${13 * px}px ${theme.font}`;
  const paint = new Paint(context, theme, scale, patterns);
  const step = size.width / columns.length;
  const ground = size.height - line;
  columns.forEach(({ label, count, height, color, faded }, index) => {
    const middle = (theme.direction === 'rtl' ? columns.length - 1 - index : index) * step + step / 2;
    const [width, tall] = [Math.min(widest * theme.space, step - theme.space / 2), height * (ground - line)];
    context.fillStyle = paint.of(color, faded ? steppedBack : 1);
    context.beginPath();
    context.roundRect(middle - width / 2, ground - tall, width, tall, [theme.radius * roundPart, theme.radius * roundPart, 0, 0]);
    context.fill();
    context.fillStyle = theme.color('text');
    context.fillText(count, middle, ground - tall - 6 * px);
    context.fillStyle = theme.color('muted');
    context.fillText(label, middle, ground + 15 * px);
  });
  context.fillRect(0, ground, size.width, 1);
  return { image, ...size };
}
