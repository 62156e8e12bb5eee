// What stands in one hostile answer after another: hands out strings leaf by leaf, so that any of them reaches any leaf. Pure.
import type { GenericSchema } from 'valibot';
import { corpus } from './corpus.js';
import { poison, type Leaf, type LeafKind } from './poison.js';

/** An answer and the schema of its resource. */
export interface Answered {
  schema: GenericSchema;
  answer: unknown;
}

/** Lists cut to their first items, so that drawing costs little. */
export function cut(value: unknown, most = 2): unknown {
  if (Array.isArray(value)) return value.slice(0, most).map((item) => cut(item, most));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item, most)]));
}

/** What stands in one answer, by the path of the leaf. */
export interface Dose {
  answer: unknown;
  put: readonly (readonly [path: string, value: string])[];
  refused: readonly string[];
}

/** Draws one of two: equal leaves get equal strings whatever `change` makes of them. */
export type Draw = (change?: (text: string) => string) => Dose;

/** Hands out strings leaf by leaf, so that after `steps` doses each text has been at each leaf for texts. */
export class Supply {
  readonly #of: Answered;
  readonly #kind: LeafKind;
  readonly #steps: number;
  readonly #strings: readonly string[];
  readonly #counts = new Map<string, number>();
  #at: Map<string, number>;

  /** @param at how far an earlier supply came, by path */
  constructor(of: Answered, kind: LeafKind, steps: number, at: ReadonlyMap<string, number> = new Map(), strings: readonly string[] = corpus) {
    [this.#of, this.#kind, this.#steps, this.#at, this.#strings] = [of, kind, steps, new Map(at), strings];
    poison(of.schema, of.answer, (leaf) => void (leaf.kind === kind && this.#counts.set(leaf.path, (this.#counts.get(leaf.path) ?? 0) + 1)));
  }

  /** How many strings have been at each leaf. */
  get at(): ReadonlyMap<string, number> {
    return this.#at;
  }

  /** Every string has been at every leaf that this answer has. */
  get isDone(): boolean {
    return [...this.#counts.keys()].every((path) => (this.#at.get(path) ?? 0) >= this.#strings.length);
  }

  next(): Draw {
    const start = this.#at;
    return (change = (text) => text) => {
      this.#at = new Map(start);
      return this.#dose(change);
    };
  }

  #dose(change: (text: string) => string): Dose {
    const [put, refused]: [[string, string][], string[]] = [[], []];
    // Ids are referred to: equal before, equal after.
    const ids = new Map<string, string>();
    const give = ({ path, kind, was }: Leaf): string | undefined => {
      if (kind !== this.#kind) return undefined;
      const text = change(this.#take(path));
      if (kind === 'text' || was === undefined) return text;
      if (!ids.has(was)) ids.set(was, text);
      return ids.get(was);
    };
    const answer = poison(this.#of.schema, this.#of.answer, give, (path, value, isTaken) => (isTaken ? put.push([path, value]) : refused.push(path)));
    return { answer, put, refused };
  }

  /** Several at once where a leaf comes too seldom; only texts are long enough for that. */
  #take(path: string): string {
    const at = this.#at.get(path) ?? 0;
    const { length } = this.#strings;
    const many = this.#kind === 'key' ? 1 : Math.ceil(length / (this.#counts.get(path)! * this.#steps));
    this.#at.set(path, at + many);
    return Array.from({ length: many }, (_, index) => this.#strings[(at + index) % length]).join(' · ');
  }
}
