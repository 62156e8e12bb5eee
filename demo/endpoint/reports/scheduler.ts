// Sends what is due: claims each mail before it is sent, sends none twice, tries again what was refused, and writes down how each ended.
import type { Log } from '../http/log.js';
import { failureOf } from '../http/log.js';
import { ProblemError } from '../problems.js';
import type { Store } from '../store/port.js';
import { claimDelivery, deliveriesSince, endDelivery, keyOf, type Delivery, type DeliveryState } from './deliveries.js';
import { Lease } from './lease.js';
import { connections, type Mail, type Mailer } from './mailer.js';
import { latestSlot, type Schedule, type Slot } from './schedule.js';
import { allSubscriptions, subscriptionOf, type Subscription } from './subscriptions.js';

export interface SchedulerSettings {
  store: Store;
  mailer: Mailer;
  /** @throws ProblemError `not-found` where the experience is archived or gone. */
  compose(subscription: Subscription, slot: Slot): Promise<Mail>;
  now: () => Date;
  log: Log;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Pauses before the next attempt; after the last one a mail has failed. */
export const pauses = [1, 5, 20, 60].map((minutes) => minutes * minute);
/** What an earlier scheduler left unfinished is looked for so far back. */
const longestDowntime = 40 * day;

interface Due {
  subscription: Subscription;
  slot: Slot;
  attempts: number;
}

interface End {
  state: DeliveryState;
  retryAt?: Date;
  code?: string;
}

export class Scheduler {
  readonly #settings: SchedulerSettings;
  readonly #lease: Lease;
  /** Claims whose end is not written down yet. */
  readonly #underWay = new Set<string>();
  #round: Promise<void> | undefined;
  #isStopped = false;

  constructor(settings: SchedulerSettings) {
    this.#settings = settings;
    this.#lease = new Lease(settings.store, settings.now);
  }

  /** Sends what is due now; a call during another shares it. Never rejects. */
  tick(): Promise<void> {
    return (this.#round ??= this.#run().finally(() => (this.#round = undefined)));
  }

  /** Begins nothing more, gives what is under way so many milliseconds, then breaks it off. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    const timer = setTimeout(() => this.#settings.mailer.close(), graceMs);
    await this.#round;
    clearTimeout(timer);
    this.#settings.mailer.close();
    await this.#lease.release().catch((error: unknown) => this.#note('error', { failure: failureOf(error) }));
  }

  async #run(): Promise<void> {
    try {
      if (this.#isStopped) return;
      const lease = await this.#lease.hold();
      if (lease === 'elsewhere') return;
      const due = await this.#due(lease === 'new');
      await Promise.all(Array.from({ length: connections }, () => this.#work(due)));
    } catch (error) {
      this.#note('error', { failure: failureOf(error) });
    }
  }

  /** Takes one after the other from the list that all connections share. */
  async #work(due: Due[]): Promise<void> {
    for (let next = due.shift(); next && !this.#isStopped; next = due.shift()) {
      // A long list must not outlast the lease.
      if ((await this.#lease.hold()) === 'elsewhere') return;
      await this.#deliver(next);
    }
  }

  async #due(isNew: boolean): Promise<Due[]> {
    const { store, now } = this.#settings;
    const moment = now();
    const known = await deliveriesSince(store, new Date(moment.getTime() - (isNew ? longestDowntime : day)));
    // Only the holder of the lease sends: what nobody here is sending was left by one that ended.
    for (const delivery of known.values()) if (delivery.state === 'sending' && !this.#underWay.has(delivery.claim)) await this.#interrupt(delivery);
    const slots = new Slots(moment);
    return (await allSubscriptions(store)).flatMap((subscription) => dueOf(subscription, slots.of(subscription), known, moment));
  }

  async #interrupt(delivery: Delivery): Promise<void> {
    await endDelivery(this.#settings.store, delivery, 'interrupted', this.#settings.now());
    delivery.state = 'interrupted';
    this.#note('warn', { state: 'interrupted', tenant: delivery.tenant, attempts: delivery.attempts });
  }

  async #deliver({ subscription, slot, attempts }: Due): Promise<void> {
    const { store, now } = this.#settings;
    const delivery = await claimDelivery(store, subscription, slot.at, attempts, this.#lease.holder, now());
    if (!delivery) return;
    this.#underWay.add(delivery.claim);
    try {
      const { state, retryAt, code } = await this.#attempt(subscription, slot, attempts);
      await endDelivery(store, delivery, state, now(), retryAt);
      this.#note(state === 'sent' || state === 'skipped' ? 'info' : 'warn', { state, tenant: delivery.tenant, attempts, code });
    } finally {
      this.#underWay.delete(delivery.claim);
    }
  }

  async #attempt(due: Subscription, slot: Slot, attempts: number): Promise<End> {
    const { store, mailer, compose } = this.#settings;
    let mail: Mail;
    try {
      // Since it was found due it may have been ended or changed.
      const subscription = await subscriptionOf(store, due);
      if (!subscription || slot.at <= subscription.since) return { state: 'skipped' };
      mail = await compose(subscription, slot);
    } catch (error) {
      if (error instanceof ProblemError && error.kind === 'not-found') return { state: 'skipped' };
      return this.#again(slot, attempts, failureOf(error));
    }
    const outcome = await mailer.send(mail);
    switch (outcome.state) {
      case 'accepted':
        return { state: 'sent' };
      case 'refused':
        return this.#again(slot, attempts, outcome.code);
      case 'rejected':
        return { state: 'failed', code: outcome.code };
      case 'unknown':
        return { state: 'interrupted', code: outcome.code };
    }
  }

  #again({ at }: Slot, attempts: number, code: string): End {
    const pause = pauses[attempts - 1];
    const retryAt = pause === undefined ? undefined : new Date(this.#settings.now().getTime() + pause);
    return retryAt && isInTime(at, retryAt) ? { state: 'waiting', retryAt, code } : { state: 'failed', code };
  }

  #note(level: 'info' | 'warn' | 'error', entry: Record<string, unknown>): void {
    this.#settings.log({ level, event: 'report', ...entry });
  }
}

/** A report that comes a day late is none. */
const isInTime = (slot: Date, moment: Date): boolean => moment.getTime() - slot.getTime() < day;

/** Thousands are subscribed to a few schedules. */
class Slots {
  readonly #known = new Map<string, Slot>();
  readonly #moment: Date;

  constructor(moment: Date) {
    this.#moment = moment;
  }

  of(schedule: Schedule): Slot {
    const key = [schedule.frequency, schedule.hour, schedule.weekday, schedule.zone].join(' ');
    const slot = this.#known.get(key) ?? latestSlot(schedule, this.#moment);
    this.#known.set(key, slot);
    return slot;
  }
}

/** The latest slot, where its mail is still to be sent; earlier ones that were missed are not made up for. */
function dueOf(subscription: Subscription, slot: Slot, known: ReadonlyMap<string, Delivery>, moment: Date): Due[] {
  if (slot.at <= subscription.since || !isInTime(slot.at, moment)) return [];
  const before = known.get(keyOf(subscription, slot.at));
  if (before && (before.state !== 'waiting' || before.retryAt > moment)) return [];
  return [{ subscription, slot, attempts: (before?.attempts ?? 0) + 1 }];
}
