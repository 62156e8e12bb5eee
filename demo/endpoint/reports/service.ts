// What a signed-in user may do with reports: see, begin, change, end. The address comes from the token, from nowhere else.
import type { Report, ReportChange, Reports } from 'engagement-widgets/contract';
import type { Grant } from '../auth.js';
import { ProblemError } from '../problems.js';
import { experienceNamed } from '../queries/chat/catalog.js';
import { tenantSettings } from '../queries/question.js';
import { zoneKnownAs } from '../queries/zone.js';
import type { Store } from '../store/port.js';
import { lastDeliveries } from './deliveries.js';
import { nextSlot } from './schedule.js';
import { endSubscription, keepSubscription, subscriptionOf, subscriptionsOf, type Whose, type Wish } from './subscriptions.js';
import type { Tickets } from './tickets.js';

export interface ReportService {
  list(grant: Grant): Promise<Reports>;
  /** @throws ProblemError `not-found` */
  one(grant: Grant, experience: string): Promise<Report>;
  /** @throws ProblemError `forbidden` where the token names nobody, `not-found`, `conflict` for an archived experience */
  subscribe(grant: Grant, experience: string, change: ReportChange): Promise<Report>;
  unsubscribe(grant: Grant, experience: string): Promise<Report>;
}

export interface ServiceSettings {
  store: Store;
  tickets: Tickets;
  now: () => Date;
  /** Whether there is a mail server. */
  sends: boolean;
}

const usualHour = 8;
const monday = 1;
const longestAddress = 254;
const longestSubject = 200;

export function createService(settings: ServiceSettings): ReportService {
  const { store, now } = settings;
  return {
    async list(grant) {
      const { tenant } = grant;
      const subscriber = subscriberOf(grant);
      const found = subscriber === null ? [] : await subscriptionsOf(store, tenant, subscriber);
      const last = found.length === 0 ? new Map<string, never>() : await lastDeliveries(store, tenant, subscriber ?? '');
      return {
        generatedAt: now().toISOString(),
        address: subscriber === null ? null : addressOf(grant),
        sends: settings.sends,
        subscriptions: found.map((one) => ({ experience: one.experience, ...shown(one, now()), last: lastOf(last.get(one.experience)) })),
      };
    },
    async one(grant, experience) {
      const entry = await experienceNamed(store, grant.tenant, experience);
      return answer(settings, grant, entry);
    },
    async subscribe(grant, experience, change) {
      const whose = whoseOf(grant, experience);
      const email = addressOf(grant);
      if (!whose || email === null) throw new ProblemError('forbidden', { detail: 'The token names no user (sub) with an e-mail address (email), so no report can be sent.' });
      const entry = await experienceNamed(store, grant.tenant, experience);
      if (entry.archived) throw new ProblemError('conflict', { detail: 'The experience is archived: no report of it is sent.' });
      const before = await subscriptionOf(store, whose);
      const wish = changed(before ?? (await usualWish(store, grant.tenant)), change);
      // What would have been due by another schedule before is not sent now.
      const since = before && sameSchedule(before, wish) ? before.since : now();
      await keepSubscription(store, { ...whose, ...wish, email, since }, now());
      return answer(settings, grant, entry);
    },
    async unsubscribe(grant, experience) {
      const whose = whoseOf(grant, experience);
      const before = whose && (await subscriptionOf(store, whose));
      if (whose && before) await endSubscription(store, whose, now());
      const entry = await experienceNamed(store, grant.tenant, experience).catch((error: unknown) => {
        // The experience may be gone: who was subscribed to it can still leave.
        if (before) return { id: experience, name: experience };
        throw error;
      });
      return answer(settings, grant, entry);
    },
  };
}

async function answer({ store, tickets, now, sends }: ServiceSettings, grant: Grant, { id, name }: { id: string; name: string }): Promise<Report> {
  const { tenant } = grant;
  const whose = whoseOf(grant, id);
  const subscription = whose && (await subscriptionOf(store, whose));
  const { frequency, hour, weekday, zone, locale } = subscription ?? (await usualWish(store, tenant));
  const wish: Wish = { frequency, hour, weekday, zone, locale };
  const last = whose ? (await lastDeliveries(store, tenant, whose.subscriber)).get(id) : undefined;
  return {
    generatedAt: now().toISOString(),
    experience: { id, name },
    address: subscription ? subscription.email : whose && addressOf(grant),
    sends,
    subscribed: subscription !== null,
    ...shown(wish, now()),
    ...(!subscription && { next: null }),
    last: lastOf(last),
    preview: `/v1/reports/preview/${await tickets.seal('preview', { ...wish, tenant, subscriber: whose?.subscriber ?? '', experience: id })}`,
  };
}

/** The schedule as an answer shows it, without what else is kept. */
function shown(wish: Wish, now: Date) {
  const { frequency, hour, weekday, zone, locale } = wish;
  return { frequency, hour, weekday, zone, locale, next: nextSlot(wish, now).at.toISOString() };
}

const lastOf = (last: { at: Date; state: NonNullable<Report['last']>['state'] } | undefined): Report['last'] => (last ? { at: last.at.toISOString(), state: last.state } : null);

async function usualWish(store: Store, tenant: string): Promise<Wish> {
  return { frequency: 'daily', hour: usualHour, weekday: monday, zone: (await tenantSettings({ store, tenant })).zone, locale: 'en' };
}

/** @throws ProblemError `invalid-body` */
function changed({ frequency, hour, weekday, zone, locale }: Wish, change: ReportChange): Wish {
  const wish: Wish = {
    frequency: change.frequency ?? frequency, hour: change.hour ?? hour, weekday: change.weekday ?? weekday, zone: change.zone ?? zone, locale: change.locale ?? locale,
  };
  if (!zoneKnownAs(wish.zone)) throw new ProblemError('invalid-body', { errors: [{ path: 'zone', message: 'must be a named zone such as Europe/Berlin' }] });
  try {
    return { ...wish, locale: Intl.getCanonicalLocales(wish.locale)[0] ?? 'en' };
  } catch {
    throw new ProblemError('invalid-body', { errors: [{ path: 'locale', message: 'must be a language such as de-AT' }] });
  }
}

const sameSchedule = (a: Wish, b: Wish): boolean => a.frequency === b.frequency && a.hour === b.hour && a.zone === b.zone && (a.frequency === 'daily' || a.weekday === b.weekday);

function subscriberOf({ subject }: Grant): string | null {
  return subject && subject.length <= longestSubject ? subject : null;
}

/** One plain address; a claim that is a list, has a display name or holds line ends is none. */
function addressOf({ email }: Grant): string | null {
  return email !== null && email.length <= longestAddress && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(email) ? email : null;
}

function whoseOf(grant: Grant, experience: string): Whose | null {
  const subscriber = subscriberOf(grant);
  return subscriber === null ? null : { tenant: grant.tenant, subscriber, experience };
}
