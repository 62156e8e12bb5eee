// A board that the page brings by itself. The rows of a long one are checked as they come into view. Pure.
import { checkItem, leaderboardEntry, type Answer, type leaderboard, type LeaderboardEntry } from '../../contract/index.js';

export type Board = Answer<typeof leaderboard>;

/** What stands at a place of the board; undefined while it is on its way. */
export type Place = LeaderboardEntry | 'unreadable' | { /** Page that could not be loaded. */ failed: number } | undefined;

/** Up to here all rows are checked at once, and bad ones left out. */
const checkedAtOnce = 1_000;

export class GivenRows {
  /** Places of rows that turned out not to fit the contract, of those seen so far. */
  readonly unreadable = new Set<number>();

  private constructor(
    readonly entries: readonly unknown[],
    /** The board without them. */
    readonly rest: object,
  ) {}

  /** Takes a long board's rows out of what the page has set; the rest is checked as any answer. Undefined where it is short. */
  static of(value: unknown): GivenRows | undefined {
    try {
      const { entries } = value as { entries: unknown };
      if (!Array.isArray(entries) || entries.length <= checkedAtOnce) return undefined;
      return new GivenRows(entries, { ...(value as object), entries: [] });
    } catch {
      // Whatever throws here does not fit the contract, and the check of the whole says so.
      return undefined;
    }
  }

  /** The readable ones of the first rows: they stand for what all rows have in common. */
  get top(): readonly LeaderboardEntry[] {
    return this.entries.slice(0, 20).flatMap((_, index) => [this.at(index)].filter((entry) => entry !== 'unreadable'));
  }

  at(index: number): LeaderboardEntry | 'unreadable' {
    const entry = checkItem(leaderboardEntry, this.entries[index]);
    if (!entry) this.unreadable.add(index);
    return entry ?? 'unreadable';
  }
}
