// Reads the lines of a request's body: NDJSON or a JSON array, plain or gzip, as it streams in.
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ProblemError } from '../problems.js';
import type { Line } from './ingest.js';
import { ArraySplitter, isSpace, LineSplitter, type Piece, type Splitter } from './split.js';

export interface BodyLimits {
  /** Bytes of a body, after unpacking. */
  maxBodyBytes: number;
  /** Bytes of one line. */
  maxLineBytes: number;
}

const byteOrderMark = '\uFEFF';

/**
 * @throws ProblemError `too-large` or `invalid-body`; lines given out before stand.
 */
export async function* linesOf(body: ReadableStream<Uint8Array> | null, gzip: boolean, limits: BodyLimits): AsyncGenerator<Line> {
  let splitter: Splitter | undefined;
  let line = 0;
  for await (const chunk of limited(bytesOf(body, gzip), limits.maxBodyBytes)) {
    splitter ??= splitterFor(chunk, limits.maxLineBytes);
    for (const piece of splitter?.push(chunk) ?? []) yield* asLine(piece, ++line, splitter, limits);
  }
  for (const piece of splitter?.end() ?? []) yield* asLine(piece, ++line, splitter, limits);
  if (splitter?.broken) yield { line: line + 1, refusal: { reason: 'not-json', path: '', message: splitter.broken } };
}

async function* bytesOf(body: ReadableStream<Uint8Array> | null, gzip: boolean): AsyncGenerator<Buffer> {
  if (!body) return;
  const raw = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  if (!gzip) return yield* raw as AsyncIterable<Buffer>;
  const unpacked = createGunzip();
  raw.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('Z_')) throw error;
    throw new ProblemError('invalid-body', { detail: 'The body is not gzip, or it breaks off. Lines before may be stored; sending all again is safe.' });
  } finally {
    raw.destroy();
  }
}

async function* limited(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

export function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError('too-large', { detail: `A body may have ${maxBytes} bytes, unpacked. Lines before may be stored; sending all again in smaller batches is safe.` });
}

/** By the first character that is no blank, whatever the content type says. Undefined while there are only blanks. */
function splitterFor(chunk: Buffer, limit: number): Splitter | undefined {
  const text = chunk.subarray(0, 3).toString().startsWith(byteOrderMark) ? chunk.subarray(3) : chunk;
  const first = text.find((byte) => !isSpace(byte));
  if (first === undefined) return undefined;
  return first === 0x5b ? new ArraySplitter(limit) : new LineSplitter(limit);
}

function* asLine(piece: Piece, line: number, splitter: Splitter | undefined, { maxLineBytes }: BodyLimits): Generator<Line> {
  if (piece === null) return yield { line, refusal: { reason: 'does-not-fit', path: '', message: `is longer than ${maxLineBytes} bytes` } };
  if (splitter instanceof LineSplitter && piece.every(isSpace)) return;
  yield parsed(piece, line);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsed(piece: Buffer, line: number): Line {
  try {
    return { line, value: JSON.parse(utf8.decode(piece)) };
  } catch (error) {
    const message = error instanceof SyntaxError ? error.message.slice(0, 200) : 'is not UTF-8';
    return { line, refusal: { reason: 'not-json', path: '', message } };
  }
}
