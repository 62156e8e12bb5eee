// Everything that the demo makes up, as pure functions of a plan and a moment: nothing here reads a clock or a file.
import type { CatalogEntry, Customer, Fact } from 'engagement-widgets/contract';
import { addDays, civilDate, hourOn, isoOf } from '../import/civil.js';
import { catalogOf } from './catalog.js';
import { customersOf } from './customers.js';
import { keenLine, missionFactsOn } from './missions.js';
import { calendarFacts, clubFactsOf, giftFactsOn } from './smaller.js';
import { visitFactsOn } from './traffic.js';
import { campaign, type Plan } from './world.js';

export { planFor, type Plan } from './world.js';

/** Customers of the real orders; their ids are the numbers from 1. */
export const customerCount = 23_570;
/** A visit or a validation may have something follow it this many days later. */
const aftermathDays = 7;

export interface Batch {
  readonly kind: 'catalog' | 'customers' | 'events';
  /** What is under way, for who waits. */
  readonly label: string;
  readonly lines: readonly (CatalogEntry | Customer | Fact)[];
}

/** Coupon codes arrive in three loads, by nobody's visit. */
function couponLoads(plan: Plan): Fact[] {
  return [[0, 1500], [45, 1200], [90, 1000]].map(([day, amount]) => ({
    id: `${campaign}:coupons:${day}`, type: 'coupon.uploaded', experience: campaign, module: 'ten-per-cent', at: isoOf(hourOn(addDays(plan.launch, day!), 6, plan.zone)), amount: amount!,
  }));
}

/** Facts of the campaign and of the missions, day by day, up to a moment (milliseconds). */
export function* factsByDay(plan: Plan, from: string, until: number): Generator<Fact[]> {
  const line = keenLine(plan, customerCount);
  const lastDay = civilDate(until, plan.zone);
  for (let date = from; date <= lastDay; date = addDays(date, 1)) {
    const facts = [...visitFactsOn(plan, date, customerCount), ...giftFactsOn(plan, date), ...missionFactsOn(plan, date, line)];
    yield facts.filter(({ at }) => Date.parse(at) <= until);
  }
}

function* batches(label: string, kind: Batch['kind'], lines: readonly Batch['lines'][number][]): Generator<Batch> {
  const size = 5_000;
  for (let at = 0; at < lines.length; at += size) yield { kind, label, lines: lines.slice(at, at + size) };
}

/** All that is generated, catalogue first, facts up to `until`. */
export function* generate(plan: Plan, until: number): Generator<Batch> {
  yield* batches('catalogue', 'catalog', catalogOf(plan));
  yield* batches('profiles', 'customers', customersOf(plan, customerCount));
  const joined = Array.from({ length: customerCount }, (_, index) => clubFactsOf(plan, index + 1)).flat();
  yield* batches('club', 'events', joined);
  yield* batches('calendar', 'events', calendarFacts(plan));
  yield* batches('campaign and missions', 'events', [...couponLoads(plan), ...[...factsByDay(plan, plan.launch, until)].flat()].filter(({ at }) => Date.parse(at) <= until));
}

/** What came to pass since facts were last generated up to `since`; the days before are gone through again for what followed later. */
export function* continueFrom(plan: Plan, since: number, until: number): Generator<Batch> {
  const from = addDays(civilDate(since, plan.zone), -aftermathDays);
  const facts = [...couponLoads(plan), ...[...factsByDay(plan, from, until)].flat()];
  yield* batches('campaign and missions', 'events', facts.filter(({ at }) => Date.parse(at) > since && Date.parse(at) <= until));
}
