// Ingest over HTTP on the embedded engine: every fact exactly once, every refusal named, nothing good lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FactType, IngestAnswer, IngestKind, Problem } from 'engagement-widgets/contract';
import type { TableName } from '../../demo/endpoint/store/port.js';
import { startTestEndpoint, type Client, type TestEndpoint } from './harness.js';
import { catalog, customerOf, factOf, factTypes, moment, orderOf, shown } from './support/samples.js';

const maxBodyBytes = 12 * 2 ** 20;
const maxLineBytes = 64 * 2 ** 10;
const jsonLines = 'application/x-ndjson';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ limits: { maxBodyBytes, maxLineBytes } });
});
after(() => endpoint.stop());

let tenants = 0;
/** A tenant of its own keeps one test out of the next one's counts. */
async function newTenant(): Promise<{ tenant: string; client: Client }> {
  const tenant = `tenant-${(tenants += 1)}`;
  return { tenant, client: await endpoint.client(tenant) };
}

async function rowsOf<Row extends object = { id: string }>(tenant: string, table: TableName, columns: string): Promise<Row[]> {
  const newest = table === 'customers' || table === 'catalog' ? 'FINAL' : '';
  return endpoint.store.query<Row>(`SELECT ${columns} FROM ${table} ${newest} WHERE tenant = {tenant:String} ORDER BY id`, { tenant });
}

async function idsOf(tenant: string, table: TableName = 'facts'): Promise<string[]> {
  return (await endpoint.store.query<{ id: string }>(`SELECT id FROM ${table} WHERE tenant = {tenant:String} ORDER BY id`, { tenant })).map(({ id }) => id);
}

async function post(client: Client, kind: IngestKind, body: BodyInit, headers: Record<string, string> = {}): Promise<{ status: number; body: IngestAnswer & Problem }> {
  const response = await client.request(`/v1/${kind}`, { method: 'POST', body, headers: { 'content-type': jsonLines, ...headers }, duplex: 'half' });
  return { status: response.status, body: (await response.json()) as IngestAnswer & Problem };
}

const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => shown(`f${String(from + index).padStart(6, '0')}`));

describe('the same fact again', () => {
  it('is counted once within a batch and across batches', async () => {
    const { tenant, client } = await newTenant();
    assert.deepEqual(await client.send('events', [shown('a'), shown('b'), shown('a')]), { stored: 2, alreadyThere: 1, refused: [], refusedCount: 0 });
    assert.deepEqual(await client.send('events', [shown('b'), shown('c')]), { stored: 1, alreadyThere: 1, refused: [], refusedCount: 0 });
    assert.deepEqual(await idsOf(tenant), ['a', 'b', 'c']);
  });

  it('is the same fact when only its writing differs', async () => {
    const { client } = await newTenant();
    await client.send('events', [shown('a', { at: '2026-05-31T10:00:00Z', properties: { x: '1', y: 'z' } })]);
    const answer = await client.send('events', [shown('a', { at: '2026-05-31T12:00:00.000+02:00', properties: { y: 'z', x: '1' } })]);
    assert.equal(answer.alreadyThere, 1);
  });

  it('with other content is refused as a conflict, with its line, and the first content stays', async () => {
    const { tenant, client } = await newTenant();
    await client.send('events', [shown('a')]);
    const answer = await client.send('events', [shown('b'), shown('a', { module: 'other' }), shown('c')]);
    assert.deepEqual(answer, { stored: 2, alreadyThere: 0, refusedCount: 1, refused: [{ line: 2, reason: 'conflict', path: 'id', message: 'is there already with other content' }] });
    assert.deepEqual(await rowsOf(tenant, 'facts', 'id, module').then((rows) => rows[0]), { id: 'a', module: 'step' });
  });

  it('with other content within one batch: the first line wins', async () => {
    const { client } = await newTenant();
    const answer = await client.send('orders', [orderOf('o'), orderOf('o', { amount: 99 })]);
    assert.equal(answer.stored, 1);
    assert.deepEqual(answer.refused.map(({ line, reason }) => [line, reason]), [[2, 'conflict']]);
  });

  it('sent by eight clients at the same moment is stored once', async () => {
    const { tenant, client } = await newTenant();
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.send('events', many(2_500))));
    assert.equal(answers.reduce((sum, { stored }) => sum + stored, 0), 2_500);
    assert.equal(answers.reduce((sum, { alreadyThere }) => sum + alreadyThere, 0), 7 * 2_500);
    const ids = await idsOf(tenant);
    assert.equal(ids.length, 2_500);
    assert.equal(new Set(ids).size, 2_500);
  });

  it('of another tenant is another fact', async () => {
    const one = await newTenant();
    const two = await newTenant();
    await one.client.send('events', [shown('same')]);
    const answer = await two.client.send('events', [shown('same', { module: 'other' })]);
    assert.equal(answer.stored, 1);
  });
});

describe('lines that do not fit', () => {
  it('never take good ones with them, and each is named', async () => {
    const { tenant, client } = await newTenant();
    const lines = [
      shown('good1'), 'not json', shown('x1', { type: 'unheard.of' }), { ...shown('x2'), id: '' }, { id: 'x3', type: 'shown', at: moment }, '[1, 2]', 'null', '"text"',
      shown('x4', { at: 'yesterday' }), shown('x5', { at: '2026-02-30T10:00:00Z' }), factOf('shared', 'x6', { properties: { channel: 'pigeon' } }), shown('good2'),
    ];
    const answer = await client.send('events', lines);
    assert.equal(answer.stored, 2);
    assert.equal(answer.refusedCount, 10);
    const reasons = Object.fromEntries(answer.refused.map(({ line, reason, path }) => [line, `${reason} ${path}`]));
    assert.deepEqual(reasons, {
      2: 'not-json ', 3: 'does-not-fit type', 4: 'does-not-fit id', 5: 'does-not-fit experience', 6: 'does-not-fit type', 7: 'does-not-fit ', 8: 'does-not-fit ',
      9: 'does-not-fit at', 10: 'does-not-fit at', 11: 'does-not-fit properties.channel',
    });
    assert.ok(answer.refused.every(({ message }) => message.length > 0));
    assert.deepEqual(await idsOf(tenant), ['good1', 'good2']);
  });

  it('are scores below 0, above 10, with a fraction or as text', async () => {
    const { tenant, client } = await newTenant();
    const scores = [0, 10, -1, 11, 7.5, '9', null, true, 1e999];
    const answer = await client.send('events', scores.map((amount, index) => factOf('nps.scored', `n${index}`, { amount })));
    assert.equal(answer.stored, 2);
    assert.deepEqual(answer.refused.map(({ line, path, reason }) => [line, path, reason]), [3, 4, 5, 6, 7, 8, 9].map((line) => [line, 'amount', 'does-not-fit']));
    assert.deepEqual(await idsOf(tenant), ['n0', 'n1']);
  });

  it('are those that no column can hold', async () => {
    const { tenant, client } = await newTenant();
    const lines = [
      shown('a', { at: '1815-12-10T00:00:00Z' }), shown('b', { seq: 1e21 }), shown('c', { session: 'half \ud83d' }), shown('d', { properties: { nested: { a: 1 } } }),
      factOf('shared', 'e', { properties: { channel: 'link', nested: [1] } }), shown('ok'),
    ];
    const answer = await client.send('events', lines);
    assert.deepEqual(answer.refused.map(({ line, path }) => [line, path]), [[1, 'at'], [2, 'seq'], [3, 'session'], [4, 'properties.nested'], [5, 'properties.nested']]);
    assert.deepEqual(await idsOf(tenant), ['ok']);
    const money = await client.send('orders', [orderOf('x', { amount: 1e15 }), orderOf('y', { amount: -1 }), orderOf('z', { currency: 'dollar' }), orderOf('free', { amount: 0 })]);
    assert.deepEqual([money.stored, money.refusedCount], [1, 3]);
  });

  it('are counted all and named up to a thousand', async () => {
    const { client } = await newTenant();
    const answer = await client.send('events', [...Array.from({ length: 2_500 }, () => 'x'), shown('good')]);
    assert.deepEqual([answer.stored, answer.refusedCount, answer.refused.length], [1, 2_500, 1_000]);
    assert.deepEqual(answer.refused.map(({ line }) => line), Array.from({ length: 1_000 }, (_, index) => index + 1));
  });

  it('may be as deep or as long as somebody likes', async () => {
    const { client } = await newTenant();
    const deep = JSON.stringify(shown('deep')).replace('{', `{"unknown":${'['.repeat(30_000)}${']'.repeat(30_000)},`);
    const long = JSON.stringify(shown('long', { properties: { text: 'x'.repeat(maxLineBytes) } }));
    const answer = await client.send('events', [deep, long, shown('good')]);
    assert.deepEqual([answer.stored, answer.refused.map(({ line, reason }) => [line, reason])], [1, [[1, 'does-not-fit'], [2, 'does-not-fit']]]);
  });
});

describe('the form of a body', () => {
  const facts = [shown('a'), shown('b', { properties: { text: 'a "quoted" ] } , [ line\nbreak é 😀' } }), shown('c')];
  const forms: [string, string][] = [
    ['lines', facts.map((fact) => JSON.stringify(fact)).join('\n')],
    ['lines with blank ones, CRLF and a byte order mark', `\uFEFF${facts.map((fact) => JSON.stringify(fact)).join('\r\n\r\n')}\r\n`],
    ['a JSON array', JSON.stringify(facts)],
    ['a JSON array over many lines', `\n ${JSON.stringify(facts, null, 2)}\n`],
  ];

  for (const [name, text] of forms) {
    it(`may be ${name}, plain or gzip, in pieces of one byte`, async () => {
      for (const headers of [{}, { 'content-encoding': 'gzip' }] as Record<string, string>[]) {
        const { tenant, client } = await newTenant();
        const bytes = headers['content-encoding'] ? gzipSync(text) : Buffer.from(text);
        const { status, body } = await post(client, 'events', piecesOf(bytes), headers);
        assert.equal(status, 200, JSON.stringify(body));
        assert.deepEqual([body.stored, body.refusedCount], [3, 0], JSON.stringify(body));
        const [, second] = await rowsOf<{ properties: Record<string, string> }>(tenant, 'facts', 'properties');
        assert.equal(second?.properties['text'], 'a "quoted" ] } , [ line\nbreak é 😀');
      }
    });
  }

  it('counts a line by its place in the body, blank ones included', async () => {
    const { client } = await newTenant();
    const { body } = await post(client, 'events', `${JSON.stringify(shown('a'))}\n\n\nbroken\n`);
    assert.equal(body.refused[0]?.line, 4);
  });

  it('may break off: what came whole is stored, the rest is named', async () => {
    const { tenant, client } = await newTenant();
    const { body } = await post(client, 'events', JSON.stringify(facts).slice(0, -20), { 'content-type': 'application/json' });
    assert.deepEqual([body.stored, body.refused.map(({ line, reason }) => [line, reason])], [2, [[3, 'not-json'], [4, 'not-json']]]);
    const packed = gzipSync(facts.map((fact) => JSON.stringify(fact)).join('\n')).subarray(0, 60);
    const broken = await post(client, 'events', packed, { 'content-encoding': 'gzip' });
    assert.deepEqual([broken.status, broken.body.kind], [400, 'invalid-body']);
    assert.equal((await client.send('events', facts)).stored, 1);
    assert.deepEqual(await idsOf(tenant), ['a', 'b', 'c']);
  });

  it('may be empty', async () => {
    const { client } = await newTenant();
    for (const text of ['', '\n\n', '[]']) assert.deepEqual((await post(client, 'events', text)).body, { stored: 0, alreadyThere: 0, refused: [], refusedCount: 0 });
  });

  it('is refused where its type or packing is another', async () => {
    const { client } = await newTenant();
    for (const headers of [{ 'content-type': 'text/csv' }, { 'content-encoding': 'br' }] as Record<string, string>[]) {
      const { status, body } = await post(client, 'events', '', headers);
      assert.deepEqual([status, body.kind], [415, 'unsupported-media-type']);
    }
  });

  it('may have ten megabytes, and is refused beyond the limit, packed or not', async () => {
    const { tenant, client } = await newTenant();
    const filling = 'x'.repeat(2_000);
    const ten = Array.from({ length: 5_000 }, (_, index) => JSON.stringify(shown(`big${index}`, { properties: { filling } }))).join('\n');
    assert.ok(ten.length > 10 * 2 ** 20 && ten.length < maxBodyBytes);
    assert.equal((await post(client, 'events', ten)).body.stored, 5_000);
    const tooMuch = Buffer.alloc(maxBodyBytes + 1, 0x20);
    const refused = [await post(client, 'events', tooMuch), await post(client, 'events', piecesOf(tooMuch, 1 << 20)), await post(client, 'events', gzipSync(tooMuch), { 'content-encoding': 'gzip' })];
    assert.deepEqual(refused.map(({ status, body }) => [status, body.kind]), Array.from({ length: 3 }, () => [413, 'too-large']));
    assert.equal((await idsOf(tenant)).length, 5_000);
  });
});

describe('what is taken in', () => {
  it('has every fact type of the contract', async () => {
    const { tenant, client } = await newTenant();
    const types = Object.keys(factTypes) as FactType[];
    const answer = await client.send('events', types.map((type) => factOf(type, type)));
    assert.deepEqual(answer, { stored: types.length, alreadyThere: 0, refused: [], refusedCount: 0 });
    assert.deepEqual(await idsOf(tenant), [...types].sort());
  });

  it('keeps hostile texts as they are', async () => {
    const { tenant, client } = await newTenant();
    const texts = ["'; DROP TABLE facts; --", '{tenant:String}', '\\', '\u0000', '\u202Eabc', '=1+1', '<img onerror=alert(1)>', "file('/etc/passwd')", '😀'];
    await client.send('events', texts.map((text, index) => factOf('nps.commented', `t${index}`, { session: text, properties: { text } })));
    const rows = await rowsOf<{ session: string; properties: { text: string } }>(tenant, 'facts', 'session, properties');
    assert.deepEqual(rows.map(({ session, properties }) => [session, properties.text]), texts.map((text) => [text, text]));
  });

  it('never breaks the store, whatever the contract lets through', async () => {
    const { tenant, client } = await newTenant();
    // Also halves of surrogate pairs, control characters, numbers of every size.
    const text = (minLength: number) => fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), minLength, maxLength: 12 });
    const number = fc.oneof({ weight: 4, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.double() });
    const properties = fc.dictionary(text(1), fc.oneof(text(0), number, fc.boolean()), { maxKeys: 3 });
    const lines = fc.array(fc.record({ session: text(1), person: text(1), amount: number, seq: number, properties }), { minLength: 1, maxLength: 50 });
    let sent = 0;
    let stored = 0;
    await fc.assert(
      fc.asyncProperty(lines, async (batch) => {
        const answer = await client.send('events', batch.map((more) => factOf('points.awarded', `p${(sent += 1)}`, more)));
        assert.equal(answer.stored + answer.refusedCount, batch.length);
        stored += answer.stored;
      }),
      { numRuns: 30 },
    );
    assert.ok(stored > 0);
    assert.equal((await idsOf(tenant)).length, stored);
  });

  it('keeps money exact', async () => {
    const { tenant, client } = await newTenant();
    await client.send('orders', [orderOf('a', { amount: 0.1 }), orderOf('b', { amount: 0.2 }), orderOf('c', { amount: 0.1 + 0.2 }), { ...orderOf('r'), type: 'refund', order: 'a', amount: 0.1 }]);
    const [sum] = await endpoint.store.query(`SELECT sum(amount) AS total FROM orders WHERE tenant = {tenant:String} AND type = 'order'`, { tenant });
    assert.deepEqual(sum, { total: 0.6 });
    assert.deepEqual((await rowsOf(tenant, 'orders', 'id, order_id')).at(-1), { id: 'r', order_id: 'a' });
  });
});

describe('customers and catalogue', () => {
  const later = '2026-06-01T10:00:00Z';

  it('are updated by what is newer; what is older changes nothing', async () => {
    const { tenant, client } = await newTenant();
    await client.send('customers', [customerOf('c', { name: 'First' })]);
    const newer = await client.send('customers', [customerOf('c', { name: 'Second', updatedAt: later })]);
    const older = await client.send('customers', [customerOf('c', { name: 'First' }), customerOf('c', { name: 'Second', updatedAt: later })]);
    assert.deepEqual([newer.stored, older.alreadyThere], [1, 2]);
    assert.deepEqual(await rowsOf(tenant, 'customers', 'id, name'), [{ id: 'c', name: 'Second' }]);
  });

  it('with the same moment and other content are refused', async () => {
    const { client } = await newTenant();
    await client.send('catalog', catalog);
    const [, folder] = catalog;
    const answer = await client.send('catalog', [{ ...folder, name: 'Other' }]);
    assert.deepEqual(answer.refused.map(({ reason }) => reason), ['conflict']);
  });

  it('know two modules of the same id in two experiences', async () => {
    const { tenant, client } = await newTenant();
    const module = { kind: 'module', id: 'nps', updatedAt: moment, type: 'nps', name: 'NPS', position: 1 };
    await client.send('catalog', [{ ...module, experience: 'a' }, { ...module, experience: 'b', name: 'Other' }]);
    const rows = await rowsOf<{ experience: string; body: string }>(tenant, 'catalog', 'experience, body');
    assert.deepEqual(rows.map(({ experience, body }) => [experience, (JSON.parse(body) as { name: string }).name]).sort(), [['a', 'NPS'], ['b', 'Other']]);
  });
});

describe('a person who asks to be erased', () => {
  it('goes from facts, texts, orders and profiles, and every count stays', async () => {
    const { tenant, client } = await newTenant();
    const theirs = { person: 'ada', session: 's-ada' };
    const lines = [
      factOf('nps.scored', 'f1', theirs), factOf('nps.commented', 'f2', { ...theirs, properties: { text: 'call me: 555', mood: 'Ada' } }), factOf('mission.validated', 'f3', theirs),
      factOf('nps.commented', 'f6', { session: 's-ada', person: undefined, properties: { text: 'before I signed in: Ada here' } }),
      factOf('mission.revoked', 'f4', { ...theirs, properties: { validation: 'f3' } }), factOf('nps.scored', 'f5', { person: 'bob', session: 's-bob' }),
    ];
    await client.send('events', lines);
    await client.send('orders', [orderOf('o1', { person: 'ada' }), orderOf('o2', { person: 'bob' })]);
    await client.send('customers', [customerOf('ada'), customerOf('bob', { name: 'Bob', email: 'bob@example.com' })]);
    const counts = () => endpoint.store.query('SELECT count() AS facts, uniqExact(person) AS people, sum(amount) AS amount, uniqExact(mission) AS missions, countIf(validation != \'\') AS revoked FROM facts WHERE tenant = {tenant:String}', { tenant });
    const before = await counts();
    const response = await client.request('/v1/people/ada', { method: 'DELETE' });
    assert.deepEqual(await response.json(), { facts: 4, orders: 1, customers: 1 });
    assert.deepEqual(await counts(), before);
    const everything = await Promise.all((['facts', 'orders', 'customers'] as const).map((table) => rowsOf(tenant, table, '*')));
    assert.doesNotMatch(JSON.stringify(everything).replaceAll('s-ada', ''), /ada\b|call me|Ada/i);
    assert.equal((await idsOf(tenant, 'customers')).join(), 'bob');
    const again = await client.send('events', lines);
    assert.deepEqual([again.alreadyThere, again.stored], [6, 0]);
  });

  it('of one tenant is not erased for another', async () => {
    const one = await newTenant();
    const two = await newTenant();
    await one.client.send('events', [shown('a', { person: 'ada' })]);
    await two.client.request('/v1/people/ada', { method: 'DELETE' });
    assert.deepEqual(await rowsOf(one.tenant, 'facts', 'person'), [{ person: 'ada' }]);
  });
});

function piecesOf(bytes: Uint8Array, size = 1): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += size)));
    },
  });
}

