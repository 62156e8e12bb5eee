// Rows of a long table, made or fetched as they come into view. Touches nothing.
import type { TableRow } from '../../export/index.js';

/** Stands where a row cannot be shown, over the whole width: says why, and what can be done. */
export class RowNotice {
  constructor(readonly content: unknown) {}
}

export interface Rows {
  readonly length: number;
  /** Undefined while the row is on its way. Asked for rows in view only, and again whenever they are drawn. */
  at(index: number): TableRow | RowNotice | undefined;
}
