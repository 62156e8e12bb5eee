// Any page of any board: what the endpoint makes with SQL, against a plain list that is sorted and cut.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import fc from 'fast-check';
import { leaderboardSorts, missionTypes } from 'engagement-widgets/contract';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { profile, revocation, validation, world } from './worlds.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Sort = (typeof leaderboardSorts)[number];
interface Customer {
  id: string;
  name: string | null;
  /** Validations by type, in May and in April. */
  now: number[];
  before: number[];
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

const crowd: Customer[] = times(60, (index) => ({
  // Ids and names are not in the same order; every fifth has no profile, some share a name, letter case aside.
  id: `${'zyxwvutsrq'[index % 10]}${index}`,
  name: index % 5 === 0 ? null : ['ada', 'Ada', 'Bea', 'zoe', 'Ädda', 'x7'][index % 6] + (index % 3 ? '' : ` ${index}`),
  now: [index % 4, index % 3, index % 7 === 0 ? 2 : 0, index % 11 === 0 ? 1 : 0],
  before: [index % 3, 0, index % 2, 0],
}));
const engaged = crowd.filter(({ now }) => sum(now) > 0);

async function crowdOf(tenant: string): Promise<Client> {
  const taken = validation('z0', 'classic');
  const events = crowd.flatMap(({ id, now, before: then }) => missionTypes.flatMap((type, bit) => [...times(now[bit]!, () => validation(id, type)), ...times(then[bit]!, () => validation(id, type, '2026-04-10T12:00:00Z'))]));
  return world(endpoint, tenant, { events: [...events, taken, revocation(taken, '2026-07-01T00:00:00Z')], customers: crowd.flatMap(({ id, name }) => (name === null ? [] : [profile(id, name)])) });
}

interface Asked {
  sort: Sort;
  descending: boolean;
  masked: boolean;
  type: (typeof missionTypes)[number] | undefined;
  search: string;
  page: number;
  pageSize: number;
}

const rank = (of: 'now' | 'before', own: Customer) => (sum(own[of]) ? 1 + crowd.filter((other) => sum(other[of]) > sum(own[of])).length : null);

/** The board straight from its definition. */
function expected({ sort, descending, masked, type, search, page, pageSize }: Asked) {
  const label = ({ id, name }: Customer) => (masked ? id : (name ?? id)).toLowerCase();
  const turned = (order: number) => (descending ? -order : order);
  const order = (a: Customer, b: Customer): number => {
    if (sort === 'name') return turned(compare(Buffer.from(label(a)).toString('latin1'), Buffer.from(label(b)).toString('latin1')));
    if (sort === 'rank') return turned(sum(b.now) - sum(a.now));
    const bit = missionTypes.indexOf(sort);
    return turned(a.now[bit]! - b.now[bit]!) || sum(b.now) - sum(a.now);
  };
  const bytes = (text: string) => Buffer.from(text).toString('latin1');
  const fitting = engaged
    .filter(({ now }) => !type || now[missionTypes.indexOf(type)]! > 0)
    .filter((own) => !search || (masked ? own.id : (own.name ?? '')).toLowerCase().includes(search.toLowerCase()))
    .sort((a, b) => order(a, b) || compare(bytes(label(a)), bytes(label(b))) || compare(a.id, b.id));
  const entries = fitting.slice(page * pageSize, (page + 1) * pageSize);
  return { total: fitting.length, entries: entries.map((own) => [own.id, masked ? null : own.name, rank('now', own), sum(own.now), ...own.now, rank('before', own)]) };
}

it('shows any page of any order, search and filter, with the ranks of the whole board', async () => {
  const client = await crowdOf('any');
  const asked = fc.record({
    sort: fc.constantFrom(...leaderboardSorts), descending: fc.boolean(), masked: fc.boolean(), type: fc.option(fc.constantFrom(...missionTypes), { nil: undefined }),
    search: fc.constantFrom('', '', '', 'a', 'ADA', 'ä', 'z', '7', 'nobody'), page: fc.nat(5), pageSize: fc.integer({ min: 1, max: 25 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async (question) => {
      const query = Object.entries(question).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&');
      const board = await ask(client, 'leaderboard', `/v1/missions/leaderboard?${may}&compare=true&${query}`);
      const entries = board.entries.map((entry) => [entry.customer, entry.name, entry.rank, entry.validations, ...missionTypes.map((type) => entry[type]), entry.previousRank]);
      assert.deepEqual({ total: board.total, entries }, expected(question));
      assert.deepEqual([board.people, board.validations], [engaged.length, sum(engaged.map(({ now }) => sum(now)))]);
    }),
    { numRuns: 120 },
  );
});

it('counts the most engaged 1 % and 10 % in whole people, ties as far as their number reaches', async () => {
  const { top } = await ask(await endpoint.client('any'), 'leaderboard', `/v1/missions/leaderboard?${may}`);
  const counts = engaged.map(({ now }) => sum(now)).sort((a, b) => b - a);
  const best = (percent: number) => ({ people: Math.ceil((counts.length * percent) / 100), validations: sum(counts.slice(0, Math.ceil((counts.length * percent) / 100))) });
  assert.deepEqual(top, { onePercent: best(1), tenPercent: best(10) });
});
