// What earlier imports fixed: by how many days each set of dates was moved, and until when facts were generated.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface ImportState {
  /** By name of the mapping. */
  moved: Record<string, Move>;
  /** First day of the generated campaign, and the moment up to which it has been generated. */
  generated?: { launch: string; until?: string };
}

export interface Move {
  days: number;
  importedOn: string;
  /** First and last day after the move. */
  firstDay: string;
  lastDay: string;
  /** Lines of the last complete import; absent while none has been completed. */
  lines?: number;
}

export async function readState(file: string): Promise<ImportState> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ImportState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { moved: {} };
    throw new Error(`${file} cannot be read: without it the dates of earlier imports are unknown`, { cause: error });
  }
}

/** Written beside and put in place, so that an interrupted write leaves the old state. */
export async function writeState(file: string, state: ImportState): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
