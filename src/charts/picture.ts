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

const padding = 24;
const line = 20;
const scale = 2;

/** Draws the file; undefined where the browser gives no canvas. Without a source the legend is the picture. */
export function drawPicture(source: Picture | undefined, theme: Theme, words: PictureWords): Promise<Blob | undefined> {
  const chart = { width: source?.width ?? 0, height: source?.height ?? 0 };
  const width = Math.max(chart.width, 360) + padding * 2;
  const top = padding + line * 2 + 12;
  const row = words.legend.some(({ bar }) => bar !== undefined) ? line + 12 : line;
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = (top + chart.height + 16 + words.legend.length * row + padding) * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  context.scale(scale, scale);
  context.fillStyle = theme.color('surface');
  context.fillRect(0, 0, width, canvas.height);
  const write = writer(context, theme, width);
  write(words.heading, { y: padding + 14, size: 14, weight: 600 });
  write(words.sub, { y: padding + 14 + line, size: 12, color: 'muted' });
  if (source) context.drawImage(source.image, (width - chart.width) / 2, top, chart.width, chart.height);
  if (source && words.center) write(words.center, { y: top + chart.height / 2 + 10, size: 28, weight: 600, center: true });
  words.legend.forEach(({ color, text, bar }, index) => {
    const y = top + chart.height + 16 + row * index + 14;
    block(context, theme, { color, x: padding, y: y - 10, width: 12, height: 12, across: width });
    write(text, { y, size: 13, indent: 20 });
    if (typeof bar === 'number') block(context, theme, { color, x: padding + 20, y: y + 8, width: bar * (width - padding * 2 - 20), height: 6, across: width });
  });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

interface Line {
  y: number;
  size: number;
  weight?: number;
  color?: string;
  indent?: number;
  center?: boolean;
}

function writer(context: CanvasRenderingContext2D, theme: Theme, width: number) {
  const isRightToLeft = theme.direction === 'rtl';
  return (text: string, { y, size, weight = 400, color = 'text', indent = 0, center = false }: Line): void => {
    context.font = `${weight} ${size}px ${theme.font}`;
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
