// The flow as a file: the same layout drawn on a canvas, whole, with heading and scale. Loaded on first use; needs no image from a URL, so it works under a strict CSP.
import { edgeWidth, type PlacedEdge, type PlacedNode, type Scale } from '../../flow/index.js';
import { formatShortCount, formatCount } from '../../format/index.js';
import type { Theme } from '../../theme/index.js';
import { boundText } from './controls.js';
import { kickerOf, lensText, nameOf, notesOf, reachOf } from './facts.js';
import { wrap } from './fit-text.js';
import type { Scene } from './picture.js';

export interface FlowFileWords {
  heading: string;
  /** Muted line under the heading. */
  sub: string;
}

const margin = 24;
const head = 64;
const foot = 56;
/** Browsers refuse canvases beyond some 16,000 px. */
const largest = 12_000;

/** Draws the file; undefined where the browser gives no canvas. */
export function drawFlow(scene: Scene & { scale: Scale }, theme: Theme, words: FlowFileWords): Promise<Blob | undefined> {
  const { layout } = scene;
  const [width, height] = [layout.width + 2 * margin, layout.height + head + foot + margin];
  const scale = Math.min(2, largest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(undefined);
  context.scale(scale, scale);
  context.direction = theme.direction;
  const pen = new Pen(context, theme, scene);
  pen.box({ x: 0, y: 0, width, height }, theme.color('surface'));
  const start = scene.mirror ? width - margin : margin;
  pen.text(words.heading, start, margin + 14, { size: 14, weight: 600 });
  pen.text(words.sub, start, margin + 34, { color: theme.color('muted') });
  context.translate(margin, head + margin / 2);
  for (const placed of layout.edges) pen.edge(placed);
  for (const placed of layout.nodes) pen.node(placed);
  for (const placed of layout.edges) pen.count(placed);
  pen.scale(layout.height + 14);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

interface TextLook {
  size?: number;
  weight?: number;
  color?: string;
  align?: CanvasTextAlign;
  halo?: boolean;
}

class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #theme: Theme;
  readonly #scene: Scene & { scale: Scale };
  readonly #busiest: number;

  constructor(context: CanvasRenderingContext2D, theme: Theme, scene: Scene & { scale: Scale }) {
    this.#context = context;
    this.#theme = theme;
    this.#scene = scene;
    this.#busiest = Math.max(0, ...scene.layout.edges.map(({ edge }) => edge.count));
  }

  text(text: string, x: number, y: number, { size = 12, weight = 400, color = this.#theme.color('text'), align = 'start', halo }: TextLook = {}): void {
    const context = this.#context;
    context.font = `${weight} ${size}px ${this.#theme.font}`;
    context.textAlign = align;
    if (halo) {
      context.strokeStyle = this.#theme.color('surface');
      context.lineWidth = 4;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  box({ x, y, width, height }: { x: number; y: number; width: number; height: number }, fill: string, radius = 0, stroke?: string): void {
    const context = this.#context;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fillStyle = fill;
    context.fill();
    if (!stroke) return;
    context.strokeStyle = stroke;
    context.lineWidth = 1;
    context.stroke();
  }

  edge({ edge, path, points }: PlacedEdge): void {
    const context = this.#context;
    const width = edgeWidth(edge.count, this.#busiest);
    context.strokeStyle = context.fillStyle = this.#theme.color('edge');
    context.lineWidth = edge.kind === 'self' ? Math.min(2.5, width) : width;
    context.stroke(new Path2D(path));
    const [tip, before] = [points.at(-1)!, points.at(-2)!];
    const back = before.x < tip.x ? -8 : 8;
    if (edge.kind !== 'self') context.fill(new Path2D(`M${tip.x + back} ${tip.y - 4.5}L${tip.x} ${tip.y}L${tip.x + back} ${tip.y + 4.5}Z`));
  }

  count({ edge, label, atBranch }: PlacedEdge): void {
    if (!label || !(atBranch || edge.kind === 'self')) return;
    this.text(formatCount(edge.count, this.#scene.context.locale), label.x, label.y + 4, { align: 'center', halo: true });
  }

  node(placed: PlacedNode): void {
    const { node, x, y, width, height } = placed;
    const theme = this.#theme;
    const heat = this.#scene.classOf(node);
    const name = `${this.#scene.family}-${heat}`;
    const ink = heat > 0 ? theme.ink(name) : theme.color('text');
    this.box(placed, heat > 0 ? theme.color(name) : theme.color('surface'), node.module ? 8 : width / 2, theme.color('muted'));
    if (node.module) return this.#moduleText(placed, ink);
    const middle = x + width / 2;
    this.text(nameOf(node, this.#scene.context.words), middle, y + height / 2 - 8, { align: 'center', color: ink });
    this.text(formatShortCount(node.count, this.#scene.context.locale), middle, y + height / 2 + 14, { align: 'center', size: 15, weight: 600 });
  }

  #moduleText({ node, x, y, width, height }: PlacedNode, ink: string): void {
    const { context, measure, lens, mirror } = this.#scene;
    const [start, end] = mirror ? [x + width - 10, x + 10] : [x + 10, x + width - 10];
    const inner = width - 20;
    this.text(wrap(kickerOf(node, context), inner, measure.small, 1)[0] ?? '', start, y + 17, { color: ink });
    wrap(nameOf(node, context.words), inner, measure.name).forEach((line, at) => this.text(line, start, y + 33 + at * 15, { size: 13, weight: 600, color: ink }));
    this.text(formatShortCount(node.count, context.locale), start, y + height - 16, { size: 20, weight: 600, color: ink });
    this.text(lensText(node, lens, context), end, y + height - 16, { align: 'end', color: ink });
    const reached = Math.max(0, Math.min(1, reachOf(node, context)?.share ?? 0)) * inner;
    this.#context.globalAlpha = 0.26;
    this.box({ x: x + 10, y: y + height - 10, width: inner, height: 4 }, ink, 2);
    this.#context.globalAlpha = 1;
    this.box({ x: mirror ? x + width - 10 - reached : x + 10, y: y + height - 10, width: reached, height: 4 }, ink, 2);
    notesOf(node, context).forEach((note, at) => this.text(note, start, y + height + 17 + at * 17, { color: this.#theme.color('muted') }));
  }

  scale(y: number): void {
    const { scale, lens, context, family, mirror, layout } = this.#scene;
    if (scale.max === 0) return;
    const at = (index: number) => (mirror ? layout.width - index * 44 : index * 44);
    const title = context.words[`by.${lens.id}`];
    this.text(title, at(0), y + 10);
    for (let index = 0; index < 7; index++) this.box({ x: Math.min(at(index), at(index + 1)), y: y + 18, width: 43, height: 12 }, this.#theme.color(`${family}-${index + 1}`));
    for (const index of [0, 7]) this.text(boundText(scale.bounds[index]!, { lens, scale, locale: context.locale }), at(index), y + 44, { align: index === 0 ? 'start' : 'end' });
  }
}
