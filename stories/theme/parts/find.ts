/** The parts of an element as they stand in its shadow tree, and where on the page the first of each is to be seen. */
import { docOf, type Item } from '../../sheet/manifest.js';

export interface Box {
  /** Place in the manifest's list, from 1. */
  number: number;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export const partsOf = (tag: string): readonly Item[] => docOf(tag).cssParts ?? [];

/** Names that come and go beside another, such as `selected`: the description of a part has them in code marks. */
const besides = (tag: string): Set<string> => new Set(partsOf(tag).flatMap(({ description = '' }) => [...description.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)));

const withPart = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? [])];

/** Every name in the element's own tree. What its pieces have inside is theirs. */
export const namesIn = (element: Element): Set<string> => new Set(withPart(element).flatMap(({ part }) => [...part]));

/** Names that the manifest does not know. */
export function unknownIn(element: Element): string[] {
  const known = new Set([...partsOf(element.localName).map(({ name }) => name), ...besides(element.localName)]);
  return [...namesIn(element)].filter((name) => !known.has(name));
}

const isPopover = (part: Element) => part.closest('[popover]') !== null;

interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Within the element, or in the top layer: rows that are scrolled away are nowhere, and a long table ends where it is cut. */
function inView(part: HTMLElement, frame: DOMRect): Sides | undefined {
  const box = part.getBoundingClientRect();
  if (box.width < 2 || box.height < 2 || !part.checkVisibility({ visibilityProperty: true })) return undefined;
  const isOutside = box.bottom < frame.top + 4 || box.top > frame.bottom - 4 || box.right < frame.left + 4 || box.left > frame.right - 4;
  if (isPopover(part)) return box;
  if (isOutside) return undefined;
  return { left: box.left, top: Math.max(box.top, frame.top), right: box.right, bottom: Math.min(box.bottom, frame.bottom) };
}

/** Where each part is, in the page's own measure; only what can be seen. */
export function boxesOf(element: Element): Box[] {
  const frame = element.getBoundingClientRect();
  const all = withPart(element);
  return partsOf(element.localName).flatMap(({ name }, index) => {
    const box = all.filter(({ part }) => part.contains(name)).map((part) => inView(part, frame)).find(Boolean);
    return box ? [{ number: index + 1, name, left: box.left + scrollX, top: box.top + scrollY, width: box.right - box.left, height: box.bottom - box.top }] : [];
  });
}

export interface Badge {
  left: number;
  top: number;
}

const size = 18;

/** Number plates beside the start of their boxes, where cards have their padding, moved on until none hides another. */
export function badgesOf(boxes: readonly Box[], rightToLeft: boolean): Badge[] {
  const placed: Badge[] = [];
  for (const { left, top, width, height } of boxes) {
    const start = rightToLeft ? left + width + 1 : left - size - 1;
    const middle = height < 40 ? top + (height - size) / 2 : top - size / 2;
    let badge = { left: start, top: middle };
    const hits = (other: Badge) => Math.abs(other.left - badge.left) < size && Math.abs(other.top - badge.top) < size;
    for (let step = 1; placed.some(hits) && step < 12; step++) badge = { left: start + (rightToLeft ? step : -step) * size, top: middle };
    placed.push(badge);
  }
  return placed;
}
