/** Hand-made facts of missions: what three hundred customers did and bought in April and May 2026. */
import type { CatalogEntry, Customer, Fact, MissionType, Order } from 'engagement-widgets/contract';
import type { GoldenFacts } from '../golden-host.js';

const updatedAt = '2026-01-01T00:00:00Z';

/** 1 to 180 carry out missions, 181 to 300 none. */
const everybody = Array.from({ length: 300 }, (_, index) => index + 1);
const first = (count: number): number[] => everybody.slice(0, count);
const person = (number: number): string => `c${String(number).padStart(3, '0')}`;

const mission = (id: string, type: MissionType, name: string, description: string, network?: 'instagram'): CatalogEntry => ({ kind: 'mission', id, updatedAt, type, name, description, network });

const catalog: CatalogEntry[] = [
  { kind: 'tenant', id: 'tenant', updatedAt, name: 'Test', zone: 'Europe/Berlin', currency: 'EUR' },
  mission('welcome', 'classic', 'Say hello', 'Fill in your profile.'),
  mission('photo', 'content', 'Show your shelf', 'Post a picture of it.', 'instagram'),
  mission('review', 'opinion', 'Review a record', 'Fifty words are enough.'),
  mission('friend', 'engagement', 'Bring a friend', 'They join with your link.'),
  mission('birthday', 'classic', 'Tell us your birthday', 'So that we can send you a song.'),
  mission('never', 'classic', 'Learn the theremin', 'Nobody has done this yet.'),
];

const did = (mission: string, at: string, people: readonly number[]): Fact[] =>
  people.map((number) => ({ id: `${mission}:${at}:${number}`, type: 'mission.validated', person: person(number), at, properties: { mission } }));

/** In May 4 customers do five missions, 6 four, 40 three, 50 two, 80 one. */
const may = [
  ...did('welcome', '2026-05-05T10:00:00Z', first(180)),
  ...did('photo', '2026-05-12T10:00:00Z', first(100)),
  ...did('review', '2026-05-19T10:00:00Z', first(50)),
  ...did('friend', '2026-05-26T10:00:00Z', first(10)),
  // Half past midnight in Berlin: the 27th.
  ...did('birthday', '2026-05-26T22:30:00Z', first(4)),
];

const april = [...did('welcome', '2026-04-07T10:00:00Z', first(100)), ...did('photo', '2026-04-14T10:00:00Z', first(60)), ...did('review', '2026-04-21T10:00:00Z', first(50))];

/** Taken back after the period; the customer is left without a mission. */
const takenBack: Fact[] = [
  ...did('welcome', '2026-05-06T10:00:00Z', [300]),
  { id: 'taken-back', type: 'mission.revoked', person: person(300), at: '2026-06-03T10:00:00Z', properties: { validation: 'welcome:2026-05-06T10:00:00Z:300' } },
];

let orders = 0;
const order = (number: number, amount: number, currency = 'EUR', at = '2026-05-20T10:00:00Z'): Order => ({ id: `order-${++orders}`, type: 'order', person: person(number), at, amount, currency });

/** Around a mean, so that it has a spread: one up, one down. */
const around = (mean: number, index: number): number => mean + (index % 2 ? 1 : -1);

const bought: Order[] = [
  // Everybody is active: an order in February is within the year, and in none of the periods.
  ...everybody.map((number) => order(number, 5, 'EUR', '2026-02-10T10:00:00Z')),
  ...everybody.slice(180, 240).map((number) => order(number, 20)),
  ...everybody.slice(100, 180).map((number, index) => order(number, around(30, index))),
  ...everybody.slice(50, 100).map((number, index) => order(number, around(60, index))),
  ...everybody.slice(10, 50).flatMap((number, index) => [order(number, around(50, index)), order(number, around(50, index))]),
  ...everybody.slice(0, 10).flatMap((number, index) => [order(number, around(80, index)), order(number, around(80, index))]),
  order(180, 44, 'USD'),
];
const refund: Order = { id: 'refund-1', type: 'refund', person: person(50), at: '2026-05-21T10:00:00Z', amount: 100, currency: 'EUR', order: bought.find(({ person: of, at }) => of === person(50) && at.startsWith('2026-05'))!.id };

/** Of the 180: 60 are 26 years old in 2026, 60 are 36, 30 are 56, 10 are 76, 20 are not known. */
function bornIn(number: number): number | undefined {
  if (number <= 60) return 2000;
  if (number <= 120) return 1990;
  if (number <= 150) return 1970;
  return number <= 160 ? 1950 : undefined;
}

/** Of the 180: 90 have 250 followers on Instagram, 40 have 2,500, 15 have 20,000, 35 are not known. */
function followersOf(number: number): number | undefined {
  if (number <= 90) return 250;
  if (number <= 130) return 2500;
  return number <= 145 ? 20_000 : undefined;
}

const customers: Customer[] = everybody.map((number) => {
  const customer: Customer = { id: person(number), updatedAt, name: `Customer ${number}`, email: `${person(number)}@example.com` };
  const [birthYear, instagramFollowers] = [bornIn(number), followersOf(number)];
  return { ...customer, ...(birthYear && { birthYear }), ...(instagramFollowers && { instagramFollowers }), ...(number <= 5 && { tiktokFollowers: 50 }) };
});

/** In the order in which they are sent. */
export const goldenMissionFacts: GoldenFacts = { catalog, customers, events: [...april, ...may, ...takenBack], orders: [...bought, refund] };
