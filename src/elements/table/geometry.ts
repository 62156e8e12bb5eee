// Which rows of a long table are drawn, and where: pure, from what is scrolled to.

/** In pixels. Some browsers cut off taller elements: Firefox at 17.9 million, Chromium and Safari at 33.5 million. */
export const tallest = 15_000_000;
/** Drawn at one time, whatever the height of the view. */
export const mostDrawn = 180;
/** Drawn beyond the view on each side. */
const overscan = 14;
/** Rows beyond the view that must still be drawn; with fewer the window moves on. */
const slack = 4;

export interface View {
  /** In all. */
  rows: number;
  rowHeight: number;
  /** Of the rows, the head left out. */
  viewHeight: number;
  scrollTop: number;
}

export interface Drawn {
  first: number;
  /** Exclusive. */
  last: number;
  /** Pixels that stand for the rows before and after. */
  above: number;
  below: number;
}

const heightOf = ({ rows, rowHeight }: View): number => Math.min(rows * rowHeight, tallest);

/** Pixels of rows that go by with each pixel scrolled: 1, and more where all rows would be taller than a browser can hold. */
export function paceOf(view: View): number {
  const all = view.rows * view.rowHeight;
  const height = heightOf(view);
  return height < all ? (all - view.viewHeight) / (height - view.viewHeight) : 1;
}

/** Pixels of rows above the view's upper edge. */
function topOf(view: View): number {
  const last = Math.max(0, heightOf(view) - view.viewHeight);
  return Math.max(0, Math.min(view.scrollTop, last)) * paceOf(view);
}

/** The rows that can be seen, in part at least. */
export function inView(view: View): { first: number; last: number } {
  const top = topOf(view);
  return { first: Math.floor(top / view.rowHeight), last: Math.min(view.rows, Math.ceil((top + view.viewHeight) / view.rowHeight)) };
}

export function windowOf(view: View): Drawn {
  const { rows, rowHeight } = view;
  const seen = inView(view);
  // What is scrolled by, in pixels, is less than the rows above where the pace is more than 1: so many fit there at most.
  const shift = topOf(view) * (1 - 1 / paceOf(view));
  const first = Math.max(0, seen.first - overscan, Math.ceil(shift / rowHeight - 1e-6));
  const most = Math.floor((shift + heightOf(view)) / rowHeight + 1e-6);
  const last = Math.max(first, Math.min(rows, seen.last + overscan, first + mostDrawn, most));
  const above = first * rowHeight - shift;
  return { first, last, above, below: Math.max(0, heightOf(view) - above - (last - first) * rowHeight) };
}

/** True where what is drawn does not reach far enough around the view any more. */
export function isLeft(drawn: Drawn, view: View): boolean {
  const { first, last } = inView(view);
  return paceOf(view) > 1 || drawn.first > Math.max(0, first - slack) || drawn.last < Math.min(view.rows, last + slack);
}

/** Where to scroll to, as little as possible, so that a row is seen whole. */
export function scrollTopFor(row: number, view: View): number {
  const top = topOf(view);
  const wanted = Math.min(row * view.rowHeight, Math.max(top, (row + 1) * view.rowHeight - view.viewHeight));
  return wanted === top ? view.scrollTop : wanted / paceOf(view);
}
