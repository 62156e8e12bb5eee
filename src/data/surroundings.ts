// What the data layer takes from the page, as seams that a test can hold: clock and chance, connection and attention, and what is near the viewport.

/** The seam for time and chance. Moments are monotonic milliseconds: the client's wall clock may be wrong. */
export interface Clock {
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Runs something later; the function it returns cancels that. */
  after(milliseconds: number, run: () => void): () => void;
  /** The wait before a repetition: as `after`, but apart from it, so that a test can skip the one and keep the other. */
  pause(milliseconds: number, run: () => void): () => void;
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

export const pageClock: Clock = { now: () => performance.now(), random: () => Math.random(), after, pause: after };

export interface Presence {
  readonly online: boolean;
  /** False in a hidden tab. */
  readonly attended: boolean;
  /** Called after either changed; the function it returns ends that. */
  subscribe(listener: () => void): () => void;
}

const events = ['online', 'offline', 'visibilitychange'] as const;

export const pagePresence: Presence = {
  get online() {
    return globalThis.navigator?.onLine !== false;
  },
  get attended() {
    return globalThis.document?.visibilityState !== 'hidden';
  },
  subscribe(listener) {
    // visibilitychange bubbles from the document to the window.
    for (const name of events) globalThis.addEventListener?.(name, listener);
    return () => events.forEach((name) => globalThis.removeEventListener?.(name, listener));
  },
};

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
