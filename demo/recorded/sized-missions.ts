// Mission answers for a handful of customers and for a hundred thousand.
import { missionTypes, type Answer, type MissionType, type resources } from 'engagement-widgets/contract';
import { randomOf } from '../generate/random.js';
import { allTime, recorded } from './index.js';

type OfName<N extends keyof typeof resources> = Answer<(typeof resources)[N]>;
type ByType = Record<MissionType, number>;
type Board = OfName<'leaderboard'>;
type Entry = Board['entries'][number];
type Query = Readonly<Record<string, string>>;

/** Five customers. */
const few = [
  { name: 'Inès Moreau', classic: 2, content: 1, opinion: 0, engagement: 0 },
  { name: 'Omar Haddad', classic: 1, content: 0, opinion: 1, engagement: 0 },
  { name: 'Greta Lindner', classic: 1, content: 0, opinion: 0, engagement: 0 },
  { name: 'Theo Ashdown', classic: 0, content: 0, opinion: 1, engagement: 0 },
  { name: 'Linh Trần', classic: 0, content: 0, opinion: 0, engagement: 0 },
] as const;

const rowsOfHuge = 1_000;
const daysOfHuge = 730;
const customersOfHuge = 100_000;

const sum = ({ classic, content, opinion, engagement }: ByType): number => classic + content + opinion + engagement;

type Person = ByType & { name: string };

/** Ties share a rank, and the next rank counts them. */
function ranked(people: readonly Person[]): Entry[] {
  const sorted = people.filter((person) => sum(person) > 0).sort((a, b) => sum(b) - sum(a) || (a.name < b.name ? -1 : 1));
  const totals = sorted.map(sum);
  return sorted.map((person, index) => ({ customer: `customer-${index + 1}`, ...person, validations: totals[index]!, rank: totals.indexOf(totals[index]!) + 1 }));
}

/** Everybody below the first rows did five missions or fewer, as many people each. */
const mostBelow = 5;

function hugePeople(): Person[] {
  return Array.from({ length: rowsOfHuge }, (_, index) => {
    const random = randomOf('huge board', index);
    const keen = mostBelow + Math.ceil(2400 / (index + 3));
    const name = index % 97 === 3 ? 'Maximiliane-Alexandra von Hohenfels-Wettringen zu Reichertshausen' : `${random.pick(['Ada', 'Bao', 'Cem', 'Dina', 'Eero', 'Fatou'])} ${random.pick(['Okafor', 'Lindner', 'Moreau', 'Nguyễn', 'Żuk'])} ${index}`;
    return { name, classic: keen + random.between(0, 9), content: random.between(0, keen), opinion: random.between(0, keen), engagement: random.between(0, 4) };
  });
}

/** A row below the first ones, whatever its place: 100,000 are never made at once. */
function rowBelow(place: number): Entry {
  const perLevel = (customersOfHuge - rowsOfHuge) / mostBelow;
  const level = Math.floor((place - rowsOfHuge) / perLevel);
  const validations = mostBelow - level;
  const counts = { classic: 0, content: 0, opinion: 0, engagement: 0 };
  for (let done = 0; done < validations; done++) counts[missionTypes[(place + done) % missionTypes.length]!] += 1;
  return { customer: `customer-${place + 1}`, name: `Customer ${String(place + 1).padStart(6, '0')}`, rank: rowsOfHuge + level * perLevel + 1, validations, ...counts };
}

let first: Entry[] | undefined;

function hugeRows(query: Query): { page: number; pageSize: number; entries: Entry[] } {
  const page = Number(query['page'] ?? 0);
  const pageSize = Number(query['pageSize'] ?? (query['page'] ? 50 : rowsOfHuge));
  const top = (first ??= ranked(hugePeople()));
  const places = Array.from({ length: Math.max(0, Math.min(pageSize, customersOfHuge - page * pageSize)) }, (_, index) => page * pageSize + index);
  return { page, pageSize, entries: places.map((place) => top[place] ?? rowBelow(place)) };
}

const done = (entries: readonly Entry[], count: number) => ({ people: count, validations: entries.slice(0, count).reduce((total, entry) => total + entry.validations, 0) });

/** @param query `page` and `pageSize` of the huge board; its first thousand rows without. */
export function sizedLeaderboard(size: 'few' | 'huge', _params: Query = {}, query: Query = {}): Board {
  const base = recorded('leaderboard');
  if (size === 'few') {
    const entries = ranked(few);
    const people = entries.length;
    return { ...base, validations: done(entries, people).validations, people, total: people, page: 0, pageSize: 50, top: { onePercent: done(entries, 1), tenPercent: done(entries, 1) }, entries };
  }
  const rows = hugeRows(query);
  const onePercent = done(first!, rowsOfHuge);
  const below = Math.ceil(mostBelow / 2) * (customersOfHuge - rowsOfHuge);
  const tenPercent = { people: customersOfHuge / 10, validations: onePercent.validations + mostBelow * (customersOfHuge / 10 - rowsOfHuge) };
  return { ...base, validations: onePercent.validations + below, people: customersOfHuge, total: customersOfHuge, top: { onePercent, tenPercent }, ...rows };
}

const inTypes = (counts: ByType, people: number): OfName<'missionsByType'>['types'] => missionTypes.map((type) => ({ type, validations: counts[type], people: Math.min(counts[type], people) }));
const fewCounts: ByType = { classic: 4, content: 1, opinion: 2, engagement: 0 };

export function sizedByType(size: 'few' | 'huge'): OfName<'missionsByType'> {
  const base = recorded('missionsByType');
  if (size === 'few') return { ...base, validations: sum(fewCounts), people: 4, types: inTypes(fewCounts, 4) };
  return { ...base, validations: base.validations * 1000, people: base.people * 1000, types: base.types.map((type) => ({ ...type, validations: type.validations * 1000, people: type.people * 1000 })) };
}

export function sizedByDay(size: 'few' | 'huge'): OfName<'missionsByDay'> {
  const base = recorded('missionsByDay', {}, size === 'huge' ? allTime : {});
  const day = (offset: number): string => new Date(Date.parse(`${base.period.to}T00:00:00Z`) - offset * 86_400_000).toISOString().slice(0, 10);
  if (size === 'few') return { ...base, validations: 7, people: 4, days: [{ date: day(9), classic: 3, content: 1, opinion: 0, engagement: 0 }, { date: day(2), classic: 1, content: 0, opinion: 2, engagement: 0 }] };
  const days = Array.from({ length: daysOfHuge }, (_, index) => {
    const random = randomOf('huge days', index);
    return { date: day(daysOfHuge - index), classic: random.between(400, 4000), content: random.between(0, 900), opinion: random.between(100, 2600), engagement: random.between(0, 1200) };
  });
  return { ...base, period: { from: day(daysOfHuge), to: base.period.to }, validations: days.reduce((total, of) => total + sum(of), 0), people: customersOfHuge, days };
}

export function sizedImpact(size: 'few' | 'huge'): OfName<'impact'> {
  const base = recorded('impact');
  if (size === 'few') {
    const rows = [
      { missions: 0, clients: 12, orders: 3, buyers: 2, revenue: 81.5, revenueDeviation: 16.2 },
      { missions: 1, clients: 2, orders: 0, buyers: 0, revenue: 0, revenueDeviation: 0 },
      { missions: 2, andMore: true, clients: 2, orders: 1, buyers: 1, revenue: 14.99, revenueDeviation: 10.6 },
    ];
    return { ...base, currencies: [{ currency: 'USD', orders: 4, revenue: 96.49 }], rows, correlation: { coefficient: 0.06, n: 16 } };
  }
  const rows = Array.from({ length: 26 }, (_, missions) => {
    const clients = Math.max(34, Math.round(4_000_000 * 0.62 ** missions));
    const orders = Math.round(clients * (0.4 + missions * 0.09));
    return { missions, andMore: missions === 25, clients, orders, buyers: Math.round(clients * 0.3), revenue: Math.round(orders * (38 + missions) * 100) / 100, refunds: Math.round(orders * 0.7), revenueDeviation: 90 + missions * 4 };
  });
  const orders = rows.reduce((total, row) => total + row.orders, 0);
  return { ...base, currencies: [{ currency: 'USD', orders, revenue: rows.reduce((total, row) => total + row.revenue, 0) }], rows, correlation: { coefficient: 0.21, n: rows.reduce((total, row) => total + row.clients, 0) } };
}
