// Which mapping belongs to a file: one that is named, one kept here under the file's name, or none for lines that fit already.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ingestLines, type IngestKind } from 'engagement-widgets/contract';
import type { Mapping } from './mapping.js';
import { plainName } from './read.js';

const kept = (name: string): string => fileURLToPath(new URL(`./mappings/${name}.json`, import.meta.url));

async function readMapping(file: string): Promise<Mapping> {
  const mapping = JSON.parse(await readFile(file, 'utf8')) as Partial<Mapping>;
  for (const key of ['name', 'kind', 'format', 'zone'] as const) if (!mapping[key]) throw new Error(`${file}: "${key}" is missing`);
  if (!isKind(mapping.kind)) throw new Error(`${file}: "kind" must be one of ${Object.keys(ingestLines).join(', ')}`);
  return mapping as Mapping;
}

const isKind = (kind: unknown): kind is IngestKind => typeof kind === 'string' && kind in ingestLines;

/**
 * @param named A mapping file that the caller gave.
 * @throws where nothing says what the file holds.
 */
export async function mappingFor(file: string, named?: string): Promise<Mapping> {
  if (named) return readMapping(named);
  const [stem = ''] = plainName(file).split('.');
  if (existsSync(kept(stem))) return readMapping(kept(stem));
  const kind = stem.split(/[-_]/)[0];
  if (/\.(ndjson|jsonl)$/i.test(plainName(file)) && isKind(kind)) return asTheyAre(kind);
  throw new Error(`${file}: no mapping. Give one with --mapping file.json, or NDJSON lines that fit the contract in a file named after them, such as events.ndjson or orders-2026.ndjson.gz`);
}

/** Lines that fit the contract already. */
function asTheyAre(kind: IngestKind): Mapping {
  return { name: kind, kind, format: 'ndjson', zone: 'UTC' };
}
