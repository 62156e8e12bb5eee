// The tooltip of a flow: beside the node under the pointer or the cursor, or beside an edge. Never holds the only copy of a figure.
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };
type Place = DOMRect | { x: number; y: number };

export class Tips implements ReactiveController {
  readonly #host: Host;
  #tip: Tip | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#tip = undefined;
  }

  get open(): boolean {
    return this.#tip !== undefined;
  }

  render(): TemplateResult {
    return tooltip(this.#tip);
  }

  /** `where` is asked after the update, when whatever moves has moved. */
  show(tip: Tip, where: () => Place | undefined): void {
    this.#tip = tip;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const [box, place] = [this.#box(), where()];
      if (box?.isConnected && place && this.#tip === tip) this.#place(box, place);
    });
  }

  readonly hide = (): void => {
    this.#tip = undefined;
    hideTooltip(this.#box());
  };

  #place(box: HTMLElement, place: Place): void {
    if (!(place instanceof DOMRect)) return placeTooltip(box, place);
    const x = place.left + place.width / 2;
    placeTooltip(box, { x, y: place.top });
    // Without room above it stands below, and must not cover what it tells of.
    if (box.getBoundingClientRect().top > place.top) placeTooltip(box, { x, y: Math.max(0, place.bottom) });
  }

  #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}
