// The menu of a card: loaded on first use. A popover, so that no card clips it; arrow keys by the ARIA menu pattern.
import { html, type TemplateResult } from 'lit';
import { placeUnder } from '../shared/place.js';

export interface MenuItem {
  id: string;
  label: string;
  run: () => void;
}

/** Draws the menu; `openMenu` shows it. A host with several tells them apart by `id`. */
export function menu(items: readonly MenuItem[], label: string, close: () => void, id = 'menu'): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return step(event);
    // Left to the browser, the focus would be lost; and a dialog of the page around must not close as well.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return html`<div id=${id} class="menu" part="menu" role="menu" popover aria-label=${label} @keydown=${onKey} @focusout=${onFocusOut(close)}>
    ${items.map(
      ({ id: item, label: text, run }) => html`<button type="button" role="menuitem" class="menu-item" part="menu-item" data-item=${item} tabindex="-1"
        @click=${() => {
          close();
          run();
        }}>${text}</button>`,
    )}
  </div>`;
}

/** Shows the menu under its button, kept inside the window, and focuses its first item. */
export function openMenu(root: ParentNode, button: HTMLElement, id = 'menu'): void {
  const box = root.querySelector<HTMLElement>(`#${id}`);
  if (!box || box.matches(':popover-open')) return;
  box.showPopover();
  placeUnder(box, button);
  box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

export function closeMenu(root: ParentNode, id = 'menu'): void {
  const box = root.querySelector<HTMLElement>(`#${id}`);
  if (box?.matches(':popover-open')) box.hidePopover();
}

function step(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

/** Tab or a click elsewhere closes the menu; moving between its items does not. */
function onFocusOut(close: () => void) {
  return (event: FocusEvent): void => {
    const inside = event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget);
    if (!inside) close();
  };
}
