// The tables of the store, made when it opens. Texts of SQL only; every engine runs the same.
import type { TableName } from './port.js';

/*
 * `id_key` is a 64-bit number made from tenant and id: rows are looked up by it before others are stored, and numbers need
 * no binding (bound reads of the embedded engine wait for one another). `hash` is a 64-bit number made from the content, so that an id that comes back with other content is seen.
 * The projection holds the look-up and is written in the same part as the rows: no crash can part the two.
 * Absent session, person and module are empty strings.
 */
const byId = 'PROJECTION by_id (SELECT id_key, tenant, id, hash ORDER BY id_key)';

interface Table {
  readonly columns: string;
  readonly engine: string;
  readonly order: string;
  /** Which shard of a cluster a row lives on: a session, a customer and an order history are never split. */
  readonly shardBy: string;
  /** Few rows that must outlive a power failure: always flushed to the disk before they are acknowledged. */
  readonly flushed?: boolean;
}

export const tables: Readonly<Record<TableName, Table>> = {
  /** What happened, one row per fact. Never changed, except when a person is erased. */
  facts: {
    columns: `
      tenant LowCardinality(String),
      id String,
      id_key UInt64,
      hash UInt64,
      experience LowCardinality(String),
      module LowCardinality(String),
      session String,
      person String,
      type LowCardinality(String),
      amount Float64,
      at DateTime64(3, 'UTC'),
      seq UInt64,
      preview Bool,
      properties Map(LowCardinality(String), String),
      mission LowCardinality(String) MATERIALIZED properties['mission'],
      validation String MATERIALIZED properties['validation'],
      ${byId}`,
    engine: 'MergeTree',
    order: 'tenant, experience, at, session, seq',
    shardBy: "cityHash64(if(session = '', person, session))",
  },
  /** Purchases (`type` order) and refunds (`type` refund, `order_id` is the order's id). Amounts in whole currency units. */
  orders: {
    columns: `
      tenant LowCardinality(String),
      id String,
      id_key UInt64,
      hash UInt64,
      type LowCardinality(String),
      person String,
      at DateTime64(3, 'UTC'),
      amount Decimal(18, 4),
      currency LowCardinality(String),
      quantity UInt64,
      order_id String,
      ${byId}`,
    engine: 'MergeTree',
    order: 'tenant, at, id',
    shardBy: 'cityHash64(person)',
  },
  /** Profiles; read with FINAL, the newest `updated_at` of an id counts. */
  customers: {
    columns: `
      tenant LowCardinality(String),
      id String,
      id_key UInt64,
      updated_at DateTime64(3, 'UTC'),
      hash UInt64,
      name String,
      email String,
      birth_year Nullable(UInt16),
      instagram_followers Nullable(UInt64),
      tiktok_followers Nullable(UInt64)`,
    engine: 'ReplacingMergeTree(updated_at)',
    order: 'tenant, id',
    shardBy: 'cityHash64(id)',
  },
  /**
   * Catalogue entries; read with FINAL. `body` is the whole entry as JSON, as it came in.
   * `experience` and `module` are empty where the kind has none; module ids are unique within their experience.
   */
  catalog: {
    columns: `
      tenant LowCardinality(String),
      kind LowCardinality(String),
      experience String,
      module String,
      id String,
      id_key UInt64,
      updated_at DateTime64(3, 'UTC'),
      hash UInt64,
      body String`,
    engine: 'ReplacingMergeTree(updated_at)',
    order: 'tenant, kind, experience, module, id',
    shardBy: 'cityHash64(id)',
  },
  /** Who gets the report of which experience, and when; read with FINAL. Ended ones stay, not `active`. Mails belong to slots after `since`. */
  subscriptions: {
    columns: `
      tenant LowCardinality(String),
      subscriber String,
      experience String,
      email String,
      frequency LowCardinality(String),
      hour UInt8,
      weekday UInt8,
      zone LowCardinality(String),
      locale LowCardinality(String),
      active Bool,
      since DateTime64(3, 'UTC'),
      version UInt64`,
    engine: 'ReplacingMergeTree(version)',
    order: 'tenant, subscriber, experience',
    shardBy: 'cityHash64(tenant, subscriber)',
    flushed: true,
  },
  /** What became of the mail of a slot (the moment at which it is due); read with FINAL, the highest `version` counts. */
  deliveries: {
    columns: `
      tenant LowCardinality(String),
      subscriber String,
      experience String,
      slot DateTime64(3, 'UTC'),
      state LowCardinality(String),
      attempts UInt8,
      claim String,
      holder String,
      at DateTime64(3, 'UTC'),
      retry_at DateTime64(3, 'UTC'),
      version UInt32`,
    engine: 'ReplacingMergeTree(version)',
    order: 'tenant, subscriber, experience, slot',
    shardBy: 'cityHash64(tenant, subscriber)',
    flushed: true,
  },
  /** Named values that change by compare and set: the lease of the scheduler, the key of links in mails. Read with FINAL. */
  registers: {
    columns: `
      name String,
      term UInt64,
      value String`,
    engine: 'ReplacingMergeTree(term)',
    order: 'name',
    shardBy: 'cityHash64(name)',
    flushed: true,
  },
};

export const tableNames = Object.keys(tables) as TableName[];

export interface SchemaOptions {
  /** Name of the cluster in the servers' `remote_servers`; tables are then distributed over it. */
  cluster?: string;
  /** Flush every insert to the disk before it is acknowledged (some ms an insert). */
  fsync?: boolean;
}

const identifier = /^\w{1,64}$/;

/** Statements that make the tables where they are missing, to be run on every shard. */
export function createTables({ cluster, fsync = false }: SchemaOptions = {}): string[] {
  if (cluster !== undefined && !identifier.test(cluster)) throw new Error('A cluster is named with letters, digits and _ only.');
  return tableNames.flatMap((name) => {
    const { columns, engine, order, shardBy, flushed } = tables[name];
    const local = mutableTable(name, cluster);
    const sync = fsync || flushed ? ', fsync_after_insert = 1, fsync_part_directory = 1' : '';
    const settings = `non_replicated_deduplication_window = 1000${sync}`;
    const statements = [`CREATE TABLE IF NOT EXISTS ${local} (${columns}\n) ENGINE = ${engine} ORDER BY (${order}) SETTINGS ${settings}`];
    if (cluster) statements.push(`CREATE TABLE IF NOT EXISTS ${name} AS ${local} ENGINE = Distributed('${cluster}', currentDatabase(), '${local}', ${shardBy})`);
    return statements;
  });
}

/** The table that mutations name. */
export function mutableTable(name: TableName, cluster?: string): string {
  return cluster ? `${name}_local` : name;
}
