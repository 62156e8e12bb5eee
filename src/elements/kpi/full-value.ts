// Shows the exact figure of a shortened one to who points at it, reaches it by key or touches it. Draws a tooltip only.
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hideTooltip, placeTooltip, tooltip, type Tip } from '../charts/tooltip.js';
import type { ShowFull } from './tile.js';

export class FullValue {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #tip: Tip | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
  }

  render(): TemplateResult {
    return tooltip(this.#tip);
  }

  readonly show: ShowFull = (line, at) => {
    const box = () => this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
    this.#tip = line?.full && at ? { title: line.label, lines: [{ label: '', value: line.full }] } : undefined;
    this.#host.requestUpdate();
    if (!this.#tip || !at) return hideTooltip(box());
    const { left, top, width } = at.getBoundingClientRect();
    void this.#host.updateComplete.then(() => {
      const tip = box();
      if (tip && this.#tip) placeTooltip(tip, { x: left + width / 2, y: top });
    });
  };
}
