/** Years of a large tenant: counts a thousand times those recorded, sixty modules, the longest of names. */
import type { ResourceName } from 'engagement-widgets/contract';
import { withCounts, type Json } from './json.js';

const factor = 1_000;
const moduleCount = 60;
const longNames = [
  'Maximiliane Freifrau von Hohenstein-Rothenburg',
  'José María de la Santísima Trinidad Fernández-Villaverde',
  'Wilhelmina Cornelia Antoinette van der Merwe-Oosterhuis',
];

/** A chain with a branch at every fifth module that joins again two modules on; sessions leave on the way. */
function flowOfSixty(answer: Json): Json {
  const types = ['message', 'decision', 'quiz', 'nps', 'coupon', 'sign-in'];
  const transitions: { from: string; to: string; count: number }[] = [];
  const visits = new Array<number>(moduleCount + 1).fill(0);
  const starts = 4_812_340;
  visits[1] = starts;
  const left = new Array<number>(moduleCount + 1).fill(0);
  const go = (from: number, to: number, count: number) => {
    transitions.push({ from: `m${from}`, to: `m${to}`, count });
    visits[to] = (visits[to] ?? 0) + count;
  };
  for (let place = 1; place < moduleCount; place++) {
    const here = visits[place] ?? 0;
    left[place] = Math.floor(here * 0.04);
    const onwards = here - left[place]!;
    const jump = place % 5 === 0 && place + 3 <= moduleCount ? Math.floor(onwards * 0.3) : 0;
    if (jump > 0) go(place, place + 3, jump);
    go(place, place + 1, onwards - jump);
  }
  const modules = visits.slice(1).map((count, index) => {
    const place = index + 1;
    const isEnd = place === moduleCount;
    const incoming = place === 1 ? 0 : count;
    const ended = isEnd ? count : 0;
    const outgoing = count - ended - (left[place] ?? 0);
    return {
      id: `m${place}`, type: types[index % types.length], name: `Step ${place} with a name that is rather longer than its card`,
      position: place, end: isEnd, visits: count, sessions: count, people: count, starts: place === 1 ? count : 0,
      incoming, outgoing, ended, left: left[place] ?? 0, active: 0, succeeded: null, asked: null,
    };
  });
  const { experience, period, zone, generatedAt } = answer;
  const allLeft = left.reduce((sum, count) => sum + count, 0);
  const totals = { sessions: starts, people: starts, conversations: Math.floor(starts * 0.6), ended: visits[moduleCount] ?? 0, left: allLeft, active: 0 };
  return { experience, period, zone, generatedAt, ...totals, modules, transitions };
}

function withLongNames(answer: Json): Json {
  const entries = (answer['entries'] as Json[]).map((entry, index) => ({ ...entry, name: longNames[index % longNames.length] }));
  return { ...answer, entries };
}

export function huge(name: ResourceName, answer: Json): Json {
  if (name === 'flow') return flowOfSixty(answer);
  const grown = withCounts(answer, (count) => count * factor) as Json;
  return name === 'leaderboard' ? withLongNames(grown) : grown;
}
