// The tooltip of a flow: beside the node under the pointer or the cursor, or beside an edge. Never holds the only copy of a figure.
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };
/** Distance from what it tells of, and from the window's edge. */
const room = 20;
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
    const { offsetHeight: height, offsetWidth: width } = box;
    // Without room above it must not cover what it tells of: below, else beside it.
    if (place.top - height >= room) return;
    const fitsBelow = place.bottom + height + room <= innerHeight;
    const beside = place.right + width + room <= innerWidth ? place.right + room : place.left - width - room;
    box.style.setProperty('top', `${Math.round(fitsBelow ? place.bottom + room : Math.max(room, innerHeight - height - room))}px`);
    if (!fitsBelow) box.style.setProperty('left', `${Math.round(Math.max(0, beside))}px`);
  }

  #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }
}
