// Profiles for the shop's customers: invented names, birth years and followers, drawn without a look at their orders.
import type { Customer } from 'engagement-widgets/contract';
import { addDays, hourOn, isoOf } from '../import/civil.js';
import { cultures, cultureWeights } from './names.js';
import { randomOf, type Random } from './random.js';
import { customerId, type Plan } from './world.js';

/** The club opened before the campaign; everybody joined within these days. */
export const clubDays = { first: -95, last: -20 } as const;

const yearsAgo = { g20: 18, g30: 27, g40: 21, g50: 17, g60: 12, g70: 5 } as const;

/** The moment at which a customer joined the club. */
export function joinedAt(plan: Plan, id: string): number {
  const random = randomOf(plan.seed, 'joined', id);
  const date = addDays(plan.launch, random.between(clubDays.first, clubDays.last));
  const hour = 8 + Math.floor(random.next() * 14);
  return hourOn(date, hour, plan.zone) + random.between(0, 3_599_999);
}

function nameOf(random: Random): string {
  const { first, last } = cultures[random.weighted(cultureWeights)]!;
  return `${random.pick(first)} ${random.pick(last)}`;
}

/** Most have a few hundred followers, a few have tens of thousands. */
const followers = (random: Random, median: number): number => Math.round(median * Math.exp(1.45 * random.normal()));

function birthYear(random: Random, launchYear: number): number {
  const decade = Number(random.weighted(yearsAgo).slice(1));
  return launchYear - decade - random.between(-2, 7);
}

export function customerOf(plan: Plan, number: number): Customer {
  const id = customerId(number);
  const random = randomOf(plan.seed, 'profile', id);
  const name = nameOf(random);
  const customer: Customer = { id, updatedAt: isoOf(joinedAt(plan, id)), name, email: `customer-${id}@example.com` };
  if (random.chance(0.83)) customer.birthYear = birthYear(random, Number(plan.launch.slice(0, 4)));
  if (random.chance(0.64)) customer.instagramFollowers = followers(random, 240);
  if (random.chance(0.41)) customer.tiktokFollowers = followers(random, 130);
  return customer;
}

export function customersOf(plan: Plan, count: number): Customer[] {
  return Array.from({ length: count }, (_, index) => customerOf(plan, index + 1));
}
