// `npm run import -- file…`: puts files into the demo's database, or into an endpoint by its address.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import type { IngestAnswer } from 'engagement-widgets/contract';
import { readSettings, type Settings } from '../start/settings.js';
import { tenant } from '../generate/world.js';
import { civilDate } from './civil.js';
import { importFile } from './import-file.js';
import { mappingFor } from './mappings.js';
import { progressOf } from './progress.js';
import { plainName } from './read.js';
import { readState, writeState } from './state.js';
import { endpointTarget, type Target } from './target.js';

const usage = `npm run import -- file… [--mapping mapping.json] [--tenant ${tenant}] [--to https://host/api --token TOKEN]

Takes CSV and NDJSON, packed with gzip or not. Without --to the lines go into the database in DATA_DIR
(the demo must not be running then), with --to into the endpoint at that address; --token or the variable
ANALYTICS_TOKEN must allow ingest. A mapping says how rows become lines; see demo/import/mappings.
The same file again changes nothing.`;

interface Choice {
  readonly files: string[];
  readonly mapping: string | undefined;
  readonly tenant: string;
  readonly to: string | undefined;
  readonly token: string;
}

function choose(args: string[], environment: NodeJS.ProcessEnv): Choice {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { mapping: text, tenant: text, to: text, token: text, help: { type: 'boolean' } } });
  if (values.help || positionals.length === 0) throw new Error(usage);
  return { files: positionals, mapping: values.mapping, tenant: values.tenant ?? tenant, to: values.to, token: values.token ?? environment['ANALYTICS_TOKEN'] ?? '' };
}

/** Beside the data that they belong to: for an endpoint elsewhere, under its name. */
function stateFileOf({ to, tenant: of }: Choice, { dataDir }: Settings): string {
  const place = to ? new URL(to).host.replace(/\W+/g, '-') : '';
  return join(dataDir, ['imports', place, of === tenant ? '' : of.replace(/\W+/g, '-')].filter(Boolean).join('-') + '.json');
}

async function open({ to, token, tenant: of }: Choice, settings: Settings): Promise<{ target: Target; close: () => Promise<void> }> {
  if (to) return { target: endpointTarget(to, token), close: async () => {} };
  const { openDatabase } = await import('../start/database.js');
  const { ingest, close } = await openDatabase(settings);
  const { ingestTarget } = await import('./target.js');
  return { target: ingestTarget(ingest, of), close };
}

async function run(args: string[]): Promise<number> {
  const choice = choose(args, process.env);
  const settings = readSettings(process.env);
  const stateFile = stateFileOf(choice, settings);
  const state = await readState(stateFile);
  const { target, close } = await open(choice, settings);
  let refused = 0;
  try {
    for (const file of choice.files) {
      const mapping = await mappingFor(file, choice.mapping);
      const today = civilDate(settings.now().getTime(), mapping.zone);
      const answer = await importFile({ file, mapping, target, state, today, save: () => writeState(stateFile, state), progress: progressOf(plainName(file)) });
      await writeState(stateFile, state);
      const days = state.moved[mapping.name]?.days;
      if (days) console.error(`dates moved by ${days.toLocaleString('en')} days`);
      report(file, answer);
      refused += answer.refusedCount;
    }
  } finally {
    await close();
  }
  return refused > 0 ? 1 : 0;
}

function report(file: string, { refused, refusedCount }: IngestAnswer): void {
  for (const { line, reason, path, message } of refused.slice(0, 20)) console.error(`${file}:${line} refused (${reason}) ${path}: ${message}`);
  if (refusedCount > 20) console.error(`… and ${(refusedCount - 20).toLocaleString('en')} more`);
}

run(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
