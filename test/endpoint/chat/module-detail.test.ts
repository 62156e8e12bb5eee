// The detail of a module at its edges: what nobody chose, what the catalogue does not know, the time before, any letter case.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { factTypesOf, moduleTypes } from 'engagement-widgets/contract';
import { ask, catalogOf, fact, may, minute, times, visit } from '../chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from '../harness.js';

let endpoint: TestEndpoint;
before(async () => (endpoint = await startTestEndpoint({ now: () => new Date('2026-06-15T12:00:00Z'), cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Entry = Record<string, unknown>;

async function world(tenant: string, facts: Entry[], modules: Record<string, Entry>, more: Entry[] = []): Promise<Client> {
  const client = await endpoint.client(tenant);
  for (const answer of [await client.send('catalog', catalogOf(modules, more)), await client.send('events', facts)]) assert.equal(answer.refusedCount, 0, JSON.stringify(answer.refused[0]));
  return client;
}

const detailOf = (client: Client, module: string, query = may) => ask(client, 'moduleDetail', `/v1/experiences/chat/modules/${module}?${query}`);
const at = (type: string, session: string, properties: Entry, more: Entry = {}) => fact(type, { module: 'm', session, at: minute(5), properties, ...more });
const option = (key: string, of: string, more: Entry = {}) => ({ kind: 'option', id: `${of}-${String(more['question'] ?? '')}-${key}`, experience: 'chat', module: 'm', key, of, label: `Label ${key}`, ...more });

test('a quiz has its questions in order, also those that nobody was asked, and what the catalogue lacks under its key', async () => {
  const options = [
    option('second', 'question', { language: 'de', position: 1 }), option('first', 'question', { language: 'en', position: 0 }), option('unasked', 'question', { language: 'ar', position: 2 }),
    option('a', 'answer', { question: 'first', right: true }), option('b', 'answer', { question: 'first', right: false }), option('a', 'answer', { question: 'second', label: 'Another a' }),
  ];
  const facts = [
    ...visit('s', ['m']), at('quiz.asked', 's', { question: 'second' }), at('quiz.answered', 's', { question: 'second', answer: 'a', right: false }),
    at('quiz.asked', 's', { question: 'first' }), at('quiz.answered', 's', { question: 'first', answer: 'a', right: true }), at('quiz.answered', 's', { question: 'first', answer: 'אחרת', right: false }), at('quiz.asked', 's', { question: 'newer' }),
  ];
  const { tables } = await detailOf(await world('quiz', facts, { m: { type: 'quiz' } }, options), 'm');
  assert.deepEqual(tables['questions']?.map(({ question, text, language, asked, answered, right }) => [question, text, language, asked, answered, right]), [
    ['first', 'Label first', 'en', 1, 2, 1],
    ['second', 'Label second', 'de', 1, 1, 0],
    ['unasked', 'Label unasked', 'ar', 0, 0, 0],
    ['newer', null, null, 1, 0, 0],
  ]);
  assert.deepEqual(tables['answers']?.map(({ question, answer, label, count, right }) => [question, answer, label, count, right]), [
    ['first', 'a', 'Label a', 1, true], ['first', 'אחרת', null, 1, false], ['second', 'a', 'Another a', 1, false], ['first', 'b', 'Label b', 0, false],
  ]);
});

test('a decision with forty options has all of them, chosen or not', async () => {
  const options = times(40, (index) => option(`o${index}`, 'decision', { position: index }));
  const facts = times(30, (index) => [...visit(`s${index}`, ['m']), at('decision.chosen', `s${index}`, { option: `o${index % 20}` })]).flat();
  const { breakdowns, figures } = await detailOf(await world('forty', facts, { m: { type: 'decision' } }, options), 'm');
  assert.deepEqual(figures, { asked: 30, answered: 30 });
  assert.deepEqual(breakdowns['options']?.map(({ key, label, count }) => [key, label, count]), times(40, (index) => [`o${index}`, `Label o${index}`, index < 10 ? 2 : index < 20 ? 1 : 0]));
});

test('the time before has splits of its own, and whoever was asked then and said nothing is a zero', async () => {
  const then = { at: '2026-05-05T10:00:00Z' };
  const facts = [
    ...visit('now', ['m']), at('shared', 'now', { channel: 'link' }), ...visit('then', ['m'], then), ...times(2, () => at('shared', 'then', { channel: 'email' }, then)),
  ];
  const { breakdowns, previous } = await detailOf(await world('previous', facts, { m: { type: 'share-link' } }), 'm', 'from=2026-05-08&to=2026-05-15&compare=true');
  const counts = (parts: readonly { key: string; count: number }[] = []) => Object.fromEntries(parts.filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
  assert.deepEqual(counts(breakdowns['channels']), { link: 1 });
  assert.deepEqual(counts(previous?.breakdowns['channels']), { email: 2 });
  assert.deepEqual([previous?.figures['shares'], previous?.visits], [2, 1]);
});

test('a type is known in any letter case, in the detail, in the flow and among the key figures', async () => {
  const spellings = Object.fromEntries(moduleTypes.map((type) => [type, type.toUpperCase()]));
  const facts = moduleTypes.flatMap((type) => visit(`s-${type}`, [type]));
  const client = await world('case', facts, Object.fromEntries(moduleTypes.map((type) => [type, { type: spellings[type]!, ...(type === 'opt-in' && { channel: 'sms' }) }])));
  for (const type of moduleTypes) {
    const detail = await detailOf(client, type);
    assert.deepEqual([detail.type, detail.visits], [spellings[type], 1]);
    assert.equal(Object.keys(detail.figures).length > 0, factTypesOf[type].length > 0, type);
  }
  const { figures } = await ask(client, 'kpis', `/v1/kpis?${may}&experience=chat`);
  assert.deepEqual(['webPushAsked', 'smsAsked', 'npsAsked', 'shares', 'participants', 'pinsRight'].map((name) => figures[name]), [0, 0, 1, 0, 0, 0]);
});

test('a module without events has no visits, and figures that say that nothing was asked', async () => {
  const client = await world('empty', visit('s', ['other']), Object.fromEntries([...moduleTypes.map((type) => [type, { type }] as const), ['other', {}] as const]));
  for (const type of moduleTypes) {
    const { visits, sessions, people, figures, breakdowns } = await detailOf(client, type);
    assert.deepEqual([visits, sessions, people], [0, 0, 0]);
    for (const [name, value] of Object.entries(figures)) if (!['uploaded', 'left'].includes(name)) assert.equal(value, null, `${type} ${name}`);
    for (const parts of Object.values(breakdowns)) assert.ok(parts.every(({ count }) => count === 0), type);
  }
});
