// The customers behind a row of the impact: pages, and a file that is sent while it is made and harmless in a spreadsheet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Problem } from 'engagement-widgets/contract';
import { ask, may, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';
import { noon, order, profile, revocation, validation, visit, world } from './worlds.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

const page = '/v1/missions/segment';
const file = `${page}.csv`;
const segmentOf = (client: Client, query: string) => ask(client, 'segment', `${page}?${may}&${query}`);

/** The file as a spreadsheet reads it: lines above the empty one, then the rows. */
async function read(response: Response): Promise<{ head: string[][]; columns: string[]; rows: string[][] }> {
  assert.equal(response.status, 200);
  const lines: string[][] = parse(await response.text(), { bom: true });
  const empty = lines.findIndex((line) => line.every((field) => field === ''));
  return { head: lines.slice(0, empty), columns: lines[empty + 1]!, rows: lines.slice(empty + 2) };
}

const plainSpaces = (text: string): string => text.replace(/\p{Zs}/gu, ' ');

/** So many customers with so many missions; those without any have an order. */
function crowd(sizes: Record<number, number>) {
  const people = Object.entries(sizes).flatMap(([count, size]) => times(size, (index) => ({ person: `m${count}-${index}`, count: Number(count) })));
  return { people, events: people.flatMap(({ person, count }) => times(count, () => validation(person))), orders: people.filter(({ count }) => count === 0).map(({ person }) => order(person, 5)) };
}

test('every row of the impact has exactly its customers, row 0 and “or more” included, as pages and as a file', async () => {
  const { people, events, orders } = crowd({ 0: 40, 1: 31, 2: 10, 3: 30, 4: 29, 5: 3, 9: 5 });
  const client = await world(endpoint, 'rows', { events, orders, customers: people.map(({ person }) => profile(person, `Name of ${person}`, { email: `${person}@example.com` })) });
  const { rows } = await ask(client, 'impact', `/v1/missions/impact?${may}`);
  assert.deepEqual(rows.map(({ missions, andMore, clients }) => [missions, andMore, clients]), [[0, false, 40], [1, false, 31], [2, false, 10], [3, false, 30], [4, true, 37]]);
  for (const { missions, andMore, clients } of rows) {
    const expected = people.filter(({ count }) => (andMore ? count >= missions : count === missions)).map(({ person, count }) => ({ customer: person, name: `Name of ${person}`, email: `${person}@example.com`, missions: count })).sort((a, b) => (a.customer < b.customer ? -1 : 1));
    const { total, entries } = await segmentOf(client, `missions=${missions}&andMore=${andMore}`);
    assert.deepEqual([total, entries.map((entry) => ({ ...entry }))], [clients, expected]);
    const written = await read(await client.get(`${file}?${may}&missions=${missions}&andMore=${andMore}`));
    assert.deepEqual(written.rows, expected.map((entry) => Object.values(entry).map(String)));
  }
});

test('row 0 are active customers without a mission: neither guests nor who was active more than a year ago', async () => {
  const taken = validation('taken back');
  const events = [validation('ann'), taken, revocation(taken, '2026-06-14T00:00:00Z'), visit('guest'), visit('member'), validation('earlier', 'classic', '2026-03-01T12:00:00Z'), validation('unknown mission', 'nobody knows')];
  const orders = [order('buyer', 5, '2025-07-01T12:00:00Z'), order('long ago', 5, '2025-05-01T12:00:00Z'), order('euros', 5, noon, { currency: 'EUR' })];
  const client = await world(endpoint, 'zero', { events, orders, customers: [profile('member', 'Came by'), profile('asleep', 'Never came')] });
  const customers = async (query: string) => (await segmentOf(client, query)).entries.map(({ customer, name, missions }) => [customer, name, missions]);
  assert.deepEqual(await customers('missions=0'), [['buyer', null, 0], ['earlier', null, 0], ['euros', null, 0], ['member', 'Came by', 0]]);
  assert.deepEqual(await customers('missions=1'), [['ann', null, 1], ['unknown mission', null, 1]]);
  assert.deepEqual(await customers('missions=2&andMore=true'), []);
  assert.equal((await segmentOf(client, 'missions=0&andMore=true')).total, (await ask(client, 'missionIndicators', `/v1/missions/indicators?${may}`)).active);
});

test('a file says what it holds, in the language and under the property that are asked for', async () => {
  const client = await world(endpoint, 'file', { events: [validation('ann'), validation('ann'), validation('bob')], customers: [profile('ann', 'Ann', { email: 'ann@example.com' })], missionNote: 'Generated missions' });
  const english = await client.get(`${file}?${may}&missions=1&andMore=true`);
  assert.equal(english.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.equal(english.headers.get('content-disposition')?.split(';')[1]?.trim(), 'filename="customers-missions-1+-2026-05-01-2026-06-01.csv"');
  const { head, columns, rows } = await read(english);
  assert.deepEqual(head.map((line) => line.filter(Boolean).map(plainSpaces)), [
    ['Customers by number of missions'],
    ['Period', 'May 1 – 31, 2026'],
    ['Time zone', 'Europe/Berlin'],
    ['Missions', '1 or more'],
    ['Time of the data', 'Jun 15, 2026, 2:00 PM'],
    ['Test traffic', 'left out'],
    ['Note', 'Generated missions'],
  ]);
  assert.deepEqual([columns, rows], [['Customer', 'Name', 'E-mail', 'mission_count'], [['ann', 'Ann', 'ann@example.com', '2'], ['bob', '', '', '1']]]);
  const german = await read(await client.get(`${file}?${may}&missions=0&property=hs.missions-done_%C3%A4&locale=de-AT&preview=true`));
  assert.deepEqual(german.columns, ['Kunde', 'Name', 'E-Mail', 'hs.missions-done_ä']);
  assert.deepEqual([german.head[3]?.[1], german.head[5]?.[1], german.head[6]?.[0], german.rows], ['0 (keine Mission)', 'mitgezählt', 'Hinweis', []]);
  const others = await Promise.all(['fr', 'es-MX', 'ar-EG'].map(async (locale) => read(await client.get(`${file}?${may}&missions=0&locale=${locale}`))));
  assert.deepEqual(others.map((each) => [each.columns.slice(0, 3), each.head[3]]), [
    [['Client', 'Nom', 'E-mail'], ['Missions', '0 (aucune mission)']],
    [['Cliente', 'Nombre', 'Correo'], ['Misiones', '0 (ninguna misión)']],
    [['العميل', 'الاسم', 'البريد الإلكتروني'], ['المهام', '٠ (بلا مهام)']],
  ].map(([columns, line]) => [columns, [...line!, ...Array(others[0]!.head[3]!.length - 2).fill('')]]));
});

test('what a spreadsheet would run is made harmless, and every other text comes through as it was written', async () => {
  const kept = ['N'.repeat(300), 'عبد الرحمن الخوارزمي', '<b>Ann</b> "quoted", with; signs', 'two\nlines'];
  // A program that takes the tab for the separator finds a formula behind it too.
  const run = ['=1+1', '@SUM(A1)', '-2', '+3', '\t=cmd'];
  const defused = [`'=1+1`, `'@SUM(A1)`, `'-2`, `'+3`, `'\t'=cmd`];
  const names = [...kept, ...run];
  const client = await world(endpoint, 'hostile', { events: names.map((_, index) => validation(`p${index}`)).concat(validation('=cmd|calc')), customers: names.map((name, index) => profile(`p${index}`, name, { email: name })) });
  const { rows } = await read(await client.get(`${file}?${may}&missions=1`));
  assert.deepEqual(rows[0], [`'=cmd|calc`, '', '', '1']);
  for (const index of names.keys()) assert.deepEqual(rows[index + 1]?.slice(1, 3), Array(2).fill(kept[index] ?? defused[index - kept.length]));
});

const many = 45_000;
const idOf = (index: number): string => `customer-${String((index * 7_919) % many).padStart(6, '0')}`;

test('forty-five thousand customers arrive whole, in order and in more than one piece', async () => {
  const client = await world(endpoint, 'many', {});
  for (let at = 0; at < many; at += 5_000) await client.send('events', times(5_000, (index) => validation(idOf(at + index))));
  const response = await client.get(`${file}?${may}&missions=1`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const lines: string[][] = parse(Buffer.concat(chunks), { bom: true });
  assert.deepEqual(lines.slice(8).map(([customer]) => customer), times(many, (index) => `customer-${String(index).padStart(6, '0')}`));
  assert.ok(chunks.length > 3, `${chunks.length} pieces`);
  // Who goes away in the middle leaves nothing behind: the endpoint still answers.
  const left = await client.get(`${file}?${may}&missions=1`);
  await left.body?.getReader().cancel();
  const last = await segmentOf(client, 'missions=1&page=44');
  assert.deepEqual([last.total, last.entries.length, last.entries[999]?.customer], [many, 1000, 'customer-044999']);
  assert.deepEqual((await segmentOf(client, 'missions=1&page=45')).entries, []);
});

test('pages are all the customers of the row, cut anywhere', async () => {
  const client = await endpoint.client('rows');
  const whole = (await segmentOf(client, 'missions=1&andMore=true')).entries;
  const pages = await Promise.all(times(7, (index) => segmentOf(client, `missions=1&andMore=true&pageSize=17&page=${index}`)));
  assert.deepEqual(pages.flatMap(({ entries }) => entries), whole);
});

test('a file that breaks off in the middle does not look whole', async () => {
  const store = endpoint.store;
  const query = store.query.bind(store);
  let reads = 0;
  // The store fails at the second part of the file.
  store.query = ((sql: string, ...rest: []) => (sql.includes('AS profiles') && ++reads > 1 ? Promise.reject(new Error('gone')) : query(sql, ...rest))) as typeof store.query;
  try {
    const response = await (await endpoint.client('many')).get(`${file}?${may}&missions=1`);
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.equal(reads, 2);
    const logged = endpoint.logged.find(({ event }) => event === 'download');
    assert.ok(logged && !JSON.stringify(logged).includes('gone'), 'the log says that it failed, not what was in it');
  } finally {
    store.query = query;
  }
});

test('a segment needs the scope for people, a number of missions, and a property that fits', async () => {
  const client = await endpoint.client('rows');
  const reader = await endpoint.client('rows', ['read']);
  for (const path of [page, file]) {
    const refused = await reader.get(`${path}?${may}&missions=1`);
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as Problem).kind, 'forbidden');
    assert.equal((await fetch(`${endpoint.url}${path}?missions=1`)).status, 401);
    for (const [query, at] of [['', 'missions'], ['missions=-1', 'missions'], ['missions=1&andMore=perhaps', 'andMore']] as const) {
      const wrong = await client.get(`${path}?${may}&${query}`);
      assert.equal(((await wrong.json()) as Problem).errors?.[0]?.path, at, query);
    }
  }
  for (const property of ['', 'a b', '=1+1', 'x'.repeat(61), 'email', '<b>']) {
    const wrong = await client.get(`${file}?${may}&missions=1&property=${encodeURIComponent(property)}`);
    assert.equal(((await wrong.json()) as Problem).errors?.[0]?.path, 'property', property);
  }
  assert.equal((await segmentOf(await endpoint.client('stranger'), 'missions=0&andMore=true')).total, 0, 'nobody of another tenant');
});

test('erasing a person takes the name and address, and leaves the row as large as it was', async () => {
  const client = await endpoint.client('file');
  assert.equal((await client.request('/v1/people/ann', { method: 'DELETE' })).status, 200);
  const { entries } = await segmentOf(client, 'missions=2');
  assert.equal(entries.length, 1);
  assert.match(entries[0]!.customer, /^erased-/);
  assert.deepEqual([entries[0]?.name, entries[0]?.email], [null, null]);
});
