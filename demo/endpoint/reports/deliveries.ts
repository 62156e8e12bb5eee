// What becomes of each due mail: claimed durably before it is sent, so that no one is ever sent twice. Knows no SMTP.
import { randomUUID } from 'node:crypto';
import type { ReportState } from 'engagement-widgets/contract';
import { momentFrom, sqlTime, type Store } from '../store/port.js';
import { tokenOf } from './registers.js';
import type { Whose } from './subscriptions.js';

/** `sending`: claimed, its end not known yet. `waiting`: refused for now, to be tried again. All others are final. */
export type DeliveryState = 'sending' | 'waiting' | ReportState;

export interface Delivery extends Whose {
  slot: Date;
  state: DeliveryState;
  attempts: number;
  claim: string;
  /** The scheduler that claimed it. */
  holder: string;
  at: Date;
  retryAt: Date;
}

/** Of two rows about the same attempt the surer one counts: a mail that was sent after all stays sent. */
const certainty: Readonly<Record<DeliveryState, number>> = { sending: 0, waiting: 1, interrupted: 2, skipped: 3, failed: 4, sent: 9 };

interface Row extends Whose {
  slot: string;
  state: DeliveryState;
  attempts: number;
  claim: string;
  holder: string;
  at: string;
  retry_at: string;
}

const columns = 'tenant, subscriber, experience, slot, state, attempts, claim, holder, at, retry_at';
const ofOne = 'tenant = {tenant:String} AND subscriber = {subscriber:String} AND experience = {experience:String}';

const fromRow = ({ retry_at, slot, at, ...row }: Row): Delivery => ({ ...row, slot: momentFrom(slot), at: momentFrom(at), retryAt: momentFrom(retry_at) });

export const keyOf = ({ tenant, subscriber, experience }: Whose, slot: Date): string => [tenant, subscriber, experience, slot.getTime()].join('\0');

/** By `keyOf`, those of slots from a moment on: for the scheduler only. */
export async function deliveriesSince(store: Store, since: Date): Promise<Map<string, Delivery>> {
  const sql = `SELECT ${columns} FROM deliveries FINAL WHERE slot >= {since:DateTime64(3, 'UTC')}`;
  const rows = await store.query<Row>(sql, { since: sqlTime(since) });
  return new Map(rows.map(fromRow).map((delivery) => [keyOf(delivery, delivery.slot), delivery]));
}

/** The last due mail of each of a user's experiences that has come to an end. */
export async function lastDeliveries(store: Store, tenant: string, subscriber: string): Promise<Map<string, { at: Date; state: ReportState }>> {
  const sql = `
    SELECT experience, argMax(state, slot) AS lastState, argMax(at, slot) AS lastAt FROM deliveries FINAL
    WHERE tenant = {tenant:String} AND subscriber = {subscriber:String} AND state NOT IN ('sending', 'waiting')
    GROUP BY experience`;
  const rows = await store.query<{ experience: string; lastState: ReportState; lastAt: string }>(sql, { tenant, subscriber });
  return new Map(rows.map(({ experience, lastState, lastAt }) => [experience, { state: lastState, at: momentFrom(lastAt) }]));
}

/** Claims an attempt; null where somebody else has. The engine lets only the first of equal claims write. */
export async function claimDelivery(store: Store, whose: Whose, slot: Date, attempts: number, holder: string, now: Date): Promise<Delivery | null> {
  const delivery: Delivery = { ...only(whose), slot, state: 'sending', attempts, claim: randomUUID(), holder, at: now, retryAt: now };
  await store.insert('deliveries', [rowOf(delivery)], tokenOf('claim', keyOf(whose, slot), attempts));
  const sql = `SELECT ${columns} FROM deliveries FINAL WHERE ${ofOne} AND slot = {slot:DateTime64(3, 'UTC')}`;
  const [row] = await store.query<Row>(sql, { ...only(whose), slot: sqlTime(slot) });
  return row?.claim === delivery.claim && row.state === 'sending' ? delivery : null;
}

/** Writes down how an attempt ended. */
export async function endDelivery(store: Store, delivery: Delivery, state: DeliveryState, now: Date, retryAt: Date = now): Promise<void> {
  const ended: Delivery = { ...delivery, state, at: now, retryAt };
  await store.insert('deliveries', [rowOf(ended)], tokenOf('end', keyOf(delivery, delivery.slot), delivery.claim, state));
}

function rowOf({ retryAt, slot, at, state, attempts, ...rest }: Delivery): object {
  return { ...rest, state, attempts, slot: sqlTime(slot), at: sqlTime(at), retry_at: sqlTime(retryAt), version: attempts * 10 + certainty[state] };
}

const only = ({ tenant, subscriber, experience }: Whose): Whose => ({ tenant, subscriber, experience });
