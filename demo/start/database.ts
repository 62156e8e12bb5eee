// Opens the database of the demo, with the ingest that HTTP and imports share.
import { createIngest, type Ingest } from '../endpoint/ingest/ingest.js';
import { openStore } from '../endpoint/store/open.js';
import type { Store } from '../endpoint/store/port.js';
import type { Settings } from './settings.js';

export interface Database {
  readonly store: Store;
  readonly ingest: Ingest;
  /** Resolves when all that was taken in is written. */
  close(): Promise<void>;
}

/** @throws StoreUnavailable with one line for who started the command. */
export async function openDatabase(settings: Pick<Settings, 'store'>): Promise<Database> {
  const store = await openStore(settings.store);
  const ingest = createIngest(store);
  return {
    store,
    ingest,
    async close() {
      await ingest.drain();
      await store.close();
    },
  };
}
