/*
 * What a reader can work out of the demographics. Knows only what is shown: the answer itself, people by type, the leaderboard; nothing of how
 * any of it is made.
 *
 * Unknown are the hidden cells, whole numbers from 0 to the people of their band. Together with the shown ones they make up people per type,
 * and everybody did at least one type, except where validations of unknown missions are about.
 */
import { missionTypes, type Answer, type DemographicBand, type LeaderboardEntry, type missionsByType } from 'engagement-widgets/contract';

export type ByType = Pick<Answer<typeof missionsByType>, 'people' | 'validations' | 'types'>;
type Bands = readonly DemographicBand[];

/** The least and the most that a hidden cell may be. */
export interface Limits {
  cell: string;
  least: number;
  most: number;
  /** What people per band and people per type alone would leave. */
  totals: { least: number; most: number };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Edge {
  to: number;
  room: number;
  back: Edge;
}

/** A network in which whole amounts flow, and as much as there is room for. */
class Network {
  readonly #edges = new Map<number, Edge[]>();

  add(from: number, to: number, room: number): Edge {
    const edge = { to, room } as Edge;
    edge.back = { to: from, room: 0, back: edge };
    for (const [node, one] of [[from, edge], [to, edge.back]] as const) this.#edges.set(node, [...(this.#edges.get(node) ?? []), one]);
    return edge;
  }

  send(from: number, to: number, limit = Infinity): number {
    let sent = 0;
    for (let path = this.#path(from, to); path && sent < limit; path = this.#path(from, to)) {
      const amount = Math.min(limit - sent, ...path.map(({ room }) => room));
      for (const edge of path) [edge.room, edge.back.room] = [edge.room - amount, edge.back.room + amount];
      sent += amount;
    }
    return sent;
  }

  #path(from: number, to: number): Edge[] | null {
    const via = new Map<number, Edge | null>([[from, null]]);
    for (const node of via.keys()) for (const edge of this.#edges.get(node) ?? []) if (edge.room > 0 && !via.has(edge.to)) via.set(edge.to, edge);
    const path: Edge[] = [];
    for (let edge = via.get(to); edge; edge = via.get(edge.back.to)) path.push(edge);
    return path.length ? path : null;
  }
}

/** Nodes: types, bands, and three more. What is needed in a band goes straight to the sink, what is more by way of `rest`. */
function placed(bands: Bands, byType: ByType): { network: Network; cells: Map<string, Edge> } {
  const network = new Network();
  const [source, sink, rest] = [-1, -2, -3];
  const ofUnknown = byType.validations - sum(byType.types.map(({ validations }) => validations));
  const shownIn = (band: DemographicBand) => sum(missionTypes.map((type) => band.types[type] ?? 0));
  const needed = bands.map((band) => Math.max(0, band.people - ofUnknown - shownIn(band)));
  const missing = missionTypes.map((type) => byType.types.find((one) => one.type === type)!.people - sum(bands.map((band) => band.types[type] ?? 0)));
  const cells = new Map<string, Edge>();
  const musts = bands.map((band, index) => {
    missionTypes.forEach((type, row) => band.types[type] === null && cells.set(`${index} ${type}`, network.add(row, 10 + index, band.people)));
    network.add(10 + index, rest, Infinity);
    return network.add(10 + index, sink, needed[index]!);
  });
  missing.forEach((people, row) => network.add(source, row, people));
  network.add(rest, sink, sum(missing) - sum(needed));
  if (network.send(source, sink) < sum(missing) || missing.some((people) => people < 0) || sum(missing) < sum(needed)) throw new Error('What is shown contradicts itself.');
  // From here on amounts only go round: what is needed stays where it is.
  for (const edge of musts) edge.room = edge.back.room = 0;
  return { network, cells };
}

/** What people per band and per type leave; a plain table of two by two. */
function totalsOf(bands: Bands, byType: ByType, index: number, type: string): Limits['totals'] {
  const here = bands[index]!.people;
  const doers = byType.types.find((one) => one.type === type)!.people;
  return { least: Math.max(0, doers - (byType.people - here)), most: Math.min(doers, here) };
}

const isAlone = (bands: Bands) => bands.length < 2;

/** Exact limits of every hidden cell of a dimension, from the dimension and people by type. Flows in whole numbers reach them. */
export function limitsOf(bands: Bands, byType: ByType): Limits[] {
  if (isAlone(bands)) return [];
  return [...placed(bands, byType).cells.keys()].map((cell) => {
    const [index, type] = cell.split(' ') as [string, string];
    const extreme = (most: boolean) => {
      const { network, cells } = placed(bands, byType);
      const edge = cells.get(cell)!;
      const [now, room] = [edge.back.room, edge.room];
      edge.room = edge.back.room = 0;
      const [from, to] = [edge.back.to, edge.to];
      return most ? now + network.send(to, from, room) : now - network.send(from, to, now);
    };
    return { cell, least: extreme(false), most: extreme(true), totals: totalsOf(bands, byType, Number(index), type) };
  });
}

/**
 * The same for who has read the whole leaderboard, where everybody's types stand: how many customers of each set of types may be in the band,
 * and how many in all others. Exact for two bands; for more of them this reader forgets how the others differ.
 */
export function limitsByBoard(bands: Bands, byType: ByType, board: readonly LeaderboardEntry[]): Limits[] {
  const sets = new Map<string, number>();
  for (const entry of board) {
    const set = missionTypes.filter((type) => entry[type] > 0).join(' ');
    sets.set(set, (sets.get(set) ?? 0) + 1);
  }
  if (isAlone(bands)) return [];
  return bands.flatMap((band, index) => missionTypes.filter((type) => band.types[type] === null).map((type) => ({
    cell: `${index} ${type}`, ...withinBand(band, sets, type), totals: totalsOf(bands, byType, index, type),
  })));
}

/** All ways to fill the band from the sets, told apart by people and shown cells so far; the hidden cell's least and most for each. */
function withinBand(band: DemographicBand, sets: ReadonlyMap<string, number>, hidden: string): { least: number; most: number } {
  const shown = missionTypes.filter((type) => band.types[type] !== null);
  const limits = [band.people, ...shown.map((type) => band.types[type]!)];
  let ways = new Map([[limits.map(() => 0).join(), { least: 0, most: 0 }]]);
  for (const [set, people] of sets) {
    const types = set.split(' ');
    const next: typeof ways = new Map();
    for (const [key, { least, most }] of ways) {
      const before = key.split(',').map(Number);
      for (let taken = 0; taken <= people; taken += 1) {
        const after = before.map((count, at) => count + (at === 0 || types.includes(shown[at - 1]!) ? taken : 0));
        if (after.some((count, at) => count > limits[at]!)) break;
        const more = types.includes(hidden) ? taken : 0;
        const found = next.get(after.join());
        next.set(after.join(), { least: Math.min(least + more, found?.least ?? Infinity), most: Math.max(most + more, found?.most ?? 0) });
      }
    }
    ways = next;
  }
  const full = ways.get(limits.join());
  if (!full) throw new Error('What is shown contradicts the leaderboard.');
  return full;
}

/** As documented: the values span ten, or all that the totals leave. */
export function isSafe({ least, most, totals }: Limits, smallest: number): boolean {
  return most - least >= smallest || (least <= totals.least && most >= totals.most);
}
