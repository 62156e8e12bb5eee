// A chart as a file: the canvas with its heading and legend on the ground of the card. Loaded on first use.
import { contrast, type Theme } from '../theme/index.js';

export interface PictureWords {
  heading: string;
  /** Muted line under the heading. */
  sub: string;
  /** In the middle of a donut. */
  center?: string;
  legend: readonly { color: string; text: string }[];
}

const padding = 24;
const line = 20;
const scale = 2;

/** Draws the file; undefined where the browser gives no canvas. */
export function drawPicture(source: HTMLCanvasElement, theme: Theme, words: PictureWords): Promise<Blob | undefined> {
  const [width, height] = [source.clientWidth, source.clientHeight];
  const canvas = source.ownerDocument.createElement('canvas');
  const top = padding + line * 2 + 12;
  canvas.width = (Math.max(width, 320) + padding * 2) * scale;
  canvas.height = (top + height + 16 + words.legend.length * line + padding) * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  context.scale(scale, scale);
  const write = writer(context, theme, canvas.width / scale);
  context.fillStyle = theme.color('surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  write(words.heading, { y: padding + 14, size: 14, weight: 600 });
  write(words.sub, { y: padding + 14 + line, size: 12, color: 'muted' });
  const left = (canvas.width / scale - width) / 2;
  context.drawImage(source, left, top, width, height);
  if (words.center) write(words.center, { y: top + height / 2 + 10, size: 28, weight: 600, center: true });
  words.legend.forEach(({ color, text }, index) => {
    const y = top + height + 16 + line * index + 14;
    swatch(context, theme, { color, y, width: canvas.width / scale });
    write(text, { y, size: 13, indent: 20 });
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
    context.fillText(text, center ? width / 2 : isRightToLeft ? width - start : start, y, width - start - padding);
  };
}

function swatch(context: CanvasRenderingContext2D, theme: Theme, { color, y, width }: { color: string; y: number; width: number }): void {
  const colour = theme.color(color);
  context.fillStyle = contrast(colour, theme.color('surface')) > 1.2 ? colour : theme.color('text');
  context.fillRect(theme.direction === 'rtl' ? width - padding - 12 : padding, y - 10, 12, 12);
}
