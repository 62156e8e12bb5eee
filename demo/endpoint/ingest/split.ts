// Cuts a stream of bytes into lines (NDJSON) or into the elements of a JSON array, without holding more than one of them.

/** The bytes of one line or element; null where it was longer than the limit. */
export type Piece = Buffer | null;

export interface Splitter {
  push(chunk: Buffer): Iterable<Piece>;
  /** What is left at the end of the body. */
  end(): Iterable<Piece>;
  /** Set when the body was an array and did not end as one. */
  broken?: string;
}

const lineFeed = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

export function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Bytes of one piece from several chunks; what passes the limit is dropped and only remembered. */
class Collector {
  #parts: Buffer[] = [];
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get empty(): boolean {
    return this.#length === 0;
  }

  add(part: Buffer): void {
    this.#length += part.length;
    if (this.#length <= this.#limit) this.#parts.push(part);
  }

  take(): Piece {
    const piece = this.#length <= this.#limit ? Buffer.concat(this.#parts) : null;
    this.#parts = [];
    this.#length = 0;
    return piece;
  }
}

export class LineSplitter implements Splitter {
  readonly #line: Collector;

  constructor(limit: number) {
    this.#line = new Collector(limit);
  }

  *push(chunk: Buffer): Iterable<Piece> {
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, start)) {
      this.#line.add(chunk.subarray(start, at));
      yield this.#line.take();
      start = at + 1;
    }
    this.#line.add(chunk.subarray(start));
  }

  *end(): Iterable<Piece> {
    if (!this.#line.empty) yield this.#line.take();
  }
}

export class ArraySplitter implements Splitter {
  broken: string | undefined = 'the body ends before the list does';
  #over = false;
  readonly #element: Collector;
  #depth = 0;
  #inText = false;
  #escaped = false;
  // Between elements, blanks are no element; after a comma there must be one.
  #expected = false;
  #started = false;

  constructor(limit: number) {
    this.#element = new Collector(limit);
  }

  *push(chunk: Buffer): Iterable<Piece> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (this.#ended(byte)) continue;
      if (this.#inText) this.#step(byte);
      else if (this.#depth === 1 && (byte === comma || byte === closeBracket)) {
        this.#element.add(chunk.subarray(start, at));
        start = at + 1;
        yield* this.#close(byte);
      } else if (byte === openBracket || byte === openBrace) {
        if (this.#depth === 0) start = at + 1;
        else this.#started = true;
        this.#depth += 1;
      } else if (byte === closeBracket || byte === closeBrace) this.#depth -= 1;
      else if (byte === quote) {
        this.#inText = true;
        this.#started = true;
      } else if (!isSpace(byte)) this.#started = true;
    }
    if (this.#depth > 0) this.#element.add(chunk.subarray(start));
  }

  *end(): Iterable<Piece> {
    if (this.#depth > 0 && this.#started) yield this.#element.take();
  }

  #step(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inText = false;
  }

  *#close(byte: number): Iterable<Piece> {
    const piece = this.#element.take();
    if (this.#started || this.#expected || byte === comma) yield piece;
    this.#started = false;
    this.#expected = byte === comma;
    if (byte === closeBracket) {
      this.#depth = 0;
      this.#over = true;
      this.broken = undefined;
    }
  }

  // After the list's end only blanks may follow.
  #ended(byte: number): boolean {
    if (!this.#over) return false;
    if (!isSpace(byte)) this.broken = 'there is more after the end of the list';
    return true;
  }
}
