// The keyboard cursor of a chart: from a key and a place to the next place. Pure.
import type { Point } from './spec.js';

export interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** Columns that Page Up and Page Down pass over: a week of days. */
const page = 7;

/**
 * Where a key leads. Arrows follow what is seen: in a right-to-left picture the right arrow leads to the column before.
 * With a single row, up and down walk the columns too. Null for keys that are none of the cursor's.
 * @param at undefined before the first step, which enters at the first column, or with End at the last one.
 */
export function step(key: string, at: Point | undefined, { columns, rows }: Extent, isRightToLeft = false): Point | null {
  if (columns === 0) return null;
  const last = { columns: columns - 1, rows: rows - 1 };
  const move = moveOf(key, rows, isRightToLeft);
  if (!move) return null;
  if (!at) return { series: last.rows, column: key === 'End' ? last.columns : 0 };
  return { series: clamp(at.series + move.rows, last.rows), column: clamp(at.column + move.columns, last.columns) };
}

function moveOf(key: string, rows: number, isRightToLeft: boolean): { columns: number; rows: number } | null {
  const forward = isRightToLeft ? -1 : 1;
  const flat = rows === 1;
  switch (key) {
    case 'ArrowRight':
      return { columns: forward, rows: 0 };
    case 'ArrowLeft':
      return { columns: -forward, rows: 0 };
    case 'ArrowUp':
      return flat ? { columns: -1, rows: 0 } : { columns: 0, rows: 1 };
    case 'ArrowDown':
      return flat ? { columns: 1, rows: 0 } : { columns: 0, rows: -1 };
    case 'PageUp':
      return { columns: -page, rows: 0 };
    case 'PageDown':
      return { columns: page, rows: 0 };
    case 'Home':
      return { columns: -Infinity, rows: 0 };
    case 'End':
      return { columns: Infinity, rows: 0 };
    default:
      return null;
  }
}

const clamp = (value: number, last: number): number => Math.min(last, Math.max(0, value));
