// Puts an open popover under what it belongs to, inside the window: popovers know no anchor in every browser yet. Touches style properties only.

const gap = 4;
const margin = 8;

/** Below the anchor, above it where there is no room; aligned with its end, or its start. */
export function placeUnder(box: HTMLElement, anchor: HTMLElement, align: 'start' | 'end' = 'end'): void {
  const around = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const isLeft = (align === 'start') !== isRightToLeft;
  const below = around.bottom + gap;
  const top = below + height > innerHeight ? Math.max(margin, around.top - height - gap) : below;
  const left = isLeft ? around.left : around.right - width;
  box.style.setProperty('left', `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`);
  box.style.setProperty('top', `${top}px`);
}
