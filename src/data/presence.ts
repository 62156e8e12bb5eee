// Whether the page has a connection and somebody looks at it: a seam, so that tests can take either away. Touches window and document.

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
