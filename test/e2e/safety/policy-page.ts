// The script of a page with every element: what an author writes, and hands for the test to walk through all of it.
import 'engagement-widgets/all';
import { widgets } from '../../elements/widgets.js';

const campaign = { experience: 'summer-of-sound' };
/** Elements that are no widgets of one question. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ew-period-picker': {}, 'ew-report-bell': campaign, 'ew-experience-dashboard': campaign, 'ew-tenant-dashboard': {}, 'ew-mission-dashboard': {},
};

interface Widget extends HTMLElement {
  updateComplete: Promise<unknown>;
  toCSV(): Promise<string | undefined>;
  toPNG(): Promise<Blob | undefined>;
  print?(): Promise<boolean>;
}

const soon = (): Promise<void> => new Promise((next) => setTimeout(next, 20));
const find = (widget: Element, selector: string): HTMLElement | null => widget.shadowRoot!.querySelector<HTMLElement>(selector);

async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  for (let turn = 0; turn < 500; turn += 1) {
    const found = look();
    if (found) return found;
    await soon();
  }
  throw new Error(`In vain: ${what}`);
}

function place(tag: string, attributes: Readonly<Record<string, string>>): Widget {
  const provider = document.createElement('ew-analytics');
  for (const [name, value] of Object.entries({ endpoint: location.origin, locale: 'en', loading: 'eager', compare: '' })) provider.setAttribute(name, value);
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries({ 'profile-url': '/customers/{customer}', ...attributes })) widget.setAttribute(name, value);
  provider.append(widget);
  document.querySelector('main')!.append(provider);
  return widget;
}

async function entries(widget: Widget): Promise<HTMLElement[]> {
  const button = await until(() => find(widget, '#menu-button'), 'menu button');
  button.click();
  const menu = await until(() => find(widget, '#menu:popover-open'), 'open menu');
  return [...menu.querySelectorAll<HTMLElement>('[data-item]')];
}

/** What is on paper, which is put away again. */
async function printed(element: Widget): Promise<Document> {
  const frame = await until(() => element.shadowRoot!.querySelector<HTMLIFrameElement>('iframe.print'), `${element.localName} on paper`);
  const page = await until(() => frame.contentDocument?.querySelector('table') && frame.contentDocument, `tables of ${element.localName} on paper`);
  page.defaultView!.dispatchEvent(new Event('afterprint'));
  return page;
}

/** A widget in each of its forms: figures, every entry of its menu, the keys of its picture, its files, other languages. */
async function walk(tag: string): Promise<string[]> {
  const widget = place(tag, widgets[tag]!);
  await until(() => widget.matches(':state(ready)'), `${tag} ready`);
  const names = (await entries(widget)).map((item) => item.dataset['item']!);
  find(widget, '#menu')!.hidePopover();
  for (const name of names) {
    (await entries(widget)).find((item) => item.dataset['item'] === name)!.click();
    await widget.updateComplete;
    await soon();
    if (name === 'print' && (await printed(widget)).adoptedStyleSheets.length === 0) throw new Error(`${tag} has no styles on paper`);
    find(widget, '[part~=panel-close]')?.click();
    await widget.updateComplete;
  }
  const picture = find(widget, '[part~=picture]');
  picture?.focus();
  for (const key of ['ArrowRight', 'Enter', 'Escape']) picture?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  await Promise.all([widget.toCSV(), widget.toPNG()]);
  widget.parentElement!.setAttribute('locale', 'de');
  await until(() => find(widget, '#menu-button')?.ariaLabel?.endsWith('Menü') ?? find(widget, '#menu-button')?.getAttribute('aria-label')?.endsWith('Menü'), `${tag} in German`);
  widget.parentElement!.remove();
  return names;
}

/** The others drawn, with whatever they hold. */
async function draw(tag: string): Promise<number> {
  const element = place(tag, others[tag]!);
  await until(() => element.shadowRoot && element.shadowRoot.querySelectorAll('*').length > 3, tag);
  for (let turn = 0; turn < 30; turn += 1) await soon();
  for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab], [part~=change], summary')) {
    button.click();
    await soon();
  }
  const drawn = element.shadowRoot!.querySelectorAll('*').length;
  if (await element.print?.()) await printed(element);
  element.parentElement!.remove();
  return drawn;
}

Object.assign(window, { hands: { walk, draw, tags: [Object.keys(widgets), Object.keys(others)] } });
