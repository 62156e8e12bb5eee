// The page of the theme's tests: any element with recorded figures, and what is really painted of it. Runs in the browser.
import { recordedFetch } from '../../../demo/recorded/index.js';
import { campaign, widgets } from '../../elements/widgets.js';
import 'engagement-widgets/all';

/** Elements that hold others, and small ones beside the widgets. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-experience-dashboard': { experience: campaign, history: 'none' },
  'ew-mission-dashboard': { mission: 'bring-a-friend', history: 'none' },
  'ew-tenant-dashboard': { history: 'none' },
  'ew-period-picker': {},
  'ew-report-bell': { experience: campaign, 'experience-name': 'Summer of Sound' },
};
const all = { ...widgets, ...others };
let requests = 0;

const counting: typeof fetch = (input, init) => {
  requests += 1;
  return recordedFetch(input, init);
};

/** Until that many frames are painted: what is drawn in the last of them is there too. */
const frames = async (count = 2) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((painted) => setTimeout(painted));
};

/** The elements of ours in a tree, those inside of others included. */
function ours(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName.startsWith('ew-') && element.localName !== 'ew-analytics' ? [element] : []),
    ...(element.shadowRoot ? ours(element.shadowRoot) : []),
  ]);
}

const isShown = (element: HTMLElement) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
/** Charts are drawn once they are near to being seen. */
const isInView = (element: Element) => element.getBoundingClientRect().top < innerHeight;
const isSettled = (element: HTMLElement) =>
  !element.matches(':state(loading)') && [...element.shadowRoot!.querySelectorAll('canvas')].every((canvas) => !isInView(canvas) || canvas.hasAttribute('data-drawn'));

async function settled(): Promise<void> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
  await wait();
  while (!ours(document).filter(isShown).every(isSettled)) await wait();
  await frames(3);
}

/** Puts the elements, each in a box, in `box` or the page's main place. */
async function show(tags: readonly string[] = Object.keys(all), box: Element = document.querySelector('[data-widgets]') ?? document.querySelector('main')!): Promise<void> {
  const around = document.createElement('ew-analytics');
  Object.assign(around, { fetch: counting });
  for (const [name, value] of Object.entries({ endpoint: 'https://analytics.example/api', experience: campaign, loading: 'eager', compare: '', ...(document.documentElement.lang ? {} : { locale: 'en' }) })) around.setAttribute(name, value);
  for (const tag of tags) {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries(all[tag] ?? {})) widget.setAttribute(name, value);
    around.append(widget);
  }
  box.replaceChildren(around);
  await settled();
}

/** A colour as bytes, laid on a ground where it lets light through. */
function flat(colour: string, ground = '#fff'): readonly [number, number, number] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const layer of [ground, colour]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

const css = (bytes: readonly number[]) => `rgb(${bytes.join(', ')})`;

function luminance(bytes: readonly number[]): number {
  const [r, g, b] = bytes.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [luminance(one), luminance(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const parentOf = (node: Node): Element | null => (node as Element).assignedSlot ?? node.parentElement ?? ((node.parentNode as ShadowRoot | null)?.host ?? null);

/** All grounds under an element, laid on each other. */
function groundOf(element: Element): readonly [number, number, number] {
  const layers: string[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) layers.push(getComputedStyle(at).backgroundColor);
  return layers.reverse().reduce<readonly [number, number, number]>((ground, layer) => flat(layer, css(ground)), [255, 255, 255]);
}

interface Faint {
  tag: string;
  text: string;
  contrast: number;
}

/** Words of a widget that are harder to read than 4.5:1; what is switched off or large may be. */
function faintWords(least = 4.5): Faint[] {
  return ours(document).flatMap((widget) => {
    const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: Faint[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent!.trim();
      if (!text || !element || !isReadable(element)) continue;
      const style = getComputedStyle(element);
      const isSvg = element instanceof SVGElement;
      if (isSvg) continue;
      const ground = groundOf(element);
      const ratio = contrast(flat(style.color, css(ground)), ground);
      if (ratio < least - 0.01) found.push({ tag: widget.localName, text: text.slice(0, 40), contrast: Number(ratio.toFixed(2)) });
    }
    return found;
  });
}

function isReadable(element: Element): boolean {
  if (element.closest('style, :disabled, [aria-disabled=true], .visually-hidden, option')) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().height > 1;
}

/** What a token comes to inside a widget, with its ground below. */
function token(widget: Element, name: string): string {
  const probe = document.createElement('i');
  probe.style.setProperty('color', `var(--_${name})`);
  widget.shadowRoot!.querySelector('.card')!.append(probe);
  const colour = css(flat(getComputedStyle(probe).color, css(groundOf(widget.shadowRoot!.querySelector('.card')!))));
  probe.remove();
  return colour;
}

const marks = ['accent', 'missing', 'mission-classic', 'mission-content', 'mission-opinion', 'mission-engagement', 'nps-detractors', 'nps-passives', 'nps-promoters', ...[1, 2, 3, 4, 5, 6].map((option) => `option-${option}`)];

/** Marks of the pictures that stand out less than 3:1 from the card, among those that the widgets have. */
function faintMarks(): Faint[] {
  return ours(document)
    .filter((widget) => widget.shadowRoot!.querySelector('.card'))
    .flatMap((widget) => {
      const ground = groundOf(widget.shadowRoot!.querySelector('.card')!);
      const named = marks.filter((name) => getComputedStyle(widget).getPropertyValue(`--_${name}`));
      return named.map((name) => ({ tag: widget.localName, text: name, contrast: contrast(flat(token(widget, name)), ground) })).filter((mark) => mark.contrast < 3);
    });
}

/** What an element of the page or a widget's card looks like, colours laid on what is below them. */
function look(element: Element) {
  const style = getComputedStyle(element);
  const ground = groundOf(element);
  return {
    text: css(flat(style.color, css(ground))),
    surface: css(ground),
    border: css(flat(style.borderInlineStartColor, css(ground))),
    radius: style.borderStartStartRadius,
    font: style.fontFamily,
  };
}

/** The colours that most of a canvas is painted with, or all of them, clear pixels left out. */
function paintedColours(canvas: HTMLCanvasElement, all = false): string[] {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 255) continue;
    const key = css([data[at]!, data[at + 1]!, data[at + 2]!]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).slice(0, all ? undefined : 8).map(([colour]) => colour);
}

const painted = ['color', 'backgroundColor', 'borderTopColor', 'borderTopLeftRadius', 'fontFamily', 'fontSize', 'paddingLeft', 'paddingTop', 'rowGap', 'columnGap', 'fill', 'stroke', 'stopColor', 'width', 'height'] as const;
const mostElements = 60;

/** A short sum of a text. */
function sum(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash;
}

/** All that a widget paints with, as computed, and the pixels of its canvases; the first elements of each stand for the rest. */
function print(widget: HTMLElement): { styles: number; pixels: number } {
  const everything = [...widget.shadowRoot!.querySelectorAll('*')].filter((element) => !element.matches('.theme-probe, style'));
  const elements = [...everything.slice(0, mostElements), ...widget.shadowRoot!.querySelectorAll('#fade stop, .up')];
  const styles = elements.map((element) => {
    const style = getComputedStyle(element);
    return painted.map((property) => style[property]).join();
  });
  return { styles: sum(styles.join('|')), pixels: sum([...widget.shadowRoot!.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join()) };
}

const prints = () => ours(document).filter(isShown).map((widget) => ({ tag: widget.localName, canvases: widget.shadowRoot!.querySelectorAll('canvas[data-drawn]').length, ...print(widget) }));

/** Elements, cards and canvases as they are now, to be found again. */
const kept = () => ours(document).flatMap((widget) => [widget, ...widget.shadowRoot!.querySelectorAll('.card, canvas, svg, table')]);

interface Overflow {
  tag: string;
  what: string;
  by: number;
}

const nameOf = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent!.trim().slice(0, 30)}`;

/** What stands out of its card at either side, and words that are cut without a sign of it. */
function overflows(): Overflow[] {
  return ours(document)
    .filter(isShown)
    .flatMap((widget) => {
      const card = widget.shadowRoot!.querySelector('.card') ?? widget;
      const edge = card.getBoundingClientRect();
      return [...widget.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(isPlaced).flatMap((element) => [...beyond(widget.localName, element, edge), ...cut(widget.localName, element)]);
    });
}

const isPlaced = (element: HTMLElement) => isReadable(element) && !(element instanceof SVGElement) && !element.closest('[popover], .visually-hidden, .theme-probe, canvas');

const scrollsAcross = (element: Element | null): boolean => Boolean(element) && (/auto|scroll|hidden|clip/.test(getComputedStyle(element!).overflowX) || scrollsAcross(element!.parentElement));

function beyond(tag: string, element: HTMLElement, edge: DOMRect): Overflow[] {
  const { left, right } = element.getBoundingClientRect();
  const by = Math.max(edge.left - left, right - edge.right);
  return by > 1 && !scrollsAcross(element.parentElement) ? [{ tag, what: nameOf(element), by: Math.round(by) }] : [];
}

function cut(tag: string, element: HTMLElement): Overflow[] {
  const style = getComputedStyle(element);
  const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
  const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  const by = element.scrollWidth - element.clientWidth;
  return hasWords && style.display !== 'inline' && /hidden|clip/.test(style.overflowX) && by > 1 && !isMarked ? [{ tag, what: `cut: ${nameOf(element)}`, by }] : [];
}

const themed = { prints, kept, overflows, all: Object.keys(all), show, settled, frames, ours, look, token, flat, css, contrast, groundOf, faintWords, faintMarks, paintedColours, requests: () => requests };
export type Themed = typeof themed;
Object.assign(globalThis, { themed });
