// Fills for canvas: a token's colour, a pattern of it, or the hatching of what is unfinished. Uses the theme only.
import { channels, patternPaths, patterns, patternStroke, type PatternName, type Theme } from '../theme/index.js';

export type Fill = string | CanvasPattern;

const tile = 12;

/** A colour with less weight, for what steps back. */
export function faded(colour: string, weight: number): string {
  const rgb = channels(colour);
  return rgb ? `rgba(${rgb.join(', ')}, ${weight})` : colour;
}

/** Whether patterns are drawn without being asked for. */
export const needsPatterns = (theme: Theme): boolean => theme.forcedColors || theme.moreContrast;

/** Makes fills for one drawing; tiles are drawn once each. */
export class Paint {
  readonly #theme: Theme;
  readonly #context: CanvasRenderingContext2D;
  readonly #ratio: number;
  readonly #withPatterns: boolean;
  readonly #tiles = new Map<string, Fill>();

  constructor(context: CanvasRenderingContext2D, theme: Theme, ratio: number, withPatterns = false) {
    this.#context = context;
    this.#theme = theme;
    this.#ratio = ratio;
    this.#withPatterns = withPatterns || needsPatterns(theme);
  }

  /** The fill of a token, lighter where `weight` is below 1. */
  of(name: string, weight = 1): Fill {
    const colour = faded(this.#theme.color(name), weight);
    const pattern = patterns[name] ?? 'solid';
    if (!this.#withPatterns || pattern === 'solid') return colour;
    const surface = this.#theme.color('surface');
    return pattern === 'hollow' ? surface : this.#tile(pattern, { ground: colour, stroke: surface });
  }

  /** Whether a token is drawn as an outline only. */
  isHollow(name: string): boolean {
    return this.#withPatterns && patterns[name] === 'hollow';
  }

  /** The fill of a token for what is not over yet. */
  hatched(name: string, weight = 1): Fill {
    const colour = this.#theme.color(name);
    return this.#tile('diagonal', { ground: faded(colour, 0.22 * weight), stroke: faded(colour, weight) });
  }

  #tile(pattern: PatternName, { ground, stroke }: { ground: string; stroke: string }): Fill {
    const key = `${pattern}|${ground}|${stroke}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const fill = this.#draw(pattern, ground, stroke) ?? stroke;
    this.#tiles.set(key, fill);
    return fill;
  }

  #draw(pattern: PatternName, ground: string, stroke: string): CanvasPattern | null {
    const canvas = this.#context.canvas.ownerDocument.createElement('canvas');
    canvas.width = canvas.height = Math.round(tile * this.#ratio);
    const context = canvas.getContext('2d');
    if (!context) return null;
    const scale = canvas.width / tile;
    context.scale(scale, scale);
    context.fillStyle = ground;
    context.fillRect(0, 0, tile, tile);
    context.strokeStyle = stroke;
    context.lineWidth = patternStroke(pattern);
    context.lineCap = 'round';
    context.stroke(new Path2D(patternPaths[pattern]));
    const made = this.#context.createPattern(canvas, 'repeat');
    // Tiles are drawn in device pixels, charts in CSS pixels.
    made?.setTransform(new DOMMatrix().scale(1 / scale));
    return made;
  }
}
