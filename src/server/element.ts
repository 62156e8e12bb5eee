// An element on a server: made once for a page, and brought up to date as often as words and figures come. What a browser would
// give it is stood in for here; it never draws by itself.
import { CSSResult, LitElement, ReactiveElement, type PropertyValues } from 'lit';
import { ThemeController, type Theme } from '../theme/index.js';
import type { Place } from './place.js';

/** What is used of an element of ours; much of it is protected in a browser. */
export interface ServerElement extends LitElement {
  prepare?(): Promise<unknown>;
  contain?(error: unknown): void;
  endpoint?: string;
  data?: unknown;
}

interface Root {
  adoptedStyleSheets: CSSResult[];
  querySelector(): null;
  querySelectorAll(): never[];
}

/** What each element last wanted to draw. */
const drawings = new WeakMap<object, unknown>();
/** Ends an update where a browser would begin to draw. */
const drawn = new Error('drawn');
let isReady = false;

/** Only elements made here are treated differently: whatever else of lit runs in the process goes on as before. */
export function prepareProcess(): void {
  if (isReady) return;
  isReady = true;
  // A server has no style sheets to share: what stands for one is its text.
  if (typeof CSSStyleSheet === 'undefined') Object.defineProperty(CSSResult.prototype, 'styleSheet', { get: function (this: CSSResult) { return this; } });
  const update = Reflect.get(LitElement.prototype, 'update') as (changed: PropertyValues) => void;
  Reflect.set(LitElement.prototype, 'update', function (this: ServerElement, changed: PropertyValues) {
    if (!drawings.has(this)) return update.call(this, changed);
    drawings.set(this, Reflect.apply(Reflect.get(this, 'render') as () => unknown, this, []));
    Reflect.apply(Reflect.get(ReactiveElement.prototype, 'update') as typeof update, this, [changed]);
    throw drawn;
  });
}

/** @param place what stands around it in the page */
export function makeElement(tag: string, place: Place, outer?: ServerElement): ServerElement {
  const element = new (customElements.get(tag)!)() as ServerElement;
  drawings.set(element, undefined);
  const nothing = () => undefined;
  const root: Root = { adoptedStyleSheets: [], querySelector: () => null, querySelectorAll: () => [] };
  const shadowRoot = element.attachShadow({ mode: 'open' });
  const own = {
    isConnected: true,
    ownerDocument: { addEventListener: nothing, removeEventListener: nothing },
    closest: (selector: string) => place.closest(selector) ?? outer?.closest(selector) ?? null,
    matches: () => false,
    querySelector: () => null,
    querySelectorAll: () => [],
    renderRoot: Object.assign(shadowRoot, root),
    // An update is made when the page is drawn, and then only.
    enableUpdating: nothing,
    scheduleUpdate: nothing,
  };
  for (const [name, value] of Object.entries(own)) Object.defineProperty(element, name, { value, writable: true, configurable: true });
  const theme: unknown = Reflect.get(element, 'theme');
  if (theme instanceof ThemeController) theme.theme = themeIn(element.closest('[dir]')?.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr');
  if (outer) Reflect.set(element, '__host', outer);
  Reflect.set(element, '__eventTargetParent', place.parent ?? (outer ? Reflect.get(outer, '__shadowRoot') : undefined));
  return element;
}

/** What can be told of a theme that nobody has painted; colours come by CSS. Scales are dark at both ends. */
const themeIn = (direction: Theme['direction']): Theme => ({
  color: () => 'currentcolor', ink: (name) => (/-[17]$/.test(name) ? '#ffffff' : '#000000'),
  font: 'sans-serif', size: 12, space: 4, radius: 8, dark: false, direction, forcedColors: false, moreContrast: false, reducedMotion: false,
});

/** Sets an attribute as a parser does. */
export function setAttribute(element: ServerElement, name: string, value: string): void {
  const before = element.getAttribute(name);
  if (before === value) return;
  element.setAttribute(name, value);
  element.attributeChangedCallback(name, before, value);
}

export function removeAttribute(element: ServerElement, name: string): void {
  const before = element.getAttribute(name);
  element.removeAttribute(name);
  element.attributeChangedCallback(name, before, null);
}

/** What the element would draw now. */
export function drawingOf(element: ServerElement): unknown {
  element.requestUpdate();
  try {
    // Without the element's own net: what it throws is told to it below, what ends the update is ours.
    Reflect.apply(Reflect.get(ReactiveElement.prototype, 'performUpdate') as () => void, element, []);
  } catch (reason) {
    if (reason !== drawn) element.contain?.(reason);
  }
  return drawings.get(element);
}

/** No place need be kept for what is drawn already, neither by a sheet of ours within a dashboard nor by the page's cloak.css. */
const kept = /:not\(:defined\)/g;
const uncloaked = ':host::before { content: none !important; }';

/** Styles that the element has, those that came later among them. */
export function stylesOf(element: ServerElement): string {
  const sheets = (element.constructor as typeof LitElement).elementStyles as CSSResult[];
  const all = [...sheets, ...(element.renderRoot as unknown as Root).adoptedStyleSheets].map(({ cssText }) => cssText).join('');
  return all.replace(kept, ':not(*)') + uncloaked;
}

/** Ends what the element has begun. */
export function leave(element: ServerElement): void {
  Object.defineProperty(element, 'isConnected', { value: false });
  element.disconnectedCallback();
}
