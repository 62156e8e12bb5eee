// What goes in: which lines each ingest path takes, and how a batch is answered.
import { array, picklist, string, type GenericSchema, type InferOutput } from 'valibot';
import { catalogEntry } from './catalog.js';
import { customer, fact, order } from './facts.js';
import { count, looseObject } from './schema.js';

/** Paths under `/v1/` that take NDJSON or a JSON array, and the schema of one line. */
export const ingestLines = { events: fact, orders: order, customers: customer, catalog: catalogEntry } as const satisfies Record<string, GenericSchema>;
export type IngestKind = keyof typeof ingestLines;

export const refusalReasons = ['not-json', 'does-not-fit', 'conflict'] as const;

/** Answer to a batch. Every line is in exactly one of the three. */
export const ingestAnswer = looseObject({
  stored: count,
  alreadyThere: count,
  /** Lines refused, in order; at most the first 1,000, `refusedCount` counts all. */
  refused: array(looseObject({ /** From 1. */ line: count, reason: picklist(refusalReasons), path: string(), message: string() })),
  refusedCount: count,
});
export type IngestAnswer = InferOutput<typeof ingestAnswer>;

/** Answer to the erasure of one person: rows in which a random name now stands in for them, and profiles deleted. */
export const erased = looseObject({ facts: count, orders: count, customers: count });
export type Erased = InferOutput<typeof erased>;
