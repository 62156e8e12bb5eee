// The two smaller generated experiences: joining the club, once per customer, and an archived gift finder.
import type { Fact, FactType } from 'engagement-widgets/contract';
import { addDays, hourOn, isoOf } from '../import/civil.js';
import { joinedAt } from './customers.js';
import type { ModuleEntry, OptionEntry } from './modules.js';
import { randomOf } from './random.js';
import { customerId, hourOf } from './traffic.js';
import { club, giftFinder, languages, platforms, type Plan } from './world.js';

export const clubModules: readonly ModuleEntry[] = [{ id: 'club-sign-in', type: 'sign-in', name: 'Join the club', end: true, predecessors: [] }];

export const giftModules: readonly ModuleEntry[] = [
  { id: 'gift-hello', type: 'step', name: 'Hello', predecessors: [] },
  { id: 'for-whom', type: 'decision', name: 'Who is it for?', question: 'Who is the present for?', language: 'en', predecessors: ['gift-hello'] },
  { id: 'three-records', type: 'step', name: 'Three records', predecessors: ['for-whom'] },
  { id: 'gift-score', type: 'nps', name: 'Would you use it again?', question: 'Would you recommend the gift finder?', language: 'en', predecessors: ['three-records'] },
  { id: 'gift-goodbye', type: 'step', name: 'Goodbye', end: true, predecessors: ['gift-score'] },
];

const receivers = { family: 'Family', friends: 'Friends', myself: 'Myself' } as const;
export const giftOptions: readonly OptionEntry[] = Object.entries(receivers).map(([key, label], position) => ({ module: 'for-whom', key, of: 'decision', label, language: 'en', position }));

const giftVisits = 340;

/** Everybody who orders joined the club once: the base that participation in missions is measured against. */
export function clubFactsOf(plan: Plan, number: number): Fact[] {
  const person = customerId(number);
  const at = joinedAt(plan, person);
  const common = { experience: club, session: `${club}:${person}`, person, module: 'club-sign-in' };
  return [
    { ...common, id: `${club}:${person}:0`, type: 'shown', at: isoOf(at), seq: 0 },
    { ...common, id: `${club}:${person}:1`, type: 'signedIn', at: isoOf(at + 40_000), seq: 1 },
  ];
}

/** What one visit to the gift finder does, with the share that goes on after each module. */
function giftVisit(plan: Plan, index: number): Fact[] {
  const random = randomOf(plan.seed, giftFinder, index);
  const date = addDays(plan.launch, -random.between(20, 75));
  const session = `${giftFinder}:${index}`;
  let at = hourOn(date, hourOf(random), plan.zone) + random.between(0, 3_599_999);
  const facts: Fact[] = [];
  const note = (type: FactType, extra: object): void => {
    facts.push({ id: `${session}:${facts.length}`, type, experience: giftFinder, session, person: `gift-visitor-${index % 290}`, at: isoOf(at), seq: facts.length, ...extra } as Fact);
    at += random.between(3_000, 25_000);
  };
  note('start', { properties: { platform: random.weighted(platforms), language: random.weighted(languages) } });
  for (const { id: module } of giftModules) {
    note('shown', { module });
    if (random.chance(0.17)) break;
    if (module === 'gift-hello') note('click', { module });
    if (module === 'for-whom') note('decision.chosen', { module, properties: { option: random.weighted({ family: 5, friends: 4, myself: 3 }) } });
    if (module === 'gift-score' && random.chance(0.6)) note('nps.scored', { module, amount: random.between(4, 10) });
  }
  return facts;
}

export function giftFacts(plan: Plan): Fact[] {
  return Array.from({ length: giftVisits }, (_, index) => giftVisit(plan, index)).flat();
}
