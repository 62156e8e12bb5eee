// The small parts of a module's detail: what closes it, what takes a filter back, what the reader should know. Templates only.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate, formatPeriod } from '../../format/index.js';
import type { DetailContext } from './context.js';

const cross = svg`<path d="M4 4l8 8M12 4l-8 8"></path>`;

export interface Closable {
  content: unknown;
  /** Undefined where there is nothing to close. */
  label: string | undefined;
  close: (event: Event) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** The card, with a button to close it in its corner. */
export function closable({ content, label, close, onKey }: Closable): TemplateResult {
  return html`<div class=${label === undefined ? 'shell' : 'shell closable'} @keydown=${onKey}>
    ${label === undefined ? nothing : html`<button type="button" class="button quiet icon close" part="close" aria-label=${label} title=${label} @click=${close}><svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg></button>`}
    ${content}
  </div>`;
}

export function filterChip(text: string, label: string, takeBack: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="chip" part="filter" aria-label=${label} @click=${takeBack}>${text}<svg viewBox="0 0 16 16" aria-hidden="true">${cross}</svg></button>`;
}

/** What it is compared with, what the catalogue says of the module, and what its type has to say. */
export function noteList(context: DetailContext): TemplateResult | typeof nothing {
  const notes = [...comparison(context), ...ofCatalogue(context), ...ofType(context)];
  return notes.length === 0 ? nothing : html`<ul class="notes" part="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function comparison({ data, changeWords, locale }: DetailContext): string[] {
  return data.previous && data.previousPeriod ? [changeWords['change.compared'](formatPeriod(data.previousPeriod, locale, 'medium'))] : [];
}

function ofCatalogue({ data: { module, period }, words, locale }: DetailContext): string[] {
  const isNew = module.liveSince && module.liveSince > period.from;
  return [
    ...(isNew ? [words['note.added'](formatDate(module.liveSince, locale))] : []),
    ...(module.conditional ? [words['note.conditional']] : []),
    ...(module.skippable ? [words['note.skippable']] : []),
    ...(module.end ? [words['note.end']] : []),
  ];
}

function ofType({ declaration, own, words }: DetailContext): string[] {
  if (!declaration) return [words['unknown']];
  return (declaration.notes ?? []).flatMap((note) => own.notes?.[note] ?? []);
}
