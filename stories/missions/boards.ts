/** Boards that no recording holds: a hundred thousand customers, and a few of whom many are tied. */
import type { LeaderboardEntry } from 'engagement-widgets/contract';
import { recorded } from '../../demo/recorded/index.js';

const length = 100_000;
const first = ['Ada', 'Bao', 'Cem', 'Dina', 'Eero', 'Fatou', 'Greta', 'Ikram', 'Jonas', 'Linh', 'Noor', 'Theo'];
const last = ['Okafor', 'Lindner', 'Moreau', 'Nguyễn', 'Żuk', 'Haddad', 'Ashdown', 'Trần', 'Sørensen', 'Iyer', 'Marchetti'];

/** A few do much and many do little. */
const done = (index: number): number => Math.max(1, Math.round(900 / (1 + index / 40)));

function customers(): LeaderboardEntry[] {
  let rank = 1;
  return Array.from({ length }, (_, index) => {
    const validations = done(index);
    if (index > 0 && validations < done(index - 1)) rank = index + 1;
    const [content, opinion, engagement] = [7, 5, 3].map((share) => Math.floor((validations * ((index * share) % 10)) / 40)) as [number, number, number];
    const name = `${first[index % first.length]} ${last[(index * 7) % last.length]}`;
    const previousRank = index % 11 === 4 ? null : Math.max(1, rank + ((index * 37) % 41) - 20);
    return { customer: `customer-${index + 1}`, name, rank, validations, classic: validations - content - opinion - engagement, content, opinion, engagement, previousRank };
  });
}

type Board = ReturnType<typeof recorded<'leaderboard'>>;

let board: Board | undefined;

/** 100,000 customers in one answer, as a page may bring them. */
export function hugeBoard(): Board {
  if (board) return board;
  const entries = customers();
  const sum = (people: number) => ({ people, validations: entries.slice(0, people).reduce((total, { validations }) => total + validations, 0) });
  const { previousPeriod = { from: '2026-04-01', to: '2026-05-01' }, ...rest } = recorded('leaderboard');
  return (board = { ...rest, previousPeriod, validations: sum(length).validations, people: length, total: length, page: 0, pageSize: length, top: { onePercent: sum(1_000), tenPercent: sum(10_000) }, entries });
}

/** The same behind an endpoint that takes its time. */
export const hugeFetch: typeof fetch = async (input) => {
  const query = new URL(input instanceof Request ? input.url : input, 'https://huge.invalid').searchParams;
  const [page, pageSize] = [Number(query.get('page') ?? 0), Number(query.get('pageSize') ?? 50)];
  const whole = hugeBoard();
  await new Promise((then) => setTimeout(then, 250));
  const body = { ...whole, page, pageSize, entries: whole.entries.slice(page * pageSize, (page + 1) * pageSize) };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
};

/** Ten customers, most of them tied: 1, 2, 2, 4, 4, 4, 7 and so on. */
export function tiedBoard(): Board {
  const counts = [9, 6, 6, 4, 4, 4, 2, 1, 1, 1];
  const entries = counts.map((validations, index): LeaderboardEntry => {
    const { customer, name } = hugeBoard().entries[index * 5]!;
    const classic = Math.ceil(validations / 2);
    return { customer, name, rank: counts.indexOf(validations) + 1, validations, classic, content: 0, opinion: validations - classic, engagement: 0, previousRank: [2, 1, null, 4, 9, 3, 7, null, 5, 8][index]! };
  });
  const validations = counts.reduce((sum, each) => sum + each);
  return { ...hugeBoard(), validations, people: 10, total: 10, pageSize: 50, top: { onePercent: { people: 1, validations: 9 }, tenPercent: { people: 1, validations: 9 } }, entries };
}
