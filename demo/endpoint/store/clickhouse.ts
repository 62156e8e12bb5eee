// A ClickHouse server, or a cluster with one address per shard, over HTTP.
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { formSettings, readSeconds, StoreTimeout, StoreUnavailable, timeoutCode, type Parameters, type QueryOptions, type Store, type TableName } from './port.js';
import { createTables, mutableTable, type SchemaOptions } from './schema.js';

export interface ClickHouseOptions extends SchemaOptions {
  /** `http://user:password@host:8123/database`, for a cluster one address per shard; the first is asked, all are given the tables. */
  urls: readonly string[];
}

// On a cluster an insert is acknowledged when every shard has it, and sub-queries see all shards.
const clusterSettings = { distributed_foreground_insert: 1, distributed_product_mode: 'global' } as const;

/** @throws StoreUnavailable where the first address does not answer. */
export async function openClickHouse(options: ClickHouseOptions): Promise<Store> {
  if (options.urls.length > 1 && !options.cluster) throw new StoreUnavailable('Several addresses are shards of one cluster: name it in ANALYTICS_CLUSTER.');
  const clients = options.urls.map((url) => createClient({
    url,
    request_timeout: 60_000,
    clickhouse_settings: options.cluster ? clusterSettings : {},
    // The client's own log would quote what was asked.
    log: { level: ClickHouseLogLevel.OFF },
  }));
  const store = new ClickHouseStore(clients, options.cluster);
  try {
    await store.greet();
    for (const statement of createTables(options)) await store.command(statement);
  } catch (cause) {
    await store.close();
    throw new StoreUnavailable(`ClickHouse at ${options.urls.map(withoutPassword).join(', ')} cannot be used: ${firstLine(cause)}`, { cause });
  }
  return store;
}

class ClickHouseStore implements Store {
  engine = 'ClickHouse';
  readonly #clients: readonly ClickHouseClient[];
  readonly #cluster: string | undefined;

  constructor(clients: readonly ClickHouseClient[], cluster: string | undefined) {
    this.#clients = clients;
    this.#cluster = cluster;
  }

  get #first(): ClickHouseClient {
    const [first] = this.#clients;
    if (!first) throw new StoreUnavailable('ANALYTICS_URL names no server.');
    return first;
  }

  async greet(): Promise<void> {
    const [row] = await this.query<{ version: string }>('SELECT version() AS version');
    this.engine = `ClickHouse ${row?.version ?? ''}`.trim();
  }

  async query<Row extends object>(sql: string, parameters: Parameters = {}, { maxSeconds = readSeconds, settings }: QueryOptions = {}): Promise<Row[]> {
    try {
      const result = await this.#first.query({
        query: sql,
        query_params: parameters,
        format: 'JSONEachRow',
        clickhouse_settings: { ...settings, ...formSettings, max_execution_time: maxSeconds },
        abort_signal: AbortSignal.timeout(Math.ceil(maxSeconds * 1000) + 1000),
      });
      return await result.json<Row>();
    } catch (error) {
      throw isTimeout(error) ? new StoreTimeout(`Not answered within ${maxSeconds} s.`, { cause: error }) : error;
    }
  }

  async insert(table: TableName, rows: readonly object[], token: string): Promise<void> {
    await this.#first.insert({ table, values: [...rows], format: 'JSONEachRow', clickhouse_settings: { insert_deduplication_token: token } });
  }

  async command(sql: string, parameters: Parameters = {}): Promise<void> {
    for (const client of this.#clients) await client.command({ query: sql, query_params: parameters });
  }

  mutable(table: TableName): string {
    return mutableTable(table, this.#cluster);
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
  }
}

function isTimeout(error: unknown): boolean {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  return code === timeoutCode || name === 'TimeoutError' || /abort|timeout/i.test(message ?? '');
}

function withoutPassword(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message || error.name : String(error)).split('\n')[0] ?? '';
}
