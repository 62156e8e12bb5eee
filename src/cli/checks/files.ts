// The two files: a download, sound CSV, the rows of the pages, and no cell that a spreadsheet would run.
import type { DownloadName } from '../../contract/index.js';
import { defuse } from '../../export/index.js';
import type { Exchange } from '../asking.js';
import { checkCharset, checkSecrets, isGranted } from '../form.js';
import type { Params, Session } from '../session.js';
import { npsPlace } from '../survey.js';

const property = 'ew_check.count';

/** Records of a CSV text; null where quotes are not closed. */
export function csvRecords(text: string): string[][] | null {
  const records: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  for (let at = 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const [whole, quoted, plain = '', end] = field.exec(text) ?? [];
    if (whole === undefined || whole === '') return null;
    records.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && field.lastIndex < text.length) records.push([]);
    else if (end === ',' && field.lastIndex === text.length) records.at(-1)!.push('');
  }
  return records;
}

const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);
const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell === '');

function checkDownload(session: Session, name: DownloadName, exchange: Exchange): void {
  const media = exchange.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (media !== 'text/csv') session.add('EW-C04', name, exchange, { place: 'Content-Type', found: media, expected: 'text/csv' });
  const disposition = exchange.headers.get('Content-Disposition') ?? undefined;
  if (!disposition || !/^attachment\b/i.test(disposition) || !/\.csv\b/i.test(disposition)) session.add('EW-C90', name, exchange, { place: 'Content-Disposition', found: disposition, expected: 'attachment; filename="….csv"' });
  const rules = exchange.headers.get('Cache-Control')?.toLowerCase() ?? '';
  if (/\b(public|s-maxage)\b/.test(rules)) session.add('EW-C84', name, exchange, { place: 'Cache-Control', found: rules, expected: 'no-store' });
  else if (!/\b(no-store|private)\b/.test(rules)) session.add('EW-C85', name, exchange, { place: 'Cache-Control', found: rules || undefined, expected: 'no-store' });
}

/** The records of a file that can be read; whatever is wrong with it is noted. */
async function recordsOf(session: Session, name: DownloadName, params: Params): Promise<{ records: string[][]; exchange: Exchange } | undefined> {
  const exchange = await session.ask({ url: session.url(name, params), headers: { Accept: 'text/csv' } });
  if (!isGranted(session, name, 'people', exchange)) return undefined;
  checkSecrets(session, name, exchange);
  checkDownload(session, name, exchange);
  if (!checkCharset(session, name, exchange)) return undefined;
  const records = csvRecords(exchange.text);
  const filled = records?.filter((record) => !isBlank(record)) ?? [];
  const widths = new Set(filled.map((record) => record.length));
  if (!records || widths.size > 1) {
    session.add('EW-C91', name, exchange, { place: 'body', found: records ? `lines of ${[...widths].join(' and ')} fields` : 'quotes that are not closed', expected: 'the same number of fields in every line' });
    return undefined;
  }
  records.forEach((record, line) => record.forEach((cell, column) => {
    if (!isNumber(cell) && defuse(cell) !== cell) session.add('EW-C93', name, exchange, { place: `line ${line + 1}, field ${column + 1}`, found: cell, expected: `'${cell.slice(0, 20)}` });
  }));
  return { records: filled, exchange };
}

/** A cell as it was before it was defused. */
const plain = (cell: string): string => (cell.startsWith("'") && defuse(cell.slice(1)) === cell ? cell.slice(1) : cell);
const line = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

/** Whether a row of the file is an entry of the page; a text that is null may be left empty. */
const isRowOf = (row: readonly string[] | undefined, text: string | null): boolean => text === null || row?.some((cell) => line(plain(cell)) === line(text)) === true;

/** The rows of the file against the entries of the pages. Gives the heading: what stands right above the first row. */
function checkRows(session: Session, name: DownloadName, { records, exchange }: { records: string[][]; exchange: Exchange }, total: number, entries: readonly (string | null)[]): string[] | undefined {
  const first = entries.findIndex((text) => text !== null);
  const found = total === 0 ? records.length : records.findIndex((record) => isRowOf(record, entries[first] ?? null)) - Math.max(0, first);
  const start = found < 0 ? records.length : found;
  const rows = records.slice(start);
  const wrong = entries.findIndex((text, at) => !isRowOf(rows[at], text));
  const place = (index: number) => `row ${index + 1}`;
  if (wrong >= 0) session.add('EW-C92', name, exchange, { place: place(wrong), found: rows[wrong]?.map(plain).join(', '), expected: entries[wrong]! });
  else if (rows.length !== total) session.add('EW-C92', name, exchange, { place: place(Math.min(rows.length, total)), found: `${rows.length} rows`, expected: `${total}, as the page has in all` });
  return found < 1 ? undefined : records[start - 1];
}

async function checkSegmentFile(session: Session): Promise<void> {
  const params = { ...session.period, missions: '1' };
  const page = await session.with({ only: new Set() }).answer('segment', { ...params, pageSize: '1000' });
  const file = await recordsOf(session, 'segmentFile', { ...params, property });
  if (!page || !file) return;
  const heading = checkRows(session, 'segmentFile', file, page.total, page.entries.map(({ customer }) => customer));
  if (heading && !heading.includes(property)) session.add('EW-C94', 'segmentFile', file.exchange, { place: '?property', found: heading.join(', '), expected: property });
}

async function checkAnswersFile(session: Session, place: Params): Promise<void> {
  const params = { ...session.period, ...place };
  const page = await session.with({ only: new Set() }).answer('npsAnswers', { ...params, pageSize: '1000' });
  const file = await recordsOf(session, 'npsAnswersFile', params);
  if (page && file) checkRows(session, 'npsAnswersFile', file, page.total, page.entries.map(({ text }) => text));
  const { counts } = page ?? {};
  const some = counts && (await recordsOf(session, 'npsAnswersFile', { ...params, group: 'promoters' }));
  if (!some) return;
  const filtered = await session.with({ only: new Set() }).answer('npsAnswers', { ...params, group: 'promoters', pageSize: '1000' });
  if (filtered) checkRows(session, 'npsAnswersFile', some, filtered.total, filtered.entries.map(({ text }) => text));
}

export async function checkFiles(session: Session): Promise<void> {
  if (session.wants('segmentFile')) await checkSegmentFile(session);
  const place = npsPlace(session.survey);
  if (place && session.wants('npsAnswersFile')) await checkAnswersFile(session, place);
}
