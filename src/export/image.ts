// A picture with what any figure that leaves the screen states of itself, as one PNG file. Needs a browser's canvas; loads nothing, so it works under a strict CSP.

/** How the lines are painted; colours and font as canvas takes them. */
export interface ImageLook {
  /** Ground of the whole file. */
  background: string;
  color: string;
  /** Font families. */
  font: string;
  direction: 'ltr' | 'rtl';
  /** Pixels of the picture for one CSS pixel; 2 unless set. */
  scale?: number;
}

/** `unreadable`: no picture in the blob. `too-large`: beyond what browsers can paint. `no-canvas`: no drawing here, or none that may be read. */
export type ImageResult = { ok: true; blob: Blob } | { ok: false; reason: 'unreadable' | 'too-large' | 'no-canvas' };

const margin = 24;
const size = 12;
const lineHeight = 18;
const largestSide = 16_384;
const largestArea = 16_384 ** 2 / 2;

const failed = (reason: Extract<ImageResult, { ok: false }>['reason']): ImageResult => ({ ok: false, reason });

/**
 * Puts lines (period, zone, filter, time) below a picture, wrapped to its width.
 * @returns a PNG, or why there is none; never throws
 */
export async function imageWithLines(picture: Blob, lines: readonly string[], look: ImageLook): Promise<ImageResult> {
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(picture);
  } catch {
    return failed('unreadable');
  }
  try {
    return await compose(bitmap, lines, look);
  } catch {
    return failed('no-canvas');
  } finally {
    bitmap.close();
  }
}

async function compose(bitmap: ImageBitmap, lines: readonly string[], look: ImageLook): Promise<ImageResult> {
  const { scale = 2 } = look;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return failed('no-canvas');
  const width = bitmap.width / scale;
  context.font = fontOf(look);
  const wrapped = lines.flatMap((line) => wrap(context, line, width - 2 * margin));
  canvas.width = bitmap.width;
  canvas.height = bitmap.height + Math.ceil((wrapped.length * lineHeight + (wrapped.length > 0 ? margin : 0)) * scale);
  if (Math.max(canvas.width, canvas.height) > largestSide || canvas.width * canvas.height > largestArea) return failed('too-large');
  context.fillStyle = look.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0);
  context.scale(scale, scale);
  write(context, wrapped, { ...look, top: bitmap.height / scale, width });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ? { ok: true, blob } : failed('no-canvas')), 'image/png'));
}

const fontOf = ({ font }: ImageLook): string => `400 ${size}px ${font}`;

function write(context: CanvasRenderingContext2D, lines: readonly string[], look: ImageLook & { top: number; width: number }): void {
  // A new size of the canvas has reset all of it.
  context.font = fontOf(look);
  context.fillStyle = look.color;
  context.direction = look.direction;
  context.textAlign = 'start';
  const start = look.direction === 'rtl' ? look.width - margin : margin;
  lines.forEach((line, index) => context.fillText(line, start, look.top + index * lineHeight + size));
}

/** Breaks at spaces; a single word that is too long stays whole. */
function wrap(context: CanvasRenderingContext2D, line: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const longer = rows.length > 0 ? `${rows.at(-1)} ${word}` : word;
    if (rows.length > 0 && context.measureText(longer).width <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}
