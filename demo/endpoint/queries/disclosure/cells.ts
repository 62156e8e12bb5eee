/*
 * Decides which cells of a table "customers by band and mission type" may be shown. Pure.
 *
 * A cell is small with fewer than `smallest` customers, none included, and is hidden. Hiding it alone is not enough: people per type, people
 * per band and the other cells are shown, by this answer or another, so that it may come back by subtraction. Further cells are hidden until
 * every hidden one is safe.
 *
 * Safe: the values that it can have, given everything that is shown, span at least `smallest` (so it may be small or not); or they span all
 * that people per band and people per type alone leave, where that is less: a type that three people did is known to be rare in every band.
 *
 * How the span is known: customers of two bands may change places, and nothing that is shown changes, if they differ only in types that are
 * hidden in both bands. Everybody keeps what they did, so nothing told elsewhere (people per mission, the leaderboard with types of each
 * customer, how many did several types) changes either. The lowest and the highest value that such changes of place lead to are values of
 * whole populations, each of which answers every question alike. The true span can only be wider.
 *
 * A band alone says no more than people per type do, and counts as safe.
 */
import type { BySet } from './bands.js';

/** One bit per type that is hidden, one number per band. */
type Hidden = readonly number[];

interface Cell {
  readonly band: number;
  readonly type: number;
  readonly people: number;
}

interface Span {
  readonly low: number;
  readonly high: number;
}

const has = (set: number, type: number): boolean => (set >> type) % 2 === 1;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const withType = (sets: BySet, type: number): number => sum(sets.filter((_, set) => has(set, type)));

/** The cell's values where customers of all bands change places that hide all types of `mask` and who differ only in these types. */
function spanWithin(bands: readonly BySet[], hidden: Hidden, { band, type }: Cell, mask: number): Span {
  const others = bands.filter((_, index) => index !== band && (hidden[index]! & mask) === mask);
  const alike = new Map<number, { here: number; there: number; doers: number }>();
  bands[band]!.forEach((here, set) => {
    const rest = set & ~mask;
    const group = alike.get(rest) ?? { here: 0, there: 0, doers: 0 };
    const there = sum(others.map((sets) => sets[set]!));
    alike.set(rest, { here: group.here + here, there: group.there + there, doers: group.doers + (has(set, type) ? here + there : 0) });
  });
  const groups = [...alike.values()];
  return { low: sum(groups.map(({ there, doers }) => Math.max(0, doers - there))), high: sum(groups.map(({ here, doers }) => Math.min(doers, here))) };
}

function spanOf(bands: readonly BySet[], hidden: Hidden, cell: Cell): Span {
  const own = hidden[cell.band]!;
  const masks = bands[0]!.map((_, mask) => mask).filter((mask) => (own & mask) === mask && has(mask, cell.type));
  const spans = masks.map((mask) => spanWithin(bands, hidden, cell, mask));
  return { low: Math.min(...spans.map(({ low }) => low)), high: Math.max(...spans.map(({ high }) => high)) };
}

/** What people per band and people per type alone leave. */
function spanOfTotals(bands: readonly BySet[], { band, type }: Cell): Span {
  const here = sum(bands[band]!);
  const doers = sum(bands.map((sets) => withType(sets, type)));
  const elsewhere = sum(bands.map(sum)) - here;
  return { low: Math.max(0, doers - elsewhere), high: Math.min(doers, here) };
}

function isSafe(bands: readonly BySet[], hidden: Hidden, cell: Cell, smallest: number): boolean {
  const span = spanOf(bands, hidden, cell);
  const totals = spanOfTotals(bands, cell);
  return span.high - span.low >= smallest || (span.low <= totals.low && span.high >= totals.high);
}

function cellsOf(bands: readonly BySet[], types: number): Cell[] {
  const all = bands.flatMap((sets, band) => Array.from({ length: types }, (_, type) => ({ band, type, people: withType(sets, type) })));
  return all.sort((a, b) => a.people - b.people || a.band - b.band || a.type - b.type);
}

const changed = (hidden: Hidden, { band, type }: Cell): Hidden => hidden.map((mask, index) => (index === band ? mask ^ (1 << type) : mask));

/**
 * Per band, per type: whether the cell is hidden. First what must be, then smaller cells before larger ones until all are safe, of the unsafe
 * cell's type as long as there are any; at last whatever turned out to be needless is shown again, the largest first.
 */
export function hiddenCells(bands: readonly BySet[], types: number, smallest: number): boolean[][] {
  const cells = cellsOf(bands, types);
  const isHidden = (hidden: Hidden, { band, type }: Cell) => has(hidden[band]!, type);
  const unsafe = (hidden: Hidden) => cells.find((cell) => isHidden(hidden, cell) && !isSafe(bands, hidden, cell, smallest));
  let hidden: Hidden = bands.map(() => 0);
  for (const cell of cells) if (cell.people < smallest) hidden = changed(hidden, cell);
  for (let open = unsafe(hidden); open; open = unsafe(hidden)) {
    const shown = cells.filter((cell) => !isHidden(hidden, cell));
    const { type } = open;
    hidden = changed(hidden, shown.find((cell) => cell.type === type) ?? shown[0]!);
  }
  for (const cell of cells.toReversed()) {
    const less = changed(hidden, cell);
    if (cell.people >= smallest && isHidden(hidden, cell) && !unsafe(less)) hidden = less;
  }
  return hidden.map((mask) => Array.from({ length: types }, (_, type) => has(mask, type)));
}
