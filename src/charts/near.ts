// Tells once when an element is near the viewport, so that the library is loaded only for charts that may be seen.

const margin = '400px';
/** What is waited for, and what ends that; an element that nobody else holds may go. */
const waiting = new WeakMap<Element, () => void>();

/** Calls back once; at once where the browser cannot tell. Returns the end of waiting. */
export function whenNear(element: Element, callback: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    callback();
    return () => undefined;
  }
  const stop = () => {
    observer.disconnect();
    waiting.delete(element);
  };
  const come = () => {
    stop();
    callback();
  };
  const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(), { rootMargin: margin });
  observer.observe(element);
  waiting.set(element, come);
  return stop;
}

/** As if everything below were near: what is printed is drawn wherever it stands. */
export function drawWithin(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) waiting.get(element)?.();
}
