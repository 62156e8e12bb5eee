// Chooses the engine: a ClickHouse server where an address is given, else the embedded one.
import { openChdb } from './chdb.js';
import type { Store } from './port.js';
import type { SchemaOptions } from './schema.js';

export interface StoreSettings extends SchemaOptions {
  /** Addresses of ClickHouse servers, one per shard. */
  urls?: readonly string[];
  /** Data directory of the embedded engine. */
  directory: string;
}

/** @throws StoreUnavailable with one line for the operator. */
export async function openStore({ urls, directory, ...schema }: StoreSettings): Promise<Store> {
  if (!urls?.length) return openChdb({ directory, fsync: schema.fsync });
  const { openClickHouse } = await import('./clickhouse.js');
  return openClickHouse({ urls, ...schema });
}
