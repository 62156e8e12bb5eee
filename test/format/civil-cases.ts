// Figures that must come out the same whatever zone the reader's machine is in. Run in the browser and, under several zones, in Node.
import { bins, daysBetween, formatDate, formatPeriod, formatTime, isCivilDate, lastDay, monthStart, presetPeriod, previousPeriod, shiftDays, shiftMonths, today, weekStart } from '../../src/format/index.js';

/** Text as every browser writes it: newer ones put narrow spaces within figures, and around the dash of a span. */
export const plain = (text: string) => text.replace(/[\s\u200a]+/gu, ' ').replace(/(?<=\d) – | – (?=\d)/g, '–');

/** Day number of a date by Howard Hinnant's `days_from_civil`, which knows nothing of zones. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const yearOfEra = y - era * 400;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Days on which some zone of the world changes its clocks, at midnight or by a whole day too. */
export const awkwardDays = ['2026-03-08', '2026-03-29', '2026-10-04', '2026-10-25', '2026-11-01', '2018-11-04', '2011-12-30', '1994-12-31', '2022-03-27', '2024-02-29', '1970-01-01', '0099-06-30'];

export interface Case {
  readonly name: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** A fresh reckoning of every case. */
export function civilCases(): Case[] {
  const steps = awkwardDays.map((day) => ({
    name: `the day after ${day}, and back`,
    actual: [dayNumber(shiftDays(day, 1)) - dayNumber(day), shiftDays(shiftDays(day, 1), -1), daysBetween(day, shiftDays(day, 40))],
    expected: [1, day, 40],
  }));
  return [
    ...steps,
    { name: 'every day of a leap year in turn', actual: bins({ from: '2024-01-01', to: '2025-01-01' }).every(({ from, to }, index) => dayNumber(from) === 19_723 + index && dayNumber(to) === 19_724 + index), expected: true },
    { name: 'a date is written as itself', actual: awkwardDays.map((day) => Number(formatDate(day, 'en-US', 'medium').match(/ (\d+),/)?.[1])), expected: awkwardDays.map((day) => Number(day.slice(8))) },
    { name: 'a period shows its last day', actual: [plain(formatPeriod({ from: '2026-04-01', to: '2026-05-01' }, 'en-GB')), plain(formatPeriod({ from: '2026-03-29', to: '2026-03-30' }, 'de'))], expected: ['1–30 April 2026', '29. März 2026'] },
    { name: 'months', actual: [monthStart('2026-03-31'), shiftMonths('2026-03-31', -1), shiftMonths('2024-01-31', 1), shiftMonths('2026-01-01', -1)], expected: ['2026-03-01', '2026-02-28', '2024-02-29', '2025-12-01'] },
    { name: 'weeks', actual: [weekStart('2026-11-01'), weekStart('2026-11-01', 0), weekStart('2026-03-30')], expected: ['2026-10-26', '2026-11-01', '2026-03-30'] },
    { name: 'presets', actual: [presetPeriod('7-days', '2026-11-02'), presetPeriod('this-month', '2026-11-01'), presetPeriod('last-month', '2026-03-31'), presetPeriod('all-time', '2026-03-31', '2026-01-05')], expected: [{ from: '2026-10-26', to: '2026-11-02' }, { from: '2026-11-01', to: '2026-11-02' }, { from: '2026-02-01', to: '2026-03-01' }, { from: '2026-01-05', to: '2026-04-01' }] },
    { name: 'the period before, over a change of clocks', actual: [previousPeriod({ from: '2026-03-23', to: '2026-04-06' }), lastDay({ to: '2026-04-01' })], expected: [{ from: '2026-03-09', to: '2026-03-23' }, '2026-03-31'] },
    { name: 'today in its own zone', actual: ['Pacific/Kiritimati', 'Europe/Berlin', 'America/New_York', 'Pacific/Pago_Pago'].map((zone) => today(zone, Date.UTC(2026, 2, 29, 10, 30))), expected: ['2026-03-30', '2026-03-29', '2026-03-29', '2026-03-28'] },
    { name: "a moment on the answer's clocks", actual: ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'].map((zone) => formatTime('2026-03-29T01:30:00Z', 'en-GB', zone)), expected: ['03:30', '21:30', '12:30'] },
    { name: 'what is no date', actual: ['2026-02-30', '2026-13-01', '26-01-01', '', null, '2026-01-01T00:00:00Z'].map(isCivilDate), expected: Array(6).fill(false) },
  ];
}
