// Answers on single missions and on who did them, for a handful of customers and for hundreds of thousands.
import { missionNetworks, missionTypes, type Answer, type MissionListEntry, type resources } from 'engagement-widgets/contract';
import { shiftDays } from 'engagement-widgets/format';
import { randomOf } from '../generate/random.js';
import { recorded } from './index.js';

type OfName<N extends keyof typeof resources> = Answer<(typeof resources)[N]>;
type Size = 'few' | 'huge';

const times = 1000;
const missionsOfHuge = 1_200;
const daysOfHuge = 730;
const customersOfHuge = 10_000;

/** Names that a page must bear: too long, from right to left, and what is no text elsewhere. */
const longName = `Post a picture of your record shelf and tag the shop, ${'then another one, '.repeat(14)}and at last`.slice(0, 300);
const oddNames = [longName, 'شارك صورة لمجموعة أسطواناتك مع المتجر', '<b>Follow us</b> & <img src=x onerror=alert(1)>', '=HYPERLINK("http://example.com","Free records")', 'W'.repeat(300)];
const oddPeople = [longName, 'عبد الرحمن بن محمد الخوارزمي', '<script>alert("Ada")</script>', '=1+1', 'Maximiliane-Alexandra von Hohenfels-Wettringen zu Reichertshausen'];
const verbs = ['Show', 'Review', 'Draw', 'Film', 'Rate', 'Share', 'Choose', 'Bring'] as const;
const things = ['your shelf', 'a record', 'a sleeve', 'the first seconds', 'your last visit', 'a friend', 'the next reissue', 'three genres'] as const;

/** What the sizes of other answers add up to: four customers with seven validations, among sixteen. */
const fewEntries: readonly MissionListEntry[] = [
  { id: 'complete-profile', name: 'Complete your profile', type: 'classic', description: 'Fill in every field of your club account.', network: null, validations: 4, people: 4, previousValidations: 1 },
  { id: 'record-review', name: 'Review a record', type: 'opinion', description: null, network: null, validations: 2, people: 2, previousValidations: 2 },
  { id: 'shelf-photo', name: 'Show your shelf', type: 'content', description: 'Post a picture of your record shelf and tag the shop.', network: 'instagram', validations: 1, people: 1, previousValidations: 0 },
];

export function sizedIndicators(size: Size): OfName<'missionIndicators'> {
  const base = recorded('missionIndicators', {}, { compare: 'true' });
  const many = <T extends { validations: number; people: number; active: number }>(of: T): T => ({ ...of, validations: of.validations * times, people: of.people * times, active: of.active * times });
  if (size === 'huge') return { ...many(base), previous: many(base.previous!) };
  return { ...base, validations: 7, people: 4, active: 16, previous: { ...base.previous!, validations: 3, people: 3, active: 15 } };
}

function hugeEntry(index: number): MissionListEntry {
  const random = randomOf('huge missions', index);
  const validations = Math.floor(2_400_000 / (index + 1) ** 1.2);
  return {
    id: `mission-${index + 1}`,
    name: oddNames[index] ?? `${random.pick(verbs)} ${random.pick(things)} (${index + 1})`,
    type: missionTypes[index % missionTypes.length]!,
    description: index % 3 === 0 ? `${longName} ${longName}` : index % 3 === 1 ? 'As often as you like.' : null,
    network: missionNetworks[index % 5] ?? null,
    validations,
    people: Math.ceil(validations * 0.7),
    previousValidations: Math.round(validations * (0.6 + random.next() * 0.8)),
  };
}

export function sizedMissionList(size: Size): OfName<'missionList'> {
  const entries = size === 'few' ? [...fewEntries] : Array.from({ length: missionsOfHuge }, (_, index) => hugeEntry(index));
  const unknown = size === 'few' ? 0 : 12_345;
  const validations = entries.reduce((total, entry) => total + entry.validations, unknown);
  return { ...recorded('missionList', {}, { compare: 'true' }), validations, unknown, missions: entries.length, total: entries.length, page: 0, pageSize: Math.max(20, entries.length), entries };
}

type Detail = OfName<'missionDetail'>;

const entryOf = (size: Size, id: string): MissionListEntry | undefined => (size === 'few' ? fewEntries.find((entry) => entry.id === id) : hugeEntry(Math.max(0, Number(id.replace(/\D/g, '')) - 1)));

function fewDetail(base: Detail, { validations, people, previousValidations }: MissionListEntry): Detail {
  const latest = ['Inès Moreau', 'Omar Haddad', 'Greta Lindner', null].slice(0, people).map((name, index) => ({ customer: `customer-${index + 1}`, name, at: `${shiftDays(base.period.to, -2 - index * 3)}T${10 + index}:20:00.000Z` }));
  const days = latest.map(({ at }) => ({ date: at.slice(0, 10), validations: 1 })).reverse();
  return { ...base, validations, people, active: 16, all: 7, revoked: 0, days, latest, previous: { validations: previousValidations ?? 0, people: previousValidations ?? 0, active: 15 } };
}

function hugeDetail(base: Detail): Detail {
  const { period } = base;
  const days = Array.from({ length: daysOfHuge }, (_, index) => ({ date: shiftDays(period.to, index - daysOfHuge), validations: randomOf('huge detail', index).between(0, 6_000) }));
  const validations = days.reduce((total, day) => total + day.validations, 0);
  const latest = Array.from({ length: 20 }, (_, index) => ({ customer: `customer-${index}`, name: oddPeople[index] ?? `Customer ${index + 1}`, at: `${shiftDays(period.to, -1)}T21:${String(59 - index).padStart(2, '0')}:00.000Z` }));
  const previous = { validations: Math.round(validations * 0.9), people: Math.round(validations * 0.6), active: 9_000_000 };
  return { ...base, period: { from: shiftDays(period.to, -daysOfHuge), to: period.to }, validations, people: Math.round(validations * 0.7), active: 10_000_000, all: validations * 8, revoked: Math.round(validations / 50), days, latest, previous };
}

/** @returns undefined for a mission that has no such answer. */
export function sizedMissionDetail(size: Size, params: Readonly<Record<string, string>>): Detail | undefined {
  const mission = entryOf(size, params['mission'] ?? '');
  if (!mission) return undefined;
  const base = recorded('missionDetail', { mission: 'shelf-photo' }, { compare: 'true' });
  const { name, type, description, network } = mission;
  const named = { ...base, mission: { id: params['mission']!, name, type, description: description ?? null, network: network ?? null } };
  return size === 'few' ? fewDetail(named, mission) : hugeDetail(named);
}

/** Active customers with their missions, as many of each row as the small impact table has; of the huge one, some. */
export function sizedSegment(size: Size): OfName<'segment'> {
  const few = [...Array.from({ length: 12 }, () => 0), 1, 1, 2, 3];
  const missions = (index: number): number => (size === 'few' ? few[index]! : Math.floor(26 * (index / customersOfHuge) ** 2));
  const entries = Array.from({ length: size === 'few' ? few.length : customersOfHuge }, (_, index) => {
    const customer = `customer-${String(index + 1).padStart(6, '0')}`;
    const name = (size === 'huge' ? oddPeople[index % 500] : undefined) ?? (index % 7 === 3 ? null : `Customer ${index + 1}`);
    return { customer, name, email: index % 7 === 3 ? null : `${customer}@example.com`, missions: missions(index) };
  });
  const { period, zone, generatedAt } = recorded('segment', {}, { missions: '1', pageSize: '1' });
  return { period, zone, generatedAt, total: entries.length, page: 0, pageSize: entries.length, entries };
}

export function sizedDemographics(size: Size): OfName<'demographics'> {
  const base = recorded('demographics');
  const many = (value: number | null): number | null => (value === null ? null : value * times);
  if (size === 'few') return { ...base, people: 4, tooFew: true, dimensions: [], thresholds: base.thresholds.map(({ network, atLeast }) => ({ network, atLeast: atLeast.map(({ followers }) => ({ followers, people: null })) })) };
  return {
    ...base,
    people: base.people * times,
    dimensions: base.dimensions.map(({ name, bands }) => ({
      name, bands: bands.map((band) => ({ ...band, people: band.people * times, types: { classic: many(band.types.classic), content: many(band.types.content), opinion: many(band.types.opinion), engagement: many(band.types.engagement) } })),
    })),
    thresholds: base.thresholds.map(({ network, atLeast }) => ({ network, atLeast: atLeast.map(({ followers, people }) => ({ followers, people: many(people) })) })),
    missions: { total: missionsOfHuge, needNetwork: 480, networks: missionNetworks.map((network) => ({ network, missions: 240 })) },
  };
}
