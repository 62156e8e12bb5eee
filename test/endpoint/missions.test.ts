// Missions, their impact on orders and the leaderboard, from facts and orders sent over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from 'engagement-widgets/contract';
import { ask, may, times } from './chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Line = Record<string, unknown>;
interface World { events?: Line[]; orders?: Line[]; customers?: Line[]; zone?: string; currency?: string; missionNote?: string }

const updatedAt = '2026-01-01T00:00:00Z';
const types = ['classic', 'content', 'opinion', 'engagement'] as const;
/** One mission of each type; its id is the type. */
const missions = types.map((type) => ({ kind: 'mission', id: type, updatedAt, name: type, type }));

async function world(tenant: string, { events = [], orders = [], customers = [], zone = 'Europe/Berlin', ...settings }: World): Promise<Client> {
  const client = await endpoint.client(tenant);
  const catalog = [{ kind: 'tenant', id: 't', updatedAt, name: 'Test', zone, ...settings }, ...missions];
  for (const [kind, lines] of [['catalog', catalog], ['events', events], ['orders', orders], ['customers', customers]] as const) {
    const answer = await client.send(kind, lines);
    assert.equal(answer.refusedCount, 0, JSON.stringify(answer.refused[0]));
  }
  return client;
}

let made = 0;
const noon = '2026-05-10T12:00:00Z';
const validation = (person: string, mission: string = 'classic', at = noon, more: Line = {}): Line => ({ id: `v${(made += 1)}`, type: 'mission.validated', person, at, properties: { mission }, ...more });
const order = (person: string, amount: number, at = noon, more: Line = {}): Line => ({ id: `o${(made += 1)}`, type: 'order', person, at, amount, currency: 'USD', ...more });
const refund = (of: Line, amount: number, at = noon): Line => ({ ...of, id: `r${(made += 1)}`, type: 'refund', order: of['id'], amount, at });
const profile = (id: string, name: string): Line => ({ id, updatedAt, name });

const byType = (client: Client, query = may) => ask(client, 'missionsByType', `/v1/missions/types?${query}`);
const byDay = (client: Client, query = may) => ask(client, 'missionsByDay', `/v1/missions/days?${query}`);
const impactOf = (client: Client, query = may) => ask(client, 'impact', `/v1/missions/impact?${query}`);
const boardOf = (client: Client, query = '') => ask(client, 'leaderboard', `/v1/missions/leaderboard?${may}${query}`);

test('validations are counted by type, revoked ones and test traffic are not', async () => {
  const [taken, kept] = [validation('ann'), validation('ann', 'content')];
  const events = [
    taken, kept, validation('ann'), validation('bob', 'opinion'), validation('cara', 'opinion', noon, { preview: true }), validation('dan', 'never heard of'),
    { id: 'revocation', type: 'mission.revoked', person: 'ann', at: '2026-06-10T00:00:00Z', properties: { validation: taken['id'] } },
    validation('ann', 'classic', '2026-04-10T12:00:00Z'), validation('eve', 'classic', '2026-04-11T12:00:00Z'),
  ];
  const client = await world('types', { events, missionNote: 'Generated missions on real orders' });
  const answer = await byType(client, `${may}&compare=true`);
  assert.deepEqual(answer.types.map(({ validations, people }) => [validations, people]), [[1, 1], [1, 1], [1, 1], [0, 0]]);
  assert.deepEqual([answer.validations, answer.people], [4, 3], 'a mission that the catalogue does not know counts in no type');
  assert.equal(answer.note, 'Generated missions on real orders');
  assert.deepEqual([answer.previous?.validations, answer.previous?.people, answer.previous?.types[0]?.people], [2, 2, 2]);
  assert.equal((await byType(client, `${may}&preview=true`)).types[2]?.validations, 2);
});

test('a revocation may arrive before its validation', async () => {
  const client = await world('early', { events: [{ id: 'r', type: 'mission.revoked', person: 'p', at: noon, properties: { validation: 'late' } }] });
  await client.send('events', [validation('p', 'classic', noon, { id: 'late' }), validation('p')]);
  assert.equal((await byType(client)).validations, 1);
});

const changes = [
  // Zone, a day on which its clocks change, hours of that day.
  ['Europe/Berlin', '2026-03-29', 23], ['Europe/Berlin', '2026-10-25', 25],
  ['America/New_York', '2026-03-08', 23], ['America/New_York', '2026-11-01', 25],
  ['Australia/Lord_Howe', '2026-04-05', 24.5], ['Australia/Lord_Howe', '2026-10-04', 23.5],
] as const;

for (const [zone, day, hours] of changes) {
  test(`${day} in ${zone} is a day of ${hours} hours, with every half hour of it on that day`, async () => {
    now = new Date('2026-12-31T00:00:00Z');
    const around = Date.parse(`${day}T12:00:00Z`);
    const halfHours = times(145, (index) => new Date(around + (index - 72) * 1_800_000).toISOString());
    const client = await world(`${zone}-${day}`, { zone, events: halfHours.map((at, index) => validation(`p${index}`, 'classic', at)) });
    const month = await byDay(client, `from=${day.slice(0, 7)}-01&to=${day.slice(0, 4)}-12-31`);
    assert.equal(month.days.find(({ date }) => date === day)?.classic, hours * 2);
    // Independent of both SQL and the endpoint's reckoning.
    const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    for (const { date, classic } of month.days) assert.equal(classic, halfHours.filter((at) => local.format(new Date(at)) === date).length, date);
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    assert.equal((await byType(client, `from=${day}&to=${next}`)).validations, hours * 2);
    now = new Date('2026-06-15T12:00:00Z');
  });
}

test('rows of the impact count missions and orders of the period, and add up to the active customers', async () => {
  const big = order('ann', 100);
  const events = [
    validation('ann'), validation('ann', 'opinion'), validation('bob'), validation('cara', 'classic', '2026-03-01T12:00:00Z'),
    { id: 'visit', type: 'shown', experience: 'chat', module: 'm', person: 'guest', at: noon }, { id: 'visit-2', type: 'shown', experience: 'chat', module: 'm', person: 'member', at: noon },
  ];
  const orders = [
    big, order('ann', 0), refund(big, 30), order('bob', 50, '2026-04-30T12:00:00Z'), order('dan', 20), order('dan', 5), order('long ago', 9, '2025-05-31T12:00:00Z'), order('just within', 9, '2025-06-01T12:00:00Z'),
  ];
  const client = await world('impact', { events, orders, customers: [profile('member', 'A member'), profile('asleep', 'Never came')] });
  const { rows, currency, currencies } = await impactOf(client);
  assert.equal(currency, 'USD');
  assert.deepEqual(currencies, [{ currency: 'USD', orders: 4, revenue: 95 }]);
  // Few clients from the first row on: all who carried out a mission are one row.
  assert.deepEqual(rows.map(({ missions: count, andMore, clients, orders: bought, buyers, revenue, refunds }) => [count, andMore, clients, bought, buyers, revenue, refunds]), [
    [0, false, 4, 2, 1, 25, 0], // cara, dan, just within, member
    [1, true, 2, 2, 1, 70, 30], // ann and bob, whose order was earlier
  ]);
  assert.ok(Math.abs(rows[1]!.revenueDeviation! - Math.sqrt(2 * 35 ** 2)) < 1e-6, 'a sample standard deviation');
});

/** Clients with given missions; every one spends as many dollars as it has missions, plus its number modulo 3. */
function crowd(sizes: Record<number, number>) {
  const people = Object.entries(sizes).flatMap(([count, size]) => times(size, (index) => ({ person: `m${count}-${index}`, count: Number(count), spent: Number(count) + (index % 3) })));
  return {
    people,
    events: people.flatMap(({ person, count }) => times(count, () => validation(person))),
    orders: people.map(({ person, spent }) => order(person, spent)),
  };
}

test('from the first count on from which every row has fewer than 30 clients the rows are one', async () => {
  const { people, events, orders } = crowd({ 0: 40, 1: 31, 2: 10, 3: 30, 4: 29, 5: 3, 9: 5 });
  const { rows, correlation } = await impactOf(await world('merged', { events, orders }));
  assert.deepEqual(rows.map((row) => [row.missions, row.clients, row.andMore]), [[0, 40, false], [1, 31, false], [2, 10, false], [3, 30, false], [4, 37, true]]);
  const merged = people.filter(({ count }) => count >= 4).map(({ spent }) => spent);
  assert.ok(Math.abs(rows[4]!.revenueDeviation! - deviation(merged)) < 1e-6, 'the deviation of all its customers');
  assert.equal(correlation?.n, people.length);
  assert.ok(Math.abs(correlation!.coefficient - spearman(people.map(({ count }) => count), people.map(({ spent }) => spent))) < 1e-12);
});

test('a last row is not called “and more” where nothing is above it', async () => {
  const { rows } = await impactOf(await world('single', crowd({ 1: 30, 2: 7 })));
  assert.deepEqual(rows.map(({ missions: count, andMore }) => [count, andMore]), [[1, false], [2, false]]);
});

test('the rank correlation is Spearman’s with mid-ranks, for any customers', async () => {
  const customer = fc.record({ count: fc.integer({ min: 0, max: 3 }), spent: fc.integer({ min: 0, max: 4 }) });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(customer, { minLength: 1, maxLength: 25 }), async (customers) => {
      run += 1;
      const events = customers.flatMap(({ count }, index) => times(count, () => validation(`p${index}`)));
      const { correlation, rows } = await impactOf(await world(`any-${run}`, { events, orders: customers.map(({ spent }, index) => order(`p${index}`, spent)) }));
      assert.equal(rows.reduce((sum, { clients }) => sum + clients, 0), customers.length);
      const expected = spearman(customers.map(({ count }) => count), customers.map(({ spent }) => spent));
      if (Number.isNaN(expected)) assert.equal(correlation, null);
      else assert.ok(Math.abs(correlation!.coefficient - expected) < 1e-12);
    }),
    { numRuns: 15 },
  );
});

test('amounts in two currencies are never added up', async () => {
  const orders = [order('ann', 10), order('ann', 20), order('bob', 99, noon, { currency: 'EUR' }), order('cara', 1, noon, { currency: 'EUR' }), order('dan', 7, noon, { currency: 'EUR' })];
  const client = await world('currencies', { orders, events: [validation('ann')], currency: 'USD' });
  const most = await impactOf(client);
  assert.equal(most.currency, 'EUR');
  assert.deepEqual(most.currencies, [{ currency: 'EUR', orders: 3, revenue: 107 }, { currency: 'USD', orders: 2, revenue: 30 }]);
  assert.deepEqual(most.rows.map(({ clients, revenue, buyers }) => [clients, revenue, buyers]), [[3, 107, 3], [1, 0, 0]]);
  const dollars = await impactOf(client, `${may}&currency=USD`);
  assert.deepEqual(dollars.rows.map(({ clients, revenue, orders: bought }) => [clients, revenue, bought]), [[3, 0, 0], [1, 30, 2]]);
});

test('without orders or missions there is nothing, and no division by it', async () => {
  const empty = await impactOf(await world('empty', { currency: 'EUR' }));
  assert.deepEqual([empty.rows, empty.currencies, empty.currency, empty.correlation], [[], [], 'EUR', null]);
  const board = await boardOf(await endpoint.client('empty'));
  assert.deepEqual([board.entries, board.people, board.total, board.validations, board.top], [[], 0, 0, 0, null]);
});

test('customers with as many validations share a rank: 1, 2, 2, 4; then they are in the order of names', async () => {
  const events = [...times(3, () => validation('d', 'opinion')), ...times(2, () => validation('c')), validation('b'), validation('b', 'content'), validation('a')];
  const client = await world('board', { events, customers: [profile('a', 'Zoe'), profile('b', 'bea'), profile('c', 'Ada'), profile('d', 'Mia')] });
  const board = await boardOf(client);
  assert.deepEqual(board.entries.map(({ rank, name, validations, ...rest }) => [rank, name, validations, rest.classic, rest.content, rest.opinion, rest.engagement]), [
    [1, 'Mia', 3, 0, 0, 3, 0], [2, 'Ada', 2, 2, 0, 0, 0], [2, 'bea', 2, 1, 1, 0, 0], [4, 'Zoe', 1, 1, 0, 0, 0],
  ]);
  assert.deepEqual([board.people, board.total, board.validations], [4, 4, 8]);
  assert.deepEqual(board.top, { onePercent: { people: 1, validations: 3 }, tenPercent: { people: 1, validations: 3 } });
  const names = async (query: string) => (await boardOf(client, query)).entries.map(({ name }) => name);
  assert.deepEqual(await names('&descending=true'), ['Zoe', 'Ada', 'bea', 'Mia']);
  assert.deepEqual(await names('&sort=name'), ['Ada', 'bea', 'Mia', 'Zoe']);
  assert.deepEqual(await names('&sort=classic&descending=true'), ['Ada', 'bea', 'Zoe', 'Mia']);
  const found = await boardOf(client, '&search=E');
  assert.deepEqual([found.total, found.people, found.entries.map(({ rank, name }) => `${rank} ${name}`)], [2, 4, ['2 bea', '4 Zoe']], 'ranks stay those of the whole board');
  const content = await boardOf(client, '&type=content');
  assert.deepEqual([content.total, content.entries.map(({ name }) => name)], [1, ['bea']]);
});

test('without leave to see people, and in privacy mode, names are hidden and cannot be searched out', async () => {
  await world('private', { events: [validation('c-1'), validation('c-2'), validation('c-2')], customers: [profile('c-1', 'Ada'), profile('c-2', 'Bea')] });
  const [full, figuresOnly] = [await endpoint.client('private'), await endpoint.client('private', ['read'])];
  for (const [client, query] of [[full, '&masked=true'], [figuresOnly, ''], [figuresOnly, '&masked=false']] as const) {
    assert.deepEqual((await boardOf(client, query)).entries.map(({ customer, name }) => [customer, name]), [['c-2', null], ['c-1', null]]);
    assert.equal((await boardOf(client, `${query}&search=Ada`)).total, 0);
    assert.equal((await boardOf(client, `${query}&search=c-1`)).total, 1);
  }
  assert.equal((await boardOf(full)).entries[0]?.name, 'Bea');
});

test('ranks are compared with the period before, and newcomers have none', async () => {
  const then = '2026-04-10T12:00:00Z';
  const events = [...times(3, () => validation('a')), ...times(2, () => validation('b')), validation('c'), ...times(2, () => validation('b', 'classic', then)), validation('a', 'classic', then), validation('z', 'classic', then)];
  const board = await boardOf(await world('change', { events }), '&compare=true');
  assert.deepEqual(board.entries.map(({ customer, rank, previousRank }) => [customer, rank, previousRank]), [['a', 1, 2], ['b', 2, 1], ['c', 3, null]]);
});

test('pages of the leaderboard are the whole board, cut anywhere, for any number of ties', async () => {
  const counts = times(137, (index) => 1 + ((index * index) % 7));
  const client = await world('pages', { events: counts.flatMap((count, index) => times(count, () => validation(`p${index}`))), customers: counts.map((_, index) => profile(`p${index}`, `Name ${(index * 37) % 50}`)) });
  const whole = (await boardOf(client, '&pageSize=1000')).entries;
  assert.equal(whole.length, 137);
  for (const { rank, validations } of whole) assert.equal(rank, 1 + counts.filter((count) => count > validations).length);
  for (const query of ['', '&descending=true', '&sort=name', '&sort=opinion', '&search=3']) {
    const all = (await boardOf(client, `&pageSize=1000${query}`)).entries;
    const pages = await Promise.all(times(8, (page) => boardOf(client, `&pageSize=20&page=${page}${query}`)));
    assert.deepEqual(pages.flatMap(({ entries }) => entries), all, query);
  }
  const { top } = await boardOf(client);
  const sorted = counts.toSorted((a, b) => b - a);
  const best = (people: number) => ({ people, validations: sorted.slice(0, people).reduce((sum, count) => sum + count, 0) });
  assert.deepEqual(top, { onePercent: best(2), tenPercent: best(14) }, 'rounded up to whole people');
});

test('a customer with 10,000 missions, and names and searches of every kind, harm nothing', async () => {
  const odd = [`Robert'); DROP TABLE facts;--`, 'عمر', '<b>x</b>', '{search:String}', '%', 'N'.repeat(300)];
  const events = [...times(10_000, () => validation('busy')), ...odd.map((_, index) => validation(`p${index}`))];
  const client = await world('odd', { events, customers: odd.map((name, index) => profile(`p${index}`, name)) });
  assert.equal((await boardOf(client)).entries[0]?.validations, 10_000);
  for (const name of odd) {
    const found = await boardOf(client, `&search=${encodeURIComponent(name.slice(0, 200))}`);
    assert.deepEqual(found.entries.map((entry) => entry.name), [name]);
  }
});

test('a page size of 0 or beyond 1,000 is refused', async () => {
  const client = await endpoint.client('empty');
  for (const size of [0, 1001]) {
    const response = await client.get(`/v1/missions/leaderboard?pageSize=${size}`);
    assert.equal(((await response.json()) as Problem).errors?.[0]?.path, 'pageSize');
  }
});

function deviation(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Straight from the definition: Pearson's coefficient over mid-ranks. NaN where all are alike. */
function spearman(x: number[], y: number[]): number {
  const ranks = (values: number[]) => values.map((value) => values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2);
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (x.length + 1) / 2;
  const sum = (of: (index: number) => number) => x.reduce((total, _, index) => total + of(index), 0);
  const spread = (r: number[]) => sum((index) => (r[index]! - middle) ** 2);
  return sum((index) => (a[index]! - middle) * (b[index]! - middle)) / Math.sqrt(spread(a) * spread(b));
}
