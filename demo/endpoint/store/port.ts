// The port to the column store: four methods, one SQL dialect (ClickHouse's). Knows no engine and no HTTP.

/** What may be bound to a `{name:Type}` placeholder. Times are strings such as `2026-05-31 22:00:00.000`, see `sqlTime`. */
export type Parameter = string | number | boolean | readonly string[] | readonly number[];
export type Parameters = Readonly<Record<string, Parameter>>;

export interface QueryOptions {
  /** Seconds after which the read is given up with a `StoreTimeout`; 10 where none is given. */
  maxSeconds?: number;
  /** `write` looks up what is about to be written: it waits for no reader. Such a text binds no parameters. */
  lane?: 'read' | 'write';
  /** More ClickHouse settings of this read. Names and values are the program's own, never a request's. */
  settings?: Readonly<Record<string, string | number>>;
}

export interface Store {
  /** Engine and version, such as `chdb 26.7.2.1`. */
  readonly engine: string;
  /**
   * Reads rows. The text ends without `SETTINGS`, `FORMAT` and semicolon: the adapter adds them.
   * 64-bit integers and decimals arrive as numbers, NaN as null, DateTime64 as `2026-05-31 22:00:00.000` (UTC).
   */
  query<Row extends object>(sql: string, parameters?: Parameters, options?: QueryOptions): Promise<Row[]>;
  /**
   * Writes rows (at most some ten thousand) as one block: all or none. The same `token` again within the last
   * 1,000 inserts of the table writes nothing.
   */
  insert(table: TableName, rows: readonly object[], token: string): Promise<void>;
  /**
   * Runs a statement that answers no rows, on every shard. A mutation names `mutable(table)` and says
   * `SETTINGS mutations_sync = 2` itself, so that it has taken effect when this resolves.
   */
  command(sql: string, parameters?: Parameters): Promise<void>;
  /** The table that a mutation must name: the local one behind a distributed table, else the table itself. */
  mutable(table: TableName): string;
  close(): Promise<void>;
}

/** What lines of ingest are kept in. */
export type LineTable = 'facts' | 'orders' | 'customers' | 'catalog';
/** What report mails need to remember. */
export type ReportTable = 'subscriptions' | 'deliveries' | 'registers';
export type TableName = LineTable | ReportTable;

/** A read took longer than its bound. */
export class StoreTimeout extends Error {
  override name = 'StoreTimeout';
}

/** The engine cannot be opened or reached; the message is one line for the operator. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** A moment as the SQL dialect takes it, in UTC with milliseconds. */
export function sqlTime(at: Date | number | string): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 23);
}

/** A moment that the store has written, in UTC and without saying so. */
export function momentFrom(stored: string): Date {
  return new Date(`${stored.replace(' ', 'T')}Z`);
}

/** The same as ISO 8601. */
export function isoTime(stored: string): string {
  return momentFrom(stored).toISOString();
}

/** Seconds that a read may take where its caller says nothing. */
export const readSeconds = 10;

/** Settings that give every engine's answers the same form. */
export const formSettings = { output_format_json_quote_64bit_integers: 0, output_format_json_quote_denormals: 0 } as const;

/** ClickHouse's number for a read that took too long. */
export const timeoutCode = '159';
