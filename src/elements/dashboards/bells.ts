// Puts the report bell into each card that comes near the viewport: hundreds of them at once would keep the page from its reader.
import type { LitElement, ReactiveController } from 'lit';
import { createWithin } from '../shared/own-registry.js';

/** Places are elements with `data-bell`, the id of an experience, and `data-name`. What is in them is not the template's. */
export class Bells implements ReactiveController {
  readonly #host: LitElement;
  #observer: IntersectionObserver | undefined;
  readonly #watched = new WeakSet<Element>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const place of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-bell]')) {
      const bell = place.firstElementChild;
      if (bell) name(bell, place);
      else this.#watch(place);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostConnected(): void {
    // Places that were waited for when it was taken off the page are waited for again.
    if (!this.#host.hasUpdated) return;
    for (const place of this.#host.renderRoot.querySelectorAll('[data-bell]:empty')) this.#watched.delete(place);
    this.#host.requestUpdate();
  }

  #watch(place: HTMLElement): void {
    if (this.#watched.has(place)) return;
    this.#watched.add(place);
    this.#observer ??= new IntersectionObserver((entries) => this.#fill(entries), { rootMargin: '200px' });
    this.#observer.observe(place);
  }

  #fill(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.#observer?.unobserve(target);
      const bell = createWithin(this.#host, 'ew-report-bell');
      bell.part.add('bell');
      name(bell, target as HTMLElement);
      target.replaceChildren(bell);
    }
  }
}

function name(bell: Element, { dataset }: HTMLElement): void {
  const wanted = { 'experience': dataset['bell'] ?? '', 'experience-name': dataset['name'] ?? '' };
  for (const [attribute, value] of Object.entries(wanted)) if (bell.getAttribute(attribute) !== value) bell.setAttribute(attribute, value);
}
