// The missions of the catalogue page by page, from facts sent over HTTP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Problem } from 'engagement-widgets/contract';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { mission, noon, revocation, types, validation, world, type Line } from './worlds.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

const listOf = (client: Client, query = '') => ask(client, 'missionList', `/v1/missions?${may}${query}`);
const names = async (client: Client, query = '') => (await listOf(client, query)).entries.map(({ name }) => name);

const four = [
  mission('photo', 'content', 'Äpfel photographed', { description: 'Post a picture.', network: 'instagram' }),
  mission('quiz', 'engagement', 'apple quiz', { description: 'Answer all questions, then post the result.' }),
  mission('profile', 'classic', 'Zebra profile'),
  mission('review', 'opinion', 'Banana review', { network: null }),
];

test('each mission has its validations and the people who did it, and none is left out', async () => {
  const taken = validation('ann', 'quiz');
  const events = [
    validation('ann', 'quiz'), validation('ann', 'quiz'), validation('bob', 'quiz'), taken, revocation(taken, '2026-06-14T00:00:00Z'),
    validation('ann', 'photo'), validation('cara', 'never heard of'), validation('dan', 'never heard of'), validation('dan', 'review', noon, { preview: true }),
    validation('ann', 'photo', '2026-04-10T12:00:00Z'), validation('bob', 'photo', '2026-04-10T12:00:00Z'), validation('bob', 'gone', '2026-04-10T12:00:00Z'),
  ];
  const client = await world(endpoint, 'four', { events, missions: four, missionNote: 'Generated' });
  const list = await listOf(client, '&compare=true');
  assert.deepEqual(list.entries.map(({ id, validations, people, previousValidations }) => [id, validations, people, previousValidations]), [
    ['quiz', 3, 2, 0], ['photo', 1, 1, 2], ['review', 0, 0, 0], ['profile', 0, 0, 0],
  ]);
  assert.deepEqual([list.validations, list.missions, list.unknown, list.total, list.page, list.pageSize, list.note], [6, 4, 2, 4, 0, 20, 'Generated']);
  assert.deepEqual({ ...list.entries[1] }, { id: 'photo', name: 'Äpfel photographed', type: 'content', description: 'Post a picture.', network: 'instagram', validations: 1, people: 1, previousValidations: 2 });
  assert.deepEqual([list.entries[3]?.description, list.entries[3]?.network], [null, null]);
  assert.ok((await listOf(client)).entries.every((entry) => !('previousValidations' in entry)), 'compared only where it is asked');
  assert.deepEqual([(await listOf(client, '&preview=true')).entries[2]?.validations, (await ask(client, 'missionsByType', `/v1/missions/types?${may}`)).validations], [1, 6]);
});

test('a search looks into names and descriptions, whatever the letters’ case, and a type keeps its own', async () => {
  const client = await endpoint.client('four');
  assert.deepEqual(await names(client, '&search=POST'), ['apple quiz', 'Äpfel photographed']);
  assert.deepEqual(await names(client, '&search=%C3%84PFEL'), ['Äpfel photographed']);
  assert.deepEqual(await names(client, '&search=post&type=content'), ['Äpfel photographed']);
  const found = await listOf(client, '&search=%20banana%20');
  assert.deepEqual([found.total, found.missions, found.validations, found.unknown], [1, 4, 6, 2], 'sums stay those of all missions');
  assert.deepEqual(await names(client, '&search=nothing of the kind'), []);
});

test('names are sorted as in a dictionary, types in their usual order, and every sort can be turned around', async () => {
  const client = await endpoint.client('four');
  assert.deepEqual(await names(client, '&sort=name'), ['Äpfel photographed', 'apple quiz', 'Banana review', 'Zebra profile']);
  assert.deepEqual(await names(client, '&sort=name&descending=true'), ['Zebra profile', 'Banana review', 'apple quiz', 'Äpfel photographed']);
  const typeOf = async (query: string) => (await listOf(client, query)).entries.map(({ type }) => type);
  assert.deepEqual(await typeOf('&sort=type'), [...types]);
  assert.deepEqual(await typeOf('&sort=type&descending=true'), types.toReversed());
  assert.deepEqual(await names(client, '&descending=true'), ['Banana review', 'Zebra profile', 'Äpfel photographed', 'apple quiz'], 'ties stay by name');
});

test('pages are the whole list, cut anywhere, for any order and however many missions share a place', async () => {
  const many: Line[] = times(137, (index) => mission(`m${index}`, types[index % 4]!, `Mission ${(index * 37) % 50}`));
  const events = many.flatMap(({ id }, index) => times((index * index) % 5, (person) => validation(`p${person}`, String(id))));
  const client = await world(endpoint, 'pages', { events, missions: many });
  for (const query of ['', '&descending=true', '&sort=name', '&sort=type&descending=true', '&search=3', '&type=opinion']) {
    const whole = await listOf(client, `&pageSize=1000${query}`);
    const pages = await Promise.all(times(8, (page) => listOf(client, `&pageSize=20&page=${page}${query}`)));
    assert.deepEqual(pages.flatMap(({ entries }) => entries), whole.entries, query);
    assert.equal(whole.total, whole.entries.length);
    assert.equal(new Set(whole.entries.map(({ id }) => id)).size, whole.total);
  }
  const all = (await listOf(client, '&pageSize=1000')).entries;
  for (const { id, validations, people } of all) assert.deepEqual([validations, people], [events.filter((event) => (event['properties'] as Line)['mission'] === id).length, validations]);
});

test('names and searches of every kind harm nothing', async () => {
  const odd = [`Robert'); DROP TABLE catalog;--`, 'شارك صورة', '<b>x</b>', '{search:String}', '100 %', '=1+1', 'N'.repeat(300), '👩‍👩‍👧‍👦', '\\', '_'];
  const client = await world(endpoint, 'odd', { missions: odd.map((name, index) => mission(`m${index}`, 'classic', name)) });
  for (const name of odd) assert.deepEqual(await names(client, `&search=${encodeURIComponent(name.slice(0, 200))}`), [name]);
});

test('the newest entry of a mission counts, and a tenant sees its own only', async () => {
  const client = await world(endpoint, 'newer', { events: [validation('ann', 'm')], missions: [mission('m', 'classic', 'Old name')] });
  await client.send('catalog', [mission('m', 'opinion', 'New name', { updatedAt: '2026-02-01T00:00:00Z' })]);
  const { entries } = await listOf(client);
  assert.deepEqual(entries.map(({ name, type, validations }) => [name, type, validations]), [['New name', 'opinion', 1]]);
  assert.deepEqual(await names(await endpoint.client('stranger')), []);
});

test('what does not fit is refused, and reading needs its scope', async () => {
  const client = await endpoint.client('four');
  for (const [query, path] of [['pageSize=0', 'pageSize'], ['pageSize=1001', 'pageSize'], ['page=-1', 'page'], ['sort=people', 'sort'], ['type=unknown', 'type'], [`search=${'x'.repeat(201)}`, 'search']] as const) {
    const response = await client.get(`/v1/missions?${query}`);
    assert.equal(response.status, 400, query);
    assert.equal(((await response.json()) as Problem).errors?.[0]?.path, path);
  }
  assert.equal((await (await endpoint.client('four', ['ingest'])).get('/v1/missions')).status, 403);
});
