// The answers of one page on a server: each question is asked once, without repetition, and nothing outlives the page.
import type { AnalyticsError, Settings } from '../data/index.js';
import { Store } from '../data/index.js';
import { nameOf, type Brought } from '../data/answers.js';
import { toAnalyticsError } from '../data/errors.js';
import { load } from '../data/load.js';
import type { Question } from '../data/question.js';
import type { Loaded, Standing, Watch } from '../data/store.js';
import { pageClock, type Clock } from '../data/surroundings.js';

export interface AnswersOptions {
  /** Undefined where nothing is asked. */
  timeout: number | undefined;
  /** The endpoint as the page's author wrote it. */
  written(endpoint: string | undefined): string | undefined;
}

interface Asked {
  question: Question;
  loaded: Loaded | undefined;
  error: AnalyticsError | undefined;
  done: Promise<void>;
}

const noPresence = { online: true, attended: true, subscribe: () => () => undefined };

export class ServerStore extends Store {
  readonly #options: AnswersOptions;
  readonly #asked = new Map<string, Asked>();
  readonly #clock: Clock;

  constructor(options: AnswersOptions) {
    super(pageClock, noPresence);
    this.#options = options;
    this.#clock = { ...pageClock, after: (milliseconds, run) => pageClock.after(Math.min(milliseconds, options.timeout ?? milliseconds), run) };
  }

  override watch(question: Question, enabled: boolean, changed: () => void): Watch {
    return new ServerWatch(this, question, enabled, changed) as Pick<Watch, keyof Watch> as Watch;
  }

  /** How a question stands, asked now where it is new. */
  standing(question: Question): Standing {
    const { loaded, error } = (this.#options.timeout !== undefined && this.#ask(question)) || {};
    const now = Date.now();
    return { data: loaded, receivedAt: now, error, fetching: false, paused: false, answers: loaded ? 1 : 0, failures: error ? 1 : 0 };
  }

  /** When all that was asked so far is answered. */
  async settled(): Promise<void> {
    await Promise.all([...this.#asked.values()].map(({ done }) => done));
  }

  /** What a page needs so that its elements need not ask. */
  brought(): Brought[] {
    return [...this.#asked.values()].flatMap(({ question: { settings, request }, loaded }) =>
      loaded ? [{ question: nameOf(this.#options.written(settings.endpoint), request), answer: loaded.value, ...(loaded.rejected.length > 0 ? { rejected: loaded.rejected } : {}) }] : [],
    );
  }

  override forget(_settings: Settings): void {
    this.#asked.clear();
  }

  #ask(question: Question): Asked {
    const known = this.#asked.get(question.key);
    if (known) return known;
    const asked: Asked = { question, loaded: undefined, error: undefined, done: Promise.resolve() };
    asked.done = load(question, new AbortController().signal, this.#clock).then(
      (loaded) => void (asked.loaded = loaded),
      (reason: unknown) => void (asked.error = toAnalyticsError(reason)),
    );
    this.#asked.set(question.key, asked);
    return asked;
  }
}

/** One that asks; a page is drawn anew when answers have come, so that nobody is told of them. */
class ServerWatch implements Pick<Watch, keyof Watch> {
  constructor(
    readonly store: ServerStore,
    public question: Question,
    public enabled: boolean,
    readonly changed: () => void,
  ) {
    void this.standing;
  }

  get standing(): Standing {
    return this.store.standing(this.question);
  }

  update(question: Question, enabled: boolean): void {
    Object.assign(this, { question, enabled });
  }

  refresh(): Promise<void> {
    return Promise.resolve();
  }

  expire(): void {}

  close(): void {}
}
