// How many people come on a day, when, and who: the shape of the campaign's visits.
import type { Fact } from 'engagement-widgets/contract';
import { addDays, daysBetween, hourOn, weekday } from '../import/civil.js';
import { behaviours } from './behaviour.js';
import type { ModuleId } from './modules.js';
import { randomOf, type Random } from './random.js';
import { Visit } from './visit.js';
import { campaignDays, customerId, type Plan } from './world.js';

/** Visits by hour of the day, quiet at night, with a peak at noon and a larger one in the evening. */
const hourWeights = [6, 3, 2, 1, 1, 3, 9, 20, 30, 34, 38, 46, 58, 52, 44, 42, 46, 56, 66, 78, 84, 70, 42, 18] as const;
const allHours = hourWeights.reduce<number>((sum, weight) => sum + weight, 0);
const weekdayWeights = [0.92, 0.88, 0.95, 1.02, 1.16, 1.22, 0.85] as const;
/** Longest walk through the modules; a loop of tips ends here. */
const longestWalk = 40;

/** Strong at the launch, then level, with a second wave near the middle. */
function interest(daysSinceLaunch: number): number {
  const wave = (middle: number, width: number) => Math.exp(-(((daysSinceLaunch - middle) / width) ** 2));
  return 0.82 + 0.75 * wave(4, 9) + 0.55 * wave(campaignDays * 0.58, 8) + 0.25 * wave(campaignDays - 6, 10);
}

/** How many visits start on a day; 0 before the launch. */
export function visitsOn(plan: Plan, date: string): number {
  const since = daysBetween(plan.launch, date);
  if (since < 0) return 0;
  const noise = 1 + 0.13 * randomOf(plan.seed, 'visits', date).normal();
  return Math.max(4, Math.round(34 * interest(since) * weekdayWeights[weekday(date)]! * noise));
}

/** Known customers, people who were here in the three weeks before, and new faces. */
function personOf(plan: Plan, date: string, index: number, customers: number): string {
  const random = randomOf(plan.seed, 'person', date, index);
  if (random.chance(0.3)) return customerId(random.between(1, customers));
  if (random.chance(0.24)) {
    const earlier = addDays(date, -random.between(1, 21));
    const count = visitsOn(plan, earlier);
    if (count > 0) return `visitor-${earlier}-${random.between(0, count - 1)}`;
  }
  return `visitor-${date}-${index}`;
}

/** An hour of the day, as often as visits happen then. */
export function hourOf(random: Random): number {
  let left = random.next() * allHours;
  const hour = hourWeights.findIndex((weight) => (left -= weight) < 0);
  return hour < 0 ? 23 : hour;
}

function startOf(plan: Plan, date: string, index: number): number {
  const random = randomOf(plan.seed, 'time', date, index);
  return hourOn(date, hourOf(random), plan.zone) + random.between(0, 3_599_999);
}

export function factsOfVisit(plan: Plan, date: string, index: number, customers: number): Fact[] {
  const visit = new Visit(plan, date, index, startOf(plan, date, index), personOf(plan, date, index, customers));
  visit.start();
  let next: ModuleId | null = 'welcome';
  for (let steps = 0; next && steps < longestWalk; steps++) {
    visit.show(next);
    next = behaviours[next](visit, plan);
  }
  return visit.facts;
}

/** Everything that visits begun on this day bring about, in order of the visits. */
export function visitFactsOn(plan: Plan, date: string, customers: number): Fact[] {
  return Array.from({ length: visitsOn(plan, date) }, (_, index) => factsOfVisit(plan, date, index, customers)).flat();
}
