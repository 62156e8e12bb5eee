// Where the reader is on a page that is many views: kept with each step of the history, so that the back button leads to the same place.

interface Place {
  top?: number;
}

const place = (): Place => (history.state as Place | null) ?? {};

function keep(): void {
  history.replaceState({ ...place(), top: Math.round(scrollY) }, '');
}

/** Whether this step of the history was shown before. */
export const wasHere = (): boolean => place().top !== undefined;

export const keepPlace = {
  start(): void {
    // The browser would restore it before the view is there.
    history.scrollRestoration = 'manual';
    let timer: number | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, 100);
    };
    addEventListener('scroll', later, { passive: true });
    keep();
  },
  restore(): void {
    scrollTo(0, place().top ?? 0);
    keep();
  },
};
