// Controls in one tab stop by the ARIA toolbar pattern: arrow keys move between them. Works over whatever the template holds.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

export class Toolbar implements ReactiveController {
  readonly #host: Host;
  #at = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const tools = this.#tools();
    if (!tools[this.#at]) this.#at = 0;
    tools.forEach((tool, index) => { tool.tabIndex = index === this.#at ? 0 : -1; });
  }

  readonly onFocus = (event: FocusEvent): void => {
    const at = this.#tools().indexOf(event.target as HTMLElement);
    if (at < 0) return;
    this.#at = at;
    this.hostUpdated();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const tools = this.#tools();
    const at = tools.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || keepsKey(event)) return;
    const isRightToLeft = getComputedStyle(tools[at]!).direction === 'rtl';
    const [onward, backward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const to = { [onward]: at + 1, [backward]: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    tools[(to + tools.length) % tools.length]?.focus();
  };

  #tools(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-tool]:not([hidden])')];
  }
}

/** Inside a text the arrows move the caret, until it stands at the end they point to. */
function keepsKey({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (key === 'Home' || key === 'End') return value !== '';
  const atStart = start === 0 && end === 0;
  const atEnd = start === value.length;
  return key === 'ArrowLeft' ? !atStart : key === 'ArrowRight' ? !atEnd : false;
}
