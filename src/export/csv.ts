// A table as CSV text (RFC 4180). Pure; knows nothing of screens and files.
import { headLines, type Cell, type Table, type TableColumn, type TableRow } from './table.js';

export interface CsvOptions {
  /** Puts a byte order mark in front, without which some spreadsheet programs misread everything beyond ASCII. */
  bom?: boolean;
  /** Lines above the columns that state caption, period, zone, filter and time; true unless set. */
  head?: boolean;
  /** Between fields; a comma unless set. */
  separator?: ',' | ';' | '\t';
}

const lineEnd = '\r\n';
const blanks = /^[\s\p{Cc}\p{Cf}\p{Z}]*/u;
/** What begins a field where a program takes another sign than ours for the separator, as those of many countries do; quotes do not hold there. */
const otherStarts = /[;\t\r\n][\s\p{Cc}\p{Cf}\p{Z}"]*(?=(\S?))/gu;

const isSign = (character: string): boolean => character !== '' && '=+-@'.includes(character.normalize('NFKC').charAt(0));

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front: what begins with = + - @, a tab or a line break, also after blanks and
 * invisible characters, and in the full-width and other forms that count as the same sign (Unicode NFKC). The same within the text after a semicolon,
 * a tab or a line break, since not every program is told which separator a file has.
 */
export function defuse(text: string): string {
  const inside = text.replace(otherStarts, (gap, first: string) => (isSign(first) ? `${gap}'` : gap));
  return /^[\t\r\n]/.test(text) || isSign(text.replace(blanks, '').charAt(0)) ? `'${inside}` : inside;
}

/** Quoted where a reader could otherwise split it; also at signs that separate fields in other countries. */
function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const textField = (text: string): string => quote(defuse(text.replaceAll('\0', '')));

/** One field: numbers exact and with a point, null empty, true and false as 1 and 0, text defused. */
export function csvField(cell: Cell | undefined): string {
  switch (typeof cell) {
    case 'number':
      return Number.isFinite(cell) ? String(cell + 0) : '';
    case 'boolean':
      return cell ? '1' : '0';
    case 'string':
      return textField(cell);
    default:
      return '';
  }
}

/** One line with its end, for files that are made row by row. */
export function csvRecord(cells: readonly (Cell | undefined)[], separator: string = ','): string {
  return cells.map(csvField).join(separator) + lineEnd;
}

/** The heading of a column; money names its currency, since the numbers below cannot. */
const columnLabel = ({ label, kind, currency }: TableColumn): string => (kind === 'money' && currency && !label.includes(currency) ? `${label} (${currency})` : label);

/** Everything above the rows. Each line has as many fields as the rows, as the RFC wants. */
export function csvHead({ caption, head, columns }: Omit<Table, 'rows'>, options: CsvOptions = {}): string {
  const { bom = false, head: hasHead = true, separator = ',' } = options;
  const above = hasHead ? [[caption], ...headLines(head).map(({ label, value }) => [label, value]), []] : [];
  const width = hasHead ? Math.max(2, columns.length) : columns.length;
  const records = [...above, columns.map(columnLabel)].map((cells) => csvRecord(pad(cells, width), separator));
  return (bom ? '\ufeff' : '') + records.join('');
}

function pad(cells: readonly string[], width: number): (string | null)[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? null);
}

/** The rows of a table, one text each, so that a long file can be sent as it is made. */
export function* csvRows(columns: readonly TableColumn[], rows: Iterable<TableRow>, options: CsvOptions = {}): Generator<string> {
  const { head = true, separator = ',' } = options;
  const spare = head && columns.length === 1 ? [null] : [];
  for (const row of rows) yield csvRecord([...columns.map(({ key }) => row[key]), ...spare], separator);
}

/** A whole table as CSV text: the head, then the rows in their order with exact values. */
export function tableToCsv(table: Table, options: CsvOptions = {}): string {
  return csvHead(table, options) + [...csvRows(table.columns, table.rows, options)].join('');
}

/** CSV text as a file for the browser, with a byte order mark. */
export function csvBlob(table: Table, options: CsvOptions = {}): Blob {
  return new Blob([tableToCsv(table, { bom: true, ...options })], { type: 'text/csv;charset=utf-8' });
}
