// The one model behind the table twin, the data tables and the CSV file. Pure types; imports nothing.

/**
 * What a column holds, so that screen and file can each show it their way:
 * `text`; `count` a whole number; `number` any number; `percent` a ratio, 0.25 for 25 %; `points` percentage or score points, already times 100;
 * `money` whole units of `currency`; `date` a civil date `YYYY-MM-DD`; `time` an instant, ISO 8601; `flag` true or false.
 */
export type CellKind = 'text' | 'count' | 'number' | 'percent' | 'points' | 'money' | 'date' | 'time' | 'flag';

/** An exact, unrounded value. `null` is "not known" or "nothing asked", never 0. */
export type Cell = string | number | boolean | null;

export interface TableColumn {
  /** Name of the value in each row. */
  readonly key: string;
  /** Heading, in the reader's language. */
  readonly label: string;
  readonly kind: CellKind;
  /** Digits after the point on screen; the file keeps them all. */
  readonly digits?: number;
  /** ISO 4217 code of a `money` column. */
  readonly currency?: string;
  /** IANA zone in which a `time` column is shown; the file keeps moments as they are. */
  readonly zone?: string;
  /** True for the column that names the row. */
  readonly rowHeader?: boolean;
}

export type TableRow = Readonly<Record<string, Cell>>;

/** One line of the head: its label and what it says, both in the reader's language. */
export interface HeadLine {
  readonly label: string;
  readonly value: string;
}

/** What any figure that leaves the screen states of itself. */
export interface TableHead {
  readonly period: HeadLine;
  readonly zone: HeadLine;
  /** Null where nothing is filtered. */
  readonly filter: HeadLine | null;
  /** When the figures were made. */
  readonly time: HeadLine;
  /** Anything else that must travel along, such as "generated missions on real orders". */
  readonly notes?: readonly HeadLine[];
}

export interface Table {
  readonly caption: string;
  readonly head: TableHead;
  readonly columns: readonly TableColumn[];
  /** In the order and with the filter of the screen. */
  readonly rows: readonly TableRow[];
}

/** The lines of a head in the order in which they are shown. */
export function headLines(head: TableHead): HeadLine[] {
  return [head.period, head.zone, ...(head.filter ? [head.filter] : []), head.time, ...(head.notes ?? [])];
}
