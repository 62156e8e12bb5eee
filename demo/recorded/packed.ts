// How long answers are kept in files: days as columns, texts once. Pure; `unpack` gives back exactly what `pack` took.
import type { KpiDay, NpsAnswer } from 'engagement-widgets/contract';
import { shiftDays } from 'engagement-widgets/format';
import type { Recording } from './lookup.js';
import { packMission, unpackMission } from './packed-missions.js';

type Answer = Record<string, unknown>;

/** Numbers of one name by day, zeros in front left out. */
type Columns = Readonly<Record<string, readonly number[]>>;

interface PackedDays {
  /** One after the other. */
  readonly days: { readonly first: string | null; readonly count: number };
  readonly figures: Columns;
  readonly firsts: Columns;
}

const columnsOf = (rows: readonly Readonly<Record<string, unknown>>[]): Columns =>
  Object.fromEntries([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => [name, trimmed(rows.map((row) => Number(row[name])))]));

function trimmed(values: readonly number[]): number[] {
  const first = values.findIndex((value) => value !== 0);
  return first < 0 ? [] : values.slice(first);
}

const valueAt = (column: readonly number[], index: number, length: number): number => column[index - (length - column.length)] ?? 0;
const rowAt = (columns: Columns, index: number, length: number) => Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, valueAt(column, index, length)]));

const packDays = (days: readonly KpiDay[]): PackedDays => ({ days: { first: days[0]?.day ?? null, count: days.length }, figures: columnsOf(days.map(({ figures }) => figures)), firsts: columnsOf(days.map(({ firsts }) => firsts ?? {})) });

function unpackDays({ days, figures, firsts }: PackedDays): KpiDay[] {
  const counted = Object.keys(firsts).length > 0;
  return Array.from({ length: days.count }, (_, index) => ({
    day: shiftDays(days.first!, index), figures: rowAt(figures, index, days.count), ...(counted && { firsts: rowAt(firsts, index, days.count) }),
  }));
}

const daysKeys = ['days', 'previousDays'] as const;

function overDays<From, To>(answer: Answer, change: (days: From) => To): Answer {
  return { ...answer, ...Object.fromEntries(daysKeys.filter((key) => answer[key]).map((key) => [key, change(answer[key] as From)])) };
}

const sameSurvey = (a: Recording, b: Recording): boolean => a.name === 'npsAnswers' && b.name === 'npsAnswers' && JSON.stringify(a.params) === JSON.stringify(b.params);
const entriesOf = ({ answer }: Recording): readonly NpsAnswer[] => (answer as { entries: readonly NpsAnswer[] }).entries;
const withEntries = (recording: Recording, entries: readonly unknown[]): Recording => ({ ...recording, answer: { ...(recording.answer as Answer), entries } });

/** The recording that has the most answers of a survey keeps them; the others say which of those are theirs. */
function longest(recording: Recording, all: readonly Recording[]): Recording {
  const [first] = all.filter((other) => sameSurvey(recording, other)).sort((a, b) => entriesOf(b).length - entriesOf(a).length);
  return first!;
}

export function pack(recordings: readonly Recording[]): Recording[] {
  return recordings.map((recording) => {
    if (recording.name === 'kpisByDay') return { ...recording, answer: overDays(recording.answer as Answer, packDays) };
    if (recording.name !== 'npsAnswers') return packMission(recording, recordings) ?? recording;
    const whole = longest(recording, recordings);
    if (whole === recording) return recording;
    const places = new Map(entriesOf(whole).map(({ id }, place) => [id, place]));
    return withEntries(recording, entriesOf(recording).map(({ id }) => places.get(id)!));
  });
}

export function unpack(recordings: readonly Recording[]): Recording[] {
  return recordings.map((recording) => {
    if (recording.name === 'kpisByDay') return { ...recording, answer: overDays(recording.answer as Answer, unpackDays) };
    if (recording.name !== 'npsAnswers') return unpackMission(recording, recordings) ?? recording;
    if (typeof entriesOf(recording)[0] !== 'number') return recording;
    const whole = entriesOf(recordings.find((other) => sameSurvey(recording, other) && typeof entriesOf(other)[0] === 'object')!);
    return withEntries(recording, (entriesOf(recording) as readonly unknown[] as number[]).map((place) => whole[place]));
  });
}
