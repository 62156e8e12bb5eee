// Fills the demo's tenant: the two real logs and what is generated. Goes on where an earlier start ended.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueFrom, generate, planFor, type Batch, type Plan } from '../generate/index.js';
import { zone } from '../generate/world.js';
import { civilDate } from '../import/civil.js';
import { importFile, summary } from '../import/import-file.js';
import { mappingFor } from '../import/mappings.js';
import { progressOf } from '../import/progress.js';
import { readState, writeState, type ImportState } from '../import/state.js';
import { addAnswer, emptyAnswer, type Target } from '../import/target.js';

export const realFiles = ['helpdesk.csv.gz', 'cdnow-orders.csv.gz'].map((name) => fileURLToPath(new URL(`../data/${name}`, import.meta.url)));

export const stateFile = (dataDir: string): string => join(dataDir, 'imports.json');

/** A day's worth of visits is not worth a minute's start: facts are topped up when this much time has passed. */
const topUpAfter = 60_000;

export interface Filling {
  readonly target: Target;
  readonly dataDir: string;
  readonly now: Date;
  /** Ends the work after the batch under way. */
  readonly signal?: AbortSignal;
}

/** @returns What has been moved and generated, for the page to say. */
export async function fill({ target: all, dataDir, now, signal }: Filling): Promise<ImportState> {
  const target: Target = {
    send(kind, lines) {
      signal?.throwIfAborted();
      return all.send(kind, lines);
    },
  };
  const file = stateFile(dataDir);
  const state = await readState(file);
  const today = civilDate(now.getTime(), zone);
  for (const path of realFiles) await importReal(path, target, state, today, file);
  await addGenerated(target, state, now, today, file);
  await writeState(file, state);
  return state;
}

async function importReal(path: string, target: Target, state: ImportState, today: string, file: string): Promise<void> {
  const mapping = await mappingFor(path);
  if (state.moved[mapping.name]?.lines) return;
  const answer = await importFile({ file: path, mapping, target, state, today, save: () => writeState(file, state), progress: progressOf(mapping.name) });
  if (answer.refusedCount > 0) throw new Error(`${path}: ${answer.refusedCount} lines were refused, the first: ${JSON.stringify(answer.refused[0])}`);
  await writeState(file, state);
}

async function addGenerated(target: Target, state: ImportState, now: Date, today: string, file: string): Promise<void> {
  const until = now.getTime();
  const { launch, until: before } = (state.generated ??= { launch: planFor(today).launch });
  const plan: Plan = { ...planFor(today), launch };
  await writeState(file, state);
  if (before && until - Date.parse(before) < topUpAfter) return;
  await sendAll(target, before ? continueFrom(plan, Date.parse(before), until) : generate(plan, until));
  state.generated.until = now.toISOString();
}

async function sendAll(target: Target, batches: Iterable<Batch>): Promise<void> {
  const progress = progressOf('generated');
  const sum = emptyAnswer();
  let sent = 0;
  for (const { kind, lines } of batches) {
    addAnswer(sum, await target.send(kind, lines), sent);
    sent += lines.length;
    progress.update(sent / (sent + lines.length), sent);
  }
  progress.done(summary(sum));
  if (sum.refusedCount > 0) throw new Error(`${sum.refusedCount} generated lines were refused, the first: ${JSON.stringify(sum.refused[0])}`);
}
