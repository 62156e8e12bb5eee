// What the tests of the other engines read and do in a page: each function runs there by itself, so that it may use nothing around it.
import type { EnginePage } from '../../engines/page.js';

/** Asks again until the answer is true; a page that never comes to it ends the test. */
export async function until<A extends readonly unknown[]>(page: EnginePage, holds: (...args: A) => boolean, ...args: A): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await page.evaluate(holds, ...args))) {
    if (Date.now() > end) throw new Error(`In vain: ${holds.name}(${args.join(', ')})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface Flow {
  sessions: number;
  modules: { id: string; name: string; visits: number }[];
}
interface Decision {
  breakdowns: { options: { label: string }[] };
}
interface Shown<T> {
  getData(): T;
}

export const inPage = {
  /** The first that can be seen, in dashboards too, has its figures. */
  isReady(tag: string): boolean {
    const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    const first = within(document).find((element) => element.localName === tag && element.checkVisibility());
    return first?.matches(':state(ready)') ?? false;
  },

  flowCounts(): { sessions: number; modules: number; closed: number } {
    const { sessions, modules } = ([...document.querySelectorAll('ew-heatmap-flow')].find((element) => element.checkVisibility()) as unknown as Shown<Flow>).getData();
    return { sessions, modules: modules.length, closed: modules.find(({ id }) => id === 'Closed')!.visits };
  },

  moduleNames: (): string[] => ([...document.querySelectorAll('ew-heatmap-flow')].find((element) => element.checkVisibility()) as unknown as Shown<Flow>).getData().modules.map(({ name }) => name),

  optionLabels: (): string[] => (document.querySelector('ew-decision-split') as unknown as Shown<Decision>).getData().breakdowns.options.map(({ label }) => label),

  says(widget: string, text: string): boolean {
    const found = [...document.querySelectorAll(widget)].filter((element) => element.checkVisibility());
    return found.some((element) => element.shadowRoot!.textContent!.includes(text));
  },

  has: (widget: string, inside: string): boolean => document.querySelector(widget)!.shadowRoot!.querySelector(inside) !== null,

  /** In the menu or another popover that is open. */
  hasOpen: (widget: string, inside: string): boolean => document.querySelector(widget)!.shadowRoot!.querySelector(`:popover-open ${inside}`) !== null,

  focusIn(widget: string, inside: string): void {
    const found = [...document.querySelectorAll(widget)].find((element) => element.checkVisibility())!;
    found.scrollIntoView({ block: 'center' });
    found.shadowRoot!.querySelector<HTMLElement>(inside)!.focus();
  },

  /** What a screen reader says of the point that the keys stand on. */
  activeName(): string {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const id = focused?.getAttribute('aria-activedescendant');
    const point = id ? (focused!.getRootNode() as ShadowRoot).getElementById(id) : focused;
    return point?.getAttribute('aria-label') ?? '';
  },

  press: (selector: string): void => document.querySelector<HTMLElement>(selector)!.click(),

  ground: (widget: string): string => getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('[part~=card]')!).backgroundColor,

  isDark(widget: string): boolean {
    const colour = getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('[part~=card]')!).backgroundColor;
    return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).every((part) => Number(part) < 80);
  },

  hasGround: (widget: string, colour: string): boolean => getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('[part~=card]')!).backgroundColor === colour,

  turn(direction: string, locale: string): void {
    document.documentElement.dir = direction;
    document.querySelectorAll('ew-analytics').forEach((provider) => provider.setAttribute('locale', locale));
  },

  menuIsLeft(widget: string): boolean {
    const element = document.querySelector(widget)!;
    const [card, button] = ['[part~=card]', '[part~=menu-button]'].map((part) => element.shadowRoot!.querySelector(part)!.getBoundingClientRect());
    return button!.left + button!.right < card!.left + card!.right;
  },

  contentWidth: (): number => document.documentElement.scrollWidth,

  /** How long what can be pressed takes to change its ground. */
  motion: (widget: string): string => getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('.button, [part~=menu-button]')!).transitionDuration,
};
