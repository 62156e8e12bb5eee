// Lines over days for a picture to download; on screen they are SVG. Draws on a canvas, needs no library. Loaded on first use.
import type { Theme } from '../theme/index.js';
import { labelEvery, lineGeometry, linePath, linePaths, side, type LineGeometry, type LineSpec } from './line.js';
import { faded } from './paint.js';
import type { Picture } from './picture.js';

const size = { width: 720, height: 300 };
const scale = 2;
const room = { start: 64, end: 24, top: 12, bottom: 28 };

/** The lines with axes as a picture; undefined where the browser gives no canvas. */
export function drawLines(spec: LineSpec, theme: Theme, tick: (value: number) => string): Picture | undefined {
  const image = document.createElement('canvas');
  image.width = size.width * scale;
  image.height = size.height * scale;
  const context = image.getContext('2d');
  if (!context) return undefined;
  const rightToLeft = theme.direction === 'rtl';
  const geometry = lineGeometry(spec, rightToLeft);
  const area = { left: rightToLeft ? room.end : room.start, top: room.top, width: size.width - room.start - room.end, height: size.height - room.top - room.bottom };
  context.scale(scale, scale);
  context.translate(area.left, area.top);
  context.font = `400 ${theme.size}px ${theme.font}`;
  drawAxes(context, spec, { geometry, theme, area, tick });
  for (const line of spec.lines) {
    const { whole, dashed } = linePaths(line, spec, geometry);
    const colour = theme.color(line.color);
    if (line.before) stroke(context, linePath(line.before.slice(0, spec.columns.length), geometry), area, { colour: faded(colour, 0.5), width: 1.25 });
    stroke(context, whole, area, { colour, width: 2 });
    stroke(context, dashed, area, { colour, width: 2, dash: [2, 5] });
  }
  return { image, ...size };
}

interface Area {
  width: number;
  height: number;
}

/** The path is stretched, the pen is not. */
function stroke(context: CanvasRenderingContext2D, path: string, { width, height }: Area, pen: { colour: string; width: number; dash?: number[] }): void {
  const stretched = new Path2D();
  stretched.addPath(new Path2D(path), new DOMMatrix().scale(width / side, height / side));
  context.strokeStyle = pen.colour;
  context.lineWidth = pen.width;
  context.lineJoin = context.lineCap = 'round';
  context.setLineDash(pen.dash ?? []);
  context.stroke(stretched);
  context.setLineDash([]);
}

function drawAxes(context: CanvasRenderingContext2D, { columns }: LineSpec, of: { geometry: LineGeometry; theme: Theme; area: Area; tick: (value: number) => string }): void {
  const { geometry, theme, area, tick } = of;
  const rightToLeft = theme.direction === 'rtl';
  context.lineWidth = 1;
  for (const value of geometry.ticks) {
    const y = (1 - geometry.height(value)) * area.height;
    context.fillStyle = theme.color('grid');
    context.fillRect(0, y, area.width, 1);
    context.fillStyle = theme.color('muted');
    context.textAlign = rightToLeft ? 'left' : 'right';
    context.fillText(tick(value), rightToLeft ? area.width + 8 : -8, y + 4);
  }
  const every = labelEvery(columns.length);
  context.textAlign = 'center';
  columns.forEach(({ label }, column) => {
    if (column % every === 0) context.fillText(label, geometry.x(column) * area.width, area.height + 20);
  });
}
