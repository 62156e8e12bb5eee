// What people wrote at a survey, page by page: groups by the last score of the visit, search, and texts that nobody may break.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, catalogOf, fact, may, minute, times } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Facts = Record<string, unknown>[];
const at = (session: string, minutes: number, type: string, more: Record<string, unknown> = {}) => fact(type, { session, module: 'm', at: minute(minutes), ...more });
const shown = (session: string, minutes: number) => at(session, minutes, 'shown');
const scored = (session: string, minutes: number, amount: number) => at(session, minutes, 'nps.scored', { amount, seq: 1 });
const wrote = (session: string, minutes: number, text: string) => at(session, minutes, 'nps.commented', { seq: 2, properties: { text } });
const answer = (session: string, minutes: number, amount: number, text: string): Facts => [shown(session, minutes), scored(session, minutes, amount), wrote(session, minutes, text)];

async function world(tenant: string, facts: Facts): Promise<Client> {
  const client = await endpoint.client(tenant);
  for (const sent of [await client.send('catalog', catalogOf({ m: { type: 'nps', name: 'How was it?' } })), await client.send('events', facts)]) assert.equal(sent.refusedCount, 0, JSON.stringify(sent.refused[0]));
  return client;
}

const path = '/v1/experiences/chat/modules/m/answers';
const answersOf = (client: Client, query = '') => ask(client, 'npsAnswers', `${path}?${may}${query}`);
const textsOf = async (client: Client, query = '') => (await answersOf(client, query)).entries.map(({ text }) => text);

test('the last score of the visit decides the group, whatever came first', async () => {
  const client = await world('groups', [
    ...answer('changed', 0, 2, 'Thought again'), scored('changed', 5, 10),
    // The words come before the number.
    shown('words-first', 10), wrote('words-first', 11, 'Words first'), scored('words-first', 12, 7),
    // Asked twice in one session: each visit has its own score.
    ...answer('twice', 20, 0, 'First time'), ...answer('twice', 30, 9, 'Second time'),
    shown('no-score', 40), wrote('no-score', 41, 'Only words'),
    // A score without a showing is no visit, here as in the donut.
    at('never-shown', 50, 'nps.scored', { amount: 1 }), wrote('never-shown', 51, 'Never shown'),
    shown('silent', 60), scored('silent', 61, 5), ...answer('blank', 62, 5, ' \n\t '),
  ]);
  const { entries, counts, total, module, page, pageSize } = await answersOf(client);
  assert.deepEqual(entries.map(({ text, score, at: moment }) => [text, score, moment]), [
    ['Never shown', null, minute(51)], ['Only words', null, minute(41)], ['Second time', 9, minute(30)], ['First time', 0, minute(20)], ['Words first', 7, minute(11)], ['Thought again', 10, minute(0)],
  ]);
  assert.deepEqual([counts, total, module, page, pageSize], [{ detractors: 1, passives: 1, promoters: 2, unscored: 2 }, 6, { id: 'm', name: 'How was it?' }, 0, 20]);
  assert.deepEqual(await textsOf(client, '&group=promoters'), ['Second time', 'Thought again']);
  const passives = await answersOf(client, '&group=passives');
  assert.deepEqual([passives.total, passives.entries.length, passives.counts.promoters], [1, 1, 2], 'counts stay those of all');
});

test('pages follow one another without a gap, also where many wrote at the same moment', async () => {
  const client = await world('pages', times(45, (index) => answer(`s${index}`, index < 30 ? 0 : index, 8, `Text ${index}`)).flat());
  const pages = await Promise.all(times(5, async (page) => (await answersOf(client, `&pageSize=10&page=${page}`)).entries));
  assert.deepEqual(pages.map(({ length }) => length), [10, 10, 10, 10, 5]);
  const texts = pages.flat().map(({ text }) => text);
  assert.equal(new Set(texts).size, 45);
  assert.deepEqual(texts.slice(0, 15), times(15, (index) => `Text ${44 - index}`));
  const beyond = await answersOf(client, '&pageSize=10&page=9');
  assert.deepEqual([beyond.entries, beyond.total, beyond.page], [[], 45, 9]);
  for (const [query, wrong] of [['pageSize=0', 'pageSize'], ['pageSize=1001', 'pageSize'], ['page=-1', 'page'], ['page=1.5', 'page']] as const) {
    const response = await client.get(`${path}?${may}&${query}`);
    assert.deepEqual([response.status, ((await response.json()) as { errors: { path: string }[] }).errors[0]?.path], [400, wrong], query);
  }
});

test('a search finds a part of a text, whatever its letter case, and takes every sign as it is', async () => {
  const texts = ['Grüße aus KÖLN', '100% ok_fine', "it's \\ a 'quote'", 'tab\there', 'שלום עולם', 'Two\nlines', 'emoji 👍🏽 here', '{search:String}', '%', 'plain'];
  const client = await world('search', texts.flatMap((text, index) => answer(`s${index}`, index, 8, text)));
  const search = (text: string) => textsOf(client, `&search=${encodeURIComponent(text)}`);
  assert.deepEqual(await search('köln'), ['Grüße aus KÖLN']);
  assert.deepEqual(await search('GRÜSSE'), [], 'letters are not taken apart');
  assert.deepEqual(await search('%'), ['%', '100% ok_fine']);
  assert.deepEqual(await search('k_f'), ['100% ok_fine']);
  assert.deepEqual(await search("'QUOTE'"), ["it's \\ a 'quote'"]);
  assert.deepEqual(await search('\\'), ["it's \\ a 'quote'"]);
  assert.deepEqual(await search('tab\th'), ['tab\there']);
  assert.deepEqual(await search('two\nl'), ['Two\nlines']);
  assert.deepEqual(await search('עולם'), ['שלום עולם']);
  assert.deepEqual(await search('👍🏽'), ['emoji 👍🏽 here']);
  assert.deepEqual(await search('{search:String}'), ['{search:String}']);
  assert.equal((await search('  ')).length, texts.length, 'blanks search for nothing');
});

test('what is written into a parameter is never run', async () => {
  const client = await world('injection', answer('s', 0, 8, 'Still here'));
  const attempts = ["') OR 1=1 --", "'; DROP TABLE facts; --", "' UNION ALL SELECT 1,2,3 FROM customers --", "\\' OR 1=1 --", '0) FORMAT JSON SETTINGS max_threads=1', "{x:Identifier}", "' OR '1'='1"];
  for (const attempt of attempts) {
    const encoded = encodeURIComponent(attempt);
    assert.deepEqual(await textsOf(client, `&search=${encoded}`), [], attempt);
    assert.equal((await client.get(`${path}?${may}&group=${encoded}`)).status, 400);
    assert.equal((await client.get(`/v1/experiences/chat/modules/${encoded}/answers?${may}`)).status, 404, attempt);
    assert.equal((await client.get(`/v1/kpis?experience=${encoded}`)).status, 404, attempt);
  }
  assert.deepEqual(await textsOf(client), ['Still here']);
});

test('markup, emoji, other scripts and texts of 20,000 characters come back as they were written', async () => {
  const texts = ['<script>alert("x")</script>&amp;<!-- -->', '👩‍👩‍👧‍👦🏳️‍🌈', 'مرحبا \u202e reversed \u2066isolated\u2069', `long ${'€'.repeat(19_990)}`, '=1+1', 'a\u0000b', '\ufeffmark', 'e\u0301 and é'];
  const client = await world('texts', texts.flatMap((text, index) => answer(`s${index}`, index, 8, text)));
  assert.deepEqual(await textsOf(client), texts.toReversed());
});

test('only sessions that started in the period are read, with all that was written in them', async () => {
  const client = await world('period', [
    shown('long', 0), scored('long', 1, 9), wrote('long', 60 * 24 * 40, 'Forty days later'),
    ...answer('before', -60 * 24 * 30, 3, 'April'), wrote('before', 60, 'Also of April'),
    // Without a session: silence of half an hour parts the visits of a person.
    ...[shown('', 100), scored('', 101, 6), wrote('', 102, 'Without a session')].map(({ session: _, ...one }) => ({ ...one, person: 'p' })),
  ]);
  assert.deepEqual((await answersOf(client)).entries.map(({ text, score }) => [text, score]), [['Forty days later', 9], ['Without a session', 6]]);
});

test('texts of an erased person are gone, and a score stays in the donut', async () => {
  const client = await world('erased', [...answer('ann', 0, 3, 'By Ann'), ...answer('bob', 5, 9, 'By Bob')].map((one) => ({ ...one, person: one['session'] })));
  await client.request('/v1/people/ann', { method: 'DELETE' });
  assert.deepEqual(await textsOf(client), ['By Bob']);
  assert.equal((await ask(client, 'moduleDetail', `/v1/experiences/chat/modules/m?${may}`)).figures['detractors'], 1);
});

test('a score outside 0 to 10, or between two, is refused with its line, and never in a bucket', async () => {
  const client = await endpoint.client('scores');
  await client.send('catalog', catalogOf({ m: { type: 'nps' } }));
  const wrong = [-1, 11, 7.5, 1e21, '9', null, true];
  const lines = [shown('s', 0), ...wrong.map((amount) => at('s', 1, 'nps.scored', { amount })), scored('s', 2, 0), at('s', 3, 'nps.scored'), 'not json', at('s', 3, 'nps.commented', { properties: { text: 'x'.repeat(20_001) } }), at('s', 4, 'nps.commented')];
  const { stored, refused, refusedCount } = await client.send('events', lines);
  assert.deepEqual([stored, refusedCount], [2, lines.length - 2]);
  assert.deepEqual(refused.map(({ line, reason, path: where }) => [line, reason, where]), [
    ...wrong.map((_, index) => [index + 2, 'does-not-fit', 'amount']),
    [10, 'does-not-fit', 'amount'], [11, 'not-json', ''], [12, 'does-not-fit', 'properties.text'], [13, 'does-not-fit', 'properties'],
  ]);
  assert.ok(refused.every(({ message }) => message.length > 5));
  const { figures, breakdowns } = await ask(client, 'moduleDetail', `/v1/experiences/chat/modules/m?${may}`);
  assert.deepEqual(figures, { asked: 1, answered: 1, detractors: 1, passives: 0, promoters: 0 });
  assert.deepEqual(breakdowns['scores']?.map(({ count }) => count), [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal((await ask(client, 'kpis', `/v1/kpis?${may}`)).figures['npsAnswered'], 1);
});
