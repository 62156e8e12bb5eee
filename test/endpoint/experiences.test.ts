// Experiences, folders and days: what a page can open, and which moments its periods mean.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from 'engagement-widgets/contract';
import { resolvePeriod } from '../../demo/endpoint/queries/period.js';
import { momentOf, startOfDay } from '../../demo/endpoint/queries/zone.js';
import { ask, catalogOf, fact, may, minute, visit } from './chat.js';
import { startTestEndpoint, type TestEndpoint } from './harness.js';

const now = new Date('2026-06-15T12:00:00Z');
let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

const updatedAt = '2026-01-01T00:00:00Z';

test('experiences have the sessions of the period, and a folder counts a person once', async () => {
  const client = await endpoint.client('list');
  const elsewhere = (facts: Record<string, unknown>[]) => facts.map((one) => ({ ...one, experience: 'quiz' }));
  await client.send('catalog', [
    ...catalogOf({}, [{ kind: 'folder', id: 'f', name: 'Spring' }, { kind: 'folder', id: 'none', name: 'Autumn' }]),
    { kind: 'experience', id: 'chat', updatedAt: '2026-02-01T00:00:00Z', name: 'Chat', folder: 'f' },
    { kind: 'experience', id: 'quiz', updatedAt, name: 'A quiz', folder: 'f' },
    { kind: 'experience', id: 'old', updatedAt, name: 'Old', folder: 'f', archived: true },
    { kind: 'experience', id: 'quiet', updatedAt, name: 'Quiet' },
  ]);
  await client.send('events', [
    ...visit('a', ['m', 'n'], { person: 'p' }), ...visit('b', ['m'], { person: 'p' }), ...elsewhere(visit('a', ['m'], { person: 'p' })), ...elsewhere(visit('c', ['m'], { person: 'q', at: '2026-04-01T22:30:00Z' })),
    ...visit('d', ['m'], { person: 'r', experience: 'old' }),
    // Neither an opt-out by mail nor codes that the host uploads are visits.
    fact('optIn.out', { module: 'm', person: 's' }), fact('coupon.uploaded', { module: 'm', amount: 5, at: minute(60) }),
  ]);
  const answer = await ask(client, 'experiences', `/v1/experiences?${may}`);
  assert.deepEqual(answer.folders, [{ id: 'none', name: 'Autumn', starts: 0, people: 0 }, { id: 'f', name: 'Spring', starts: 3, people: 1 }]);
  assert.deepEqual(answer.experiences.map(({ id, starts, people, since, lastVisit }) => [id, starts, people, since, lastVisit]), [
    ['quiz', 1, 1, '2026-04-02', '2026-05-10T10:00:00.000Z'],
    ['chat', 2, 1, '2026-05-10', minute(1)],
    ['quiet', 0, 0, null, null],
  ]);
  const all = await ask(client, 'experiences', `/v1/experiences?${may}&archived=true`);
  assert.deepEqual(all.folders[1], { id: 'f', name: 'Spring', starts: 4, people: 2 });
});

test('one experience has its modules by position, and its first and last day in the tenant’s zone', async () => {
  const client = await endpoint.client('one');
  await client.send('catalog', catalogOf({ late: { position: 9, type: 'nps', liveSince: '2026-05-01', predecessors: ['first'] }, first: { position: 1 }, last: { position: 10, end: true } }));
  await client.send('events', [...visit('a', ['first'], { at: '2026-03-28T23:30:00Z' }), ...visit('b', ['first'])]);
  const answer = await ask(client, 'experience', '/v1/experiences/chat');
  assert.deepEqual([answer.name, answer.since, answer.until, answer.zone], ['Chat', '2026-03-29', '2026-05-10', 'Europe/Berlin']);
  assert.deepEqual(answer.modules.map(({ id, type, end, liveSince, predecessors }) => ({ id, type, end, liveSince, predecessors })), [
    { id: 'first', type: 'step', end: undefined, liveSince: undefined, predecessors: undefined },
    { id: 'late', type: 'nps', end: undefined, liveSince: '2026-05-01', predecessors: ['first'] },
    { id: 'last', type: 'step', end: true, liveSince: undefined, predecessors: undefined },
  ]);
  assert.equal((await client.get('/v1/experiences/elsewhere')).status, 404);
});

test('where no period is asked, the last 30 complete days of the tenant’s zone are answered', async () => {
  const client = await endpoint.client('default');
  await client.send('catalog', catalogOf({ m: {} }));
  await client.send('events', [...visit('in', ['m'], { at: '2026-05-15T22:00:00Z' }), ...visit('out', ['m'], { at: '2026-05-15T21:59:59Z' }), ...visit('today', ['m'], { at: '2026-06-14T22:00:00Z' })]);
  const flow = await ask(client, 'flow', '/v1/experiences/chat/flow');
  assert.deepEqual([flow.period, flow.zone, flow.completeUntil ?? null, flow.sessions], [{ from: '2026-05-16', to: '2026-06-15' }, 'Europe/Berlin', null, 1]);
  assert.equal((await ask(client, 'flow', '/v1/experiences/chat/flow?zone=america/new_york')).zone, 'america/new_york');
});

test('a period that ends before it begins, and a zone without a name, are refused', async () => {
  const client = await endpoint.client('default');
  for (const [query, path] of [['from=2026-06-20', null], ['from=2026-05-02&to=2026-05-02', 'to'], ['from=2026-05-01&to=2026-05-02&zone=%2B02:00', 'zone']] as const) {
    const response = await client.get(`/v1/experiences/chat/flow?${query}`);
    assert.equal(response.status, path ? 400 : 200);
    if (path) assert.equal(((await response.json()) as Problem).errors?.[0]?.path, path);
  }
});

const period = (from: string, to: string, zone: string, at: string) => resolvePeriod({ from, to, zone }, 'UTC', new Date(at));

test('the period before has as many days, and is whole where the period is over', () => {
  const { days, completeUntil, previous, start, end } = period('2026-03-01', '2026-04-01', 'Europe/Berlin', '2026-04-01T00:00:00+02:00');
  assert.deepEqual([days, completeUntil], [31, null]);
  assert.deepEqual([start.toISOString(), end.toISOString()], ['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z']);
  assert.deepEqual([previous.from, previous.to, previous.until], ['2026-01-29', '2026-03-01', null]);
});

test('an unfinished period is compared up to the same wall-clock time, over a change of the clocks', () => {
  // Ten in the morning of the day on which the clocks went forward: nine hours have passed.
  const spring = period('2026-03-29', '2026-03-30', 'Europe/Berlin', '2026-03-29T10:00:00+02:00');
  assert.equal(spring.previous.until?.toISOString(), '2026-03-28T09:00:00.000Z');
  // Half past two is jumped over a day later: as far after the jump as it lies in the gap.
  const gap = period('2026-03-30', '2026-03-31', 'Europe/Berlin', '2026-03-30T02:30:00+02:00');
  assert.equal(gap.previous.until?.toISOString(), '2026-03-29T01:30:00.000Z');
  const future = period('2027-01-01', '2027-02-01', 'UTC', '2026-06-01T00:00:00Z');
  assert.deepEqual(future.previous.until, future.previous.start);
});

test('days begin at the first moment that the clocks of the zone show', () => {
  const starts = {
    'Europe/Berlin 2026-10-25': '2026-10-24T22:00:00.000Z',
    'Europe/Berlin 2026-10-26': '2026-10-25T23:00:00.000Z',
    'Australia/Lord_Howe 2026-04-05': '2026-04-04T13:00:00.000Z',
    'Australia/Lord_Howe 2026-04-06': '2026-04-05T13:30:00.000Z',
    // Clocks go forward at midnight: the day begins at one.
    'Africa/Cairo 2026-04-24': '2026-04-23T22:00:00.000Z',
    // Samoa had no 30 December 2011.
    'Pacific/Apia 2011-12-30': '2011-12-30T10:00:00.000Z',
    'Pacific/Apia 2011-12-31': '2011-12-30T10:00:00.000Z',
  };
  for (const [key, moment] of Object.entries(starts)) {
    const [zone, day] = key.split(' ') as [string, string];
    assert.equal(startOfDay(day, zone).toISOString(), moment, key);
  }
  assert.equal(momentOf('2026-10-25', 2.5 * 3_600_000, 'Europe/Berlin').toISOString(), '2026-10-25T00:30:00.000Z', 'of a time that comes twice, the first');
});

test('the store and the calendar agree where days begin, in every zone that both know', async () => {
  const days = ['2026-01-01', '2026-03-08', '2026-03-29', '2026-04-05', '2026-07-01', '2026-10-04', '2026-10-25', '2026-11-01'];
  const known = new Set((await endpoint.store.query<{ zone: string }>('SELECT time_zone AS zone FROM system.time_zones')).map(({ zone }) => zone));
  for (const zone of Intl.supportedValuesOf('timeZone').filter((name) => known.has(name))) {
    const at = days.map((day) => startOfDay(day, zone).getTime());
    const sql = 'SELECT arrayMap(ms -> toString(toDate(fromUnixTimestamp64Milli(ms, {zone:String}))), {at:Array(Int64)}) AS first, arrayMap(ms -> toString(toDate(fromUnixTimestamp64Milli(ms - 1, {zone:String}))), {at:Array(Int64)}) AS last';
    const [row] = await endpoint.store.query<{ first: string[]; last: string[] }>(sql, { zone, at });
    assert.deepEqual(row?.first, days, zone);
    assert.ok(row.last.every((day, index) => day < days[index]!), zone);
  }
});
