// The board as a table: columns, and an entry as a row, for screen and file alike. Pure.
import { missionTypes, type LeaderboardEntry } from '../../contract/index.js';
import type { TableColumn, TableRow } from '../../export/index.js';
import type { Area, Language } from '../../i18n/index.js';
import { changeOfRank } from '../../stats/index.js';

/** The words of an area in the reader's language. */
export type WordsOf = <A extends Area>(area: A, english: Language[A]) => Language[A];

export interface TableContext {
  words: Language['leaderboard'];
  locale: string;
  masked: boolean;
  count(value: number): string;
  wordsOf: WordsOf;
}

/** `previousRank` and `change` only where the board is compared. */
export function columnsOf(words: Language['leaderboard'], isCompared: boolean): TableColumn[] {
  const counts = ['validations', ...missionTypes] as const;
  const columns: TableColumn[] = [
    { key: 'rank', label: words['leaderboard.column.rank'], kind: 'count' },
    { key: 'name', label: words['leaderboard.column.name'], kind: 'text', rowHeader: true },
    ...counts.map((key) => ({ key, label: words[`leaderboard.column.${key}`], kind: 'count' as const })),
  ];
  if (!isCompared) return columns;
  return [
    ...columns,
    { key: 'previousRank', label: words['leaderboard.column.previousRank'], kind: 'count' },
    { key: 'change', label: words['leaderboard.column.change'], kind: 'text' },
  ];
}

/** A customer without a name, or whose name is hidden, is called by the id. */
export const nameOf = ({ name, customer }: LeaderboardEntry, masked: boolean): string => (masked || !name ? customer : name);

/** Beside the columns' values `customer`, the id, and `person`, the name or null, for the profile button. */
export function rowOf(entry: LeaderboardEntry, context: TableContext): TableRow {
  const { customer, rank, validations, classic, content, opinion, engagement, previousRank } = entry;
  const person = context.masked ? null : entry.name;
  const row = { customer, person, rank, name: nameOf(entry, context.masked), validations, classic, content, opinion, engagement };
  return { ...row, previousRank: previousRank ?? null, change: changeText(rank, previousRank, context) };
}

export function changeText(rank: number, before: number | null | undefined, { words, count }: TableContext): string | null {
  const change = changeOfRank(rank, before);
  switch (change.kind) {
    case 'none':
      return null;
    case 'new':
      return words['leaderboard.change.new'];
    case 'same':
      return words['leaderboard.change.same'];
    default:
      return words[`leaderboard.change.${change.kind}`](count(change.places));
  }
}
