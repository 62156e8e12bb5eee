// Remembers answers for some seconds: a page of twenty widgets, opened by ten people, asks the store once.

/** A finished answer: JSON text and the tag that names its figures. */
export interface Finished {
  text: string;
  etag: string;
}

interface Entry<T> {
  answer: Promise<T>;
  expires: number;
}

export interface CacheSettings {
  /** Seconds; 0 turns the cache off. */
  seconds: number;
  mostEntries: number;
}

export class AnswerCache<T = Finished> {
  readonly #settings: CacheSettings;
  readonly #entries = new Map<string, Entry<T>>();
  readonly #generations = new Map<string, number>();

  constructor(settings: Partial<CacheSettings> = {}) {
    this.#settings = { seconds: 5, mostEntries: 500, ...settings };
  }

  /** The answer to an equal question of the tenant, made anew where there is none; equal questions at the same time share one. */
  get(tenant: string, question: string, make: () => Promise<T>): Promise<T> {
    const key = `${tenant}\0${this.#generations.get(tenant) ?? 0}\0${question}`;
    const now = performance.now();
    const found = this.#entries.get(key);
    if (found && found.expires > now) return found.answer;
    const answer = make();
    this.#keep(key, { answer, expires: now + this.#settings.seconds * 1000 });
    answer.catch(() => this.#entries.delete(key));
    return answer;
  }

  /** To be called when something of the tenant was stored or erased. */
  forget(tenant: string): void {
    this.#generations.set(tenant, (this.#generations.get(tenant) ?? 0) + 1);
  }

  #keep(key: string, entry: Entry<T>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#settings.mostEntries && !oldest.done) this.#entries.delete(oldest.value);
  }
}
