// Whether a report is on: what the endpoint says, unless something newer was just sent. Asks and sends; draws nothing.
import { report, reports, type Answer, type Report, type ReportChange } from '../../contract/index.js';
import { AnalyticsError, type Ask, Resource, ScopeConsumer, type ScopedHost, type Settings } from '../../data/index.js';

/** `null`: end it. */
export type Wish = ReportChange | null;
type Listed = Answer<typeof reports>;

/** What was sent and is not in the shared answer yet. */
interface Newer {
  experience: string;
  subscribed: boolean;
  frequency: Report['frequency'] | undefined;
  /** When the endpoint said so; undefined while it is on its way. */
  at: string | undefined;
}

export class Standing {
  readonly #host: ScopedHost;
  readonly #settings: () => Settings;
  /** One question for all bells of a page: it depends on nothing but endpoint and user. */
  readonly listed: Resource<typeof reports>;
  #newer: Newer | undefined;

  constructor(host: ScopedHost, ask: () => Ask, settings: () => Settings) {
    this.#host = host;
    this.#settings = settings;
    this.listed = new Resource(host, reports, ask);
    ScopeConsumer.of(host).listen((change) => {
      if (change === 'signOut') this.#newer = undefined;
    });
  }

  get isSending(): boolean {
    return this.#own !== undefined && this.#own.at === undefined;
  }

  /** Undefined where it is not known. */
  get isOn(): boolean | undefined {
    return this.#own?.subscribed ?? (this.#data && this.#found !== undefined);
  }

  get frequency(): Report['frequency'] {
    return this.#own?.frequency ?? this.#found?.frequency ?? 'daily';
  }

  /** Where mails would go; null where the sign-in names no address, undefined where nothing is known. */
  get address(): string | null | undefined {
    return this.#data?.address;
  }

  /** Shows the wish at once and sends it; resolves with how it stands then, rejects with an AnalyticsError after it was taken back. */
  async send(wish: Wish): Promise<Report> {
    const settings = this.#settings();
    const experience = settings.experience ?? '';
    const sent: Newer = { experience, subscribed: wish !== null, frequency: wish?.frequency ?? (wish ? this.frequency : undefined), at: undefined };
    this.#show(sent);
    try {
      const { send } = await transfer();
      const answer = await send(settings, report, { experience }, wish === null ? { method: 'DELETE' } : { method: 'PUT', body: wish });
      this.#show({ experience, subscribed: answer.subscribed, frequency: answer.frequency, at: answer.generatedAt });
      void this.#spread(answer.generatedAt);
      return answer;
    } catch (error) {
      if (this.#newer === sent) this.#show(undefined);
      throw error;
    }
  }

  /** Asks the shared question anew, so that every bell shows it; an answer that was under way already may be older. */
  async #spread(since: string): Promise<void> {
    await this.listed.refresh();
    if ((this.#data?.generatedAt ?? '') < since) await this.listed.refresh();
    this.#host.requestUpdate();
  }

  #show(newer: Newer | undefined): void {
    this.#newer = newer;
    this.#host.requestUpdate();
  }

  get #own(): Newer | undefined {
    const newer = this.#newer;
    if (!newer || newer.experience !== this.#settings().experience) return undefined;
    const isOutrun = newer.at !== undefined && Date.parse(this.#data?.generatedAt ?? '') >= Date.parse(newer.at) && !this.listed.fetching;
    return isOutrun ? undefined : newer;
  }

  get #data(): Listed | undefined {
    return this.listed.data;
  }

  get #found(): Listed['subscriptions'][number] | undefined {
    return this.#data?.subscriptions.find(({ experience }) => experience === this.#settings().experience);
  }
}

async function transfer(): Promise<typeof import('../../data/transport/transfer.js')> {
  try {
    return await import('../../data/transport/transfer.js');
  } catch {
    throw new AnalyticsError('offline', 'A part of the library could not be loaded.');
  }
}
