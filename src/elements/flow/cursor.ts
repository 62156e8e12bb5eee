// The keyboard cursor over the nodes of a flow: one tab stop, the picture keeps the focus and names the node it is on.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { step, type FlowGraph, type Step } from '../../flow/index.js';

export interface CursorSource {
  graph: () => FlowGraph | undefined;
  isRightToLeft: () => boolean;
  /** The cursor has come to a node by a key, or is gone. */
  moved: (index: number | undefined) => void;
  choose: (index: number) => void;
}

export class Cursor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: CursorSource;
  #at = 0;
  #trail: number[] = [];
  /** True while the picture has the focus by keyboard, so that the cursor is drawn. */
  shown = false;

  constructor(host: ReactiveControllerHost, source: CursorSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Node under the cursor; another answer may have fewer nodes. */
  get at(): number {
    return Math.min(this.#at, Math.max(0, (this.#source.graph()?.nodes.length ?? 1) - 1));
  }

  /** Puts the cursor somewhere without speaking. */
  put(index: number): void {
    if (index !== this.#at) this.#trail = [];
    this.#at = index;
    this.#host.requestUpdate();
  }

  readonly onFocus = (event: FocusEvent): void => {
    this.shown = (event.currentTarget as Element).matches(':focus-visible');
    this.#host.requestUpdate();
    if (this.shown) this.#source.moved(this.at);
  };

  readonly onBlur = (): void => {
    this.shown = false;
    this.#host.requestUpdate();
    this.#source.moved(undefined);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const graph = this.#source.graph();
    if (!graph || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#source.choose(this.at);
    }
    const to = this.#stepOf(event.key);
    if (!to) return;
    event.preventDefault();
    const next = step(graph, this.at, to, this.#trail);
    this.#trail = to === 'onward' ? [...this.#trail, this.at].slice(-200) : to === 'backward' ? this.#trail.slice(0, -1) : [];
    this.#at = next;
    this.shown = true;
    this.#host.requestUpdate();
    this.#source.moved(next);
  };

  #stepOf(key: string): Step | undefined {
    const [onward, backward] = this.#source.isRightToLeft() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const steps: Record<string, Step> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last', [onward]: 'onward', [backward]: 'backward' };
    return Object.hasOwn(steps, key) ? steps[key] : undefined;
  }
}
