// Takes lines in, from HTTP and from imports alike, and answers what became of each.
import type { IngestAnswer, IngestKind } from 'engagement-widgets/contract';
import type { Store } from '../store/port.js';
import { check, type Refusal } from './check.js';
import { Gatherer, type GatherSettings, type Outcome } from './gather.js';
import { tableOf, type Candidate } from './rows.js';

/** One line as it came in: its number from 1, and its value or why it has none. */
export type Line = { readonly line: number } & ({ readonly value: unknown } | { readonly refusal: Refusal });

export interface Ingest {
  /**
   * Checks and stores lines; resolves when all that is counted as stored is stored.
   * @throws What the store threw; lines before it may be stored, and sending all again is safe.
   */
  ingest(kind: IngestKind, tenant: string, lines: Iterable<Line> | AsyncIterable<Line>): Promise<IngestAnswer>;
  /** Resolves when nothing waits to be written. */
  drain(): Promise<void>;
}

export interface IngestSettings extends Partial<GatherSettings> {
  /** Called after a batch of a tenant, so that answers made before can be forgotten. */
  onStored?: (tenant: string) => void;
}

/** Lines that are checked and handed on together. */
const chunkLines = 1_000;
/** Chunks of one batch that may wait for the store at the same time; the body is not read further meanwhile. */
const chunksUnderWay = 8;
const mostRefusals = 1_000;

/** `ingest(kind, tenant, numbered(values))`: values in memory as lines. */
export function* numbered(values: Iterable<unknown>): Generator<Line> {
  let line = 0;
  for (const value of values) yield { line: ++line, value };
}

export function createIngest(store: Store, { onStored, waitMs = 50, enoughRows = 1_000 }: IngestSettings = {}): Ingest {
  const gatherers = new Map(Object.values(tableOf).map((table) => [table, new Gatherer(store, table, { waitMs, enoughRows })]));
  return {
    async ingest(kind, tenant, lines) {
      const gatherer = gatherers.get(tableOf[kind]) as Gatherer;
      try {
        return await new Batch(kind, tenant, gatherer).run(lines);
      } finally {
        // Even a batch that breaks off may have stored something.
        onStored?.(tenant);
      }
    },
    async drain() {
      await Promise.all([...gatherers.values()].map((gatherer) => gatherer.drain()));
    },
  };
}

class Batch {
  readonly #answer: IngestAnswer = { stored: 0, alreadyThere: 0, refused: [], refusedCount: 0 };
  readonly #underWay = new Set<Promise<void>>();
  readonly #kind: IngestKind;
  readonly #tenant: string;
  readonly #gatherer: Gatherer;
  #failure: Error | undefined;

  constructor(kind: IngestKind, tenant: string, gatherer: Gatherer) {
    this.#kind = kind;
    this.#tenant = tenant;
    this.#gatherer = gatherer;
  }

  async run(lines: Iterable<Line> | AsyncIterable<Line>): Promise<IngestAnswer> {
    try {
      let chunk: Line[] = [];
      for await (const line of lines) {
        chunk.push(line);
        if (chunk.length < chunkLines) continue;
        await this.#hand(chunk);
        chunk = [];
      }
      await this.#hand(chunk);
    } finally {
      // Also when the body breaks off: what was handed on is settled before anything is answered.
      await Promise.all(this.#underWay);
    }
    if (this.#failure) throw this.#failure;
    this.#answer.refused = this.#answer.refused.sort((a, b) => a.line - b.line).slice(0, mostRefusals);
    return this.#answer;
  }

  async #hand(chunk: readonly Line[]): Promise<void> {
    if (this.#failure) throw this.#failure;
    const work = this.#store(chunk)
      .catch((error: unknown) => void (this.#failure ??= error instanceof Error ? error : new Error(String(error))))
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
    if (this.#underWay.size >= chunksUnderWay) await Promise.race(this.#underWay);
  }

  async #store(chunk: readonly Line[]): Promise<void> {
    const candidates: Candidate[] = [];
    const numbers: number[] = [];
    for (const line of chunk) {
      const checked = 'refusal' in line ? line : check(this.#kind, this.#tenant, line.value);
      if ('refusal' in checked) this.#refuse(line.line, checked.refusal);
      else {
        candidates.push(checked);
        numbers.push(line.line);
      }
    }
    const outcomes = await this.#gatherer.add(candidates);
    outcomes.forEach((outcome, index) => this.#count(outcome, numbers[index] ?? 0));
  }

  #count(outcome: Outcome, line: number): void {
    if (outcome === 'conflict') this.#refuse(line, { reason: 'conflict', path: 'id', message: 'is there already with other content' });
    else this.#answer[outcome] += 1;
  }

  #refuse(line: number, refusal: Refusal): void {
    this.#answer.refusedCount += 1;
    // Chunks settle in any order; what is kept beyond the limit is cut when all are in.
    if (this.#answer.refused.length < mostRefusals * (chunksUnderWay + 1)) this.#answer.refused.push({ line, ...refusal });
  }
}
