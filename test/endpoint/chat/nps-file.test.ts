// Written answers as a file: sent while it is made, in the order and with the filter of the pages, and harmless in a spreadsheet.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Problem } from 'engagement-widgets/contract';
import { ask, catalogOf, fact, may, minute, times, visit } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

const origin = 'https://admin.example.com';
let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 }, origins: [origin], graceSeconds: 60 })));
after(() => endpoint.stop());

const pages = '/v1/experiences/chat/modules/m/answers';
const file = `${pages}.csv`;

/** One visit with a score and a text at survey `m`. */
const answer = (session: string, minutes: number, score: number | null, text: string) => [
  ...visit(session, ['m'], { at: minute(minutes) }),
  ...(score === null ? [] : [fact('nps.scored', { session, module: 'm', at: minute(minutes), seq: 1, amount: score })]),
  fact('nps.commented', { session, module: 'm', at: minute(minutes), seq: 2, properties: { text } }),
];

async function world(tenant: string, facts: Record<string, unknown>[], name = 'How was it?'): Promise<Client> {
  const client = await endpoint.client(tenant);
  for (const sent of [await client.send('catalog', catalogOf({ m: { type: 'nps', name } })), await client.send('events', facts)]) assert.equal(sent.refusedCount, 0, JSON.stringify(sent.refused[0]));
  return client;
}

/** The file as a spreadsheet reads it: lines above the empty one, then the rows. */
async function read(response: Response): Promise<{ head: string[][]; rows: string[][] }> {
  assert.equal(response.status, 200, JSON.stringify(response.headers));
  const lines: string[][] = parse(await response.text(), { bom: true });
  const empty = lines.findIndex((line) => line.every((field) => field === ''));
  return { head: lines.slice(0, empty), rows: lines.slice(empty + 1) };
}

const plainSpaces = (text: string): string => text.replace(/\p{Zs}/gu, ' ');

test('a file says what it holds, and has the answers of all pages in their order', async () => {
  const client = await world('file', [...answer('a', 0, 3, 'Slow'), ...answer('b', 10, 9, 'Quick'), ...answer('c', 20, null, 'No score'), ...answer('d', 30, 8, 'Fine')]);
  const response = await client.get(`${file}?${may}`);
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
  const { head, rows } = await read(response);
  assert.deepEqual(head.map((line) => line.filter(Boolean).map(plainSpaces)), [
    ['Chat · How was it? · Written answers'],
    ['Period', 'May 1 – 31, 2026'],
    ['Time zone', 'Europe/Berlin'],
    ['Time of the data', 'Jun 15, 2026, 2:00 PM'],
    ['Test traffic', 'left out'],
  ]);
  assert.deepEqual(rows, [
    ['Time', 'Score', 'Group', 'Answer'],
    [minute(30), '8', 'Passives', 'Fine'],
    [minute(20), '', '', 'No score'],
    [minute(10), '9', 'Promoters', 'Quick'],
    [minute(0), '3', 'Detractors', 'Slow'],
  ]);
  const { entries } = await ask(client, 'npsAnswers', `${pages}?${may}`);
  assert.deepEqual(entries.map(({ text }) => text), rows.slice(1).map((row) => row[3]));
});

test('a file has the filter of the page, and the language that is asked for', async () => {
  const client = await world('filtered', [...answer('a', 0, 3, 'Slow pin'), ...answer('b', 10, 2, 'Rude'), ...answer('c', 20, 9, 'Pin came quickly')]);
  const { head, rows } = await read(await client.get(`${file}?${may}&group=detractors&search=PIN&locale=de-AT`));
  assert.deepEqual(head.find(([label]) => label === 'Filter')?.slice(0, 2), ['Filter', 'Kritiker · “PIN”']);
  assert.equal(head[1]?.[0], 'Zeitraum');
  assert.deepEqual(rows.slice(1).map((row) => row[3]), ['Slow pin']);
});

test('what a spreadsheet would run is made harmless, and every other text comes through as it was written', async () => {
  const kept = ['<script>alert(1)</script> & "quoted", with; signs', 'שלום עולם، كان رائعاً', '👩‍👩‍👧‍👦🎉 two\nlines', `long ${'ä'.repeat(12_000)}`];
  // A program that takes the tab for the separator finds a formula behind it too.
  const run = ['=1+1', '@SUM(A1)', '-2', '+3', '\t=cmd'];
  const defused = [`'=1+1`, `'@SUM(A1)`, `'-2`, `'+3`, `'\t'=cmd`];
  const client = await world('hostile', [...kept, ...run].flatMap((text, index) => answer(`s${index}`, index, 5, text)));
  const { rows } = await read(await client.get(`${file}?${may}`));
  const texts = rows.slice(1).map((row) => row[3]).reverse();
  assert.deepEqual(texts.slice(0, kept.length), kept);
  assert.deepEqual(texts.slice(kept.length), defused);
});

test('twenty thousand answers arrive whole, in order and in more than one piece', async () => {
  const client = await world('many', []);
  for (let part = 0; part < 20; part++) {
    await client.send('events', times(1000, (index) => answer(`s${part * 1000 + index}`, (part * 1000 + index) / 100, (part * 1000 + index) % 11, `Answer number ${part * 1000 + index}, ${'words '.repeat(12)}`)).flat());
  }
  const response = await client.get(`${file}?${may}`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const lines: string[][] = parse(Buffer.concat(chunks), { bom: true });
  const numbers = lines.slice(7).map((line) => Number(/number (\d+),/.exec(line[3]!)?.[1]));
  assert.deepEqual(numbers, times(20_000, (index) => 19_999 - index));
  assert.ok(chunks.length > 3, `${chunks.length} pieces`);
  // Who goes away in the middle leaves nothing behind: the endpoint still answers.
  const left = await client.get(`${file}?${may}`);
  await left.body?.getReader().cancel();
  assert.equal((await ask(client, 'npsAnswers', `${pages}?${may}&pageSize=1`)).total, 20_000);
});

test('texts need the scope for people, a survey that exists, and parameters that fit', async () => {
  const client = await world('allowed', answer('a', 0, 3, 'Slow'));
  const reader = await endpoint.client('allowed', ['read']);
  for (const path of [pages, file]) {
    const refused = await reader.get(`${path}?${may}`);
    assert.equal(refused.status, 403);
    assert.equal(((await refused.json()) as Problem).kind, 'forbidden');
    assert.equal((await (await endpoint.client('stranger')).get(`${path}?${may}`)).status, 404);
    assert.equal((await client.get(path.replace('/m/', '/elsewhere/'))).status, 404);
    const wrong = await client.get(`${path}?${may}&group=everybody`);
    assert.equal(((await wrong.json()) as Problem).errors?.[0]?.path, 'group');
    assert.equal((await fetch(`${endpoint.url}${path}`)).status, 401);
  }
});

test('a page of another origin may read the file and its name, which is safe to keep', async () => {
  const client = await world('names', answer('a', 0, 3, 'Slow'), '../Wie war’s, "Émile"?\r\nX-Evil: 1');
  const response = await client.get(`${file}?${may}`, { origin });
  assert.match(response.headers.get('access-control-expose-headers') ?? '', /Content-Disposition/);
  assert.equal(
    response.headers.get('content-disposition'),
    `attachment; filename="Chat-..-Wie-wars,-Emile-X-Evil-1-answers-2026-05-01-2026-06-01.csv"; filename*=UTF-8''Chat-..-Wie-war%E2%80%99s%2C-%C3%89mile-X-Evil-1-answers-2026-05-01-2026-06-01.csv`,
  );
  assert.equal(response.headers.get('x-evil'), null);
});

test('a file that breaks off in the middle does not look whole', async () => {
  const store = endpoint.store;
  const client = await world('broken', times(4, (index) => answer(`s${index}`, index, 5, 'x'.repeat(19_000))).flat());
  let reads = 0;
  const query = store.query.bind(store);
  // The store fails at the second part of the file.
  store.query = ((sql: string, ...rest: []) => (sql.includes('ORDER BY at DESC, seq DESC') && ++reads > 1 ? Promise.reject(new Error('gone')) : query(sql, ...rest))) as typeof store.query;
  await client.send('events', times(40, (index) => answer(`more-${index}`, 60 + index, 5, 'y'.repeat(19_500))).flat());
  try {
    const response = await client.get(`${file}?${may}`);
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.ok(reads > 1);
    const logged = endpoint.logged.find(({ event }) => event === 'download');
    assert.ok(logged && !JSON.stringify(logged).includes('gone'), 'the log says that it failed, not what was in it');
  } finally {
    store.query = query;
  }
});

// The last one, since it stops the endpoint.
test('a file under way is sent to its end before the endpoint stops', async () => {
  const response = await (await endpoint.client('many')).get(`${file}?${may}`);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  const first = await reader.read();
  const stopping = endpoint.stop();
  let text = decoder.decode(first.value, { stream: true });
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value, { stream: true });
  assert.match(text, /Answer number 19999,/);
  assert.match(text, /Answer number 0,/);
  await stopping;
});
