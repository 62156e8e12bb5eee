// What a reader has chosen in a chart: kept by the provider where there is one, else by the widget itself.
import type { ReactiveControllerHost } from 'lit';
import type { Scope, SelectionState } from '../../data/index.js';

type Key = 'npsGroup' | 'option' | 'missionType' | 'day' | 'until';

export class Chosen<K extends Key> {
  readonly #host: ReactiveControllerHost;
  readonly #scope: () => Scope;
  readonly #key: K;
  #own: SelectionState[K] | undefined;

  constructor(host: ReactiveControllerHost, key: K, scope: () => Scope) {
    this.#host = host;
    this.#key = key;
    this.#scope = scope;
  }

  get value(): SelectionState[K] | undefined {
    return this.#scope().provided ? this.#scope().selection.value[this.#key] : this.#own;
  }

  /**
   * Chooses a value, or takes it back where it is chosen already.
   * @param tell fires the select event and says whether nobody has cancelled it; a provider applies it by itself
   */
  toggle(value: NonNullable<SelectionState[K]>, tell: (next: NonNullable<SelectionState[K]> | null) => boolean): boolean {
    const next = this.value === value ? null : value;
    return this.set(next, () => tell(next));
  }

  /** Sets a value, or with null takes it back, unless `tell` says that somebody has cancelled it. Gives back what `tell` says. */
  set(next: NonNullable<SelectionState[K]> | null, tell: () => boolean): boolean {
    const isTold = tell();
    if (isTold && !this.#scope().provided) {
      this.#own = next ?? undefined;
      this.#host.requestUpdate();
    }
    return isTold;
  }
}
