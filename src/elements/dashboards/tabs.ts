// Tabs by the ARIA pattern: one tab stop, arrow keys, Home and End; Enter or Space shows a panel. Templates and keys only.
import { css, html, type TemplateResult } from 'lit';

export interface TabOptions<T extends string> {
  tabs: readonly { id: T; label: string }[];
  shown: T;
  label: string;
  show: (tab: T) => void;
}

/**
 * Arrow keys move the focus and show nothing: a panel that is seen first has code and figures to load,
 * and each panel that is shown is a step back for the back button.
 */
export function tabList<T extends string>({ tabs, shown, label, show }: TabOptions<T>): TemplateResult {
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${onKey} @focusout=${onFocusOut}>
    ${tabs.map(
      ({ id, label: text }) => html`<button type="button" class="tab" part=${id === shown ? 'tab selected' : 'tab'} role="tab" id="tab-${id}" aria-controls="panel-${id}"
        aria-selected=${id === shown ? 'true' : 'false'} tabindex=${id === shown ? 0 : -1} @click=${() => show(id)}>${text}</button>`,
    )}
  </div>`;
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const list = event.currentTarget as HTMLElement;
  const tabs = tabsIn(list);
  const at = tabs.indexOf(event.target as HTMLElement);
  const onward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const next = { ArrowRight: at + onward, ArrowLeft: at - onward, Home: 0, End: tabs.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  rove(tabs, tabs.at(next % tabs.length));
  tabs.at(next % tabs.length)?.focus();
}

/** Whoever leaves comes back to the tab that is shown. */
function onFocusOut(event: FocusEvent): void {
  const list = event.currentTarget as HTMLElement;
  if (event.relatedTarget instanceof Node && list.contains(event.relatedTarget)) return;
  const tabs = tabsIn(list);
  rove(tabs, tabs.find((tab) => tab.getAttribute('aria-selected') === 'true'));
}

const tabsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=tab]')];

function rove(tabs: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const tab of tabs) tab.tabIndex = tab === stop ? 0 : -1;
}

export const tabStyles = css`
  .tabs { display: flex; gap: calc(var(--_space) * 5); border-block-end: 1px solid var(--_border); }
  .tab { all: unset; box-sizing: border-box; position: relative; min-block-size: calc(var(--_space) * 10); padding-inline: calc(var(--_space) / 2); color: var(--_muted); font-size: var(--_size-14); font-weight: 500; cursor: pointer; }
  .tab:hover { color: var(--_text); }
  .tab[aria-selected='true'] { color: var(--_text); font-weight: 600; }
  .tab[aria-selected='true']::after { content: ''; position: absolute; inset: auto 0 -1px; block-size: calc(var(--_space) / 2); background: var(--_accent); }
  .tab:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; border-radius: var(--_radius-small); }
  [role='tabpanel'][hidden] { display: none; }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after { background: Highlight; }
  }
`;
