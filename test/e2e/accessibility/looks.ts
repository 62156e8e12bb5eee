// What can be seen and touched of the elements: words with their colour and place, marks, targets. Runs in the browser, as a part of its page.

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Word extends Place {
  tag: string;
  state: string;
  text: string;
  colour: readonly number[];
  /** Opacity of all that it stands in, 0 to 1. */
  alpha: number;
  /** From 24 px, or bold from 18.66 px: 3:1 is enough. */
  isLarge: boolean;
}

export interface Mark extends Place {
  tag: string;
  state: string;
  name: string;
}

/** The next node outwards through slots and shadow roots. */
const outwards = (node: Node): Element | null => (node as Element).assignedSlot ?? node.parentElement ?? ((node.parentNode as ShadowRoot | null)?.host ?? null);

function* around(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = outwards(at)) yield at;
}

const stateOf = (element: Element): string => {
  for (const at of around(element)) if (at instanceof HTMLElement && at.dataset['state']) return at.dataset['state'];
  return '';
};

/** What WCAG leaves out: what is switched off, hidden from sight, or only there for its shadow. */
const isLeftOut = (element: Element) => element.closest('style, :disabled, [aria-disabled=true], .visually-hidden, option, .theme-probe, [part~=skeleton]') !== null;

/** The part of a box that nothing cuts off, in pixels of the page. */
function seen(box: DOMRect, element: Element): Place | undefined {
  let { left, top, right, bottom } = box;
  for (const at of around(element)) {
    if (getComputedStyle(at).overflowX === 'visible' && !(at instanceof SVGSVGElement)) continue;
    const edge = at.getBoundingClientRect();
    [left, top, right, bottom] = [Math.max(left, edge.left), Math.max(top, edge.top), Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
  }
  const [width, height] = [right - left, bottom - top];
  return width < 3 || height < 3 ? undefined : { x: left + scrollX, y: top + scrollY, width, height };
}

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
function bytesOf(colour: string): [number, number, number, number] {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
}

function* texts(root: ShadowRoot): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.textContent!.trim()) yield walker.currentNode as Text;
}

/** Every piece of text of some elements that is on the screen. */
export function wordsOf(elements: readonly HTMLElement[]): Word[] {
  return elements.flatMap((widget) => [...texts(widget.shadowRoot!)].flatMap((text) => wordOf(widget, text) ?? []));
}

function wordOf(widget: HTMLElement, text: Text): Word | undefined {
  const element = text.parentElement!;
  if (isLeftOut(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return undefined;
  const range = document.createRange();
  range.selectNodeContents(text);
  const [first] = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
  const place = first && seen(first, element);
  // At the edge of what scrolls there may be less than a letter of it.
  if (!place || place.height < first.height * 0.7 || place.width < first.width * 0.3) return undefined;
  const style = getComputedStyle(element);
  const [r, g, b, a] = bytesOf(element instanceof SVGElement ? style.fill : style.color);
  const alpha = (a / 255) * [...around(element)].reduce((product, at) => product * Number(getComputedStyle(at).opacity), 1);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return { tag: widget.localName, state: stateOf(widget), text: text.textContent!.trim().slice(0, 30), colour: [r, g, b], alpha, isLarge, ...place };
}

/** Marks without which a picture or a control says nothing: swatches, bars, icons, ticks of a switch. */
const marks = '.swatch, .legend-bar rect, .bar rect, rect.reach, .button.icon svg, .menu-button svg, .switch .knob, canvas[data-drawn]';

export function marksOf(elements: readonly HTMLElement[]): Mark[] {
  return elements.flatMap((widget) =>
    [...widget.shadowRoot!.querySelectorAll(marks)].flatMap((element) => {
      const place = !isLeftOut(element) && element.checkVisibility() ? seen(element.getBoundingClientRect(), element) : undefined;
      return place ? [{ tag: widget.localName, state: stateOf(widget), name: `${element.localName}.${element.getAttribute('class') ?? ''}`, ...place }] : [];
    }),
  );
}

interface Target extends Place {
  tag: string;
  name: string;
  isInline: boolean;
}

const targets = 'button, a[href], input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], [data-node], [data-group]';

function targetsOf(elements: readonly HTMLElement[]): Target[] {
  return elements.flatMap((widget) =>
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>(targets)].flatMap((element) => {
      if (element.closest('.visually-hidden') || !element.checkVisibility({ visibilityProperty: true })) return [];
      // A label is pressed as well as what it is for.
      const pressed = element.closest('label') ?? (element as HTMLInputElement).labels?.[0] ?? element;
      const [box, own] = [pressed.getBoundingClientRect(), element.getBoundingClientRect()];
      if (box.width === 0) return [];
      const isInline = getComputedStyle(element).display === 'inline';
      const [x, y] = [Math.min(box.left, own.left), Math.min(box.top, own.top)];
      return [{ tag: widget.localName, name: `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent!.trim().slice(0, 20)}`, isInline, x, y, width: Math.max(box.right, own.right) - x, height: Math.max(box.bottom, own.bottom) - y }];
    }),
  );
}

const least = 24;
const middle = ({ x, y, width, height }: Place) => ({ x: x + width / 2, y: y + height / 2 });
const isSmall = ({ width, height }: Place) => width < least - 0.1 || height < least - 0.1;

/** Whether a circle of 24 px around a small target touches another target, or the circle of another small one. */
function isCrowded(target: Target, all: readonly Target[]): boolean {
  const { x, y } = middle(target);
  return all.some((other) => {
    if (other === target || Math.abs(middle(other).x - x) > 2_000) return false;
    const [dx, dy] = [Math.max(other.x - x, 0, x - other.x - other.width), Math.max(other.y - y, 0, y - other.y - other.height)];
    if (Math.hypot(dx, dy) < least / 2 - 0.1 && !holds(other, target)) return true;
    const center = middle(other);
    return isSmall(other) && Math.hypot(center.x - x, center.y - y) < least - 0.1;
  });
}

const holds = (outer: Place, inner: Place) => outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;

/** Targets smaller than 24 px that have not the room of one around them (WCAG 2.5.8). */
export function smallTargets(elements: readonly HTMLElement[]): string[] {
  return elements.flatMap((widget) => {
    const all = targetsOf([widget]);
    const wrong = all.filter((target) => !target.isInline && isSmall(target) && isCrowded(target, all));
    return wrong.map(({ tag, name, width, height }) => `${tag} ${name}: ${width.toFixed(1)} × ${height.toFixed(1)}`);
  });
}
