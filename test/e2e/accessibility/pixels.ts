/** Colours as they are on the screen: cut out of a picture of the page and measured, by the formula of WCAG 2. */
import type { CDPSession } from 'playwright-core';
import { PNG } from 'pngjs';

export type Bytes = readonly [number, number, number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of the page as it is painted; all of it where none is named. */
export async function photograph(browser: CDPSession, part?: Box): Promise<PNG> {
  const { result } = (await browser.send('Runtime.evaluate', { expression: 'document.body.getBoundingClientRect().bottom + 8' })) as { result: { value: number } };
  const { cssVisualViewport } = (await browser.send('Page.getLayoutMetrics')) as { cssVisualViewport: { clientWidth: number } };
  const all: Box = { x: 0, y: 0, width: cssVisualViewport.clientWidth, height: Math.ceil(result.value) };
  const { data } = (await browser.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip: { ...(part ?? all), scale: 1 } })) as { data: string };
  return PNG.sync.read(Buffer.from(data, 'base64'));
}

function luminance(bytes: Bytes): number {
  const [r, g, b] = bytes.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

export function contrast(one: Bytes, other: Bytes): number {
  const [x, y] = [luminance(one), luminance(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

export function pixel({ data, width }: PNG, x: number, y: number): Bytes {
  const at = (y * width + x) * 4;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

/** Colours of a part of a picture with the share of it that each takes, the most frequent first. */
export function coloursIn(picture: PNG, { x, y, width, height }: Box): { colour: Bytes; share: number }[] {
  const counts = new Map<number, number>();
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(picture.width, Math.ceil(x + width)), Math.min(picture.height, Math.ceil(y + height))];
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const [r, g, b] = pixel(picture, column, row);
      const key = (r << 16) | (g << 8) | b;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const all = Math.max(1, (right - left) * (bottom - top));
  return [...counts].sort(([, one], [, other]) => other - one).map(([key, count]) => ({ colour: [key >> 16, (key >> 8) & 255, key & 255] as const, share: count / all }));
}

/** How far two colours are from each other, 0 to 255. */
export const distance = (one: Bytes, other: Bytes): number => Math.max(...one.map((value, index) => Math.abs(value - other[index]!)));
