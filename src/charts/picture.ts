// A chart as a file: the canvas with its heading and legend on the ground of the card. Loaded on first use.
import { contrast, type Theme } from '../theme/index.js';

export interface PictureWords {
  heading: string;
  /** Muted line under the heading. */
  sub: string;
  /** In the middle of a donut. */
  center?: string;
  legend: readonly { color: string; text: string; /** A bar below, 0 to 1 of the longest. */ bar?: number | null | undefined }[];
}

/** What is drawn between heading and legend, with its size in CSS pixels. */
export interface Picture {
  image: HTMLCanvasElement;
  width: number;
  height: number;
}

const scale = 2;
const narrowest = 360;

/** Distances and type of the file, from the theme's grid and type scale. */
function measures({ space, size }: Theme) {
  return { padding: space * 6, gap: space * 4, line: (size / 12) * 20, px: size / 12 };
}

/** Draws the file; undefined where the browser gives no canvas. Without a source the legend is the picture. */
export function drawPicture(source: Picture | undefined, theme: Theme, words: PictureWords): Promise<Blob | undefined> {
  const chart = { width: source?.width ?? 0, height: source?.height ?? 0 };
  const { padding, gap, line, px } = measures(theme);
  const width = Math.max(chart.width, narrowest * px) + padding * 2;
  const top = padding + line * 2 + theme.space * 3;
  const row = words.legend.some(({ bar }) => bar !== undefined) ? line + 12 * px : line;
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = (top + chart.height + gap + words.legend.length * row + padding) * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  context.scale(scale, scale);
  context.fillStyle = theme.color('surface');
  context.fillRect(0, 0, width, canvas.height);
  const write = writer(context, theme, width);
  write(words.heading, { y: padding + 14 * px, size: 14, weight: 600 });
  write(words.sub, { y: padding + 14 * px + line, size: 12, color: 'muted' });
  if (source) context.drawImage(source.image, (width - chart.width) / 2, top, chart.width, chart.height);
  if (source && words.center) write(words.center, { y: top + chart.height / 2 + 10 * px, size: 28, weight: 600, center: true });
  words.legend.forEach(({ color, text, bar }, index) => {
    const y = top + chart.height + gap + row * index + 14 * px;
    block(context, theme, { color, x: padding, y: y - 10 * px, width: 12 * px, height: 12 * px, across: width });
    write(text, { y, size: 13, indent: line });
    if (typeof bar === 'number') block(context, theme, { color, x: padding + line, y: y + 8 * px, width: bar * (width - padding * 2 - line), height: 6 * px, across: width });
  });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

interface Line {
  y: number;
  /** As of a root size of 16 px. */
  size: number;
  weight?: number;
  color?: string;
  indent?: number;
  center?: boolean;
}

function writer(context: CanvasRenderingContext2D, theme: Theme, width: number) {
  const isRightToLeft = theme.direction === 'rtl';
  const { padding, px } = measures(theme);
  return (text: string, { y, size, weight = 400, color = 'text', indent = 0, center = false }: Line): void => {
    context.font = `${weight} ${size * px}px ${theme.font}`;
    context.direction = theme.direction;
    context.textAlign = center ? 'center' : isRightToLeft ? 'right' : 'left';
    context.fillStyle = theme.color(color);
    const start = padding + indent;
    // Isolated, so that words keep their own direction.
    context.fillText(`\u2068${text}\u2069`, center ? width / 2 : isRightToLeft ? width - start : start, y, width - start - padding);
  };
}

interface Block {
  color: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Width of the whole picture, which right-to-left pictures are mirrored in. */
  across: number;
}

function block(context: CanvasRenderingContext2D, theme: Theme, { color, x, y, width, height, across }: Block): void {
  const colour = theme.color(color);
  context.fillStyle = contrast(colour, theme.color('surface')) > 1.2 ? colour : theme.color('text');
  context.fillRect(theme.direction === 'rtl' ? across - x - width : x, y, width, height);
}
