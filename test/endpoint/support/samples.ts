// One valid line of every kind of fact, for tests; a new fact type does not compile until it has one here.
import type { CatalogEntry, Customer, FactType, Order } from 'engagement-widgets/contract';

export const moment = '2026-05-31T10:00:00Z';

const properties: Partial<Record<FactType, Record<string, string | number | boolean>>> = {
  shared: { channel: 'link' },
  'nps.commented': { text: 'Very good' },
  'decision.chosen': { option: 'yes' },
  'reward.redeemed': { reward: 'mug' },
  'quiz.asked': { question: 'q1' },
  'quiz.answered': { question: 'q1', answer: 'a', right: true },
  'instantWin.played': { won: false },
  'appointment.booked': { appointment: 'a1', day: '2026-06-02' },
  'appointment.cancelled': { appointment: 'a1' },
  'data.asked': { field: 'phone' },
  'data.entered': { field: 'phone' },
  'mission.validated': { mission: 'm1' },
  'mission.revoked': { validation: 'v1' },
};
const amounts: Partial<Record<FactType, number>> = { 'nps.scored': 9, 'points.awarded': 12.5, 'reward.redeemed': 100, 'coupon.uploaded': 500 };

export const factTypes: Readonly<Record<FactType, true>> = {
  start: true, shown: true, click: true, message: true, 'optIn.asked': true, 'optIn.single': true, 'optIn.double': true, 'optIn.rejected': true, 'optIn.out': true,
  shared: true, 'nps.scored': true, 'nps.commented': true, 'pin.mailed': true, 'pin.failed': true, 'pin.right': true, 'pin.wrong': true, signedIn: true,
  'customer.created': true, 'decision.chosen': true, 'points.awarded': true, 'reward.redeemed': true, 'customer.referred': true, 'quiz.asked': true,
  'quiz.answered': true, 'picture.uploaded': true, 'instantWin.played': true, 'giveaway.entered': true, 'coupon.uploaded': true, 'coupon.distributed': true,
  'coupon.entered': true, 'appointment.booked': true, 'appointment.cancelled': true, 'code.right': true, 'code.wrong': true, 'data.asked': true,
  'data.entered': true, 'mission.validated': true, 'mission.revoked': true,
};

/** A valid fact; `more` replaces or adds fields, also wrong ones. */
export function factOf(type: FactType, id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const amount = amounts[type];
  return {
    id, type, at: moment, experience: 'chat', module: 'step', session: 's1', person: 'p1',
    ...(amount !== undefined && { amount }), ...(properties[type] && { properties: properties[type] }), ...more,
  };
}

export function shown(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return factOf('shown', id, more);
}

export function orderOf(id: string, more: Partial<Order> | Record<string, unknown> = {}): Record<string, unknown> {
  return { id, type: 'order', person: 'p1', at: moment, amount: 12.5, currency: 'USD', quantity: 1, ...more };
}

export function customerOf(id: string, more: Partial<Customer> = {}): Customer {
  return { id, updatedAt: moment, name: 'Ada Lovelace', email: 'ada@example.com', birthYear: 1985, instagramFollowers: 1200, ...more };
}

/** An experience with one module of each of some types, and a mission. */
export const catalog: readonly CatalogEntry[] = [
  { kind: 'tenant', id: 'tenant', updatedAt: moment, name: 'Test', zone: 'Europe/Berlin', currency: 'USD' },
  { kind: 'folder', id: 'folder', updatedAt: moment, name: 'Folder' },
  { kind: 'experience', id: 'chat', updatedAt: moment, name: 'Chat', folder: 'folder' },
  { kind: 'module', id: 'step', updatedAt: moment, experience: 'chat', type: 'nps', name: 'Step', position: 1, end: true },
  { kind: 'mission', id: 'm1', updatedAt: moment, name: 'Follow us', type: 'classic' },
];
