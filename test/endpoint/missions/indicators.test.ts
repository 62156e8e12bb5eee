// The three figures that missions begin with, from facts sent over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { noon, order, profile, revocation, validation, visit, world } from './worlds.js';

let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

const indicatorsOf = (client: Client, query = may) => ask(client, 'missionIndicators', `/v1/missions/indicators?${query}`);
const three = ({ validations, people, active }: { validations: number; people: number; active: number }) => [validations, people, active];

test('clients engaged are some of the active customers: who ordered, came or did a mission within a year', async () => {
  const taken = validation('taker');
  const events = [
    validation('ann'), validation('ann', 'content'), validation('bob', 'nobody knows this one'), taken, revocation(taken, '2026-06-14T00:00:00Z'),
    validation('earlier', 'classic', '2026-01-05T12:00:00Z'), validation('tester', 'classic', noon, { preview: true }),
    visit('a guest'), visit('member'), visit('ann'),
  ];
  const orders = [order('buyer', 10, '2026-02-01T12:00:00Z'), order('first day', 10, '2025-05-31T22:00:00Z'), order('too early', 10, '2025-05-31T21:59:59Z'), order('later', 10, '2026-05-31T22:00:00Z')];
  const client = await world(endpoint, 'three', { events, orders, customers: [profile('member', 'Came by'), profile('asleep', 'Never came')], missionNote: 'Generated' });
  const answer = await indicatorsOf(client);
  // ann, bob, earlier, member, buyer, first day: neither a guest nor who took part only in what was taken back.
  assert.deepEqual(three(answer), [3, 2, 6]);
  assert.deepEqual({ ...answer.base }, { id: 'active-customers', days: 365 });
  assert.equal(answer.note, 'Generated');
  assert.equal('previous' in answer ? answer.previous : null, null);
  assert.deepEqual(three(await indicatorsOf(client, `${may}&preview=true`)), [4, 3, 7]);
});

test('they are the numerator and the denominator that the rows of the impact add up to', async () => {
  const events = times(60, (index) => times(index % 5, () => validation(`p${index}`))).flat();
  const client = await world(endpoint, 'same', { events, orders: times(60, (index) => order(`p${index}`, index)) });
  const { active, people, validations } = await indicatorsOf(client);
  const { rows } = await ask(client, 'impact', `/v1/missions/impact?${may}`);
  const clients = (from: number) => rows.filter(({ missions }) => missions >= from).reduce((sum, row) => sum + row.clients, 0);
  assert.deepEqual([active, people, validations], [clients(0), clients(1), 120]);
  assert.deepEqual([active, people], [60, 48]);
});

test('the period before has a base of its own, a year before its own end', async () => {
  const events = [validation('ann'), validation('ann', 'classic', '2026-04-10T12:00:00Z'), validation('bob', 'classic', '2026-04-11T12:00:00Z')];
  // Within a year before 1 May, but not before 1 June.
  const orders = [order('old', 5, '2025-05-10T12:00:00Z'), order('new', 5, '2026-05-02T12:00:00Z')];
  const { previous, previousPeriod, ...current } = await indicatorsOf(await world(endpoint, 'before', { events, orders }), `${may}&compare=true`);
  assert.deepEqual(three(current), [1, 1, 3]);
  assert.deepEqual({ ...previousPeriod }, { from: '2026-03-31', to: '2026-05-01' });
  assert.deepEqual(three(previous!), [2, 2, 3]);
  assert.deepEqual({ ...previous?.base }, { id: 'active-customers', days: 365 });
});

test('a period that is not over is compared with as much of the one before, day and hour', async () => {
  now = new Date('2026-05-10T12:00:00Z');
  try {
    const at = (moment: string) => validation(`p-${moment}`, 'classic', moment);
    const events = [at('2026-05-10T11:59:00Z'), at('2026-04-09T11:59:00Z'), at('2026-04-09T12:01:00Z')];
    const { previous, previousPeriod, validations } = await indicatorsOf(await world(endpoint, 'unfinished', { events }), `${may}&compare=true`);
    assert.equal(previousPeriod?.until, '2026-04-09T12:00:00.000Z');
    assert.deepEqual([validations, previous?.validations, previous?.active], [1, 1, 1]);
  } finally {
    now = new Date('2026-06-15T12:00:00Z');
  }
});

test('a period of two years is its own base, and one of a day has the year before it', async () => {
  const client = await world(endpoint, 'lengths', { events: [validation('ann')], orders: [order('long ago', 5, '2024-06-02T12:00:00Z'), order('within', 5, '2025-08-01T12:00:00Z')] });
  const years = await indicatorsOf(client, 'from=2024-06-01&to=2026-06-01');
  assert.deepEqual([three(years), years.base.days], [[1, 1, 3], 730]);
  const day = await indicatorsOf(client, 'from=2026-05-10&to=2026-05-11');
  assert.deepEqual([three(day), day.base.days], [[1, 1, 2], 365]);
  const other = await indicatorsOf(client, 'from=2026-05-11&to=2026-05-12');
  assert.deepEqual(three(other), [0, 0, 2]);
});

test('without anything there are zeros, and a customer with 10,000 missions is one', async () => {
  const client = await world(endpoint, 'empty', {});
  assert.deepEqual(three(await indicatorsOf(client)), [0, 0, 0]);
  await client.send('events', times(10_000, () => validation('busy')));
  assert.deepEqual(three(await indicatorsOf(client)), [10_000, 1, 1]);
});

test('the figures need no more than the scope to read', async () => {
  await world(endpoint, 'scopes', { events: [validation('ann')] });
  assert.deepEqual(three(await indicatorsOf(await endpoint.client('scopes', ['read']))), [1, 1, 1]);
  assert.equal((await (await endpoint.client('scopes', ['ingest'])).get(`/v1/missions/indicators?${may}`)).status, 403);
  assert.equal((await fetch(`${endpoint.url}/v1/missions/indicators`)).status, 401);
});
