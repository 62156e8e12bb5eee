// Where the keyboard is in a grid: pure, from a key to the next cell.

export interface GridPosition {
  /** −1 is the head. */
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that fit on the screen: one page. */
  page: number;
}

/** The cell that a key leads to by the ARIA grid pattern, or undefined where the key means nothing here. */
export function move(at: GridPosition, key: string, withControl: boolean, size: GridSize, rightToLeft: boolean): GridPosition | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const steps: Record<string, GridPosition> = {
    [forward]: { row: at.row, column: at.column + 1 },
    [back]: { row: at.row, column: at.column - 1 },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowUp: { row: at.row - 1, column: at.column },
    PageDown: { row: at.row + size.page, column: at.column },
    PageUp: { row: at.row - size.page, column: at.column },
    Home: { row: withControl ? -1 : at.row, column: 0 },
    End: { row: withControl ? size.rows - 1 : at.row, column: size.columns - 1 },
  };
  const next = steps[key];
  return next && clamp(next, size);
}

/** The nearest cell that exists. */
export function clamp({ row, column }: GridPosition, size: GridSize): GridPosition {
  return { row: Math.max(-1, Math.min(row, size.rows - 1)), column: Math.max(0, Math.min(column, size.columns - 1)) };
}
