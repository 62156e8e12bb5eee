// What the reader of a module's detail should know beside its figures. Templates only.
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatPeriod } from '../../format/index.js';
import type { DetailContext } from './context.js';

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
