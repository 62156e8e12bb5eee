// Facts that nobody wishes for, in the impact, the leaderboard, the segments and the demographics: nothing breaks, and nothing is made up.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { mission, noon, order, profile, revocation, types, validation, visit, world, type Line } from './worlds.js';

let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

const impactOf = (client: Client, query = may) => ask(client, 'impact', `/v1/missions/impact?${query}`);
const boardOf = (client: Client, query = may) => ask(client, 'leaderboard', `/v1/missions/leaderboard?${query}`);
const segmentOf = (client: Client, query: string) => ask(client, 'segment', `/v1/missions/segment?${may}&${query}`);
const demographicsOf = (client: Client, query = may) => ask(client, 'demographics', `/v1/missions/demographics?${query}`);

let made = 0;
const refund = (of: Line, amount: number, at = noon, more: Line = {}): Line => ({ ...of, id: `refund-${(made += 1)}`, type: 'refund', order: of['id'], amount, at, ...more });

describe('refunds', () => {
  it('larger than the order leave a revenue below zero, and stand apart', async () => {
    const sold = order('ann', 20);
    const client = await world(endpoint, 'large', { events: [validation('ann'), validation('bob')], orders: [sold, refund(sold, 50), order('bob', 10)] });
    const { rows, currencies } = await impactOf(client);
    assert.deepEqual(rows.map(({ missions, clients, orders, buyers, revenue, refunds }) => [missions, clients, orders, buyers, revenue, refunds]), [[1, 2, 2, 2, -20, 50]]);
    assert.ok(Math.abs(rows[0]!.revenueDeviation! - Math.sqrt(2 * 20 ** 2)) < 1e-6, 'of −30 and 10');
    assert.deepEqual(currencies, [{ currency: 'USD', orders: 2, revenue: -20 }]);
  });

  it('count when they are given, whenever the order was', async () => {
    const sold = order('ann', 20, '2026-04-30T12:00:00Z');
    const client = await world(endpoint, 'later', { events: [validation('ann')], orders: [sold, refund(sold, 5), refund(sold, 4, '2026-06-01T12:00:00Z')] });
    const { rows } = await impactOf(client);
    assert.deepEqual(rows.map(({ clients, orders, buyers, revenue, refunds }) => [clients, orders, buyers, revenue, refunds]), [[1, 0, 0, -5, 5]]);
  });

  it('of an order that nobody knows are their customer’s; alone they make nobody active', async () => {
    const unknown = { id: 'never sold' };
    const orders = [refund({ ...unknown, person: 'ann', currency: 'USD' }, 7), refund({ ...unknown, person: 'stranger', currency: 'USD' }, 9)];
    const { rows } = await impactOf(await world(endpoint, 'unknown-order', { events: [validation('ann')], orders }));
    assert.deepEqual(rows.map(({ missions, clients, revenue, refunds }) => [missions, clients, revenue, refunds]), [[1, 1, -7, 7]]);
  });
});

it('amounts of two currencies are stated each, and rows have the same clients in either', async () => {
  const [dollars, euros] = [order('ann', 100), order('ann', 40, noon, { currency: 'EUR' })];
  const orders = [dollars, euros, refund(dollars, 30), refund(euros, 50), order('bob', 8, noon, { currency: 'EUR' }), order('cem', 3, noon, { currency: 'EUR' }), order('dan', 5, noon, { currency: 'JPY' })];
  const client = await world(endpoint, 'currencies', { events: [validation('ann'), validation('bob')], orders });
  const { currencies } = await impactOf(client);
  assert.deepEqual(currencies, [{ currency: 'EUR', orders: 3, revenue: 1 }, { currency: 'JPY', orders: 1, revenue: 5 }, { currency: 'USD', orders: 1, revenue: 70 }]);
  const rowsIn = async (currency: string) => (await impactOf(client, `${may}&currency=${currency}`)).rows.map(({ missions, clients, orders: bought, revenue, refunds }) => [missions, clients, bought, revenue, refunds]);
  assert.deepEqual(await rowsIn('EUR'), [[0, 2, 1, 3, 0], [1, 2, 2, -2, 50]]);
  assert.deepEqual(await rowsIn('USD'), [[0, 2, 0, 0, 0], [1, 2, 1, 70, 30]]);
  assert.deepEqual(await rowsIn('CHF'), [[0, 2, 0, 0, 0], [1, 2, 0, 0, 0]], 'nothing, and not the amounts of another');
});

it('a customer with 10,000 missions is at the top, in the row of all above, and in its segment', async () => {
  const events = [...times(10_000, () => validation('busy')), ...times(40, (index) => validation(`p${index}`)), ...times(35, (index) => validation(`p${index}`, 'opinion'))];
  const client = await world(endpoint, 'busy', { events, orders: [order('busy', 3)] });
  const { rows, correlation } = await impactOf(client);
  assert.deepEqual(rows.map(({ missions, andMore, clients, revenue }) => [missions, andMore, clients, revenue]), [[1, false, 5, 0], [2, false, 35, 0], [3, true, 1, 3]]);
  assert.equal(correlation?.n, 41);
  const board = await boardOf(client);
  assert.deepEqual(board.entries.slice(0, 2).map(({ customer, rank, validations }) => [customer, rank, validations]), [['busy', 1, 10_000], ['p0', 2, 2]]);
  assert.deepEqual(board.top, { onePercent: { people: 1, validations: 10_000 }, tenPercent: { people: 5, validations: 10_008 } });
  assert.deepEqual((await segmentOf(client, 'missions=3&andMore=true')).entries.map(({ customer, missions }) => [customer, missions]), [['busy', 10_000]]);
  assert.equal((await demographicsOf(client)).people, 41, 'one of 41');
});

it('validations of unknown missions, and of customers without a profile, count wherever no type and no profile is needed', async () => {
  const events = [...times(12, (index) => validation(`p${index}`, 'never heard of')), ...times(2, () => validation('p0', 'classic'))];
  const client = await world(endpoint, 'strangers', { events, customers: [profile('p1', 'Ada', { birthYear: 1990, instagramFollowers: 3 })] });
  const board = await boardOf(client);
  assert.deepEqual([board.validations, board.people, board.total], [14, 12, 12]);
  assert.deepEqual(board.entries.slice(0, 2).map(({ customer, name, rank, validations, ...entry }) => [customer, name, rank, validations, ...types.map((type) => entry[type])]), [['p0', null, 1, 3, 2, 0, 0, 0], ['p1', 'Ada', 2, 1, 0, 0, 0, 0]]);
  assert.deepEqual((await boardOf(client, `${may}&type=classic`)).entries.map(({ customer }) => customer), ['p0']);
  assert.deepEqual((await impactOf(client)).rows.map(({ missions, clients }) => [missions, clients]), [[1, 12]]);
  assert.deepEqual((await segmentOf(client, 'missions=3')).entries, [{ customer: 'p0', name: null, email: null, missions: 3 }]);
  const { people, dimensions } = await demographicsOf(client);
  assert.equal(people, 12);
  for (const { bands } of dimensions) assert.deepEqual(bands.map(({ from, below, unknown, people: count }) => [from, below, unknown, count]), [[null, null, 'too', 12]], 'one known customer is not told from the others');
});

describe('a revocation', () => {
  const [ids, tenants] = [['عمر-😀-1', 'N'.repeat(200), '"; DROP TABLE facts --', '<b>1</b>'], ['revoked', 'neighbour'] as const];
  const validations = () => ids.map((id) => validation('ann', 'classic', noon, { id }));

  it('takes its validation out of every answer, whatever its id, whenever it comes; and nobody else’s', async () => {
    const [client, neighbour] = await Promise.all(tenants.map((tenant) => world(endpoint, tenant, { events: [...validations(), validation('bob')], orders: [order('ann', 5)] }))) as [Client, Client];
    const figures = async (of: Client) => {
      const [board, { rows }] = [await boardOf(of), await impactOf(of)];
      return [board.validations, board.entries.map(({ customer, validations: count }) => `${customer} ${count}`), rows.map(({ missions, clients, revenue }) => [missions, clients, revenue])];
    };
    const whole = [5, ['ann 4', 'bob 1'], [[1, 2, 5]]];
    assert.deepEqual([await figures(client), await figures(neighbour)], [whole, whole]);
    // Much later, the last one twice.
    await client.send('events', [...validations(), { id: ids[3], person: 'ann' }].map((taken) => revocation(taken, '2027-01-01T00:00:00Z')));
    assert.deepEqual(await figures(client), [1, ['bob 1'], [[0, 1, 5], [1, 1, 0]]]);
    assert.deepEqual(await figures(neighbour), whole, 'the same ids of another tenant');
    assert.deepEqual((await segmentOf(client, 'missions=0')).entries.map(({ customer }) => customer), ['ann']);
    assert.equal((await ask(client, 'missionsByType', `/v1/missions/types?${may}`)).people, 1);
  });

  it('that comes first, that names nothing, an order or a visit, or that is test traffic, takes no more than it names', async () => {
    const [early, kept, sold, seen] = [validation('ann', 'classic', noon, { id: 'early' }), validation('ann'), order('ann', 5), visit('ann')];
    const at = '2026-05-01T00:00:00Z';
    const client = await world(endpoint, 'odd-revocations', { events: [...[early, { id: 'nothing', person: 'ann' }, sold, seen].map((of) => revocation(of, at)), { ...revocation(kept, at), preview: true }, kept, seen], orders: [sold] });
    await client.send('events', [early]);
    assert.deepEqual((await boardOf(client)).entries.map(({ customer, validations }) => [customer, validations]), [['ann', 1]]);
    assert.deepEqual((await impactOf(client)).rows.map(({ missions, clients, orders }) => [missions, clients, orders]), [[1, 1, 1]]);
    assert.equal((await boardOf(client, `${may}&preview=true`)).people, 0, 'asked for, test traffic counts, and so does what it takes back');
  });
});

it('names of 300 characters, in Arabic and with markup arrive as they are, of customers and of missions', async () => {
  const names = ['N'.repeat(300), 'عمر الخيّام', '<img src=x onerror=alert(1)>', `Robert'); DROP TABLE facts;--`, '=1+1', '\u202Eright to left\u0007', '  '];
  const missions = names.map((name, index) => mission(`<${index}>`, types[index % 4]!, name, { description: name }));
  const client = await world(endpoint, 'names', { missions, events: names.map((_, index) => validation(`p${index}`, `<${index}>`)), customers: names.map((name, index) => profile(`p${index}`, name)) });
  const board = await boardOf(client, `${may}&sort=name`);
  assert.deepEqual(new Map(board.entries.map(({ customer, name }) => [customer, name])), new Map(names.map((name, index) => [`p${index}`, name])));
  assert.deepEqual((await segmentOf(client, 'missions=1')).entries.map(({ name }) => name), names);
  const list = await ask(client, 'missionList', `/v1/missions?${may}`);
  assert.deepEqual(new Map(list.entries.map(({ id, name }) => [id, name])), new Map(names.map((name, index) => [`<${index}>`, name])));
});

it('ages of 0 and 130 and followers that nobody knows are in bands that may be shown', async () => {
  const born = [...times(11, () => 2026), ...times(12, () => 1896), ...times(13, () => 1986), ...times(14, () => undefined)];
  const client = await world(endpoint, 'ages', { events: born.map((_, index) => validation(`p${index}`)), customers: born.map((birthYear, index) => profile(`p${index}`, '', birthYear ? { birthYear } : {})) });
  const { dimensions } = await demographicsOf(client);
  const bands = (name: string) => dimensions.find((one) => one.name === name)!.bands.map(({ from, below, unknown, people }) => [from, below, unknown, people]);
  assert.deepEqual(bands('age'), [[null, 35, undefined, 11], [35, null, undefined, 13], [null, null, 'only', 26]]);
  assert.deepEqual(bands('instagram'), [[null, null, 'too', 50]]);
});

describe('periods', () => {
  const changes = [
    // Zone, a day on which its clocks change, hours of that day.
    ['Europe/Berlin', '2026-03-29', 23], ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23], ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5], ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ] as const;
  const dayAfter = (day: string, days = 1) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

  for (const [zone, day, hours] of changes) {
    it(`of one day of ${hours} hours (${day} in ${zone}) hold every half hour of it`, async () => {
      now = new Date('2026-12-31T00:00:00Z');
      const halfHours = times(145, (index) => new Date(Date.parse(`${day}T12:00:00Z`) + (index - 72) * 1_800_000).toISOString());
      const people = halfHours.map((_, index) => `p${index}`);
      const client = await world(endpoint, `clocks-${zone}-${day}`, { zone, events: people.map((person, index) => validation(person, 'classic', halfHours[index])), orders: people.map((person, index) => order(person, 2, halfHours[index])) });
      const query = `from=${day}&to=${dayAfter(day)}`;
      const [{ rows }, board] = [await impactOf(client, query), await boardOf(client, `${query}&compare=true&pageSize=200`)];
      const count = hours * 2;
      const earlier = halfHours.filter((at) => Date.parse(at) < Date.parse(board.generatedAt) && new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at)) < day).length;
      assert.deepEqual(rows.map(({ missions, clients, orders, revenue }) => [missions, clients, orders, revenue]), [[0, earlier, 0, 0], [1, count, count, 2 * count]], 'row 0: who was there on the day before');
      assert.deepEqual([board.people, board.entries.length, board.previousPeriod?.from], [count, count, dayAfter(day, -1)]);
      assert.ok(board.entries.every(({ rank, previousRank }) => rank === 1 && previousRank === null));
      now = new Date('2026-06-15T12:00:00Z');
    });
  }

  it('of two years reach back two years for their active customers, of one day 365 days', async () => {
    const orders = [order('first', 1, '2024-05-31T22:00:00Z'), order('before', 1, '2024-05-31T21:59:59.999Z'), order('year', 1, '2025-05-31T22:00:00Z'), order('over a year', 1, '2025-05-31T21:59:59.999Z')];
    const client = await world(endpoint, 'long', { events: [validation('ann', 'classic', '2024-06-01T12:00:00Z'), validation('ann', 'opinion', '2026-05-31T21:59:59.999Z')], orders });
    const two = 'from=2024-06-01&to=2026-06-01';
    assert.deepEqual((await impactOf(client, two)).rows.map(({ missions, andMore, clients, orders: bought }) => [missions, andMore, clients, bought]), [[0, false, 3, 3], [1, true, 1, 0]]);
    assert.deepEqual((await boardOf(client, two)).entries.map(({ customer, validations }) => [customer, validations]), [['ann', 2]]);
    const one = 'from=2026-05-31&to=2026-06-01';
    assert.deepEqual((await impactOf(client, one)).rows.map(({ missions, clients, orders: bought }) => [missions, clients, bought]), [[0, 1, 0], [1, 1, 0]]);
    assert.deepEqual((await boardOf(client, one)).entries.map(({ customer, validations }) => [customer, validations]), [['ann', 1]]);
  });
});
