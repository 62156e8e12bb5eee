// What a widget needs only once somebody opens its menu: menu, twin, explanation, files. Loaded on first use.
import type { LitElement } from 'lit';
import { headLines, tableToCsv, type Table } from '../../export/index.js';
import type { Language } from '../../i18n/index.js';
import { Grid } from '../table/grid.js';
import { explainPanel, type Explanation } from './explain.js';
import { tableHead, type Enveloped, type LineContext } from './lines.js';
import { closeMenu, menu, openMenu } from './menu.js';

export interface Tools {
  menu: typeof menu;
  openMenu: typeof openMenu;
  closeMenu: typeof closeMenu;
  csv: typeof csv;
  save: typeof save;
  tables: typeof tables;
  explain: typeof explain;
}

export { closeMenu, menu, openMenu };

/** The tables of a widget as one CSV text, an empty line between two. */
export function csv(of: readonly Table[]): string {
  return of.map((table) => tableToCsv(table)).join('\r\n');
}

/** Hands a picture or tables to the browser as a file. */
export function save(what: Blob | readonly Table[], title: string): void {
  const isPicture = what instanceof Blob;
  const blob = isPicture ? what : new Blob(['\ufeff', csv(what)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  const url = URL.createObjectURL(blob);
  link.href = url;
  link.download = `${fileName(title)}.${isPicture ? 'png' : 'csv'}`;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title without what file systems refuse. */
function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim().slice(0, 80) || 'figures';
}

type Host = LitElement;
const grids = new WeakMap<Host, Grid[]>();

/** The table twin: every value of the picture. */
export function tables(host: Host, of: readonly Table[], locale: string, words: Language['frame']): unknown[] {
  const own = grids.get(host) ?? [];
  grids.set(host, own);
  return of.map((table, index) => (own[index] ??= new Grid(host, `twin-${index}`)).render({ table, locale, words }));
}

export function explain(of: readonly Explanation[], data: Enveloped, context: LineContext): unknown {
  return explainPanel(of, headLines(tableHead(data, context)));
}
