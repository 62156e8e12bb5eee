// The embedded engine: ClickHouse in this process, in one data directory that no other process may use.
import { mkdir } from 'node:fs/promises';
import type * as Chdb from 'chdb';
import type { Session } from 'chdb';
import { formSettings, readSeconds, StoreTimeout, StoreUnavailable, timeoutCode, type Parameters, type QueryOptions, type Store, type TableName } from './port.js';
import { createTables, type SchemaOptions } from './schema.js';

export interface ChdbOptions extends Pick<SchemaOptions, 'fsync'> {
  /** Data directory, made where it is missing. */
  directory: string;
}

/** @throws StoreUnavailable where the engine has no build for this system, or the directory is in use. */
export async function openChdb(options: ChdbOptions): Promise<Store> {
  const chdb = await load();
  await mkdir(options.directory, { recursive: true });
  const store = new ChdbStore(chdb, options.directory);
  for (const statement of createTables({ fsync: options.fsync })) await store.command(statement);
  await store.greet();
  return store;
}

async function load(): Promise<typeof Chdb> {
  try {
    return await import('chdb');
  } catch (cause) {
    const system = `${process.platform} ${process.arch}`;
    throw new StoreUnavailable(
      `The embedded database (chdb) does not run here (${system}): set ANALYTICS_URL to a ClickHouse server, or start with recorded answers: npm start -- --recorded`,
      { cause },
    );
  }
}

class ChdbStore implements Store {
  engine = 'chdb';
  readonly #chdb: typeof Chdb;
  // Statements of one session wait for each other: inserts must not wait behind a long read.
  readonly #reader: Session;
  readonly #writer: Session;
  // A statement that waits inside the engine occupies a thread of Node's pool; here it waits without one.
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(chdb: typeof Chdb, directory: string) {
    this.#chdb = chdb;
    try {
      this.#writer = new chdb.Session(directory);
      this.#reader = new chdb.Session(directory);
    } catch (cause) {
      throw new StoreUnavailable(`The data directory ${directory} cannot be opened: is another process using it?`, { cause });
    }
  }

  async greet(): Promise<void> {
    const [row] = await this.query<{ version: string }>('SELECT version() AS version');
    this.engine = `chdb ${row?.version ?? ''}`.trim();
  }

  async query<Row extends object>(sql: string, parameters: Parameters = {}, { maxSeconds = readSeconds, lane = 'read', settings }: QueryOptions = {}): Promise<Row[]> {
    const all = { ...settings, ...formSettings, max_execution_time: maxSeconds };
    const text = `${sql}\nSETTINGS ${Object.entries(all).map(([name, value]) => `${name} = ${literal(value)}`).join(', ')}`;
    // The engine stops the statement itself; the promise's own bound also covers the wait behind other reads.
    const options = { format: 'JSONEachRow', timeout: maxSeconds * 1000 + 250 };
    const session = lane === 'write' ? this.#writer : this.#reader;
    const bound = Object.keys(parameters).length > 0;
    const run = () => (bound ? session.queryBindAsync(text, parameters, options) : session.queryAsync(text, options));
    try {
      const result = await (lane === 'write' ? this.#inTurn(run) : run());
      return rowsOf<Row>(result.text());
    } catch (error) {
      throw isTimeout(error) ? new StoreTimeout(`Not answered within ${maxSeconds} s.`, { cause: error }) : error;
    }
  }

  async insert(table: TableName, rows: readonly object[], token: string): Promise<void> {
    const values = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n') + '\n');
    await this.#inTurn(() => this.#writer.insert({ table, values, format: 'JSONEachRow', settings: { insert_deduplication_token: token } }));
  }

  async command(sql: string, parameters: Parameters = {}): Promise<void> {
    const bound = Object.keys(parameters).length > 0;
    await this.#inTurn(() => (bound ? this.#writer.queryBindAsync(sql, parameters) : this.#writer.queryAsync(sql)));
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(run);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  mutable(table: TableName): string {
    return table;
  }

  async close(): Promise<void> {
    this.#reader.close();
    this.#writer.close();
    await this.#chdb.drainPending();
  }
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}

function rowsOf<Row>(text: string): Row[] {
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
}

function isTimeout(error: unknown): boolean {
  const { code, clickhouseCode } = error as { code?: string; clickhouseCode?: string | number };
  return code === 'CHDB_TIMEOUT' || String(clickhouseCode) === timeoutCode;
}
