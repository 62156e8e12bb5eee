// Gathers the rows of one table from all requests for a moment, drops what is there already, and writes the rest as one block.
import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store, LineTable } from '../store/port.js';
import { identitySql, type Candidate } from './rows.js';

export type Outcome = 'stored' | 'alreadyThere' | 'conflict';

export interface GatherSettings {
  /** How long the first row waits for company, milliseconds. */
  waitMs: number;
  /** Rows that end the wait. */
  enoughRows: number;
}

interface Waiting {
  candidates: readonly Candidate[];
  resolve: (outcomes: Outcome[]) => void;
  reject: (error: unknown) => void;
}

interface Known {
  hash: string;
  /** Milliseconds of `updatedAt`, 0 for what never changes. */
  version: number;
}

/** Rows of one block; what has come in meanwhile goes with the next. */
const largestBlock = 10_000;
/** Keys in one statement, well below the engine's 256 KiB of SQL text. */
const keysPerLookup = 5_000;
const attempts = 3;
const lookupSeconds = 30;

export class Gatherer {
  readonly #store: Store;
  readonly #table: LineTable;
  readonly #settings: GatherSettings;
  #waiting: Waiting[] = [];
  #rows = 0;
  #timer: NodeJS.Timeout | undefined;
  // One block at a time: what one block has stored, the next one finds, so no id is ever stored twice.
  #writing: Promise<void> | undefined;

  constructor(store: Store, table: LineTable, settings: GatherSettings) {
    this.#store = store;
    this.#table = table;
    this.#settings = settings;
  }

  /**
   * Resolves when the rows are stored, one outcome per candidate.
   * @throws What the store threw; then none of these rows is acknowledged, and sending them again is safe.
   */
  add(candidates: readonly Candidate[]): Promise<Outcome[]> {
    if (candidates.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ candidates, resolve, reject });
      this.#rows += candidates.length;
      if (this.#rows >= this.#settings.enoughRows) this.#start();
      else this.#timer ??= setTimeout(() => this.#start(), this.#settings.waitMs);
    });
  }

  /** Writes all that waits and resolves when nothing is left. */
  async drain(): Promise<void> {
    this.#start();
    while (this.#writing) await this.#writing;
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#writing || this.#waiting.length === 0) return;
    this.#writing = this.#write(this.#take()).finally(() => {
      this.#writing = undefined;
      this.#start();
    });
  }

  #take(): Waiting[] {
    const block: Waiting[] = [];
    for (let rows = 0; this.#waiting[0] && (rows === 0 || rows + this.#waiting[0].candidates.length <= largestBlock); ) {
      const next = this.#waiting.shift() as Waiting;
      rows += next.candidates.length;
      block.push(next);
    }
    this.#rows -= block.reduce((sum, { candidates }) => sum + candidates.length, 0);
    return block;
  }

  async #write(block: readonly Waiting[]): Promise<void> {
    try {
      const known = await this.#lookUp(block.flatMap(({ candidates }) => candidates.map(({ idKey }) => idKey)));
      const rows: Candidate[] = [];
      const outcomes = block.map(({ candidates }) => candidates.map((candidate) => decide(candidate, known, rows)));
      if (rows.length > 0) await this.#insert(rows);
      block.forEach(({ resolve }, index) => resolve(outcomes[index] ?? []));
    } catch (error) {
      for (const { reject } of block) reject(error);
    }
  }

  async #lookUp(idKeys: readonly string[]): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    const version = this.#table === 'customers' || this.#table === 'catalog' ? 'updated_at' : null;
    const newest = version ? `toString(argMax(hash, ${version})) AS hash, toUnixTimestamp64Milli(max(${version})) AS version` : 'toString(any(hash)) AS hash, 0 AS version';
    for (let start = 0; start < idKeys.length; start += keysPerLookup) {
      const keys = idKeys.slice(start, start + keysPerLookup);
      // Inner and outer names differ: an alias that hides its column would be aggregated twice.
      const sql = `SELECT identity, ${newest} FROM (SELECT ${identitySql[this.#table]} AS identity, hash${version ? `, ${version}` : ''} FROM ${this.#table} WHERE id_key IN (${keys.join(',')})) GROUP BY identity`;
      const rows = await this.#store.query<Known & { identity: string }>(sql, {}, { maxSeconds: lookupSeconds, lane: 'write' });
      for (const { identity, ...row } of rows) known.set(identity, row);
    }
    return known;
  }

  async #insert(rows: readonly Candidate[]): Promise<void> {
    const token = this.#token(rows);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#store.insert(this.#table, rows.map(({ row }) => row), token);
      } catch (error) {
        // It may have been written all the same: the token lets the repeated insert count once.
        if (attempt === attempts) throw error;
        await sleep(100 * 4 ** attempt);
      }
    }
  }

  #token(rows: readonly Candidate[]): string {
    return hash('sha256', rows.map(({ idKey, hash: content }) => `${idKey}:${content}`).join(','));
  }
}

function decide(candidate: Candidate, known: Map<string, Known>, rows: Candidate[]): Outcome {
  const before = known.get(candidate.identity);
  const version = candidate.version ?? 0;
  if (before && version <= before.version) {
    // An older state of a customer or catalogue entry has been overtaken: nothing to do, nothing wrong.
    return version < before.version || candidate.hash === before.hash ? 'alreadyThere' : 'conflict';
  }
  known.set(candidate.identity, { hash: candidate.hash, version });
  rows.push(candidate);
  return 'stored';
}
