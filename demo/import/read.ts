// Rows of a file, one by one: CSV or NDJSON, gzip or not. Reads files, nothing else.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Transform, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Row } from './mapping.js';

export interface ReadOptions {
  readonly format: 'csv' | 'ndjson';
  /** Called with the share of the file's bytes that has been read, 0 to 1. */
  readonly onRead?: (share: number) => void;
}

/** The name that ids are made from: a packed and an unpacked file are the same file. */
export const plainName = (file: string): string => basename(file).replace(/\.gz$/i, '');

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function contentOf(file: string, onRead?: (share: number) => void): Promise<Readable> {
  const { size } = await stat(file);
  let seen = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      onRead?.(seen / size);
      done(null, chunk);
    },
  });
  const bytes = createReadStream(file);
  bytes.on('error', (error) => meter.destroy(error)).pipe(meter);
  if (!(await isGzip(file))) return meter;
  const unpacked = createGunzip();
  meter.on('error', (error) => unpacked.destroy(error));
  return meter.pipe(unpacked);
}

async function* csvRecords(content: Readable): AsyncGenerator<Record<string, unknown>> {
  const parser = parse({ columns: true, bom: true, skip_empty_lines: true });
  content.on('error', (error) => parser.destroy(error)).pipe(parser);
  for await (const record of parser) yield record as Record<string, unknown>;
}

/** A line that is no JSON object is handed on as `undefined`, so that ingest refuses it by its number. */
async function* ndjsonRecords(content: Readable): AsyncGenerator<Record<string, unknown> | undefined> {
  const lines = createInterface({ input: content, crlfDelay: Infinity });
  let failure: Error | undefined;
  content.on('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  for await (const line of lines) {
    if (line.trim()) yield jsonObject(line);
  }
  if (failure) throw failure;
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws an error that names the file, where it cannot be read or unpacked. */
export async function* readRows(file: string, { format, onRead }: ReadOptions): AsyncGenerator<Row | { row: number; file: string; record?: undefined }> {
  const name = plainName(file);
  let row = 0;
  try {
    const content = await contentOf(file, onRead);
    for await (const record of format === 'csv' ? csvRecords(content) : ndjsonRecords(content)) yield { file: name, row: ++row, record };
  } catch (cause) {
    throw new Error(`${file}, after row ${row}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
