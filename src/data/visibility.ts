// Tells when an element is near the viewport, with one observer for the page. Where there is none, everything is near.

type Listener = (near: boolean) => void;

let observer: IntersectionObserver | undefined;
const listeners = new Map<Element, Set<Listener>>();

/** Without a box of its own an element never meets the viewport, though what it holds may be seen. */
const hasNoBox = (element: Element): boolean => getComputedStyle(element).display === 'contents';

function shared(): IntersectionObserver {
  const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: '400px', scrollMargin: '400px' };
  return (observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const isNear = isIntersecting || hasNoBox(target);
      for (const listener of [...(listeners.get(target) ?? [])]) listener(isNear);
    }
  }, options));
}

/** Calls back with every change from now on, first with how it is. Returns the end of it. */
export function whenNear(element: Element, listener: Listener): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    listener(true);
    return () => undefined;
  }
  const set = listeners.get(element) ?? new Set();
  // An element that is observed already would not be reported again: starting over reports to all.
  if (set.size > 0) shared().unobserve(element);
  listeners.set(element, set.add(listener));
  shared().observe(element);
  return () => {
    set.delete(listener);
    if (set.size > 0) return;
    if (listeners.get(element) === set) {
      listeners.delete(element);
      shared().unobserve(element);
    }
  };
}
