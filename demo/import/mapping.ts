// From a row of somebody's file to a line of ingest, as a mapping file says. Pure.
import type { CatalogEntry, IngestKind } from 'engagement-widgets/contract';
import { addDays, hourOn, isoOf } from './civil.js';

/**
 * How one field of a line is made. A text is a template: `{file}` is the file's name without `.gz`, `{row}` the number of
 * its row (from 1, the head not counted), `{anything else}` a column. A field whose template comes out empty is left out.
 */
export type Rule = string | number | boolean | { number: string } | { moment: string } | { row: true } | { fields: Readonly<Record<string, Rule>> };

export interface Mapping {
  /** Under this name the shift of the dates is kept. */
  readonly name: string;
  readonly kind: IngestKind;
  readonly format: 'csv' | 'ndjson';
  /** Zone in which a date without a time means noon, and yesterday is yesterday. */
  readonly zone: string;
  /** Column with times. Where it is named, all times are moved by whole days, so that the last day becomes yesterday. */
  readonly endsYesterday?: string;
  /** Absent: rows are lines already. */
  readonly line?: Readonly<Record<string, Rule>>;
  /** Catalogue entries that the lines refer to; `{days}` in a text becomes the number of days moved. */
  readonly catalog?: readonly CatalogEntry[];
}

export interface Row {
  readonly file: string;
  readonly row: number;
  readonly record: Readonly<Record<string, unknown>>;
}

const dayLength = 86_400_000;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/** A text that is neither a date nor a time stays as it is, so that ingest refuses that line and says why. */
export function moment(text: string, zone: string, days: number): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return text;
  return dateOnly.test(text) ? isoOf(hourOn(addDays(text, days), 12, zone)) : isoOf(at + days * dayLength);
}

/** What a column holds, as text; nothing where it is empty. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function column({ file, row, record }: Row, name: string): string {
  if (name === 'file') return file;
  if (name === 'row') return String(row);
  if (!(name in record)) throw new Error(`there is no column "${name}"`);
  return textOf(record[name]);
}

function apply(rule: Rule, row: Row, zone: string, days: number): unknown {
  if (typeof rule === 'string') return rule.replace(/\{([^}]+)\}/g, (_, name: string) => column(row, name)) || undefined;
  if (typeof rule !== 'object') return rule;
  if ('row' in rule) return row.row;
  if ('fields' in rule) return fields(rule.fields, row, zone, days);
  const text = column(row, 'number' in rule ? rule.number : rule.moment);
  if (text === '') return undefined;
  if ('number' in rule) return Number.isFinite(Number(text)) ? Number(text) : text;
  return moment(text, zone, days);
}

function fields(rules: Readonly<Record<string, Rule>>, row: Row, zone: string, days: number): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = apply(rule, row, zone, days);
    if (value !== undefined) line[name] = value;
  }
  return line;
}

/** One line for ingest; times are moved by `days`. */
export function mapRow(mapping: Mapping, row: Row, days: number): Readonly<Record<string, unknown>> {
  return mapping.line ? fields(mapping.line, row, mapping.zone, days) : row.record;
}

export function mapCatalog(mapping: Mapping, days: number): CatalogEntry[] {
  const text = JSON.stringify(mapping.catalog ?? []).replaceAll('{days}', days.toLocaleString('en'));
  return JSON.parse(text) as CatalogEntry[];
}
