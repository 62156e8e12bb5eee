// How long answers about missions are kept in files: customers by their number, what repeats another answer once. Pure.
import { missionTypes, type LeaderboardEntry, type MissionDetail, type MissionListEntry, type MissionType, type SegmentEntry } from 'engagement-widgets/contract';
import { shiftDays } from 'engagement-widgets/format';
import { customerOf } from '../generate/customers.js';
import { planFor } from '../generate/world.js';
import type { Recording } from './lookup.js';
import { recordedToday } from './periods.js';

type Json = Record<string, unknown>;
/** Each way of packing has the first answer of the same resource and path beside it, which is kept whole. */
interface Packing {
  readonly pack: (answer: Json, first: Json) => Json;
  readonly unpack: (answer: Json, first: Json) => Json;
}

const radix = 36;
const numberOf = (customer: string): string => Number(customer).toString(radix);
const plan = planFor(recordedToday);
const profileOf = (packed: string) => customerOf(plan, parseInt(packed, radix));

const letters = { classic: 'C', content: 'N', opinion: 'O', engagement: 'E' } as const;

/** `i6qC4N<1k`: customer i6q did four classic missions and one of content, and was on rank 1k before. */
function packRow({ customer, previousRank, ...counts }: LeaderboardEntry): string {
  const types = missionTypes.filter((type) => counts[type] > 0).map((type) => letters[type] + (counts[type] > 1 ? counts[type] : ''));
  return numberOf(customer) + types.join('') + (previousRank == null ? '' : `<${previousRank.toString(radix)}`);
}

type Unranked = Record<MissionType, number> & { customer: string; name: string | null; validations: number; previousRank: number | null };

function unpackRow(row: string): Unranked {
  const [done, before] = row.split('<') as [string, string?];
  const { id: customer, name } = profileOf(/^[0-9a-z]+/.exec(done)![0]);
  const count = (letter: string): number => (done.includes(letter) ? Number(new RegExp(`${letter}(\\d*)`).exec(done)![1] || 1) : 0);
  const counts = { classic: count('C'), content: count('N'), opinion: count('O'), engagement: count('E') };
  const validations = counts.classic + counts.content + counts.opinion + counts.engagement;
  return { customer, name: name ?? null, validations, ...counts, previousRank: before === undefined ? null : parseInt(before, radix) };
}

/** Rows come from the top of the board without a gap, so their ranks follow from their places. */
function ranked(rows: readonly Unranked[]): LeaderboardEntry[] {
  let rank = 0;
  return rows.map((row, index) => ({ ...row, rank: row.validations === rows[index - 1]?.validations ? rank : (rank = index + 1) }));
}

const rowsOf = (text: unknown): string[] => (text === '' ? [] : String(text).split(','));

const leaderboard: Packing = {
  pack: (answer) => ({ ...answer, entries: (answer['entries'] as LeaderboardEntry[]).map(packRow).join() }),
  unpack: (answer) => ({ ...answer, entries: ranked(rowsOf(answer['entries']).map(unpackRow)) }),
};

type Count = readonly [id: string, validations: number, people: number, previous: number];

const missionList: Packing = {
  pack: (answer) => ({ ...answer, entries: (answer['entries'] as MissionListEntry[]).map(({ id, validations, people, previousValidations }): Count => [id, validations, people, previousValidations!]) }),
  unpack(answer, first) {
    const known = new Map((first['entries'] as MissionListEntry[]).map((entry) => [entry.id, entry]));
    return { ...answer, entries: (answer['entries'] as Count[]).map(([id, validations, people, previousValidations]) => ({ ...known.get(id)!, validations, people, previousValidations })) };
  },
};

interface Days {
  readonly first: string;
  readonly counts: readonly number[];
}

function packDays(days: MissionDetail['days']): Days | null {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return null;
  const counts = new Map(days.map(({ date, validations }) => [date, validations]));
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  return { first, counts: Array.from({ length }, (_, index) => counts.get(shiftDays(first, index)) ?? 0) };
}

const unpackDays = (days: Days | null): MissionDetail['days'] => days?.counts.map((validations, index) => ({ date: shiftDays(days.first, index), validations })).filter(({ validations }) => validations > 0) ?? [];

const missionDetail: Packing = {
  pack: (answer) => ({
    ...answer, days: packDays(answer['days'] as MissionDetail['days']),
    latest: (answer['latest'] as NonNullable<MissionDetail['latest']>).map(({ customer, at }) => `${numberOf(customer)}@${Date.parse(at).toString(radix)}`).join(),
  }),
  unpack: (answer) => ({
    ...answer, days: unpackDays(answer['days'] as Days | null),
    latest: rowsOf(answer['latest']).map((row) => {
      const [number, at] = row.split('@') as [string, string];
      const { id: customer, name } = profileOf(number);
      return { customer, name: name ?? null, at: new Date(parseInt(at, radix)).toISOString() };
    }),
  }),
};

/** Customers by their number of missions, each as the distance to the one before, such as `{ "3": "1k,4,2" }`; most have none and are left out. */
interface Levels {
  readonly some: Readonly<Record<string, string>>;
  /** The highest number of a customer without a mission, and who is not in the segment at all up to there. */
  readonly none: { readonly last: number; readonly but: string };
}

function distances(numbers: readonly number[]): string {
  return numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(radix)).join();
}

function places(text: string): number[] {
  let number = 0;
  return rowsOf(text).map((distance) => (number += parseInt(distance, radix)));
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

function packLevels(entries: readonly SegmentEntry[]): Levels {
  const levels: Record<string, number[]> = {};
  for (const { customer, missions } of entries) (levels[missions] ??= []).push(Number(customer));
  const { 0: without = [], ...some } = levels;
  const last = without.at(-1) ?? 0;
  const there = new Set(entries.map(({ customer }) => Number(customer)));
  return { some: Object.fromEntries(Object.entries(some).map(([missions, numbers]) => [missions, distances(numbers)])), none: { last, but: distances(upTo(last).filter((number) => !there.has(number))) } };
}

function unpackLevels({ some, none }: Levels): SegmentEntry[] {
  const counts = new Map<number, number>();
  for (const number of upTo(none.last)) counts.set(number, 0);
  for (const number of places(none.but)) counts.delete(number);
  for (const [missions, text] of Object.entries(some)) for (const number of places(text)) counts.set(number, Number(missions));
  return [...counts].sort(([a], [b]) => a - b).map(([number, missions]) => {
    const { id: customer, name, email } = customerOf(plan, number);
    return { customer, name: name ?? null, email: email ?? null, missions };
  });
}

const segment: Packing = {
  pack: (answer) => ({ ...answer, entries: packLevels(answer['entries'] as SegmentEntry[]) }),
  unpack: (answer) => ({ ...answer, entries: unpackLevels(answer['entries'] as Levels) }),
};

const packings: Readonly<Partial<Record<Recording['name'], Packing>>> = { leaderboard, missionList, missionDetail, segment };

const firstLike = (recording: Recording, all: readonly Recording[]): Recording =>
  all.find((other) => other.name === recording.name && other.params['mission'] === recording.params['mission'])!;

/** The recording as it is kept; undefined where it is kept as it is. */
export function packMission(recording: Recording, all: readonly Recording[]): Recording | undefined {
  const packing = packings[recording.name];
  const first = firstLike(recording, all);
  if (!packing || first === recording) return undefined;
  const packed = packing.pack(recording.answer as Json, first.answer as Json);
  const own = Object.entries(packed).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify((first.answer as Json)[key]));
  return { ...recording, answer: Object.fromEntries(own) };
}

/** The recording with its whole answer, which is made when it is first asked for: pages load fast. */
export function unpackMission(recording: Recording, all: readonly Recording[]): Recording | undefined {
  const packing = packings[recording.name];
  const first = firstLike(recording, all);
  if (!packing || first === recording) return undefined;
  let whole: Json | undefined;
  return {
    ...recording,
    get answer() {
      return (whole ??= packing.unpack({ ...(first.answer as Json), ...(recording.answer as Json) }, first.answer as Json));
    },
  };
}
