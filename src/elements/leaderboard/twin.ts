// The board as a file, and how its figures are made. Loaded with the menu.
import type { LeaderboardEntry, MissionType } from '../../contract/index.js';
import type { Table, TableColumn, TableHead } from '../../export/index.js';
import { leaderboardTwin as english } from '../../i18n/en-leaderboard-later.js';
import type { Language } from '../../i18n/index.js';
import type { Explanation } from '../frame/explain.js';
import type { Board } from './given.js';
import { changeText, nameOf, rowOf, type TableContext } from './table.js';

/** What the page has already: imported here it would be cut out of the page's own file. */
export interface TwinContext extends TableContext {
  missionTypes: readonly MissionType[];
  formatPercent(ratio: number | null, locale: string, digits?: number): string;
  concentration(ofGroup: number, ofAll: number): number | null;
}

type Words = Language['leaderboardTwin'];

export interface FileOptions {
  caption: string;
  columns: readonly TableColumn[];
  /** All rows that are in hand, in the order of the screen. */
  entries: readonly LeaderboardEntry[];
  /** Rows on screen, in hand or not. */
  total: number;
  /** What the board is narrowed to, in words. */
  filters: readonly string[];
  /** Without the filter. */
  head: TableHead;
}

/** What is on screen; where a scroll has not loaded all of it the head says so. */
export function boardTable({ caption, columns, entries, total, filters, head }: FileOptions, context: TableContext): Table {
  const words = context.wordsOf('leaderboardTwin', english);
  const { count } = context;
  const filter = filters.length > 0 ? { label: words['file.filter'], value: filters.join(' · ') } : null;
  const part = entries.length === total ? [] : [{ label: words['file.rows'], value: words['file.part'](count(entries.length), count(total)) }];
  return { caption, columns, head: { ...head, filter, notes: [...(head.notes ?? []), ...part] }, rows: entries.map((entry) => rowOf(entry, context)) };
}

/** @param example a customer in view, whose figures are taken apart */
export function leaderboardExplanations(data: Board, example: LeaderboardEntry | undefined, context: TwinContext): Explanation[] {
  const words = context.wordsOf('leaderboardTwin', english);
  return [...(example ? ofCustomer(data, example, context, words) : []), ...ofTop(data, context, words)];
}

function ofCustomer({ people }: Board, entry: LeaderboardEntry, context: TwinContext, words: Words): Explanation[] {
  const { words: columns, masked, count } = context;
  const customer = { label: columns['leaderboard.column.name'], value: nameOf(entry, masked) };
  const types = context.missionTypes.map((type) => ({ label: columns[`leaderboard.column.${type}`], value: count(entry[type]) }));
  const sum = context.missionTypes.map((type) => count(entry[type])).join(' + ');
  const unit = { label: words['unit'], value: words['unit.missions'] };
  return [
    { figure: columns['leaderboard.column.rank'], rule: words['rank'], lines: [customer, { label: columns['leaderboard.column.rank'], value: count(entry.rank) }, { label: words['rank.people'], value: count(people) }] },
    { figure: columns['leaderboard.column.validations'], rule: words['validations'], lines: [customer, { label: columns['leaderboard.column.validations'], value: `${sum} = ${count(entry.validations)}` }, unit] },
    { figure: types.map(({ label }) => label).join(' · '), rule: words['types'], lines: [customer, ...types] },
    ...ofChange(entry, context, words, customer),
  ];
}

function ofChange({ rank, previousRank }: LeaderboardEntry, context: TableContext, words: Words, customer: { label: string; value: string }): Explanation[] {
  if (previousRank === undefined) return [];
  const { words: columns, count } = context;
  const text = changeText(rank, previousRank, context) ?? '';
  const value = previousRank === null ? text : `${count(previousRank)} − ${count(rank)}: ${text}`;
  const lines = [customer, ...(previousRank === null ? [] : [{ label: columns['leaderboard.column.previousRank'], value: count(previousRank) }]), { label: columns['leaderboard.column.change'], value }];
  return [{ figure: `${columns['leaderboard.column.previousRank']} · ${columns['leaderboard.column.change']}`, rule: words['change'], lines }];
}

function ofTop({ top, validations }: Board, { count, locale, formatPercent, concentration }: TwinContext, words: Words): Explanation[] {
  if (!top) return [];
  return ([[0.01, top.onePercent], [0.1, top.tenPercent]] as const).map(([part, group]) => ({
    figure: words['top'](formatPercent(part, locale)),
    rule: words['top.rule'],
    lines: [
      { label: words['top.people'], value: count(group.people) },
      { label: words['top.missions'], value: `${count(group.validations)} ÷ ${count(validations)} = ${formatPercent(concentration(group.validations, validations), locale, 1)}` },
    ],
  }));
}
