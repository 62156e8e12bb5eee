// Who gets which report: rows of the store, one per tenant, user and experience. Knows no HTTP.
import type { ReportFrequency } from 'engagement-widgets/contract';
import { momentFrom, sqlTime, type Store } from '../store/port.js';
import { tokenOf } from './registers.js';
import type { Schedule } from './schedule.js';

/** Whose subscription: `subscriber` is the user's id in the host's tokens. */
export interface Whose {
  tenant: string;
  subscriber: string;
  experience: string;
}

export interface Wish extends Schedule {
  /** Language of the mail. */
  locale: string;
}

export interface Subscription extends Whose, Wish {
  email: string;
  /** Only slots after that moment are due. */
  since: Date;
}

interface Row extends Whose {
  email: string;
  frequency: ReportFrequency;
  hour: number;
  weekday: number;
  zone: string;
  locale: string;
  since: string;
}

const columns = 'tenant, subscriber, experience, email, frequency, hour, weekday, zone, locale, since';

const fromRow = (row: Row): Subscription => ({ ...row, since: momentFrom(row.since) });

export async function subscriptionOf(store: Store, { tenant, subscriber, experience }: Whose): Promise<Subscription | null> {
  const sql = `SELECT ${columns} FROM subscriptions FINAL WHERE tenant = {tenant:String} AND subscriber = {subscriber:String} AND experience = {experience:String} AND active`;
  const [row] = await store.query<Row>(sql, { tenant, subscriber, experience });
  return row ? fromRow(row) : null;
}

export async function subscriptionsOf(store: Store, tenant: string, subscriber: string): Promise<Subscription[]> {
  const sql = `SELECT ${columns} FROM subscriptions FINAL WHERE tenant = {tenant:String} AND subscriber = {subscriber:String} AND active ORDER BY experience`;
  return (await store.query<Row>(sql, { tenant, subscriber })).map(fromRow);
}

/** Those of all tenants: for the scheduler only. */
export async function allSubscriptions(store: Store): Promise<Subscription[]> {
  return (await store.query<Row>(`SELECT ${columns} FROM subscriptions FINAL WHERE active ORDER BY tenant, subscriber, experience`)).map(fromRow);
}

/** Keeps a subscription, new or changed. */
export function keepSubscription(store: Store, subscription: Subscription, now: Date): Promise<void> {
  return write(store, subscription, true, now);
}

/** Ends a subscription and forgets its address. Repeating it changes nothing. */
export async function endSubscription(store: Store, whose: Whose, now: Date): Promise<void> {
  const found = await subscriptionOf(store, whose);
  if (!found) return;
  await write(store, { ...found, email: '' }, false, now);
  // Else the row before, with the address, would stay until the engine merges by itself.
  await store.command(`OPTIMIZE TABLE ${store.mutable('subscriptions')} FINAL`);
}

async function write(store: Store, { since, ...rest }: Subscription, active: boolean, now: Date): Promise<void> {
  // Not by the clock alone: it may stand still, or have been set back.
  const version = Math.max(now.getTime(), (await lastVersion(store, rest)) + 1);
  const row = { ...rest, active, since: sqlTime(since), version };
  await store.insert('subscriptions', [row], tokenOf('subscription', rest.tenant, rest.subscriber, rest.experience, version, JSON.stringify(row)));
}

async function lastVersion(store: Store, { tenant, subscriber, experience }: Whose): Promise<number> {
  const sql = 'SELECT max(version) AS version FROM subscriptions WHERE tenant = {tenant:String} AND subscriber = {subscriber:String} AND experience = {experience:String}';
  const [row] = await store.query<{ version: number }>(sql, { tenant, subscriber, experience });
  return row?.version ?? 0;
}
