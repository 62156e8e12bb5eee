// The values at the side of a picture, with a faint line each. SVG only.
import { svg, type TemplateResult } from 'lit';

export const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

export function axisTicks({ ticks, height }: { ticks: readonly number[]; height: (value: number) => number }, write: (value: number) => string, rightToLeft: boolean): TemplateResult[] {
  const [edge, anchor, shift] = rightToLeft ? (['100%', 'start', 8] as const) : (['0', 'end', -8] as const);
  return ticks.map((value) => {
    const y = percent(1 - height(value));
    return svg`<line class=${value === 0 ? 'zero' : 'grid'} x1="0" x2="100%" y1=${y} y2=${y}></line><text class="tick" x=${edge} y=${y} dx=${shift} dy="4" text-anchor=${anchor}>${write(value)}</text>` as TemplateResult;
  });
}
