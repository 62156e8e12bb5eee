// Synthetic flows of any size: sessions walk through made-up modules, so that every sum of the contract holds.
import type { Answer, FlowModule, resources } from 'engagement-widgets/contract';
import { randomOf } from '../generate/random.js';
import { recorded } from './index.js';

type Flow = Answer<typeof resources.flow>;
type Counts = Pick<FlowModule, 'visits' | 'sessions' | 'people' | 'starts' | 'incoming' | 'outgoing' | 'ended' | 'left' | 'active'>;

export interface FlowSize {
  readonly modules: number;
  readonly sessions: number;
  /** Every session counts so many times. */
  readonly times: number;
}

const longestWalk = 90;
const nameOf = (index: number): string => (index === 0 ? 'Welcome' : index % 9 === 4 ? `Question ${index} about what the visitor would like to hear next` : index % 5 === 2 ? `Decision ${index}` : `Step ${index}`);

/** Mostly on to the next, sometimes ahead, back or once more; rarely away. */
function next(at: number, last: number, chance: number, jump: number): number | null {
  if (at === last || chance < 0.04) return null;
  if (chance < 0.74) return at + 1;
  if (chance < 0.9) return Math.min(last, at + 2 + Math.floor(jump * 7));
  return chance < 0.96 ? Math.max(1, at - 1 - Math.floor(jump * 6)) : at;
}

function walk(size: FlowSize, session: number): number[] {
  const random = randomOf('sized flow', size.modules, session);
  const path = [0];
  while (path.length < longestWalk) {
    const to = next(path.at(-1)!, size.modules - 1, random.next(), random.next());
    if (to === null) break;
    path.push(to);
  }
  return path;
}

export function sizedFlow(size: FlowSize): Flow {
  const { modules: count, sessions, times } = size;
  const none = (): Counts => ({ visits: 0, sessions: 0, people: 0, starts: 0, incoming: 0, outgoing: 0, ended: 0, left: 0, active: 0 });
  const counts = Array.from({ length: count }, none);
  const edges = new Map<string, number>();
  for (let session = 0; session < sessions; session++) addWalk(walk(size, session), counts, edges, times);
  const id = (index: number): string => `module-${index}`;
  return {
    ...recorded('flow', { experience: 'summer-of-sound' }),
    experience: { id: 'huge-experience', name: 'Everything at once' },
    sessions: sessions * times,
    people: Math.ceil(sessions * times * 0.9),
    conversations: Math.ceil(sessions * times * 0.8),
    ended: counts.at(-1)!.ended,
    left: counts.reduce((sum, { left }) => sum + left, 0),
    active: 0,
    modules: counts.map((sums, index) => ({ id: id(index), type: index % 5 === 2 ? 'decision' : 'step', name: nameOf(index), position: index, end: index === count - 1, ...sums })),
    transitions: [...edges].map(([key, edge]) => {
      const [from, to] = key.split(' ').map(Number);
      return { from: id(from!), to: id(to!), count: edge };
    }),
  };
}

function addWalk(path: readonly number[], counts: readonly Counts[], edges: Map<string, number>, times: number): void {
  const last = path.length - 1;
  path.forEach((module, step) => {
    const sums = counts[module]!;
    sums.visits += times;
    if (path.indexOf(module) === step) sums.sessions += times;
    sums.people = Math.ceil(sums.sessions * 0.9);
    if (step === 0) sums.starts += times;
    else sums.incoming += times;
    if (step < last) sums.outgoing += times;
    else if (module === counts.length - 1) sums.ended += times;
    else sums.left += times;
    if (step < last) edges.set(`${module} ${path[step + 1]!}`, (edges.get(`${module} ${path[step + 1]!}`) ?? 0) + times);
  });
}
