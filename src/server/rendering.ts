// One page on its way from elements to text: drawn again and again until neither words nor figures are missing.
import { ElementRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue, type RenderInfo } from '@lit-labs/ssr/lib/render-value.js';
import { LitElement } from 'lit';
import { PageScope, type Settings } from '../data/index.js';
import { usePageStore } from '../data/store.js';
import { drawingOf, leave, makeElement, removeAttribute, setAttribute, stylesOf, type ServerElement } from './element.js';
import type { Place } from './place.js';
import type { ServerStore } from './store.js';

export interface RenderingOptions {
  store: ServerStore;
  settings: Settings;
  nonce: string | undefined;
  /** Makes an endpoint as it is written one that can be asked from here. */
  resolve(endpoint: string): string;
}

/** More than any element needs, its own elements' elements among them. */
const mostPasses = 12;
const pageKey = Symbol.for('engagement-widgets.page');
const globals = globalThis as { [pageKey]?: PageScope };

/** Set while a page is being drawn, which never waits. */
let current: Rendering | undefined;

function enter(rendering: Rendering | undefined): Rendering | undefined {
  const before = current;
  current = rendering;
  return before;
}

export class Rendering {
  readonly #options: RenderingOptions;
  readonly #scope = new PageScope();
  /** Elements of the page, in its order. */
  readonly #elements: ServerElement[] = [];
  /** Elements that others have drawn, by these, their tags and how many of that tag came before. */
  readonly #inner = new Map<ServerElement, Map<string, ServerElement>>();
  readonly #set = new WeakMap<ServerElement, Set<string>>();
  /** How many elements of a tag each element has drawn in this pass. */
  #counts = new Map<ServerElement, Map<string, number>>();

  constructor(options: RenderingOptions) {
    this.#options = options;
    this.#scope.update(options.settings);
  }

  /** Makes an element of the page, within those around it. */
  add(tag: string, attributes: ReadonlyMap<string, string>, place: Place): ServerElement {
    return this.#within(() => {
      const element = makeElement(tag, place);
      for (const [name, value] of attributes) setAttribute(element, name, value);
      this.#elements.push(element);
      return element;
    });
  }

  /** The shadow root of each element as text, in the order in which they were added. */
  async finish(): Promise<string[]> {
    let before: string[] = [];
    try {
      for (let pass = 0; pass < mostPasses; pass++) {
        const now = this.#within(() => this.#draw());
        if (now.every((text, index) => text === before[index])) return now;
        before = now;
        await this.#options.store.settled();
        // After the answers, as what they need depends on them.
        await Promise.all(this.#all().map(async (element) => element.prepare?.()));
      }
      return before;
    } finally {
      for (const element of this.#all()) leave(element);
    }
  }

  /** An element that another draws: the same one in every pass. */
  inner(outer: ServerElement, tag: string): ServerElement {
    const counts = this.#counts.get(outer) ?? new Map<string, number>();
    const count = counts.get(tag) ?? 0;
    this.#counts.set(outer, counts.set(tag, count + 1));
    const known = this.#inner.get(outer) ?? new Map<string, ServerElement>();
    this.#inner.set(outer, known);
    const key = `${tag} ${count}`;
    const element = known.get(key) ?? makeElement(tag, { closest: () => null, parent: undefined }, outer);
    known.set(key, element);
    return element;
  }

  /** Takes back what the drawing before has set, and this one has not. */
  keepAttributes(element: ServerElement, names: Set<string>): void {
    for (const name of this.#set.get(element) ?? []) if (!names.has(name)) removeAttribute(element, name);
    this.#set.set(element, names);
  }

  /** Connects an element once those around it are, and gives what is in its shadow root. */
  shadowOf(element: ServerElement, info: RenderInfo): ThunkedRenderResult {
    const { nonce } = this.#options;
    const drawing = drawingOf(element);
    return [`<style${nonce ? ` nonce="${escapeAttribute(nonce)}"` : ''}>${stylesOf(element)}</style>`, ...renderValue(drawing, info)];
  }

  #connected = new WeakSet<ServerElement>();

  connect(element: ServerElement): void {
    if (this.#connected.has(element)) return;
    this.#connected.add(element);
    if (element.endpoint) element.endpoint = this.#options.resolve(element.endpoint);
    element.connectedCallback();
  }

  #draw(): string[] {
    this.#counts = new Map();
    return this.#elements.map((element) => {
      this.connect(element);
      const host = new Inner(element.localName, element);
      const info: RenderInfo = { elementRenderers: [Inner], customElementInstanceStack: [host], customElementHostStack: [host], eventTargetStack: [element], slotStack: [], deferHydration: false };
      return clean(collectResultSync(this.shadowOf(element, info)));
    });
  }

  #all(): ServerElement[] {
    return [...this.#elements, ...[...this.#inner.values()].flatMap((known) => [...known.values()])];
  }

  /** Runs what must not mix with another page that is being made. */
  #within<T>(run: () => T): T {
    const [store, scope, outer] = [usePageStore(this.#options.store), globals[pageKey], enter(this)];
    globals[pageKey] = this.#scope;
    try {
      return run();
    } finally {
      usePageStore(store);
      enter(outer);
      if (scope) globals[pageKey] = scope;
      else delete globals[pageKey];
    }
  }
}

/** What lit asks for elements that stand in a drawing of another. */
class Inner extends ElementRenderer {
  override element: ServerElement;
  readonly #rendering = current!;
  readonly #names = new Set<string>();
  static #outer: ServerElement[] = [];

  static override matchesClass(elementClass: typeof HTMLElement): boolean {
    return elementClass.prototype instanceof LitElement;
  }

  constructor(tag: string, element?: ServerElement) {
    super(tag);
    if (element) Inner.#outer = [element];
    this.element = element ?? this.#rendering.inner(Inner.#outer.at(-1)!, tag);
  }

  override setAttribute(name: string, value: string): void {
    this.#names.add(name.toLowerCase());
    setAttribute(this.element, name.toLowerCase(), value);
  }

  override connectedCallback(): void {
    this.#rendering.keepAttributes(this.element, this.#names);
    this.#rendering.connect(this.element);
  }

  override renderShadow(info: RenderInfo): ThunkedRenderResult {
    const { element } = this;
    return [() => void Inner.#outer.push(element), ...this.#rendering.shadowOf(element, info), () => void Inner.#outer.pop()];
  }
}

/**
 * Signs of lit's for another kind of hydration, and properties that are false, which it writes as attributes that would mean the opposite.
 * Text of the page's cannot hold any of them, as it is escaped.
 */
const clean = (markup: string): string => markup.replace(/<!--\/?lit-[^>]*-->| defer-hydration| shadowroot="open"| (?:checked|selected|disabled|hidden|open|multiple|required|readonly|inert)="(?:false|undefined)"/g, '');

export const escapeAttribute = (value: string): string => value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
