// Follows what is said while somebody reads a widget by keys: live regions, and the name of what has the focus. Runs in the browser, as a part of its page.

const widgetOf = (tag: string): HTMLElement => document.querySelector<HTMLElement>(tag)!;
const rootOf = (tag: string): ShadowRoot => widgetOf(tag).shadowRoot!;

export const headingOf = (tag: string): string => rootOf(tag).querySelector('#heading')!.textContent!.trim();
export const summaryOf = (tag: string): string => rootOf(tag).querySelector('#summary')?.textContent ?? '';

/** What Tab stops at in a widget: of radio buttons of one name only one. */
export function tabStops(tag: string): string[] {
  const all = [...rootOf(tag).querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex]')];
  const isStop = (element: HTMLElement) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled') && !element.closest('[popover]:not(:popover-open)');
  return all.filter(isStop).map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
}

/** What is read by keys, the best first. */
const pictures = ['[data-keys]', '[role=application]', '.scores [tabindex="0"]', '[data-group][tabindex="0"]'];

let reading: string;
let heardSoFar: string[] = [];
let ears: MutationObserver[] = [];

/** Sets the focus on a widget's picture. How far there is to walk, and by which key. */
export function enter(tag: string): Walk {
  reading = tag;
  heardSoFar = [];
  const root = rootOf(tag);
  const picture = pictures.map((selector) => root.querySelector<HTMLElement>(selector)).find((element) => element !== null)!;
  ears.forEach((ear) => ear.disconnect());
  ears = regions().map((region) => {
    const ear = new MutationObserver(listen);
    ear.observe(region, { subtree: true, childList: true, characterData: true });
    return ear;
  });
  (picture as HTMLElement & { focus(options: object): void }).focus({ focusVisible: true, preventScroll: true });
  return walks[tag] ?? { columns: 45, rows: 0, onward: 'ArrowDown' };
}

export interface Walk {
  columns: number;
  /** How often up or down leads to another line or part of the same column. */
  rows: number;
  onward: 'ArrowDown' | 'ArrowRight';
}

const walks: Readonly<Record<string, Walk>> = {
  'ew-mission-bar': { columns: 30, rows: 4, onward: 'ArrowRight' },
  'ew-kpi-trend': { columns: 30, rows: 3, onward: 'ArrowRight' },
  'ew-mission-detail': { columns: 31, rows: 0, onward: 'ArrowRight' },
  'ew-nps-distribution': { columns: 14, rows: 0, onward: 'ArrowRight' },
};

const regions = (): Element[] => [rootOf(reading), widgetOf(reading).closest('ew-analytics')!.shadowRoot!].flatMap((root) => [...root.querySelectorAll('[role=status]')]);

/** Notes what is said now. */
export async function listen(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const region of regions()) note(region.textContent);
  const root = rootOf(reading);
  const focused = root.activeElement;
  const active = focused?.getAttribute('aria-activedescendant');
  const point = active ? root.getElementById(active) : focused?.matches('[role=application]') ? null : focused;
  if (point) note(nameOf(point));
}

function note(text: string | null): void {
  const said = text?.replace(/\s+/g, ' ').trim();
  if (said && heardSoFar.at(-1) !== said) heardSoFar.push(said);
}

/** The name as the browser makes it, in the cases that we have. */
function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? [...element.childNodes].map(textOf).join('');
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node instanceof Text ? node.data : '';
  return node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility() ? '' : nameOf(node);
}

export const said = (): string[] => heardSoFar;
