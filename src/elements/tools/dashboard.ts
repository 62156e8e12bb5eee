// Prints a dashboard: its heading, and below it every widget with all its rows, light and with nothing to click. Loaded on first use.
import type { LitElement } from 'lit';
import type { Language } from '../../i18n/index.js';
import { missingIn, settledPieces } from '../dashboards/gather.js';
import { openPaper, send } from './print.js';

export interface DashboardHead {
  title: string;
  about: string | undefined;
  locale: string;
  words: Language['dashboard'];
}

/** Opens the browser's dialog; false where no widget has anything to print. */
export async function printDashboard(dashboard: LitElement, head: () => DashboardHead): Promise<boolean> {
  const pieces = await settledPieces(dashboard);
  const { title, about, locale, words } = head();
  const paper = await openPaper(dashboard.renderRoot as ShadowRoot, { host: dashboard, title, locale });
  const write = (tag: string, text: string) => paper.page.body.append(Object.assign(paper.page.createElement(tag), { textContent: text }));
  write('h1', title);
  if (about) write('p', about);
  let printed = 0;
  // One after the other, in the order of the screen.
  for (const piece of pieces) if (await piece.printOn?.(paper)) printed += 1;
  for (const heading of missingIn(pieces)) write('p', `${words['dashboard.download.missing']}: ${heading}`);
  if (printed === 0) paper.frame.remove();
  else await send(paper);
  return printed > 0;
}
