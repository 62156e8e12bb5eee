// Widgets of their own that belong to a type of module, such as the ring of a survey: made by their tags, so that only types that have them load them.
import type { ModuleView } from '../../modules/index.js';
import { createWithin } from '../shared/own-registry.js';

/** Loads the definition of a tag. */
export type ViewLoaders = Readonly<Record<string, () => Promise<unknown>>>;

/** A widget, as far as it is set up here; before its definition came it is any element. */
type ViewElement = HTMLElement & { data?: unknown };

export interface ViewSetup {
  /** Set as properties: settings, module, level of the heading. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** The heading of a split. */
  readonly heading: (split: string) => string | undefined;
  /** Figures that the page has brought; undefined where the views ask by themselves. */
  readonly data: unknown;
  /** False where there is nobody to ask: only views that draw the page's own figures are shown. */
  readonly canAsk: boolean;
}

export class Views {
  readonly #host: Element;
  readonly #loaders: ViewLoaders;
  readonly #nodes = new Map<string, ViewElement>();

  constructor(host: Element, loaders: ViewLoaders) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The elements of the views in their order; the same ones as long as the module is the same. */
  elements(views: readonly ModuleView[], { properties, heading, data, canAsk }: ViewSetup): HTMLElement[] {
    // On a server there is no page to make elements in.
    if (typeof document === 'undefined') return [];
    const shown = views.filter(({ sameAnswer }) => canAsk || (sameAnswer && data !== undefined));
    return shown.map(({ tag, sameAnswer, split }) => {
      const node = this.#node(tag);
      Object.assign(node, properties, split === undefined ? {} : { heading: heading(split) });
      if (sameAnswer && node.data !== data && (data !== undefined || this.#brought.has(node))) this.#bring(node, data);
      return node;
    });
  }

  /** Those that were given figures, so that these are taken back once. */
  readonly #brought = new WeakSet<ViewElement>();

  #bring(node: ViewElement, data: unknown): void {
    node.data = data;
    if (data === undefined) this.#brought.delete(node);
    else this.#brought.add(node);
  }

  #node(tag: string): ViewElement {
    const known = this.#nodes.get(tag);
    if (known) return known;
    const node = createWithin(this.#host, tag) as ViewElement;
    node.className = 'view';
    node.setAttribute('part', 'view');
    this.#nodes.set(tag, node);
    // Without its definition it stays empty; the figures of the module are there all the same.
    if (Object.hasOwn(this.#loaders, tag)) this.#loaders[tag]!().catch(() => undefined);
    return node;
  }
}
