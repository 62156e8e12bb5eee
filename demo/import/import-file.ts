// One file into one target: map, move the dates, send in batches. The same file again gives the same lines.
import type { IngestAnswer } from 'engagement-widgets/contract';
import { addDays, civilDate, daysBetween } from './civil.js';
import { mapCatalog, mapRow, moment, textOf, type Mapping } from './mapping.js';
import type { Progress } from './progress.js';
import { readRows } from './read.js';
import type { ImportState } from './state.js';
import { addAnswer, emptyAnswer, type Target } from './target.js';

const batchSize = 5_000;

export interface ImportJob {
  readonly file: string;
  readonly mapping: Mapping;
  readonly target: Target;
  /** Holds and receives the shift of the dates. */
  readonly state: ImportState;
  /** Today as a civil date in the mapping's zone. */
  readonly today: string;
  /** Called when the shift has been decided, before anything is sent: an import that is broken off must find it again. */
  readonly save?: () => Promise<void>;
  readonly progress?: Progress;
}

/** First and last civil day in the file, before any move. */
async function daysOf({ file, mapping }: ImportJob, column: string): Promise<{ first: string; last: string } | undefined> {
  let first = Infinity;
  let last = -Infinity;
  for await (const { record } of readRows(file, mapping)) {
    const at = Date.parse(moment(textOf(record?.[column]), mapping.zone, 0));
    if (Number.isNaN(at)) continue;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (first > last) return undefined;
  return { first: civilDate(first, mapping.zone), last: civilDate(last, mapping.zone) };
}

/** By how many days this set is moved: decided at its first import, then kept. */
async function daysMoved(job: ImportJob): Promise<number> {
  const { mapping, state, today } = job;
  if (!mapping.endsYesterday) return 0;
  const known = state.moved[mapping.name];
  if (known) return known.days;
  const span = await daysOf(job, mapping.endsYesterday);
  if (!span) return 0;
  const days = daysBetween(span.last, addDays(today, -1));
  state.moved[mapping.name] = { days, importedOn: today, firstDay: addDays(span.first, days), lastDay: addDays(span.last, days) };
  await job.save?.();
  return days;
}

export async function importFile(job: ImportJob): Promise<IngestAnswer> {
  const { file, mapping, target, state, progress } = job;
  const days = await daysMoved(job);
  const sum = emptyAnswer();
  const catalog = mapCatalog(mapping, days);
  if (catalog.length > 0) mustFit(mapping, await target.send('catalog', catalog));
  let share = 0;
  let sent = 0;
  let batch: unknown[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    addAnswer(sum, await target.send(mapping.kind, batch), sent);
    sent += batch.length;
    batch = [];
    progress?.update(share, sent);
  };
  for await (const row of readRows(file, { format: mapping.format, onRead: (read) => (share = read) })) {
    batch.push(row.record ? mapRow(mapping, row, days) : undefined);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  const move = state.moved[mapping.name];
  if (move) move.lines = sent;
  progress?.done(summary(sum));
  return sum;
}

function mustFit(mapping: Mapping, answer: IngestAnswer): void {
  const [first] = answer.refused;
  if (first) throw new Error(`mapping ${mapping.name}: catalogue entry ${first.line} was refused (${first.path}: ${first.message})`);
}

export function summary({ stored, alreadyThere, refusedCount }: IngestAnswer): string {
  const number = (value: number): string => value.toLocaleString('en');
  return `${number(stored)} stored, ${number(alreadyThere)} already there, ${number(refusedCount)} refused`;
}
