// What a period picker must know before it can name days: the zone, today in it, and the first day with facts. Asks the endpoint once.
import { experience, tenant } from '../../contract/index.js';
import { mergeSettings, Resource, ScopeConsumer, type ScopedHost, type Settings } from '../../data/index.js';
import { isCivilDate, today } from '../../format/index.js';
import { firstDayIn } from './period-state.js';

/** What the picker's own attributes say. */
export interface OwnKnowledge {
  settings: Settings;
  since: string | undefined;
  today: string | undefined;
}

export class KnownDays {
  readonly #consumer: ScopeConsumer;
  readonly #own: () => OwnKnowledge;
  readonly #ofExperience: Resource<typeof experience>;
  readonly #ofTenant: Resource<typeof tenant>;

  constructor(host: ScopedHost, own: () => OwnKnowledge) {
    this.#own = own;
    this.#consumer = ScopeConsumer.of(host);
    this.#ofExperience = new Resource(host, experience, () => this.#question(Boolean(this.settings.experience)));
    this.#ofTenant = new Resource(host, tenant, () => this.#question(!this.settings.experience));
  }

  /** As they hold at the picker. */
  get settings(): Settings {
    return mergeSettings([this.#own().settings, ...this.#consumer.scope.layers]);
  }

  /** True while the endpoint may still tell more. */
  get isAsking(): boolean {
    return this.#ofExperience.status === 'loading' || this.#ofTenant.status === 'loading';
  }

  /** Whether today is sure; else it is that of the reader's machine. */
  get isSure(): boolean {
    return isCivilDate(this.#own().today) || Boolean(this.settings.zone ?? this.#data?.zone);
  }

  get today(): string {
    const own = this.#own().today;
    if (isCivilDate(own)) return own;
    return today(this.settings.zone ?? this.#data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  /** Null where nobody knows it. */
  get firstDay(): string | null {
    const own = this.#own().since;
    return isCivilDate(own) ? own : firstDayIn(this.#data?.since, this.#data?.zone, this.settings.zone);
  }

  get #data(): { zone: string; since: string | null } | undefined {
    return this.settings.experience ? this.#ofExperience.data : this.#ofTenant.data;
  }

  #question(applies: boolean): { own: Settings } | null {
    const { settings, since } = this.#own();
    const isEnough = isCivilDate(since) && Boolean(this.settings.zone);
    // Small, and what is asked of everything else depends on it: not worth waiting for the viewport.
    return applies && !isEnough && this.settings.endpoint ? { own: { ...settings, loading: 'eager' } } : null;
  }
}
