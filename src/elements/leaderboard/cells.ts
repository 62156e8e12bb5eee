// Cells of the board that are more than text: name, change of rank, profile button. Templates only.
import { html, type TemplateResult } from 'lit';
import type { TableColumn, TableRow } from '../../export/index.js';
import type { Language } from '../../i18n/index.js';
import { safeLink } from '../shared/safe-link.js';

export interface CellContext {
  words: Language['leaderboard'];
  profileUrl: string | undefined;
  open(event: Event, row: TableRow): void;
}

/** Undefined for what is shown as it is. */
export function boardCell(row: TableRow, { key }: TableColumn, context: CellContext): unknown {
  const text = row[key];
  if (typeof text !== 'string') return undefined;
  if (key === 'name') return html`<span dir="auto" title=${text}>${text}</span>`;
  if (key === 'customer') return profileButton(row, text, context);
  if (key !== 'change') return undefined;
  const places = Number(row['previousRank'] ?? row['rank']) - Number(row['rank']);
  return html`<bdi class=${places > 0 ? 'change up' : places < 0 ? 'change down' : 'change'}>${text}</bdi>`;
}

function profileButton(row: TableRow, customer: string, { words, profileUrl, open }: CellContext): TemplateResult {
  const label = words['leaderboard.profile'](String(row['name']));
  const text = words['leaderboard.profile.short'];
  const link = safeLink(profileUrl, 'customer', customer);
  const onClick = (event: Event) => open(event, row);
  return link
    ? html`<a class="button link profile" part="profile" href=${link} aria-label=${label} @click=${onClick}>${text}</a>`
    : html`<button type="button" class="button link profile" part="profile" aria-label=${label} @click=${onClick}>${text}</button>`;
}
