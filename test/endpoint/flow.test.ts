// How sessions move through an experience, from facts sent over HTTP to the answer of the flow.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Problem } from 'engagement-widgets/contract';
import { ask, catalogOf, fact, may, minute, times, visit } from './chat.js';
import { startTestEndpoint, type Client, type TestEndpoint } from './harness.js';

const path = '/v1/experiences/chat/flow';
let endpoint: TestEndpoint;
let now = new Date('2026-06-15T12:00:00Z');
before(async () => (endpoint = await startTestEndpoint({ now: () => now, cache: { seconds: 0 } })));
after(() => endpoint.stop());

type Facts = Record<string, unknown>[];

async function world(tenant: string, facts: Facts, modules: Record<string, Record<string, unknown>> = {}): Promise<Client> {
  const client = await endpoint.client(tenant);
  const { refusedCount } = await client.send('catalog', catalogOf(modules));
  const sent = await client.send('events', facts);
  assert.equal(refusedCount + sent.refusedCount, 0, JSON.stringify(sent.refused[0]));
  return client;
}

const flowOf = (client: Client, query = may) => ask(client, 'flow', `${path}?${query}`);
type Flow = Awaited<ReturnType<typeof flowOf>>;
const visitsOf = ({ modules }: Flow) => Object.fromEntries(modules.map(({ id, visits }) => [id, visits]));
const moduleOf = ({ modules }: Flow, id: string) => modules.find((module) => module.id === id)!;

function assertIdentity({ modules, transitions }: Flow) {
  for (const { id, visits, starts, incoming, outgoing, ended, left, active } of modules) {
    assert.equal(starts + incoming, visits, `arrivals at ${id}`);
    assert.equal(outgoing + ended + left + active, visits, `departures from ${id}`);
    const sum = (side: 'from' | 'to') => transitions.filter((hop) => hop[side] === id).reduce((total, { count }) => total + count, 0);
    assert.equal(sum('to'), incoming);
    assert.equal(sum('from'), outgoing);
  }
}

test('a flow of five modules shows 6, 6, 6, 4 and 2 visits', async () => {
  const lengths = [5, 5, 4, 4, 3, 3];
  const steps = ['m1', 'm2', 'm3', 'm4', 'm5'];
  const facts = lengths.flatMap((length, index) => visit(`s${index}`, steps.slice(0, length), { person: `p${index % 4}` }));
  const client = await world('five', facts, { m1: {}, m2: {}, m3: {}, m4: {}, m5: { end: true } });
  const flow = await flowOf(client);
  assert.deepEqual(visitsOf(flow), { m1: 6, m2: 6, m3: 6, m4: 4, m5: 2 });
  assert.deepEqual([flow.sessions, flow.people, flow.ended, flow.left, flow.active], [6, 4, 2, 4, 0]);
  assert.deepEqual(flow.modules.map(({ left }) => left), [0, 0, 2, 2, 0]);
  assert.equal(moduleOf(flow, 'm1').people, 4);
  assertIdentity(flow);
});

test('81 starts lead to modules with 71, 79 and 34 visits', async () => {
  const start = (index: number) => fact('start', { session: `s${index}`, at: minute(-1) });
  // 71 see the first module and 70 of them go on, 9 skip it, one sees nothing at all.
  const routes = times(81, (index) => (index < 34 ? ['m1', 'm2', 'm3'] : index < 70 ? ['m1', 'm2'] : index < 71 ? ['m1'] : index < 80 ? ['m2'] : []));
  const facts = routes.flatMap((route, index) => [start(index), ...visit(`s${index}`, route)]);
  const flow = await flowOf(await world('starts', facts, { m1: {}, m2: {}, m3: { end: true } }));
  assert.equal(flow.sessions, 81);
  assert.deepEqual(visitsOf(flow), { m1: 71, m2: 79, m3: 34 });
  assert.deepEqual(flow.modules.map(({ starts }) => starts), [71, 9, 0]);
  assert.deepEqual([flow.ended, flow.left], [34, 47], 'who saw no module has left, too');
  assertIdentity(flow);
});

test('branches, jumps and self loops are counted as transitions', async () => {
  const facts = [...visit('a', ['x', 'x', 'y', 'x', 'z']), ...visit('b', ['x', 'z']), ...visit('c', ['y'])];
  const flow = await flowOf(await world('loops', facts, { x: {}, y: {}, z: { end: true } }));
  assert.deepEqual(
    flow.transitions.map(({ from, to, count }) => `${from}>${to} ${count}`),
    ['x>z 2', 'x>x 1', 'x>y 1', 'y>x 1'],
  );
  const x = moduleOf(flow, 'x');
  assert.deepEqual([x.visits, x.sessions, x.starts, x.incoming, x.outgoing], [4, 2, 2, 2, 4]);
  assertIdentity(flow);
});

test('a module that the catalogue does not know is shown as a plain step behind the others', async () => {
  const flow = await flowOf(await world('unknown', visit('a', ['known', 'surprise']), { known: {} }));
  assert.deepEqual(flow.modules.map(({ id, type, position }) => [id, type, position]), [['known', 'step', 1], ['surprise', 'step', 2]]);
  assertIdentity(flow);
});

test('thirty minutes of silence end a session that the host gave no id, and only such a one', async () => {
  const silent = (session: Record<string, unknown>, minutes: number) => [fact('shown', { module: 'm', ...session }), fact('shown', { module: 'm', at: minute(minutes), ...session })];
  const facts = [...silent({ person: 'just-within' }, 29.999), ...silent({ person: 'too-long' }, 30), ...silent({ session: 'of-the-host' }, 60 * 24 * 20), ...silent({}, 1)];
  const client = await world('silence', facts, { m: {} });
  const flow = await flowOf(client);
  assert.equal(flow.sessions, 1 + 2 + 1 + 2, 'facts without session and person stand alone');
  assert.equal(moduleOf(flow, 'm').visits, 8);
  await client.send('events', [fact('click', { person: 'too-long', at: minute(15) })]);
  const later = await flowOf(client);
  assert.equal(later.sessions, flow.sessions - 1, 'a fact that arrives late closes the gap');
  assert.equal(later.conversations, 1);
});

test('facts may arrive in any order', async () => {
  const facts = [...visit('a', ['x', 'y', 'x', 'z'], { person: 'p' }), ...times(3, (index) => fact('shown', { session: 'b', module: `t${index}`, seq: index }))];
  const inOrder = await flowOf(await world('in-order', facts));
  const client = await endpoint.client('reversed');
  for (const one of facts.toReversed()) await client.send('events', [one]);
  const reversed = await flowOf(client);
  assert.deepEqual(reversed.modules, inOrder.modules);
  assert.deepEqual(reversed.transitions, inOrder.transitions);
  assert.deepEqual(inOrder.transitions.filter(({ from }) => from.startsWith('t')).map(({ from, to }) => from + to), ['t0t1', 't1t2'], 'facts of one moment follow their seq');
});

test('sessions count on the civil day on which they started, with all their facts', async () => {
  // Clocks in Berlin go forward on 29 March 2026: the day lasts from 23:00 to 22:00 UTC.
  const at = (session: string, moment: string, type = 'shown') => fact(type, { session, module: 'm', at: moment });
  const facts = [
    at('before', '2026-03-28T22:59:59.999Z'), at('before', '2026-03-29T10:00:00Z'),
    at('first', '2026-03-28T23:00:00Z'), at('first', '2026-03-30T10:00:00Z'),
    at('last', '2026-03-29T21:59:59.999Z'),
    at('after', '2026-03-29T22:00:00Z'),
    // A start fact says when a session starts, whatever is clicked before or shown after it.
    at('clicked', '2026-03-28T20:00:00Z', 'click'), at('clicked', '2026-03-29T08:00:00Z', 'start'), at('clicked', '2026-03-29T08:01:00Z'),
    at('midnight', '2026-03-28T22:59:00Z', 'start'), at('midnight', '2026-03-28T23:01:00Z'),
  ];
  const client = await world('summer-time', facts, { m: {} });
  const flow = await flowOf(client, 'from=2026-03-29&to=2026-03-30');
  assert.equal(flow.sessions, 3);
  assert.equal(moduleOf(flow, 'm').visits, 4);
  assert.equal((await flowOf(client, 'from=2026-03-29&to=2026-03-30&zone=UTC')).sessions, 3 - 1 + 1, 'in UTC the first is out and the one after is in');
});

test('a session is active until it has been silent for thirty minutes', async () => {
  const client = await world('alive', [...visit('going', ['a', 'b']), ...visit('done', ['a', 'end'])], { a: {}, b: {}, end: { end: true } });
  now = new Date(minute(1 + 29.99));
  const alive = await flowOf(client, 'from=2026-05-10&to=2026-05-11');
  assert.deepEqual([alive.active, alive.left, alive.ended], [1, 0, 1]);
  assert.equal(alive.completeUntil, now.toISOString());
  assertIdentity(alive);
  now = new Date(minute(1 + 30));
  const silent = await flowOf(client, 'from=2026-05-10&to=2026-05-11');
  assert.deepEqual([silent.active, silent.left, silent.ended], [0, 1, 1]);
  now = new Date('2026-06-15T12:00:00Z');
});

test('test traffic of the host is left out unless asked for', async () => {
  const client = await world('preview', [...visit('real', ['m']), ...visit('tried', ['m'], { preview: true })], { m: {} });
  assert.equal((await flowOf(client)).sessions, 1);
  const all = await flowOf(client, `${may}&preview=true`);
  assert.equal(all.sessions, 2);
  assert.equal(all.preview, true);
});

test('the period before is compared, in an unfinished period up to the same hour', async () => {
  const facts = [
    ...visit('now', ['m', 'n'], { at: '2026-06-14T08:00:00Z' }),
    ...visit('then', ['m'], { at: '2026-06-07T09:00:00Z' }),
    ...visit('too late', ['m'], { at: '2026-06-08T13:00:00Z' }),
  ];
  const client = await world('compare', facts, { m: {}, n: {} });
  const unfinished = await flowOf(client, 'from=2026-06-14&to=2026-06-21&compare=true');
  assert.deepEqual(unfinished.previousPeriod, { from: '2026-06-07', to: '2026-06-14', until: '2026-06-08T12:00:00.000Z' });
  assert.equal(unfinished.previous?.sessions, 1);
  assert.deepEqual(unfinished.transitions.map(({ count, previous }) => [count, previous]), [[1, 0]]);
  assert.deepEqual(moduleOf(unfinished, 'm').previous, { visits: 1, sessions: 1, left: 1, succeeded: null, asked: null });
  const finished = await flowOf(client, 'from=2026-06-08&to=2026-06-15&compare=true');
  assert.equal(finished.sessions, 2);
  assert.equal(finished.previous?.sessions, 1);
  assert.equal((await flowOf(client)).previous ?? null, null);
});

test('an experience that does not exist, or is another tenant’s, is a 404 problem', async () => {
  await world('owner', visit('s', ['m']), { m: {} });
  for (const client of [await endpoint.client('stranger'), await endpoint.client('owner')]) {
    const response = await client.get('/v1/experiences/elsewhere/flow');
    assert.equal(response.status, 404);
    assert.equal(((await response.json()) as Problem).kind, 'not-found');
  }
  assert.equal((await (await endpoint.client('stranger')).get(path)).status, 404);
});

test('for any sessions: starts + incoming = visits = outgoing + ended + left + active', async () => {
  const step = fc.record({ module: fc.constantFrom('a', 'b', 'c', 'd'), gap: fc.integer({ min: 0, max: 45 }), type: fc.constantFrom('shown', 'shown', 'shown', 'click') });
  const session = fc.record({ id: fc.boolean(), person: fc.constantFrom('p', 'q', 'r'), from: fc.integer({ min: 0, max: 500 }), steps: fc.array(step, { minLength: 1, maxLength: 8 }) });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 12 }), async (sessions) => {
      run += 1;
      const facts = sessions.flatMap(({ id, person, from, steps }, index) => {
        let at = from;
        return steps.map(({ module, gap, type }) => fact(type, { module, at: minute((at += gap)), person, ...(id && { session: `s${index}` }) }));
      });
      now = new Date(minute(520));
      const flow = await flowOf(await world(`any-${run}`, facts, { a: {}, b: {}, c: {}, d: { end: true } }));
      assertIdentity(flow);
      const shown = facts.filter(({ type }) => type === 'shown');
      assert.equal(flow.modules.reduce((sum, { visits }) => sum + visits, 0), shown.length);
      assert.equal(flow.sessions, flow.ended + flow.left + flow.active);
      assert.equal(flow.sessions, sessionsOf(facts).size);
    }),
    { numRuns: 25 },
  );
  now = new Date('2026-06-15T12:00:00Z');
});

/** Independent of SQL: the sessions of facts that all name a person. */
function sessionsOf(facts: Facts): Set<string> {
  const found = new Set<string>();
  const last = new Map<unknown, { at: number; part: number }>();
  for (const { session, person, at } of facts.toSorted((a, b) => Date.parse(String(a['at'])) - Date.parse(String(b['at'])))) {
    if (session) found.add(`id ${String(session)}`);
    else {
      const before = last.get(person);
      const moment = Date.parse(String(at));
      const part = !before ? 0 : moment - before.at >= 30 * 60_000 ? before.part + 1 : before.part;
      last.set(person, { at: moment, part });
      found.add(`cut ${String(person)} ${part}`);
    }
  }
  return found;
}
