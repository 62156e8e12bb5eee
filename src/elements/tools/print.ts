// Prints one widget: a hidden frame of its own with picture and tables, light and without controls. Loaded on first use; works under a strict CSP.
import type { HeadLine, Table, TableColumn } from '../../export/index.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { cellText } from '../table/cell.js';
import { pageStyles, pictureStyles } from './print-styles.js';

/** More rows are for the file. */
export const printedRows = 1_000;
/** Width of a page between its margins, in CSS pixels; wider pictures are made smaller. */
const pageWidth = 690;

/** What a widget puts on paper. */
export interface Printed {
  host: HTMLElement;
  title: string;
  locale: string;
  head: readonly HeadLine[];
  /** What stands in the card; undefined where the tables say it all. */
  picture: HTMLElement | undefined;
  tables: readonly Table[];
  notes: readonly string[];
  words: Language['explain'];
}

/** Opens the browser's dialog. Resolves once it is open, or closed again where the browser waits for that. */
export async function print(of: Printed): Promise<void> {
  const frame = await emptyFrame(of.host.shadowRoot!);
  const page = frame.contentWindow!;
  fill(frame.contentDocument!, of);
  page.addEventListener('afterprint', () => frame.remove());
  page.print();
}

/** In the widget's own tree, so that the page's styles and scripts never meet it; at most one. */
async function emptyFrame(root: ShadowRoot): Promise<HTMLIFrameElement> {
  root.querySelector('iframe.print')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Not `display: none`: some browsers print nothing then.
  for (const [name, value] of Object.entries({ position: 'fixed', inset: '0 auto auto 0', width: '0', height: '0', border: '0', visibility: 'hidden' })) frame.style.setProperty(name, value);
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    root.append(frame);
  });
  return frame;
}

type Child = Node | string;

function fill(page: Document, { host, title, locale, head, picture, tables, notes, words }: Printed): void {
  const make = (tag: string, ...children: Child[]): HTMLElement => {
    const element = page.createElement(tag);
    element.append(...children);
    return element;
  };
  page.title = title;
  page.documentElement.lang = locale;
  page.documentElement.dir = getComputedStyle(host).direction;
  page.adoptedStyleSheets = [sheetFor(page, pageStyles.cssText)];
  page.body.style.setProperty('font-family', getComputedStyle(host).fontFamily);
  page.body.append(
    make('h1', title),
    make('dl', ...head.map(({ label, value }) => make('div', make('dt', label), make('dd', value)))),
    ...(picture ? [copyOf(picture, host, page)] : []),
    ...tables.flatMap((table) => tableOf(table, locale, words, make)),
    ...notes.map((note) => make('p', note)),
  );
}

function tableOf({ caption, columns, rows }: Table, locale: string, words: Language['explain'], make: (tag: string, ...children: Child[]) => HTMLElement): Node[] {
  const cell = (tag: string, column: TableColumn, text: string) => {
    const made = make(tag, text);
    if (!/^(text|flag|date|time)$/.test(column.kind)) made.className = 'number';
    return made;
  };
  const shown = rows.slice(0, printedRows);
  const body = shown.map((row) => make('tr', ...columns.map((column) => cell(column.rowHeader ? 'th' : 'td', column, cellText(row[column.key], column, locale)))));
  const table = make('table', make('caption', caption), make('thead', make('tr', ...columns.map((column) => cell('th', column, column.label)))), make('tbody', ...body));
  if (shown.length === rows.length) return [table];
  return [table, make('p', words['print.rows'](formatCount(shown.length, locale), formatCount(rows.length, locale)))];
}

/** A sheet belongs to the document whose constructor made it. */
function sheetFor(page: Document, css: string): CSSStyleSheet {
  const sheet = new (page.defaultView as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The picture as it stands in the card, with the widget's own styles, on light ground. */
function copyOf(picture: HTMLElement, host: HTMLElement, page: Document): HTMLElement {
  const box = page.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  const css = host.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n'));
  root.adoptedStyleSheets = [...css, pictureStyles.cssText].map((text) => sheetFor(page, text));
  copyTokens(css.join(), host, box);
  const width = picture.clientWidth;
  box.style.setProperty('inline-size', `${width}px`);
  box.style.setProperty('zoom', String(Math.min(1, pageWidth / Math.max(1, width))));
  const copy = page.importNode(picture, true);
  root.append(copy);
  copyCanvases(picture, copy);
  return box;
}

/** What the page has set for the widget. A dark palette stays on the screen. */
function copyTokens(css: string, host: HTMLElement, box: HTMLElement): void {
  if (host.matches(':state(on-dark)')) return;
  const set = getComputedStyle(host);
  for (const name of new Set(css.match(/--ew-[\w-]+/g))) {
    const value = set.getPropertyValue(name);
    if (value) box.style.setProperty(name, value);
  }
}

function copyCanvases(picture: HTMLElement, copy: HTMLElement): void {
  const copies = copy.querySelectorAll('canvas');
  picture.querySelectorAll('canvas').forEach((canvas, index) => {
    if (canvas.width > 0 && canvas.height > 0) copies[index]?.getContext('2d')?.drawImage(canvas, 0, 0);
  });
}
