// Answers for the flow tests: the public help desk log as counts, and makers of small, large and random ones.
import type { Answer, flow, FlowModule, FlowTransition } from 'engagement-widgets/contract';
import fc from 'fast-check';

export type FlowAnswer = Answer<typeof flow>;

/** name, visits, sessions, starts, ended, left */
const helpDeskModules: readonly [string, number, number, number, number, number][] = [
  ['Insert ticket', 118, 118, 118, 0, 0],
  ['Assign seriousness', 4938, 4495, 4384, 0, 0],
  ['Take in charge ticket', 5060, 4285, 74, 0, 1],
  ['Wait', 1463, 1236, 1, 0, 8],
  ['Require upgrade', 119, 102, 0, 0, 3],
  ['Schedule intervention', 5, 5, 0, 0, 0],
  ['Resolve ticket', 4983, 4569, 2, 0, 10],
  ['Create SW anomaly', 67, 58, 1, 0, 0],
  ['Resolve SW anomaly', 13, 8, 0, 0, 0],
  ['Closed', 4574, 4559, 0, 4557, 0],
  ['RESOLVED', 2, 2, 0, 0, 0],
  ['DUPLICATE', 1, 1, 0, 0, 0],
  ['INVALID', 2, 2, 0, 0, 0],
  ['VERIFIED', 3, 3, 0, 0, 1],
];

/** from, to, count, by place in the list above */
const helpDeskMoves: readonly [number, number, number][] = [
  [6, 9, 4558], [1, 2, 4160], [2, 6, 3563], [2, 3, 1265], [3, 6, 773], [3, 2, 558], [1, 1, 439], [1, 6, 258], [6, 6, 254], [6, 2, 154],
  [3, 3, 113], [0, 1, 111], [2, 2, 99], [4, 6, 82], [2, 4, 72], [1, 3, 69], [2, 7, 53], [7, 6, 42], [4, 4, 16], [9, 9, 14], [7, 4, 11],
  [4, 3, 8], [1, 4, 8], [3, 4, 7], [7, 8, 7], [4, 2, 6], [2, 5, 5], [8, 8, 5], [0, 3, 4], [5, 6, 4], [1, 7, 4], [7, 7, 4], [8, 4, 4],
  [8, 6, 4], [0, 2, 3], [4, 7, 3], [6, 3, 3], [7, 2, 3], [6, 10, 2], [10, 12, 2], [9, 2, 2], [3, 1, 2], [3, 7, 2], [5, 2, 1], [12, 9, 1],
  [9, 13, 1], [6, 4, 1], [2, 1, 1], [6, 1, 1], [2, 8, 1], [12, 13, 1], [13, 9, 1], [4, 13, 1], [13, 11, 1], [11, 6, 1],
];

const period = { from: '2026-10-22', to: '2026-11-21' };

/** An answer from modules and transitions; what arrives and departs is counted from them. */
export function answerOf(modules: readonly Partial<FlowModule>[], moves: readonly [number, number, number][]): FlowAnswer {
  const transitions: FlowTransition[] = moves.map(([from, to, count]) => ({ from: modules[from]?.id ?? `m${from}`, to: modules[to]?.id ?? `m${to}`, count }));
  const full = modules.map((given, at): FlowModule => {
    const id = given.id ?? `m${at}`;
    const total = (end: 'from' | 'to') => transitions.reduce((sum, move) => sum + (move[end] === id ? move.count : 0), 0);
    const visits = given.visits ?? (given.starts ?? 0) + total('to');
    const zero = { starts: 0, ended: 0, left: 0, active: 0, sessions: visits, people: visits };
    return { type: 'step', name: `Module ${at + 1}`, position: at + 1, ...zero, incoming: total('to'), outgoing: total('from'), ...given, id, visits };
  });
  const sum = (key: 'starts' | 'ended' | 'left' | 'active') => full.reduce((all, module) => all + module[key], 0);
  return {
    period, zone: 'Europe/Rome', generatedAt: '2026-11-20T10:32:00Z', experience: { id: 'e', name: 'An experience' },
    sessions: sum('starts'), people: sum('starts'), conversations: sum('starts'), ended: sum('ended'), left: sum('left'), active: sum('active'),
    modules: full, transitions,
  };
}

/** 4,580 tickets with their loops; `Closed` is the end module. */
export const helpDesk: FlowAnswer = answerOf(
  helpDeskModules.map(([name, visits, sessions, starts, ended, left]) => ({
    id: name.toLowerCase().replaceAll(' ', '-'), name, visits, sessions, starts, ended, left, end: name === 'Closed',
  })),
  helpDeskMoves,
);

/** Modules that follow one another with these visits; who does not go on has left. */
export function chain(...visits: number[]): FlowAnswer {
  const last = visits.length - 1;
  const modules = visits.map((count, at) => ({
    visits: count, starts: Math.max(0, count - (visits[at - 1] ?? 0)), left: at === last ? 0 : Math.max(0, count - visits[at + 1]!), ended: at === last ? count : 0, end: at === last,
  }));
  return answerOf(modules, visits.slice(1).map((count, at): [number, number, number] => [at, at + 1, Math.min(count, visits[at]!)]));
}

/** Sixty modules with a branch in every ten, a jump back in every twelve and repeats. */
export function sixty(): FlowAnswer {
  const moves: [number, number, number][] = [];
  for (let at = 0; at < 59; at++) {
    const busy = 4000 - 50 * at;
    if (at % 10 === 2) moves.push([at, at + 1, busy * 0.6], [at, at + 2, busy * 0.4]);
    else if (at % 10 === 3) moves.push([at, at + 2, busy * 0.55]);
    else moves.push([at, at + 1, busy * 0.95]);
    if (at % 12 === 11) moves.push([at, at - 6, Math.round(busy * 0.1)]);
    if (at % 15 === 7) moves.push([at, at, Math.round(busy * 0.08)]);
  }
  const whole = moves.map(([from, to, count]): [number, number, number] => [from, to, Math.round(count)]);
  return answerOf(Array.from({ length: 60 }, (_, at) => ({ starts: at === 0 ? 4000 : 0, left: at % 7, end: at === 59, ended: at === 59 ? 900 : 0 })), whole);
}

const someModule = fc.record({
  name: fc.string({ maxLength: 40 }), type: fc.constantFrom('step', 'decision', 'nps', 'from-tomorrow', ''), starts: fc.oneof(fc.constant(0), fc.nat(500)),
  left: fc.oneof(fc.constant(0), fc.nat(100)), ended: fc.oneof(fc.constant(0), fc.nat(100)), end: fc.boolean(), position: fc.nat(30),
});

/** Any graph: cycles, self loops, modules nobody reached, transitions to modules that the answer lacks. */
export const anyAnswer: fc.Arbitrary<FlowAnswer> = fc.integer({ min: 0, max: 24 }).chain((count) =>
  fc.record({
    modules: fc.array(someModule, { minLength: count, maxLength: count }),
    moves: fc.array(fc.tuple(fc.nat(count), fc.nat(count), fc.nat(1000)), { maxLength: 3 * count }),
  }),
).map(({ modules, moves }) => answerOf(modules, moves));
