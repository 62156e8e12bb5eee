// The smaller generated experiences: joining the club, once per customer, a gift finder, and an archived calendar.
import type { Fact, FactType } from 'engagement-widgets/contract';
import { addDays, hourOn, isoOf } from '../import/civil.js';
import { joinedAt } from './customers.js';
import type { ModuleEntry, OptionEntry } from './modules.js';
import { randomOf } from './random.js';
import { hourOf } from './traffic.js';
import { calendar, club, customerId, giftFinder, languages, platforms, type Plan } from './world.js';

export const clubModules: readonly ModuleEntry[] = [{ id: 'club-sign-in', type: 'sign-in', name: 'Join the club', end: true, predecessors: [] }];

export const giftModules: readonly ModuleEntry[] = [
  { id: 'gift-hello', type: 'step', name: 'Hello', predecessors: [] },
  { id: 'for-whom', type: 'decision', name: 'Who is it for?', question: 'Who is the present for?', language: 'en', predecessors: ['gift-hello'] },
  { id: 'three-records', type: 'step', name: 'Three records', predecessors: ['for-whom'] },
  { id: 'gift-score', type: 'nps', name: 'Would you recommend the gift finder?', question: 'Would you recommend the gift finder?', language: 'en', predecessors: ['three-records'] },
  { id: 'gift-goodbye', type: 'step', name: 'Goodbye', end: true, predecessors: ['gift-score'] },
];

export const calendarModules: readonly ModuleEntry[] = [
  { id: 'door', type: 'step', name: 'Door of the day', predecessors: [] },
  { id: 'song-or-sleeve', type: 'decision', name: 'Song or sleeve?', question: 'What is behind the door?', language: 'en', predecessors: ['door'] },
  { id: 'calendar-goodbye', type: 'step', name: 'See you tomorrow', end: true, predecessors: ['song-or-sleeve'] },
];

const options = (module: string, labels: Readonly<Record<string, string>>): OptionEntry[] =>
  Object.entries(labels).map(([key, label], position) => ({ module, key, of: 'decision', label, language: 'en', position }));

export const giftOptions = options('for-whom', { family: 'Family', friends: 'Friends', myself: 'Myself' });
export const calendarOptions = options('song-or-sleeve', { song: 'A song', sleeve: 'A sleeve' });

/** Days after the launch between which the calendar's doors were opened. */
const calendarDays = { first: -94, last: -71 } as const;

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

interface Walk {
  readonly experience: string;
  readonly modules: readonly ModuleEntry[];
  readonly choices: readonly string[];
  /** Share of the visits that go away at each module. */
  readonly leaves: number;
}

const walks = {
  gift: { experience: giftFinder, modules: giftModules, choices: ['family', 'family', 'friends', 'friends', 'myself'], leaves: 0.14 },
  calendar: { experience: calendar, modules: calendarModules, choices: ['song', 'song', 'sleeve'], leaves: 0.2 },
} as const satisfies Record<string, Walk>;

/** One visit straight through the modules, until the person goes away. */
function walkThrough(plan: Plan, { experience, modules, choices, leaves }: Walk, date: string, index: number): Fact[] {
  const random = randomOf(plan.seed, experience, date, index);
  const session = `${experience}:${date}:${index}`;
  const person = `${experience}-visitor-${random.between(1, 900)}`;
  let at = hourOn(date, hourOf(random), plan.zone) + random.between(0, 3_599_999);
  const facts: Fact[] = [];
  const note = (type: FactType, extra: object): void => {
    facts.push({ id: `${session}:${facts.length}`, type, experience, session, person, at: isoOf(at), seq: facts.length, ...extra } as Fact);
    at += random.between(3_000, 25_000);
  };
  note('start', { properties: { platform: random.weighted(platforms), language: random.weighted(languages) } });
  for (const { id: module, type, predecessors } of modules) {
    note('shown', { module });
    if (random.chance(leaves)) break;
    if (predecessors.length === 0) note('click', { module });
    if (type === 'decision') note('decision.chosen', { module, properties: { option: random.pick(choices) } });
    if (type === 'nps' && random.chance(0.64)) note('nps.scored', { module, amount: Math.max(random.between(3, 10), random.between(2, 10)) });
  }
  return facts;
}

const visits = (plan: Plan, walk: Walk, date: string, low: number, high: number): Fact[] =>
  Array.from({ length: randomOf(plan.seed, walk.experience, date).between(low, high) }, (_, index) => walkThrough(plan, walk, date, index)).flat();

export const giftFactsOn = (plan: Plan, date: string): Fact[] => visits(plan, walks.gift, date, 3, 9);

export function calendarFacts(plan: Plan): Fact[] {
  const days = Array.from({ length: calendarDays.last - calendarDays.first + 1 }, (_, index) => addDays(plan.launch, calendarDays.first + index));
  return days.flatMap((date) => visits(plan, walks.calendar, date, 8, 18));
}
