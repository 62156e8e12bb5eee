// What a reader does with a flow, from the first touch on: decides at once what the page must not get, loads the hands, and hands over.
import type { Hands, HandsSource } from './hands.js';

const touches = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'wheel', 'touchmove', 'keydown', 'focusin', 'focusout', 'click'];
/** Keys that the picture takes for itself. */
const cursorKeys = /^(Arrow.*|Home|End|Enter| )$/;

export interface TouchSource extends HandsSource {
  /** Keeps what goes wrong from the page. */
  safely: <E>(action: (event: E) => void) => (event: E) => void;
}

export class Touch {
  /** Undefined until they have loaded. */
  hands: Hands | undefined;
  readonly #source: TouchSource;
  #loading: Promise<Hands | undefined> | undefined;

  constructor(source: TouchSource) {
    this.#source = source;
  }

  /** Called once, with the root that everything happens in. */
  listen(): void {
    const { host, safely } = this.#source;
    const on = safely((event: Event) => this.#touched(event));
    for (const type of touches) host.renderRoot.addEventListener(type, on, { passive: false });
    host.addEventListener('pointerleave', on);
  }

  /** Does something as soon as there are hands. */
  async use(act: (hands: Hands) => void): Promise<void> {
    this.#loading ??= this.#load();
    const hands = await this.#loading;
    if (hands) this.#source.safely<void>(() => act(hands))();
  }

  #touched(event: Event): void {
    const target = event.target as Element;
    holdBack(event, target);
    // Opening a module is for the page, which may want to know while the click still lasts.
    const node = event.type === 'click' ? target.closest('[data-node]')?.getAttribute('data-node') : null;
    if (node != null && !this.hands?.dragged) return this.#source.choose(Number(node));
    if (this.hands) return this.hands.handle(event, target);
    void this.use((hands) => hands.handle(event, target));
  }

  async #load(): Promise<Hands | undefined> {
    try {
      const { Hands } = await import('./hands.js');
      this.#source.host.requestUpdate();
      return (this.hands = new Hands(this.#source));
    } catch {
      // The only cause is the network; the next touch tries again, and the table has every figure.
      this.#loading = undefined;
      return undefined;
    }
  }
}

function holdBack(event: Event, target: Element): void {
  const isPlain = !(event as KeyboardEvent).ctrlKey && !(event as KeyboardEvent).metaKey;
  const isCursorKey = event.type === 'keydown' && isPlain && target.matches('[data-keys]') && cursorKeys.test((event as KeyboardEvent).key);
  const isZoom = event.type === 'wheel' && !isPlain;
  // Two fingers move the picture; the page must not scroll under them.
  const isPinch = (event as TouchEvent).touches?.length > 1;
  if (isCursorKey || ((isZoom || isPinch) && target.closest('.stage'))) event.preventDefault();
}
