// Erases one person: figures stay, because a random name stands in for the person in every fact.
import { randomUUID } from 'node:crypto';
import type { Erased } from 'engagement-widgets/contract';
import type { Store } from './store/port.js';

/** Properties that figures are made of; all others may hold what a person wrote, and go. */
const keptProperties = ['channel', 'option', 'reward', 'question', 'answer', 'right', 'won', 'appointment', 'day', 'field', 'mission', 'validation', 'platform', 'language'];

/**
 * Replaces the person's id in facts and orders, drops their texts and their profile. Repeating it changes nothing.
 * Ids of facts and sessions stay: they must not be made from a person's data.
 */
export async function erasePerson(store: Store, tenant: string, person: string): Promise<Erased> {
  const erased = await countRows(store, tenant, person);
  const parameters = { tenant, person, standIn: `erased-${randomUUID()}` };
  const facts = store.mutable('facts');
  // What was written in a session of theirs before they were known is theirs too.
  const sessions = `(SELECT session FROM ${facts} WHERE tenant = {tenant:String} AND person = {person:String} AND session != '')`;
  await store.command(
    `ALTER TABLE ${facts} UPDATE
      person = if(person = '', '', {standIn:String}),
      properties = mapFilter((name, value) -> has({kept:Array(String)}, name), properties)
    WHERE tenant = {tenant:String} AND (person = {person:String} OR (person = '' AND session IN ${sessions}))
    SETTINGS mutations_sync = 2`,
    { ...parameters, kept: keptProperties },
  );
  await store.command(
    `ALTER TABLE ${store.mutable('orders')} UPDATE person = {standIn:String} WHERE tenant = {tenant:String} AND person = {person:String} SETTINGS mutations_sync = 2`,
    parameters,
  );
  await store.command(
    `ALTER TABLE ${store.mutable('customers')} DELETE WHERE tenant = {tenant:String} AND id = {person:String} SETTINGS mutations_sync = 2`,
    { tenant, person },
  );
  return erased;
}

async function countRows(store: Store, tenant: string, person: string): Promise<Erased> {
  const [row] = await store.query<Erased>(
    `SELECT
      (SELECT count() FROM facts WHERE tenant = {tenant:String} AND person = {person:String}) AS facts,
      (SELECT count() FROM orders WHERE tenant = {tenant:String} AND person = {person:String}) AS orders,
      (SELECT count() FROM customers FINAL WHERE tenant = {tenant:String} AND id = {person:String}) AS customers`,
    { tenant, person },
  );
  return row ?? { facts: 0, orders: 0, customers: 0 };
}
