// One mission: completions by day, people, and who did it last, from facts sent over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { mission, noon, profile, revocation, validation, world } from './worlds.js';

let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

const detailOf = (client: Client, id: string, query = may) => ask(client, 'missionDetail', `/v1/missions/${encodeURIComponent(id)}/detail?${query}`);

test('a mission has its days, its people and their rate’s parts, and what was taken back apart', async () => {
  const [taken, elsewhere] = [validation('bob'), validation('bob', 'content')];
  const events = [
    validation('ann', 'classic', '2026-05-03T12:00:00Z'), validation('ann', 'classic', '2026-05-03T13:00:00Z'), validation('cara', 'classic', '2026-05-31T21:59:59Z'),
    taken, elsewhere, revocation(taken, '2026-06-14T00:00:00Z'), revocation(elsewhere, '2026-06-14T00:00:00Z'), validation('dan', 'opinion'),
    validation('tester', 'classic', noon, { preview: true }), validation('ann', 'classic', '2026-04-20T12:00:00Z'), validation('eve', 'classic', '2026-04-20T12:00:00Z'),
  ];
  const client = await world(endpoint, 'one', { events, missions: [mission('classic', 'classic', 'Follow us', { description: 'On Instagram.', network: 'instagram' })], missionNote: 'Generated' });
  const { mission: entry, previous, base, days, ...detail } = await detailOf(client, 'classic', `${may}&compare=true`);
  assert.deepEqual({ ...entry }, { id: 'classic', name: 'Follow us', type: 'classic', description: 'On Instagram.', network: 'instagram' });
  assert.deepEqual([detail.validations, detail.people, detail.active, detail.all, detail.revoked, detail.note], [3, 2, 4, 4, 1, 'Generated']);
  assert.deepEqual(days.map(({ date, validations }) => [date, validations]), [['2026-05-03', 2], ['2026-05-31', 1]]);
  assert.deepEqual({ ...base }, { id: 'active-customers', days: 365 });
  assert.deepEqual({ ...previous }, { validations: 2, people: 2, active: 2 });
  const { active } = await ask(client, 'missionIndicators', `/v1/missions/indicators?${may}`);
  assert.equal(detail.active, active);
  assert.equal((await detailOf(client, 'classic', `${may}&preview=true`)).validations, 4);
});

test('the latest twenty come newest first, with names where there are any', async () => {
  const at = (minute: number): string => new Date(Date.parse(noon) + minute * 60_000).toISOString();
  const client = await world(endpoint, 'latest', { events: times(25, (index) => validation(`p${index}`, 'classic', at(index))), customers: times(20, (index) => profile(`p${index}`, `Name ${index}`)) });
  const { latest } = await detailOf(client, 'classic');
  assert.deepEqual(latest?.map(({ customer, name, at: moment }) => [customer, name, moment]), times(20, (index) => [`p${24 - index}`, index < 5 ? null : `Name ${24 - index}`, at(24 - index)]));
  const older = await detailOf(client, 'classic', 'from=2026-06-01&to=2026-06-02');
  assert.deepEqual([older.latest, older.validations, older.days], [[], 0, []]);
});

test('names are hidden where asked, and people where the token does not allow to see them', async () => {
  const full = await endpoint.client('latest');
  const masked = await detailOf(full, 'classic', `${may}&masked=true`);
  assert.deepEqual([masked.latest?.length, masked.latest?.some(({ name }) => name !== null)], [20, false]);
  const reader = await endpoint.client('latest', ['read']);
  for (const query of [may, `${may}&masked=false`]) {
    const { latest, people } = await detailOf(reader, 'classic', query);
    assert.deepEqual([latest, people], [null, 25]);
  }
  assert.equal((await (await endpoint.client('latest', ['people'])).get(`/v1/missions/classic/detail?${may}`)).status, 403);
});

test('a mission that the catalogue does not know is answered as far as it was done, and what nobody did is not found', async () => {
  const taken = validation('bob', 'only taken back');
  const events = [validation('ann', 'Brand new & unknown/1', '2026-03-01T12:00:00Z'), taken, revocation(taken, '2026-06-01T00:00:00Z'), validation('cara', 'tested', noon, { preview: true })];
  const client = await world(endpoint, 'unknown', { events });
  const { mission: entry, validations, people } = await detailOf(client, 'Brand new & unknown/1');
  assert.deepEqual([{ ...entry }, validations, people], [{ id: 'Brand new & unknown/1', name: 'Brand new & unknown/1', type: null, description: null, network: null }, 0, 0], 'also in a period without it');
  const back = await detailOf(client, 'only taken back');
  assert.deepEqual([back.validations, back.revoked, back.latest], [0, 1, []]);
  for (const id of ['nobody did this', 'tested']) assert.equal((await client.get(`/v1/missions/${encodeURIComponent(id)}/detail?${may}`)).status, 404, id);
  assert.equal((await detailOf(client, 'tested', `${may}&preview=true`)).validations, 1);
  assert.equal((await (await endpoint.client('stranger')).get(`/v1/missions/classic/detail?${may}`)).status, 404, 'of another tenant');
  assert.equal((await detailOf(client, 'opinion')).validations, 0, 'a mission of the catalogue that nobody did yet is there');
});

test('names of 300 characters, in Arabic, with markup or a formula come through as they were written', async () => {
  const odd = ['N'.repeat(300), 'عبد الرحمن الخوارزمي', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://example.com")'];
  const missions = odd.map((name, index) => mission(`m${index}`, 'content', name, { description: name }));
  const client = await world(endpoint, 'odd', { missions, events: odd.map((_, index) => validation(`p${index}`, `m${index}`)), customers: odd.map((name, index) => profile(`p${index}`, name)) });
  for (const [index, name] of odd.entries()) {
    const { mission: entry, latest } = await detailOf(client, `m${index}`);
    assert.deepEqual([entry.name, entry.description, latest?.[0]?.name], [name, name, name]);
  }
});

test('10,000 completions of one customer are one of the people, and a period of two years has all its days', async () => {
  const spread = times(10_000, (index) => validation('busy', 'classic', new Date(Date.parse('2024-06-02T00:00:00Z') + index * 6_000_000).toISOString()));
  const client = await world(endpoint, 'busy', { events: spread });
  const detail = await detailOf(client, 'classic', 'from=2024-06-01&to=2026-06-01');
  assert.deepEqual([detail.validations, detail.people, detail.active, detail.base.days], [10_000, 1, 1, 730]);
  assert.equal(detail.days.reduce((sum, { validations }) => sum + validations, 0), 10_000);
  assert.ok(detail.days.length > 690);
});

const changes = [
  // Zone, a day on which its clocks change, and the moments of its local 00:01 and 23:59.
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:01:00Z', '2026-03-29T21:59:00Z'],
  ['Europe/Berlin', '2025-10-26', '2025-10-25T22:01:00Z', '2025-10-26T22:59:00Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:01:00Z', '2026-03-09T03:59:00Z'],
  ['America/New_York', '2025-11-02', '2025-11-02T04:01:00Z', '2025-11-03T04:59:00Z'],
  // By half an hour.
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:01:00Z', '2026-04-05T13:29:00Z'],
  ['Australia/Lord_Howe', '2025-10-05', '2025-10-04T13:31:00Z', '2025-10-05T12:59:00Z'],
] as const;

for (const [zone, day, early, late] of changes) {
  test(`one minute after midnight and one before are both on ${day} in ${zone}, on which the clocks change`, async () => {
    const beside = [Date.parse(early) - 120_000, Date.parse(late) + 120_000].map((at) => new Date(at).toISOString());
    const client = await world(endpoint, `${zone} ${day}`, { zone, events: [early, late, ...beside].map((at, index) => validation(`p${index}`, 'classic', at)) });
    const shifted = (days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    const wide = `from=${shifted(-20)}&to=${shifted(20)}`;
    const expected = [[shifted(-1), 1], [day, 2], [shifted(1), 1]];
    assert.deepEqual((await detailOf(client, 'classic', wide)).days.map(({ date, validations }) => [date, validations]), expected);
    const { days } = await ask(client, 'missionsByDay', `/v1/missions/days?${wide}`);
    assert.deepEqual(days.map(({ date, classic }) => [date, classic]), expected);
    const one = `from=${day}&to=${shifted(1)}`;
    assert.deepEqual([(await detailOf(client, 'classic', one)).validations, (await ask(client, 'missionList', `/v1/missions?${one}`)).validations], [2, 2]);
  });
}

test('days by type say what is of no known type', async () => {
  const events = [validation('ann'), validation('ann', 'new'), validation('bob', 'newer'), validation('bob', 'opinion', '2026-05-11T12:00:00Z')];
  const { days, validations } = await ask(await world(endpoint, 'untyped', { events }), 'missionsByDay', `/v1/missions/days?${may}`);
  assert.deepEqual(days.map(({ date, classic, content, opinion, engagement, unknown }) => [date, classic, content, opinion, engagement, unknown]), [['2026-05-10', 1, 0, 0, 0, 2], ['2026-05-11', 0, 0, 1, 0, 0]]);
  assert.equal(validations, 4);
});

test('a day under way is compared with as much of the day before', async () => {
  now = new Date('2026-05-10T12:00:00Z');
  try {
    const events = [validation('ann', 'classic', '2026-05-10T11:00:00Z'), validation('bob', 'classic', '2026-05-09T11:00:00Z'), validation('cara', 'classic', '2026-05-09T13:00:00Z')];
    const detail = await detailOf(await world(endpoint, 'today', { events }), 'classic', 'from=2026-05-10&to=2026-05-11&compare=true');
    assert.deepEqual([detail.validations, detail.previous?.validations, detail.completeUntil], [1, 1, '2026-05-10T12:00:00.000Z']);
  } finally {
    now = new Date('2026-06-15T12:00:00Z');
  }
});
