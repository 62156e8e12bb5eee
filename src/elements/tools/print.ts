// Prints a widget, or several on one paper: a hidden frame with pictures and tables, light and without controls. Loaded on first use; works under a strict CSP.
import { drawWithin } from '../../charts/near.js';
import type { HeadLine, Table, TableColumn } from '../../export/index.js';
import { formatCount } from '../../format/index.js';
import type { Language } from '../../i18n/index.js';
import { paperStyles } from '../../theme/index.js';
import { cellText } from '../table/cell.js';
import { pageStyles, pictureStyles } from './print-styles.js';
import type { Workbench } from './workbench.js';

/** More rows are for the file. */
export const printedRows = 1_000;
/** A table of more columns lies across. */
const widest = 10;
/** Width of a page between its margins, in CSS pixels; wider pictures are made smaller. */
const pageWidth = 690;

/** What a widget puts on paper. */
export interface Printed {
  host: HTMLElement;
  title: string;
  locale: string;
  head: readonly HeadLine[];
  /** What stands in the card, or a file of it at two pixels for one; undefined where the tables say it all. */
  picture: HTMLElement | Blob | undefined;
  /** Whether what the page has set for it is for dark ground. */
  dark: boolean;
  tables: readonly PrintedTable[];
  notes: readonly string[];
  words: Language['explain'];
}

/** A table, of which more rows may be there than it has. */
export type PrintedTable = Table & { total?: number };

/** What is printed on: the document of a hidden frame, light whatever the page is. */
export interface Paper {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
}

/** Longest wait for charts that were never in view, in steps of 20 ms. */
const mostWaits = 250;

/** Does something while a widget is painted as on paper: a canvas cannot be painted over later. */
export async function onPaper({ host, theme }: Pick<Workbench, 'host' | 'theme'>, act: () => Promise<void>): Promise<void> {
  if (!theme.theme?.dark) return act();
  const root = host.renderRoot as ShadowRoot;
  const paper = paperStyles.styleSheet!;
  const painted = async () => {
    theme.read();
    await host.updateComplete;
  };
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, paper];
  try {
    await painted();
    await act();
  } finally {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    await painted();
  }
}

/** Waits for charts that were not in view until now. */
export async function chartsIn(root: ParentNode & Node): Promise<void> {
  drawWithin(root);
  const isWaiting = () => [...root.querySelectorAll('.plot:not(:has(.picture-fault)) canvas:not([data-drawn])')].length > 0;
  for (let turn = 0; turn < mostWaits && isWaiting(); turn++) await new Promise((next) => setTimeout(next, 20));
}

/** Puts a widget on paper: on its own, and then opens the browser's dialog; or below the heading of what else is on it. */
export async function print(of: Printed, paper?: Paper): Promise<void> {
  const on = paper ?? (await openPaper(of.host.shadowRoot!, of));
  const picture = of.picture && (await pictureOf(of.picture, of, on.page));
  fill(on.page, of, picture, paper ? 'h2' : 'h1');
  if (!paper) await send(on);
}

/** An empty paper in the tree of what is printed. */
export async function openPaper(root: ShadowRoot, { host, title, locale }: Pick<Printed, 'host' | 'title' | 'locale'>): Promise<Paper> {
  const frame = await emptyFrame(root);
  const page = frame.contentDocument!;
  page.title = title;
  page.documentElement.lang = locale;
  page.documentElement.dir = getComputedStyle(host).direction;
  page.adoptedStyleSheets = [sheetFor(page, pageStyles.cssText)];
  page.body.style.setProperty('font-family', getComputedStyle(host).fontFamily);
  return { frame, page };
}

/** Opens the browser's dialog. Returns once it is open, or closed again where the browser waits for that. */
export async function send({ frame }: Paper): Promise<void> {
  const view = frame.contentWindow!;
  view.addEventListener('afterprint', () => frame.remove());
  // WebKit takes in the sheets of a tree once the task is over.
  await new Promise((done) => setTimeout(done));
  view.print();
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

function fill(page: Document, { title, locale, head, tables, notes, words }: Printed, picture: HTMLElement | undefined, heading: 'h1' | 'h2'): void {
  const make = (tag: string, ...children: Child[]): HTMLElement => {
    const element = page.createElement(tag);
    element.append(...children);
    return element;
  };
  page.body.append(
    make(heading, title),
    make('dl', ...head.map(({ label, value }) => make('div', make('dt', label), make('dd', value)))),
    ...(picture ? [picture] : []),
    ...tables.flatMap((table) => tableOf(table, locale, words, make)),
    ...notes.map((note) => make('p', note)),
  );
}

function tableOf({ caption, columns, rows, total = rows.length }: PrintedTable, locale: string, words: Language['explain'], make: (tag: string, ...children: Child[]) => HTMLElement): Node[] {
  const cell = (tag: string, column: TableColumn, text: string) => {
    const made = make(tag, text);
    if (!/^(text|flag|date|time)$/.test(column.kind)) made.className = 'number';
    return made;
  };
  const shown = rows.slice(0, printedRows);
  const body = shown.map((row) => make('tr', ...columns.map((column) => cell(column.rowHeader ? 'th' : 'td', column, cellText(row[column.key], column, locale)))));
  const table = make('table', make('caption', caption), make('thead', make('tr', ...columns.map((column) => cell('th', column, column.label)))), make('tbody', ...body));
  if (columns.length > widest) table.className = 'wide';
  if (shown.length >= total) return [table];
  return [table, make('p', words['print.rows'](formatCount(shown.length, locale), formatCount(total, locale)))];
}

/** A sheet belongs to the document whose constructor made it. */
function sheetFor(page: Document, css: string): CSSStyleSheet {
  const sheet = new (page.defaultView as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const pictureOf = (picture: HTMLElement | Blob, { host, dark }: Printed, page: Document) => (picture instanceof Blob ? canvasOf(picture, page) : copyOf(picture, host, page, dark));

/** Drawn, as a strict policy allows no address of an image. */
async function canvasOf(file: Blob, page: Document): Promise<HTMLElement> {
  const image = await createImageBitmap(file);
  const canvas = Object.assign(page.createElement('canvas'), { width: image.width, height: image.height });
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  canvas.style.setProperty('inline-size', `${image.width / 2}px`);
  return canvas;
}

/** The picture as it stands in the card, with the widget's own styles. */
function copyOf(picture: HTMLElement, host: HTMLElement, page: Document, dark: boolean): HTMLElement {
  const box = page.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  const css = host.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n'));
  root.adoptedStyleSheets = [...css, pictureStyles.cssText].map((text) => sheetFor(page, text));
  // A dark palette stays on the screen.
  if (!dark) copyTokens(css.join(), host, box);
  const width = picture.clientWidth;
  box.style.setProperty('inline-size', `${width}px`);
  box.style.setProperty('zoom', String(Math.min(1, pageWidth / Math.max(1, width))));
  const copy = page.importNode(picture, true);
  root.append(copy);
  // A canvas has its size from the card.
  if (copy.querySelector('canvas')) box.style.setProperty('min-block-size', `${picture.scrollHeight}px`);
  copyCanvases(picture, copy);
  return box;
}

/** What the page has set for the widget. */
function copyTokens(css: string, host: HTMLElement, box: HTMLElement): void {
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
