// Room for words, and where the focus can go. Runs in the browser, as a part of its page.
import type { Place } from './looks.js';

type Ours = () => readonly HTMLElement[];

/** What WCAG 1.4.12 lets a reader set. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

export async function spaceOut(elements: readonly HTMLElement[]): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  for (const { shadowRoot } of elements) shadowRoot!.adoptedStyleSheets.push(sheet);
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

const parentOf = (node: Node): Element | null => (node as Element).assignedSlot ?? node.parentElement ?? ((node.parentNode as ShadowRoot | null)?.host ?? null);

/** Words of which something is hidden that no scrolling brings, and that no sign and no other text tells. */
export function cutWordsIn(elements: readonly HTMLElement[]): string[] {
  return elements.flatMap((widget) => {
    const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (walker.nextNode()) if (isCut(walker.currentNode as Text)) cut.push(`${widget.localName} “${walker.currentNode.textContent!.trim().slice(0, 40)}”`);
    return cut;
  });
}

function isCut(text: Text): boolean {
  const element = text.parentElement!;
  if (!text.data.trim() || element.closest('style, svg, .visually-hidden, option, .theme-probe, [aria-hidden=true]') || !element.checkVisibility({ visibilityProperty: true })) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    if (!/hidden|clip/.test(style.overflowX)) continue;
    const edge = at.getBoundingClientRect();
    const isTold = style.textOverflow === 'ellipsis' && at.hasAttribute('title');
    if (!isTold && boxes.some(({ left, right, top, bottom }) => left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 4 || bottom > edge.bottom + 4)) return true;
  }
  return false;
}

/** Numbers whose sign is on their other side, as where text runs the other way round. */
export function turnedSignsIn(elements: readonly HTMLElement[]): string[] {
  return elements.flatMap((widget) => {
    const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
    const turned: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement!.closest('style, option, .visually-hidden')) continue;
      for (const { index } of text.data.matchAll(/(?<![\d\p{L}])[+−](?=\d)/gu)) {
        const [sign, digit] = [boxOf(text, index), boxOf(text, index + 1)];
        if (sign.width > 0 && sign.left > digit.left) turned.push(`${widget.localName} “${text.data.trim().slice(0, 40)}”`);
      }
    }
    return turned;
  });
}

function boxOf(text: Text, at: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

let stops: HTMLElement[] = [];

/** One of each kind of control that the focus can be on. */
export function findStopsIn(ours: Ours): number {
  const kinds = new Map<string, HTMLElement>();
  for (const widget of ours()) {
    for (const stop of widget.shadowRoot!.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [tabindex]')) {
      const kind = `${stop.localName}.${[...stop.classList].sort().join('.')}[${stop.getAttribute('role') ?? ''}]${stop.getAttribute('type') ?? ''}`;
      if (stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled, [aria-disabled=true]') && stop.getBoundingClientRect().width > 0 && !kinds.has(kind)) kinds.set(kind, stop);
    }
  }
  stops = [...kinds.values()];
  return stops.length;
}

/** Sets the focus as a key does; controls that are switched off are left out, as by WCAG. Its place, with that of the label where the control itself is not drawn. */
export async function focusOn(index: number): Promise<Place & { name: string }> {
  const stop = stops[index]!;
  stop.focus({ focusVisible: true } as FocusOptions);
  stop.scrollIntoView({ block: 'center' });
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const shown = stop instanceof HTMLInputElement && stop.getBoundingClientRect().height < 4 ? (stop.closest('label') ?? stop.nextElementSibling ?? stop) : stop;
  // The whole card of an experience is one button, and has the ring.
  const { left, top, width, height } = (stop.closest('.experience') ?? shown).getBoundingClientRect();
  const host = (stop.getRootNode() as ShadowRoot).host;
  return { name: `${host.localName} ${stop.localName}.${stop.getAttribute('class') ?? ''}`, x: left + scrollX, y: top + scrollY, width, height };
}

export async function unfocus(): Promise<void> {
  for (const stop of stops) if (stop.matches(':focus')) stop.blur();
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
